import random

from kb.graph import derivation_cycles, parent_cycles
from kb.graph.chains import chain_ends, closed_chains


def origins_of(make, claim, *sources):
    return make.graph(claim, *sources).origins[claim.id]


def test_two_reports_of_one_post_are_one_origin(make):
    reports = [make.source(name, derives_from=["post"]) for name in ("news-1", "news-2")]
    origins = origins_of(make, make.claim("c", reports=["news-1", "news-2#p3"]), *reports)
    assert (origins.sources, origins.ends, origins.count) == (("news-1", "news-2"), ("post",), 1)
    assert origins.links == (("news-1", "post"), ("news-2", "post"))


def test_the_original_and_a_report_of_its_own_are_two_origins(make):
    own = make.source("own", derives_from=[])
    assert origins_of(make, make.claim("c", original="post", reports=["own"]), own).ends == ("own", "post")


def test_a_report_with_unknown_derivation_counts_with_the_original(make):
    report = make.source("report")
    origins = origins_of(make, make.claim("c", original="post", reports=["report"]), report)
    assert (origins.ends, origins.count) == (("post",), 1)


def test_reports_with_unknown_derivation_are_one_together_where_no_original_is_named(make):
    reports = [make.source("report-1"), make.source("report-2")]
    origins = origins_of(make, make.claim("c", reports=["report-1", "report-2"]), *reports)
    assert (origins.ends, origins.count) == (("unknown",), 1)


def test_an_unread_basis_of_two_retellings_is_not_known(make):
    basis = [make.source(name, seen="cited") for name in ("basis-1", "basis-2")]
    told = [make.source(f"told-{n}", derives_from=[f"basis-{n}"]) for n in (1, 2)]
    assert origins_of(make, make.claim("c", reports=["told-1", "told-2"]), *basis, *told).ends == ("unknown",)


def test_an_original_with_unknown_derivation_is_an_origin(make):
    report = make.source("report", derives_from=["first"])
    claim = make.claim("c", original="first", reports=["report"])
    assert origins_of(make, claim, make.source("first"), report).ends == ("first",)


def test_a_chain_is_followed_to_its_end(make):
    chain = [make.source("third", derives_from=["second"]), make.source("second", derives_from=["post"])]
    origins = origins_of(make, make.claim("c", reports=["third"]), *chain)
    assert (origins.ends, origins.links) == (("post",), (("third", "second"), ("second", "post")))


def test_a_withdrawn_source_is_no_origin(make):
    gone = make.source("gone", derives_from=[], withdrawn={"on": "2025-06-01", "because": "it was fake"})
    told = make.source("told", derives_from=["gone"])
    origins = origins_of(make, make.claim("c", original="gone", reports=["told"]), gone, told)
    assert (origins.sources, origins.ends, origins.links) == (("told",), ("unknown",), ())


def test_a_claim_without_sources_has_no_origin(make):
    assert origins_of(make, make.claim("c")).count == 0


def test_a_closed_chain_of_sources_is_one_origin(make):
    ring = [make.source(f"ring-{n}", derives_from=[f"ring-{(n + 1) % 3}"]) for n in range(3)]
    origins = origins_of(make, make.claim("c", reports=["ring-1", "ring-2"]), *ring)
    assert origins.ends == ("ring-0",)
    assert sorted(origins.links) == [("ring-0", "ring-1"), ("ring-1", "ring-2"), ("ring-2", "ring-0")]


def test_a_closed_chain_that_leads_out_ends_outside(make):
    ring = [make.source("x", derives_from=["y"]), make.source("y", derives_from=["x", "post"])]
    assert origins_of(make, make.claim("c", reports=["x"]), *ring).ends == ("post",)


def test_closed_chains_of_sources_are_found_with_their_way(make):
    ring = [make.source(f"ring-{n}", derives_from=[f"ring-{(n + 1) % 3}", "post"]) for n in range(3)]
    itself = make.source("itself", derives_from=["itself"])
    assert derivation_cycles(make.record(*ring, itself)) == [("itself",), ("ring-0", "ring-1", "ring-2")]
    assert derivation_cycles(make.record()) == []


def test_closed_chains_of_parents_are_found_and_derived_without_looping(make):
    ring = [make.actor("p", parent="q"), make.actor("q", parent="p")]
    claim = make.claim("charge", speaker="p", accuses=["q"])
    record = make.record(*ring, claim)
    assert parent_cycles(record) == [("p", "q")]
    assert make.graph(*ring, claim).responses["charge"][0].standing == "not_searched"


def test_the_shortest_way_round_is_named():
    links = {"a": ["b"], "b": ["c", "a"], "c": ["a"]}
    assert closed_chains(links) == [("a", "b")]


def test_chain_ends_are_the_sinks_that_a_walk_reaches():
    draw = random.Random(7)
    for _ in range(60):
        names = [f"n{i}" for i in range(8)]
        links = {name: draw.sample(names, draw.randint(0, 2)) for name in names}
        ends = chain_ends(links)
        for name in names:
            reached, waiting = set(), list(links[name])
            while waiting:
                node = waiting.pop()
                if node not in reached:
                    reached.add(node)
                    waiting += links[node]
            sinks = {node for node in reached if not links[node]}
            if sinks:
                assert ends[name] >= sinks
            for end in ends.get(name, ()):
                assert end in reached
