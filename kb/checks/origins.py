"""Rules about origins: on what a report draws, and where the chain of reports ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kb.checks.checked import Checked
from kb.checks.rule import Finding, rule
from kb.graph.chains import closed_chains
from kb.kinds import Claim, Source

# Their own word or a record; for these alone it matters on what they draw.
_REPORTS = frozenset(["news", "blog", "social"])


@rule(
    "KB060",
    "error",
    "Closed chain",
    asks="Sources that draw on each other lead to an origin; so do parents, bases and successors.",
    example="derives_from: [outlet-b]   # and outlet-b has derives_from: [outlet-a], this source",
    mend="Look up which of the texts came first, and delete the id in its entry.",
)
def closed_chain(checked: Checked) -> Iterator[Finding]:
    """Entries that lead back to themselves over others."""
    for key, links in _chains(checked).items():
        for chain in closed_chains(links):
            # One that names itself has its own rule.
            if len(chain) > 1 and all(entry_id in checked.by_id for entry_id in chain):
                index = list(links[chain[0]]).index(chain[1])
                is_list = isinstance(getattr(checked.by_id[chain[0]].entry, key), list)
                yield Finding(
                    checked.by_id[chain[0]],
                    f"the chain of `{key}` closes: " + " -> ".join([*chain, chain[0]]),
                    (key, index) if is_list else (key,),
                    expected="a chain that ends",
                    mend="look up which came first, and delete the id in its entry",
                )


def _chains(checked: Checked) -> Mapping[str, Mapping[str, Sequence[str]]]:
    record = checked.record
    return {
        "derives_from": {s.id: s.derives_from or () for s in record.sources.values()},
        "superseded_by": {s.id: _one(s.superseded_by) for s in record.sources.values()},
        "parent": {a.id: _one(a.parent) for a in record.actors.values()},
        "base": {m.id: _one(m.base) for m in record.models.values()},
        "supersedes": {c.id: c.supersedes for c in record.claims.values()},
    }


def _one(entry_id: str | None) -> tuple[str, ...]:
    return (entry_id,) if entry_id else ()


@rule(
    "KB081",
    "warning",
    "Original not named",
    asks="A claim names the source in which it was first said.",
    example="reports: [outlet-d-2025-01-11-report]   # no original",
    mend="Find the first source and add it as original.",
)
def no_original(checked: Checked) -> Iterator[Finding]:
    """A claim that is known from reports alone."""
    for item, claim in checked.of(Claim):
        if claim.reports and not claim.original:
            yield Finding(
                item,
                "the source in which it was first said is not named",
                ("reports",),
                on_key=True,
                expected="`original`",
                mend="find the first source and add `original: ...`",
            )


@rule(
    "KB082",
    "warning",
    "Derivation not known",
    asks="A report says on which sources it draws (derives_from); [] says that it did its own reporting.",
    example="type: news   # no derives_from",
    mend="Read what the text draws on and list it, or write derives_from: [].",
)
def derivation_not_known(checked: Checked) -> Iterator[Finding]:
    """A report that was read and of which it is not known on what it draws."""
    for item, entry in checked.of(Source):
        if entry.type not in _REPORTS or entry.seen == "cited":
            continue
        if entry.derives_from is None and not entry.reliability:
            yield Finding(
                item,
                "it is not known on what this report draws",
                ("type",),
                expected="`derives_from`",
                mend="list the sources that it draws on, or write `derives_from: []` for own reporting",
            )
