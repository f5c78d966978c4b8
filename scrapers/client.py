"""The one place through which all bytes come from the network."""

from __future__ import annotations

import datetime
import random
import re
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httpcore2

import kb
from kb.failures import Unable
from scrapers.answers import PASSING, PERMANENT, REDIRECTS, refusal
from scrapers.exchange import BODY_LIMIT, Answer, Asking, Exchange, resolved, wire_address
from scrapers.fetched import Fetched, FetchFailure, Validators
from scrapers.guard import Guard
from scrapers.pace import Pace
from scrapers.robots import TOKEN, Robots, RobotsMemory
from scrapers.wire import Deadline

# After so many fetches of a host that brought no answer, the rest of a run leaves it alone.
_SILENCES = 3
_SILENT = frozenset(["deadline", "connect_timeout", "connect", "no_such_host", "broken_off"])


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may cost. Tests shorten it; the command line does not change it."""

    seconds: float = 60.0
    body: int = BODY_LIMIT
    redirects: int = 5
    tries: int = 3
    first_wait: float = 1.0


def user_agent(contact: str) -> str:
    """Return the name under which we ask, with the contact that is configured, or that none is."""
    if not re.fullmatch(r"[\x21-\x7e]*", contact) or set(contact) & set("()<>"):
        raise Unable(
            f"The contact {contact!r}",
            "it cannot be sent as part of a name",
            "Correct `contact` in mkdocs.yml.",
        )
    return f"{TOKEN}/{kb.__version__} ({'+' + contact if contact else 'no contact configured'})"


def utc_now() -> datetime.datetime:
    """Return the time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


class Client:
    """Fetches addresses politely and within bounds; hands on whole answers and named failures.

    What is given besides the agent is for tests; the command line gives `memory` alone.
    """

    def __init__(
        self,
        agent: str,
        *,
        memory: RobotsMemory | None = None,
        guard: Guard | None = None,
        pace: Pace | None = None,
        limits: Limits | None = None,
        ssl_context: ssl.SSLContext | None = None,
        sockets: httpcore2.NetworkBackend | None = None,
        now: Callable[[], datetime.datetime] = utc_now,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._limits = limits or Limits()
        self._exchange = Exchange(
            guard or Guard(), pace or Pace(), agent, ssl_context=ssl_context, sockets=sockets
        )
        self._robots = Robots(self._exchange, memory, now)
        self._now = now
        self._sleep = sleep
        self._resting: dict[str, datetime.datetime] = {}
        self._silences: dict[str, int] = {}
        self._noting = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exchange.close()

    def fetch(self, address: str, held: Validators | None = None) -> Fetched:
        """Return the answer of an address, after redirects, or raise FetchFailure with the reason.

        With what a server said of the version that is held, it is asked whether there is a newer one.
        """
        deadline = Deadline(self._limits.seconds)
        conditions = _conditions(held)
        here = str(wire_address(address))
        passed: list[str] = []
        permanent = True
        while True:
            answer = self._tried(here, conditions, deadline)
            if answer.status not in REDIRECTS:
                break
            passed.append(here)
            permanent = permanent and answer.status in PERMANENT
            here = self._next_hop(answer, passed)
        return Fetched(
            requested=address,
            url=here,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            at=self._now(),
            redirects=tuple(passed),
            permanent=bool(passed) and permanent,
        )

    def _next_hop(self, answer: Answer, passed: list[str]) -> str:
        location = answer.headers.get("location")
        if not location:
            raise FetchFailure(
                "redirect", f"a redirect to nowhere (HTTP {answer.status})", status=answer.status
            )
        here, there = wire_address(answer.url), resolved(answer.url, location)
        if here.scheme == "https" and there.scheme == "http":
            raise FetchFailure("downgrade", f"a redirect from https to {there}, which anybody could change")
        if str(there) in passed:
            raise FetchFailure("redirect_loop", f"its redirects lead in a circle through {there}")
        if len(passed) > self._limits.redirects:
            raise FetchFailure(
                "redirects", f"more than {self._limits.redirects} redirects, the last to {there}"
            )
        return str(there)

    def _tried(self, address: str, conditions: dict[bytes | str, bytes | str], deadline: Deadline) -> Answer:
        """Ask until there is an answer that does not pass by itself, at most as often as the limits say."""
        host = wire_address(address).host
        attempt = 0
        while True:
            attempt += 1
            answer = self._asked(address, host, conditions, deadline)
            failure = None
            if answer.status not in REDIRECTS:
                failure = refusal(answer, bool(conditions), self._now())
            if failure is None:
                return answer
            pause = self._pause_before_retry(failure, attempt)
            passing = failure.status in PASSING and failure.code != "challenge"
            if not passing or attempt == self._limits.tries or pause >= deadline.left():
                if failure.retry_at:
                    with self._noting:
                        self._resting[host] = failure.retry_at
                raise failure
            self._sleep(pause)

    def _pause_before_retry(self, failure: FetchFailure, attempt: int) -> float:
        """Return the longer of what the server asks for and of a growing pause with chance in it."""
        own: float = self._limits.first_wait * 2.0 ** (attempt - 1) * random.uniform(0.5, 1.5)
        asked = (failure.retry_at - self._now()).total_seconds() if failure.retry_at else 0.0
        return max(own, asked)

    def _asked(
        self, address: str, host: str, conditions: dict[bytes | str, bytes | str], deadline: Deadline
    ) -> Answer:
        """Ask once, unless the host wants no more requests for now or has stopped answering."""
        rest_until = self._resting.get(host)
        if rest_until and rest_until > self._now():
            raise FetchFailure(
                "resting",
                f"{host} asked not to be asked before {rest_until:%Y-%m-%d %H:%M} UTC",
                retry_at=rest_until,
            )
        if self._silences.get(host, 0) >= _SILENCES:
            raise FetchFailure(
                "silent_host", f"{host} gave no answer {_SILENCES} times in this run and is left alone"
            )
        try:
            pause = self._robots.pause_for(address, deadline)
            answer = self._exchange.ask(
                address, Asking(deadline, pause, conditions, body_limit=self._limits.body)
            )
        except FetchFailure as failure:
            if failure.code in _SILENT:
                with self._noting:
                    self._silences[host] = self._silences.get(host, 0) + 1
            raise
        with self._noting:
            self._silences[host] = 0
        return answer


def _conditions(held: Validators | None) -> dict[bytes | str, bytes | str]:
    conditions: dict[bytes | str, bytes | str] = {}
    if held and held.etag:
        conditions["If-None-Match"] = held.etag.encode("latin-1", "replace")
    if held and held.last_modified:
        conditions["If-Modified-Since"] = held.last_modified.encode("latin-1", "replace")
    return conditions
