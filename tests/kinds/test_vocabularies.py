"""Every term is defined in one sentence."""

import pytest

from kb.kinds.vocabularies import VOCABULARIES, definition


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_term_has_one_sentence(vocabulary: str) -> None:
    for term, sentence in VOCABULARIES[vocabulary].items():
        assert sentence.endswith(".") and ". " not in sentence, (term, sentence)


def test_a_definition_is_found_by_its_term() -> None:
    assert definition("evidence.type", "testimony") == "What a person says to have seen or done."
