"""Prose without markup but links is read by a shorter way, which must give what the longer one gives."""

from random import Random

import pytest

from kb.entries import load, prose
from kb.entries.plain_prose import is_plain

PIECES = [
    *"ab 1.)-+#=:!?\"'\n\n\n~^$/(){}[]<&|",
    *("é", "中", "\u3000", "\u00a0", "\u2028", "\t", "---", "1.", "  ", "](", "*a*"),
    *("[a b](lab-a)", "[é\nb](lab-a)", "[c](no-entry)", "[ d ](lab-a)", "[e (f)](index)", "!", "[g]: lab-a"),
    *("[h](lab-a 't')", "[i](<lab-a>)", "[1. j](lab-a)"),
]


def read(body):
    def resolve(entry_id):
        return f"../../actors/{entry_id}/" if entry_id == "lab-a" else None

    prose._outline.cache_clear()
    return prose.render(body, resolve), prose.first_paragraph(body), prose.links(body), prose.headings(body)


@pytest.fixture
def in_both_ways(monkeypatch):
    """Read a body as it is read, and as it is where no prose passes for plain."""

    def both(body):
        short = read(body)
        with monkeypatch.context() as patch:
            patch.setattr(prose, "is_plain", lambda markdown: False)
            patch.setattr(prose, "first_plain_paragraph", lambda markdown: None)
            return short, read(body)

    return both


def test_the_bodies_of_the_record_are_read_alike(root, in_both_ways):
    bodies = [loaded.entry.body for loaded in load(root / "content").entries]
    assert sum(map(is_plain, bodies)) > 0.8 * len(bodies)
    for body in bodies:
        short, long = in_both_ways(body)
        assert short == long


def test_any_string_is_read_alike(in_both_ways):
    random = Random(1)
    plain = 0
    for _ in range(4000):
        body = "".join(random.choice(PIECES) for _ in range(random.randint(0, 12)))
        plain += is_plain(body) and "](" in body
        short, long = in_both_ways(body)
        assert short == long, repr(body)
    assert plain > 100
