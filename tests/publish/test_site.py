import re
import shutil
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kb.failures import Unable
from kb.kinds import FOLDERS
from kb.publish.gate import check_folder
from kb.publish.page import Heading, Page, SearchFields
from kb.publish.shells import Shells
from kb.publish.shells_mkdocs import run_mkdocs, stage
from kb.publish.site import Site, publish_site
from kb.publish.site_settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 3, 1)
HOSTILE = "</title><script>alert(1)</script>"


class Reader(HTMLParser):
    """The parts of a page that a pour sets."""

    def __init__(self, html):
        super().__init__()
        self.links, self.metas, self.texts, self.bodies, self._open = {}, {}, {}, 0, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.bodies += "data-pagefind-body" in values
        if tag == "link":
            self.links[values["rel"]] = values["href"]
        elif tag == "meta":
            self.metas[values.get("name") or values.get("http-equiv")] = values.get("content")
        self._open.append((tag, values.get("class") or ""))
        if tag in ("meta", "link", "input", "br", "path"):
            self._open.pop()

    def handle_endtag(self, tag):
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data):
        for tag, classes in self._open:
            for key in (tag, *classes.split()):
                self.texts[key] = f"{self.texts.get(key, '')} {data}".strip()


def repository(folder, **settings):
    """A checkout with the project's own prose and theme, and its own addresses."""
    folder.mkdir()
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in settings.items():
        text = re.sub(rf'(?m)^( *){key}: ""', rf'\1{key}: "{value}"', text)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "site", folder / "site")
    shutil.copytree(ROOT / "content" / "pages", folder / "content" / "pages")
    return read_settings(folder)


def claim(name="lab-a-says", **changes):
    values = {
        "title": f"Lab A {HOSTILE}",
        "heading": f"Lab A says that {HOSTILE}",
        "description": f"What Lab A says {HOSTILE}",
        "content": '<h2 id="reply">Reply</h2><p><a href="../../claims/lab-a-says/#reply">it</a></p>',
        "headings": [Heading("reply", "Reply")],
        "breadcrumb": [("Claims", "claims/")],
        "entry_path": f"content/claims/{name}.md",
        "twin": b'{"id": "lab-a-says"}',
        "search": SearchFields(names=["深度求索"], filters={"kind": ["claim"]}),
    }
    return Page("claims", name, **{**values, **changes})


PAGES = ROOT / "content" / "pages"
# Pages of prose with a place for what is made of the record, and sections that the navigation names.
FILLED = [path.stem for path in sorted(PAGES.glob("*.md")) if "<?kb content?>" in path.read_text("utf-8")]
FILLED = ["" if stem == "index" else stem for stem in FILLED]
SECTIONS = re.findall(r": ([a-z-]+)/index\.md", (ROOT / "mkdocs.yml").read_text("utf-8"))


def record():
    """Pages enough for a whole site: the indexes, what fills the prose, a claim and a former id."""
    for folder in SECTIONS:
        words = {"search": SearchFields()} if folder in FOLDERS else {}
        yield Page(folder, "", folder, folder.title(), "", "<p>All</p>", feed=b"<feed/>", **words)
    for name in FILLED:
        yield Page(name, "", name, name, "", '<h2 id="made">Made</h2>', [Heading("made", "Made")])
    yield Page("gaps", "", "Gaps", "Gaps", "A page that no tab leads to", "<p>None</p>")
    yield claim()
    yield Page("claims", "old", "Old", "Old", "", "", twin=b"{}", forward_to="claims/lab-a-says/")


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return repository(tmp_path_factory.mktemp("plain") / "checkout")


@pytest.fixture(scope="module")
def www(settings, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "www"
    beside = tmp_path_factory.mktemp("beside")
    (beside / "claims.csv").write_text("id\n")
    publish_site(record(), folder, settings, DAY, beside={"data": beside})
    return folder


@pytest.fixture(scope="module")
def owned(tmp_path_factory):
    """A site that has addresses of its own."""
    root = tmp_path_factory.mktemp("owned")
    settings = repository(
        root / "checkout",
        site_url="https://example.org/record/",
        repo_url="https://example.org/code",
        contact="mailto:editors@example.org",
    )
    report = publish_site(record(), root / "www", settings, DAY)
    assert report.sitemap
    return root / "www"


def read(folder, address):
    return (folder / address / "index.html").read_text(encoding="utf-8")


def test_the_project_itself_has_no_addresses_yet():
    settings = read_settings(ROOT)
    assert (settings.site_url, settings.edit_entry, settings.contact) == ("", "", "")


def test_mkdocs_is_kept_plain():
    from mkdocs.config import load_config

    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "content"))
    assert dict(config.plugins) == {}
    assert config.hooks == {}
    assert config.theme["font"] is False


def test_mkdocs_never_clears_a_folder_of_sources():
    from mkdocs.config import load_config

    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "content"))
    assert Path(config.site_dir).is_relative_to(ROOT / "build")
    tracked = subprocess.run(
        ["git", "-C", ROOT, "ls-files"], capture_output=True, text=True, check=True
    ).stdout
    assert [path for path in tracked.splitlines() if (ROOT / path).is_relative_to(config.site_dir)] == []
    assert "site/theme/main.html" in tracked.splitlines()


def test_mkdocs_by_itself_says_run_make_and_leaves_the_sources(tmp_path):
    repository(tmp_path / "checkout")
    before = sorted((tmp_path / "checkout").rglob("*"))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=tmp_path / "checkout", capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "run make" in done.stdout + done.stderr
    assert sorted((tmp_path / "checkout").rglob("*")) == before


def test_shells_are_never_made_over_what_is_there(settings, tmp_path):
    stage(settings, tmp_path / "pages")
    kept = tmp_path / "theme" / "main.html"
    kept.parent.mkdir()
    kept.write_text("source")
    with pytest.raises(Unable, match="it is not empty and MkDocs would clear it away"):
        run_mkdocs(settings, tmp_path / "pages", kept.parent)
    assert kept.read_text() == "source"


def test_staging_leaves_a_folder_of_others_alone(settings, tmp_path):
    (tmp_path / "notes.md").write_text("mine")
    with pytest.raises(Unable, match="files that kb did not put there"):
        stage(settings, tmp_path)
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_a_finished_site_passes_the_gate_and_holds_no_shell(www):
    pages = sorted(path.relative_to(www).as_posix() for path in www.rglob("*.html"))
    prose = [path.stem for path in PAGES.glob("*.md") if path.stem != "index"]
    claims = ["claims/lab-a-says", "claims/old"]
    expected = [f"{name}/index.html" for name in [*SECTIONS, *prose, *claims, "gaps"]]
    assert pages == sorted([*expected, "404.html", "index.html"])
    assert check_folder(www) == len(pages)


def test_a_finished_site_holds_nothing_that_it_does_not_use(www):
    names = {path.name for path in www.rglob("*") if path.is_file()}
    assert not [name for name in names if name.endswith((".map", ".gz", "-ui.js", "-ui.css"))]
    assert "sitemap.xml" not in names
    assert not (www / "assets" / "javascripts" / "lunr").exists()
    assert (www / "data" / "claims.csv").exists()
    assert (www / "data" / "index.html").exists()


def test_the_index_holds_every_page_with_the_attribute(www, settings, tmp_path):
    asking = [path for path in www.rglob("*.html") if Reader(path.read_text()).bodies]
    report = publish_site(record(), tmp_path / "www", settings, DAY)
    assert report.indexed == len(asking)
    assert not report.sitemap


def test_a_pour_sets_every_part_of_a_page(www):
    page = Reader(read(www, "claims/lab-a-says"))
    assert page.texts["title"] == f"Lab A {HOSTILE} - The Distillation Record"
    assert page.texts["h1"] == f"Lab A says that {HOSTILE}"
    assert page.texts["md-header__topic"].endswith(f"Lab A {HOSTILE}")
    assert page.texts["md-tabs__item--active"] == "Claims"
    assert page.texts["md-path"] == "Claims"
    assert page.texts["md-skip"] == "Skip to content"
    assert "Reply" in page.texts["md-nav--secondary"].split()
    assert page.metas["description"] == f"What Lab A says {HOSTILE}"
    assert page.metas["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert page.links["alternate"] == "../lab-a-says.json"
    assert "canonical" not in page.links
    assert page.bodies == 1
    assert "As of 1 March 2025." in page.texts["footer"]


def test_a_pour_at_any_depth_finds_the_files_of_the_site(www):
    for address, base in (("claims/lab-a-says", "../.."), ("claims", ".."), ("gaps", "..")):
        html = read(www, address)
        assert f'"base": "{base}"' in html
        assert f'new URL("{base}",location)' in html
        assert f'href="{base}/static/record.css"' in html


def test_a_poured_page_is_what_mkdocs_makes_of_a_page_in_its_place(settings, tmp_path):
    stage(settings, tmp_path / "pages")
    for place in ("claims/index.md", "claims/plain.md"):
        (tmp_path / "pages" / place).write_text(
            "---\ntitle: Claims\nhide: [navigation]\n---\n\n# Heading\n\n## Reply\n\nWords.\n",
            encoding="utf-8",
        )
    run_mkdocs(settings, tmp_path / "pages", tmp_path / "mkdocs")
    shells = Shells(settings, tmp_path / "www", tmp_path / "elsewhere", DAY)
    body = '<h2 id="reply">Reply</h2><p>Words.</p>'
    for name in ("", "plain"):
        made = read(tmp_path / "mkdocs", f"claims/{name}")
        poured = shells.pour(Page("claims", name, "Claims", "Heading", "", body, [Heading("reply", "Reply")]))
        plain, ours = Reader(made), Reader(poured)
        for part in ("title", "h1", "h2", "md-header__topic", "md-tabs", "md-skip"):
            assert ours.texts[part].split() == plain.texts[part].split(), part
        assert ours.texts["md-nav--secondary"].split()[:4] == ["On", "this", "page", "Reply"]
        assert ours.links == plain.links
        for pattern in (
            r'<script src="([^"]+)',
            r'"base": "([^"]+)',
            r'new URL\("([^"]+)',
            r'md-logo[^>]+href="([^"]+)',
        ):
            assert re.findall(pattern, poured) == re.findall(pattern, made), pattern
    assert plain.texts.get("md-tabs__item--active") is None
    assert ours.texts["md-tabs__item--active"] == "Claims"


def test_a_page_fills_the_marked_place_of_the_prose_at_its_address(www):
    for address in FILLED:
        page = Reader(read(www, address))
        assert page.texts["h2"].split()[0] == "Made"
        assert "Made" in page.texts["md-nav--secondary"]


def test_a_former_address_forwards_and_keeps_its_twin(www):
    page = Reader(read(www, "claims/old"))
    assert page.metas["refresh"] == "0; url=../../claims/lab-a-says/"
    assert page.metas["robots"] == "noindex"
    assert page.bodies == 0
    assert (www / "claims" / "old.json").read_bytes() == b"{}"


def test_addresses_that_nobody_owns_are_left_out(www):
    assert "names no repository yet" in read(www, "contribute")
    for path in www.rglob("*.html"):
        page = Reader(path.read_text())
        assert "canonical" not in page.links
        assert "kb-edit" not in page.texts


def test_addresses_that_somebody_owns_are_on_every_page(owned):
    page = Reader(read(owned, "claims/lab-a-says"))
    assert page.links["canonical"] == "https://example.org/record/claims/lab-a-says/"
    assert page.texts["kb-edit"] == "Edit this entry"
    assert 'href="https://example.org/code/edit/main/content/claims/lab-a-says.md"' in read(
        owned, "claims/lab-a-says"
    )
    prose = read(owned, "licence")
    assert Reader(prose).links["canonical"] == "https://example.org/record/licence/"
    assert 'href="https://example.org/code/edit/main/content/pages/licence.md"' in prose
    assert "mailto:editors@example.org" in read(owned, "contribute")


def test_the_sitemap_names_pages_and_no_former_address(owned):
    sitemap = (owned / "sitemap.xml").read_text()
    assert "<loc>https://example.org/record/</loc>" in sitemap
    assert "<loc>https://example.org/record/claims/lab-a-says/</loc>" in sitemap
    assert "claims/old" not in sitemap
    assert "404" not in sitemap


@pytest.mark.parametrize(("site", "root"), [("www", "/"), ("owned", "/record/")])
def test_the_page_for_lost_readers_works_at_every_depth(site, root, request):
    html = (request.getfixturevalue(site) / "404.html").read_text()
    addresses = re.findall(r'(?:href|src)="([^"#]+)"', html)
    inside = [address for address in addresses if not address.startswith("https://")]
    assert len(inside) > 10
    assert all(address.startswith(root) for address in inside)
    assert f'"base": "{root}"' in html


def test_two_builds_are_equal_byte_for_byte(www, settings, tmp_path):
    publish_site(record(), tmp_path / "www", settings, DAY, staged=tmp_path / "elsewhere")
    for path in www.rglob("*"):
        twin = tmp_path / "www" / path.relative_to(www)
        if path.is_file() and "pagefind" not in path.parts and path.name != "claims.csv":
            assert path.read_bytes() == twin.read_bytes(), path


def test_a_single_page_can_be_written_anew(settings, tmp_path):
    site = Site(Shells(settings, tmp_path / "www", tmp_path / "pages", DAY), settings, tmp_path / "www")
    site.write_all(record())
    before = site.index()
    site.write(claim(heading="Lab A says otherwise", search=None))
    assert Reader(read(tmp_path / "www", "claims/lab-a-says")).texts["h1"] == "Lab A says otherwise"
    assert site.index() == before - 1
    assert check_folder(tmp_path / "www")


def test_two_pages_at_one_address_are_refused(settings, tmp_path):
    site = Site(Shells(settings, tmp_path / "www", tmp_path / "pages", DAY), settings, tmp_path / "www")
    with pytest.raises(ValueError, match="Two pages would lie at /claims/lab-a-says/"):
        site.write_all([claim(), claim()])


@pytest.mark.parametrize("name", ["../escape", "a/b", "A", "a.b", "-a", "a" * 81])
def test_a_page_cannot_lie_outside_the_site(settings, tmp_path, name):
    site = Site(Shells(settings, tmp_path / "www", tmp_path / "pages", DAY), settings, tmp_path / "www")
    with pytest.raises(ValueError, match="the name breaks the rule for ids"):
        site.write(claim(name))


def test_a_marked_place_that_nothing_fills_stops_the_build(settings, tmp_path):
    pages = [page for page in record() if page.folder != "method"]
    with pytest.raises(ValueError, match="The prose at /method/ has a marked place and no page fills it"):
        publish_site(pages, tmp_path / "www", settings, DAY)


def test_prose_without_a_marked_place_takes_no_page(settings, tmp_path):
    with pytest.raises(ValueError, match="The prose at /licence/ has no marked place"):
        publish_site([*record(), Page("licence", "", "", "", "", "")], tmp_path / "www", settings, DAY)
