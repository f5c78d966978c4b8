"""The explorer and the lineage: what a picture says, that the table says the same, and what is left out."""

from __future__ import annotations

import re

EDGE = {"teacher": "model-a", "student": "model-b", "access": "api"}


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def boxes(content: str) -> dict[str, str]:
    """Return what a screen reader says of each box, by the box's id."""
    found = re.findall(r'<a class="box[^>]*aria-label="([^"]*)" data-node="([^"]*)"', content)
    return {node: label for label, node in found}


def links(content: str) -> set[tuple[str, str, str]]:
    return set(re.findall(r'<g class="link (\S+)" data-from="([^"]*)" data-to="([^"]*)"', content))


def rows(content: str) -> list[str]:
    return [text(row) for row in re.findall(r"<tr data-(?:row|boxes).*?</tr>", content)]


def test_an_actor_stands_with_its_neighbours_and_a_charge_with_its_reply(make, render):
    content = render(make.charge(), make.denial())["graph/lab-a"].content
    assert boxes(content) == {
        "lab-a": "Lab A. the centre of this picture",
        "lab-b": "Lab B. says: denied 1. Lab A says: alleged 1. it answered: denied 1",
    }
    assert links(content) == {("denied", "lab-b", "lab-a"), ("alleged", "lab-a", "lab-b")}
    assert rows(content) == [
        "Lab B Lab A denied, 1 claim 20 January 2025 nobody charged 20 January 2025",
        "Lab A Lab B alleged, 1 claim 10 January 2025 denied 1 10 January 2025",
    ]


def test_whom_a_charge_only_concerns_is_never_shown_as_charged(make, render):
    content = render(make.charge(about=["lab-c"]))["graph/lab-a"].content
    assert boxes(content)["lab-c"] == "Lab C. Lab A says: spoke of 1"
    assert ("other", "lab-a", "lab-c") in links(content)


def test_an_answer_bears_the_word_for_what_it_grants(make, render):
    answer = make.denial().model_copy(update={"type": "admission", "stance": "answered_otherwise"})
    content = render(make.charge(), answer)["graph/lab-a"].content
    assert boxes(content)["lab-b"].startswith("Lab B. says: answered otherwise 1.")


def test_a_denial_stands_first_where_a_box_may_cut_the_end_of_a_line(make, render):
    other = make.claim("grant", "admission", speaker="lab-b", answers=["charge"], said_on="2025-01-15")
    other = other.model_copy(update={"stance": "answered_otherwise"})
    content = render(make.charge(), other, make.denial())["graph/lab-a"].content
    assert boxes(content)["lab-b"].startswith("Lab B. says: denied 1, answered otherwise 1.")


def test_claims_about_copied_weights_make_no_neighbours(make, render):
    site = render(make.charge(sense="weights_reuse"))
    assert "graph/lab-a" not in site


def test_a_picture_holds_sixty_boxes_and_says_how_many_more_there_are(make, render):
    labs = [make.actor({"id": f"x-{n}", "type": "lab", "name": f"X {n}"}) for n in range(70)]
    claims = [make.claim(f"c-{n}", "allegation", accuses=[f"x-{n}"]) for n in range(70)]
    content = render(*labs, *claims)["graph/lab-a"].content
    assert len(boxes(content)) == 60
    assert len(rows(content)) == 59
    assert "11 more neighbours, with fewer claims, stand on the page of Lab A" in text(content)


def dispute(make):
    keys = {"id": "a-and-b", "kind": "dispute", "title": "Lab A charges Lab B", "checked_on": "2025-02-20"}
    return make.dispute(keys)


def test_a_dispute_shows_each_statement_with_speaker_and_reply_and_leads_from_answer_to_charge(make, render):
    content = render(dispute(make), make.charge(disputes=["a-and-b"]), make.denial())["graph/a-and-b"].content
    assert boxes(content) == {
        "charge": "Lab A. alleged, 10 January 2025. of Lab B. reply: denied",
        "denial": "Lab B. denied, 20 January 2025",
    }
    assert links(content) == {("answers", "denial", "charge")}
    assert "answers Lab A, 10 January 2025" in rows(content)[1]


def test_of_a_long_dispute_every_charge_that_is_shown_brings_all_that_answers_it(make, render):
    charges = [
        make.claim(f"c-{n:02}", "allegation", accuses=["lab-b"], disputes=["a-and-b"]) for n in range(40)
    ]
    denials = [
        make.claim(f"d-{n:02}", "denial", speaker="lab-b", answers=[f"c-{n:02}"], said_on="2025-01-11")
        for n in range(40)
    ]
    content = render(dispute(make), *charges, *denials)["graph/a-and-b"].content
    shown = set(boxes(content))
    assert len(shown) == 60
    assert {f"d{node[1:]}" for node in shown if node.startswith("c")} <= shown
    assert "20 more statements stand on the page of" in text(content)


def test_the_origins_of_a_claim_stand_with_what_its_sources_draw_on(make, render):
    wire = make.source("wire", type="news", publisher="Wire", derives_from=["post"])
    content = render(wire, make.charge(reports=["wire"]))["graph/charge"].content
    assert "2 sources, 1 origin." in text(content)
    assert links(content) == {
        ("cites", "charge", "post"),
        ("cites", "charge", "wire"),
        ("draws", "wire", "post"),
    }
    assert boxes(content)["post"].endswith("an origin")


def test_a_claim_of_one_source_has_no_picture_and_its_page_no_link_to_one(make, render):
    site = render(make.charge())
    assert "graph/charge" not in site
    assert "../../graph/" not in site["claims/charge"].content
    assert '<a href="../../graph/lab-a/">' in site["actors/lab-a"].content


def test_the_lineage_draws_each_row_with_its_speaker_the_reply_and_the_sort_of_case(make, render):
    content = render(make.charge(distils=[EDGE]), make.denial())["lineage"].content
    common = "terms of that day: not known. across a border: US to CN"
    assert boxes(content) == {
        "model-a": "Model A. by Lab A (US)",
        "model-b": "Model B. by Lab B (CN)",
        "charge.1": f"Alleged by Lab A. 10 January 2025. reply: denied. {common}",
        "denial.1": f"Denied by Lab B. 20 January 2025. {common}",
    }
    assert ("denied", "model-a", "denial.1") in links(content)
    assert 'data-known="denied" data-maker="lab-a lab-b" data-case="border"' in content


def test_the_reply_in_the_lineage_is_that_of_the_maker_of_the_student(make, render):
    edges = [EDGE, {"teacher": "model-a", "student": "lab-c"}]
    content = render(make.charge(accuses=["lab-b", "lab-c"], distils=edges), make.denial())["lineage"].content
    replies = {node: label for node, label in boxes(content).items() if "reply" in label}
    assert "reply: denied." in replies["charge.1"]
    assert "reply: not searched." in replies["charge.2"]


def test_past_its_bound_the_lineage_goes_on_on_further_pages(make, render, monkeypatch):
    monkeypatch.setattr("kb.publish.pages.lineage.ROWS_ON_A_PAGE", 2)
    claims = [make.claim(f"c-{n}", "allegation", distils=[EDGE]) for n in range(3)]
    site = render(*claims)
    assert [len(rows(site[address].content)) for address in ("lineage", "lineage/part-2")] == [2, 1]
    assert '<a href="part-2/" data-keeps-filters>part 2</a>' in site["lineage"].content
