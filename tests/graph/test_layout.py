"""Places of boxes in pictures: links run to the right, no two boxes share a place, nothing is by chance."""

import random
import subprocess
import sys

import pytest

from kb.graph.layout import Place, layout

STAR = [("a", "hub"), ("b", "hub"), ("hub", "c"), ("hub", "d")]


def test_links_run_from_left_to_right_and_a_hub_stands_between_its_neighbours():
    found = layout(["hub", "a", "b", "c", "d"], STAR, width=3)
    assert {node: place.column for node, place in found.places.items()} == {
        "a": 0,
        "b": 0,
        "hub": 1,
        "c": 2,
        "d": 2,
    }
    assert (found.columns, found.rows) == (3, 2)


def test_a_link_that_passes_a_column_has_a_place_of_its_own_there():
    found = layout(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")], width=3)
    bend = found.routes["a", "c"][1]
    assert bend.column == 1
    assert bend != found.places["b"]


def test_two_that_speak_of_each_other_stand_side_by_side_and_both_links_have_a_route():
    found = layout(["a", "b"], [("a", "b"), ("b", "a")], width=3)
    assert found.routes["a", "b"] == (Place(0, 0), Place(1, 0))
    assert found.routes["b", "a"] == (Place(1, 0), Place(0, 0))


def test_nodes_without_links_fill_rows_below_the_groups():
    found = layout(["x", "a", "b", "y", "z"], [("a", "b")], width=2)
    assert [found.places[node] for node in "xyz"] == [Place(0, 1), Place(1, 1), Place(0, 2)]


@pytest.mark.parametrize("seed", range(3))
def test_no_two_boxes_share_a_place(seed):
    chance = random.Random(seed)
    nodes = [f"n{number}" for number in range(60)]
    found = layout(nodes, [(chance.choice(nodes), chance.choice(nodes)) for _ in range(80)], width=3)
    assert len(set(found.places.values())) == len(nodes)
    assert all(0 <= p.column < found.columns and 0 <= p.row < found.rows for p in found.places.values())


def test_a_layout_is_the_same_in_every_process():
    script = (
        "from kb.graph.layout import layout\n"
        "nodes = [f'n{n}' for n in range(40)]\n"
        "print(layout(nodes, [(f'n{n * 7 % 40}', f'n{n * n % 40}') for n in range(60)], 3))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_checking_never_loads_the_library_of_layouts():
    script = "import sys, kb.cli.check, kb.graph, kb.graph.layout; print('networkx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
