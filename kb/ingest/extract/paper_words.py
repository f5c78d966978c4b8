"""Which type a sentence of a paper has; most only describe."""

from __future__ import annotations

from kb.ingest.extract.figures import figures_in
from kb.ingest.extract.languages.pack import Pack
from kb.ingest.extract.own_words import FORMS


def type_in_paper(text: str, pack: Pack) -> str:
    """Return the type of a sentence of a paper; nothing where it only describes."""
    if FORMS["estimate"].search(text):
        return "estimate"
    if figures_in(text) or pack.measured.search(text) or _tells_result(text):
        return "finding"
    if pack.unproven and pack.unproven.search(text):
        return "opinion"
    if pack.should.search(text):
        return "policy_position"
    is_first = FORMS["first_person"].search(text)
    argues = FORMS["argues"].search(text) or (is_first and pack.judge.search(text))
    return "opinion" if argues else ""


def _tells_result(text: str) -> bool:
    """Whether it tells what was found, and not only what was done: tested, proposed."""
    found = FORMS["found"].search(text)
    if found is None:
        return False
    only_does = FORMS["only_does"].search(found.group()) is not None
    return not only_does or FORMS["result"].match(text[found.end() :]) is not None
