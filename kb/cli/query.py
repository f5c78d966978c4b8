"""`kb query`: a question to the store, in SQL or by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kb.cli.place import find_root
from kb.cli.tables import FORMATS
from kb.cli.talk import say
from kb.failures import Unable

if TYPE_CHECKING:
    from kb.store import Result


def complete_name(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the named questions that begin with what was typed."""
    from kb.store import named_queries

    return [
        CompletionItem(name, help=query.title)
        for name, query in named_queries().items()
        if name.startswith(incomplete)
    ]


@click.command(
    epilog="""\b
Examples:
  kb query "SELECT speakers, says FROM claims WHERE type = 'denial'"
  kb query --name who-accuses-whom --format md
  kb query --name terms-on-day --param day=2025-01-29
  kb query --inbox "SELECT published_on, title, url FROM documents ORDER BY ALL"
"""
)
@click.argument("sql", required=False)
@click.option("--name", shell_complete=complete_name, help="Ask a question that has a name.")
@click.option(
    "--param", "params", multiple=True, metavar="KEY=VALUE", help="Fill in a named question's parameter."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="table", show_default=True)
@click.option("--inbox", is_flag=True, help="Ask build/inbox.duckdb, which kb scrape fills.")
def command(sql: str | None, name: str | None, params: tuple[str, ...], form: str, inbox: bool) -> None:
    """Answer one SQL statement from build/kb.duckdb, which is only read.

    Without a question, list those that have a name.
    """
    from kb.store import QueryProblem, StoreProblem

    if sql and name:
        raise click.UsageError("Give SQL or --name, not both.")
    if params and not name:
        raise click.UsageError("--param belongs to --name: write the values into the SQL.")
    if inbox and not sql:
        raise click.UsageError("--inbox takes a question in SQL, such as: FROM documents")
    try:
        result = _of_inbox(sql) if inbox and sql else _answer(sql, name, dict(map(_pair, params)))
    except QueryProblem as problem:
        raise click.UsageError(str(problem)) from problem
    except StoreProblem as problem:
        raise Unable.of(problem) from problem
    click.echo(FORMATS[form](result.columns, result.rows))
    if form == "table" and (sql or name):
        rows = f"{len(result.rows)} row{'s' * (len(result.rows) != 1)}"
        say(
            rows if result.rows else f"{rows}: nothing is recorded, which does not say that nothing happened."
        )


def _answer(sql: str | None, name: str | None, params: dict[str, str]) -> Result:
    from kb.store import Result, connect_read_only, named_queries, run_named, run_query

    if not sql and not name:
        rows = [
            (query.name, " ".join(f"{p.name}={p.default or '...'}" for p in query.parameters), query.title)
            for query in named_queries().values()
        ]
        return Result(("name", "parameters", "question"), rows)
    root = find_root()
    _warn_if_old(root)
    with connect_read_only(root / "build" / "kb.duckdb") as store:
        return run_named(store, name, params) if name else run_query(store, sql or "")


def _of_inbox(sql: str) -> Result:
    from kb.ingest import connect_inbox
    from kb.store import run_query

    with connect_inbox(find_root() / "build" / "inbox.duckdb") as inbox:
        return run_query(inbox, sql)


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise click.BadParameter(f"{text!r} has no =; write it as KEY=VALUE.", param_hint="--param")
    return key, value


def _warn_if_old(root: Path) -> None:
    """Say so where the store was built of other inputs than those that lie here now."""
    from kb.publish.receipt import read_receipt
    from kb.publish.switch import current_product
    from kb.publish.unchanged import inputs_now

    receipt = read_receipt(current_product(root / "build"))
    if receipt and receipt.fingerprint != inputs_now(root)[0]:
        say(f"note: this is the store {receipt.words}; something has changed since. Next: kb build")
