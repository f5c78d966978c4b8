"""Write a record of any size with made-up names, distributed as the record's own entries are.

    python bench/generate.py FOLDER --entries 10000
    python bench/generate.py FOLDER --claims 10000

The second form writes so many claims, and of the other kinds what a record of a quarter of so many
entries has.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from copies import Copies, Copy, shares
from made_up import Words, address_like, id_like, keyword

from kb.entries import load, prose
from kb.entries.yaml_text import written
from kb.kinds import KINDS, Claim, Dispute, Entry
from kb.kinds.references import Reference, references

ROOT = Path(__file__).resolve().parent.parent
SEED = "record"
_TEXTS = frozenset(
    ["title", "says", "short", "definition", "term", "scope", "of", "assumes", "looked", "because", "text",
     "place", "where", "number", "publisher", "authors", "by"]
)  # fmt: skip
_NAMES = frozenset(["name", "aliases"])
_ADDRESSES = frozenset(["url", "archived", "website"])


class Generator:
    """Makes the text of every copy: terms and dates stay, references mean copies, all words are made up."""

    def __init__(self, shapes: Sequence[Entry], counts: Mapping[str, int], seed: str = SEED) -> None:
        self._copies = Copies(shapes, counts, seed)
        self._words = Words(_texts_of(shapes))
        self._references = {shape.id: list(references(shape)) for shape in shapes}
        self._links = {shape.id: _linked(shape) for shape in shapes}
        self._fields = {shape.id: _fields(shape) for shape in shapes}

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield path, below a folder of entries, and text of every generated entry."""
        for copy in self._copies.all:
            yield f"{self._copies.shapes[copy.shape].folder}/{copy.id}.md", self._text(copy)

    def _text(self, copy: Copy) -> str:
        random = self._copies.random(copy)
        renamed = {r.location: self._renamed(r, copy, random) for r in self._references[copy.shape]}
        fields = _rebuilt(self._fields[copy.shape], (), renamed)
        fields = {name: self._value(name, value, copy, random) for name, value in fields.items()}
        self._mend(fields, copy)
        front = "\n".join(written(name, value) for name, value in fields.items())
        meant = {
            target: self._copies.meant(target, copy, "links", random) for target in self._links[copy.shape]
        }
        links = {target: entry_id for target, entry_id in meant.items() if entry_id}
        body = self._words.like(self._copies.shapes[copy.shape].body, random, links)
        return f"---\n{front}\n---\n" + (f"\n{body}\n" if body else "")

    def _renamed(self, reference: Reference, copy: Copy, random: Random) -> str | None:
        key = next(step for step in reversed(reference.location) if isinstance(step, str))
        meant = self._copies.meant(reference.id, copy, key, random)
        if meant is None or reference.part is None:
            return meant
        if reference.marker.part == "place":
            return f"{meant}#{self._words.like(reference.part, random)}"
        # An entry that stands in for a question has not its positions.
        return f"{meant}#{keyword(reference.part)}" if self._copies.has_copies(reference.id) else meant

    def _value(self, name: str, value: Any, copy: Copy, random: Random) -> Any:
        if isinstance(value, dict):
            # Below these the keys are languages and schemes, and do not say what stands under them.
            inner = {"names": "name", "external_ids": "external_id"}.get(name)
            return {key: self._value(inner or key, item, copy, random) for key, item in value.items()}
        if isinstance(value, list):
            return [self._value(name, item, copy, random) for item in value]
        return self._word(name, value, copy, random) if isinstance(value, str) else value

    def _word(self, name: str, value: str, copy: Copy, random: Random) -> str:
        """Return what stands for a text; terms, dates and references stay as they are."""
        if name in _NAMES:
            return self._words.name_like(value, copy.number, random)
        if name in _TEXTS:
            # A publisher has many texts, so its name is the same wherever it stands.
            return self._words.like(value, Random(value) if name == "publisher" else random)
        if name in _ADDRESSES:
            return address_like(value, copy.number, random)
        match name:
            case "series":
                return f"{keyword(value)}-{copy.set}"
            case "key":
                return keyword(value)
            case "id":
                return id_like(value, copy.number, random)
            case "external_id":
                return f"{self._words.like(value, random)}.{copy.number:05}"
            case "sha256":
                return f"{random.getrandbits(256):064x}"
        return value

    def _mend(self, fields: dict[str, Any], copy: Copy) -> None:
        """Put right what only a set with gaps can have.

        That is who taught itself, a text that no other draws on, and a ruling of who stands in for a court.
        """
        if "distils" in fields:
            fields["distils"] = [item for item in fields["distils"] if item["teacher"] != item["student"]]
        if fields.get("seen") == "cited" and not self._copies.is_read(copy):
            fields["seen"] = "excerpt"
        shape = self._copies.shapes[copy.shape]
        if isinstance(shape, Claim) and not all(map(self._copies.has_copies, shape.speakers)):
            fields.pop("capacity", None)


def _rebuilt(value: Any, location: tuple[str | int, ...], renamed: Mapping[Any, str | None]) -> Any:
    """Return a value with its references renamed; a part of an entry that lost one is left out whole."""
    if location in renamed:
        return renamed[location]
    if isinstance(value, dict):
        items = {key: _rebuilt(item, (*location, key), renamed) for key, item in value.items()}
        if location and None in items.values():
            return None
        return {key: item for key, item in items.items() if item is not None}
    if isinstance(value, list):
        items_left = [_rebuilt(item, (*location, at), renamed) for at, item in enumerate(value)]
        # Two entries may have the same stand-in, and a list names nobody twice.
        return [
            item for at, item in enumerate(items_left) if item is not None and item not in items_left[:at]
        ]
    return value


def _fields(shape: Entry) -> dict[str, Any]:
    fields = shape.model_dump(by_alias=True, exclude_unset=True, exclude={"id", "body"})
    # The key `kind` of a dispute is hidden behind the kind of entry.
    return {"kind": shape.kind_} | fields if isinstance(shape, Dispute) else fields


def _linked(shape: Entry) -> list[str]:
    return list(dict.fromkeys(link.target for link in prose.links(shape.body) if link.is_entry))


def _texts_of(shapes: Iterable[Entry]) -> Iterator[str]:
    for shape in shapes:
        yield shape.body
        for name in sorted(_TEXTS):
            if isinstance(value := getattr(shape, name, None), str):
                yield value


def record_shapes(content: Path = ROOT / "content") -> list[Entry]:
    """Return the entries of the record in the order of their paths."""
    return [loaded.entry for loaded in load(content).entries]


def write_entries(folder: Path, shapes: Sequence[Entry], counts: Mapping[str, int], seed: str = SEED) -> int:
    """Write generated entries into a folder that holds none yet, and return their number."""
    for kind in KINDS.values():
        (folder / kind.folder).mkdir(parents=True)
    made = 0
    for name, text in Generator(shapes, counts, seed).files():
        (folder / name).write_text(text, encoding="utf-8")
        made += 1
    return made


def main() -> None:
    """Write the entries that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, help="outside of the repository; holds no entries yet")
    size = parser.add_mutually_exclusive_group(required=True)
    size.add_argument("--entries", type=int)
    size.add_argument("--claims", type=int)
    parser.add_argument("--seed", default=SEED)
    arguments = parser.parse_args()
    if arguments.folder.resolve().is_relative_to(ROOT):
        parser.error(f"{arguments.folder} lies in the repository; made-up entries must not get into it")
    shapes = record_shapes()
    counts = shares(shapes, arguments.entries or arguments.claims // 4)
    if arguments.claims:
        counts["claim"] = arguments.claims
    made = write_entries(arguments.folder, shapes, counts, arguments.seed)
    print(f"{made} entries in {arguments.folder}")


if __name__ == "__main__":
    main()
