"""Which texts may be ids."""

import pytest

from kb.kinds.ids import id_problem


@pytest.mark.parametrize("text", ["a", "lab-a", "openai-2025-01-29-x", "1", "a" * 80])
def test_an_id_has_no_problem(text: str) -> None:
    assert id_problem(text) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "it is empty"),
        ("a" * 81, "it has 81 characters, 80 are allowed"),
        ("Lab-a", "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"),
        ("-lab", "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"),
        ("lab\n", "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"),
        ("../lab", "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"),
        ("lаb", "only a-z, 0-9 and - are allowed, and the first must be a letter or digit"),
        ("con", "Windows reserves this name for a device"),
        ("lpt9", "Windows reserves this name for a device"),
        ("index", "the site needs this name for itself"),
    ],
)
def test_what_is_no_id_has_its_reason(text: str, problem: str) -> None:
    assert id_problem(text) == problem
