"""Which addresses may be connected to: the check stands between the resolver and the socket.

Spellings of a host are not looked at. What counts is every address that the resolver returns for it,
and the connection is made to the very address that was judged.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from scrapers.fetched import FetchFailure

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolve = Callable[[str, int], Sequence[str]]

# `is_global` of the standard library is not enough: it calls multicast and translated loopback public.
DENIED: dict[str, str] = {
    "0.0.0.0/8": "this network (RFC 1122)",
    "10.0.0.0/8": "private use (RFC 1918)",
    "100.64.0.0/10": "shared by carriers (RFC 6598)",
    "127.0.0.0/8": "loopback (RFC 1122)",
    "169.254.0.0/16": "link-local, where clouds keep their metadata (RFC 3927)",
    "172.16.0.0/12": "private use (RFC 1918)",
    "192.0.0.0/24": "protocol assignments (RFC 6890)",
    "192.0.2.0/24": "documentation (RFC 5737)",
    "192.31.196.0/24": "AS112 service (RFC 7535)",
    "192.52.193.0/24": "multicast tunnels (RFC 7450)",
    "192.88.99.0/24": "6to4 relays (RFC 7526)",
    "192.168.0.0/16": "private use (RFC 1918)",
    "192.175.48.0/24": "AS112 service (RFC 7534)",
    "198.18.0.0/15": "benchmarks (RFC 2544)",
    "198.51.100.0/24": "documentation (RFC 5737)",
    "203.0.113.0/24": "documentation (RFC 5737)",
    "224.0.0.0/4": "multicast (RFC 5771)",
    "240.0.0.0/4": "reserved, with the broadcast address (RFC 1112)",
    "::/96": "loopback, unspecified and IPv4-compatible addresses (RFC 4291)",
    "::ffff:0:0:0/96": "IPv4-translated addresses (RFC 2765)",
    "64:ff9b:1::/48": "local translation to IPv4 (RFC 8215)",
    "100::/64": "discarded (RFC 6666)",
    "100:0:0:1::/64": "dummy prefix (RFC 9780)",
    "2001::/23": "protocol assignments, Teredo among them (RFC 2928)",
    "2001:db8::/32": "documentation (RFC 3849)",
    "2002::/16": "6to4, which hides an IPv4 address (RFC 3056)",
    "2620:4f:8000::/48": "AS112 service (RFC 7534)",
    "3fff::/20": "documentation (RFC 9637)",
    "5f00::/16": "segment routing (RFC 9602)",
    "fc00::/7": "unique local (RFC 4193)",
    "fe80::/10": "link-local (RFC 4291)",
    "fec0::/10": "site-local (RFC 3879)",
    "ff00::/8": "multicast (RFC 4291)",
}
_DENIED = [(ip_network(network), meaning) for network, meaning in DENIED.items()]
_MAPPED = IPv6Network("::ffff:0:0/96")
_NAT64 = IPv6Network("64:ff9b::/96")
_UNICAST = IPv6Network("2000::/3")


class AddressRefused(FetchFailure):
    """A host leads, or could lead, to an address that is not on the public internet."""

    def __init__(self, host: str, address: str, meaning: str) -> None:
        super().__init__(
            "address_refused",
            f"{host} resolves to {address}, which is no public address: {meaning}. No connection was made; "
            "correct the address in the outlet's file, or drop the link",
        )


def unwrap(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, where a connection would reach that one."""
    if isinstance(address, IPv6Address) and (address in _MAPPED or address in _NAT64):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def why_denied(address: Address) -> str | None:
    """Say what an address is for when it is not a public one; None for a public one."""
    inner = unwrap(address)
    for network, meaning in _DENIED:
        if inner.version == network.version and inner in network:
            return meaning if inner == address else f"it stands for {inner}, {meaning}"
    if isinstance(inner, IPv6Address) and inner not in _UNICAST:
        return "outside of global unicast (RFC 4291)"
    return None


def ask_resolver(host: str, port: int) -> list[str]:
    """Return the addresses of a host in the order that the system prefers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in found))


class Guard:
    """Resolves hosts and lets only public addresses pass.

    `also_allowed` exists for tests on loopback. Nothing that is shipped passes it, and no setting,
    variable or option reaches it.
    """

    def __init__(self, *, resolve: Resolve = ask_resolver, also_allowed: Sequence[Network] = ()) -> None:
        self._resolve = resolve
        self._also_allowed = tuple(also_allowed)

    def addresses(self, host: str, port: int, timeout: float) -> list[str]:
        """Return the addresses to connect to, all of them judged; one that is denied refuses the host.

        A host with a public and a private answer is refused whole: it is how a name is rebound.
        """
        answers = self._answers(host, port, timeout)
        for text in answers:
            self._judge(host, text)
        return answers

    def _answers(self, host: str, port: int, timeout: float) -> list[str]:
        """Ask the resolver, which knows no time limit of its own."""
        found: list[Sequence[str] | Exception] = []

        def ask() -> None:
            try:
                found.append(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                found.append(error)

        asking = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
        asking.start()
        asking.join(timeout)
        if not found:
            raise FetchFailure("deadline", f"the name {host} was not resolved within {timeout:.0f} s")
        answer = found[0]
        if isinstance(answer, Exception) or not answer:
            raise FetchFailure("no_such_host", f"the name {host} has no address; check its spelling")
        return list(answer)

    def _judge(self, host: str, text: str) -> None:
        try:
            address = ip_address(text.partition("%")[0])
        except ValueError:
            raise AddressRefused(host, text, "it cannot be read as an address") from None
        if any(address.version == network.version and address in network for network in self._also_allowed):
            return
        meaning = "it names an interface of this machine" if "%" in text else why_denied(address)
        if meaning:
            raise AddressRefused(host, text, meaning)
