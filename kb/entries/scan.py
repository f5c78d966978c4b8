"""The first look at a file's bytes: what no reader of YAML or Markdown should ever see is refused here.

An entry may come from a stranger, and the libraries behind this door differ in what they survive.
"""

from __future__ import annotations

import re
import unicodedata

from kb.entries.edit import Edit
from kb.entries.problem import Problem
from kb.entries.source_text import SourceText

SIZE_LIMIT = 64 * 1024
# Each may begin a link, and a reader of Markdown has to look for the end of every one.
BRACKET_LIMIT = 2000
# A row that is too short is filled up with empty cells.
CELL_LIMIT = 20_000

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufffe\uffff]")
# Characters that change the order of others or cannot be seen. The two joiners are letters' business in
# running prose (Persian, emoji) and nobody's in a name, a title, an id or an address.
_UNSEEN = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufeff\uffa0\U000e0000-\U000e007f"
)
_UNSEEN_IN_BODY = re.compile(f"[{_UNSEEN}]")
_UNSEEN_IN_FRONT = re.compile(f"[{_UNSEEN}\u200c\u200d]")
# Where one of these stands, two words would grow together.
_BREAKS = "\x0b\x0c\r\x85\u2028\u2029"
_BOM = b"\xef\xbb\xbf"


def scan(data: bytes, path: str) -> tuple[SourceText, list[Problem]]:
    """Return the text of a file's bytes and what is wrong with it; with any problem it is not parsed."""
    if len(data) > SIZE_LIMIT:
        return _refused(path, "KB004", f"the file is larger than {SIZE_LIMIT // 1024} KB", "divide the entry")
    if data.startswith(_BOM):
        message = "the file begins with a byte order mark, which cannot be seen and hides the front matter"
        mend = "save the file as UTF-8 without BOM"
        return _refused(path, "KB006", message, mend, edits=(Edit(0, 1, ""),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as reason:
        line = data.count(b"\n", 0, reason.start) + 1
        message = f"the file is not UTF-8: byte {reason.start + 1} is 0x{data[reason.start]:02X}"
        return _refused(path, "KB005", message, "save the file as UTF-8", line)
    source = SourceText(path, text.replace("\r\n", "\n") if "\r" in text else text)
    return source, _text_problems(source)


def unseen_character(text: str) -> str | None:
    """Name a character that may not be in a value, however it was written; None where there is none."""
    found = _CONTROL.search(text) or _UNSEEN_IN_FRONT.search(text)
    return _named(found.group()) if found else None


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'no name')})"


def _refused(
    path: str, code: str, message: str, mend: str, line: int = 1, edits: tuple[Edit, ...] = ()
) -> tuple[SourceText, list[Problem]]:
    return SourceText(path, ""), [Problem(code, "error", path, line, 1, message, mend=mend, edits=edits)]


def _text_problems(source: SourceText) -> list[Problem]:
    text = source.text
    problems = [_character(source, found.start(), "a control character") for found in _CONTROL.finditer(text)]
    if not source.has_front_matter:
        problems.append(_no_front_matter(source))
        return problems
    if not text.isascii():
        problems += _unseen(source)
    too_much = _too_much(source.body)
    if too_much:
        at = source.body_at
        problems.append(source.problem("KB011", f"the body has {too_much}", at, at + 1, mend="divide it"))
    if "\t" in source.front:
        at = source.front_at + source.front.index("\t")
        message = "there is a tab in the front matter; YAML takes none for indentation"
        edits = _without_tabs(source)
        problems.append(source.problem("KB008", message, at, at + 1, mend="write spaces", edits=edits))
    return problems


def _without_tabs(source: SourceText) -> tuple[Edit, ...]:
    """Two spaces for each tab that indents, one for any other."""
    edits = []
    for found in re.finditer("\t", source.front):
        line = source.front[source.front.rfind("\n", 0, found.start()) + 1 : found.start()]
        at = source.front_at + found.start()
        edits.append(Edit(at, at + 1, " " if line.strip() else "  "))
    return tuple(edits)


def _too_much(body: str) -> str | None:
    """Say what would keep a reader of Markdown busy: link beginnings without end, tables of empty cells."""
    if body.count("[") > BRACKET_LIMIT:
        return f"more than {BRACKET_LIMIT:,} opening brackets"
    if "|" in body:
        rows = body.split("\n")
        if max(row.count("|") for row in rows) * len(rows) > CELL_LIMIT:
            return f"room for more than {CELL_LIMIT:,} cells of a table"
    return None


def _unseen(source: SourceText) -> list[Problem]:
    found = [(source.front_at + m.start()) for m in _UNSEEN_IN_FRONT.finditer(source.front)]
    found += [m.start() for m in _UNSEEN_IN_BODY.finditer(source.text, source.body_at)]
    return [_character(source, at, "a character that cannot be seen") for at in found]


def _character(source: SourceText, at: int, what: str) -> Problem:
    message = f"there is {what} in the text: {_named(source.text[at])}"
    instead = " " if source.text[at] in _BREAKS else ""
    edits = (Edit(at, at + 1, instead),)
    return source.problem("KB006", message, at, at + 1, mend="delete the character", edits=edits)


def _no_front_matter(source: SourceText) -> Problem:
    opened = source.text.startswith("---\n")
    message = "the front matter is not closed" if opened else "the file has no front matter"
    mend = "put a line of three hyphens before it and one after it"
    return source.problem("KB007", message, 0, 3, expected="--- on the first line and --- below", mend=mend)
