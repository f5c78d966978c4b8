"""When two names are one: by the aliases of the gold set, then by the names that the record knows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from kb.ingest.extract.names import KnownName, NameBook, known_name

_SPOKEN_BY = "author"


class Naming:
    """Turns every name into one key per actor; case and a leading article are ignored."""

    def __init__(self, aliases: Mapping[str, Iterable[str]], names: NameBook) -> None:
        self._keys: dict[str, str] = {}
        for known in names.known.values():
            for form in (*known.forms, *known.products):
                self._keys.setdefault(_plain(form), _plain(known.name))
        for name, others in aliases.items():
            key = _plain(name)
            joined = {self._keys.get(_plain(form), _plain(form)) for form in (name, *others)}
            for form, old in list(self._keys.items()):
                if old in joined:
                    self._keys[form] = key
            for form in (name, *others):
                self._keys[_plain(form)] = key

    def key(self, name: str) -> str:
        """Return the key of the actor that a name stands for."""
        plain = _plain(name)
        return self._keys.get(plain, plain)

    def keys(self, names: Iterable[str]) -> frozenset[str]:
        """Return the keys of several names."""
        return frozenset(self.key(name) for name in names if name)


def known_of(
    aliases: Mapping[str, Iterable[str]], known: Iterable[Mapping[str, Any]] = ()
) -> list[KnownName]:
    """Return the actors of a gold set as a record would hold them; those of aliases have no type."""
    listed = [known_name(row) for row in known]
    taken = {one.name for one in listed}
    return listed + [
        KnownName(name, "", None, None, tuple(dict.fromkeys([name, *others])))
        for name, others in aliases.items()
        if _plain(name) != _SPOKEN_BY and name not in taken
    ]


def _plain(name: str) -> str:
    text = " ".join(unicodedata.normalize("NFKC", name).casefold().replace("’", "'").split())
    return text.removeprefix("the ")
