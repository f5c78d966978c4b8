"""Runs: which outlets are asked, what becomes of them, and a report that names every one."""

import datetime
import json
from itertools import pairwise

import pytest
from loopback import LOOPBACK, serving
from misbehaving import CASES, host_name
from watching import DAY, NOW, feed, newspaper, outlet, row, scrape

from scrapers.guard import Guard
from scrapers.listings import Visit
from scrapers.outlet import OutletProblem
from scrapers.rows import MEANINGS, Outcome
from scrapers.run import Plan, Wish, carry_out, plan
from scrapers.source import Stored
from scrapers.state import State


def answering(status, **headers):
    def behave(call):
        call.answer("", "404 Not Found" if call.path == "/robots.txt" else status, **headers)

    return behave


def outcomes(report):
    return {each.outlet: each.outcome.value for each in report.rows}


def test_a_first_run_fetches_the_pages_and_a_second_no_body(tmp_path):
    with serving(one=newspaper(range(5))) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        first = scrape(outlets, tmp_path)
        assert row(first, "paper") | {"next_due": None, "notes": []} == {
            "outlet": "paper",
            "outcome": "new",
            "reason": "",
            "code": "",
            "listed": 5,
            "new": 5,
            "unchanged": 0,
            "failed": 0,
            "waiting": 0,
            "next_due": None,
            "retry_at": None,
            "failures": [],
            "notes": [],
        }
        assert row(first, "paper")["next_due"] == (NOW + DAY).isoformat()
        asked = len(server.log)
        second = scrape(outlets, tmp_path, now=NOW + DAY)
        later = server.log[asked:]
    assert (row(second, "paper")["outcome"], row(second, "paper")["unchanged"]) == ("unchanged", 5)
    assert [request.path for request in later if request.path != "/robots.txt"] == ["/feed"]
    assert later[-1].headers["if-none-match"]
    captures = list(State(tmp_path).archive)
    assert [capture.status for capture in captures] == [200] * 6 + [304]


def test_a_new_article_is_fetched_alone(tmp_path):
    with serving(one=newspaper(range(1, 5))) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        scrape(outlets, tmp_path)
        server.behave("127.1.0.1", newspaper(range(5)))
        asked = len(server.log)
        report = scrape(outlets, tmp_path, now=NOW + DAY)
        paths = [request.path for request in server.log[asked:]]
    assert (row(report, "paper")["new"], row(report, "paper")["unchanged"]) == (1, 4)
    assert paths[-2:] == ["/feed", "/article/0"]


def test_the_same_body_under_a_new_etag_is_unchanged(tmp_path):
    counter = iter(range(100))

    def behave(call):
        if call.path == "/feed":
            call.answer(feed("http://example.org", []), ETag=f'"{next(counter)}"')
        else:
            call.answer("", "404 Not Found")

    with serving(one=behave) as (_, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        scrape(outlets, tmp_path)
        report = scrape(outlets, tmp_path, now=NOW + DAY)
    assert outcomes(report) == {"paper": "unchanged"}
    assert [capture.revisit for capture in State(tmp_path).archive] == [False, True]


def test_an_outlet_that_is_not_due_is_not_asked_and_has_its_row(tmp_path):
    with serving(one=newspaper([1])) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        scrape(outlets, tmp_path)
        asked = len(server.log)
        report = scrape(outlets, tmp_path, now=NOW + DAY / 2)
        assert len(server.log) == asked
    assert outcomes(report) == {"paper": "not due"}
    assert row(report, "paper")["next_due"] == (NOW + DAY).isoformat()
    assert not report.partial


def test_named_outlets_are_asked_though_they_are_not_due_and_the_others_have_rows(tmp_path):
    with serving(one=newspaper([1]), two=newspaper([1])) as (_, at):
        outlets = [outlet("a", f"{at['one']}/feed"), outlet("b", f"{at['two']}/feed")]
        scrape(outlets, tmp_path)
        report = scrape(outlets, tmp_path, now=NOW + DAY / 2, wish=Wish(("b",)))
    assert outcomes(report) == {"a": "not due", "b": "unchanged"}


def test_three_failures_pause_an_outlet_until_it_is_named(tmp_path):
    with serving(one=answering("500 Internal Server Error")) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        seen = [outcomes(scrape(outlets, tmp_path, now=NOW + number * DAY))["paper"] for number in range(4)]
        assert seen == ["failed", "failed", "failed", "paused"]
        paused = scrape(outlets, tmp_path, now=NOW + 5 * DAY)
        assert "three times in a row" not in row(paused, "paper")["reason"]
        assert "3 times in a row" in row(paused, "paper")["reason"]
        assert "kb scrape paper" in row(paused, "paper")["reason"]
        server.behave("127.1.0.1", newspaper([1]))
        assert outcomes(scrape(outlets, tmp_path, now=NOW + 6 * DAY, wish=Wish(("paper",)))) == {
            "paper": "new"
        }
        assert outcomes(scrape(outlets, tmp_path, now=NOW + 7 * DAY)) == {"paper": "unchanged"}


def test_what_is_gone_is_never_asked_again_until_its_address_is_another(tmp_path):
    with serving(one=answering("410 Gone"), two=newspaper([1])) as (server, at):
        old = [outlet("paper", f"{at['one']}/feed")]
        assert outcomes(scrape(old, tmp_path)) == {"paper": "gone"}
        asked = len(server.log)
        report = scrape(old, tmp_path, now=NOW + 30 * DAY)
        assert outcomes(report) == {"paper": "gone"}
        assert len(server.log) == asked
        assert outcomes(scrape([outlet("paper", f"{at['two']}/feed")], tmp_path, now=NOW + 31 * DAY)) == {
            "paper": "new"
        }


@pytest.mark.parametrize(("value", "hours"), [("7200", 24), ("172800", 24), ("90000", 24)])
def test_a_wait_that_a_server_asks_for_binds_named_runs_too(value, hours, tmp_path):
    with serving(one=answering("429 Too Many Requests", Retry_After=value)) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed", every="1h")]
        first = scrape(outlets, tmp_path)
        assert row(first, "paper")["outcome"] == "failed"
        asked = len(server.log)
        until = datetime.datetime.fromisoformat(row(first, "paper")["retry_at"])
        assert until == NOW + min(datetime.timedelta(seconds=int(value)), datetime.timedelta(hours=hours))
        early = scrape(outlets, tmp_path, now=until - datetime.timedelta(minutes=1), wish=Wish(("paper",)))
        assert row(early, "paper")["outcome"] == "not due"
        assert "asked not to be asked before" in row(early, "paper")["reason"]
        assert len(server.log) == asked
        scrape(outlets, tmp_path, now=until, wish=Wish(("paper",)))
        assert len(server.log) > asked


def test_an_outlet_paused_in_its_file_is_not_asked_and_says_why(tmp_path):
    outlets = [outlet("paper", "http://example.org/feed", paused={"because": "Its owner asked us."})]
    report = scrape(outlets, tmp_path)
    assert (row(report, "paper")["outcome"], row(report, "paper")["reason"]) == (
        "paused",
        "Its owner asked us.",
    )


def test_a_definition_with_mistakes_has_a_row(tmp_path):
    problems = [
        OutletProblem("odd.yaml", "type", "there is none"),
        OutletProblem("odd.yaml", "every", "it is odd"),
    ]
    report = scrape([], tmp_path, problems=problems)
    assert row(report, "odd")["outcome"] == "unsound definition"
    assert row(report, "odd")["reason"] == "odd.yaml: `type`: there is none. odd.yaml: `every`: it is odd."
    assert report.partial


def test_pages_that_fail_make_a_partial_row_and_are_tried_three_times(tmp_path):
    good = newspaper(range(3))

    def behave(call):
        if call.path == "/article/1":
            call.answer("", "404 Not Found")
        else:
            good(call)

    with serving(one=behave) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        reports = [scrape(outlets, tmp_path, now=NOW + number * DAY) for number in range(5)]
        tries = sum(request.path == "/article/1" for request in server.log)
    assert [row(each, "paper")["outcome"] for each in reports] == ["partial"] * 3 + ["unchanged"] * 2
    assert (row(reports[0], "paper")["new"], row(reports[0], "paper")["failed"]) == (2, 1)
    assert row(reports[0], "paper")["failures"][0]["code"] == "not_found"
    assert reports[0].partial and not reports[3].partial
    assert tries == 3
    assert row(reports[3], "paper")["notes"] == ["1 pages were given up after 3 tries, or are gone"]


def test_only_pages_with_a_hint_are_fetched_where_the_file_says_so(tmp_path):
    with serving(one=newspaper(range(12))) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed", hints=["article 7"], follow="hinted")]
        report = scrape(outlets, tmp_path)
        pages = [request.path for request in server.log if request.path.startswith("/article")]
    assert pages == ["/article/7"]
    assert (row(report, "paper")["listed"], row(report, "paper")["new"]) == (12, 1)


def test_since_leaves_older_pages_alone(tmp_path):
    with serving(one=newspaper(range(6))) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        scrape(outlets, tmp_path, wish=Wish(since=(NOW - 2 * DAY).date()))
        pages = [request.path for request in server.log if request.path.startswith("/article")]
    assert pages == ["/article/0", "/article/1", "/article/2"]


def test_an_outlet_that_falls_silent_is_stale_after_three_times_its_habit(tmp_path):
    with serving(one=newspaper([0, 2, 4, 6, 8])) as (_, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        scrape(outlets, tmp_path)
        assert outcomes(scrape(outlets, tmp_path, now=NOW + 6 * DAY)) == {"paper": "unchanged"}
        report = scrape(outlets, tmp_path, now=NOW + 7 * DAY)
    assert outcomes(report) == {"paper": "stale"}
    assert not report.partial


def test_a_permanent_move_is_told_after_three_answers(tmp_path):
    good = newspaper([1])

    def behave(call):
        if call.path == "/feed":
            call.answer("", "301 Moved Permanently", Location="/new-feed")
        elif call.path == "/new-feed":
            call.path = "/feed"
            good(call)
        else:
            good(call)

    with serving(one=behave) as (_, at):
        outlets = [outlet("paper", f"{at['one']}/feed")]
        notes = [row(scrape(outlets, tmp_path, now=NOW + n * DAY), "paper")["notes"] for n in range(3)]
    assert notes[:2] == [[], []]
    assert notes[2] == [
        f"its server says that it has moved for good to {at['one']}/new-feed; correct the address"
    ]


def test_read_offline_a_run_asks_nothing_and_writes_nothing(tmp_path):
    with serving(one=newspaper(range(3)), two=newspaper([1])) as (server, at):
        outlets = [outlet("paper", f"{at['one']}/feed"), outlet("other", f"{at['two']}/feed")]
        scrape(outlets[:1], tmp_path)
        asked = len(server.log)
        state = State(tmp_path)
        visit = Visit(Stored(state.archive), state, NOW + DAY)
        report = carry_out(Plan(tuple(outlets), ()), visit, keep=False)
        assert len(server.log) == asked
    assert outcomes(report) == {"paper": "unchanged", "other": "failed"}
    assert row(report, "other")["code"] == "not_archived"
    assert len(State(tmp_path).memory("other").finished) == 0


def test_hosts_are_read_side_by_side_and_each_with_pauses(tmp_path):
    papers = {f"host_{number}": newspaper(range(4)) for number in range(6)}
    with serving(**papers) as (server, at):
        outlets = [outlet(name.replace("_", "-"), f"{address}/feed") for name, address in at.items()]
        scrape(outlets, tmp_path, pause=0.3)
        gaps, requests = gaps_of(server.log)
        in_order = sorted(server.log, key=lambda request: request.began)
    assert min(gaps) >= 0.3
    assert requests == 36
    assert len({request.host for request in in_order[:12]}) == 6


@pytest.mark.soak
def test_in_a_trace_of_two_hundred_requests_no_pause_is_broken(tmp_path):
    papers = {f"host_{number}": newspaper(range(18)) for number in range(10)}
    with serving(**papers) as (server, at):
        outlets = [outlet(name.replace("_", "-"), f"{address}/feed") for name, address in at.items()]
        scrape(outlets, tmp_path, pause=1.0)
        gaps, requests = gaps_of(server.log)
    assert requests == 200
    assert min(gaps) >= 1.0


def gaps_of(log):
    """Return the times between the arrivals of two requests at the same host."""
    gaps = []
    for host in {request.host for request in log}:
        own = sorted((request for request in log if request.host == host), key=lambda request: request.began)
        gaps += [later.began - earlier.began for earlier, later in pairwise(own)]
    return gaps, len(log)


def test_a_crawl_delay_is_kept_where_it_is_the_longer_pause(tmp_path):
    good = newspaper(range(3))

    def behave(call):
        if call.path == "/robots.txt":
            call.answer("User-agent: *\nCrawl-delay: 0.5\n")
        else:
            good(call)

    with serving(one=behave) as (server, at):
        scrape([outlet("paper", f"{at['one']}/feed")], tmp_path, pause=0.1)
        gaps, _ = gaps_of(server.log)
    assert min(gaps) >= 0.5


def test_pages_on_another_outlets_host_keep_that_hosts_pauses(tmp_path):
    with serving(pages=newspaper(range(4))) as (server, at):
        base = at["pages"]

        def listing(numbers):
            def behave(call):
                if call.path == "/robots.txt":
                    call.answer("", "404 Not Found")
                else:
                    call.answer(feed(base, numbers))

            return behave

        with serving(one=listing([1, 2]), two=listing([2, 3])) as (_, lists):
            outlets = [outlet(name, f"{lists[name]}/feed") for name in ("one", "two")]
            scrape([*outlets, outlet("three", f"{base}/feed")], tmp_path, pause=0.2)
        gaps, _ = gaps_of(server.log)
        pages = [request.path for request in server.log if request.path.startswith("/article")]
    assert min(gaps) >= 0.2
    assert sorted(pages) == ["/article/0", "/article/1", "/article/2", "/article/3"]


@pytest.fixture(scope="module")
def the_whole_misbehaving_run(misbehaving, tmp_path_factory):
    """One run over every misbehaving host, with three sound outlets among them."""
    folder = tmp_path_factory.mktemp("misbehaving")
    outlets = [
        outlet(
            name.replace("_", "-"),
            f"{'https' if each.tls else 'http'}://{host_name(name)}:{misbehaving.port}/feed",
        )
        for name, each in CASES.items()
    ]
    sound = [
        outlet(f"sound-{number}", f"http://sound.example:{misbehaving.port}/feed?{number}")
        for number in range(3)
    ]
    report = scrape(
        [sound[0], *outlets[:40], sound[1], *outlets[40:], sound[2]],
        folder,
        seconds=4.0,
        guard=Guard(resolve=misbehaving.resolve, also_allowed=[LOOPBACK]),
        ssl_context=misbehaving.trusting(),
    )
    return report, folder


def test_one_report_names_every_misbehaviour(the_whole_misbehaving_run):
    report, _ = the_whole_misbehaving_run
    codes = {each.outlet: each.code for each in report.rows if not each.outlet.startswith("sound")}
    assert codes == {name.replace("_", "-"): each.code for name, each in CASES.items()}
    assert all(each.reason and "Traceback" not in each.reason for each in report.rows if each.code)
    assert {each.outcome for each in report.rows if each.code == "gone"} == {Outcome.GONE}
    assert {each.outcome for each in report.rows if each.code == "robots"} == {Outcome.SKIPPED}
    assert report.partial


def test_the_sound_outlets_among_them_are_not_affected(the_whole_misbehaving_run):
    report, folder = the_whole_misbehaving_run
    assert [row(report, f"sound-{number}")["outcome"] for number in range(3)] == ["new", "new", "new"]
    assert {capture.requested.split("/")[-1].split("?")[0] for capture in State(folder).archive} == {
        "feed",
        "first",
    }


def test_the_report_is_the_same_for_eyes_and_programs(the_whole_misbehaving_run):
    report, _ = the_whole_misbehaving_run
    parsed = json.loads(report.as_json())
    assert len(report.as_table()) == len(parsed["outlets"]) == len(CASES) + 3
    assert parsed["outcome"] == "partial"
    assert sum(parsed["counts"].values()) == len(CASES) + 3
    words = [line[1] for line in report.as_table()]
    assert words.index("new") > words.index("failed")


def test_every_outcome_says_what_it_means():
    assert set(MEANINGS) == set(Outcome)


def test_a_plan_asks_nobody_and_writes_nothing(tmp_path):
    outlets = [outlet("paper", "http://example.org/feed")]
    state = State(tmp_path)
    planned = plan(outlets, [], state, Wish(), NOW)
    assert [each.name for each in planned.asked] == ["paper"]
    assert list(state.archive) == []
