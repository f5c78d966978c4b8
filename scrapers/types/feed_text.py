"""A feed's text made ready for its parser: as XML has it, and no larger than the parser can take."""

from __future__ import annotations

import re
from itertools import islice

# feedparser takes about a millisecond for an entry.
ENTRY_LIMIT = 2_000
RUN_LIMIT = 64 * 1024
TEXT_LIMIT = 4_000_000
# It takes up to fifty millionths of a second for a tag, and more for one deep inside others.
MARK_LIMIT = 80_000

_ENTRY = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])")
_CLOSE = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s{0,10}>")
_PROLOG = re.compile(r"^\s*(<\?xml[^>]{0,400}?)\s+encoding\s*=\s*(?:\"[^\">]*\"|'[^'>]*')")
# Entities of a feed's own are bombs or old habits; the names of HTML are known without them.
_SUBSET = re.compile(r"(<!DOCTYPE[^\[>]{0,1000})\[[^\]]*\](?=\s*>)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_LONG_RUN = re.compile(rf"[^<]{{{RUN_LIMIT + 1},}}")
_HALF_ENTITY = re.compile(r"&[^;\s]{0,12}\Z")
_OPEN, _SHUT = "<![CDATA[", "]]>"


def ready_for_parser(text: str) -> tuple[str, int, list[str]]:
    """Return the text to parse, the number of entries that the whole has, and what was left out of it."""
    notes = []
    text = _SUBSET.sub(r"\1", as_xml(text), count=1)
    if len(text) > RUN_LIMIT:
        shorter = _short_runs(_short_cdata(text))
        if shorter != text:
            notes.append(f"texts longer than {RUN_LIMIT:,} characters cut")
        text = shorter
    starts = [found.start() for found in _ENTRY.finditer(text)]
    kept = _that_fit(starts, len(text))
    if kept < len(starts):
        notes.append(f"of {len(starts):,} entries the first {kept:,} were read")
        closing = max((found.end() for found in _CLOSE.finditer(text, starts[-1])), default=len(text))
        text = text[: starts[kept]] + text[closing : closing + 1_000]
    end = _end_of_what_fits(text)
    if end < len(text):
        notes.append(f"read up to character {end:,} of {len(text):,}")
        text = text[:end]
    return text, len(starts), notes


def as_xml(text: str) -> str:
    """Return a text that was decoded without the encoding that it names and without signs XML has not."""
    return _CONTROL.sub(" ", _PROLOG.sub(r"\1", text.lstrip("\ufeff \t\r\n"), count=1))


def _that_fit(starts: list[int], length: int) -> int:
    """Return how many entries come before one of the limits; one at least."""
    kept = min(len(starts), ENTRY_LIMIT)
    while kept > 1 and (starts[kept] if kept < len(starts) else length) > TEXT_LIMIT:
        kept -= 1
    return kept


def _end_of_what_fits(text: str) -> int:
    end = min(len(text), TEXT_LIMIT)
    if text.count("<", 0, end) > MARK_LIMIT:
        mark = next(islice(re.finditer("<", text), MARK_LIMIT, None))
        end = mark.start()
    return end


def _short_runs(text: str) -> str:
    return _LONG_RUN.sub(lambda found: _HALF_ENTITY.sub("", found.group()[:RUN_LIMIT]), text)


def _short_cdata(text: str) -> str:
    """Cut what stands in CDATA sections; a search from section to section, since one may never close."""
    parts: list[str] = []
    at = 0
    while (start := text.find(_OPEN, at)) >= 0:
        begin = start + len(_OPEN)
        end = text.find(_SHUT, begin)
        if end < 0:
            break
        parts.append(text[at : min(end, begin + RUN_LIMIT)])
        at = end
    return "".join([*parts, text[at:]])
