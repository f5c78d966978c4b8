"""Where a run takes answers from: the network by way of the archive, or the archive alone."""

from __future__ import annotations

import datetime
import threading
from collections import defaultdict
from typing import Protocol

from scrapers.archive import Archive, Capture
from scrapers.client import Client
from scrapers.fetched import FetchFailure
from scrapers.state import State


class Source(Protocol):
    """Gives the newest capture of an address."""

    def get(self, url: str) -> Capture:
        """Return the capture, or raise FetchFailure with the reason why there is none."""


class Network:
    """Asks the servers. What comes is in the archive before anything else is done with it.

    What this run has fetched already, before it was killed or for another outlet, is not asked again.
    """

    def __init__(self, client: Client, state: State, began: datetime.datetime) -> None:
        self._client = client
        self._state = state
        self._began = began
        self._asking: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._making = threading.Lock()

    def get(self, url: str) -> Capture:
        """Ask for what is newer than the version held, and keep the answer."""
        with self._making:
            lock = self._asking[url]
        with lock:
            return self._got(url)

    def _got(self, url: str) -> Capture:
        held = self._state.archive.latest(url)
        if held and held.at >= self._began:
            self._note_if_killed_before(held)
            return held
        try:
            fetched = self._client.fetch(url, self._state.known(url).validators if held else None)
        except FetchFailure as failure:
            self._state.note_failure(url, failure, self._began.isoformat())
            raise
        capture = self._state.archive.keep(fetched)
        self._state.note_answer(fetched)
        return capture

    def _note_if_killed_before(self, held: Capture) -> None:
        validators = self._state.known(held.requested).validators
        if not (validators.etag or validators.last_modified):
            fetched = self._state.archive.read(held)
            if fetched.headers.get("etag") or fetched.headers.get("last-modified"):
                self._state.note_answer(fetched)


class Stored:
    """Reads the archive again; nothing is asked of a network."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def get(self, url: str) -> Capture:
        """Return what the archive holds."""
        held = self._archive.latest(url)
        if held is None:
            raise FetchFailure("not_archived", f"the archive holds no answer of {url}; run without --offline")
        return held
