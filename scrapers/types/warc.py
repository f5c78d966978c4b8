"""WARC files that the user has: each page in them is read as if it had come just now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from scrapers.addresses import address_problem
from scrapers.decoding import unpacked
from scrapers.fetched import Fetched, FetchFailure
from scrapers.published import NOT_GIVEN
from scrapers.types.interface import Listing, Unreadable
from scrapers.types.items import make_item, make_listing

if TYPE_CHECKING:
    from scrapers.outlet import Outlet

BODY_LIMIT = 15 * 1024 * 1024
HEADER_LIMIT = 512 * 1024
_ENDINGS = (".warc", ".warc.gz", ".warc.zst")


class WarcFile:
    """A WARC file, or a folder of them, for a backfill."""

    def start(self, outlet: Outlet) -> list[str]:
        """Return nothing: what is read lies on this machine."""
        return []

    def stored(self, outlet: Outlet, place: Path) -> Iterator[Fetched]:
        """Yield the whole pages of the files in order of their names. Raises Unreadable for a broken one."""
        for path in _files(place):
            with path.open("rb") as stream:
                try:
                    for record in ArchiveIterator(
                        stream, record_types=WarcRecordType.response, max_header_len=HEADER_LIMIT
                    ):
                        if (fetched := _fetched(record)) is not None:
                            yield fetched
                except (OSError, ValueError) as reason:
                    message = f"{path.name} is no whole WARC file: {str(reason)[:160]}"
                    raise Unreadable("broken_warc", message) from reason

    def read(self, outlet: Outlet, fetched: Fetched) -> Listing:
        """Return the page itself as the one item: an archive lists nothing but what it holds."""
        return make_listing([make_item(fetched.url, fetched.url, "", NOT_GIVEN, language=outlet.language)])


def _files(place: Path) -> list[Path]:
    if not place.exists():
        raise Unreadable("not_there", f"there is no file or folder {place.name!r}; put the WARC files there")
    if place.is_file():
        return [place]
    return sorted(path for path in place.rglob("*") if path.name.endswith(_ENDINGS) and path.is_file())


def _fetched(record: Any) -> Fetched | None:
    """Return a response that a page can be read from: of the web, good, whole, not too large."""
    url = record.headers.get("WARC-Target-URI") or ""
    http = record.http_headers
    if http is None or http.status_code != 200 or address_problem(url) or not record.record_date:
        return None
    headers = {name.lower(): value for name, value in http.to_tuples()}
    body = record.reader.read(BODY_LIMIT + 1)
    try:
        pieces = b"".join(_up_to_limit(unpacked([body], headers.get("content-encoding", ""))))
    except FetchFailure:
        # Many archives keep the header of a coding that they have undone.
        pieces = body
    if len(pieces) > BODY_LIMIT:
        return None
    return Fetched(url, url, 200, headers, pieces, record.record_date)


def _up_to_limit(pieces: Iterator[bytes]) -> Iterator[bytes]:
    taken = 0
    for piece in pieces:
        yield piece
        taken += len(piece)
        if taken > BODY_LIMIT:
            return
