"""A page of plain text: its first short line is its title, a short one apart at its end the publication."""

from __future__ import annotations

import re

from scrapers.fetched import Fetched
from scrapers.plain import plain
from scrapers.reading.charset import Decoded
from scrapers.reading.document import Document
from scrapers.reading.language import language_of
from scrapers.reading.main_text import MENU_WORDS, lines_of

_TITLE = 200
_NAME = 60
_SENTENCE_END = re.compile(r"[.。!！,，;；:：]$")


def read_plain_page(decoded: Decoded, fetched: Fetched) -> Document:
    """Return what a text says of itself, which is little: no author, no date, no address is made up."""
    blocks = [block for part in re.split(r"\n\s*\n", decoded.text) if (block := lines_of(part))]
    while blocks and blocks[0].lower() in MENU_WORDS:
        del blocks[0]
    title = blocks[0] if len(blocks) > 1 and _is_line(blocks[0], _TITLE) else ""
    name = blocks[-1] if len(blocks) > 2 and _is_line(blocks[-1], _NAME) else ""
    body = blocks[bool(title) : len(blocks) - bool(name)]
    text = "\n".join(body)
    language = language_of(text)
    return Document(
        url=fetched.url,
        title=plain(title, _TITLE),
        title_how="its first line" if title else "",
        language=language,
        language_how="told by its text" if language else "",
        site_name=plain(name, _NAME),
        site_name_how="its last line, which stands apart" if name else "",
        text=text,
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _is_line(block: str, length: int) -> bool:
    return "\n" not in block and len(block) <= length and not _SENTENCE_END.search(block)
