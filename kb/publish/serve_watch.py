"""Watch the files that people write and keep the served site in step with them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import watch

from kb.entries import Problem
from kb.failures import Unable
from kb.publish.pages import templates
from kb.publish.serve import Change, Check, FirstLook, Preview

# Editors save in several steps; this many milliseconds without one more mean that it is done.
_STEP = 25
_MOST = 200
# After so many milliseconds without a save, other pages are brought in step, for so many seconds at a time.
_QUIET = 100
_AT_A_TIME = 0.25


@dataclass(frozen=True, slots=True)
class Saved:
    """Files that were saved, what it led to and how long that took, the search index last.

    With `others` it tells what became of the pages beside those of the saved entries.
    """

    files: tuple[str, ...]
    change: Change
    seconds: float
    search_seconds: float = 0.0
    whole: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class _Unfinished:
    """A save of which the other pages and the search are not yet in step."""

    files: tuple[str, ...]
    began: float


class Served:
    """The site that is served at a time: a preview, or the next one once it is rendered whole."""

    def __init__(self, root: Path, check: Check, first_look: FirstLook | None = None) -> None:
        self._root = root
        self._check = check
        self._first_look = first_look
        self._turn = 0
        self._preview: Preview | None = None
        self._unfinished: _Unfinished | None = None
        self._is_search_old = False

    def folder(self) -> Path:
        """Return the folder that is served now."""
        return self._current().folder

    def begin(self) -> list[Problem]:
        """Render the whole site and serve that from now on, if no error stands in the way."""
        place = self._root / "build" / "preview" / str(self._turn % 2)
        preview = Preview(self._root, place, self._check, self._first_look)
        errors = preview.render_all()
        if not errors:
            self._preview = preview
            self._turn += 1
            self._unfinished, self._is_search_old = None, False
        return errors

    def follow(self) -> Iterator[Saved]:
        """Wait for saved files and yield what each save led to, for ever.

        The pages of saved entries come first; the others follow in portions, between which saves are seen.
        """
        watched = [path for name in ("content", "site", "mkdocs.yml") if (path := self._root / name).exists()]
        for changes in watch(
            *watched, step=_STEP, debounce=_MOST, rust_timeout=_QUIET, yield_on_timeout=True
        ):
            paths = {Path(path).relative_to(self._root).as_posix() for _, path in changes}
            # Some editors write another file first and rename it.
            files = sorted(path for path in paths if path.endswith(".md") or (self._root / path).exists())
            if not files:
                if self._unfinished and (others := self._follow_others(self._unfinished)):
                    yield others
            elif all(file.startswith("content/") and not file.startswith("content/pages/") for file in files):
                yield self._follow_saved(tuple(files))
            else:
                yield self._begin_anew(tuple(files))

    def _current(self) -> Preview:
        assert self._preview, "begin() comes first"
        return self._preview

    def _follow_saved(self, files: tuple[str, ...]) -> Saved:
        began = time.monotonic()
        change = self._current().follow_saved()
        self._unfinished = None if change.errors else _Unfinished(files, began)
        self._is_search_old |= bool(change.anew)
        return Saved(files, change, time.monotonic() - began)

    def _follow_others(self, unfinished: _Unfinished) -> Saved | None:
        change = self._current().follow_others(_AT_A_TIME)
        if change is None:
            return None
        rendered = time.monotonic()
        self._unfinished = None
        if not change.errors and (self._is_search_old or change.anew or change.gone):
            self._current().index()
            self._is_search_old = False
        searched = time.monotonic() - rendered
        return Saved(unfinished.files, change, rendered - unfinished.began, searched, others=True)

    def _begin_anew(self, files: tuple[str, ...]) -> Saved:
        began = time.monotonic()
        templates.reread()
        try:
            errors = self.begin()
        except Exception as failure:
            # Whatever it is, the page or template just saved led to it, and the next save may mend it.
            return Saved(files, Change(refusal=_words(failure)), time.monotonic() - began, whole=True)
        return Saved(files, Change(errors=tuple(errors)), time.monotonic() - began, whole=True)


def _words(failure: Exception) -> str:
    return str(failure) if isinstance(failure, Unable) else f"{type(failure).__name__}: {failure}"
