"""One request and its whole answer: the only place that opens connections."""

from __future__ import annotations

import io
import ssl
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpcore2
import httpx2

from scrapers import decoding
from scrapers.fetched import FetchFailure
from scrapers.guard import Guard
from scrapers.pace import Pace
from scrapers.wire import Deadline, GuardedBackend, Received

BODY_LIMIT = 15_000_000
PAUSE_LIMIT = 120.0
_NO_BODY = frozenset([204, 205, 304])
_SINGLE = frozenset(
    ["content-length", "content-type", "location", "etag", "last-modified", "retry-after", "date"]
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request brought: headers with lower-case names, the body with its codings undone."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """How one request is made: under which deadline, after which pause, with which cap.

    `cut` takes the part below the cap for an answer, which only robots.txt allows.
    """

    deadline: Deadline
    pause: float = 0.0
    headers: Mapping[bytes | str, bytes | str] | None = None
    body_limit: int = BODY_LIMIT
    cut: bool = False


class _Stale(Exception):
    """The host had closed the connection that was left open; a new one is made at once."""


class Exchange:
    """Asks hosts, each over one connection and in its turn, and takes answers whole or not at all.

    The three last arguments are for tests: other certificates to trust, other sockets.
    """

    def __init__(
        self,
        guard: Guard,
        pace: Pace,
        agent: str,
        *,
        ssl_context: ssl.SSLContext | None = None,
        sockets: httpcore2.NetworkBackend | None = None,
    ) -> None:
        self._guard = guard
        self._pace = pace
        self._agent = agent
        self._tls = ssl_context or httpcore2.default_ssl_context()
        if self._tls.verify_mode != ssl.CERT_REQUIRED or not self._tls.check_hostname:
            raise ValueError("certificates are always checked: this SSL context does not")
        self._sockets = sockets or httpcore2.SyncBackend()
        self._lanes: dict[str, tuple[GuardedBackend, httpcore2.ConnectionPool]] = {}
        self._making = threading.Lock()

    def ask(self, address: str, asking: Asking) -> Answer:
        """Send one GET and return the answer; no redirect is followed, no status is judged."""
        url = wire_address(address)
        if asking.pause > PAUSE_LIMIT:
            raise FetchFailure(
                "crawl_delay",
                f"{url.host} wants {asking.pause:g} s between two requests, longer than a run waits "
                f"({PAUSE_LIMIT:g} s); pause the outlet or read the host less often",
            )
        backend, pool = self._lane(url.host)
        with self._pace.turn(url.host, asking.pause) as waited:
            asking.deadline.postpone(waited)
            try:
                return self._exchanged(url, asking, backend, pool)
            except _Stale:
                return self._exchanged(url, asking, backend, pool)

    def close(self) -> None:
        """Close all connections."""
        with self._making:
            for _, pool in self._lanes.values():
                pool.close()
            self._lanes.clear()

    def _lane(self, host: str) -> tuple[GuardedBackend, httpcore2.ConnectionPool]:
        with self._making:
            if host not in self._lanes:
                backend = GuardedBackend(self._guard, self._sockets)
                pool = httpcore2.ConnectionPool(
                    ssl_context=self._tls, max_connections=1, keepalive_expiry=20.0, network_backend=backend
                )
                self._lanes[host] = backend, pool
            return self._lanes[host]

    def _exchanged(
        self, url: httpx2.URL, asking: Asking, backend: GuardedBackend, pool: httpcore2.ConnectionPool
    ) -> Answer:
        backend.begin(asking.deadline)
        headers: dict[bytes | str, bytes | str] = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": self._agent,
            "Accept": "*/*",
            "Accept-Encoding": decoding.ACCEPTED,
        }
        headers.update(asking.headers or {})
        try:
            with pool.stream("GET", str(url), headers=headers) as response:
                given = _as_mapping(response.headers)
                body, cut = _body(response, given, asking)
                if not cut:
                    _refuse_surplus(given, backend.received)
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            if backend.reused and not backend.received.total:
                raise _Stale from error
            raise _in_words(error, url.host, asking.deadline) from error
        return Answer(str(url), response.status, given, body, cut)


def wire_address(address: str) -> httpx2.URL:
    """Return the address as it is sent: escaped, its host in ASCII, without a fragment."""
    try:
        url = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError) as reason:
        raise FetchFailure("bad_address", f"{address!r} is no address: {reason}") from None
    if url.scheme not in ("http", "https"):
        raise FetchFailure(
            "scheme", f"{address!r} does not begin with https:// or http://; nothing else is fetched"
        )
    if not url.host or url.userinfo:
        raise FetchFailure("bad_address", f"{address!r} names no host, or carries a name or password")
    if url.port is not None and not 0 < url.port < 65_536:
        raise FetchFailure("bad_address", f"{address!r} names a port that cannot be")
    return url.copy_with(fragment=None, host=url.raw_host.decode("ascii").lower())


def resolved(here: str, location: str) -> httpx2.URL:
    """Return where a redirect leads to."""
    try:
        return wire_address(str(wire_address(here).join(location)))
    except (httpx2.InvalidURL, ValueError) as reason:
        raise FetchFailure("redirect", f"a redirect to {location[:200]!r}, no address: {reason}") from None


def _as_mapping(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Join repeated headers as HTTP does; where only one can be meant, the first counts."""
    merged: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        if name not in merged:
            merged[name] = value
        elif name not in _SINGLE:
            merged[name] += f", {value}"
    return merged


def _body(response: httpcore2.Response, headers: Mapping[str, str], asking: Asking) -> tuple[bytes, bool]:
    """Return the body and whether it was cut at the limit."""
    if response.status in _NO_BODY:
        return b"", False
    body = io.BytesIO()
    for piece in decoding.unpacked(_pieces(response), headers.get("content-encoding", "")):
        asking.deadline.left()
        if body.tell() + len(piece) > asking.body_limit:
            if asking.cut:
                body.write(piece[: asking.body_limit - body.tell()])
                return body.getvalue(), True
            raise FetchFailure(
                "too_large", f"the body is larger than {asking.body_limit / 1_000_000:g} MB when unpacked"
            )
        body.write(piece)
    return body.getvalue(), False


def _pieces(response: httpcore2.Response) -> Iterator[bytes]:
    yield from response.iter_stream()


def _refuse_surplus(headers: Mapping[str, str], received: Received) -> None:
    """Fail when more came than was announced: what was read is then a part of what was meant."""
    announced = headers.get("content-length", "")
    if announced.isdigit() and "transfer-encoding" not in headers and received.body_bytes() > int(announced):
        raise FetchFailure("length", f"more came than the {announced} bytes that the server announced")


def _in_words(error: Exception, host: str, deadline: Deadline) -> FetchFailure:
    """Return what a failure of the connection means for the reader of the report."""
    deadline.left()  # the deadline is the better reason where it has passed
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return FetchFailure(
                "certificate",
                f"the certificate of {host} is not valid: {cause.verify_message}; it is never skipped",
            )
        if isinstance(cause, ssl.SSLError):
            return FetchFailure("tls", f"no encrypted connection to {host}: {cause.reason or cause}")
        cause = cause.__cause__ or cause.__context__
    match error:
        case httpcore2.ConnectTimeout():
            return FetchFailure("connect_timeout", f"{host} did not take the connection in time")
        case httpcore2.ConnectError():
            return FetchFailure("connect", f"{host} took no connection: {error}")
        case httpcore2.TimeoutException():
            return FetchFailure("deadline", f"{host} stopped answering within {deadline.seconds:g} s")
        case httpcore2.ProtocolError() if "without sending complete" in str(error):
            return FetchFailure("truncated", f"{host} ended the body before its announced end: {error}")
        case httpcore2.ProtocolError():
            return FetchFailure("protocol", f"what {host} sent is not HTTP as it should be: {error}")
    return FetchFailure("broken_off", f"the connection to {host} broke off: {error}")
