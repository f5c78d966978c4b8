"""A record in which given texts stand in every text field of every kind, as far as `kb check` lets them.

Each text has one entry of each kind, and the eight of them name each other, so that every page shows the
text in the places of its own entry and of the others.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kb.checks import check
from kb.entries import Problem, load

COMMON = """
external_ids:
  doi: «external id|x»
  «scheme of an external id|arxiv»: x
reviewed:
  - by: «reviewer|P»
    on: 2025-02-01
sources:
  - «place in a source|page#p|page#»
added: 2025-02-01
"""
GONE = """
former_ids:
  - id: was-{id}
    on: 2025-02-02
    because: «reason of a new id|It was renamed.»
withdrawn:
  on: 2025-02-02
  because: «reason of withdrawal|It was a duplicate.»
"""
NAMES = """
name: «name|Name {i}»
names:
  zh: «name in a language|名{i}»
  «language of a name|fr»: Nom {i}
aliases:
  - «alias|Alias {i}»
"""
# `«place|in its stead|before it»`: without the second part the line is left out where the text is refused.
FORMS = {
    "actors": f"type: lab\n{NAMES}website: «website»\n",
    "models": f"developer: a{{i}}\n{NAMES}",
    "sources": """type: news
title: «title|Title {i}»
publisher: «publisher|Publisher»
published: 2025-01-01
seen: full
url: «url|https://source-{i}.example/»
where: «where»
language: «language»
authors:
  - «author|A»
archived: «archived»
sha256: «sha256»
derives_from: []
reliability:
  is: D
  because: «reason of a reliability|It says so.»
""",
    "events": """type: incident
title: «title|Title {i}»
date: 2025-01-05
actors: [{{actor: a{i}, role: acts}}]
models: [m{i}]
disputes: [d{i}]
""",
    "claims": """type: allegation
speaker: a{i}
says: «says|it was so»
said_on: 2025-01-10
accuses: [accused]
about: [m{i}, e{i}, p{i}]
original: s{i}
reports:
  - «place in a report|report#p|report#»
evidence: [{{type: traffic, shown: described}}]
distils: [{{teacher: m{i}, student: student}}]
disputes: [d{i}#held]
short: «short»
figures:
  - measure: other
    exact: 5
    of: «what is counted|things»
    assumes: «what is assumed»
no_reply:
  - from: accused
    through: 2025-02-01
    looked: «what was looked at|the press»
quote:
  text: «quotation|words»
  lang: «language of a quotation|en»
  place: «place of a quotation»
support:
  is: asserted
  because: «reason of a support|It says so.»
""",
    "policies": """type: terms
title: «title|Title {i}»
issuer: a{i}
jurisdiction: none
number: «number»
series: «series»
in_force: 2024-01-01/2025-12-31
effect: forbids
scope: «scope»
covers: [api]
disputes: [d{i}]
""",
    "disputes": """kind: question
title: «title|Title {i}»
checked_on: 2025-02-01
opened: 2025-01-10
state: open
parties: [{{actor: a{i}, side: other}}]
positions:
  - key: held
    says: «position|It is so.»
""",
    "concepts": "term: «term|Term {i}»\ndefinition: «definition|What it means.»\nsense: output_training\n",
}
HEADINGS = "## Who says what\n\nx\n\n## What evidence is public\n\nx\n\n## What is not known\n\nx\n\n" + (
    "## What would settle it\n\nx\n\n"
)
OTHERS = {
    "actors/accused": "type: lab\nname: The Accused",
    "models/student": "name: The Student\ndeveloper: accused",
    **{
        f"sources/{name}": f"type: news\ntitle: A {name}\npublisher: P\npublished: 2025-01-01\nseen: full\n"
        f"url: https://{name}.example/\nderives_from: []"
        for name in ("page", "report")
    },
}
NAMED = ("name", "name in a language", "alias")
LONGEST_KEY = 1000
KEYS = ("scheme of an external id", "language of a name")
_PLACE = re.compile(r"«([^|»]*)(?:\|([^|»]*))?(?:\|([^»]*))?»")


def written(text: str) -> str:
    """Return a text as YAML on one line."""
    if text.isprintable() and "\\" not in text:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


class HostileRecord:
    """Writes the record, and gives way where `kb check` refuses a text in a place.

    `refused` counts, by kind, place and code, the texts that may not stand there; `other` the places
    where one stands in another form: a name with a number behind it, prose as code.
    """

    def __init__(self, content: Path, texts: Sequence[str], gone: bool = False) -> None:
        self.content = content
        self.texts = texts
        self.refused: Counter[tuple[str, str, str]] = Counter()
        self.other: Counter[tuple[str, str]] = Counter()
        self.places: set[tuple[str, str]] = set()
        self._gone = gone
        self._given_way: Counter[tuple[str, int, str]] = Counter()
        self._lines: dict[str, dict[int, str]] = {}
        for name, front in OTHERS.items():
            self._put(f"{name}.md", f"---\n{front}\nadded: 2025-02-01\n---\n")
        for folder in FORMS:
            for i in range(len(texts)):
                self.write(folder, i)

    @property
    def standing(self) -> int:
        """How often a text stands in a place, in whatever form."""
        return len(self.places) * len(self.texts) - self.refused.total()

    def stands(self, folder: str, i: int, place: str) -> bool:
        """Say whether a text stands in a place as it is."""
        return self._given_way[folder, i, place] == 0

    def name(self, folder: str, i: int) -> str:
        """Return the id of a text's entry of a kind."""
        return f"{'k' if folder == 'concepts' else folder[0]}{i}"

    def addresses(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield the address of each page of a kind with the text of its entry."""
        for i, text in enumerate(self.texts):
            yield f"{folder}/{self.name(folder, i)}", text

    def write(self, folder: str, i: int) -> None:
        """Write the entry of a text, each place in the form that is still allowed there."""
        lines: list[str] = ["---"]
        found: dict[int, str] = {}
        form = FORMS[folder] + COMMON + (GONE if self._gone else "")
        for line in form.format(i=i, id=self.name(folder, i)).split("\n"):
            place = _PLACE.search(line)
            if place is None:
                lines += [line] if line else []
                continue
            self.places.add((folder, place[1]))
            value = self._value(folder, i, place[1], place[2], place[3] or "")
            if value is not None:
                found[len(lines) + 1] = place[1]
                lines.append(line[: place.start()] + value + line[place.end() :])
        lines.append("---")
        self.places.add((folder, "body"))
        self._lines[f"content/{folder}/{self.name(folder, i)}.md"] = found
        headings = HEADINGS if folder == "disputes" else ""
        body = ("\n".join(lines) + "\n\n" + headings + self._body(folder, i)).rstrip("\n") + "\n"
        self._put(f"{folder}/{self.name(folder, i)}.md", body)

    def _value(self, folder: str, i: int, place: str, instead: str | None, before: str) -> str | None:
        text = self.texts[i]
        forms = [before + text]
        if place in NAMED:
            forms.append(f"{text} {i}")
        step = self._given_way[folder, i, place]
        if step < len(forms):
            return written(forms[step])
        return instead

    def _body(self, folder: str, i: int) -> str:
        text = self.texts[i]
        as_code = "\n".join(f"    {line}" for line in text.splitlines())
        return [text, as_code, ""][min(self._given_way[folder, i, "body"], 2)]

    def settle(self) -> None:
        """Give way until `kb check` has nothing against the record."""
        for _ in range(30):
            if not self.give_way(check(load(self.content))):
                return
        raise AssertionError("the record does not come to rest")

    def give_way(self, problems: Sequence[Problem]) -> int:
        """Write anew the entries that have errors, each refused text in another form or not at all."""
        again: dict[tuple[str, int], dict[str, str]] = {}
        for problem in problems:
            if problem.severity != "error":
                continue
            assert problem.path in self._lines, problem
            _, folder, file = problem.path.split("/")
            lines = self._lines[problem.path]
            entry = again.setdefault((folder, int(file[1:-3])), {})
            if problem.code == "KB004":
                # Too much for all places at once: the text stands in the first one alone, and then in none.
                first = next(iter(lines.values()))
                rest = [place for place in [*lines.values(), "body"] if place != first]
                are_out = all(self._given_way[folder, int(file[1:-3]), place] > 2 for place in rest)
                entry |= dict.fromkeys([first] if are_out else rest, "KB004")
            elif problem.code == "KB009" and len(self.texts[int(file[1:-3])]) > LONGEST_KEY:
                entry |= dict.fromkeys([place for place in lines.values() if place in KEYS], "KB009")
            else:
                place = lines.get(problem.line) or ("body" if problem.line > max(lines) else None)
                assert place, problem
                entry[place] = problem.code
        for (folder, i), refused in again.items():
            for place, code in refused.items():
                self._give_way(folder, i, place, code)
            self.write(folder, i)
        return len(again)

    def _give_way(self, folder: str, i: int, place: str, code: str) -> None:
        has_other_form = place in NAMED or place == "body"
        if code in ("KB004", "KB009"):
            self.other[folder, place] += has_other_form
            self._given_way[folder, i, place] = 2
        self._given_way[folder, i, place] += 1
        if self._given_way[folder, i, place] == 1 and has_other_form:
            self.other[folder, place] += 1
        else:
            self.other[folder, place] -= has_other_form
            self.refused[folder, place, code] += 1

    def _put(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace"))
