"""`kb schema`: the fields of a kind, or the tables of the store."""

from __future__ import annotations

from typing import Any

import click

from kb.cli.tables import CUT, as_json, as_table
from kb.cli.talk import say

_COLUMNS = ("key", "needed", "value", "meaning")


@click.command(
    epilog="""\b
Examples:
  kb schema claim
  kb schema claim --format json > claim.schema.json
  kb schema --sql
"""
)
@click.argument("kind", required=False)
@click.option("--sql", is_flag=True, help="Print the tables of the store as SQL.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help="json prints the JSON Schema of the front matter.",
)
def command(kind: str | None, sql: bool, form: str) -> None:
    """Print the fields of KIND with what they mean; without KIND, list the kinds."""
    if sql:
        from kb.store import schema_sql

        click.echo(schema_sql(kind))
        return
    from kb.kinds import KINDS
    from kb.kinds.schema import json_schema

    if kind is None:
        rows = [[name, f"content/{kind.folder}/", _first_line(kind.__doc__)] for name, kind in KINDS.items()]
        click.echo((as_json if form == "json" else as_table)(("kind", "folder", "meaning"), rows))
        return
    if kind not in KINDS:
        raise click.BadParameter(
            f"{kind!r} is no kind. The kinds are: {', '.join(KINDS)}.", param_hint="KIND"
        )
    schema = json_schema(kind)
    if form == "json":
        import json

        click.echo(json.dumps(schema, ensure_ascii=False, indent=2))
    else:
        table = as_table(_COLUMNS, _field_rows(schema))
        click.echo(table)
        if CUT in table:
            say(f"what ends with {CUT} is whole in: kb schema {kind} --format json")


def _field_rows(schema: dict[str, Any]) -> list[list[str]]:
    """Return a row per field, the required ones first; fields of nested parts are set in below theirs."""
    required = schema["required"]
    names = sorted(schema["properties"], key=lambda name: name not in required)
    rows = []
    for name in names:
        field = schema["properties"][name]
        rows.append([name, "yes" if name in required else "", _value(field), field.get("description", "")])
        part = schema.get("$defs", {}).get(_part_name(field))
        for inner, inside in (part or {}).get("properties", {}).items():
            needed = "yes" if inner in part.get("required", []) else ""
            rows.append([f"  {inner}", needed, _value(inside), inside.get("description", "")])
    return rows


def _part_name(field: dict[str, Any]) -> str | None:
    for piece in (field, field.get("items", {}), *field.get("anyOf", [])):
        if "$ref" in piece:
            return str(piece["$ref"]).rsplit("/", 1)[-1]
    return None


def _value(field: dict[str, Any]) -> str:
    """Say in a few words what a field may hold."""
    if "enum" in field:
        return " | ".join(map(str, field["enum"]))
    if "$ref" in field:
        return "mapping"
    if "anyOf" in field:
        kinds = [_value(option) for option in field["anyOf"] if option.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if field.get("type") == "array":
        return f"list of {_value(field.get('items', {}))}"
    if field.get("type") == "object":
        return "mapping"
    return str(
        field.get("format") or {"string": "text"}.get(field.get("type", ""), field.get("type", "text"))
    )


def _first_line(text: str | None) -> str:
    return (text or "").strip().splitlines()[0]
