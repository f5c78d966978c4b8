"""Whether the record treats all parties alike: the parity page."""

import re


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def test_every_actor_stands_there_with_what_it_says_and_what_is_said_of_it(make, render):
    content = text(render(make.charge(accuses=["lab-b", "lab-c"]), make.denial())["parity"].content)
    assert "Lab B 1 0 1 0 1 1 0 0" in content
    assert "Lab C 0 0 0 0 1 0 0 1" in content
    assert "Lab A 1 1 0 0 0 0 0 0" in content
    assert "State B" not in content


def test_a_charge_looked_for_in_vain_stands_before_one_that_nobody_looked_for(make, render):
    silence = [{"from": "lab-c", "through": "2025-02-01", "looked": "the press"}]
    charge = make.charge(accuses=["lab-b", "lab-c"], no_reply=silence)
    content = text(render(charge)["parity"].content)
    rows = content.split("Charges without an answer")[1]
    assert rows.index("unanswered 1 February 2025") < rows.index("not searched not looked")
    assert "Silence says nothing about whether a claim is true." in rows


def test_reuse_of_weights_is_not_counted(make, render):
    content = text(render(make.charge(sense="weights_reuse"))["parity"].content)
    assert "No actor speaks or is charged in this record yet." in content
    assert "0 of 0 claims lead back to a single origin" in content


def test_a_claim_that_several_retell_from_one_origin_is_listed_with_the_number_of_sources(make, render):
    retold = make.source("report", type="news", derives_from=["post"])
    content = text(render(make.charge(reports=["report"]), retold)["parity"].content)
    assert "1 of 1 claims lead back to a single origin" in content
    assert "2 10 January 2025 Lab A says that Lab B trained" in content


def test_an_admission_is_shown_in_its_own_words_with_what_the_terms_said(make, render):
    admission = make.claim(
        "admits",
        "admission",
        speaker="lab-b",
        says="it used answers of Model A",
        distils=[{"teacher": "model-a", "student": "model-b"}],
    )
    content = text(render(admission)["parity"].content)
    assert "Lab B says that it used answers of Model A admission" in content
    assert "Model A to Model B (not known which terms governed it)" in content
    assert "For no row does the record know the terms of the day." in content


def test_an_empty_record_says_so_in_words(render):
    content = text(render()["parity"].content)
    assert "No admission and no such announcement is recorded" in content
    assert "Every charge of the record has an answer of each accused, or no charge is recorded." in content
