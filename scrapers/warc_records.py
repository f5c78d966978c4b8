"""One capture as one WARC record in a gzip member of its own, and back."""

from __future__ import annotations

import base64
import datetime
import hashlib
import io
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

import kb
from scrapers.fetched import Fetched

HEADER_LIMIT = 512 * 1024
_SAME_BODY = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
# The body is kept with its codings undone, so the headers that speak of them are renamed, as is the custom.
_OF_THE_TRANSFER = frozenset(["content-encoding", "content-length", "transfer-encoding"])
_RENAMED = "x-archive-orig-"


@dataclass(frozen=True, slots=True)
class Read:
    """What a record says: a fetched answer whose body is empty in a revisit, and the digest of the body."""

    fetched: Fetched
    sha256: str
    revisit: bool


def sha256_of(body: bytes) -> str:
    """Return the digest by which bodies are told apart."""
    return hashlib.sha256(body).hexdigest()


def info_record(name: str, at: datetime.datetime) -> bytes:
    """Return the record with which a file begins."""
    fields = f"software: distillation-record/{kb.__version__}\r\nformat: WARC File Format 1.1\r\n"
    headers = {"WARC-Date": _as_text(at), "WARC-Filename": name, "Content-Type": "application/warc-fields"}
    return _packed(WarcRecordType.warcinfo, headers, fields.encode())


def response_record(fetched: Fetched, sha256: str) -> bytes:
    """Return the record of an answer with its body."""
    return _packed(
        WarcRecordType.response,
        {**_common(fetched, sha256), "Content-Type": "application/http; msgtype=response"},
        _http_head(fetched) + fetched.body,
    )


def revisit_record(fetched: Fetched, sha256: str, first: Fetched) -> bytes:
    """Return the record of an answer whose body is that of an earlier one."""
    headers = {
        **_common(fetched, sha256),
        "WARC-Profile": _NOT_MODIFIED if fetched.unchanged else _SAME_BODY,
        "WARC-Refers-To-Target-URI": first.url,
        "WARC-Refers-To-Date": _as_text(first.at),
        "Content-Type": "application/http; msgtype=response",
    }
    return _packed(WarcRecordType.revisit, headers, _http_head(fetched))


def read_record(member: bytes) -> Read | None:
    """Return what an unpacked record says; None for one that is no capture. Raises ValueError when broken."""
    for record in ArchiveIterator(io.BytesIO(member), max_header_len=HEADER_LIMIT):
        if record.record_type not in (WarcRecordType.response, WarcRecordType.revisit):
            return None
        http = record.http_headers
        label, _, digest = record.headers["WARC-Payload-Digest"].partition(":")
        if label != "sha256":
            raise ValueError(f"the record's digest is a {label}, not a sha256")
        fetched = Fetched(
            requested=record.headers.get("X-Requested-URI") or record.headers["WARC-Target-URI"],
            url=record.headers["WARC-Target-URI"],
            status=int(http.status_code or 0),
            headers={name.lower().removeprefix(_RENAMED): value for name, value in http.to_tuples()},
            body=record.reader.read(),
            at=record.record_date,
            redirects=tuple((record.headers.get("X-Redirects") or "").split()),
            permanent=record.headers.get("X-Redirects-Permanent") == "yes",
        )
        revisit = record.record_type == WarcRecordType.revisit
        return Read(fetched, base64.b32decode(digest).hex(), revisit)
    raise ValueError("there is no record")


def _common(fetched: Fetched, sha256: str) -> dict[str, str]:
    headers = {
        "WARC-Target-URI": fetched.url,
        "WARC-Date": _as_text(fetched.at),
        "WARC-Payload-Digest": "sha256:" + base64.b32encode(bytes.fromhex(sha256)).decode(),
    }
    if fetched.requested != fetched.url:
        headers["X-Requested-URI"] = fetched.requested
    if fetched.redirects:
        headers["X-Redirects"] = " ".join(fetched.redirects)
        headers["X-Redirects-Permanent"] = "yes" if fetched.permanent else "no"
    return headers


def _http_head(fetched: Fetched) -> bytes:
    phrase = HTTPStatus(fetched.status).phrase if fetched.status in set(HTTPStatus) else ""
    head = f"HTTP/1.1 {fetched.status} {phrase}\r\n" + "".join(
        f"{_RENAMED if name in _OF_THE_TRANSFER else ''}{name}: {value}\r\n"
        for name, value in _listed(fetched.headers)
    )
    return head.encode("latin-1", "replace") + b"\r\n"


def _listed(headers: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(name, " ".join(value.splitlines())) for name, value in headers.items()]


def _packed(kind: WarcRecordType, headers: Mapping[str, str], content: bytes) -> bytes:
    record = WarcRecord()
    record.init_headers(kind)
    for name, value in headers.items():
        record.headers[name] = value
    record.set_bytes_content(content)
    unpacked = io.BytesIO()
    record.write(unpacked)
    packer = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return packer.compress(unpacked.getbuffer()) + packer.flush()


def _as_text(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
