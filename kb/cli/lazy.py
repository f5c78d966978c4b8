"""A group of commands that imports a command when it is called, and not before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import click


@dataclass(frozen=True, slots=True)
class Task:
    """A command as the list of commands shows it: the heading it stands under, and what it is for."""

    heading: str
    summary: str


class LazyGroup(click.Group):
    """A group whose command `x` is the object `command` of the module `kb.cli.x`."""

    def __init__(self, *args: object, tasks: Mapping[str, Task], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.tasks = tasks

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the list."""
        return list(self.tasks)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command; None where there is none of that name."""
        if cmd_name not in self.tasks:
            return None
        command: click.Command = import_module(f"kb.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for a name that is not there, say which one was perhaps meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.tasks, n=1)
            if near:
                raise click.UsageError(
                    f"There is no command {args[0]!r}. Did you mean {near[0]!r}?", ctx
                ) from error
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by task, without importing one."""
        width = max(map(len, self.tasks))
        for heading in dict.fromkeys(task.heading for task in self.tasks.values()):
            with formatter.section(heading):
                formatter.write_dl(
                    [
                        (name.ljust(width), task.summary)
                        for name, task in self.tasks.items()
                        if task.heading == heading
                    ]
                )
