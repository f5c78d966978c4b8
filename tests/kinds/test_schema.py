"""JSON Schema is made from the models."""

import pytest

from kb.kinds import KINDS
from kb.kinds.schema import json_schema
from kb.kinds.vocabularies import VOCABULARIES


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_of_the_front_matter_alone(kind: str) -> None:
    schema = json_schema(kind)
    assert schema["additionalProperties"] is False
    assert {"id", "body"}.isdisjoint(schema["properties"])
    assert {"id", "body"}.isdisjoint(schema["required"])


def test_vocabularies_become_enums_and_keywords_keep_their_keys() -> None:
    claim = json_schema("claim")
    assert claim["properties"]["type"]["enum"] == list(VOCABULARIES["claim.type"])
    assert "from" in claim["$defs"]["NoReply"]["properties"]
    assert "not" in json_schema("concept")["properties"]
    assert "kind" in json_schema("dispute")["properties"]
