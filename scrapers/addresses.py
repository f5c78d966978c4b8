"""Addresses of pages: which text is one, how links resolve, and when two addresses mean one page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

LENGTH_LIMIT = 2_048
# Control, white space, quotes and brackets, and characters that cannot be seen or change the order of others.
_FORBIDDEN = re.compile(
    r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff]"
)
_BLANK = "".join(map(chr, range(0x21)))
# Most links: whole, of common signs, with or without a fragment.
_PLAIN = re.compile(
    r"(https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]{0,1900})?)(?:#[!-~]{0,100})?"
)
_TRACKERS = re.compile(
    r"(utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid"
    r"|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_anon_id|oly_enc_id|vero_id|s_cid|cmpid|campaign_id|ncid"
    r"|ref|ref_src|ref_url|referrer|source|src|share|share_token|shareid|smid|sref|taid|guccounter|guce_\w+"
    r"|spm|scm|from|isappinstalled|nsukey|wt_mc|__twitter_impression|r|publication_id|post_id|isfreemail|triedredirect"
    r"|triedsigningin|showwelcome|outputtype|amp|amp_\w+|_ga|_gl|at_\w+|xtor|rss|feed|partner)",
    re.IGNORECASE,
)
# Named as trackers by some sites and by others as the page itself: dropped only beside another tracker.
_DOUBTFUL = frozenset(["r", "from", "source", "src", "share", "feed", "partner", "ref", "post_id"])
_AMP_CACHE = re.compile(r"/(?:c|v|i)/(s/)?([^/]+\.[^/]+)(/.*)?")
_AMP_ENDING = re.compile(
    r"(?<=.)(?:/amp(?:/index)?|\.amp(?:\.html?)?|/amp\.html)/?\Z|(?<=\w)\.amp(?=\.html\Z)"
)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)\Z", re.IGNORECASE)


def address_problem(text: str) -> str | None:
    """Say in a phrase why the text is no address of the web that may be fetched; None when it is one."""
    if len(text) > LENGTH_LIMIT:
        return f"it has {len(text):,} characters, {LENGTH_LIMIT:,} are allowed"
    if _FORBIDDEN.search(text):
        return "it has a character that no address has"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as reason:
        return str(reason)
    if parts.scheme.lower() not in ("http", "https"):
        return "it does not begin with https:// or http://"
    if not (parts.hostname or "").strip("."):
        return "it names no host"
    if parts.username is not None or parts.password is not None:
        return "it carries a name or password"
    return "it names port 0" if port == 0 else None


def absolute(base: str, link: str) -> str | None:
    """Return the address that a link leads to, without its fragment; None where it leads nowhere.

    Spaces and brackets inside a link are escaped as browsers do; schemes other than the web's lead nowhere.
    """
    if found := _PLAIN.fullmatch(link):
        return found[1]
    text = re.sub(r"[\t\r\n]", "", link.strip(_BLANK))
    if not text or len(text) > LENGTH_LIMIT:
        return None
    try:
        joined = urljoin(base, text)
        parts = urlsplit(joined)
    except ValueError:
        return None
    whole = urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, parts.query, ""))
    whole = re.sub(r"[\x20\"<>\\^`{|}]", lambda found: quote(found.group()), whole)
    return whole if address_problem(whole) is None else None


@lru_cache(maxsize=65536)
def same_page_key(address: str) -> str:
    """Return a text that is equal for addresses of one page: without scheme, www, trackers and AMP.

    The order of what remains of the query is kept: sites exist that read it in order.
    """
    parts = urlsplit(_out_of_amp_cache(address))
    host = (parts.hostname or "").rstrip(".")
    host = re.sub(r"^(?:www\d?|amp|m|mobile)\.(?=[^.]+\.)", "", _ascii_host(host))
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    path = quote(unquote(parts.path), safe="/:@!$&'()*+,;=~-._%")
    path = re.sub(r"^/amp(?=/.)", "", _AMP_ENDING.sub("", _INDEX.sub("/", path)))
    query = urlencode(_own_parameters(parts.query))
    return f"{host}{port}{path.rstrip('/')}" + (f"?{query}" if query else "")


def _own_parameters(query: str) -> list[tuple[str, str]]:
    pairs = parse_qsl(query, keep_blank_values=True)
    tracked = [bool(_TRACKERS.fullmatch(key)) for key, _ in pairs]
    certain = any(hit and key.lower() not in _DOUBTFUL for (key, _), hit in zip(pairs, tracked, strict=True))
    return [
        pair
        for pair, hit in zip(pairs, tracked, strict=True)
        if not hit or (pair[0].lower() in _DOUBTFUL and not certain and _could_name_a_page(pair[1]))
    ]


def _could_name_a_page(value: str) -> bool:
    return value.isdigit() and len(value) > 3


def _out_of_amp_cache(address: str) -> str:
    """Return the address of the page that a cache of AMP pages serves, else the address itself."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if host.endswith(".cdn.ampproject.org"):
        found = _AMP_CACHE.match(parts.path)
    elif host in ("www.google.com", "google.com") and parts.path.startswith("/amp/"):
        found = re.match(r"/amp/(s/)?([^/]+\.[^/]+)(/.*)?", parts.path)
    else:
        return address
    return f"https://{found[2]}{found[3] or '/'}" if found else address


def _ascii_host(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError:
        return host.lower()


def host_of(address: str) -> str:
    """Return the host of an address in small letters, without www."""
    return re.sub(r"^www\.", "", _ascii_host(urlsplit(address).hostname or ""))
