"""Strings that no one in this project wrote, as prose and as values: refused by name, or harmless."""

import json
import os
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kb.entries import prose

pytestmark = pytest.mark.corpus
FOLDER = Path(os.environ.get("KB_TESTDATA", "nowhere"))
TAGS = {"p", "a", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br"}
TAGS |= {"h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}


def strings():
    lines = json.loads((FOLDER / "strings" / "blns.json").read_text("utf-8"))
    for file in sorted((FOLDER / "xss").glob("*.txt")):
        lines += file.read_text("utf-8", "surrogateescape").splitlines()
    return [line.encode("utf-8", "replace").decode() for line in lines if line.strip()]


class Harm(HTMLParser):
    """Notes every tag, attribute and address that rendered prose may not have."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        allowed = {"a": {"href", "rel"}, "ol": {"start"}}.get(tag, {"id"} if tag[:1] == "h" else set())
        if tag not in TAGS or any(name not in allowed for name, _ in attributes):
            self.found.append((tag, attributes))
        address = dict(attributes).get("href", "https://")
        if not address.lower().startswith(("http://", "https://", "mailto:")):
            self.found.append((tag, attributes))


def test_the_strings_are_there():
    assert len(strings()) > 1000


def test_every_string_is_harmless_as_prose():
    for text in strings():
        for markdown in (text, f"[x]({text})", f"![{text}](x)", f"# {text}", f"[{text}]: {text}\n\n[{text}]"):
            harm = Harm()
            harm.feed(prose.render(markdown, lambda _: None))
            assert harm.found == [], text


def test_every_string_is_a_name_or_is_refused_by_name(read):
    files = {
        f"actors/n{n}.md": f"---\ntype: lab\nname: {json.dumps(text, ensure_ascii=False)}\n---\n"
        for n, text in enumerate(strings())
    }
    loaded = read(files)
    assert len(loaded.entries) + len(loaded.unsound) == len(files)
    assert {problem.code for problem in loaded.problems} <= {"KB006", "KB009", "KB027"}
    by_id = {item.entry.id: item.entry.name for item in loaded.entries}
    assert all(by_id.get(f"n{n}", text) == text for n, text in enumerate(strings()))
