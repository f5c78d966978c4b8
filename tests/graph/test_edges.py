from kb.kinds.vocabularies import VOCABULARIES

ALWAYS = {"model-a", "model-b", "lab-b", "unit-b"}


def edges(make, *entries):
    """The edges that entries other than the cast say, as text."""
    found = make.graph(*entries).edges
    return [
        (f"{e.src_kind}/{e.src} {e.type} {e.dst_kind}/{e.dst}", e.date, e.via)
        for e in found
        if e.via not in ALWAYS
    ]


def full_record(make):
    return [
        make.dispute("quarrel"),
        make.source("report", derives_from=["post"]),
        make.event("release", actors=[{"actor": "lab-b", "role": "acts"}], models=["model-b"]),
        make.model("tuned", "lab-b", base="model-b", licence="open", released="2025-01-20"),
        make.terms("open", "permits", "2025-01-20/..", type="licence", rests_on=["other"]),
        make.claim("other", "opinion"),
        make.charge(
            "lab-b",
            about=["model-b", "release"],
            said_at="release",
            original="post",
            reports=["report#p2"],
            distils=[{"teacher": "model-a", "student": "tuned"}],
            disputes=["quarrel"],
            supports=["other"],
            contests=["other"],
            qualifies=["other"],
            repeats=["other"],
            supersedes=["other"],
            distinct_from=["other"],
        ),
        make.answer("reply"),
    ]


def test_every_type_of_edge_is_made(make):
    graph = make.graph(*full_record(make))
    assert {edge.type for edge in graph.edges} == set(VOCABULARIES["edge.type"])


def test_edges_of_a_claim_bear_its_date_and_name_it(make):
    found = [edge for edge in edges(make, *full_record(make)) if edge[2] == "charge"]
    assert found == [
        (text, "2025-01-29", "charge")
        for text in [
            "actor/lab-a said claim/charge",
            "claim/charge accuses actor/lab-b",
            "claim/charge about model/model-b",
            "claim/charge about event/release",
            "claim/charge said_at event/release",
            "claim/charge supports claim/other",
            "claim/charge contests claim/other",
            "claim/charge qualifies claim/other",
            "claim/charge repeats claim/other",
            "claim/charge supersedes claim/other",
            "claim/charge cites source/post",
            "claim/charge cites source/report",
            "claim/charge member_of dispute/quarrel",
            "model/model-a teaches model/tuned",
        ]
    ]


def test_edges_of_the_other_kinds(make):
    found = [
        edge for edge in edges(make, *full_record(make)) if edge[2] in ("report", "release", "tuned", "open")
    ]
    assert found == [
        ("actor/lab-b developed model/tuned", "2025-01-20", "tuned"),
        ("model/tuned based_on model/model-b", "2025-01-20", "tuned"),
        ("model/tuned licensed_under policy/open", "2025-01-20", "tuned"),
        ("source/report derives_from source/post", "2025-01-29", "report"),
        ("event/release cites source/post", "2025-01-20", "release"),
        ("actor/lab-b takes_part event/release", "2025-01-20", "release"),
        ("event/release involves model/model-b", "2025-01-20", "release"),
        ("policy/open cites source/post", "2025-01-20/..", "open"),
        ("actor/lab-a issued policy/open", "2025-01-20/..", "open"),
        ("policy/open rests_on claim/other", "2025-01-20/..", "open"),
    ]


def test_a_unit_has_an_edge_to_its_parent(make):
    parents = [(e.src, e.dst, e.date) for e in make.graph().edges if e.type == "parent"]
    assert parents == [("lab-b", "holding-b", None), ("unit-b", "lab-b", None)]


def test_a_source_that_speaks_has_an_edge(make):
    assert edges(make, make.claim("c", speaker="post"))[0][0] == "source/post said claim/c"


def test_pages_named_in_figures_searches_and_stages_are_cited(make):
    search = {"from": "lab-b", "through": "2025-03-01", "looked": "its site", "source": "page-1"}
    figure = {"measure": "tokens", "about": 5, "source": "page-2"}
    stage = {"date": "2025-01-02", "stage": "introduced", "source": "page-3"}
    bill = make.terms("bill", None, "2025-01-01/..", type="bill", jurisdiction="US", stages=[stage])
    pages = [make.source(f"page-{n}") for n in (1, 2, 3)]
    cited = {e.dst for e in make.graph(*pages, bill, make.charge(no_reply=[search], figures=[figure])).edges}
    assert {"page-1", "page-2", "page-3"} <= cited


def test_a_denied_row_teaches_nobody(make):
    charge = make.charge("lab-b", distils=[{"teacher": "model-a", "student": "model-b"}])
    taught = [e.via for e in make.graph(charge, make.answer("reply")).edges if e.type == "teaches"]
    assert taught == ["charge"]


def test_no_edge_leads_to_a_withdrawn_entry_or_to_none(make):
    gone = make.source("gone", withdrawn={"on": "2025-06-01", "because": "it was fake"})
    claim = make.claim("c", original="gone", about=["model-z"], answers=["no-such-claim"])
    assert edges(make, gone, claim) == [("actor/lab-a said claim/c", "2025-01-29", "c")]


def test_an_edge_said_twice_by_one_entry_is_there_once(make):
    found = edges(make, make.claim("c", accuses=["lab-b", "lab-b"]))
    assert [text for text, _, _ in found].count("claim/c accuses actor/lab-b") == 1


def test_a_source_without_a_known_day_gives_its_edges_no_date(make):
    source = make.source("s", published="unknown", derives_from=["post"])
    assert edges(make, source) == [("source/s derives_from source/post", None, "s")]
