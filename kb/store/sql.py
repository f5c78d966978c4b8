"""Pieces of SQL text, and files of SQL that say at their top what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from duckdb_sqlalchemy import Dialect

DIALECT = Dialect()

_HEADER = re.compile(r"--\s*(?P<key>\w+)(?:\s+(?P<name>\w+)(?P<rest>[^:]*))?:\s*(?P<text>.*)")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line `-- key name rest: text` at the top of a file of SQL; name and rest may be empty."""

    key: str
    name: str
    rest: str
    text: str


@dataclass(frozen=True, slots=True)
class SqlFile:
    """A file of SQL: its name without the ending, the lines of its header, and the statement."""

    name: str
    header: tuple[HeaderLine, ...]
    statement: str

    def text(self, key: str) -> str:
        """Return the text of the header line with this key. Raises LookupError where there is none."""
        for line in self.header:
            if line.key == key:
                return line.text
        raise LookupError(f"{self.name}.sql has no line `-- {key}: ...` at its top")

    def lines(self, key: str) -> Iterator[HeaderLine]:
        """Yield all header lines with this key."""
        return (line for line in self.header if line.key == key)


def read_sql(file: Traversable) -> SqlFile:
    """Read a file of SQL; a header line that goes on begins its next line with `--` and two spaces."""
    header: list[HeaderLine] = []
    lines = file.read_text(encoding="utf-8").splitlines()
    for count, line in enumerate(lines):
        found = _HEADER.fullmatch(line)
        if line.startswith("--   ") and header:
            last = header.pop()
            header.append(HeaderLine(last.key, last.name, last.rest, f"{last.text} {line[2:].strip()}"))
        elif found:
            key, name, rest, text = (part.strip() if part else "" for part in found.groups())
            header.append(HeaderLine(key, name, rest, text))
        else:
            statement = "\n".join(lines[count:]).strip().removesuffix(";")
            return SqlFile(file.name.removesuffix(".sql"), tuple(header), statement)
    raise LookupError(f"{file.name} has a header and no statement")


def quoted(name: str) -> str:
    """Return a name as SQL takes it, quoted where it is a reserved word."""
    return str(DIALECT.identifier_preparer.quote(name))


def literal(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
