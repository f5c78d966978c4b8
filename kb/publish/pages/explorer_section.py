"""A part of a page of the explorer: one picture, and a table of the same rows."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kb.publish.pages.picture import Picture


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, and the boxes of the picture that show it."""

    cells: tuple[Markup | str, ...]
    boxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What the template prints: the question, how to read the picture, the picture and its rows.

    `more` says how many further boxes there are and where they stand, where the picture is full.
    """

    anchor: str
    title: str
    reading: str
    picture: Picture
    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    more: Markup | None
