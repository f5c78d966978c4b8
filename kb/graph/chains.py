"""Chains in a directed graph: their ends, and the closed ones among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from kb.kinds import Record


def chain_ends(links: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return for each node that has links the nodes in which its chains end.

    A closed chain that leads nowhere else is one end, named by its first member.
    """
    ends: dict[str, frozenset[str]] = {}
    for group in _groups_ends_first(links):
        beyond = {other for node in group for other in links.get(node, ()) if other not in group}
        found = frozenset(end for other in beyond for end in ends.get(other, (other,)))
        for node in group:
            if links.get(node):
                ends[node] = found or frozenset([min(group)])
    return ends


def derivation_cycles(record: Record) -> list[tuple[str, ...]]:
    """Return the closed chains of `derives_from`, each once, from its first member on."""
    return closed_chains({source.id: source.derives_from or () for source in record.sources.values()})


def parent_cycles(record: Record) -> list[tuple[str, ...]]:
    """Return the closed chains of `parent`, each once, from its first member on."""
    return closed_chains({a.id: (a.parent,) if a.parent else () for a in record.actors.values()})


def closed_chains(links: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """Return one closed chain of every group of nodes that lead to each other, in the order of the links."""
    chains = []
    for group in _groups_ends_first(links):
        start = min(group)
        if len(group) > 1 or start in links.get(start, ()):
            chains.append(_way_round(start, group, links))
    return sorted(chains)


def _way_round(start: str, group: frozenset[str], links: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return the shortest way from a member of a group back to itself, the start named once."""
    came_from: dict[str, str] = {}
    waiting = [start]
    for node in waiting:
        for other in links.get(node, ()):
            if other == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if other in group and other not in came_from:
                came_from[other] = node
                waiting.append(other)
    raise AssertionError(f"{start} leads back to itself, or it would be no group")


def _groups_ends_first(links: Mapping[str, Iterable[str]]) -> list[frozenset[str]]:
    """Return the nodes in groups that lead to each other, every group after those to which it leads."""
    try:
        return [frozenset([node]) for node in TopologicalSorter(links).static_order()]
    except CycleError:
        return _by_library(links)


def _by_library(links: Mapping[str, Iterable[str]]) -> list[frozenset[str]]:
    # The library takes a third of a second to import, and a sound record has no closed chain.
    import networkx  # type: ignore[import-untyped]

    graph = networkx.DiGraph([(node, other) for node, others in links.items() for other in others])
    condensed = networkx.condensation(graph)
    order = reversed(list(networkx.topological_sort(condensed)))
    return [frozenset(condensed.nodes[group]["members"]) for group in order]
