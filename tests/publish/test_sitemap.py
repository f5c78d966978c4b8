from xml.etree import ElementTree

from kb.publish.sitemap import write_sitemap

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_sitemap_lists_every_page_once_in_order(tmp_path):
    assert write_sitemap(tmp_path, {"claims/b/", "", "claims/a/"}, "https://example.org/record/")
    places = [place.text for place in ElementTree.parse(tmp_path / "sitemap.xml").iter(f"{NAMESPACE}loc")]
    assert places == [
        "https://example.org/record/",
        "https://example.org/record/claims/a/",
        "https://example.org/record/claims/b/",
    ]


def test_without_an_address_there_is_no_sitemap(tmp_path):
    assert not write_sitemap(tmp_path, {"claims/a/"}, "")
    assert list(tmp_path.iterdir()) == []
