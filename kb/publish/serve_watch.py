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
from kb.publish.serve import Change, Check, Preview

# Editors save in several steps; this many milliseconds without one more mean that it is done.
_STEP = 25
_MOST = 200


@dataclass(frozen=True, slots=True)
class Saved:
    """Files that were saved, what it led to and how long that took, the search index last."""

    files: tuple[str, ...]
    change: Change
    seconds: float
    search_seconds: float = 0.0
    whole: bool = False


class Served:
    """The site that is served at a time: a preview, or the next one once it is rendered whole."""

    def __init__(self, root: Path, check: Check) -> None:
        self._root = root
        self._check = check
        self._turn = 0
        self._preview: Preview | None = None

    def folder(self) -> Path:
        """Return the folder that is served now."""
        assert self._preview, "begin() comes first"
        return self._preview.folder

    def begin(self) -> list[Problem]:
        """Render the whole site and serve that from now on, if no error stands in the way."""
        place = self._root / "build" / "preview" / str(self._turn % 2)
        preview = Preview(self._root, place, self._check)
        errors = preview.render_all()
        if not errors:
            self._preview = preview
            self._turn += 1
        return errors

    def follow(self) -> Iterator[Saved]:
        """Wait for saved files and yield what each save led to, for ever."""
        watched = [path for name in ("content", "site", "mkdocs.yml") if (path := self._root / name).exists()]
        for changes in watch(*watched, step=_STEP, debounce=_MOST):
            paths = {Path(path).relative_to(self._root).as_posix() for _, path in changes}
            # Some editors write another file first and rename it.
            files = sorted(path for path in paths if path.endswith(".md") or (self._root / path).exists())
            if not files:
                continue
            if all(file.startswith("content/") and not file.startswith("content/pages/") for file in files):
                yield self._follow_entries(tuple(files))
            else:
                yield self._begin_anew(tuple(files))

    def _follow_entries(self, files: tuple[str, ...]) -> Saved:
        assert self._preview, "begin() comes first"
        began = time.monotonic()
        change = self._preview.follow()
        rendered = time.monotonic()
        if change.anew or change.gone:
            self._preview.index()
        return Saved(files, change, rendered - began, time.monotonic() - rendered)

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
