"""What the entries and the graph say stands in the tables, row by row."""

import datetime

from kb.store.fill.entries import NOT_REVIEWED


def day(text):
    return datetime.date.fromisoformat(text)


def test_a_claim_has_headline_speakers_dates_support_and_counts(rows):
    assert rows(
        "SELECT title, says, speakers, said_on, said_from, said_until, happened_from, happened_until,"
        " interest, support, support_overridden, admiralty, origins, sources FROM claims WHERE id = 'charge'"
    ) == [
        (
            "Lab A says that two labs trained on its answers", "two labs trained on its answers", "Lab A",
            "2025-01-29", day("2025-01-29"), day("2025-01-29"), day("2024-11-01"), day("2024-11-30"),
            "competitor", "described", False, 6, 1, 2,
        )
    ]  # fmt: skip


def test_a_source_that_speaks_is_named_by_its_authors(rows):
    assert rows("SELECT speakers FROM claims WHERE id = 'guess'") == [("Ann, Bo",)]


def test_a_date_that_is_not_known_to_the_day_has_two_bounds(rows):
    assert rows("SELECT said_on, said_from, said_until FROM claims WHERE id = 'denial'") == [
        ("2025-02", day("2025-02-01"), day("2025-02-28"))
    ]


def test_an_open_end_is_null(rows):
    assert rows("SELECT in_force, in_force_from, in_force_until FROM policies WHERE id = 'terms-2'") == [
        ("2025-01-02/..", day("2025-01-02"), None)
    ]


def test_lists_without_a_table_of_their_own_are_joined(rows):
    assert rows("SELECT access FROM models ORDER BY id") == [("api, app",), (None,)]
    assert rows("SELECT covers FROM policies ORDER BY id") == [(None,), ("api, app",), (None,)]
    assert rows("SELECT not_concepts FROM concepts ORDER BY id") == [(None,), ("copying",)]


def test_the_summary_is_the_first_paragraph_as_plain_text(rows):
    assert rows("SELECT id, summary FROM concepts ORDER BY id") == [
        ("copying", "Taking weights, not answers."),
        ("distillation", None),
    ]


def test_a_row_says_who_read_the_entry_or_that_nobody_has(rows):
    assert rows("SELECT review FROM concepts ORDER BY id") == [
        ("read against its sources by Ann Lee on 2025-02-02",),
        (NOT_REVIEWED,),
    ]
    assert rows("FROM reviewers") == [("concept", "copying", 1, "Ann Lee", day("2025-02-02"))]


def test_a_withdrawn_claim_keeps_its_row_and_has_no_support_no_origins_and_no_response(rows):
    assert rows(
        "SELECT withdrawn_on, withdrawn_because, speakers, support, origins FROM claims"
        " WHERE id = 'taken-back'"
    ) == [(day("2025-05-01"), "It was entered twice.", "Lab A", None, None)]
    assert rows("FROM responses WHERE claim = 'taken-back'") == []


def test_speakers_targets_sources_and_relations_of_claims(rows):
    assert rows("FROM claim_speakers WHERE claim IN ('charge', 'guess')") == [
        ("charge", 1, "actor", "lab-a"),
        ("guess", 1, "source", "blog-y"),
    ]
    assert rows("FROM claim_targets WHERE claim = 'charge'") == [
        ("charge", 1, "actor", "lab-b", "accused"),
        ("charge", 2, "actor", "lab-c", "accused"),
        ("charge", 3, "model", "model-a", "subject"),
    ]
    assert rows("FROM claim_sources WHERE claim = 'charge'") == [
        ("charge", 1, "post-a", "original", None),
        ("charge", 2, "news-x", "report", "p2"),
    ]
    assert rows("FROM claim_relations") == [
        ("denial", 1, "answers", "charge"),
        ("embassy", 1, "answers", "charge"),
        ("guess", 1, "qualifies", "charge"),
    ]


def test_evidence_and_figures_one_row_per_bound(rows):
    assert rows("FROM evidence") == [("charge", 1, "traffic", "described")]
    assert rows("SELECT claim, n, measure, bound, value, unit FROM figures") == [
        ("charge", 1, "exchanges", "at_least", 1000, "count"),
        ("charge", 2, "exchanges", "at_most", 2500, "count"),
        ("charge", 3, "accounts", "about", 7, "count"),
        ("guess", 1, "tokens", "at_most", 5, "tokens"),
    ]


def test_distillations_say_how_it_is_known_and_what_the_terms_said(rows):
    assert rows("SELECT claim, teacher, student, known, permission, policy FROM distillations") == [
        ("charge", "model-a", "model-b", "alleged", "forbidden", "terms-1"),
        ("denial", "model-a", "model-b", "denied", "forbidden", "terms-1"),
        ("own-word", "model-b", "model-a", "admitted", "not_known", None),
    ]


def test_responses_are_per_accused_and_a_state_never_answers_for_a_company(rows):
    assert rows("SELECT claim, actor, answered_by, standing, answer, through, how FROM responses") == [
        ("charge", "lab-b", "self", "denied", "denial", None, None),
        ("charge", "lab-b", "state", "denied", "embassy", None, None),
        ("charge", "lab-c", "self", "unanswered", None, day("2025-03-01"), "none_found"),
        ("charge", "lab-c", "state", "denied", "embassy", None, None),
        ("weights", "lab-b", "self", "not_searched", None, None, None),
    ]


def test_an_answer_belongs_to_the_dispute_of_what_it_answers(rows):
    assert rows("FROM memberships") == [
        ("claim", "charge", "quarrel", None),
        ("claim", "denial", "quarrel", None),
        ("claim", "embassy", "quarrel", None),
        ("claim", "guess", "matters", "little"),
        ("claim", "guess", "quarrel", None),
        ("event", "release-b", "quarrel", None),
        ("policy", "bill-1", "quarrel", None),
    ]


def test_lists_of_events_policies_disputes_concepts_and_sources(rows):
    assert rows("FROM event_actors") == [("release-b", 1, "lab-b", "acts")]
    assert rows("FROM event_models") == [("release-b", 1, "model-b")]
    assert rows("FROM event_sources") == [("release-b", 1, "post-b", "top")]
    assert rows("FROM policy_sources WHERE policy = 'bill-1'") == [("bill-1", 1, "bill-text", None)]
    assert rows("FROM policy_stages") == [
        ("bill-1", 1, "2025-03", day("2025-03-01"), day("2025-03-31"), "introduced", "bill-text"),
        ("bill-1", 2, "2025-04-10", day("2025-04-10"), day("2025-04-10"), "in_committee", "bill-text"),
    ]
    assert rows("FROM policy_claims") == [("bill-1", 1, "charge")]
    assert rows("FROM dispute_parties") == [
        ("quarrel", 1, "lab-a", "accuser"),
        ("quarrel", 2, "lab-b", "accused"),
    ]
    assert rows("FROM dispute_positions") == [
        ("matters", 1, "much", "It matters much."),
        ("matters", 2, "little", "It adds little."),
    ]
    assert rows("FROM concept_sources") == [("copying", 1, "blog-y", None)]
    assert rows("FROM source_authors") == [("blog-y", 1, "Ann"), ("blog-y", 2, "Bo")]


def test_own_reporting_and_an_unknown_basis_are_told_apart(rows):
    assert rows("FROM source_derivations") == [("news-x", 1, "post-a")]
    assert rows("SELECT id, basis, reliability FROM sources") == [
        ("bill-text", "not_known", "A"),
        ("blog-y", "own", "C"),
        ("news-x", "derived", "E"),
        ("post-a", "own", "B"),
        ("post-b", "not_known", "B"),
    ]


def test_all_names_in_all_scripts_external_ids_and_former_ids(rows):
    assert rows("FROM names WHERE id IN ('lab-a', 'lab-b')") == [
        ("actor", "lab-a", 1, "Lab A", None),
        ("actor", "lab-a", 2, "甲", "zh"),
        ("actor", "lab-a", 3, "甲实验室", "zh"),
        ("actor", "lab-b", 1, "Lab B", None),
        ("actor", "lab-b", 2, "B Labs", None),
    ]
    assert rows("FROM external_ids") == [("actor", "lab-c", "wikidata", "Q3")]
    assert rows("FROM former_ids") == [("theft-of-weights", "concept", "copying")]


def test_edges_carry_the_bounds_of_their_dates(rows, graph):
    assert rows("SELECT count(*) FROM edges") == [(len(graph.edges),)]
    assert rows("SELECT date, date_from, date_until FROM edges WHERE src = 'lab-b' AND dst = 'denial'") == [
        ("2025-02", day("2025-02-01"), day("2025-02-28"))
    ]


def test_the_store_says_its_schema_its_day_its_licence_and_how_many_entries_it_has(rows):
    assert dict(rows("FROM meta")) == {
        "name": "The Distillation Record", "licence": "CC-BY-4.0", "schema_version": "1",
        "build_date": "2025-06-01", "actors": "5", "models": "2", "sources": "5", "events": "1",
        "claims": "7", "policies": "3", "disputes": "2", "concepts": "2",
    }  # fmt: skip


def test_views_leave_out_what_is_withdrawn_and_claims_about_copied_weights(rows):
    assert rows("SELECT claim FROM claims_in_count ORDER BY claim") == [
        ("charge",), ("denial",), ("embassy",), ("guess",), ("own-word",)
    ]  # fmt: skip
    assert {claim for (claim,) in rows("SELECT claim FROM allegations")} == {"charge"}
    assert "taken-back" not in {entry for (entry,) in rows("SELECT id FROM timeline")}


def test_terms_on_a_day_between_two_versions_are_none(rows):
    assert rows("SELECT policy FROM terms_on('2024-12-31')") == [("terms-1",)]
    assert rows("SELECT policy FROM terms_on('2025-01-01')") == []
    assert rows("SELECT policy FROM terms_on(DATE '2025-01-02')") == [("terms-2",)]
    assert rows("SELECT policy FROM terms_on('2031-01-01')") == [("terms-2",)]
