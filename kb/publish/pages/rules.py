"""All rules of the checks on one page: what each asks for, an example, and the mend."""

from __future__ import annotations

from dataclasses import dataclass

from kb.checks import EXPLANATIONS
from kb.entries.problem import Explanation
from kb.publish.page import Page
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill

_ABOUT = "Every rule that an entry or a change is checked by, with an example and the mend."
# The first digits of a code say what the rule is about.
_FAMILIES = (
    ("KB00", "reading", "Reading the file"),
    ("KB01", "ids", "Structure and ids"),
    ("KB02", "fields", "Fields and values"),
    ("KB03", "words", "Our own words"),
    ("KB04", "attribution", "Attribution and addresses"),
    ("KB05", "replies", "Replies"),
    ("KB06", "origins", "Origins, teachers and students"),
    ("KB07", "duplicates", "Duplicates and withdrawals"),
    ("KB08", "look", "To look at"),
    ("KB", "changes", "What a change does to the record"),
)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one sort, below one heading."""

    anchor: str
    title: str
    rules: tuple[Explanation, ...]


def page() -> Page:
    """Return what is poured into the page of rules."""
    return index_page("rules", "Rules", _ABOUT, fill("rules", families=_families()))


def _families() -> list[Family]:
    left = dict(EXPLANATIONS)
    families = []
    for prefix, anchor, title in _FAMILIES:
        rules = tuple(left.pop(code) for code in list(left) if code.startswith(prefix))
        families += [Family(anchor, title, rules)] if rules else []
    return families
