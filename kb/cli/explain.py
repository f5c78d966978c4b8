"""`kb explain`: the rule behind a problem's code."""

from __future__ import annotations

import textwrap

import click
from click.shell_completion import CompletionItem

from kb.cli.tables import as_table


def complete_code(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the codes that begin with what was typed."""
    from kb.checks import EXPLANATIONS

    return [
        CompletionItem(code, help=explanation.title)
        for code, explanation in EXPLANATIONS.items()
        if code.startswith(incomplete.upper())
    ]


@click.command(
    epilog="""\b
Example:
  kb explain KB014
"""
)
@click.argument("code", required=False, shell_complete=complete_code)
def command(code: str | None) -> None:
    """Explain what the rule behind CODE asks for and how to mend a problem; without CODE, list all."""
    from kb.checks import EXPLANATIONS

    if code is None:
        rows = [[e.code, e.severity, e.title] for e in EXPLANATIONS.values()]
        click.echo(as_table(("code", "severity", "title"), rows))
        return
    explanation = EXPLANATIONS.get(code.upper())
    if explanation is None:
        from difflib import get_close_matches

        near = get_close_matches(code.upper(), EXPLANATIONS, n=1)
        guess = f" Did you mean {near[0]}?" if near else " kb explain lists all codes."
        raise click.BadParameter(f"there is no code {code!r}.{guess}", param_hint="CODE")
    click.secho(f"{explanation.code} ({explanation.severity}): {explanation.title}", bold=True)
    click.echo(f"\n{textwrap.fill(explanation.asks, 88)}")
    click.echo(f"\nExample:\n{textwrap.indent(explanation.example.strip(), '  ')}")
    click.echo(f"\nMend: {textwrap.fill(explanation.mend, 82)}")
