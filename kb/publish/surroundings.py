"""What stands around the record: where to take part in it, and what was asked and done."""

from __future__ import annotations

from dataclasses import dataclass

from kb.entries.corrections import Correction, corrections
from kb.publish.doors import Doors, doors
from kb.publish.site_settings import Settings


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What pages say of the record that is no entry."""

    doors: Doors | None = None
    corrections: tuple[Correction, ...] = ()


def surroundings(settings: Settings) -> Surroundings:
    """Return the surroundings of a checkout."""
    return Surroundings(doors(settings.edit_entry), tuple(corrections(settings.root / "content")))
