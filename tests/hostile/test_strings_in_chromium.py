"""Texts that nobody here wrote, in every text field of every kind, built and opened in a real Chromium.

Nothing of them runs and nothing is asked elsewhere; each is shown as the words that it is, or refused.
"""

import json
import shutil

import pytest
from hostile_record import FORMS, HostileRecord
from hostile_texts import feed_texts, injections, naughty_strings, texts
from spy import Spy, served

pytestmark = [pytest.mark.corpus, pytest.mark.browser]

TITLES = {"actors": "name", "models": "name", "concepts": "term", "claims": "says"}
PACKED = 10
SEARCH = """
async (words) => {
  if (!words.trim()) return ["no words", 0];
  const dialog = document.querySelector("dialog");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  status.textContent = "";
  list.replaceChildren();
  dialog.querySelector("input[type=search]").value = words;
  dialog.querySelector("input[type=search]").dispatchEvent(new Event("input"));
  for (let turn = 0; turn < 6000; turn += 1) {
    if (status.textContent.startsWith("Nothing") || list.childElementCount) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  return [status.textContent, list.childElementCount];
}
"""


def collapsed(text):
    return " ".join(text.split())


class Site:
    """A built record of hostile texts, and what is seen of it."""

    def __init__(self, root, folder, kb, some, gone=False):
        (folder / "content").mkdir(parents=True)
        shutil.copytree(root / "content" / "pages", folder / "content" / "pages")
        shutil.copytree(root / "site", folder / "site", ignore=shutil.ignore_patterns("node_modules"))
        shutil.copy(root / "mkdocs.yml", folder)
        self.gone = gone
        self.record = HostileRecord(folder / "content", some, gone)
        self.record.settle()
        done = kb("build", at=folder)
        assert done.returncode == 0, done.stderr
        self.www = folder / "build" / "www"

    def other_pages(self):
        """Return the addresses of all pages that are not of one entry."""
        pages = (path.parent.relative_to(self.www).as_posix() for path in self.www.rglob("index.html"))
        return sorted(f"{page}/".removeprefix("./") for page in pages if "/" not in page)

    def open_former_pages(self, spy):
        """Open the pages of former ids, from which the browser is kept while it is looked around."""

        def stay(route):
            leaves = route.request.is_navigation_request() and "/was-" not in route.request.url
            route.abort("aborted") if leaves else route.continue_()

        spy.page.route("**/*", stay)
        pages = sorted(path.parent.relative_to(self.www) for path in self.www.glob("*/was-*/index.html"))
        assert len(pages) == len(FORMS) * len(self.record.texts)
        for page in pages:
            spy.visit(f"{page.as_posix()}/")
        spy.page.unroute("**/*", stay)

    def open_pages(self, spy):
        """Open the page of every entry; each shows its text in the heading, character by character."""
        for folder in FORMS:
            pages = {f"{address}/": text for address, text in self.record.addresses(folder)}
            shown = spy.frames(list(pages))
            assert shown.keys() == pages.keys()
            for i, (address, text) in enumerate(pages.items()):
                if self.record.stands(folder, i, TITLES.get(folder, "title")):
                    assert collapsed(text) in collapsed(shown[address]), address

    def open_twins(self, spy):
        """Open the twin of every entry as a file of the browser; it is JSON and holds the text."""
        for folder in FORMS:
            twins = [f"{address}.json" for address, _ in self.record.addresses(folder)]
            for address, words in spy.frames(twins, bare=True).items():
                assert json.loads(words)["id"] in address

    def open_feeds(self, spy):
        """Open every file of XML: none holds anything that a browser runs."""
        files = sorted(path.relative_to(self.www).as_posix() for path in self.www.rglob("*.xml"))
        spy.frames(files, bare=True)

    def search(self, spy):
        """Search for every text; return how many hits were shown."""
        spy.visit("")
        spy.page.keyboard.press("/")
        shown = 0
        for text in self.record.texts:
            status, hits = spy.page.evaluate(SEARCH, text)
            assert status
            shown += hits
        for words in spy.page.evaluate(f"({spy._look()})(document, window, false)"):
            spy.found.append(words)
        return shown

    def open_everything(self, spy):
        for address in self.other_pages():
            spy.visit(address)
        for folder in FORMS:
            spy.visit(f"{next(self.record.addresses(folder))[0]}/")
        self.open_pages(spy)
        self.open_twins(spy)
        self.open_feeds(spy)
        hits = self.search(spy)
        assert hits > len(self.record.texts)
        return hits


@pytest.fixture(scope="module")
def some_texts():
    return [*texts()[:: len(texts()) // 3], next(text for text in injections() if "</title" in text.lower())]


@pytest.fixture(scope="module")
def site(root, tmp_path_factory, kb, some_texts):
    site = Site(root, tmp_path_factory.mktemp("hostile") / "record", kb, some_texts)
    with served(site.www) as address:
        site.address = address
        yield site


@pytest.fixture
def spies(browser):
    made = []

    def spy(address, policy=True):
        made.append(Spy(browser, address, policy=policy))
        return made[-1]

    yield spy
    for spy in made:
        spy.context.close()


def test_the_texts_are_there():
    assert len(injections()) > 950
    assert len(naughty_strings()) > 500
    assert len(feed_texts()) > 800
    assert len(texts()) > 1600


def test_texts_stand_in_every_text_field_of_every_kind():
    """A text field that somebody adds must be added to the record of these tests, too."""
    from kb.entries.fields import fields_of, is_date, leaves, nested_model
    from kb.kinds import KINDS

    def fields(model):
        for key, field in fields_of(model).items():
            inner = nested_model(field)
            marks = [
                mark for mark in (*field.metadata, *leaves(field.annotation)) if not isinstance(mark, type)
            ]
            closed = [mark for mark in marks if type(mark).__name__ != "FieldInfoMetadata"]
            if inner:
                yield from (f"{key}.{name}" for name in fields(inner))
            elif str in leaves(field.annotation) and not is_date(field) and not closed:
                yield key

    free = {(kind.folder, name) for kind in KINDS.values() for name in fields(kind)}
    common = {"withdrawn.because", "former_ids.because", "reviewed.by", "external_ids"}
    names = {"name", "names", "aliases"}
    own = {
        "actors": names | {"website"},
        "models": names,
        "sources": {"title", "publisher", "url", "where", "language", "archived", "sha256", "authors"}
        | {"reliability.because"},
        "events": {"title"},
        "claims": {"says", "short", "figures.of", "figures.assumes", "no_reply.looked", "support.because"}
        | {"quote.text", "quote.lang", "quote.place"},
        "policies": {"title", "number", "series", "scope"},
        "disputes": {"title", "positions.says"},
        "concepts": {"term", "definition"},
    }
    assert free == {(folder, name) for folder in own for name in own[folder] | common}


def test_some_texts_run_nowhere(site, spies):
    spy = spies(site.address)
    site.open_everything(spy)
    spy.assert_nothing()


def test_some_texts_run_nowhere_even_without_the_policy(site, spies):
    """The policy is the second wall; the first one must hold by itself."""
    spy = spies(site.address, policy=False)
    site.open_pages(spy)
    site.search(spy)
    spy.assert_nothing()


BATCHES = 4


@pytest.mark.soak
@pytest.mark.parametrize("batch", range(BATCHES))
def test_all_texts_run_nowhere(root, tmp_path, kb, spies, batch, record_property):
    site = Site(root, tmp_path / "record", kb, texts()[batch::BATCHES])
    with served(site.www) as address:
        spy = spies(address)
        hits = site.open_everything(spy)
        tell(record_property, site, spy, hits)
        spy.assert_nothing()


@pytest.mark.soak
def test_all_texts_as_reasons_of_withdrawals_and_new_ids_run_nowhere(
    root, tmp_path, kb, spies, record_property
):
    """Several texts stand in one reason; that each is shown as it is tells that none opened anything."""
    sound = [text for text in texts() if text.isprintable()]
    packed = [" ¦ ".join(sound[start : start + PACKED]) for start in range(0, len(sound), PACKED)]
    site = Site(root, tmp_path / "record", kb, packed, gone=True)
    with served(site.www) as address:
        spy = spies(address, policy=False)
        for page in site.other_pages():
            spy.visit(page)
        site.open_former_pages(spy)
        site.open_pages(spy)
        site.open_twins(spy)
        tell(record_property, site, spy, 0)
        spy.assert_nothing()


def tell(record_property, site, spy, hits):
    record = site.record
    figures = {
        "texts": len(record.texts),
        "places": len(record.places),
        "standing": record.standing,
        "in another form": record.other.total(),
        "refused": record.refused.total(),
        "opened": spy.opened,
        "hits shown": hits,
        "found": len(spy.found),
        "asked elsewhere": len(spy.elsewhere),
    }
    record_property("figures", figures)
    print(json.dumps(figures))
