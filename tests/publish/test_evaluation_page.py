"""The figures of how well documents are read, as a page."""

import json

from kb.publish.pages import evaluation

TASKS = (
    "relevance",
    "actors (name, type)",
    "claims (speaker, target), direct speech",
    "recall of direct speech",
    "claims (speaker, type, target)",
    "claims (speaker, target)",
    "events (type, date)",
    "figures on matched claims",
)
KEPT = {
    "pages": 4,
    "marked_claims": 9,
    "tasks": {task: {"precision": 0.5, "recall": None, "f1": 0.25} for task in TASKS},
    "look_alikes": {"pages": 3, "taken": 1, "left": 2},
    "polarity": {"claims": 60, "errors": 0, "kinds": {}},
}


def page(tmp_path, kept):
    file = tmp_path / "reading.json"
    file.write_text(json.dumps(kept), "utf-8")
    return evaluation.page(file).content


def test_each_figure_stands_beside_its_floor_in_the_column_of_its_set(tmp_path):
    content = page(tmp_path, {"second_a": KEPT, "first": KEPT})
    assert content.index("First set") < content.index("Second set, one half")
    assert (
        '<tr><th scope="row">relevance, F1</th><td data-label="First set">0.25</td>'
        '<td data-label="Second set, one half">0.25</td><td data-label="Floor">0.93</td></tr>'
    ) in content
    assert '<td data-label="First set">none found</td>' in content
    assert '<td data-label="First set">2 of 3</td>' in content


def test_the_bound_on_polarity_is_three_in_all_claims_looked_at_and_none_where_an_error_was_seen(tmp_path):
    assert "fewer than 2.5 in a hundred" in page(tmp_path, {"first": KEPT, "second_a": KEPT})
    wrong = KEPT | {"polarity": {"claims": 60, "errors": 1, "kinds": {}}}
    content = page(tmp_path, {"first": KEPT, "second_a": wrong})
    assert "1 in 120 claims" in content
    assert "fewer than" not in content


def test_a_page_without_figures_says_so(tmp_path):
    assert "Nothing has been measured yet." in page(tmp_path, {})
