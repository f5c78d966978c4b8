import multiprocessing
import os

import pytest

from kb.failures import Unable
from kb.publish.switch import PARTS, current_product, new_product, only_one, point_to, switch


def finished(build, words):
    """Make a product that says `words` in each of its parts."""
    product = new_product(build)
    (product / "kb.duckdb").write_text(words)
    for part in ("data", "www"):
        (product / part).mkdir()
        (product / part / "words").write_text(words)
    return product


def parts(build):
    return [(build / "kb.duckdb").read_text()] + [
        (build / part / "words").read_text() for part in ("data", "www")
    ]


@pytest.fixture
def build(tmp_path):
    (tmp_path / "build").mkdir()
    return tmp_path / "build"


def test_before_the_first_switch_there_is_no_product(build):
    assert current_product(build) is None


def test_one_switch_changes_store_data_and_site(build):
    switch(build, finished(build, "old"))
    new = finished(build, "new")
    assert parts(build) == ["old"] * 3
    switch(build, new)
    assert parts(build) == ["new"] * 3


def test_readers_only_ever_follow_one_link(build):
    switch(build, finished(build, "old"))
    assert {str((build / part).readlink()) for part in PARTS} == {f"current/{part}" for part in PARTS}


def test_leftovers_of_a_killed_build_are_cleared_and_the_product_stays(build):
    switch(build, finished(build, "old"))
    killed = new_product(build)
    (killed / "half").write_text("half")
    again = new_product(build)
    assert list(again.iterdir()) == []
    assert sorted(path.name for path in (build / "products").iterdir()) == ["1", "2"]
    assert parts(build) == ["old"] * 3


def test_a_folder_that_kb_did_not_make_is_not_replaced(build):
    (build / "www").mkdir()
    (build / "www" / "mine").write_text("mine")
    with pytest.raises(Unable, match="did not make"):
        switch(build, finished(build, "new"))
    assert (build / "www" / "mine").read_text() == "mine"


def test_a_link_left_half_made_by_a_killed_switch_does_no_harm(build):
    (build / ".current.new").symlink_to("products/9")
    point_to(build / "current", build / "products")
    assert (build / "current").readlink() == build / "products"


def hold_lock(build, held, over):
    with only_one("build", build):
        held.set()
        over.wait(20)


def test_a_second_build_says_at_once_who_builds(build):
    context = multiprocessing.get_context("spawn")
    held, over = context.Event(), context.Event()
    other = context.Process(target=hold_lock, args=(build, held, over))
    other.start()
    try:
        assert held.wait(20)
        with (
            pytest.raises(Unable, match=rf"another kb build is running there \(process {other.pid}\)"),
            only_one("build", build),
        ):
            pass
    finally:
        over.set()
        other.join()
    with only_one("build", build):
        assert (build / "build.lock").read_text() == str(os.getpid())
