"""One request at a time per host, with a pause between two; hosts do not wait for each other."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SHORTEST_PAUSE = 1.0


class _Host:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free_at = float("-inf")


class Pace:
    """Hands out turns. The pause of a host runs from the end of one request to the start of the next."""

    def __init__(
        self,
        *,
        shortest_pause: float = SHORTEST_PAUSE,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._shortest = shortest_pause
        self._now = now
        self._sleep = sleep
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._making = threading.Lock()

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[float]:
        """Wait until the host may be asked and hold it meanwhile; yields the seconds waited.

        `pause` is what the host asks for; the larger of it and the shortest pause is kept.
        """
        with self._making:
            place = self._hosts[host]
        began = self._now()
        with place.lock:
            # What the host asks for may have become known after its last request ended.
            missing = place.free_at + max(pause, self._shortest) - self._now()
            if missing > 0:
                self._sleep(missing)
            try:
                yield self._now() - began
            finally:
                place.free_at = self._now()
