"""The meta elements of a page, by name, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.reading.tree import Tree, select

_LIMIT = 800
_VALUE = 4_000


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head says: the contents of meta elements by their small-letter name, and named links."""

    values: dict[str, list[str]]
    links: dict[str, str]

    def first(self, *names: str) -> tuple[str, str]:
        """Return the first content among these names, with the name that had it; two empty texts for none."""
        for name in names:
            for value in self.values.get(name, ()):
                if value:
                    return value, name
        return "", ""

    def all(self, *names: str) -> tuple[list[str], str]:
        """Return all contents of the first of these names that has any, with that name."""
        for name in names:
            values = [value for value in self.values.get(name, ()) if value]
            if values:
                return values, name
        return [], ""


def read_meta(tree: Tree) -> Meta:
    """Return the meta elements and the links of a page that concern the page itself."""
    values: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    # One walk over the page for both.
    for node in select(tree.root, "meta[content], link[rel][href]")[:_LIMIT]:
        if node.tag == "link":
            for rel in str(node.getattr("rel") or "").lower().split():
                links.setdefault(rel, str(node.getattr("href") or "").strip()[:_VALUE])
            continue
        content = str(node.getattr("content") or "").strip()[:_VALUE]
        names = {str(node.getattr(key) or "").strip().lower() for key in ("property", "name", "itemprop")}
        # Some pages name several properties at once.
        for name in sorted({part for whole in names for part in whole.split()}):
            key = name.replace(":", ".", 1) if name.startswith(("dc", "dcterm")) else name
            values.setdefault(key, []).append(content)
    return Meta(values, links)
