"""The tutorial of scrapers/README.md: one module and one line make a new outlet type."""

import datetime
import re
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from scrapers import types
from scrapers.outlet import Outlet, read_outlet
from scrapers.types import Unreadable, type_named

LINES = """2026-02-24 /a On <b>distillation</b>
2026-02-25 https://lab-b.example/b An answer
a heading
2026-02-26 javascript:alert(1) An attack
"""


@pytest.fixture
def tutorial(root):
    return (root / "scrapers" / "README.md").read_text("utf-8")


@pytest.fixture
def with_new_type(tutorial, tmp_path, monkeypatch):
    """Do what the tutorial says: write the module, add the line."""
    module, line = re.findall(r"```python\n(.*?)```", tutorial, re.DOTALL)
    name, place = re.fullmatch(r'\s*"(\w+)": "([\w.]+:\w+)",\s*', line).groups()
    dotted = place.partition(":")[0]
    path = tmp_path / "lines_of_text.py"
    path.write_text(module, "utf-8")
    spec = spec_from_file_location(dotted, path)
    loaded = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, dotted, loaded)
    spec.loader.exec_module(loaded)
    monkeypatch.setitem(types.TYPES, name, place)
    yield name
    type_named.cache_clear()


def test_the_new_type_is_taken_and_read_as_any_other(with_new_type, outlet, answer):
    listing = type_named(with_new_type).read(outlet(with_new_type), answer(LINES))
    assert [(item.url, item.title, item.published.day) for item in listing.items] == [
        ("https://lab-a.example/a", "On distillation", datetime.date(2026, 2, 24)),
        ("https://lab-b.example/b", "An answer", datetime.date(2026, 2, 25)),
    ]
    assert listing.notes == ("1 item without an address of the web left out",)
    with pytest.raises(Unreadable, match="no line has a day"):
        type_named(with_new_type).read(outlet(with_new_type), answer("nothing here"))


def test_the_outlet_that_the_tutorial_shows_is_sound(tutorial, tmp_path):
    (example,) = re.findall(r"```yaml\n(.*?)```", tutorial, re.DOTALL)
    path = tmp_path / "lab-a-news.yaml"
    path.write_text(example, "utf-8")
    outlet, problems = read_outlet(path)
    assert problems == []
    assert isinstance(outlet, Outlet)


def test_the_tutorial_names_all_types_that_there_are(tutorial):
    listed = re.search(r"^type: feed +# (.*)$", tutorial, re.MULTILINE)[1].split()
    assert listed == list(types.TYPES)
