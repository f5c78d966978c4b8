"""What the client hands on: a response whose bytes are whole, or a failure with its reason."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the version that we hold, for a conditional request (RFC 9110, section 13)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One whole response. `body` is decompressed; it is empty when the server said 304.

    `url` is where the bytes came from after redirects, `requested` what was asked for, `at` the time
    of the answer in UTC, `headers` have lower-case names, `redirects` are the addresses passed.
    """

    requested: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    at: datetime.datetime
    redirects: tuple[str, ...] = ()
    permanent: bool = False
    """Whether every redirect was permanent (301 or 308)."""

    @property
    def unchanged(self) -> bool:
        """Whether the server said that what we hold is current."""
        return self.status == 304


class FetchFailure(Exception):
    """Nothing whole came back. `code` is a word for programs, the message a sentence for people.

    `retry_at` is the earliest time at which the server wants to be asked again, if it said so.
    """

    def __init__(
        self, code: str, message: str, *, status: int | None = None, retry_at: datetime.datetime | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.status = status
        self.retry_at = retry_at
