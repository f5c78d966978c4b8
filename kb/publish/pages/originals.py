"""How many claims name where they were first said, give its address, and had it read. No floor for any."""

from __future__ import annotations

from dataclasses import dataclass

from kb.publish.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class Originals:
    """Of how many claims the original is named, has an address, and was read."""

    claims: int
    named: int
    with_address: int
    read: int


def originals(edition: Edition) -> Originals:
    """Count the originals of all claims that were not withdrawn, neighbours of distillation too."""
    claims = edition.shelf.claims
    named = [edition.record.sources[claim.original] for claim in claims if claim.original]
    return Originals(
        claims=len(claims),
        named=len(named),
        with_address=sum(source.url is not None for source in named),
        read=sum(source.was_read for source in named),
    )
