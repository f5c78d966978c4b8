"""The peer: spaCy's blank English pipeline with a PhraseMatcher over the same names."""

import json
import sys
import time
from pathlib import Path

import spacy
from spacy.matcher import PhraseMatcher

folder = Path(sys.argv[1])
names = json.loads((folder / "names.json").read_text("utf-8"))
texts = [json.loads(line)["text"] for line in (folder / "documents.jsonl").read_text("utf-8").splitlines()]
nlp = spacy.blank("en")
matcher = PhraseMatcher(nlp.vocab)
matcher.add("NAME", [nlp.make_doc(name) for name in names])
began = time.process_time()
found = sum(len(matcher(doc)) for doc in nlp.pipe(texts))
print(json.dumps({"work": time.process_time() - began, "mentions": found}))
