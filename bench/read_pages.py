"""Reading pages against trafilatura: rate, F1 of the main text, and how often each field is right.

    python bench/read_pages.py FOLDER [--again 10000]

FOLDER holds pages with known answers in the layout of Mozilla Readability's test pages: a folder per
page with source.html, expected.html and expected-metadata.json. The pages are not kept in this project.
With --again, an archive of so many pages made of them is written and read again.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scrapers.fetched import Fetched
from scrapers.outlet import Outlet
from scrapers.reading import read_page
from scrapers.reading.main_text import lines_of
from scrapers.reading.tree import parse_html
from scrapers.types.warc import WarcFile

SEEN = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
# A word, or one sign of a script that writes none apart.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")
FIELDS = ("title", "authors", "day", "site", "language")
ROUNDS = 3


@dataclass(frozen=True)
class Page:
    """A page with its known answers."""

    name: str
    body: bytes
    text: str
    answers: dict[str, str]


@dataclass(frozen=True)
class Reading:
    """What a reader made of a page."""

    text: str
    fields: dict[str, str]


def pages_of(folder: Path) -> list[Page]:
    """Return the pages of a folder."""
    pages = []
    for place in sorted(path.parent for path in folder.rglob("expected-metadata.json")):
        told = json.loads((place / "expected-metadata.json").read_text("utf-8"))
        known = {
            "title": told.get("title"),
            "authors": told.get("byline"),
            "day": (told.get("publishedTime") or "")[:10],
            "site": told.get("siteName"),
            "language": (told.get("lang") or "").partition("-")[0].lower(),
        }
        expected = parse_html((place / "expected.html").read_text("utf-8", "replace"))
        text = lines_of(str(expected.body.text))
        pages.append(
            Page(
                place.name, (place / "source.html").read_bytes(), text, {k: v or "" for k, v in known.items()}
            )
        )
    return pages


def ours(page: Page) -> Reading:
    """Read a page as the scrapers do."""
    address = f"https://pages.example/{page.name}"
    document = read_page(Fetched(address, address, 200, {"content-type": "text/html"}, page.body, SEEN))
    day = document.published.day
    return Reading(
        document.text,
        {
            "title": document.title,
            "authors": " ".join(document.authors),
            "day": day.isoformat() if day else "",
            "site": document.site_name,
            "language": document.language.partition("-")[0],
        },
    )


def theirs(page: Page) -> Reading:
    """Read a page as trafilatura does with its defaults and metadata."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(page.body, with_metadata=True)
    if found is None:
        return Reading("", dict.fromkeys(FIELDS, ""))
    return Reading(
        found.text or "",
        {
            "title": found.title or "",
            "authors": found.author or "",
            "day": found.date or "",
            "site": found.sitename or "",
            "language": found.language or "",
        },
    )


def f1(text: str, expected: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the words of a text."""
    got, wanted = Counter(WORD.findall(text)), Counter(WORD.findall(expected))
    common = sum((got & wanted).values())
    if not common:
        return (0.0, 0.0, 0.0) if wanted else (1.0, 1.0, 1.0)
    precision, recall = common / sum(got.values()), common / sum(wanted.values())
    return precision, recall, 2 * precision * recall / (precision + recall)


def is_right(field: str, got: str, wanted: str) -> bool:
    """Whether a field is what was wanted; of authors, whether the byline holds each name or the names it."""
    got, wanted = (" ".join(WORD.findall(text.casefold())) for text in (got, wanted))
    if field == "authors":
        return bool(got) and (got in wanted or wanted.removeprefix("by ") in got)
    return got == wanted


def measured(name: str, read: Callable[[Page], Reading], pages: list[Page], rounds: int) -> float:
    """Print the figures of a reader and return its pages per second of one core."""
    readings = [read(page) for page in pages]
    rates = []
    for _ in range(rounds):
        start = time.process_time()
        for page in pages:
            read(page)
        rates.append(len(pages) / (time.process_time() - start))
    scores = [f1(reading.text, page.text) for reading, page in zip(readings, pages, strict=True)]
    precision, recall, mean = (statistics.mean(score[i] for score in scores) for i in range(3))
    middle = statistics.median(score[2] for score in scores)
    print(
        f"{name}: {statistics.median(rates):.0f} pages/s of one core ({min(rates):.0f} to {max(rates):.0f})"
    )
    print(f"  text: F1 {mean:.4f} (median {middle:.4f}), precision {precision:.4f}, recall {recall:.4f}")
    for field in FIELDS:
        known = [
            (r.fields[field], p.answers[field])
            for r, p in zip(readings, pages, strict=True)
            if p.answers[field]
        ]
        right = sum(is_right(field, got, wanted) for got, wanted in known)
        given = sum(bool(got) for got, _ in known)
        print(f"  {field}: right {right} of {len(known)} known, given {given}")
    return statistics.median(rates)


def again(pages: list[Page], count: int) -> None:
    """Write an archive of so many pages and read it again, as a backfill does."""
    from fastwarc.warc import WarcRecord, WarcRecordType  # type: ignore[import-untyped]

    outlet = Outlet.model_validate(
        {
            "name": "backfill", "publisher": "Bench", "title": "Bench", "group": "press", "language": "en",
            "address": "https://pages.example/", "address_seen": "made up", "type": "warc", "every": "1d",
            "reliability": {"is": "F", "because": "made up"}, "checked": "never",
        }
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "pages.warc"
        with archive.open("wb") as stream:
            for number in range(count):
                page = pages[number % len(pages)]
                record = WarcRecord()
                record.init_headers(WarcRecordType.response)
                record.headers["WARC-Target-URI"] = f"https://pages.example/{number}"
                head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                record.set_bytes_content(head + page.body)
                record.headers["Content-Type"] = "application/http; msgtype=response"
                record.write(stream)
        start, clock = time.process_time(), time.perf_counter()
        read = sum(bool(read_page(fetched).text) for fetched in WarcFile().stored(outlet, archive))
        cpu, wall = time.process_time() - start, time.perf_counter() - clock
    print(
        f"archive read again: {count:,} pages, {read:,} with text, {count / cpu:.0f} documents/s of one core"
    )
    print(f"  {wall:.1f} s by the clock, {cpu:.1f} s of one core")


def main() -> int:
    """Run the benchmark and return its exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument(
        "--again", type=int, default=0, metavar="N", help="also read an archive of N pages again"
    )
    options = parser.parse_args()
    pages = pages_of(options.folder) if options.folder else []
    if not pages:
        print(
            "Nothing was measured: name a folder of pages with known answers, each in its own folder with "
            "source.html, expected.html and expected-metadata.json (the layout of Mozilla Readability's test "
            "pages). They are not kept in this project.",
            file=sys.stderr,
        )
        return 2
    print(f"{len(pages)} pages, {sum(len(page.body) for page in pages) / 1e6:.1f} MB")
    rate = measured("ours", ours, pages, ROUNDS)
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        print("trafilatura is not installed, so nothing was compared: pip install '.[bench]'")
    else:
        print(f"ratio: {rate / measured('trafilatura', theirs, pages, 1):.1f}")
    if options.again:
        again(pages, options.again)
    return 0


if __name__ == "__main__":
    sys.exit(main())
