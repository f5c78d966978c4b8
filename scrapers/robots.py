"""What hosts allow, by robots.txt as RFC 9309 has it."""

from __future__ import annotations

import datetime
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from protego import Protego

from scrapers.answers import REDIRECTS
from scrapers.exchange import Answer, Asking, Exchange, resolved, wire_address
from scrapers.fetched import FetchFailure
from scrapers.wire import Deadline

TOKEN = "distillation-record"
SIZE_LIMIT = 500 * 1024
MOST_REDIRECTS = 5
KEPT = datetime.timedelta(hours=24)
# An unreachable file is asked for again sooner: nothing of the host is fetched until it answers.
KEPT_UNREACHABLE = datetime.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RobotsFile:
    """The file of one origin as it was last answered. `text` is None where all is disallowed."""

    origin: str
    at: datetime.datetime
    text: str | None
    reason: str = ""

    def fresh(self, now: datetime.datetime) -> bool:
        """Whether it may still be relied on."""
        return now - self.at < (KEPT_UNREACHABLE if self.text is None else KEPT)


class RobotsMemory(Protocol):
    """Keeps the files between runs."""

    def robots_file(self, origin: str) -> RobotsFile | None:
        """Return the file of an origin as it was last kept."""

    def keep_robots_file(self, file: RobotsFile) -> None:
        """Keep a file."""


class Robots:
    """Answers whether an address may be fetched and which pause its host wants."""

    def __init__(
        self,
        exchange: Exchange,
        memory: RobotsMemory | None,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._exchange = exchange
        self._memory = memory
        self._now = now
        self._rules: dict[str, tuple[RobotsFile, Protego]] = {}
        self._asking: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._making = threading.Lock()

    def pause_for(self, address: str, deadline: Deadline) -> float:
        """Return the crawl delay of the host, or raise when the address may not be fetched.

        A host that cannot be reached for its robots.txt fails like any fetch: nothing of it is fetched.
        """
        url = wire_address(address)
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        file, rules = self._of(origin, deadline)
        if file.text is None:
            raise FetchFailure(
                "robots_unreachable",
                f"{origin}/robots.txt could not be read, so all is off limits: {file.reason}",
            )
        if not rules.can_fetch(str(url), TOKEN):
            raise FetchFailure(
                "robots", f"{origin}/robots.txt does not allow {url.raw_path.decode('ascii')[:120]}"
            )
        return rules.crawl_delay(TOKEN) or 0.0

    def _of(self, origin: str, deadline: Deadline) -> tuple[RobotsFile, Protego]:
        with self._making:
            lock = self._asking[origin]
        began = time.monotonic()
        with lock:
            deadline.postpone(time.monotonic() - began)
            known = self._rules.get(origin)
            if known and known[0].fresh(self._now()):
                return known
            file = self._memory.robots_file(origin) if self._memory else None
            if file is None or not file.fresh(self._now()):
                file = self._fetched(origin, deadline)
                if self._memory:
                    self._memory.keep_robots_file(file)
            self._rules[origin] = file, Protego.parse(file.text or "")
            return self._rules[origin]

    def _fetched(self, origin: str, deadline: Deadline) -> RobotsFile:
        """Ask for the file. 4xx means no rules; 429 and 5xx mean that all is off limits."""
        answer = self._after_redirects(f"{origin}/robots.txt", deadline)
        status = answer.status
        if status == 200:
            return RobotsFile(origin, self._now(), _text(answer.body))
        # RFC 9309 takes more than five redirects for an unavailable file, like a 404.
        if status == 429 or status >= 500:
            return RobotsFile(origin, self._now(), None, f"HTTP {status}")
        return RobotsFile(origin, self._now(), "", f"HTTP {status}")

    def _after_redirects(self, address: str, deadline: Deadline) -> Answer:
        asking = Asking(deadline, body_limit=SIZE_LIMIT, cut=True)
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._exchange.ask(address, asking)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                break
            address = str(resolved(address, answer.headers["location"]))
        return answer


def _text(body: bytes) -> str:
    """Decode as UTF-8 without a byte order mark; a page of HTML in its place gives no rules."""
    return body.decode("utf-8-sig", "replace")
