"""What axe says of one page of every kind, of the views and of the prose, in both palettes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from kb.kinds import FOLDERS

pytestmark = pytest.mark.browser

VIEWS = (
    "",
    "graph/",
    "terms/?day=2025-01-29",
    "search/?q=DeepSeek",
    "sql/",
    "changes/",
    "coverage/",
    "data/",
    "method/",
    "contribute/",
    "corrections-and-replies/",
    "404.html",
    "disputes/how-much-does-distillation-matter/",
    "policies/",
)
# Axe takes a while for each page, and long for these. The other pairs are for `make soak`.
LONG = ("timeline/", "lineage/", "parity/", "claims/")


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


def heaviest(www):
    """Return the address of the heaviest page of every kind of entry."""
    pages = (
        max((www / folder).glob("*/index.html"), key=lambda path: path.stat().st_size) for folder in FOLDERS
    )
    return [f"{path.parent.relative_to(www)}/" for path in pages]


def faults(browser, site, addresses, scheme, width):
    """Return what axe finds on every page: address, rule, and the first place of it."""
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    found = []
    for address in addresses:
        page.goto(site + address, wait_until="load")
        for fault in Axe().run(page).response["violations"]:
            found.append((address, fault["id"], fault["nodes"][0]["html"]))
    page.close()
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_axe_finds_nothing_on_any_kind_of_page(browser, www, site_server, scheme, width):
    assert faults(browser, site_server(www), [*VIEWS, *heaviest(www)], scheme, width) == []


def test_axe_finds_nothing_on_the_longest_views(browser, www, site_server):
    assert faults(browser, site_server(www), LONG, "light", 320) == []


@pytest.mark.soak
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320), ("dark", 1280)])
def test_axe_finds_nothing_anywhere_in_the_other_palette_and_width(browser, www, site_server, scheme, width):
    assert faults(browser, site_server(www), [*VIEWS, *LONG, *heaviest(www)], scheme, width) == []
