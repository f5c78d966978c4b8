"""A server on loopback hosts that says, byte by byte, what a test wants said.

Every host is an address of its own (127.1.0.N) on one port, so that hosts can be told apart. Run as a
program it serves the misbehaviours of `misbehaving.py` until its standard input ends.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_network


@dataclass
class Call:
    """One request as it came, and the connection to answer it on."""

    connection: socket.socket
    host: str
    path: str
    headers: dict[str, str]
    number: int
    """Which request for this path of this host it is, from 1."""

    def send(self, *pieces: bytes | str) -> None:
        for piece in pieces:
            self.connection.sendall(piece.encode() if isinstance(piece, str) else piece)

    def answer(self, body: bytes | str = b"", status: str = "200 OK", **headers: str) -> None:
        """Send a well-formed answer; names of headers are given with underscores."""
        data = body.encode() if isinstance(body, str) else body
        named = {"Content-Length": str(len(data)), **{n.replace("_", "-"): v for n, v in headers.items()}}
        lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
        self.send(f"HTTP/1.1 {status}\r\n{lines}\r\n", data)


LOOPBACK = ip_network("127.0.0.0/8")
# Reading the certificates of the system takes longer than most tests.
TRUSTING = ssl.create_default_context()
Behaviour = Callable[[Call], None]


@dataclass
class Request:
    """A line of the server's log: which host was asked for what, and when that came."""

    host: str
    path: str
    began: float
    headers: dict[str, str]


def not_there(call: Call) -> None:
    call.answer("nothing", "404 Not Found")


class Loopback:
    """Listens on as many hosts as it is asked for; `on` says how a host behaves."""

    def __init__(self) -> None:
        self.log: list[Request] = []
        self.opened: list[str] = []
        self.port = 0
        self._behaviours: dict[str, Behaviour] = {}
        self._tls: dict[str, ssl.SSLContext] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._selector = selectors.DefaultSelector()
        self._noting = threading.Lock()
        self._ended = threading.Event()

    def on(self, behaviour: Behaviour, *, tls: ssl.SSLContext | None = None) -> str:
        """Open a host with a behaviour and return its address. All hosts have one port."""
        number = len(self._behaviours)
        host = f"127.1.{number // 250}.{number % 250 + 1}"
        listening = socket.create_server((host, self.port), backlog=64)
        self.port = listening.getsockname()[1]
        listening.setblocking(False)
        self._behaviours[host] = behaviour
        if tls:
            self._tls[host] = tls
        self._selector.register(listening, selectors.EVENT_READ, host)
        return host

    def behave(self, host: str, behaviour: Behaviour) -> None:
        """Let a host behave otherwise from now on."""
        self._behaviours[host] = behaviour

    def start(self) -> None:
        threading.Thread(target=self._accept, daemon=True).start()

    def stop(self) -> None:
        self._ended.set()

    def _accept(self) -> None:
        while not self._ended.is_set():
            for key, _ in self._selector.select(timeout=0.1):
                listening: socket.socket = key.fileobj  # type: ignore[assignment]
                connection, _ = listening.accept()
                connection.setblocking(True)
                self.opened.append(key.data)
                threading.Thread(target=self._serve, args=(connection, key.data), daemon=True).start()
        for key in list(self._selector.get_map().values()):
            key.fileobj.close()  # type: ignore[union-attr]

    def _serve(self, connection: socket.socket, host: str) -> None:
        with contextlib.suppress(OSError, ValueError), contextlib.closing(connection):
            if host in self._tls:
                connection.settimeout(5)
                connection = self._tls[host].wrap_socket(connection, server_side=True)
                connection.settimeout(None)
            while (call := self._request(connection, host)) is not None:
                with self._noting:
                    self.log.append(Request(host, call.path, time.monotonic(), call.headers))
                self._behaviours[host](call)

    def _request(self, connection: socket.socket, host: str) -> Call | None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            byte = connection.recv(1)
            if not byte:
                return None
            head += byte
        first, *lines = head.decode("latin-1").split("\r\n")[:-2]
        path = first.split(" ")[1]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        with self._noting:
            count = self._counts[host, path] = self._counts.get((host, path), 0) + 1
        return Call(connection, host, path, headers, count)


@contextlib.contextmanager
def serving(**behaviours: Behaviour) -> Iterator[tuple[Loopback, dict[str, str]]]:
    """Serve behaviours by name and yield the server and the address of each."""
    server = Loopback()
    hosts = {name: server.on(behaviour) for name, behaviour in behaviours.items()}
    server.start()
    try:
        yield server, {name: f"http://{host}:{server.port}" for name, host in hosts.items()}
    finally:
        server.stop()
