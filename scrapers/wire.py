"""Sockets under a deadline: every connect, handshake, read and write draws on the same remaining time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from scrapers.fetched import FetchFailure
from scrapers.guard import Guard

CONNECT_SECONDS = 10.0
_HEADER_END = b"\r\n\r\n"
_HEADER_SEARCH = 256 * 1024


class Deadline:
    """A point in time that a fetch may not outlive; waiting for politeness' sake pushes it back."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that remain; raises when there are none."""
        remaining = self._end - time.monotonic()
        if remaining <= 0:
            raise FetchFailure("deadline", f"no whole answer came within {self.seconds:g} s")
        return remaining

    def postpone(self, seconds: float) -> None:
        """Do not count time that was spent waiting for one's turn."""
        self._end += seconds


class Received:
    """Counts what arrives for one answer, to notice bytes behind its announced end."""

    def __init__(self) -> None:
        self.total = 0
        self._start = bytearray()

    def add(self, data: bytes) -> None:
        """Take note of bytes as they come from the socket."""
        self.total += len(data)
        if len(self._start) < _HEADER_SEARCH:
            self._start += data[: _HEADER_SEARCH - len(self._start)]

    def body_bytes(self) -> int:
        """Return how many bytes came behind the headers; interim answers (1xx) are passed over."""
        begin = 0
        while True:
            end = self._start.find(_HEADER_END, begin)
            if end < 0:
                return 0
            interim = self._start[begin : begin + 12].split(b" ")[-1][:1] == b"1"
            begin = end + len(_HEADER_END)
            if not interim:
                return self.total - begin


class GuardedBackend(httpcore2.NetworkBackend):
    """Makes the connections of one host, each to an address that the guard has judged.

    A host has one request at a time, so that one deadline is enough.
    """

    def __init__(self, guard: Guard, sockets: httpcore2.NetworkBackend) -> None:
        self._guard = guard
        self._sockets = sockets
        self.deadline = Deadline(0)
        self.received = Received()
        self.reused = True

    def begin(self, deadline: Deadline) -> None:
        """Start a request: under its deadline, over the open connection until a new one is made."""
        self.deadline, self.received, self.reused = deadline, Received(), True

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of the host that answers; no name reaches the socket."""
        self.reused = False
        problem: Exception | None = None
        for address in self._guard.addresses(host, port, self.deadline.left()):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, min(CONNECT_SECONDS, self.deadline.left()), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                problem = error
                continue
            return _TimedStream(stream, self)
        assert problem is not None
        raise problem

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Refuse: nothing is fetched from this machine."""
        raise FetchFailure(
            "address_refused", f"{path} is a socket of this machine; nothing is fetched from it"
        )


class _TimedStream(httpcore2.NetworkStream):
    """A connection whose every operation ends at the deadline of the request under way."""

    def __init__(self, stream: httpcore2.NetworkStream, backend: GuardedBackend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._backend.deadline.left())
        self._backend.received.add(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._backend.deadline.left())
        return _TimedStream(secured, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
