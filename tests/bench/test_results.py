"""Results as text and as a page."""

from kb.publish.pages import speed

RESULTS = {
    "read_entries": {
        "title": "Entries <read>",
        "commit": "0123456789",
        "date": "2025-03-01",
        "machine": "a processor, 2 cores",
        "notes": ["Runs: 3."],
        "tables": [{"caption": "Read", "columns": ["Contestant", "Wall, s"], "rows": [["kb", 1.25]]}],
    }
}


def test_the_page_prints_the_figures_with_commit_and_machine():
    page = speed.page(RESULTS)
    assert (page.folder, page.name) == ("speed", "")
    assert [heading.text for heading in page.headings] == ["Entries <read>"]
    assert '<th scope="row">kb</th><td data-label="Wall, s">1.25</td>' in page.content
    assert "<code>0123456789</code> of " in page.content
    assert "on a processor, 2 cores." in page.content
    assert "<li>Runs: 3.</li>" in page.content


def test_there_is_no_page_before_anything_was_measured(tmp_path):
    assert list(speed.pages(tmp_path / "results.json")) == []
