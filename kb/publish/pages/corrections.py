"""The log of corrections and replies as a page, and as data beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import orjson
from markupsafe import Markup

from kb.entries.corrections import Correction
from kb.publish.page import Page
from kb.publish.pages import dates
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill

_ABOUT = "What named parties and readers asked to have corrected, and what was done."


@dataclass(frozen=True, slots=True)
class Request:
    """A request as a row of the page."""

    key: str
    asked_on: Markup
    by: str
    request: str
    entries: tuple[Markup, ...]
    done: str | None
    done_on: Markup | None


def page(edition: Edition) -> Page:
    """Return what is poured into the page of corrections."""
    log = edition.surroundings.corrections
    content = fill("corrections", requests=[_request(edition, item) for item in log])
    data = orjson.dumps([item.model_dump(mode="json") for item in log], option=orjson.OPT_INDENT_2)
    return replace(index_page("corrections", "Corrections", _ABOUT, content), twin=data + b"\n")


def _request(edition: Edition, item: Correction) -> Request:
    return Request(
        key=item.key,
        asked_on=dates.time(item.asked_on),
        by=item.by,
        request=item.request,
        entries=tuple(edition.links([entry for entry in item.entries if edition.record.find(entry)])),
        done=item.done,
        done_on=dates.time(item.done_on) if item.done_on else None,
    )
