"""The content of a rendered page as Markdown, so that the peers are given the same blocks and words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_SPACE = re.compile(r"\s+")
# Each of these stands in lines of its own.
_BLOCKS = frozenset(["p", "div", "section", "dl", "ul", "ol", "table", "figure", "blockquote", "pre", "nav"])
_MARKS = {"strong": "**", "em": "*", "code": "`"}
_HEADINGS = {f"h{level}": "#" * level for level in range(2, 7)}


def as_markdown(html: str) -> str:
    """Return the Markdown of HTML as our templates write it; pictures are left out."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return re.sub(r"\n{3,}", "\n\n", "".join(writer.pieces)).strip() + "\n"


class _Writer(HTMLParser):
    """Writes Markdown while the elements go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._links: list[str] = []
        self._in_svg = 0
        self._columns = 0
        self._in_list = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_svg += tag == "svg"
        if tag == "dl":
            self._in_list = True
        if tag in _HEADINGS:
            self.pieces.append(f"\n\n{_HEADINGS[tag]} ")
        elif tag in _BLOCKS:
            self.pieces.append(self._between(tag))
        elif tag in _MARKS:
            self.pieces.append(_MARKS[tag])
        elif tag == "a":
            title = given.get("title", "").replace('"', "'")
            self._links.append(f"]({given.get('href', '')}" + (f' "{title}")' if title else ")"))
            self.pieces.append("[")
        elif tag in ("li", "dt"):
            self.pieces.append("\n- ")
        elif tag == "dd":
            self.pieces.append(": ")
        elif tag == "tr":
            self.pieces.append("\n|")
            self._columns = 0
        elif tag in ("th", "td"):
            self._columns += 1
            self.pieces.append(" ")
        elif tag == "br":
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._in_svg -= tag == "svg"
        if tag == "dl":
            self._in_list = False
        if tag in _HEADINGS or tag in _BLOCKS or tag == "caption":
            self.pieces.append(self._between(tag))
        elif tag in _MARKS:
            self.pieces.append(_MARKS[tag])
        elif tag == "a":
            self.pieces.append(self._links.pop())
        elif tag in ("th", "td"):
            self.pieces.append(" |")
        elif tag == "thead":
            self.pieces.append("\n|" + " --- |" * self._columns)

    def _between(self, tag: str) -> str:
        """Return what stands before and behind a block; the items of a list of terms stay together."""
        return "" if tag == "div" and self._in_list else "\n\n"

    def handle_data(self, data: str) -> None:
        text = _SPACE.sub(" ", data)
        if self._in_svg or (text == " " and self.pieces and self.pieces[-1][-1:] in "\n "):
            return
        self.pieces.append(_SPECIAL.sub(r"\\\1", text))
