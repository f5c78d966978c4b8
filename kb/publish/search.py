"""The search index: what a page tells it, and Pagefind over the finished pages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from unicodedata import normalize

from kb.failures import Unable
from kb.publish.page import SearchFields

BUNDLE = "pagefind"
# Pagefind brings several dialogs of its own; the site has one of its own and needs only the engine.
_UNUSED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js")
# The dialog shows nothing of a page's text behind this mark: these are names that the page need not print.
_NAMES = "⁂"
# Encloses the words that stand for a page's own names, run together: a hit on one is the page that was meant.
_OWN = "qqz"
_WORD = re.compile(r"\w+")
_SHORT = 4
_DIGITS = str.maketrans({str(digit): f"q{chr(ord('a') + digit)}" for digit in range(10)})
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]{3,}")


def search_head(search: SearchFields) -> str:
    """Return the facets, the facts printed with a hit and the keys to sort by, as elements of the head."""
    lines = [
        f'<meta data-pagefind-filter="{escape(name)}[content]" content="{escape(value)}">'
        for name, values in search.filters.items()
        for value in values
    ]
    for kind, pairs in (("meta", search.meta), ("sort", search.sort)):
        lines += [
            f'<meta data-pagefind-{kind}="{escape(name)}[content]" content="{escape(value)}">'
            for name, value in pairs.items()
        ]
    return "\n".join(lines)


def search_names(search: SearchFields | None) -> str:
    """Return the words under which a page is found although it does not print them."""
    if not search or not (search.names or search.own):
        return ""
    named = (f"{_OWN}{_letters(part)}{_OWN}" for name in search.own for part in (*_parts(name), *_ends(name)))
    words = dict.fromkeys([*(part for name in search.names for part in _parts(name)), *named])
    text = escape(" ".join(words))
    return f'<div data-pagefind-index-attrs="data-names" data-names="{_NAMES} {text}"></div>'


def _parts(name: str) -> Iterator[str]:
    """Yield a name and, in a script without spaces, every end of it.

    The engine finds a word by its beginning and does not split such a script on an English page, so the
    ends of a name make every part of it findable.
    """
    yield name
    for run in _HAN.findall(name):
        yield from (run[start:] for start in range(1, len(run) - 1))


def _ends(name: str) -> list[str]:
    """Return the ends of a short name, so that a surname or the last part of a model's name finds it."""
    words = _WORD.findall(name)
    return ["".join(words[start:]) for start in range(1, len(words))] if len(words) <= _SHORT else []


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    """Return the letters and digits of a name, as the dialog makes them of what a reader types.

    The engine splits a word at its digits, so letters stand for them.
    """
    return "".join(filter(str.isalnum, normalize("NFKC", name).lower())).translate(_DIGITS)


def index_site(folder: Path) -> int:
    """Write the search index of a finished folder and return the number of pages in it."""
    new = folder.resolve() / f"{BUNDLE}.new"
    _run_pagefind(folder, new)
    for pattern in _UNUSED:
        for file in new.glob(pattern):
            file.unlink()
    try:
        entry = json.loads((new / "pagefind-entry.json").read_bytes())
    except (OSError, ValueError):
        # Pagefind does not say so when it could not write.
        raise Unable(
            "The search index",
            "Pagefind left it unfinished, as it does on a full disk",
            "See that there is room, then run make again.",
        ) from None
    old = new.with_name(BUNDLE)
    shutil.rmtree(old, ignore_errors=True)
    new.rename(old)
    return sum(language["page_count"] for language in entry["languages"].values())


def expect_all_indexed(indexed: int, expected: int) -> None:
    """Fail where the index holds another number of pages than ask to be in it."""
    if indexed != expected:
        raise Unable(
            "The search index",
            f"it holds {indexed} pages and {expected} ask to be in it",
            "Run make again; if it stays so, report it with the output of kb build.",
        )


def _run_pagefind(folder: Path, output: Path) -> None:
    """Let Pagefind read the pages of a folder; settings that lie about on this machine have no say."""
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", folder.resolve(), "--output-path", output, "--silent"],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip() or "it gives no reason").splitlines()[-1]
        raise Unable("The search index", f"Pagefind stops: {reason}", "Mend that, then run make again.")
