"""The real site in a real browser: it opens, finds, fits a phone and talks to nobody."""

from pathlib import Path

import pytest

from kb.kinds import FOLDERS

pytestmark = pytest.mark.browser

PROSE = ("", "what-this-is/", "how-to-read-this/", "contribute/", "method/", "data/", "browse/")
INDEXES = tuple(f"{folder}/" for folder in FOLDERS)


@pytest.fixture(scope="module")
def www(record_site):
    return record_site / "build" / "www"


@pytest.fixture(scope="module")
def site(www, site_server):
    return site_server(www)


def fullest_page(www: Path, folder: str) -> str:
    """Return the address of the longest page of a kind: what fits there fits elsewhere."""
    page = max((www / folder).glob("*/index.html"), key=lambda path: (path.stat().st_size, path))
    return page.parent.relative_to(www).as_posix() + "/"


def overflow(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_page_of_each_kind_opens_without_complaint(visitor, site, www, folder):
    page = visitor.go(site + fullest_page(www, folder))
    assert page.locator("main h1").count() == 1
    assert page.locator("main h1").inner_text().strip()
    visitor.assert_at_peace()


@pytest.mark.parametrize("address", [*PROSE, *INDEXES], ids=lambda address: address.strip("/") or "home")
def test_prose_and_indexes_open_without_complaint(visitor, site, address):
    page = visitor.go(site + address)
    assert page.locator("main h1").count() == 1
    visitor.assert_at_peace()


def parts(www, folder):
    """Return the addresses of an index and of the parts in which it goes on."""
    more = sorted((www / "lists").glob(f"{folder}-*/index.html"))
    return [f"{folder}/", *(path.parent.relative_to(www).as_posix() + "/" for path in more)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_an_index_links_to_every_page_of_its_kind(visitor, site, www, folder):
    linked = set()
    for address in parts(www, folder):
        visitor.go(site + address)
        linked |= set(
            visitor.page.evaluate("[...document.querySelectorAll('main a')].map((link) => link.href)")
        )
    # The address of a former id leads on and is listed nowhere.
    files = [
        path
        for path in (www / folder).glob("*/index.html")
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]
    assert {f"{site}{folder}/{path.parent.name}/" for path in files} - linked == set()


def test_an_index_is_filtered_at_an_address_and_says_whose_answer_it_was(visitor, site):
    asked = f"{site}claims/?accused=deepseek&standing=denied"
    page = visitor.go(asked)
    rows = "#rows tbody tr:not([hidden])"
    shown = page.locator(rows).all_inner_texts()
    assert shown
    assert all("DeepSeek: denied" in row for row in shown)
    status = page.inner_text("form [role=status]")
    assert status.startswith(f"{len(shown)} of ")
    page.select_option("select[name=standing]", "")
    assert page.url == f"{site}claims/?accused=deepseek"
    assert page.locator(rows).count() > len(shown)
    page.click("text=Show all")
    visitor.wait("!document.querySelector('#rows tr[hidden]')")
    visitor.assert_at_peace()


@pytest.mark.parametrize("words", ["DeepSeek", "深度求索", "求索"])
def test_search_finds_an_actor_by_each_of_its_names(visitor, site, words):
    visitor.go(site)
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.insert_text(words)
    hits = visitor.wait(
        "(() => { const links = [...document.querySelectorAll('dialog[open] ol a')].map((a) => a.pathname);"
        " return links.length ? links : null; })()"
    )
    assert "/actors/deepseek/" in hits
    visitor.assert_at_peace()


def test_search_says_so_when_it_finds_nothing(visitor, site):
    visitor.go(f"{site}?q=zzzzqqqq")
    visitor.wait(
        "document.querySelector('dialog[open] [role=status]')?.textContent.includes('Nothing found')"
    )
    visitor.assert_at_peace()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_page_of_each_kind_fits_a_phone(phone, site, www, folder):
    assert overflow(phone.go(site + fullest_page(www, folder))) <= 0
    phone.assert_at_peace()


@pytest.mark.parametrize("address", [*PROSE, *INDEXES], ids=lambda address: address.strip("/") or "home")
def test_prose_and_indexes_fit_a_phone(phone, site, address):
    assert overflow(phone.go(site + address)) <= 0


def test_light_and_dark_both_follow_the_system(browser, site):
    shown = {}
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.goto(site)
        shown[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.close()
    assert shown["light"] != shown["dark"]


def test_an_address_that_leads_nowhere_shows_the_page_that_says_so(visitor, site):
    answer = visitor.page.goto(f"{site}claims/no-such-claim/")
    assert answer.status == 404
    assert visitor.page.locator("main h1").count() == 1
    assert visitor.elsewhere == []


def test_the_twin_of_a_page_is_named_in_its_head(visitor, site, www):
    visitor.go(site + fullest_page(www, "claims"))
    twin = visitor.page.evaluate(
        "document.querySelector('link[rel=alternate][type=\"application/json\"]').href"
    )
    assert visitor.page.request.get(twin).json()["kind"] == "claim"
