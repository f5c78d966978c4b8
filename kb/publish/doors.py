"""The doors by which somebody takes part: addresses at the code host, where the site names one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from kb.entries.scaffold import scaffold
from kb.kinds import KINDS

_EDIT = "/edit/"
# What the title of a request begins with.
_TITLES = {"fix": "Fix", "source-or-reply": "Source or reply", "named-party": "Named party"}


@dataclass(frozen=True, slots=True)
class Doors:
    """What a repository at a code host offers: its files in an editor, new files, and forms."""

    repository: str
    branch: str

    def fix(self, path: str) -> str:
        """Return the address at which the file of an entry is changed."""
        return f"{self.repository}{_EDIT}{self.branch}/{quote(path)}"

    def folder(self, path: str) -> str:
        """Return the address at which the files of a folder are listed."""
        return f"{self.repository}/tree/{self.branch}/{quote(path)}"

    def new(self, kind: str) -> str:
        """Return the address at which a new entry is written, with the template of its kind filled in."""
        asked = {
            "filename": f"content/{KINDS[kind].folder}/new-{kind}.md",
            "value": scaffold(kind, short=True),
        }
        return f"{self.repository}/new/{self.branch}?{urlencode(asked, quote_via=quote)}"

    def form(self, name: str, entry_id: str | None = None) -> str:
        """Return the address of a form, with the entry that it concerns filled in."""
        key = "entries" if name == "named-party" else "entry"
        asked = {"template": f"{name}.yml"}
        if entry_id:
            asked |= {"title": f"{_TITLES[name]}: {entry_id}", key: entry_id}
        return f"{self.repository}/issues/new?{urlencode(asked)}"


def doors(edit_entry: str) -> Doors | None:
    """Return the doors of a repository, None where the site names none or one without an editor."""
    repository, mark, branch = edit_entry.partition(_EDIT)
    return Doors(repository, branch.strip("/")) if mark and branch.strip("/") else None
