"""Bytes to text: by what the bytes are, then by what is said of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

_HEAD = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_PROLOG = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)[\"']")
_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Seven-bit encodings of Asian scripts look like ASCII and are not.
_SEVEN_BIT = frozenset(["iso-2022-jp", "iso-2022-kr", "iso-2022-cn", "hz", "hz-gb-2312"])
_NOT_TAKEN = frozenset(["utf-7", "unicode-1-1-utf-7"])
_PYTHON_NAMES = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "x-user-defined": "windows-1252",
    "windows-874": "cp874",
}
_PYTHON_NAMES |= {"iso-8859-8-i": "iso-8859-8", "x-mac-cyrillic": "mac-cyrillic", "big5": "big5hkscs"}
# What a few bytes of a Western text are easily taken for.
_OFTEN_WRONG = frozenset(["cp1250", "cp1254", "cp1257", "cp1258", "iso8859-2", "iso8859-3", "iso8859-15"])
_ENOUGH = 20
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that it was read by, how that was found, and what was found wanting."""

    text: str
    encoding: str
    how: str
    notes: tuple[str, ...] = ()


def decode(body: bytes, headers: Mapping[str, str]) -> Decoded:
    """Return the text of an answer. What cannot be decoded is marked in the text and in the notes.

    Bytes that are sound UTF-8 are UTF-8 whatever is said of them: in no other encoding do texts of
    more than a few signs look so by chance.
    """
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return _replaced(body[len(bom) :], encoding, "its first bytes say so")
    wide = _wide(body[:512])
    if wide:
        return _replaced(body, wide, "its zeros say so")
    text = _strict(body, "utf-8")
    if text is not None and text.isascii() and not body.isascii():
        # One sign that ends too early, and no other: as like a letter of a single-byte encoding.
        text = None
    if text is not None and (not body.isascii() or (b"\x1b" not in body and b"~{" not in body)):
        return Decoded(text, "utf-8", "its bytes are sound", _cut_note(body, text, "utf-8"))
    declared = list(_declared(body[:_HEAD], headers))
    if text is not None and not any(encoding in _SEVEN_BIT for encoding, _ in declared):
        return Decoded(text, "utf-8", "its bytes are sound", _cut_note(body, text, "utf-8"))
    for encoding, how in declared:
        if (text := _strict(body, encoding)) is not None:
            return Decoded(text, encoding, how, _cut_note(body, text, encoding))
    return _guessed(body, declared)


def _guessed(body: bytes, declared: list[tuple[str, str]]) -> Decoded:
    detected = _known(str(detect_encoding(body, html5_compatible=False) or ""))
    if detected in _OFTEN_WRONG and sum(byte > 0x7F for byte in body) < _ENOUGH:
        detected = "cp1252" if _strict(body, "cp1252") is not None else detected
    if detected and (text := _strict(body, detected)) is not None:
        return Decoded(text, detected, "guessed from its bytes", _cut_note(body, text, detected))
    names = [pair for pair in [*declared, ("utf-8", "nothing better fits")] if pair[0]]
    if detected:
        names.append((detected, "guessed from its bytes"))
    tried = [_replaced(body, encoding, how) for encoding, how in names]
    return min(tried, key=lambda one: one.text.count(REPLACEMENT))


def _declared(head: bytes, headers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the encodings that the answer is said to have, the nearest word first."""
    found = _HEADER.search(headers.get("content-type", "")[:1000])
    if found and (name := _known(found[1])):
        yield name, "the server says so"
    if (prolog := _PROLOG.match(head)) and (name := _known(prolog[1].decode("ascii"))):
        yield name, "its first line says so"
    if (meta := _META.search(head)) and (name := _known(meta[1].decode("ascii", "replace"))):
        yield name, "its head says so"


def _known(label: str) -> str | None:
    label = label.strip().lower()
    if not label or label in _NOT_TAKEN or "utf-16" in label or "utf-32" in label:
        return None
    if label in _SEVEN_BIT:
        return "hz" if label.startswith("hz") else label
    mapped = str(map_encoding_to_html5(label, fallback_utf8=False) or label).lower()
    name = _PYTHON_NAMES.get(mapped, mapped)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # Codecs that turn bytes into bytes, and those of host names, are none of text.
    return name if info._is_text_encoding and name not in ("idna", "punycode") else None


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by their zeros, of which every Latin letter has one or three."""
    if head[:4] in (b"<\0\0\0", b"\0\0\0<"):
        return "utf-32-le" if head[0] else "utf-32-be"
    if len(head) < 8 or head.count(0) < len(head) // 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    return "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else None


def _strict(body: bytes, encoding: str) -> str | None:
    """Return the text where all bytes fit; an end in the middle of a character is left out."""
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as reason:
        if reason.start < len(body) - 4:
            return None
    except (UnicodeError, LookupError, ValueError):
        return None
    try:
        return codecs.getincrementaldecoder(encoding)().decode(body, final=False)
    except (UnicodeError, ValueError):
        return None


def _cut_note(body: bytes, text: str, encoding: str) -> tuple[str, ...]:
    if encoding != "utf-8" or not body or body[-1] < 0x80:
        return ()
    return () if body.endswith(text[-1:].encode()) and text else ("its end is cut within a character",)


def _replaced(body: bytes, encoding: str, how: str) -> Decoded:
    text = body.decode(encoding, "replace")
    count = text.count(REPLACEMENT)
    what = "character" if count == 1 else "characters"
    notes = (f"{count:,} {what} could not be decoded as {encoding}",) if count else ()
    return Decoded(text, encoding, how, notes)
