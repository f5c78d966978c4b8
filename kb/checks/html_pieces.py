"""Raw HTML in prose, with the Markdown that says the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.entries import prose
from kb.entries.edit import Edit
from kb.entries.source_text import SourceText

# Tags whose meaning Markdown has a sign for, of which the opening and the closing one are the same.
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`"}
_PAIR = re.compile(r"<(b|strong|i|em|code)>([^<>\n]+)</\1>", re.I)
_ANCHOR = re.compile(
    r"<a\s+href=[\"']?((?:https?://|mailto:)[^\s\"'<>()]+|[a-z0-9-]+)[\"']?\s*>([^<>\n]+)</a>", re.I
)
_COMMENT = re.compile(r"<!--.*?-->\n?", re.S)


@dataclass(frozen=True, slots=True)
class HtmlPiece:
    """A piece of HTML in the prose; `start` is its offset in the file, `becomes` the Markdown for it."""

    start: int
    first_line: str
    becomes: str | None
    edits: tuple[Edit, ...]


def html_pieces(source: SourceText) -> list[HtmlPiece]:
    """Return the raw HTML of an entry's prose; a closing tag belongs to the opening one before it."""
    pieces: list[HtmlPiece] = []
    cursor, opened = source.body_at, set[str]()
    for _, text in prose.raw_html(source.body):
        first_line = text.partition("\n")[0]
        at = source.text.find(first_line, cursor)
        start = at if at >= 0 else cursor
        cursor = start + len(first_line)
        name = re.match(r"</?([a-z0-9]*)", first_line, re.I)
        tag = name[1].lower() if name else ""
        if first_line.startswith("</") and tag in opened:
            continue
        opened.add(tag)
        pieces.append(HtmlPiece(start, first_line, *_mend(source.text, start)))
    return pieces


def _mend(text: str, start: int) -> tuple[str | None, tuple[Edit, ...]]:
    for pattern in (_PAIR, _ANCHOR, _COMMENT):
        found = pattern.match(text, start)
        if found is None:
            continue
        if pattern is _PAIR:
            sign = _SIGNS[found[1].lower()]
            becomes = f"{sign}{found[2]}{sign}"
        else:
            becomes = f"[{found[2]}]({found[1]})" if pattern is _ANCHOR else ""
        return becomes or None, (Edit(start, found.end(), becomes),)
    return None, ()
