from html.parser import HTMLParser
from pathlib import Path

import pytest

from kb.publish.page import Heading, Page, SearchFields
from kb.publish.pour import addresses_in_words, contents, values_of
from kb.publish.pour_template import Template, address_of, base_of, rebase
from kb.publish.site_settings import Settings

HOSTILE = "</title><script>alert(1)</script>\"'&<?kb content?>"
ESCAPED = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;&lt;?kb content?&gt;"


def settings(site_url="", edit_entry="", contact=""):
    return Settings(Path(), site_url, edit_entry, contact, ())


def page(**changes):
    values = {
        "folder": "claims",
        "name": "lab-a-says",
        "title": "Title",
        "heading": "Heading",
        "description": "Description",
        "content": "<p>Body</p>",
    }
    return Page(**{**values, **changes})


class Balance(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.links = [], []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    ("folder", "name", "address", "base"),
    [
        ("", "", "", "."),
        ("claims", "", "claims/", ".."),
        ("", "timeline", "timeline/", ".."),
        ("claims", "lab-a-says", "claims/lab-a-says/", "../.."),
    ],
)
def test_a_page_lies_at_its_folder_and_name(folder, name, address, base):
    assert address_of(page(folder=folder, name=name)) == address
    assert base_of(address) == base


@pytest.mark.parametrize(
    ("link", "moved"),
    [
        ('href="../assets/main.css"', 'href="../../assets/main.css"'),
        ('href="./"', 'href="../../claims/"'),
        ('href="../actors/"', 'href="../../actors/"'),
        ('href=".."', 'href="../.."'),
        ('href="../"', 'href="../../"'),
        ('new URL("..",location)', 'new URL("../..",location)'),
        ('"base": "..", "search": "../worker.js"', '"base": "../..", "search": "../../worker.js"'),
        ('href="#reply"', 'href="#reply"'),
        ('href="https://example.org/.."', 'href="https://example.org/.."'),
        ('pathname+"."+e', 'pathname+"."+e'),
    ],
)
def test_a_shell_moves_to_the_depth_of_a_page(link, moved):
    assert rebase(link, "claims/", "claims/lab-a-says/") == moved


def test_a_shell_stays_as_it_is_at_its_own_depth():
    html = '<a href="../actors/">x</a><script>new URL("..",location)</script>'
    assert rebase(html, "claims/", "claims/") == html


def test_a_template_fills_each_place_as_often_as_it_stands():
    template = Template("<h1><?kb heading?></h1><p><?kb content?> <?kb heading?></p>")
    assert template.marks == {"heading", "content"}
    assert template.fill({"heading": "A", "content": "B"}) == "<h1>A</h1><p>B A</p>"


def test_a_place_without_a_value_is_an_error():
    with pytest.raises(KeyError):
        Template("<?kb heading?>").fill({})


def test_a_filled_value_is_never_read_for_places_again():
    template = Template("<?kb heading?>|<?kb content?>")
    assert template.fill({"heading": "<?kb content?>", "content": "B"}) == "<?kb content?>|B"


def test_places_bound_for_good_leave_the_others_open():
    bound = Template("<?kb policy?>|<?kb heading?>").bind(policy="none")
    assert bound.marks == {"heading"}
    assert bound.fill({"heading": "A"}) == "none|A"


@pytest.mark.parametrize("place", ["title", "topic", "heading"])
def test_plain_texts_are_escaped(place):
    values = values_of(page(title=HOSTILE, heading=HOSTILE), settings())
    assert values[place] == ESCAPED


def test_everything_in_the_head_is_escaped():
    search = SearchFields(filters={HOSTILE: [HOSTILE]}, meta={HOSTILE: HOSTILE}, sort={HOSTILE: HOSTILE})
    head = values_of(page(description=HOSTILE, search=search), settings())["head"]
    assert "<script" not in head
    assert "<?kb" not in head
    assert f'<meta name="description" content="{ESCAPED}">' in head
    assert f'<meta data-pagefind-filter="{ESCAPED}[content]" content="{ESCAPED}">' in head


def test_steps_headings_names_and_paths_are_escaped():
    values = values_of(
        page(
            breadcrumb=[(HOSTILE, "claims/")],
            headings=[Heading(HOSTILE, HOSTILE)],
            search=SearchFields(names=[HOSTILE], own=[HOSTILE]),
            entry_path=HOSTILE,
        ),
        settings(edit_entry="https://example.org/edit/"),
    )
    for place in ("breadcrumb", "toc", "content", "edit"):
        assert "<script" not in values[place]
        assert "<?kb" not in values[place]


def test_the_head_names_the_twin_and_with_an_address_the_canonical_page():
    head = values_of(page(twin=b"{}"), settings(site_url="https://example.org/record/"))["head"]
    assert '<link rel="alternate" type="application/json" href="../lab-a-says.json">' in head
    assert '<link rel="canonical" href="https://example.org/record/claims/lab-a-says/">' in head


def test_without_an_address_there_is_no_canonical_page():
    assert "canonical" not in values_of(page(), settings())["head"]


def test_without_a_twin_none_is_named():
    assert "alternate" not in values_of(page(), settings())["head"]


def test_the_edit_link_leads_to_the_entry():
    values = values_of(
        page(entry_path="content/claims/lab-a-says.md"), settings(edit_entry="https://example.org/edit/main/")
    )
    assert 'href="https://example.org/edit/main/content/claims/lab-a-says.md"' in values["edit"]


def test_without_a_repository_there_is_no_edit_link():
    assert values_of(page(entry_path="content/claims/lab-a-says.md"), settings())["edit"] == ""


def test_the_breadcrumb_leads_up_from_the_depth_of_the_page():
    steps = values_of(page(breadcrumb=[("Disputes", "disputes/"), ("A and B", "disputes/a-b/")]), settings())
    reader = Balance()
    reader.feed(steps["breadcrumb"])
    assert reader.links == ["../../disputes/", "../../disputes/a-b/"]
    assert reader.open == []


def test_only_a_page_with_search_fields_is_indexed():
    assert values_of(page(search=SearchFields()), settings())["indexed"] == "data-pagefind-body"
    assert values_of(page(), settings())["indexed"] == ""
    moved = page(search=SearchFields(), forward_to="claims/new/")
    assert values_of(moved, settings())["indexed"] == ""


def test_the_words_of_neighbouring_cells_stay_apart():
    body = "<dl><dt>Type</dt><dd>bill</dd></dl><table><tr><th>A</th><th>B</th><td>C</td></tr></table>"
    assert values_of(page(content=body), settings())["content"] == (
        "<dl><dt>Type</dt> <dd>bill</dd></dl><table><tr><th>A</th> <th>B</th> <td>C</td></tr></table>"
    )


@pytest.mark.parametrize("levels", [[], [2], [2, 3], [2, 3, 3, 2], [3, 2], [2, 4, 3], [3, 3, 2, 3]])
def test_the_table_of_contents_is_balanced_and_complete(levels):
    headings = [Heading(f"part-{n}", f"Part {n}", level) for n, level in enumerate(levels)]
    reader = Balance()
    reader.feed(contents(headings))
    assert reader.open == []
    assert reader.links == [f"#part-{n}" for n in range(len(levels))]


def test_a_deeper_heading_stands_below_the_one_before_it():
    html = contents([Heading("a", "A"), Heading("b", "B", 3), Heading("c", "C")])
    assert html.index("#a") < html.index("<nav") < html.index("#b") < html.index("</nav>") < html.index("#c")


def test_without_addresses_the_contribute_page_says_so():
    words = addresses_in_words(settings())
    assert "names no repository yet" in words
    assert "No address for letters is set up yet." in words
    assert "href" not in words


def test_with_addresses_the_contribute_page_links_to_them():
    words = addresses_in_words(
        settings(edit_entry="https://example.org/edit/main/", contact="mailto:editors@example.org")
    )
    assert 'href="https://example.org/tree/main/content"' in words
    assert 'href="https://example.org/issues/new?template=named-party.yml"' in words
    assert 'href="mailto:editors@example.org"' in words


def test_the_head_names_the_scripts_that_the_body_has_use_for_and_no_others():
    assert (
        "<script" not in values_of(page(content="<p>Of data-filters=&#34;rows&#34;</p>"), settings())["head"]
    )
    head = values_of(page(content='<form data-filters="rows"></form>'), settings())["head"]
    assert head.count("<script") == 1
    assert '<script type="module" src="../../static/filters.js"></script>' in head
