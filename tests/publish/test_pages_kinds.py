from __future__ import annotations

import re


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def anchors(page) -> list[str]:
    return [heading.anchor for heading in page.headings]


def test_an_actor_shows_what_is_said_of_it_beside_what_it_says_and_how_it_answered(make, render):
    page = render(make.charge(), make.denial())["actors/lab-b"]
    assert anchors(page)[:3] == ["received", "made", "answered"]
    assert page.description == "Lab B: 1 charge received, 0 made; answered 1 of 1"
    assert '<span lang="zh">乙实验室</span>' in page.content
    assert "Also called B Labs" in text(page.content)
    assert "Standing Charges denied 1" in text(page.content)
    assert "No charge by it is recorded." in page.content


def test_an_actor_shows_its_models_policies_and_units(make, render):
    unit = make.actor({"id": "unit-b", "type": "company", "name": "Unit of B", "parent": "lab-b"})
    site = render(unit, make.charge())
    assert '<a href="../../models/model-b/">Model B</a>' in site["actors/lab-b"].content
    assert '<a href="../../actors/unit-b/">Unit of B</a>' in site["actors/lab-b"].content
    assert '<a href="../../actors/lab-b/">Lab B</a>' in site["actors/unit-b"].content


def test_a_model_shows_both_directions_of_its_lineage(make, render):
    site = render(make.charge(distils=[{"teacher": "model-a", "student": "model-b"}]), make.denial())
    student, teacher = text(site["models/model-b"].content), text(site["models/model-a"].content)
    assert "Model A Model B Lab A 10 January 2025 alleged" in student
    assert "Model A Model B Lab B 20 January 2025 denied" in student
    assert "No claim of the record says so of any." in student
    assert "No claim of the record says so of it." in teacher


def test_a_source_shows_what_it_draws_on_what_rests_on_it_and_how_far_it_was_read(make, render):
    report = make.source("report", type="news", seen="excerpt", derives_from=["post"], language="zh")
    site = render(make.charge(reports=["report#line 3"]), report)
    content = text(site["sources/report"].content)
    assert "A retelling (E) : it is news" in content
    assert "Read excerpt" in content
    assert "report line 3" in content
    assert "Title of report" in text(site["sources/post"].content)
    assert '<span lang="zh">Title of report</span>' in site["claims/charge"].content


def test_a_source_that_does_not_say_what_it_draws_on_is_said_to_add_no_origin(make, render):
    page = render(make.source("rumour", type="news"))["sources/rumour"]
    assert "Not known: its text does not say, so it adds no origin of its own." in page.content
    assert "No claim of the record rests on it yet." in page.content


def test_an_address_that_is_no_web_address_is_printed_and_not_linked(make, render):
    page = render(make.source("odd", url="javascript:alert(1)"))["sources/odd"]
    assert "javascript:alert(1)" in page.content
    assert 'href="javascript' not in page.content


def test_an_event_names_roles_and_what_was_said_at_it(make, render):
    event = make.event(
        {
            "id": "talk",
            "type": "publication",
            "title": "Lab A publishes its account",
            "date": "2025-01",
            "sources": ["post"],
            "actors": [{"actor": "lab-a", "role": "acts"}],
        }
    )
    content = text(render(event, make.charge(said_at="talk"))["events/talk"].content)
    assert "Date January 2025" in content
    assert "Actor Role Lab A acts" in content
    assert "Said at it 10 January 2025 Lab A says that" in content
    alone = text(render(event)["events/talk"].content)
    assert "No statement recorded; the event is listed for the sequence." in alone


def terms(make, version: str, in_force: str, effect: str):
    return make.policy(
        {
            "id": f"terms-{version}",
            "type": "terms",
            "title": f"Terms of Lab A, version {version}",
            "issuer": "lab-a",
            "jurisdiction": "none",
            "sources": ["post"],
            "series": "terms-of-lab-a",
            "in_force": in_force,
            "effect": effect,
            "scope": "building rival models",
        }
    )


def test_a_clause_shows_all_its_versions_in_order_with_their_effect(make, render):
    versions = (
        terms(make, "2", "2025-01-02/..", "forbids"),
        terms(make, "1", "2024-01-01/2025-01-01", "silent"),
    )
    content = text(render(*versions)["policies/terms-1"].content)
    first = "version 1 1 January 2024 to 1 January 2025 is silent first version recorded building"
    second = "version 2 from 2 January 2025 on forbids is silent → forbids building"
    assert content.index(first) < content.index(second)


def test_a_bill_shows_its_steps_and_the_standing_of_each_claim_that_it_rests_on(make, render):
    bill = make.policy(
        {
            "id": "bill-1",
            "type": "bill",
            "title": "Bill 1",
            "issuer": "state-b",
            "jurisdiction": "CN",
            "sources": ["post"],
            "stages": [{"date": "2025-02-01", "stage": "introduced", "source": "post"}],
            "rests_on": ["charge"],
        }
    )
    site = render(bill, make.charge(), make.denial())
    content = text(site["policies/bill-1"].content)
    assert "1 February 2025 introduced Title of post" in content
    assert "Lab A says that Lab B trained Model B on answers of Model A allegation Lab B : denied" in content
    assert "Policies that rest on it Bill 1" in text(site["claims/charge"].content)
    assert site["policies/bill-1"].search.filters["jurisdiction"] == ["CN"]


def dispute(make, **keys):
    base = {"id": "a-and-b", "kind": "dispute", "title": "Lab A charges Lab B", "checked_on": "2025-02-20"}
    return make.dispute(base | keys)


def test_a_dispute_shows_sides_and_claims_in_order_with_how_each_accused_answered(make, render):
    entry = dispute(
        make, parties=[{"actor": "lab-b", "side": "accused"}], body="## What is not known\n\nMuch."
    )
    page = render(entry, make.charge(disputes=["a-and-b"]), make.denial())["disputes/a-and-b"]
    content = text(page.content)
    assert "Party Side Lab B accused" in content
    assert content.index("Lab A says that") < content.index("Lab B says that")
    assert "Lab B : denied" in content
    assert "text-what-is-not-known" in anchors(page)


def test_a_question_shows_positions_with_their_claims_and_estimates_with_their_assumptions(make, render):
    question = dispute(
        make,
        kind="question",
        title="How much does it matter?",
        positions=[
            {"key": "much", "says": "it matters much"},
            {"key": "little", "says": "it matters little"},
        ],
    )
    estimate = make.claim(
        "guess",
        "estimate",
        says="it makes up a tenth",
        disputes=["a-and-b#little"],
        figures=[{"measure": "share", "about": 10, "unit": "percent", "assumes": "equal lengths"}],
    )
    content = text(render(question, estimate)["disputes/a-and-b"].content)
    assert "it matters much nobody in this record 0 it matters little Lab A 1" in content
    assert "Claims for: it matters much No claim of the record names this position." in content
    assert "Lab A estimate about 10 % equal lengths 10 January 2025" in content


def test_a_source_that_speaks_stands_under_the_names_of_its_authors(make, render):
    paper = make.source("paper", type="paper", authors=["Jo Doe", "Al Roe"])
    finding = make.claim(
        "found",
        "finding",
        speaker="paper",
        original="paper",
        distils=[{"teacher": "model-a", "student": "model-b"}],
    )
    site = render(paper, finding)
    assert '<a href="../../sources/paper/">Jo Doe and Al Roe</a>' in site["claims/found"].content
    assert '<a href="../sources/paper/">Jo Doe and Al Roe</a>' in site["lineage"].content


def test_a_concept_says_what_it_is_what_it_is_not_and_who_uses_it(make, render):
    one = make.concept(
        {
            "id": "one",
            "term": "One",
            "definition": "The first sense.",
            "sense": "output_training",
            "not": ["two"],
        }
    )
    two = make.concept({"id": "two", "term": "Two", "definition": "The second sense."})
    content = text(render(one, two, make.charge(sense="output_training"))["concepts/one"].content)
    assert content.startswith("The first sense.")
    assert "Not to be confused with Two The second sense." in content
    assert "Claims in this sense 10 January 2025 Lab A says that" in content


def test_every_table_has_a_caption_and_heads_with_a_scope(make, render):
    for page in render(make.charge(), make.denial()).values():
        for table in re.findall(r"<table.*?</table>", page.content, re.DOTALL):
            assert "<caption>" in table, page.folder
            assert not re.findall(r"<th(?! scope)[ >]", table), page.folder
