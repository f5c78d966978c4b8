"""The ways in which a server misbehaves, by name, and what the client has to call each of them."""

from __future__ import annotations

import contextlib
import datetime
import functools
import gzip
import json
import socket
import ssl
import struct
import sys
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime

import brotli
import trustme
from loopback import Behaviour, Call, Loopback

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

OK = "HTTP/1.1 200 OK\r\n"
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
    "<item><title>First</title><link>/first</link></item></channel></rss>"
)
ZEROS = bytes(1_000_000)


@dataclass(frozen=True)
class Case:
    """A misbehaviour. `code` is the failure that has to come of it; `tls` names the certificate shown."""

    behave: Behaviour
    code: str
    tls: str = ""


CASES: dict[str, Case] = {}
BOMBS: list[Callable[[], bytes]] = []


def case(code: str, *, tls: str = "", robots: bool = False) -> Callable[[Behaviour], Behaviour]:
    """Enter a behaviour under its name; robots.txt is absent unless it is what misbehaves."""

    def enter(behave: Behaviour) -> Behaviour:
        def with_robots(call: Call) -> None:
            if call.path == "/robots.txt" and not robots:
                call.answer("", "404 Not Found")
            else:
                behave(call)

        CASES[behave.__name__] = Case(with_robots, code, tls)
        return behave

    return enter


def says(name: str, code: str, *pieces: str | bytes, hang_up: bool = True) -> None:
    """Enter a behaviour that sends some bytes and hangs up."""

    def behave(call: Call) -> None:
        call.send(*pieces)
        if hang_up:
            call.connection.shutdown(socket.SHUT_RDWR)

    behave.__name__ = name
    case(code)(behave)


def answers(name: str, code: str, status: str, body: str | bytes = "words", **headers: str) -> None:
    """Enter a behaviour that gives a well-formed answer."""

    def behave(call: Call) -> None:
        call.answer(body, status, **headers)

    behave.__name__ = name
    case(code)(behave)


# --- statuses ---------------------------------------------------------------------------------------

answers("asks_for_a_login", "login", "401 Unauthorized")
answers("asks_for_payment", "paywall", "402 Payment Required")
answers("forbids", "forbidden", "403 Forbidden")
answers("has_lost_the_page", "not_found", "404 Not Found")
answers("is_gone", "gone", "410 Gone")
answers("withholds_by_law", "legal", "451 Unavailable For Legal Reasons")
answers("is_a_teapot", "status", "418 I'm a teapot")
answers("fails_with_500", "server_error", "500 Internal Server Error")
answers("fails_with_502", "server_error", "502 Bad Gateway")
answers("fails_with_503", "server_error", "503 Service Unavailable")
answers("fails_with_504", "server_error", "504 Gateway Timeout")
answers("fails_with_599", "server_error", "599 Network Connect Timeout")
answers("answers_999", "status", "999 Request denied")
answers("sends_a_part", "part", "206 Partial Content")
answers("has_no_content", "status", "204 No Content", "")
answers("is_empty", "empty", "200 OK", "")
answers("is_blank", "empty", "200 OK", " \r\n\t \n")
answers("says_304_unasked", "status", "304 Not Modified", "")
answers("offers_300_choices", "status", "300 Multiple Choices")
answers("wants_a_minute", "too_many", "429 Too Many Requests", Retry_After="60")
answers("wants_ten_years", "too_many", "429 Too Many Requests", Retry_After="315360000")
answers("wants_words", "too_many", "429 Too Many Requests", Retry_After="soon")
answers(
    "wants_a_day_in_the_past",
    "too_many",
    "429 Too Many Requests",
    Retry_After="Wed, 21 Oct 2015 07:28:00 GMT",
)
answers("tests_for_robots", "challenge", "200 OK", "<html><title>Just a moment...</title></html>")
answers("tests_for_robots_with_403", "challenge", "403 Forbidden", "wait", cf_mitigated="challenge")


@case("too_many")
def wants_a_date(call: Call) -> None:
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)
    call.answer("slow down", "429 Too Many Requests", Retry_After=format_datetime(later, usegmt=True))


# --- redirects --------------------------------------------------------------------------------------


def leads(name: str, code: str, target: str) -> None:
    answers(name, code, "302 Found", "", Location=target)


leads("leads_to_a_file", "scheme", "file:///etc/passwd")
leads("leads_to_gopher", "scheme", "gopher://127.0.0.1:70/1")
leads("leads_to_javascript", "scheme", "javascript:alert(1)")
leads("leads_to_the_metadata_address", "address_refused", "//169.254.169.254/latest/meta-data/")
leads("leads_to_a_private_address", "address_refused", "http://10.0.0.1/admin")
leads("leads_to_ipv6_loopback", "address_refused", "http://[::1]:80/")
leads("leads_to_a_login", "bad_address", "http://user:password@127.0.0.1/")
leads("leads_to_no_address", "bad_address", "http://example.org:99999/")
leads("leads_to_itself", "redirect_loop", "/feed")
answers("leads_nowhere", "redirect", "302 Found", "")


@case("redirect_loop")
def leads_in_a_circle(call: Call) -> None:
    call.answer("", "301 Moved Permanently", Location="/other" if call.path == "/feed" else "/feed")


@case("redirects")
def leads_on_for_ever(call: Call) -> None:
    step = int(call.path.strip("/").replace("feed", "0"))
    call.answer("", "307 Temporary Redirect", Location=f"/{step + 1}")


@case("downgrade", tls="good")
def leads_from_https_to_http(call: Call) -> None:
    call.answer("", "301 Moved Permanently", Location="http://example.org/feed")


# --- size -------------------------------------------------------------------------------------------


@case("too_large")
def has_no_end(call: Call) -> None:
    call.send(OK, "\r\n")
    while True:
        call.send(ZEROS)


@case("too_large")
def has_no_end_in_chunks(call: Call) -> None:
    call.send(OK, "Transfer-Encoding: chunked\r\n\r\n")
    while True:
        call.send("f4240\r\n", ZEROS, "\r\n")


@case("too_large")
def announces_and_sends_16_mb(call: Call) -> None:
    call.send(OK, "Content-Length: 16000000\r\n\r\n", *[ZEROS] * 16)


def packed(name: str, coding: str, pack: Callable[[], bytes]) -> None:
    """Enter a bomb: 40 MB that are small when packed."""

    once = functools.cache(pack)
    BOMBS.append(once)

    def behave(call: Call) -> None:
        call.answer(once(), Content_Encoding=coding)

    behave.__name__ = name
    case("too_large")(behave)


def _zeros_packed_by(packer: object, size: int = 40) -> bytes:
    flush = packer.finish if hasattr(packer, "finish") else packer.flush
    feed = packer.process if hasattr(packer, "process") else packer.compress
    return b"".join([*(feed(ZEROS) for _ in range(size)), flush()])


@functools.cache
def gzip_bomb() -> bytes:
    return _zeros_packed_by(zlib.compressobj(9, zlib.DEFLATED, 31))


packed("is_a_gzip_bomb", "gzip", gzip_bomb)
packed("is_a_gzip_bomb_in_gzip", "gzip, gzip", lambda: gzip.compress(gzip_bomb()))
packed("is_a_deflate_bomb", "deflate", lambda: _zeros_packed_by(zlib.compressobj(9)))
packed("is_a_raw_deflate_bomb", "deflate", lambda: _zeros_packed_by(zlib.compressobj(9, zlib.DEFLATED, -15)))
packed("is_a_brotli_bomb", "br", lambda: _zeros_packed_by(brotli.Compressor(quality=4)))
packed("is_a_zstd_bomb", "zstd", lambda: _zeros_packed_by(zstd.ZstdCompressor(level=3)))
packed("is_a_bomb_of_many_members", "gzip", lambda: gzip.compress(ZEROS) * 40)

answers("is_packed_three_times", "coding", "200 OK", b"x", Content_Encoding="gzip, gzip, gzip")
answers("is_packed_in_an_unknown_way", "coding", "200 OK", b"x", Content_Encoding="compress")
answers("is_not_packed_as_it_says", "damaged", "200 OK", "plain words", Content_Encoding="gzip")
answers("is_no_brotli_as_it_says", "damaged", "200 OK", "plain words", Content_Encoding="br")
answers("is_no_zstd_as_it_says", "damaged", "200 OK", "plain words", Content_Encoding="zstd")
answers(
    "has_a_wrong_checksum",
    "damaged",
    "200 OK",
    gzip.compress(b"words")[:-8] + b"\0" * 8,
    Content_Encoding="gzip",
)
says("announces_more_than_it_sends", "truncated", OK, "Content-Length: 1000\r\n\r\nwords")
says("sends_more_than_it_announces", "length", OK, "Content-Length: 5\r\n\r\nwords and more words")
says("announces_a_negative_length", "protocol", OK, "Content-Length: -5\r\n\r\nwords")
says("announces_two_lengths", "protocol", OK, "Content-Length: 5\r\nContent-Length: 9\r\n\r\nwords")
says("sends_10_mb_of_headers", "protocol", OK, f"X-Long: {'x' * 10_000_000}\r\n\r\nwords")


@case("protocol")
def sends_headers_without_end(call: Call) -> None:
    call.send(OK)
    for number in range(10_000_000):
        call.send(f"X-{number}: {number}\r\n" * 100)


# --- slowness ---------------------------------------------------------------------------------------


def drip(call: Call, text: str) -> None:
    for char in text:
        call.send(char)
        time.sleep(0.2)


@case("deadline")
def drips_its_headers(call: Call) -> None:
    drip(call, OK + "X-Slow: yes\r\n" * 1000)


@case("deadline")
def drips_its_body(call: Call) -> None:
    call.send(OK, "Content-Length: 100000\r\n\r\n")
    drip(call, "x" * 100_000)


@case("deadline")
def drips_its_chunks(call: Call) -> None:
    call.send(OK, "Transfer-Encoding: chunked\r\n\r\n")
    drip(call, "1\r\nx\r\n" * 10_000)


@case("deadline")
def never_answers(call: Call) -> None:
    time.sleep(300)


@case("deadline")
def falls_silent_after_its_headers(call: Call) -> None:
    call.send(OK, "Content-Length: 100\r\n\r\n")
    time.sleep(300)


@case("deadline")
def sends_only_interim_answers(call: Call) -> None:
    while True:
        call.send("HTTP/1.1 103 Early Hints\r\n\r\n")
        time.sleep(0.01)


@case("deadline")
def fails_again_after_each_long_wait(call: Call) -> None:
    time.sleep(1.4)
    call.answer("", "503 Service Unavailable")


# --- broken off -------------------------------------------------------------------------------------

says("hangs_up_without_a_word", "protocol")
says("hangs_up_within_its_headers", "protocol", OK, "X-Half: ")
says("hangs_up_within_its_body", "truncated", OK, "Content-Length: 100\r\n\r\nhalf")
says("hangs_up_within_a_chunk", "truncated", OK, "Transfer-Encoding: chunked\r\n\r\n64\r\nhalf")
says("hangs_up_before_its_last_chunk", "truncated", OK, "Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n")


def cut(name: str, coding: str, whole: bytes) -> None:
    answers(name, "truncated", "200 OK", whole[: len(whole) // 2], Content_Encoding=coding)


_TEXT = json.dumps([{str(number): number * number} for number in range(2000)]).encode()
cut("cuts_its_gzip_in_half", "gzip", gzip.compress(_TEXT))
cut("cuts_its_deflate_in_half", "deflate", zlib.compress(_TEXT))
cut("cuts_its_brotli_in_half", "br", brotli.compress(_TEXT))
cut("cuts_its_zstd_in_half", "zstd", zstd.compress(_TEXT))


@case("broken_off")
def resets_the_connection(call: Call) -> None:
    call.send(OK, "Content-Length: 100\r\n\r\nhalf")
    time.sleep(0.1)
    call.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    call.connection.close()


# --- not HTTP ---------------------------------------------------------------------------------------

says("speaks_ssh", "protocol", "SSH-2.0-OpenSSH_9.6\r\n\r\n")
says("speaks_noise", "protocol", bytes(range(256)) * 40)
says("speaks_http_0_9", "protocol", "<html>words</html>\n\n")
says("has_a_bad_status_line", "protocol", "HTTP/1.1 OK 200\r\n\r\nwords")
says("has_a_header_without_a_colon", "protocol", OK, "no colon here\r\n\r\nwords")
says("has_a_zero_byte_in_a_header", "protocol", OK, b"X-Zero: a\0b\r\n\r\nwords")
says("has_a_bad_chunk_size", "protocol", OK, "Transfer-Encoding: chunked\r\n\r\nzz\r\nwords\r\n")
says(
    "has_a_chunk_of_endless_size",
    "protocol",
    OK,
    "Transfer-Encoding: chunked\r\n\r\n",
    "f" * 40,
    "\r\nwords\r\n",
)


# --- certificates -----------------------------------------------------------------------------------


def _unreached(call: Call) -> None:
    raise AssertionError("a request was sent over a connection that cannot be trusted")


for _name, _tls in {
    "has_an_expired_certificate": "expired",
    "has_a_certificate_of_tomorrow": "early",
    "has_a_self_signed_certificate": "self_signed",
    "has_a_certificate_of_another_host": "other_host",
    "has_a_certificate_of_an_unknown_issuer": "unknown_issuer",
}.items():
    _behave = functools.partial(_unreached)
    _behave.__name__ = _name  # type: ignore[attr-defined]
    case("certificate", tls=_tls, robots=True)(_behave)


# --- robots.txt -------------------------------------------------------------------------------------


def robots(name: str, code: str, status: str, body: str = "", **headers: str) -> None:
    """Enter a host whose robots.txt is what it answers; its pages are sound."""

    def behave(call: Call) -> None:
        if call.path == "/robots.txt":
            call.answer(body, status, **headers)
        else:
            call.answer(FEED)

    behave.__name__ = name
    case(code, robots=True)(behave)


robots("disallows_all", "robots", "200 OK", "User-agent: *\nDisallow: /\n")
robots("disallows_us", "robots", "200 OK", "User-agent: distillation-record\nDisallow: /feed\n")
robots("fails_for_robots", "robots_unreachable", "500 Internal Server Error")
robots("is_asked_too_often_for_robots", "robots_unreachable", "429 Too Many Requests")
robots("wants_a_delay_of_a_day", "crawl_delay", "200 OK", "User-agent: *\nCrawl-delay: 86400\n")
robots(
    "leads_robots_to_a_private_address",
    "address_refused",
    "302 Found",
    Location="http://192.168.0.1/robots.txt",
)


@case("deadline", robots=True)
def never_answers_for_robots(call: Call) -> None:
    time.sleep(300)


def main() -> None:
    """Serve all cases; print where, and the certificate to trust, as one line of JSON."""
    server = Loopback()
    ca, other = trustme.CA(), trustme.CA()
    now = datetime.datetime.now(datetime.UTC)
    day = datetime.timedelta(days=1)
    hosts = {}
    for name, each in CASES.items():
        tls = None
        if each.tls:
            issuer = other if each.tls in ("unknown_issuer", "self_signed") else ca
            times = {
                "expired": {"not_before": now - 9 * day, "not_after": now - day},
                "early": {"not_before": now + day, "not_after": now + 9 * day},
            }.get(each.tls, {})
            named = "elsewhere.example" if each.tls == "other_host" else host_name(name)
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            issuer.issue_cert(named, **times).configure_cert(tls)
        hosts[name] = server.on(each.behave, tls=tls)
    hosts["sound"] = server.on(sound)
    for bomb in BOMBS:
        bomb()  # packed before anybody waits for it
    server.start()
    print(json.dumps({"port": server.port, "hosts": hosts, "ca": ca.cert_pem.bytes().decode()}), flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        sys.stdin.read()


def sound(call: Call) -> None:
    """A host that does nothing wrong."""
    if call.path == "/robots.txt":
        call.answer("", "404 Not Found")
    elif call.path.startswith("/feed"):
        call.answer(FEED, Content_Type="application/rss+xml")
    else:
        call.answer("<html><title>First</title><p>Words.</p></html>", Content_Type="text/html")


def host_name(name: str) -> str:
    """Return the name under which a case is asked; the test's resolver knows it."""
    return f"{name.replace('_', '-')}.example"


if __name__ == "__main__":
    main()
