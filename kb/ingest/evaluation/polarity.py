"""Errors of polarity: what is filed as its contrary, or as fact where it was a charge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kb.ingest.evaluation.gold import GoldClaim
from kb.ingest.evaluation.naming import Naming
from kb.ingest.extract.candidate import FoundClaim

POLARITY = (
    "allegation filed as finding",
    "allegation filed as admission",
    "speaker and target swapped",
    "denial filed as admission",
    "admission filed as denial",
)


def errors_of_polarity(
    page: str,
    gold: Sequence[GoldClaim],
    claims: Sequence[FoundClaim],
    pairs: Mapping[int, int],
    naming: Naming,
) -> tuple[dict[str, list[str]], Counter[str]]:
    """Return what was filed as fact, swapped or exchanged, by kind, and how many of each were looked at."""
    wrong: dict[str, list[str]] = {kind: [] for kind in POLARITY}
    looked_at: Counter[str] = Counter()
    for g, c in pairs.items():
        was, became = gold[g].type, claims[c].type
        for kind in POLARITY:
            before, _, after = kind.partition(" filed as ")
            if after and was == before:
                looked_at[kind] += 1
                if became == after:
                    wrong[kind].append(f"{page}: {claims[c].says[:120]}")
    taken = set(pairs.values())
    for n, claim in enumerate(claims):
        looked_at["claims"] += 1
        speakers, accused = naming.keys(claim.speakers), naming.keys(claim.accused)
        looked_at["speaker and target swapped"] += 1
        if n in taken:
            continue
        kind = _against(claim, gold, speakers, accused, naming)
        if kind:
            wrong[kind].append(f"{page}: {claim.says[:120]}")
    return wrong, looked_at


def _against(
    claim: FoundClaim,
    gold: Sequence[GoldClaim],
    speakers: frozenset[str],
    accused: frozenset[str],
    naming: Naming,
) -> str:
    """Return which error of polarity a claim is that matched nothing; empty where it is none."""
    marked = [(one.type, naming.keys(one.speakers), naming.keys(one.targets)) for one in gold]
    is_there = any(speakers & by and accused & at for _, by, at in marked)
    turned = any(speakers & at and accused & by for _, by, at in marked)
    if turned and not is_there and claim.type in ("allegation", "finding", ""):
        return "speaker and target swapped"
    types = {type_ for type_, by, _ in marked if speakers & by}
    if claim.type == "admission" and "denial" in types and "admission" not in types:
        return "denial filed as admission"
    return ""
