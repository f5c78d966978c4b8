"""What robots.txt allows, by RFC 9309, and which answers for it allow or forbid all."""

import datetime
import threading

import pytest
from loopback import serving

from scrapers.client import Limits
from scrapers.fetched import FetchFailure
from scrapers.robots import KEPT, KEPT_UNREACHABLE, TOKEN, RobotsFile

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
ALL = "User-agent: *\nDisallow: /\n"


def host(robots, status="200 OK", **headers):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer(robots, status, **headers)
        else:
            call.answer("words")

    return behave


def outcome(client, behave, path="/page"):
    with serving(one=behave) as (_, at):
        try:
            return client().fetch(at["one"] + path).body.decode()
        except FetchFailure as failure:
            return failure.code


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("200 OK", "robots"),
        ("204 No Content", "words"),
        ("400 Bad Request", "words"),
        ("401 Unauthorized", "words"),
        ("403 Forbidden", "words"),
        ("404 Not Found", "words"),
        ("410 Gone", "words"),
        ("429 Too Many Requests", "robots_unreachable"),
        ("500 Internal Server Error", "robots_unreachable"),
        ("502 Bad Gateway", "robots_unreachable"),
        ("503 Service Unavailable", "robots_unreachable"),
        ("599 Odd", "robots_unreachable"),
    ],
)
def test_each_status_means_what_the_rfc_says(status, expected, client):
    assert outcome(client, host(ALL, status)) == expected


def test_a_robots_file_that_never_comes_forbids_all(client):
    def behave(call):
        if call.path == "/robots.txt":
            threading.Event().wait(30)
        call.answer("words")

    with serving(one=behave) as (server, at):
        with pytest.raises(FetchFailure, match="no whole answer"):
            client(limits=Limits(seconds=0.3)).fetch(f"{at['one']}/page")
        assert [request.path for request in server.log] == ["/robots.txt"]


def redirecting(hops, final=ALL):
    def behave(call):
        if call.path == "/page":
            call.answer("words")
            return
        step = 0 if call.path == "/robots.txt" else int(call.path[1:])
        if step == hops:
            call.answer(final)
        else:
            call.answer("", "301 Moved Permanently", Location=f"/{step + 1}")

    return behave


def test_five_redirects_to_robots_are_followed(client):
    assert outcome(client, redirecting(5)) == "robots"


def test_more_than_five_redirects_to_robots_mean_no_rules(client):
    assert outcome(client, redirecting(6)) == "words"


def test_rules_on_another_host_hold_for_the_host_that_leads_there(client):
    with serving(other=host(ALL)) as (_, there):
        leading = host("", "302 Found", Location=f"{there['other']}/robots.txt")
        assert outcome(client, leading) == "robots"


RULES = {
    "no rules": ("", "/page", True),
    "an empty disallow": ("User-agent: *\nDisallow:\n", "/page", True),
    "everything": (ALL, "/page", False),
    "another path": ("User-agent: *\nDisallow: /other\n", "/page", True),
    "the longest match allows": ("User-agent: *\nDisallow: /p\nAllow: /page\n", "/page", True),
    "the longest match disallows": ("User-agent: *\nAllow: /p\nDisallow: /page\n", "/page", False),
    "allow wins a draw": ("User-agent: *\nDisallow: /page\nAllow: /page\n", "/page", True),
    "order does not matter": ("User-agent: *\nAllow: /page/a\nDisallow: /\n", "/page/a", True),
    "a wildcard": ("User-agent: *\nDisallow: /*.pdf\n", "/a/b.pdf", False),
    "an anchored end": ("User-agent: *\nDisallow: /*.pdf$\n", "/b.pdf?x=1", True),
    "an anchored end that is met": ("User-agent: *\nDisallow: /*.pdf$\n", "/b.pdf", False),
    "case of paths counts": ("User-agent: *\nDisallow: /Page\n", "/page", True),
    "case of names does not": ("USER-AGENT: *\nDISALLOW: /page\n", "/page", False),
    "our own group": (f"User-agent: {TOKEN}\nDisallow: /page\n", "/page", False),
    "our own group in capitals": (f"User-agent: {TOKEN.upper()}\nDisallow: /page\n", "/page", False),
    "our own group before that of all": (f"{ALL}\nUser-agent: {TOKEN}\nAllow: /\n", "/page", True),
    "the group of another": ("User-agent: otherbot\nDisallow: /\n", "/page", True),
    "groups of one name are merged": (
        f"User-agent: {TOKEN}\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\n"
        f"User-agent: {TOKEN}\nDisallow: /b\n",
        "/b",
        False,
    ),
    "several names share a group": (f"User-agent: other\nUser-agent: {TOKEN}\nDisallow: /\n", "/page", False),
    "a byte order mark": ("\ufeffUser-agent: *\nDisallow: /\n", "/page", False),
    "carriage returns alone": ("User-agent: *\rDisallow: /\r", "/page", False),
    "comments": ("# all\nUser-agent: * # us too\nDisallow: / # everything\n", "/page", False),
    "an escaped path": ("User-agent: *\nDisallow: /caf%C3%A9\n", "/café", False),
    "a path in letters": ("User-agent: *\nDisallow: /café\n", "/caf%C3%A9", False),
    "a query": ("User-agent: *\nDisallow: /*?print\n", "/page?print=1", False),
    "a page of HTML in its place": ("<html><body>Not found</body></html>", "/page", True),
    "rules before any name": ("Disallow: /\nUser-agent: *\nAllow: /\n", "/page", True),
    "a sitemap between": (
        "User-agent: *\nSitemap: https://example.org/s.xml\nDisallow: /page\n",
        "/page",
        False,
    ),
}


@pytest.mark.parametrize(("text", "path", "allowed"), RULES.values(), ids=RULES)
def test_rules_are_read_as_the_rfc_reads_them(text, path, allowed, client):
    assert outcome(client, host(text), path) == ("words" if allowed else "robots")


def test_500_kib_are_read_and_the_rest_is_not(client):
    within = "#" * 400_000 + "\nUser-agent: *\nDisallow: /page\n"
    beyond = "#" * 600_000 + "\nUser-agent: *\nDisallow: /page\n"
    assert outcome(client, host(within)) == "robots"
    assert outcome(client, host(beyond)) == "words"


def test_hostile_patterns_take_no_time(client):
    stars = "User-agent: *\n" + "Disallow: /" + "*a" * 2_000 + "$\n"
    assert outcome(client, host(stars), "/" + "a" * 1_500) == "words"


class Shelf:
    """Keeps robots.txt files as the state folder does."""

    def __init__(self):
        self.files = {}

    def robots_file(self, origin):
        return self.files.get(origin)

    def keep_robots_file(self, file):
        self.files[file.origin] = file


def test_the_file_is_asked_for_once_a_day_also_over_several_runs(client):
    shelf, now = Shelf(), [NOW]
    with serving(one=host("User-agent: *\nAllow: /\n")) as (server, at):

        def asked():
            client(memory=shelf, now=lambda: now[0]).fetch(f"{at['one']}/page")
            return sum(request.path == "/robots.txt" for request in server.log)

        assert [asked(), asked()] == [1, 1]
        now[0] = NOW + KEPT - datetime.timedelta(seconds=1)
        assert asked() == 1
        now[0] = NOW + KEPT
        assert asked() == 2


def test_an_unreachable_file_is_asked_for_again_after_an_hour():
    file = RobotsFile("https://example.org", NOW, None, "HTTP 503")
    assert file.fresh(NOW + KEPT_UNREACHABLE / 2)
    assert not file.fresh(NOW + KEPT_UNREACHABLE)


def test_where_a_redirect_leads_has_rules_of_its_own(client):
    with serving(other=host(ALL)) as (server, there):

        def leading(call):
            if call.path == "/robots.txt":
                call.answer("", "404 Not Found")
            else:
                call.answer("", "302 Found", Location=f"{there['other']}/page")

        assert outcome(client, leading) == "robots"
        assert [request.path for request in server.log] == ["/robots.txt"]
