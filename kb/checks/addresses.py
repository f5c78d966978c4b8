"""Rules about addresses and captures of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from kb.checks.checked import Checked
from kb.checks.likeness import without_tracking
from kb.checks.rule import Finding, rule
from kb.kinds import Actor, Entry, Source

_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+", re.I)
_SHA256 = re.compile(r"[0-9a-f]{64}")


@rule(
    "KB046",
    "error",
    "No address of the web",
    asks="url, archived and website begin with http:// or https:// and name a host.",
    example="url: www.example.org/post",
    mend="Copy the whole address from the browser.",
)
def no_address(checked: Checked) -> Iterator[Finding]:
    """An address that a reader cannot open, or that does something else than open a page."""
    for item in checked.entries:
        for key, address in _addresses(item.entry):
            if address is not None and not _is_address(address):
                guess = _whole(address)
                yield Finding(
                    item,
                    f"`{key}` is no address of the web",
                    (key,),
                    expected="an address that begins with https:// or http://",
                    suggestion=guess,
                    mend=f"write {guess}" if guess else "copy the whole address from the browser",
                    is_certain=True,
                )


def _addresses(entry: Entry) -> list[tuple[str, str | None]]:
    match entry:
        case Source():
            return [("url", entry.url), ("archived", entry.archived)]
        case Actor():
            return [("website", entry.website)]
    return []


def _is_address(address: str) -> bool:
    if not _ADDRESS.fullmatch(address):
        return False
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
    except ValueError:
        return False


def _whole(address: str) -> str | None:
    """Return an address whose beginning was left out or miswritten, None where another thing is wrong."""
    bare = address.strip().strip("<>\"'“”‘’")
    # A scheme with a sign too many or too few, as hands write them.
    rest = re.sub(r"^(?:h?t{1,3}ps?s?:?/{1,3}|https?:)(?=[\w-]+\.)", "", bare, flags=re.I)
    if not re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]|$)", rest, re.I):
        return None
    scheme = "http" if re.match(r"http(?!s)", bare, re.I) else "https"
    guess = f"{scheme}://{rest}"
    return guess if _is_address(guess) else None


@rule(
    "KB047",
    "error",
    "Capture that cannot be",
    asks="sha256 is 64 hexadecimal digits and stands only beside archived, the address of the capture.",
    example="sha256: unknown",
    mend="Delete it, or take both from a capture that exists.",
)
def no_capture(checked: Checked) -> Iterator[Finding]:
    """A hash that is none, or that belongs to no capture."""
    for item, entry in checked.of(Source):
        if entry.sha256 is None:
            continue
        guess = None
        if not _SHA256.fullmatch(entry.sha256):
            message = "`sha256` is not 64 hexadecimal digits in small letters"
            small = re.sub(r"^sha256[:-]|[\s:]", "", entry.sha256.lower())
            guess = small if _SHA256.fullmatch(small) else None
        elif entry.archived is None:
            message = "there is a `sha256` and no `archived`, the capture whose bytes it names"
        else:
            continue
        mend = f"write {guess}" if guess else "delete it, or take both from a capture that exists"
        yield Finding(item, message, ("sha256",), suggestion=guess, mend=mend, is_certain=True)


@rule(
    "KB049",
    "warning",
    "Address that follows its reader",
    asks="An address has no parameters that say who clicked where (utm_source, fbclid, gclid, ...).",
    example="url: https://example.org/post?utm_source=newsletter",
    mend="Delete them; the page stays the same.",
)
def tracking(checked: Checked) -> Iterator[Finding]:
    """An address with parameters that follow the reader."""
    for item in checked.entries:
        for key, address in _addresses(item.entry):
            if address is not None and key != "archived" and _is_address(address):
                clean = without_tracking(address)
                if clean != address:
                    yield Finding(
                        item,
                        f"the address in `{key}` has parameters that follow its reader",
                        (key,),
                        expected="the address of the page alone",
                        suggestion=clean,
                        mend=f"write {clean}",
                        is_certain=True,
                    )
