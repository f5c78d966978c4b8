"""Undoing the content coding of a body in small steps, so that no bomb is ever unpacked whole."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]

from scrapers.fetched import FetchFailure

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ACCEPTED = "gzip, deflate, br, zstd"
MOST_LAYERS = 2
_STEP = 256 * 1024


class Damaged(Exception):
    """The coded bytes are not what their coding asks for; the message says why."""


class Decoder(Protocol):
    """Undoes one coding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield what the data unpacks to, in pieces of bounded size."""

    def whole(self) -> bool:
        """Whether the coded bytes came to their own end."""


class _Zlib:
    """gzip, of several members too, and deflate with or without its wrapper."""

    def __init__(self, *window_bits: int) -> None:
        self._guesses = list(window_bits)
        self._unpack = zlib.decompressobj(self._guesses.pop(0))
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._unpack.eof:
                if data[:2] != b"\x1f\x8b":
                    return  # padding behind the end, which unpackers pass over
                self._unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
            try:
                piece = self._unpack.decompress(data, _STEP)
            except zlib.error as reason:
                if self._begun or not self._guesses:
                    raise Damaged(str(reason)) from None
                self._unpack = zlib.decompressobj(self._guesses.pop(0))
                continue
            self._begun = True
            data = self._unpack.unused_data if self._unpack.eof else self._unpack.unconsumed_tail
            if piece:
                yield piece

    def whole(self) -> bool:
        return self._unpack.eof


class _Brotli:
    def __init__(self) -> None:
        self._unpack = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        try:
            piece = self._unpack.process(data, output_buffer_limit=_STEP)
            while piece:
                yield piece
                piece = self._unpack.process(b"", output_buffer_limit=_STEP)
        except brotli.error:
            raise Damaged("it is no brotli stream") from None

    def whole(self) -> bool:
        return bool(self._unpack.is_finished())


class _Zstandard:
    def __init__(self) -> None:
        self._unpack = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: 23})

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._unpack.eof:
            return
        try:
            piece = self._unpack.decompress(data, _STEP)
            while piece:
                yield piece
                if self._unpack.eof or self._unpack.needs_input:
                    return
                piece = self._unpack.decompress(b"", _STEP)
        except zstd.ZstdError as reason:
            raise Damaged(str(reason)) from None

    def whole(self) -> bool:
        return self._unpack.eof


def _decoder(coding: str) -> Decoder:
    match coding:
        case "gzip" | "x-gzip":
            return _Zlib(zlib.MAX_WBITS | 16)
        case "deflate":
            return _Zlib(zlib.MAX_WBITS, -zlib.MAX_WBITS)
        case "br":
            return _Brotli()
        case "zstd":
            return _Zstandard()
    raise FetchFailure("coding", f"the body is coded as {coding!r}, which was not asked for")


def unpacked(pieces: Iterable[bytes], coding_header: str) -> Iterator[bytes]:
    """Yield the body under its codings. A body that ends before its coding does is a failure."""
    codings = [
        name for part in coding_header.lower().split(",") if (name := part.strip()) not in ("", "identity")
    ]
    if len(codings) > MOST_LAYERS:
        raise FetchFailure(
            "coding", f"the body is packed {len(codings)} times over; {MOST_LAYERS} are allowed"
        )
    for coding in reversed(codings):
        pieces = _under(pieces, coding)
    yield from pieces


def _under(pieces: Iterable[bytes], coding: str) -> Iterator[bytes]:
    decoder = _decoder(coding)
    empty = True
    try:
        for piece in pieces:
            empty = empty and not piece
            yield from decoder.feed(piece)
    except Damaged as reason:
        raise FetchFailure("damaged", f"the {coding} coding of the body is damaged: {reason}") from None
    if not empty and not decoder.whole():
        raise FetchFailure("truncated", f"the body ends before its {coding} coding does: a part is missing")
