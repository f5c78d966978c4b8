"""What a fetch asks, what it hands on, and when it tries again."""

import datetime
import gzip
import ssl
import zlib

import brotli
import pytest
from loopback import LOOPBACK, serving

import kb
from kb.failures import Unable
from scrapers.client import Client, Limits, user_agent
from scrapers.fetched import FetchFailure, Validators
from scrapers.guard import Guard
from scrapers.retry_after import retry_after

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


def page(body=b"words", status="200 OK", **headers):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        else:
            call.answer(body, status, **headers)

    return behave


def test_a_whole_answer_is_handed_on_with_its_headers_and_its_time(client):
    with serving(one=page(Content_Type="text/plain", ETag='"1"')) as (_, at):
        fetched = client(now=lambda: NOW).fetch(f"{at['one']}/feed")
    assert fetched.body == b"words"
    assert (fetched.status, fetched.url, fetched.requested) == (200, f"{at['one']}/feed", f"{at['one']}/feed")
    assert fetched.headers["content-type"] == "text/plain"
    assert fetched.headers["etag"] == '"1"'
    assert fetched.at == NOW
    assert fetched.redirects == ()


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("GZIP", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compressobj(wbits=-15).compress(data) + _raw_deflate(data)),
        ("br", brotli.compress),
        ("gzip, br", lambda data: brotli.compress(gzip.compress(data))),
        ("identity", bytes),
        ("gzip", lambda data: gzip.compress(data[:3]) + gzip.compress(data[3:])),
        ("gzip", lambda data: gzip.compress(data) + b"\0" * 16),
    ],
)
def test_bodies_come_without_their_codings(coding, pack, client):
    with serving(one=page(pack(b"some words"), Content_Encoding=coding)) as (_, at):
        assert client().fetch(f"{at['one']}/").body == b"some words"


def _raw_deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def test_what_is_held_is_asked_about_and_304_hands_on_no_body(client):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        elif (
            call.headers.get("if-none-match") == '"1"'
            and call.headers.get("if-modified-since") == "yesterday"
        ):
            call.send("HTTP/1.1 304 Not Modified\r\n\r\n")
        else:
            call.answer("words")

    with serving(one=behave) as (_, at):
        fetched = client().fetch(f"{at['one']}/", Validators('"1"', "yesterday"))
    assert fetched.unchanged
    assert fetched.body == b""


def test_a_304_with_a_body_is_a_304(client):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        else:
            call.answer("a body that must not be", "304 Not Modified")

    with serving(one=behave) as (_, at):
        asking = client()
        assert asking.fetch(f"{at['one']}/", Validators('"1"')).unchanged
        assert asking.fetch(f"{at['one']}/", Validators('"1"')).body == b""


def test_validators_in_latin_letters_are_sent_back_as_they_came(client):
    seen = []

    def behave(call):
        seen.append(call.headers.get("if-none-match"))
        call.answer("words", ETag='"caf\xe9"')

    with serving(one=behave) as (_, at):
        client().fetch(f"{at['one']}/", Validators('"caf\xe9"'))
    assert seen[-1] == '"caf\xe9"'


def test_redirects_are_followed_and_told(client):
    def behave(call):
        match call.path:
            case "/old":
                call.answer("", "301 Moved Permanently", Location="/new#part")
            case "/new":
                call.answer("", "308 Permanent Redirect", Location="/newest")
            case "/passing":
                call.answer("", "302 Found", Location="/newest")
            case "/newest":
                call.answer("words")
            case _:
                call.answer("", "404 Not Found")

    with serving(one=behave) as (_, at):
        moved = client().fetch(f"{at['one']}/old")
        passing = client().fetch(f"{at['one']}/passing")
    assert (moved.requested, moved.url) == (f"{at['one']}/old", f"{at['one']}/newest")
    assert moved.redirects == (f"{at['one']}/old", f"{at['one']}/new")
    assert moved.permanent
    assert not passing.permanent


def test_five_redirects_are_followed(client):
    def behave(call):
        step = int(call.path.strip("/")) if call.path != "/robots.txt" else 9
        call.answer("words") if step == 5 else call.answer("", "302 Found", Location=f"/{step + 1}")

    def without_robots(call):
        call.answer("", "404 Not Found") if call.path == "/robots.txt" else behave(call)

    with serving(one=without_robots) as (_, at):
        assert client().fetch(f"{at['one']}/0").body == b"words"


@pytest.mark.parametrize(
    "status", ["429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable"]
)
def test_what_passes_is_tried_again(status, client):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        elif call.number < 3:
            call.answer("", status)
        else:
            call.answer("words")

    with serving(one=behave) as (server, at):
        assert client().fetch(f"{at['one']}/").body == b"words"
    assert [request.path for request in server.log] == ["/robots.txt", "/", "/", "/"]


@pytest.mark.parametrize(
    "status", ["400 Bad Request", "403 Forbidden", "404 Not Found", "410 Gone", "501 Not Implemented"]
)
def test_what_does_not_pass_is_asked_once(status, client):
    with serving(one=page(status=status)) as (server, at):
        with pytest.raises(FetchFailure):
            client().fetch(f"{at['one']}/")
        assert [request.path for request in server.log] == ["/robots.txt", "/"]


def test_the_pauses_between_tries_grow_and_have_chance_in_them(client):
    slept = []
    with serving(one=page(status="500 Internal Server Error")) as (_, at):
        for _ in range(6):
            with pytest.raises(FetchFailure):
                client(sleep=slept.append, limits=Limits(seconds=20, first_wait=1.0)).fetch(f"{at['one']}/")
    first, second = slept[::2], slept[1::2]
    assert all(0.5 <= pause <= 1.5 for pause in first)
    assert all(1.0 <= pause <= 3.0 for pause in second)
    assert len(set(slept)) == len(slept)


def test_a_short_wait_that_a_server_asks_for_is_kept_within_the_fetch(client):
    slept = []

    def behave(call):
        if call.path == "/robots.txt" or call.number > 1:
            call.answer("words", "404 Not Found" if call.path == "/robots.txt" else "200 OK")
        else:
            call.answer("", "503 Service Unavailable", Retry_After="7")

    with serving(one=behave) as (_, at):
        one = client(sleep=slept.append, now=lambda: NOW, limits=Limits(seconds=20, first_wait=0.1))
        assert one.fetch(f"{at['one']}/").body == b"words"
    assert slept == [7.0]


def test_a_long_wait_is_told_and_the_host_is_left_alone_meanwhile(client):
    with serving(one=page(status="429 Too Many Requests", Retry_After="3600")) as (server, at):
        one = client(now=lambda: NOW)
        with pytest.raises(FetchFailure) as first:
            one.fetch(f"{at['one']}/a")
        with pytest.raises(FetchFailure) as second:
            one.fetch(f"{at['one']}/b")
        assert first.value.retry_at == second.value.retry_at == NOW + datetime.timedelta(hours=1)
        assert second.value.code == "resting"
        assert [request.path for request in server.log] == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        ("86400", 86400),
        ("315360000", 86400),
        ("99999999999999999999", 86400),
        ("Tue, 24 Nov 2026 13:00:00 GMT", 3600),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Sat, 24 Nov 2035 12:00:00 GMT", 86400),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
        ("Mon, 99 Nov 2026 99:00:00 GMT", None),
    ],
)
def test_retry_after_is_read_in_both_forms_and_capped_at_a_day(value, seconds):
    expected = None if seconds is None else NOW + datetime.timedelta(seconds=seconds)
    assert retry_after(value, NOW) == expected


def test_a_host_that_never_answers_is_left_alone_after_three_fetches(client):
    import threading

    with serving(one=lambda call: threading.Event().wait(30)) as (server, at):
        one = client(limits=Limits(seconds=0.2))
        codes = []
        for number in range(5):
            with pytest.raises(FetchFailure) as failure:
                one.fetch(f"{at['one']}/{number}")
            codes.append(failure.value.code)
    assert codes == ["deadline", "deadline", "deadline", "silent_host", "silent_host"]
    assert len(server.log) == 3


def test_a_connection_that_the_host_closed_meanwhile_is_made_anew(client):
    def behave(call):
        call.answer("words")
        call.connection.shutdown(2)

    with serving(one=behave) as (_, at):
        one = client()
        assert [one.fetch(f"{at['one']}/{number}").body for number in range(3)] == [b"words"] * 3


def test_one_connection_serves_a_host(client):
    with serving(one=page()) as (server, at):
        one = client()
        for number in range(4):
            one.fetch(f"{at['one']}/{number}")
        assert len(server.opened) == 1


def test_addresses_are_escaped_as_they_are_sent(client):
    with serving(one=page()) as (server, at):
        client().fetch(f"{at['one']}/研究/a b?q=é#part")
    assert server.log[-1].path == "/%E7%A0%94%E7%A9%B6/a%20b?q=%C3%A9"


def test_no_cookie_is_sent_back(client):
    with serving(one=page(Set_Cookie="a=b")) as (server, at):
        one = client()
        one.fetch(f"{at['one']}/1")
        one.fetch(f"{at['one']}/2")
    assert "cookie" not in server.log[-1].headers


def test_the_agent_says_who_asks_and_names_the_contact_that_is_configured():
    assert user_agent("https://example.org/about") == (
        f"distillation-record/{kb.__version__} (+https://example.org/about)"
    )


def test_without_a_contact_the_agent_says_so():
    assert user_agent("") == f"distillation-record/{kb.__version__} (no contact configured)"


@pytest.mark.parametrize("contact", ["two words", "line\nbreak", "bracket)", "café"])
def test_a_contact_that_would_break_the_header_is_refused(contact):
    with pytest.raises(Unable, match=r"mkdocs\.yml"):
        user_agent(contact)


def test_the_agent_is_sent(client):
    with serving(one=page()) as (server, at):
        client().fetch(f"{at['one']}/")
    assert {request.headers["user-agent"] for request in server.log} == {"tests"}


@pytest.mark.parametrize("weakening", ["no verification", "any host"])
def test_a_client_that_would_not_check_certificates_cannot_be_made(weakening):
    context = ssl.create_default_context()
    context.check_hostname = False
    if weakening == "no verification":
        context.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError, match="always checked"):
        Client("tests", guard=Guard(also_allowed=[LOOPBACK]), ssl_context=context)
