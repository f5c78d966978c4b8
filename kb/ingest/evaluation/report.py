"""The figures of an evaluation, as data and as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from kb.ingest.evaluation.gold import GoldSet
from kb.ingest.evaluation.matching import Count, PageResult, compare
from kb.ingest.evaluation.naming import Naming
from kb.ingest.evaluation.polarity import POLARITY
from kb.ingest.evaluation.scores import bound, score
from kb.ingest.extract.interface import Extractor
from kb.ingest.extract.names import NameBook

TASKS = (
    "relevance",
    "actors (name, type)",
    "actors (name)",
    "claims (speaker, target), direct speech",
    "recall of direct speech",
    "claims (speaker, type, target)",
    "claims (speaker, target)",
    "events (type, date)",
    "figures on matched claims",
)


def evaluate(gold: GoldSet, extractor: Extractor, names: NameBook) -> dict[str, Any]:
    """Run an extractor over the pages of a gold set and return every figure."""
    naming = Naming(gold.aliases, names)
    results = [
        compare(page, extractor.extract(gold.documents[page.id]), gold.documents[page.id], naming)
        for page in gold.pages
    ]
    return {
        "extractor": extractor.name,
        "version": extractor.version,
        "pages": len(gold.pages),
        "marked_claims": sum(len(page.claims) for page in gold.pages),
        "tasks": {task: _of_task(results, task) for task in TASKS},
        "look_alikes": _look_alikes(results),
        "by_language": _by_language(results),
        "by_claim_type": _by_type(results),
        "polarity": _polarity(results),
        "confusion": {
            "claim_types": _confusion(result.claim_types for result in results),
            "actor_types": _confusion(result.actor_types for result in results),
        },
    }


def report_text(figures: dict[str, Any]) -> str:
    """Return the figures as lines for the eye."""
    lines = [
        f"{figures['extractor']} {figures['version']}: {figures['pages']} pages, "
        f"{figures['marked_claims']} marked claims",
        "",
    ]
    lines.append(f"{'':44}{'precision':>22}{'recall':>22}{'F1':>22}")
    for task, found in figures["tasks"].items():
        lines.append(f"{task:44}" + "".join(_cell(found, name) for name in ("precision", "recall", "f1")))
    alike = figures["look_alikes"]
    lines += ["", f"look-alikes: {alike['taken']} of {alike['pages']} taken for relevant", ""]
    for heading, table in (
        ("by language, claims (speaker, type, target)", "by_language"),
        ("by claim type", "by_claim_type"),
    ):
        lines.append(heading)
        for name, found in figures[table].items():
            lines.append(
                f"  {name:42}" + "".join(_cell(found, measure) for measure in ("precision", "recall", "f1"))
            )
        lines.append("")
    polarity = figures["polarity"]
    lines.append(
        f"polarity: {polarity['errors']} errors in {polarity['claims']} claims "
        f"(bound {_share(polarity['bound'])})"
    )
    for kind, found in polarity["kinds"].items():
        lines.append(
            f"  {kind:42} {found['errors']} in {found['looked_at']} (bound {_share(found['bound'])})"
        )
        lines += [f"    {case}" for case in found["cases"]]
    for name, table in figures["confusion"].items():
        wrong = [
            f"{row['marked']} as {row['found']}: {row['n']}" for row in table if row["marked"] != row["found"]
        ]
        lines += ["", f"{name}: " + ("; ".join(wrong) or "none confused")]
    return "\n".join(lines)


def _of_task(results: Sequence[PageResult], task: str) -> dict[str, Any]:
    return asdict(score([result.counts[task] for result in results if task in result.counts]))


def _look_alikes(results: Sequence[PageResult]) -> dict[str, Any]:
    counts = [r.counts["relevance, look-alikes"] for r in results if "relevance, look-alikes" in r.counts]
    taken = sum(count.extra for count in counts)
    return {"pages": len(counts), "taken": taken, "left": len(counts) - taken}


def _by_language(results: Sequence[PageResult]) -> dict[str, Any]:
    languages = sorted({result.language for result in results})
    task = "claims (speaker, type, target)"
    return {
        language or "unknown": {
            **asdict(score([r.counts[task] for r in results if r.language == language])),
            "pages": sum(r.language == language for r in results),
            "relevance_f1": score([r.counts["relevance"] for r in results if r.language == language]).f1,
        }
        for language in languages
    }


def _by_type(results: Sequence[PageResult]) -> dict[str, Any]:
    types = sorted({type_ for result in results for type_ in result.by_type})
    return {type_: asdict(score([r.by_type.get(type_, Count()) for r in results])) for type_ in types}


def _polarity(results: Sequence[PageResult]) -> dict[str, Any]:
    looked: Counter[str] = Counter()
    for result in results:
        looked.update(result.looked_at)
    cases = {kind: [case for r in results for case in r.polarity.get(kind, ())] for kind in POLARITY}
    errors = sum(map(len, cases.values()))
    return {
        "claims": looked["claims"],
        "errors": errors,
        "bound": bound(errors, looked["claims"]),
        "kinds": {
            kind: {
                "looked_at": looked[kind],
                "errors": len(cases[kind]),
                "bound": bound(len(cases[kind]), looked[kind]),
                "cases": cases[kind],
            }
            for kind in POLARITY
        },
    }


def _confusion(tables: Iterable[Counter[tuple[str, str]]]) -> list[dict[str, Any]]:
    total: Counter[tuple[str, str]] = Counter()
    for table in tables:
        total.update(table)
    return [{"marked": marked, "found": found, "n": n} for (marked, found), n in sorted(total.items())]


def _cell(found: dict[str, Any], name: str) -> str:
    value, interval = found[name], found[f"{name}_interval"]
    if value is None:
        return f"{'-':>22}"
    return f"{value:>9.3f} {f'[{interval[0]:.2f}-{interval[1]:.2f}]' if interval else '':>12}"


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.1%}"
