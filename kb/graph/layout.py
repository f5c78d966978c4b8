"""Where the boxes of a picture stand: fixed at build time, equal for equal rows, nothing by chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kb.graph.layers import Layers, Link, groups


@dataclass(frozen=True, slots=True)
class Place:
    """A column and a row of the picture, from its upper left corner."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of every node, and of every link the places over which it runs, its ends first and last."""

    places: Mapping[str, Place]
    routes: Mapping[Link, tuple[Place, ...]]
    columns: int
    rows: int


def layout(nodes: Sequence[str], links: Sequence[Link], width: int) -> Layout:
    """Return the places of nodes, each named once, and the routes of their links.

    Links run from left to right where they can. Nodes that hang together stand together, one group below
    the other; those without a link fill rows of `width` below all of them.
    """
    places: dict[str, Place] = {}
    routes: dict[Link, tuple[Place, ...]] = {}
    alone: list[str] = []
    top = 0
    for group in groups(nodes, links):
        if len(group.columns) == 1:
            alone += group.columns[0]
            continue
        found = _places(group, top)
        places |= found
        top = max(place.row for place in found.values()) + 1
        for route in group.routes:
            way = tuple(found[name] for name in route)
            routes[route[0], route[-1]] = way
            routes[route[-1], route[0]] = way[::-1]
    for number, node in enumerate(alone):
        places[node] = Place(number % width, top + number // width)
    return Layout(
        {node: places[node] for node in nodes},
        {link: routes[link] for link in links if link in routes},
        1 + max((place.column for place in places.values()), default=-1),
        1 + max((place.row for place in places.values()), default=-1),
    )


def _places(group: Layers, top: int) -> dict[str, Place]:
    """Return the places of a group: the longest column without gaps, every other beside its neighbours."""
    beside: dict[str, list[str]] = {}
    for route in group.routes:
        for left, right in pairwise(route):
            beside.setdefault(left, []).append(right)
            beside.setdefault(right, []).append(left)
    longest = max(range(len(group.columns)), key=lambda number: len(group.columns[number]))
    rows = {name: row for row, name in enumerate(group.columns[longest])}
    outward = [*range(longest + 1, len(group.columns)), *range(longest - 1, -1, -1)]
    for number in outward:
        column = group.columns[number]
        wanted = [_mean([rows[other] for other in beside[name] if other in rows]) for name in column]
        rows |= dict(zip(column, _apart(wanted, len(group.columns[longest])), strict=True))
    column_of = {name: number for number, column in enumerate(group.columns) for name in column}
    return {name: Place(column_of[name], top + row) for name, row in rows.items()}


def _mean(rows: Sequence[int]) -> int:
    return (2 * sum(rows) + len(rows)) // (2 * len(rows)) if rows else 0


def _apart(wanted: Sequence[int], room: int) -> list[int]:
    """Return rows near those wanted, in the same order and each its own, within so many rows."""
    rows: list[int] = []
    for left, row in enumerate(wanted, start=-len(wanted) + 1):
        free = rows[-1] + 1 if rows else 0
        rows.append(min(max(row, free), room - 1 + left))
    return rows
