"""One actor and its neighbours: who speaks of it and of whom it speaks, in which words, and the replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from kb.graph.answers import ANSWER
from kb.graph.headlines import joined
from kb.graph.said import SAID
from kb.publish.pages import dates, explorer_starts, standing
from kb.publish.pages.claim_card import joined as listed_links
from kb.publish.pages.edition import Edition
from kb.publish.pages.explorer_relations import SPOKE_OF, Relation, relations
from kb.publish.pages.explorer_section import Row, Section
from kb.publish.pages.picture import MOST_BOXES, Box, Line, picture
from kb.publish.pages.words import counted, word

# So many claims are linked from a row; the others are on the pages of the two.
_LINKED = 6
# A longer name leaves no room in a box for what is said.
_SHORT = 12

_NO_CHARGE = {SPOKE_OF, *(row.word.replace("_", " ") for row in ANSWER)}
_STYLES: dict[str, Callable[[Sequence[str]], bool]] = {
    "found": lambda words: SAID.rows[0].word in words,
    "alleged": lambda words: not _NO_CHARGE.issuperset(words),
    "denied": lambda words: "denied" in words,
    "other": lambda words: True,
}


def section(edition: Edition, actor: str) -> Section | None:
    """Return the picture and the table of an actor's neighbours; None where it has none."""
    found = relations(edition, actor)
    if not found:
        return None
    near = _neighbours(actor, found)
    shown = near[: MOST_BOXES - 1]
    kept = [relation for relation in found if {relation.speaker, relation.target} <= {actor, *shown}]
    kept.sort(key=lambda r: (shown.index(_other(r, actor)), r.speaker == actor))
    name = edition.graph.title(actor)
    boxes = [Box(actor, edition.address(actor) or "", (name, "the centre of this picture"), "centre")]
    boxes += [_box(edition, actor, other, kept) for other in shown]
    return Section(
        "neighbours",
        f"Who says what of {name}, and of whom does it speak?",
        "An arrow means: says of. It never means that what is said is so. The words for what is said and "
        "how it was answered stand in the box. A box leads to that actor's own picture.",
        picture(f"{name} and its neighbours", boxes, list(_lines(actor, kept))),
        f"What is said between {name} and its neighbours; the same rows as the picture",
        ("Who", "Of whom", "How it is said", "When", "Answered", "Claims"),
        tuple(_row(edition, relation) for relation in kept),
        _more(edition, actor, len(near) - len(shown)),
    )


def _neighbours(actor: str, found: Sequence[Relation]) -> list[str]:
    numbers = Counter[str]()
    for relation in found:
        numbers[_other(relation, actor)] += len(relation.claims)
    return sorted(numbers, key=lambda other: (-numbers[other], other))


def _other(relation: Relation, actor: str) -> str:
    return relation.target if relation.speaker == actor else relation.speaker


def _lines(actor: str, kept: Sequence[Relation]) -> Iterator[Line]:
    """Yield one link per direction, in the style of the most serious word that it stands for."""
    for speaker, target in dict.fromkeys((r.speaker, r.target) for r in kept):
        words = [r.word for r in kept if (r.speaker, r.target) == (speaker, target)]
        yield Line(speaker, target, next(style for style, holds in _STYLES.items() if holds(words)))


def _box(edition: Edition, actor: str, other: str, kept: Sequence[Relation]) -> Box:
    says = [r for r in kept if r.speaker == other]
    hears = [r for r in kept if r.target == other]
    centre = edition.graph.title(actor)
    centre = centre if len(centre) <= _SHORT else "the centre"
    lines = (
        f"says: {_words(says)}" if says else "",
        f"{centre} answered: {reply}" if (reply := replies(edition, says)) else "",
        f"{centre} says: {_words(hears)}" if hears else "",
        f"it answered: {reply}" if (reply := replies(edition, hears)) else "",
    )
    return Box(other, explorer_starts.nearest(edition, other), (_name(edition, other), *filter(None, lines)))


def _name(edition: Edition, speaker: str) -> str:
    """Return the name of an actor, or of the authors of a source that speaks."""
    source = edition.record.sources.get(speaker)
    return joined(source.authors or [source.publisher]) if source else edition.graph.title(speaker)


def _words(relations_: Sequence[Relation]) -> str:
    """Return the words with their numbers; a denial first, since a box may cut the end of a line."""
    ordered = sorted(relations_, key=lambda r: r.word != "denied")
    return ", ".join(f"{r.word} {len(r.claims)}" for r in ordered)


def replies(edition: Edition, relations_: Sequence[Relation]) -> str:
    """Return how those who are charged answered, in words with numbers; empty where nobody is charged."""
    numbers = Counter(
        row.standing
        for relation in relations_
        for claim in relation.claims
        for row in standing.own_rows(edition, claim)
        if row.actor == relation.target
    )
    return ", ".join(
        f"{word(standing.VOCABULARY, name)} {numbers[name]}" for name in standing.ORDER if numbers[name]
    )


def _row(edition: Edition, relation: Relation) -> Row:
    claims = [edition.record.claims[claim] for claim in relation.claims]
    said = [dates.moment(claims[0].said_on), *([dates.moment(claims[-1].said_on)] if claims[1:] else [])]
    links = [
        Markup('<a href="{}">{}</a>').format(edition.address(c.id), dates.moment(c.said_on))
        for c in claims[-_LINKED:]
    ]
    more = len(claims) - len(links)
    return Row(
        (
            edition.speaker(relation.speaker),
            edition.speaker(relation.target),
            f"{relation.word}, {counted(len(claims), 'claim')}",
            Markup(" to ").join(said),
            replies(edition, [relation]) or "nobody charged",
            listed_links(links) + (f" and {more} older" if more else ""),
        ),
        (relation.speaker, relation.target),
    )


def _more(edition: Edition, actor: str, number: int) -> Markup | None:
    if not number:
        return None
    words = counted(number, "more neighbour")
    return Markup("{}, with fewer claims, stand on the page of {}.").format(words, edition.link(actor))
