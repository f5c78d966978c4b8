"""`kb eval`: how well the extractor reads pages that people have marked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kb.cli.place import find_root

if TYPE_CHECKING:
    from kb.ingest.evaluation import GoldSet
    from kb.ingest.extract import NameBook

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    epilog="""\b
Examples:
  kb eval --gold tests/gold/gold.yaml --pages tests/gold/pages.jsonl
  kb eval --gold gold.yaml --pages pages.jsonl --json
  kb eval --gold tests/gold/gold.yaml --pages tests/gold/pages.jsonl --keep first
"""
)
@click.option("--gold", "marks", type=_FILE, required=True, help="What people marked, as YAML.")
@click.option("--pages", type=_FILE, required=True, help="The texts, a JSON object per line.")
@click.option("--json", "as_json", is_flag=True, help="Print every figure as JSON.")
@click.option(
    "--record-names", is_flag=True, help="Know the record's names alone, not the gold set's aliases."
)
@click.option("--keep", "kept_as", metavar="SET", help="Keep the figures in bench/reading.json as this set.")
def command(marks: Path, pages: Path, as_json: bool, record_names: bool, kept_as: str | None) -> None:
    """Read PAGES and compare what is found with what GOLD marks.

    Names are those of the record and, as a record would hold them, the aliases of the gold set. The
    page on evaluation says how things are matched.
    """
    from kb.ingest.evaluation import evaluate, keep, read_gold, report_text
    from kb.ingest.extract import RuleExtractor

    gold = read_gold(marks, pages)
    names = _names(gold, record_names)
    figures = evaluate(gold, RuleExtractor(names), names)
    if kept_as:
        keep(figures, kept_as, find_root() / "bench" / "reading.json")
    click.echo(json.dumps(figures, ensure_ascii=False, indent=1) if as_json else report_text(figures))


def _names(gold: GoldSet, record_alone: bool) -> NameBook:
    from kb.entries import load
    from kb.ingest.evaluation.naming import known_of
    from kb.ingest.extract import names_of

    record = load(find_root() / "content").record
    return names_of(record, () if record_alone else known_of(gold.aliases, gold.known))
