"""What a status means for an outlet: taken, or a failure with its reason and the next step."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from scrapers.exchange import Answer
from scrapers.fetched import FetchFailure
from scrapers.retry_after import retry_after

REDIRECTS = frozenset([301, 302, 303, 307, 308])
PERMANENT = frozenset([301, 308])
PASSING = frozenset([429, 500, 502, 503, 504])

_STATUSES = {
    400: ("refused", "the server calls the request malformed; look at the address in a browser"),
    401: ("login", "the server asks for a login; the place is not public"),
    402: ("paywall", "the server asks for payment"),
    403: ("forbidden", "the server refuses us; ask its owner, or pause the outlet"),
    404: ("not_found", "nothing is there; look for the new address and correct the outlet's file"),
    406: ("refused", "the server has no form of the page that it would send us"),
    410: ("gone", "the server says that it is gone for good; it is not asked again"),
    421: ("misdirected", "the server does not speak for this host"),
    429: ("too_many", "the server says that it was asked too often"),
    451: ("legal", "the server withholds it for legal reasons"),
}
# Marks of pages that ask whether a person is there. One of these on a page of this size is no article.
_CHALLENGES = re.compile(
    rb"cf-browser-verification|cf_chl_opt|/cdn-cgi/challenge-platform/|Checking your browser before accessing"
    rb"|<title>Just a moment\.\.\.</title>|<title>Attention Required! \| Cloudflare</title>"
    rb"|_Incapsula_Resource|px-captcha|captcha-delivery\.com|sgcaptcha"
    rb"|Enable JavaScript and cookies to continue|<title>Making sure you&#39;re not a bot!</title>"
    rb"|aliyun_waf_|acw_sc__v2|awsWafCookieDomainList"
)
_CHALLENGE_LIMIT = 100_000


def refusal(answer: Answer, conditional: bool, now: datetime.datetime) -> FetchFailure | None:
    """Return why an answer that is no redirect cannot be taken; None when it can."""
    status, headers = answer.status, answer.headers
    if is_challenge(answer.body, headers):
        words = "a page came that asks whether a person is there, in place of the content"
        return FetchFailure("challenge", words, status=status)
    if status == 304 and conditional:
        return None
    if status == 200:
        return None if answer.body.strip() else FetchFailure("empty", "the answer is empty", status=200)
    if status == 206:
        return FetchFailure("part", "a part came where the whole was asked for", status=206)
    code, words = _STATUSES.get(status, ("", ""))
    if not code:
        code = "server_error" if 500 <= status < 600 else "status"
        words = (
            "the server failed; it will be tried again"
            if code == "server_error"
            else "not an answer we can use"
        )
    when = retry_after(headers.get("retry-after"), now) if status in PASSING else None
    return FetchFailure(code, f"{words} (HTTP {status})", status=status, retry_at=when)


def is_challenge(body: bytes, headers: Mapping[str, str]) -> bool:
    """Whether an answer is a test for robots in place of a page."""
    if headers.get("cf-mitigated") == "challenge" or headers.get("x-amzn-waf-action") in (
        "challenge",
        "captcha",
    ):
        return True
    return len(body) <= _CHALLENGE_LIMIT and _CHALLENGES.search(body) is not None
