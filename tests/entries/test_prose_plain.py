"""Prose without markup is rendered by a shorter way, which must give what the longer one gives."""

import re
from random import Random

from kb.entries import load, prose

PIECES = [*"ab 1.)-+#=:!?\"'\n\n\n~^$/(){}", "é", "中", "\u3000", "\u00a0", "\u2028", "\t", "---", "1.", "  "]


def in_both_ways(body, monkeypatch):
    short = prose.render(body, lambda _: None), prose.first_paragraph(body)
    with monkeypatch.context() as patch:
        patch.setattr(prose, "_MARKUP", re.compile(""))
        return short, (prose.render(body, lambda _: None), prose.first_paragraph(body))


def test_the_bodies_of_the_record_are_rendered_alike(root, monkeypatch):
    bodies = [loaded.entry.body for loaded in load(root / "content").entries]
    assert sum(not prose._MARKUP.search(body) for body in bodies) > len(bodies) / 2
    for body in bodies:
        short, long = in_both_ways(body, monkeypatch)
        assert short == long


def test_any_string_is_rendered_alike(monkeypatch):
    random = Random(1)
    for _ in range(3000):
        body = "".join(random.choice(PIECES) for _ in range(random.randint(0, 14)))
        short, long = in_both_ways(body, monkeypatch)
        assert short == long, repr(body)
