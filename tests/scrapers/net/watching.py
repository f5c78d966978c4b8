"""Small runs of a scrape against loopback hosts. As a program it does one run that may be killed."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from loopback import LOOPBACK, TRUSTING, Call

from scrapers.client import Client, Limits
from scrapers.guard import Guard
from scrapers.listings import Visit
from scrapers.outlet import Outlet, OutletProblem
from scrapers.pace import Pace
from scrapers.report import Report
from scrapers.run import UnderWay, Wish, carry_out, plan
from scrapers.source import Network
from scrapers.state import State

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def outlet(name: str, address: str, **fields: object) -> Outlet:
    """Return an outlet; what a test does not speak of has a value."""
    return Outlet.model_validate(
        {
            "name": name,
            "publisher": "Nobody",
            "title": "Made up for a test",
            "group": "press",
            "language": "en",
            "address": address,
            "address_seen": "In a test.",
            "type": "feed",
            "every": "1d",
            "reliability": {"is": "D", "because": "It is made up."},
            "checked": "never",
            **fields,
        }
    )


def scrape(
    outlets: Sequence[Outlet],
    folder: Path,
    *,
    now: datetime.datetime = NOW,
    wish: Wish | None = None,
    problems: Sequence[OutletProblem] = (),
    pause: float = 0.0,
    seconds: float = 20.0,
    **given: object,
) -> Report:
    """Do one run as the command does, but on loopback and at a given time."""
    wish = wish or Wish()
    state = State(folder)
    under_way = UnderWay(state, wish)
    began, _ = under_way.begin(now)
    given.setdefault("ssl_context", TRUSTING)
    given.setdefault("guard", Guard(also_allowed=[LOOPBACK]))
    with Client(
        "tests",
        memory=state,
        pace=Pace(shortest_pause=pause),
        limits=Limits(seconds=seconds, first_wait=0.02),
        now=lambda: now,
        **given,  # type: ignore[arg-type]
    ) as client:
        visit = Visit(Network(client, state, began), state, began, wish.since)
        report = carry_out(plan(outlets, problems, state, wish, began), visit)
    under_way.end()
    return report


def row(report: Report, name: str) -> dict[str, object]:
    """Return one row as a program reads it."""
    return next(each for each in json.loads(report.as_json())["outlets"] if each["outlet"] == name)


def feed(base: str, numbers: Sequence[int], **titles: str) -> str:
    """Return a feed with numbered articles, one a day."""
    items = "".join(
        f"<item><title>Article {number} of this feed</title><link>{base}/article/{number}</link>"
        f"<pubDate>{(NOW - number * DAY).strftime('%a, %d %b %Y %H:%M:%S GMT')}</pubDate></item>"
        for number in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


def article(call: Call) -> str:
    """Return the page of an article."""
    text = (
        f"This is what the article at {call.path} has to say, in a sentence that is long enough to be read. "
    )
    body = f"<article><p>{text * 5}</p></article>"
    return f"<html><head><title>Article {call.path}</title></head><body>{body}</body></html>"


def newspaper(numbers: Sequence[int]) -> object:
    """Return a behaviour: a feed of articles, pages for each, and validators for all of it."""

    def behave(call: Call) -> None:
        base = f"http://{call.host}:{call.connection.getsockname()[1]}"
        body = feed(base, numbers) if call.path == "/feed" else article(call)
        etag = f'"{hash(body) & 0xFFFF}"'
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        elif call.headers.get("if-none-match") == etag:
            call.send(f"HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n")
        else:
            kind = "application/rss+xml" if call.path == "/feed" else "text/html"
            call.answer(body, Content_Type=kind, ETag=etag)

    return behave


def main() -> None:
    """Run once over the feeds named, with the folder of the memory first; print the report."""
    folder, *feeds = sys.argv[1:]
    outlets = [outlet(f"paper-{number}", address) for number, address in enumerate(feeds)]
    print("begun", flush=True)
    print(scrape(outlets, Path(folder), pause=0.01).as_json(), flush=True)


if __name__ == "__main__":
    main()
