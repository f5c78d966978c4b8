"""A save is seen before the rest of the site is in step, and what is wrong keeps the rest as it was."""

import pytest

from kb.checks import check, first_look
from kb.publish.serve import Preview

CLAIM = "claims/lab-b-2025-01-20-denies-use.md"
CHARGED = "claims/lab-a-2025-01-10-answers-used/"


@pytest.fixture
def preview(small_record, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740830400")
    preview = Preview(small_record, tmp_path / "preview", check, first_look)
    assert preview.render_all() == []
    return preview


def pages(preview):
    return {path.relative_to(preview.folder): path.read_bytes() for path in preview.folder.rglob("*.html")}


def test_the_saved_page_comes_first_and_the_others_follow_in_portions(
    preview, small_record, tmp_path, replace
):
    replace(CLAIM, "type: denial", "type: opinion")
    assert preview.follow_saved().anew == ("claims/lab-b-2025-01-20-denies-use/",)
    portions = 1
    while (others := preview.follow_others(0)) is None:
        portions += 1
    assert portions > 10
    assert CHARGED in others.anew
    assert "claims/lab-b-2025-01-20-denies-use/" not in others.anew
    whole = Preview(small_record, tmp_path / "whole", check)
    whole.render_all()
    assert pages(preview) == pages(whole)


def test_without_a_save_there_are_no_other_pages_to_bring_in_step(preview):
    assert preview.follow_others() is None


def test_an_entry_with_a_dead_reference_is_named_at_the_first_look(preview, replace):
    before = pages(preview)
    replace(CLAIM, "speaker: lab-b", "speaker: lab-bb")
    assert [problem.code for problem in preview.follow_saved().errors] == ["KB012"]
    assert pages(preview) == before


def test_what_shows_only_beside_others_keeps_the_other_pages_as_they_were(preview, replace):
    replace("actors/lab-a.md", "name: Lab A", "name: Lab B")
    assert preview.follow_saved().anew == ("actors/lab-a/",)
    before = pages(preview)
    assert {problem.code for problem in preview.follow_others().errors} == {"KB071"}
    assert pages(preview) == before
    replace("actors/lab-a.md", "name: Lab B", "name: Laboratory A")
    assert preview.follow().errors == ()


def test_after_an_entry_is_gone_all_are_checked_before_a_page_is_written(preview, small_record):
    before = pages(preview)
    (small_record / "content" / "actors" / "lab-b.md").unlink()
    assert {problem.code for problem in preview.follow_saved().errors} >= {"KB012"}
    assert pages(preview) == before
