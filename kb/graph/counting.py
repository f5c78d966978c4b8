"""The part of a record that counts: all of it but the withdrawn entries."""

from __future__ import annotations

from kb.kinds import Record


def counting(record: Record) -> Record:
    """Return a record without its withdrawn entries; the entries themselves are the same."""
    return Record.of(entry for entry in record if entry.counts)
