"""Clients that may reach loopback, and a server process that misbehaves."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from loopback import LOOPBACK, TRUSTING  # noqa: E402

from scrapers.client import Client, Limits  # noqa: E402
from scrapers.guard import Guard  # noqa: E402
from scrapers.pace import Pace  # noqa: E402

MakeClient = Callable[..., Client]


@dataclass(frozen=True)
class Misbehaving:
    """The running server: where each case lives, and the certificate that signs the sound ones."""

    port: int
    hosts: dict[str, str]
    ca: str

    def resolve(self, host: str, port: int) -> list[str]:
        """Know the names of the cases; whatever is an address stands for itself."""
        case = host.removesuffix(".example").replace("-", "_")
        return [self.hosts.get(case, host)]

    def trusting(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.load_verify_locations(cadata=self.ca)
        return context


@pytest.fixture(scope="session")
def misbehaving() -> Iterator[Misbehaving]:
    """A process that serves every case of misbehaving.py."""
    server = subprocess.Popen(
        [sys.executable, str(HERE / "misbehaving.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    try:
        yield Misbehaving(**json.loads(server.stdout.readline()))
    finally:
        server.kill()
        server.wait()


@pytest.fixture
def client() -> Iterator[MakeClient]:
    """Make clients that may reach loopback, do not pause, and give up after two seconds."""
    made: list[Client] = []

    def make(**given: object) -> Client:
        given.setdefault("guard", Guard(also_allowed=[LOOPBACK]))
        given.setdefault("ssl_context", TRUSTING)
        given.setdefault("pace", Pace(shortest_pause=0.0))
        given.setdefault("limits", Limits(seconds=2.0, first_wait=0.05))
        made.append(Client("tests", **given))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.__exit__(None, None, None)
