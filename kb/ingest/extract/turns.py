"""Whose turn each line of a transcript is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, Mention

_TITLE = r"(?<=\b[DdMm][RrSs])\.|(?<=\b[MmSsRr][RrEe][SsNnPp])\.|(?<=\bPROF)\.|(?<=\bProf)\."
_LABEL = re.compile(
    rf"(?:[^\n:：.。！？；!?]|{_TITLE}){{2,60}}[:：]\s?"
    r"|○[^\s　]{2,24}[　\s]"
    r"|(?:The\s)?(?:[DdMm][RrSs]{1,2}\.?\s|Senator\s|Rep\.\s|Delegate\s)?[A-Z]{3,}(?:\s[A-Z]{2,})*(?:\s\([^)\n]{2,40}\))?[.:]\s"
)


def turns(document: Document, mentions: Sequence[Mention]) -> dict[int, KnownName]:
    """Return who speaks by the number of the line; nothing where the text is no transcript."""
    found: dict[int, KnownName] = {}
    called: dict[str, KnownName] = {}
    for number, line in enumerate(re.finditer(r"[^\n]+", document.text)):
        label = _LABEL.match(line.group())
        if label is None:
            continue
        begin, end = line.start(), line.start() + label.end()
        named = [m.actor for m in mentions if begin <= m.start and m.end <= end]
        # `The CHAIR (Mr. X).` is X wherever the label comes again without the name.
        title = label.group().partition("(")[0].strip(" .:：")
        if named:
            called.setdefault(title, named[-1])
        if named or title in called:
            found[number] = named[-1] if named else called[title]
    return found if len(found) > 1 else {}
