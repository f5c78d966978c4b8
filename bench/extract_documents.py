"""Reading documents for what they claim: relevance and mentions, then all of it, beside spaCy's matcher.

The documents are made of the gold set's passages: of ten, one is in scope. spaCy does less: it finds names
alone, without asking whether a text is in scope.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from measure import ROOT, Contestant, Failed, in_turn
from results import Floor, Table, floors_table, keep
from setup import peers

from kb.entries import load
from kb.ingest.extract import Document, RuleExtractor, names_of

DOCUMENTS, IN_SCOPE, LENGTH, RUNS = 600, 10, 3_000, 3
LOOK, READ, SPACY = "kb: relevance and mentions", "kb: all of it", "spaCy blank + PhraseMatcher: names alone"
FOLDER = ROOT / "build" / "bench" / "extract"


def write_documents(folder: Path) -> None:
    """Write documents of some length, and the names that are looked for."""
    import yaml

    pages = [json.loads(line) for line in (ROOT / "tests/gold/pages.jsonl").read_text("utf-8").splitlines()]
    marks = yaml.safe_load((ROOT / "tests/gold/gold.yaml").read_text("utf-8"))["pages"]
    told = {mark["id"]: mark["relevant"] for mark in marks}
    english = [page for page in pages if page["language"] == "en"]
    # Side by side, look-alikes give a text that is in scope; out of scope are those that never say distil.
    parts = {
        True: [page["text"] for page in english if told[page["id"]]],
        False: [page["text"] for page in english if not told[page["id"]] and "distil" not in page["text"]],
    }
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as stream:
        for number in range(DOCUMENTS):
            source = parts[number % IN_SCOPE == 0]
            pieces = [source[(number // IN_SCOPE * 5 + step) % len(source)] for step in range(4)]
            text = ("\n".join(pieces) + "\n") * (LENGTH // len("".join(pieces)) + 1)
            text = text[:LENGTH]
            stream.write(json.dumps({"text": text, "language": "en", "published": "2026-03-10"}) + "\n")
    book = names_of(load(ROOT / "content").record)
    forms = sorted({form for known in book.known.values() for form in (*known.forms, *known.products)})
    (folder / "names.json").write_text(json.dumps(forms), encoding="utf-8")


def work(folder: Path, whole: bool) -> None:
    """Read the documents and print the seconds that it took."""
    rows = [json.loads(line) for line in (folder / "documents.jsonl").read_text("utf-8").splitlines()]
    extractor = RuleExtractor(names_of(load(ROOT / "content").record))
    documents = [Document.of_row(row) for row in rows]
    extractor.extract(documents[0])
    began = time.process_time()
    taken = 0
    for document in documents:
        taken += extractor.extract(document).relevant if whole else extractor.judge(document)[0].relevant
    print(json.dumps({"work": time.process_time() - began, "taken": taken}))


def main(save: bool) -> None:
    """Measure, print and keep."""
    write_documents(FOLDER)
    own = [sys.executable, str(Path(__file__)), "--work"]
    listed = [
        Contestant(LOOK, [*own, "look", FOLDER], ROOT, tells=True),
        Contestant(READ, [*own, "read", FOLDER], ROOT, tells=True),
    ]
    installed = peers()
    if "spaCy" not in installed.missing:
        listed.append(
            Contestant(SPACY, [installed.python, ROOT / "bench" / "peer_spacy.py", FOLDER], ROOT, tells=True)
        )
    try:
        medians = in_turn(listed, RUNS)
    except Failed as reason:
        raise SystemExit(str(reason)) from reason
    rates = {name: DOCUMENTS / run.told["work"] for name, run in medians.items()}
    rows = [[name, round(rate), round(rates[READ] / rate, 2)] for name, rate in rates.items()]
    floors = [
        Floor(
            "relevance and mentions", "at least 1,000 a second", f"{rates[LOOK]:.0f}", rates[LOOK] >= 1_000
        ),
        Floor("all of it", "at least 200 a second", f"{rates[READ]:.0f}", rates[READ] >= 200),
    ]
    notes = [
        f"{DOCUMENTS} documents of {LENGTH:,} characters, one of {IN_SCOPE} in scope; CPU of one core.",
        f"{medians[READ].told['taken']:.0f} were taken for relevant and read whole.",
        "spaCy finds names and nothing else, and remembers words that it has cut before.",
        f"Runs: {RUNS}.",
    ]
    table = Table("Documents read", ("Contestant", "Documents a second", "All of it, times this"), rows)
    keep("extract_documents", "Documents read for claims", notes, [table, floors_table(floors)], save)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(Path(sys.argv[3]), sys.argv[2] == "read")
    else:
        main("--no-save" not in sys.argv)
