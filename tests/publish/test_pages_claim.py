from __future__ import annotations

import re

import pytest


def text(html: str) -> str:
    """Return the words of a page, as a reader meets them."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace(" .", ".").strip()


def test_the_heading_and_the_title_are_the_headline_with_its_speaker(make, render):
    page = render(make.charge())["claims/charge"]
    assert page.heading == "Lab A says that Lab B trained Model B on answers of Model A"
    assert page.title == page.heading
    assert page.entry_path == "content/claims/charge.md"
    assert page.breadcrumb == [("Claims", "claims/")]


def test_the_denial_stands_straight_below_the_statement_and_before_everything_else(make, render):
    content = render(make.charge(), make.denial())["claims/charge"].content
    denied = content.index("Lab B says that no answer of Model A was used")
    assert denied < content.index('<dl class="card">') < content.index('id="support"')
    assert text(content).startswith(
        "Allegation · denied · support: asserted Reply of Lab B Lab B says that no answer of Model A was used"
    )


def test_statement_and_reply_are_marked_for_one_size_of_type(make, render):
    content = render(make.charge(), make.denial())["claims/charge"].content
    assert '<p class="statement">Lab B says that no answer of Model A was used</p>' in content


def test_without_an_answer_the_page_says_that_nobody_has_looked(make, render):
    content = render(make.charge())["claims/charge"].content
    assert "not searched: nobody has looked for an answer yet" in content
    assert 'data-term="not_searched"' in content
    assert "denied" not in text(content)


def test_a_search_without_a_find_says_through_when_and_where(make, render):
    looked = {"from": "lab-b", "through": "2025-02-01", "looked": "its site and the press of the week"}
    content = text(render(make.charge(no_reply=[looked]))["claims/charge"].content)
    assert "Lab B : no answer found through 1 February 2025" in content
    assert "looked at: its site and the press of the week" in content


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("declined", "declined to comment, as Title of report says through 1 February 2025"),
        ("no_answer", "was asked and gave no answer, as Title of report says through 1 February 2025"),
    ],
)
def test_who_was_asked_and_did_not_answer_is_said_with_the_page_that_says_so(make, render, how, words):
    silence = {"from": "lab-b", "through": "2025-02-01", "looked": "the report", "how": how}
    charge = make.charge(no_reply=[silence | {"source": "report"}])
    content = text(render(charge, make.source("report", type="news"))["claims/charge"].content)
    assert words in content.replace(" ,", ",")


def test_parties_silent_in_the_same_words_share_one_line_below_the_one_that_answered(make, render):
    charge = make.charge(accuses=["lab-a", "lab-c", "lab-b"], speaker="firms-x")
    content = text(render(charge, make.denial())["claims/charge"].content)
    assert "denied by 1 of 3; not searched for 2 of 3" in content
    assert content.index("Lab B says that") < content.index("Lab A , Lab C : not searched")


def test_the_answer_of_a_state_stands_apart_and_leaves_the_company_not_searched(make, render):
    answer = make.denial(speaker="state-b", says="the charge has no ground")
    content = text(render(make.charge(), answer)["claims/charge"].content)
    assert "Lab B : not searched: nobody has looked for an answer yet" in content
    assert "Answer of the state of Lab B , apart from its own: denied , 20 January 2025" in content
    assert content.startswith("Allegation · not searched ; denied by its state")


def test_an_answer_of_somebody_else_is_on_the_page_and_gives_no_standing(make, render):
    answer = make.claim(
        "remark", "opinion", speaker="lab-c", says="this is common", said_on="2025-01-30", answers=["charge"]
    )
    content = text(render(make.charge(), answer)["claims/charge"].content)
    assert "Other answers Lab C says that this is common" in content
    assert content.startswith("Allegation · not searched")


def test_an_answer_to_the_charge_that_is_repeated_is_called_earlier(make, render):
    again = make.claim(
        "again", "allegation", says="it goes on", said_on="2025-02-10", accuses=["lab-b"], repeats=["charge"]
    )
    content = text(render(make.charge(), make.denial(), again)["claims/again"].content)
    assert "Earlier answer to the same charge" in content
    assert "Lab B says that no answer of Model A was used" in content
    assert content.startswith("Allegation · not searched")


def test_a_group_is_owed_no_reply_and_the_page_says_so(make, render):
    content = text(render(make.charge(accuses=["firms-x"]))["claims/charge"].content)
    assert "The accused is a collective or unnamed party, to which none is owed." in content


def test_a_denial_shows_the_charge_that_it_answers_in_the_same_size(make, render):
    content = render(make.charge(), make.denial())["claims/denial"].content
    charge = '<p class="statement">Lab A says that Lab B trained Model B on answers of Model A</p>'
    assert content.index(charge) < content.index('<dl class="card">')


def test_what_the_source_does_not_state_is_said_to_be_absent(make, render):
    content = text(render(make.charge())["claims/charge"].content)
    assert "Capacity not stated by the source" in content
    assert "Happened not stated by the source" in content


def test_a_day_known_by_its_report_alone_is_said_so(make, render):
    content = text(render(make.charge(said_on="../2025-01-10"))["claims/charge"].content)
    assert "on or before 10 January 2025 (only the day of the report is known)" in content


def test_support_comes_with_its_reason_its_limits_and_what_would_change_it(make, render):
    charge = make.charge(evidence=[{"type": "traffic", "shown": "described"}])
    content = text(render(charge)["claims/charge"].content)
    assert "Support: described, because evidence was described" in content.replace(" ,", ",")
    assert "Traffic cannot show that the answers were trained on." in content
    assert "What would change it: for “ shown by one ”, the material, or enough to repeat the test" in content
    assert "never of how likely the claim is" in content


def test_an_opinion_speaks_of_no_evidence(make, render):
    page = render(make.claim("view", "opinion", says="this matters little"))["claims/view"]
    assert "support" not in [heading.anchor for heading in page.headings]
    assert "evidence" not in [heading.anchor for heading in page.headings]


def test_figures_stand_as_claimed_with_bound_and_assumption(make, render):
    figures = [
        {"measure": "exchanges", "at_least": 150000},
        {"measure": "tokens", "at_least": 150_000_000_000, "at_most": 400_000_000_000, "assumes": "a length"},
    ]
    content = text(render(make.charge(figures=figures))["claims/charge"].content)
    assert (
        "Exchanges at least 150,000 exchanges no figure of others is recorded nothing stated as the claim"
        in content
    )
    assert (
        "150 billion to 400 billion tokens no figure of others is recorded a length as the claim" in content
    )


def test_reports_of_one_text_count_as_one_origin(make, render):
    reports = [make.source(f"report-{n}", type="news", derives_from=["post"]) for n in (1, 2)]
    charge = make.charge(reports=["report-1", "report-2#paragraph 3"])
    content = text(render(charge, *reports)["claims/charge"].content)
    assert "3 sources, 1 origin." in content
    assert "Lab A, paragraph 3" in content


def test_terms_of_the_day_are_said_to_forbid_as_far_as_recorded(make, render):
    terms = make.policy(
        {
            "id": "terms-a",
            "type": "terms",
            "title": "Terms of Lab A",
            "issuer": "lab-a",
            "jurisdiction": "none",
            "sources": ["post"],
            "in_force": "2024-01-01/2025-01-01",
            "effect": "forbids",
            "covers": ["api"],
        }
    )
    charge = make.charge(
        happened="2024-06", distils=[{"teacher": "model-a", "student": "model-b", "access": "api"}]
    )
    content = text(render(charge, terms)["claims/charge"].content)
    assert "the terms of that day forbade it, as far as recorded ( Terms of Lab A )" in content


def test_a_withdrawn_claim_says_so_on_top_and_stands_in_no_list(make, render):
    gone = {"on": "2025-02-02", "because": "the page was a parody"}
    site = render(make.charge(withdrawn=gone), make.denial(answers=[]))
    assert text(site["claims/charge"].content).startswith(
        "Withdrawn on 2 February 2025. the page was a parody"
    )
    assert "claims/charge/" not in site["actors/lab-b"].content
    assert text(site["claims"].content).endswith("withdrawn on 2 February 2025 : the page was a parody")


def test_reuse_of_weights_is_marked_and_out_of_counts(make, render):
    site = render(make.charge(sense="weights_reuse"))
    assert "stays out of every count" in site["claims/charge"].content
    assert "0 charges received" in site["actors/lab-b"].description
    assert "reuse of weights, not counted" in site["actors/lab-b"].content
    assert "No charge is recorded yet." in site[""].content


def test_an_entry_that_no_person_read_says_so(make, render):
    words = "drafted with a language model; no person has read this entry against its sources yet"
    assert words in render(make.charge())["claims/charge"].content
    read = make.charge(reviewed=[{"by": "Jo Doe", "on": "2025-02-01"}])
    assert "read against its sources by Jo Doe on 1 February 2025" in render(read)["claims/charge"].content


def test_the_source_is_cited_before_our_record(make, render):
    content = text(render(make.charge())["claims/charge"].content)
    source = content.index("“Title of post”, Lab A, 10 January 2025, https://example.org/post.")
    record = content.index("The Distillation Record, “Lab A says that Lab B trained")
    assert source < record
    assert "entry charge, as of 1 March 2025." in content


def test_links_in_prose_go_to_pages_and_their_names_are_searchable(make, render):
    page = render(make.charge(accuses=[], body="See [it](lab-b).\n\n## Sources\n"))["claims/charge"]
    assert '<a href="../../actors/lab-b/">it</a>' in page.content
    assert "乙实验室" in page.search.names
    assert page.content.count('id="sources"') == 1


def test_search_knows_standing_support_speaker_and_names_in_all_scripts(make, render):
    search = render(make.charge(), make.denial())["claims/charge"].search
    assert set(search.names) == {"Lab A", "Lab B", "B Labs", "乙实验室"}
    assert search.filters == {
        "kind": ["claim"],
        "type": ["allegation"],
        "standing": ["denied"],
        "support": ["asserted"],
        "answer": ["denied: Lab B"],
        "actor": ["Lab A", "Lab B"],
        "role": ["speaker", "accused"],
        "as": ["speaker: Lab A", "accused: Lab B"],
        "year": ["2025"],
        "sense": ["not stated by the speaker"],
    }
    assert search.meta == {
        "kind": "claim",
        "type": "allegation",
        "by": "Lab A",
        "date": "10 January 2025",
        "standing": "Lab B: denied",
        "support": "asserted",
    }
    silent = render(make.charge())["claims/charge"].search
    assert silent.meta["standing"] == "Lab B: not searched"
    assert silent.filters["answer"] == ["not searched: Lab B"]


def test_search_never_gives_the_answer_of_a_state_as_that_of_the_company(make, render):
    answer = make.claim("no", "denial", speaker="state-b", answers=["charge"], said_on="2025-01-12")
    search = render(make.charge(), answer)["claims/charge"].search
    assert search.filters["answer"] == ["not searched: Lab B"]
    assert search.meta["standing"] == "Lab B: not searched; state of Lab B: denied"


def test_a_quotation_keeps_its_language(make, render):
    quote = {"text": "原文", "lang": "zh", "place": "p. 3"}
    assert (
        '<blockquote lang="zh">原文</blockquote>' in render(make.charge(quote=quote))["claims/charge"].content
    )


def test_a_former_id_forwards(make, render):
    former = {"id": "old-charge", "on": "2025-02-01", "because": "the day was wrong"}
    page = render(make.charge(former_ids=[former]))["claims/old-charge"]
    assert page.forward_to == "claims/charge/"
    assert "the day was wrong" in page.content
