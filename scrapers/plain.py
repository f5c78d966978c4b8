"""Text without markup: what is left of a field that a stranger wrote."""

from __future__ import annotations

import html
import re
import unicodedata

import nh3

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# A sign that opens no tag since none is closed after it: `a<b`, not a reason to lose the rest of the text.
_NO_TAG = re.compile(r"<(?![A-Za-z/!?][^<]*>)")
_BLOCK = re.compile(
    r"<(?=/?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|section|article|dd|dt|hr)\b)", re.I
)
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
# Characters that cannot be seen, or that change the order of others.
_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufeff\uffa0\U000e0000-\U000e007f]"
)
_EITHER = re.compile(f"{_CONTROL.pattern}|{_UNSEEN.pattern}")
_DROPPED_WHOLE = {
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "title",
}
_ROUNDS = 4
_GROWTH = 20


def plain(text: str, limit: int, *, lines: bool = False) -> str:
    """Return the text without markup, controls and unseen characters, at most `limit` characters long.

    Markup that was escaped, once or several times, goes too: a title is words, whatever it once was.
    """
    text = text[: limit * _GROWTH]
    for _ in range(_ROUNDS):
        if "<" not in text and "&" not in text:
            break
        before = text
        text = html.unescape(_without_tags(text))
        if text == before:
            break
    # What still looks like the beginning of a tag is kept as two signs that no reader of HTML takes for one.
    text = clean(_TAG.sub("< ", text))
    text = _spaced_lines(text) if lines else " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def clean(text: str) -> str:
    """Return the text in normal form C without controls and characters that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text
    if _EITHER.search(text):
        text = _UNSEEN.sub("", _CONTROL.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def _without_tags(text: str) -> str:
    if not _TAG.search(text):
        return text
    spaced = _BLOCK.sub("\n<", _NO_TAG.sub("&lt;", text))
    return nh3.clean(
        spaced, tags=set(), clean_content_tags=_DROPPED_WHOLE, attributes={}, strip_comments=True
    )


def _spaced_lines(text: str) -> str:
    return "\n".join(line for part in text.splitlines() if (line := " ".join(part.split())))
