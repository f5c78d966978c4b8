"""Bounds of the real site: what its pages weigh, that nothing moves while they come, and whom they ask."""

import gzip

import pytest

from kb.kinds import FOLDERS

pytestmark = pytest.mark.browser

PAGE = 20_000
PAGE_WITH_STYLE_AND_SCRIPT = 95_000
FIRST_SEARCH = 450_000
VIEWS = ("", "search/?q=DeepSeek", "timeline/", "lineage/", *(f"{folder}/" for folder in FOLDERS))
MOVED = """() => new Promise((done) => {
  let sum = 0;
  const watch = new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)));
  watch.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 100);
})"""


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


@pytest.fixture(scope="module")
def site(www, site_server):
    return site_server(www)


@pytest.fixture(scope="module")
def weights(www):
    """What the page of each entry weighs when sent, in bytes, by its address."""
    return {
        f"{folder}/{path.parent.name}/": len(gzip.compress(path.read_bytes(), 6))
        for folder in FOLDERS
        for path in (www / folder).glob("*/index.html")
    }


def heaviest(weights, folder):
    return max((weight, address) for address, weight in weights.items() if address.startswith(f"{folder}/"))[
        1
    ]


def test_the_page_of_every_entry_is_light(weights):
    assert {address: weight for address, weight in weights.items() if weight > PAGE} == {}


def test_the_heaviest_page_with_style_and_script_is_light(visitor, site, weights):
    loaded = []
    visitor.page.on("response", lambda response: loaded.append(response))
    visitor.go(site + max(weights, key=weights.get))
    sizes = {response.url: len(gzip.compress(response.body(), 6)) for response in loaded}
    weight = sum(size for address, size in sizes.items() if not address.endswith(".png"))
    assert weight < PAGE_WITH_STYLE_AND_SCRIPT, sizes


def test_the_first_search_loads_little_and_nothing_before_it_is_asked_for(visitor, site):
    loaded = []
    visitor.page.on("response", lambda response: loaded.append(response))
    visitor.go(site)
    assert not [response.url for response in loaded if "/pagefind/" in response.url]
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.insert_text("DeepSeek")
    visitor.wait("document.querySelectorAll('dialog li').length === 10")
    assert sum(len(response.body()) for response in loaded if "/pagefind/" in response.url) < FIRST_SEARCH


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)], ids=["wide", "narrow"])
def test_nothing_moves_while_a_page_comes_and_no_page_asks_another_host(visitor, site, weights, size):
    visitor.page.set_viewport_size({"width": size[0], "height": size[1]})
    moved = {}
    for address in (*(heaviest(weights, folder) for folder in FOLDERS), *VIEWS):
        moved[address] = visitor.go(site + address).evaluate(MOVED)
    # A thousandth of the screen is a line that is set anew while its list is still coming.
    assert {address: sum for address, sum in moved.items() if sum > 0.001} == {}
    visitor.assert_at_peace()
