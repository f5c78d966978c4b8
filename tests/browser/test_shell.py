"""The frame of every page in a real browser: search, policy, palette, keyboard, narrow screens."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from kb.kinds import KINDS
from kb.publish.doors import doors
from kb.publish.page import Heading, Page, SearchFields
from kb.publish.pages.templates import fill
from kb.publish.site import publish_site
from kb.publish.site_settings import read_settings

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 3, 1)
# What kb makes beside the entries: prose with a marked place, and sections that the navigation names.
PROSE = {path.stem: path.read_text("utf-8") for path in (ROOT / "content" / "pages").glob("*.md")}
FILLED = ["" if stem == "index" else stem for stem, text in PROSE.items() if "<?kb content?>" in text]
SECTIONS = re.findall(r": ([a-z-]+)/index\.md", (ROOT / "mkdocs.yml").read_text("utf-8"))
HOSTILE = "</title></script><img src=x onerror=window.ran=1><svg onload=window.ran=1>\"'`${window.ran=1}"
HITS = "[...document.querySelectorAll('dialog[open] ol a')].map((link) => link.textContent)"

THERE = doors("https://host.example/owner/record/edit/main/")
DOORS = str(fill("doors", doors=THERE, new={kind: THERE.new(kind) for kind in KINDS}, root="../"))


def actor(name, title, names, linked=()):
    return Page(
        "actors",
        name,
        title,
        title,
        f"About {title}",
        f'<h2 id="said">Said</h2><p>{"Words on training. " * 60}</p><h2 id="more">More</h2><p>End.</p>',
        headings=[Heading("said", "Said"), Heading("more", "More")],
        breadcrumb=[("Actors", "actors/")],
        search=SearchFields(
            names=[*names, *linked],
            own=names,
            filters={"kind": ["actor"]},
            meta={"kind": "actor", "by": "Somebody"},
        ),
    )


def record():
    for folder in SECTIONS:
        yield Page(folder, "", folder.title(), folder.title(), "", "<p>All</p>", feed=b"<feed/>")
    for name in FILLED:
        yield Page(name, "", name, name, "", DOORS if name == "contribute" else "<p>Made</p>")
    yield Page("vocabulary", "", "Vocabulary", "Vocabulary", "", "<p>Words</p>")
    yield Page("search", "", "Search", "Search", "", str(fill("search", kinds=[])))
    yield actor("lab-a", "Lab A", ["Lab A", "甲乙实验室"])
    yield actor("lab-a-b", "Lab A B", ["Lab A B"], linked=["Lab A", "甲乙实验室"])
    yield actor("model-4-1", "Model-4.1", ["Model-4.1"], linked=["Lab A"])
    yield Page(
        "claims",
        "hostile",
        HOSTILE,
        HOSTILE,
        HOSTILE,
        "<p>Lab A says something.</p>",
        headings=[Heading("the-page", HOSTILE)],
        breadcrumb=[(HOSTILE, "claims/")],
        search=SearchFields(
            names=[HOSTILE],
            own=[HOSTILE],
            filters={"kind": ["claim"], "actor": [HOSTILE]},
            meta={"by": HOSTILE, "standing": HOSTILE},
        ),
    )
    yield Page("actors", "former", "Former", "Former", "", "", forward_to="actors/lab-a/")


@pytest.fixture(scope="module")
def www(tmp_path_factory):
    root = tmp_path_factory.mktemp("shell")
    publish_site(record(), root / "www", read_settings(ROOT), DAY, staged=root / "pages")
    return root / "www"


@pytest.fixture(scope="module")
def site(www, site_server):
    return site_server(www)


@pytest.fixture(scope="module")
def below_a_path(tmp_path_factory, site_server):
    """The same site, made for an address with a path, and served below that path."""
    root = tmp_path_factory.mktemp("path")
    checkout = root / "checkout"
    checkout.mkdir()
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace('site_url: ""', 'site_url: "https://example.org/record/"')
    (checkout / "mkdocs.yml").write_text(text.replace('repo_url: ""', 'repo_url: "https://example.org/code"'))
    shutil.copytree(ROOT / "site", checkout / "site")
    shutil.copytree(ROOT / "content" / "pages", checkout / "content" / "pages")
    publish_site(record(), root / "www", read_settings(checkout), DAY)
    return site_server(root / "www", prefix="/record")


def search(visitor, words):
    """Type into the open dialog and return the titles of the hits."""
    visitor.page.keyboard.insert_text(words)
    visitor.wait("document.querySelector('dialog[open] [role=status]')?.textContent")
    return visitor.page.evaluate(HITS) or visitor.wait(f"{HITS}.length && {HITS}")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_the_search_and_escape_closes_it(visitor, site, key):
    page = visitor.go(f"{site}actors/lab-a/")
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelector('dialog').open") is False
    visitor.assert_at_peace()


def test_the_button_opens_the_search(visitor, site):
    page = visitor.go(site)
    page.click("header [data-search-open]")
    assert page.evaluate("document.activeElement.closest('dialog').open") is True


def test_without_scripts_the_button_leads_to_the_list_of_all_pages(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}actors/lab-a/")
    page.click("header [data-search-open]")
    assert page.url == f"{site}browse/"
    assert page.locator("main h1").inner_text() == "All pages"
    page.click("article >> text=Claims")
    assert page.url == f"{site}claims/"
    page.context.close()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Lab A", "Lab A"),
        ("lab a b", "Lab A B"),
        ("甲乙实验室", "Lab A"),
        ("实验室", "Lab A"),
        ("乙实验", "Lab A"),
        ("Model-4.1", "Model-4.1"),
        ("model 4", "Model-4.1"),
        ("4.1", "Model-4.1"),
    ],
)
def test_the_page_that_bears_a_name_comes_first(visitor, site, words, first):
    visitor.go(site)
    visitor.page.keyboard.press("/")
    assert search(visitor, words)[0] == first
    visitor.assert_at_peace()


def test_pages_are_found_by_the_names_of_those_they_link_to(visitor, site):
    visitor.go(site)
    visitor.page.keyboard.press("/")
    assert sorted(search(visitor, "实验室")) == ["Lab A", "Lab A B"]
    assert "Found under the name 实验室" in visitor.page.inner_text("dialog ol")
    assert "qqz" not in visitor.page.inner_text("dialog")


def test_a_kind_narrows_the_hits_and_gives_them_back(visitor, site):
    visitor.go(f"{site}?q=Lab+A")
    visitor.wait(f"{HITS}.length > 3")
    visitor.page.click("dialog button:text-matches('^claim 1$')")
    assert len(visitor.wait(f"{HITS}.length === 1 && {HITS}")) == 1
    visitor.page.click("dialog [aria-pressed=true]")
    visitor.wait(f"{HITS}.length > 3")


def test_enter_opens_the_first_hit_and_arrows_walk(visitor, site):
    visitor.go(site)
    visitor.page.keyboard.press("/")
    search(visitor, "Lab A")
    visitor.page.keyboard.press("ArrowDown")
    assert visitor.page.evaluate("document.activeElement.textContent") == "Lab A"
    visitor.page.keyboard.press("ArrowUp")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/actors/lab-a/")


def test_the_single_key_can_be_switched_off(visitor, site):
    visitor.go(site)
    visitor.page.keyboard.press("/")
    visitor.page.uncheck("dialog input[type=checkbox]")
    visitor.go(f"{site}actors/")
    visitor.page.keyboard.press("/")
    assert visitor.page.locator("dialog").count() == 0
    visitor.page.keyboard.press("Control+k")
    assert visitor.page.locator("dialog[open]").count() == 1


def test_hostile_texts_run_nowhere(visitor, site):
    visitor.go(f"{site}claims/hostile/")
    assert visitor.page.inner_text("main h1") == HOSTILE
    visitor.page.keyboard.press("/")
    assert HOSTILE in search(visitor, "onerror")
    assert (
        visitor.page.evaluate(
            "document.querySelectorAll('dialog img, dialog svg, article img, article svg').length"
        )
        == 0
    )
    assert visitor.page.evaluate("window.ran") is None
    visitor.assert_at_peace()


def test_the_policy_stops_what_a_page_does_not_bring_along(visitor, site):
    visitor.go(site)
    visitor.page.evaluate(
        "{const s = document.createElement('script'); s.textContent = 'ran = 1'; document.body.append(s);"
        " document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"ran = 1\">')}"
    )
    visitor.wait("document.images[0].complete")
    assert visitor.page.evaluate("window.ran") is None
    assert any("Content Security Policy" in error for error in visitor.errors)


def test_the_palette_is_switched_and_kept(visitor, site):
    page = visitor.go(site)
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    assert page.evaluate(scheme) == "default"
    for _ in range(2):
        page.click("form[data-md-component=palette] label:not([hidden])")
    visitor.wait(f"{scheme} === 'slate'")
    assert visitor.go(f"{site}actors/lab-a/").evaluate(scheme) == "slate"
    visitor.assert_at_peace()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(visitor, site):
    page = visitor.go(f"{site}actors/lab-a/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Skip to content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#the-page")


def test_a_former_address_leads_to_the_entry(visitor, site):
    visitor.go(f"{site}actors/former/")
    visitor.page.wait_for_url("**/actors/lab-a/")
    visitor.assert_at_peace()


def test_the_menu_of_a_phone_opens_and_leads_on(phone, site):
    page = phone.go(f"{site}actors/lab-a/")
    page.click("header .kb-menu")
    page.click("nav.md-nav--primary >> text=Disputes")
    page.wait_for_url("**/disputes/")
    phone.assert_at_peace()


def test_the_keyboard_opens_the_menu_of_a_phone_and_finds_nothing_in_a_closed_one(phone, site):
    page = phone.go(f"{site}actors/lab-a/")
    stop = "(e => e.ariaLabel || e.textContent.trim())(document.activeElement)"
    stops = []
    while "Menu" not in stops:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(stop))
        assert len(stops) < 5
    page.keyboard.press("Enter")
    phone.wait("document.activeElement.textContent.trim() === 'Home'")
    phone.wait("document.activeElement.getBoundingClientRect().x >= 0")
    page.keyboard.press("Escape")
    assert page.evaluate(stop) == "Menu"
    assert page.get_attribute("header .kb-menu", "aria-expanded") == "false"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().x") >= 0
    phone.assert_at_peace()


def test_the_search_of_a_phone_fits_its_screen(phone, site):
    page = phone.go(site)
    page.click("header [data-search-open]")
    search(phone, "Lab A")
    assert page.evaluate("document.querySelector('dialog').getBoundingClientRect().right <= innerWidth")
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")


def test_below_a_path_everything_works_as_at_the_root(visitor, below_a_path):
    page = visitor.go(f"{below_a_path}actors/lab-a/")
    page.keyboard.press("/")
    assert search(visitor, "Lab A B")[0] == "Lab A B"
    page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/record/actors/lab-a-b/")
    visitor.assert_at_peace()


@pytest.mark.parametrize("where", ["site", "below_a_path"])
def test_the_page_for_lost_readers_searches_at_every_depth(visitor, where, request):
    site = request.getfixturevalue(where)
    page = visitor.go(f"{site}claims/no/such/page/")
    assert page.inner_text("main h1") == "Page not found"
    page.click("main [data-search-open]")
    assert search(visitor, "Lab A")[0] == "Lab A"
    page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/actors/lab-a/")
    assert [error for error in visitor.errors if "404" not in error] == []
    assert visitor.elsewhere == []


def test_templates_open_in_the_branch_and_answer_the_charge_that_the_reader_chose(visitor, site):
    page = visitor.go(f"{site}contribute/?answers=lab-a-says#steps")
    first = "document.querySelector('main a[href*=\"claims%2Fnew\"]').href"
    assert "answers%3A+%5Blab-a-says%5D" in visitor.wait(f"{first}.includes('lab-a-says') && {first}")
    assert page.inner_text("[data-answered] code") == "lab-a-says"
    page.fill("[data-repository] input", "ann:patch-1")
    assert page.evaluate(first).startswith("https://host.example/ann/record/new/patch-1?filename=")
    page.fill("[data-repository] input", "no branch: at all")
    assert page.evaluate(first).startswith("https://host.example/owner/record/new/main?filename=")
    visitor.assert_at_peace()
