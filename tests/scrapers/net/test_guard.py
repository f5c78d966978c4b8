"""Which addresses may be connected to. Nothing here opens a socket to any but loopback: sockets are spies."""

import ast
import os
import subprocess
import sys
from ipaddress import ip_address
from pathlib import Path

import httpcore2
import pytest
from loopback import LOOPBACK, serving

from scrapers.client import Limits
from scrapers.exchange import wire_address
from scrapers.fetched import FetchFailure
from scrapers.guard import DENIED, AddressRefused, Guard, ask_resolver, unwrap, why_denied

ROOT = Path(__file__).resolve().parents[3]

REFUSED = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "169.254.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.8",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "192.168.255.255",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:0:127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b::10.1.2.3",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:2::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:808:808::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "febf::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.1",
    "126.255.255.255",
    "128.0.0.1",
    "169.253.255.255",
    "169.255.0.1",
    "172.15.255.255",
    "172.32.0.1",
    "192.0.1.1",
    "192.0.3.1",
    "192.167.255.255",
    "192.169.0.1",
    "198.17.255.255",
    "198.20.0.1",
    "203.0.112.255",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2001:4860:4860::8888",
    "2a00:1450::1",
    "2400:cb00::1",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]
SPELLINGS = ["0177.0.0.1", "2130706433", "0x7f.1", "127.1", "0", "①②⑦.⓪.⓪.①", "127。0。0。1"]


class Spy(httpcore2.NetworkBackend):
    """Writes down what would have been connected to, and connects to nothing."""

    def __init__(self):
        self.opened = []

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        self.opened.append(host)
        raise httpcore2.ConnectError("the spy connects to nothing")


def fetched_with(client, resolve, address="http://outlet.example/feed", **given):
    spy = Spy()
    with pytest.raises(FetchFailure) as failure:
        client(guard=Guard(resolve=resolve), sockets=spy, **given).fetch(address)
    return failure.value, spy.opened


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_not_public_is_refused_before_anything_is_opened(address, client):
    failure, opened = fetched_with(client, lambda host, port: [address])
    assert isinstance(failure, AddressRefused)
    assert address in str(failure)
    assert opened == []


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_connected_to_as_it_was_judged(address, client):
    failure, opened = fetched_with(client, lambda host, port: [address])
    assert failure.code == "connect"
    assert opened == [address]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_no_spelling_of_loopback_gets_through_the_real_resolver(spelling, client):
    failure, opened = fetched_with(client, ask_resolver, f"http://{spelling}/")
    assert failure.code in ("address_refused", "bad_address")
    assert opened == []


def test_one_private_answer_among_public_ones_refuses_the_host(client):
    failure, opened = fetched_with(client, lambda host, port: ["8.8.8.8", "10.0.0.1"])
    assert failure.code == "address_refused"
    assert opened == []


def test_an_answer_that_is_no_address_is_refused(client):
    failure, opened = fetched_with(client, lambda host, port: ["localhost"])
    assert failure.code == "address_refused"
    assert opened == []


def test_a_name_that_is_rebound_after_its_first_answer_is_refused(client):
    answers = iter([["127.1.0.1"], ["10.0.0.1"]])

    def sends_on(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found", Connection="close")
            return
        raise AssertionError("the second connection was made")

    with serving(one=sends_on) as (server, _):
        guard = Guard(resolve=lambda host, port: next(answers), also_allowed=[LOOPBACK])
        with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
            client(guard=guard).fetch(f"http://outlet.example:{server.port}/feed")
        assert [request.path for request in server.log] == ["/robots.txt"]


HOPS = {
    "to the metadata address": "http://169.254.169.254/latest/meta-data/",
    "without a scheme to the metadata address": "//169.254.169.254/",
    "to a private address": "http://192.168.1.1/",
    "to mapped loopback": "http://[::ffff:10.0.0.1]/",
    "to translated metadata": "http://[64:ff9b::a9fe:a9fe]/",
    "to a name that resolves to a private address": "http://inner.example/",
}


@pytest.mark.parametrize("target", HOPS.values(), ids=HOPS)
def test_a_redirect_is_judged_like_an_address(target, client):
    def behave(call):
        if call.path == "/robots.txt":
            call.answer("", "404 Not Found")
        else:
            call.answer("", "302 Found", Location=target)

    with serving(one=behave) as (server, at):
        host = at["one"].split("//")[1].split(":")[0]

        def resolve(name, port):
            return {"inner.example": ["172.16.0.9"]}.get(name, [name])

        opened = []

        class Counting(httpcore2.SyncBackend):
            def connect_tcp(self, host, *rest, **named):
                opened.append(host)
                return super().connect_tcp(host, *rest, **named)

        with pytest.raises(AddressRefused):
            client(guard=Guard(resolve=resolve, also_allowed=[LOOPBACK]), sockets=Counting()).fetch(
                f"{at['one']}/feed"
            )
        assert set(opened) == {host}
        assert set(server.opened) == {host}


def test_a_resolver_that_hangs_ends_at_the_deadline(client):
    import threading

    failure, opened = fetched_with(
        client, lambda host, port: threading.Event().wait(60) and [], limits=Limits(seconds=0.3)
    )
    assert failure.code == "deadline"
    assert opened == []


def test_a_name_without_an_address_is_named(client):
    def unknown(host, port):
        raise OSError("Name or service not known")

    failure, opened = fetched_with(client, unknown)
    assert failure.code == "no_such_host"
    assert "outlet.example" in str(failure)
    assert opened == []


def test_embedded_addresses_are_unwrapped():
    assert unwrap(ip_address("::ffff:10.0.0.1")) == ip_address("10.0.0.1")
    assert unwrap(ip_address("64:ff9b::a9fe:a9fe")) == ip_address("169.254.169.254")
    assert unwrap(ip_address("2606:4700::1")) == ip_address("2606:4700::1")


def test_every_denied_network_says_what_it_is_for():
    assert all(why_denied(ip_address(network.split("/")[0])) for network in DENIED)
    assert why_denied(ip_address("127.0.0.1")) == "loopback (RFC 1122)"


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "gopher://example.org/", "http://a:b@example.org/", "http:///"]
)
def test_only_plain_addresses_of_the_web_are_asked(address):
    with pytest.raises(FetchFailure):
        wire_address(address)


def shipped_code():
    return sorted([*ROOT.glob("kb/**/*.py"), *ROOT.glob("scrapers/**/*.py")])


def test_nothing_that_is_shipped_opens_the_seam_of_the_tests():
    opened = []
    for path in shipped_code():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "also_allowed":
                opened.append(path)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Guard", "Client"):
                given = {keyword.arg for keyword in node.keywords}
                assert given <= {"memory"}, f"{path} gives {given}"
    assert opened == []


def test_the_guard_and_the_client_read_no_environment():
    for name in ("guard", "wire", "exchange", "client", "pace", "robots"):
        text = (ROOT / "scrapers" / f"{name}.py").read_text("utf-8")
        assert "environ" not in text and "getenv" not in text


OUTLET = """\
name: inner
publisher: Nobody
title: An outlet on this machine
group: press
language: en
address: {address}
address_seen: In a test.
type: feed
every: 1d
reliability: {{is: D, because: It is a test.}}
checked: never
"""


def test_no_variable_or_option_lets_the_command_line_reach_loopback(tmp_path):
    def behave(call):
        call.answer("<rss version='2.0'><channel></channel></rss>")

    record = tmp_path / "record"
    (record / "content").mkdir(parents=True)
    (record / "scrapers" / "outlets").mkdir(parents=True)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("custom_dir: site/theme", "")
    (record / "mkdocs.yml").write_text(settings + "\nalso_allowed: [127.0.0.0/8]\n", "utf-8")
    with serving(one=behave) as (server, at):
        text = OUTLET.format(address=f"{at['one']}/feed")
        (record / "scrapers" / "outlets" / "inner.yaml").write_text(text, "utf-8")
        names = [
            "ALSO_ALLOWED",
            "KB_ALSO_ALLOWED",
            "KB_ALLOW_LOOPBACK",
            "KB_TESTING",
            "NO_PROXY",
            "PYTEST_CURRENT_TEST",
        ]
        variables = dict.fromkeys(names, "127.0.0.0/8") | {"HTTP_PROXY": at["one"], "ALL_PROXY": at["one"]}
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                "import sys; from kb.cli.main import main; sys.exit(main())",
                "scrape",
                "inner",
            ],
            cwd=record,
            env={**os.environ, **variables, "PYTHONPATH": str(ROOT), "KB_STATE": str(tmp_path / "state")},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert done.returncode == 4, done.stderr
        assert "loopback (RFC 1122)" in done.stdout
        assert server.opened == []
