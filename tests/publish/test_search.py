import gzip
import json
import re

import pytest

from kb.failures import Unable
from kb.publish.page import SearchFields
from kb.publish.search import expect_all_indexed, index_site, search_head, search_names


def names_in(html):
    return html.partition('data-names="')[2].partition('"')[0].split()


def test_facets_facts_and_sort_keys_stand_in_the_head():
    fields = SearchFields(
        filters={"actor": ["Lab A", "Lab B"]}, meta={"date": "1 May"}, sort={"date": "2025"}
    )
    assert search_head(fields).splitlines() == [
        '<meta data-pagefind-filter="actor[content]" content="Lab A">',
        '<meta data-pagefind-filter="actor[content]" content="Lab B">',
        '<meta data-pagefind-meta="date[content]" content="1 May">',
        '<meta data-pagefind-sort="date[content]" content="2025">',
    ]


def test_every_end_of_a_chinese_name_is_a_word():
    assert names_in(search_names(SearchFields(names=["深度求索"]))) == ["⁂", "深度求索", "度求索", "求索"]


def test_a_latin_name_stays_whole():
    assert names_in(search_names(SearchFields(names=["Lab-A 4.1"]))) == ["⁂", "Lab-A", "4.1"]


def test_a_name_that_mixes_scripts_is_split_in_its_chinese_part():
    assert names_in(search_names(SearchFields(names=["Kimi月之暗面"]))) == [
        "⁂",
        "Kimi月之暗面",
        "之暗面",
        "暗面",
    ]


def test_a_page_is_marked_with_its_own_names_without_digits_and_signs():
    assert names_in(search_names(SearchFields(own=["Lab-A 4"]))) == [
        "⁂",
        "qqzlabaqeqqz",
        "qqzaqeqqz",
        "qqzqeqqz",
    ]


def test_a_page_without_names_carries_no_list_of_them():
    assert search_names(SearchFields()) == ""
    assert search_names(None) == ""


def test_the_index_holds_the_pages_that_ask_for_it(tmp_path):
    for name, body in (("a", " data-pagefind-body"), ("b", " data-pagefind-body"), ("c", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(
            f'<html lang="en"><body><article{body}><h1>Page {name}</h1>'
            f"{search_names(SearchFields(names=['深度求索']))}</article></body></html>"
        )
    assert index_site(tmp_path) == 2
    fragments = [gzip.decompress(file.read_bytes()) for file in (tmp_path / "pagefind/fragment").iterdir()]
    found = [json.loads(text[text.index(b"{") :]) for text in fragments]
    assert sorted(fragment["url"] for fragment in found) == ["/a/", "/b/"]
    assert all("求索" in re.findall(r"\w+", fragment["content"]) for fragment in found)


def test_the_index_is_written_anew_without_leftovers(tmp_path):
    page = tmp_path / "index.html"
    for word in ("first", "second"):
        page.write_text(f'<html lang="en"><body data-pagefind-body><h1>{word}</h1></body></html>')
        assert index_site(tmp_path) == 1
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["index.html", "pagefind"]


def test_a_page_that_asks_to_be_indexed_and_is_not_stops_the_build():
    expect_all_indexed(3, 3)
    with pytest.raises(Unable, match="it holds 2 pages and 3 ask to be in it"):
        expect_all_indexed(2, 3)
