"""The doors of the contribute page: how to take part without a clone, where the site names a repository."""

from __future__ import annotations

from kb.kinds import KINDS
from kb.publish.page import Page
from kb.publish.pages.edition import Edition
from kb.publish.pages.making import index_page
from kb.publish.pages.templates import fill

_ABOUT = "How to mend a fact, add a source or a reply, or add a claim."


def page(edition: Edition) -> Page:
    """Return what is poured into the contribute page."""
    doors = edition.surroundings.doors
    new = {kind: doors.new(kind) for kind in KINDS} if doors else {}
    content = fill("doors", doors=doors, new=new, root=edition.root)
    return index_page("contribute", "Contribute", _ABOUT, content)
