"""Columns of a picture: what leads to something stands left of it, and a link passes every column between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Link = tuple[str, str]
"""Source and target of a link; ids only."""

_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Layers:
    """The nodes that hang together in columns from left to right, each column in order.

    A link that crosses a column has a bend there, a name that is no node's. `routes` lead from the left
    end of each link over its bends to the right end.
    """

    columns: tuple[tuple[str, ...], ...]
    routes: tuple[tuple[str, ...], ...]


def groups(nodes: Sequence[str], links: Sequence[Link]) -> Iterator[Layers]:
    """Yield the layers of each group of nodes that hang together, in the order of their first nodes."""
    # The library takes a third of a second to import, and only the pages with pictures need it.
    import networkx  # type: ignore[import-untyped]

    graph = networkx.DiGraph()
    graph.add_nodes_from(nodes)
    for left, right in dict.fromkeys(links):
        # A link that would close a chain runs from right to left, so that the others keep their direction.
        if left != right and not graph.has_edge(right, left):
            backwards = networkx.has_path(graph, right, left)
            graph.add_edge(*((right, left) if backwards else (left, right)))
    place = {node: number for number, node in enumerate(nodes)}
    together = [sorted(group, key=place.__getitem__) for group in networkx.weakly_connected_components(graph)]
    for group in sorted(together, key=lambda group: place[group[0]]):
        yield _layers(group, graph)


def _layers(group: Sequence[str], graph: Any) -> Layers:
    column = _columns(group, graph)
    names: list[list[str]] = [[] for _ in range(max(column.values()) + 1)]
    for node in group:
        names[column[node]].append(node)
    routes = []
    for left in group:
        for right in graph.successors(left):
            bends = [f"{left} {right} {at}" for at in range(column[left] + 1, column[right])]
            for bend in bends:
                names[int(bend.rpartition(" ")[2])].append(bend)
            routes.append((left, *bends, right))
    return Layers(tuple(map(tuple, _in_order(names, routes))), tuple(routes))


def _columns(group: Sequence[str], graph: Any) -> dict[str, int]:
    """Return the column of each node: the longest way to it, and for a beginning the last that will do."""
    import networkx

    generations = networkx.topological_generations(graph.subgraph(group))
    column = {node: number for number, generation in enumerate(generations) for node in generation}
    for node in group:
        after = [column[other] for other in graph.successors(node)]
        if after and not graph.pred[node]:
            column[node] = min(after) - 1
    first = min(column.values())
    return {node: number - first for node, number in column.items()}


def _in_order(names: list[list[str]], routes: Sequence[Sequence[str]]) -> list[list[str]]:
    """Order every column by where the neighbours stand, to and fro, so that few links cross."""
    steps = [step for route in routes for step in pairwise(route)]
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for left, right in steps:
        after.setdefault(left, []).append(right)
        before.setdefault(right, []).append(left)
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        neighbours = before if forth else after
        at = {name: number for column in names for number, name in enumerate(column)}
        for column in names if forth else reversed(names):
            wanted = {name: _middle([at[n] for n in neighbours.get(name, [])], at[name]) for name in column}
            column.sort(key=wanted.__getitem__)
            at |= {name: number for number, name in enumerate(column)}
    return names


def _middle(places: Sequence[int], otherwise: int) -> float:
    return sum(places) / len(places) if places else otherwise
