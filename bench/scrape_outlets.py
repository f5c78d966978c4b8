"""A run over many outlets on slow loopback hosts: how near its time is to what politeness asks for.

    python bench/scrape_outlets.py [--outlets 200] [--hosts 40] [--latency 0.2] [--pause 1.0]

Every host answers each request after the latency and has its share of the outlets, each a feed without
new pages. A host is asked for robots.txt and its feeds one after the other, with a pause between: the
least time that a polite run can take is that of one host. The hosts lie in a process of their own, so
that their work is not counted as ours.
"""

from __future__ import annotations

import argparse
import datetime
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path

from scrapers.client import Client
from scrapers.guard import Guard
from scrapers.listings import Visit
from scrapers.outlet import Outlet
from scrapers.pace import Pace
from scrapers.run import Wish, carry_out, plan
from scrapers.source import Network
from scrapers.state import State

LOOPBACK = ip_network("127.0.0.0/8")
FEED = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Empty</title></channel></rss>'


def serve(hosts: int, latency: float) -> None:
    """Answer on so many hosts until the standard input ends; print their addresses."""

    class Slow(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            time.sleep(latency)
            status, body = (404, b"") if self.path == "/robots.txt" else (200, FEED)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    servers = [ThreadingHTTPServer((f"127.0.{1 + n // 250}.{1 + n % 250}", 0), Slow) for n in range(hosts)]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps([f"http://{server.server_name}:{server.server_port}" for server in servers]), flush=True)
    sys.stdin.read()


@contextmanager
def slow_hosts(hosts: int, latency: float) -> Iterator[list[str]]:
    """Run the hosts in a process and yield their addresses."""
    command = [sys.executable, __file__, "--serve", str(hosts), "--latency", str(latency)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield json.loads(server.stdout.readline())
        finally:
            server.kill()


def outlet(number: int, base: str) -> Outlet:
    """Return a made-up outlet of a host."""
    return Outlet.model_validate(
        {
            "name": f"outlet-{number}",
            "publisher": "Nobody",
            "title": "Made up for a benchmark",
            "group": "press",
            "language": "en",
            "address": f"{base}/feed/{number}",
            "address_seen": "In a benchmark.",
            "type": "feed",
            "every": "1d",
            "reliability": {"is": "D", "because": "It is made up."},
            "checked": "never",
        }
    )


def measure(outlets: list[Outlet], pause: float) -> tuple[float, float]:
    """Do one run into an empty memory and return its seconds on the wall and of the processor."""
    now = datetime.datetime.now(datetime.UTC)
    with tempfile.TemporaryDirectory() as folder:
        before, began = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
        state = State(Path(folder))
        guard = Guard(also_allowed=[LOOPBACK])
        with Client("benchmark", memory=state, guard=guard, pace=Pace(shortest_pause=pause)) as client:
            visit = Visit(Network(client, state, now), state, now)
            report = carry_out(plan(outlets, [], state, Wish(), now), visit)
        wall = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_SELF)
    assert {row.outcome.value for row in report.rows} == {"unchanged"}, report.in_short()
    assert len(report.rows) == len(outlets)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure, and print what was measured beside the least that is possible."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--outlets", type=int, default=200)
    parser.add_argument("--hosts", type=int, default=40)
    parser.add_argument("--latency", type=float, default=0.2)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        serve(given.serve, given.latency)
        return
    with slow_hosts(given.hosts, given.latency) as bases:
        outlets = [outlet(number, bases[number % given.hosts]) for number in range(given.outlets)]
        wall, cpu = measure(outlets, given.pause)
    requests = -(-given.outlets // given.hosts) + 1
    least = requests * given.latency + (requests - 1) * given.pause
    print(
        f"{given.outlets} outlets on {given.hosts} hosts, {given.latency:g} s late, {given.pause:g} s apart"
    )
    print(f"wall      {wall:6.2f} s, {wall / least:.2f} times the {least:.2f} s that politeness asks for")
    print(f"processor {cpu:6.2f} s, {cpu / wall:.1%} of the wall time")


if __name__ == "__main__":
    main()
