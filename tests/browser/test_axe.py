"""What axe says of one page of every kind, of the views and of the prose, in both palettes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from kb.kinds import FOLDERS

pytestmark = pytest.mark.browser

VIEWS = (
    "",
    "timeline/",
    "graph/",
    "lineage/",
    "terms/?day=2025-01-29",
    "search/?q=DeepSeek",
    "sql/",
    "parity/",
    "changes/",
    "coverage/",
    "data/",
    "method/",
    "contribute/",
    "corrections-and-replies/",
    "404.html",
    "disputes/how-much-does-distillation-matter/",
    *(f"{folder}/" for folder in ("claims", "policies")),
)
# The rest of the four pairs of palette and width is for `make soak`: axe takes a while for each page.
SOME = [("light", 320), ("dark", 1280)]
OTHERS = [("light", 1280), ("dark", 320)]


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


def faults(browser, www, site, scheme, width):
    """Return what axe finds on every page: address, rule, and the first place of it."""
    heaviest = (
        max((www / folder).glob("*/index.html"), key=lambda path: path.stat().st_size) for folder in FOLDERS
    )
    addresses = [*VIEWS, *(f"{path.parent.relative_to(www)}/" for path in heaviest)]
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    found = []
    for address in addresses:
        page.goto(site + address, wait_until="load")
        for fault in Axe().run(page).response["violations"]:
            found.append((address, fault["id"], fault["nodes"][0]["html"]))
    page.close()
    return found


@pytest.mark.parametrize(("scheme", "width"), SOME)
def test_axe_finds_nothing_on_any_kind_of_page(browser, www, site_server, scheme, width):
    assert faults(browser, www, site_server(www), scheme, width) == []


@pytest.mark.soak
@pytest.mark.parametrize(("scheme", "width"), OTHERS)
def test_axe_finds_nothing_in_the_other_palette_at_either_width(browser, www, site_server, scheme, width):
    assert faults(browser, www, site_server(www), scheme, width) == []
