"""A build of the small record: what it makes, when it does nothing, and what a failure leaves."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from kb.entries import load
from kb.failures import Unable
from kb.publish.product import ContentProblems, build, what_stays
from kb.publish.switch import PARTS, only_one

STAGES = ["check", "graph", "store", "data", "shells", "pages", "search", "gate", "switch"]


def shape_problems(loaded):
    return loaded.problems


class Stages:
    """Notes the stages of a build, and fails in one of them if told to."""

    def __init__(self, fails_in=None, error=None):
        self.names = []
        self.fails_in = fails_in
        self.error = error

    @contextmanager
    def __call__(self, name):
        self.names.append(name)
        yield lambda words: None
        if name == self.fails_in:
            raise self.error


def everything(folder):
    """Return the bytes of every file that readers of a product see."""
    files = [folder / "build" / "kb.duckdb"]
    for part in ("data", "www"):
        files += [path for path in (folder / "build" / part).rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def pages_and_data(folder):
    """Return the names of what is published, without the search index, which names its files as it likes."""
    return {name for name in everything(folder) if "pagefind" not in name}


def change(folder):
    (folder / "content" / "concepts" / "new.md").write_text("---\nterm: New\ndefinition: New.\n---\n")


def products(folder):
    return sorted(path.name for path in (folder / "build" / "products").iterdir())


@pytest.fixture(autouse=True)
def epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740830400")


@pytest.fixture
def copy_of_built(small_site, tmp_path):
    """A repository with a finished product, to be broken."""
    shutil.copytree(small_site, tmp_path / "copy", symlinks=True)
    return tmp_path / "copy"


def test_a_build_goes_through_its_stages_and_fills_all_three_parts(small_record):
    stages = Stages()
    built = build(small_record, shape_problems, stages)
    assert stages.names == STAGES
    assert built.anew
    assert built.receipt.entries == len(load(small_record / "content").entries)
    assert all((small_record / "build" / part).exists() for part in PARTS)
    assert (small_record / "build" / "www" / "data" / "claims.parquet").exists()
    assert products(small_record) == ["1"]


def test_nothing_changed_means_nothing_done(copy_of_built):
    os.utime(copy_of_built / "content" / "actors" / "lab-a.md")
    before, stages = everything(copy_of_built), Stages()
    assert not build(copy_of_built, shape_problems, stages).anew
    assert stages.names == []
    assert everything(copy_of_built) == before


@pytest.mark.parametrize("lost", ["build/www/index.html", "build/data/claims.csv", "build/kb.duckdb"])
def test_a_product_that_lost_a_file_is_made_again(copy_of_built, lost):
    before = everything(copy_of_built)
    (copy_of_built / lost).resolve().unlink()
    assert build(copy_of_built, shape_problems, Stages()).anew
    assert pages_and_data(copy_of_built) == {name for name in before if "pagefind" not in name}


def test_a_flipped_byte_in_the_store_is_noticed(copy_of_built):
    store = (copy_of_built / "build" / "kb.duckdb").resolve()
    damaged = bytearray(store.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    store.write_bytes(damaged)
    assert build(copy_of_built, shape_problems, Stages()).anew


def test_errors_in_the_entries_stop_the_build_and_the_old_product_stays(copy_of_built):
    before = everything(copy_of_built)
    entry = copy_of_built / "content" / "actors" / "lab-a.md"
    entry.write_text(entry.read_text().replace("type: lab", "type: lap"))
    with pytest.raises(ContentProblems, match=r"^1 error in the entries: nothing was built\.") as caught:
        build(copy_of_built, shape_problems, Stages())
    assert [problem.path for problem in caught.value.problems] == ["content/actors/lab-a.md"]
    assert caught.value.__notes__ == [what_stays(copy_of_built / "build")]
    assert "still holds the old product, of 15 entries, build date 2025-03-01" in caught.value.__notes__[0]
    assert everything(copy_of_built) == before
    assert len(products(copy_of_built)) == 1


@pytest.mark.parametrize(
    ("stage", "error"),
    [
        *((stage, KeyboardInterrupt) for stage in STAGES[:-1]),
        ("pages", lambda: OSError(28, "No space left on device", "x")),
    ],
)
def test_whatever_stops_a_stage_the_old_product_stays(copy_of_built, stage, error):
    change(copy_of_built)
    before = everything(copy_of_built)
    with pytest.raises((KeyboardInterrupt, Unable)) as caught:
        build(copy_of_built, shape_problems, Stages(stage, error()))
    assert caught.value.__notes__ == [what_stays(copy_of_built / "build")]
    assert everything(copy_of_built) == before
    assert len(products(copy_of_built)) == 1


def test_without_an_old_product_a_failure_says_that_there_is_none(small_record):
    (small_record / "content" / "actors" / "lab-a.md").write_text("---\n")
    with pytest.raises(ContentProblems) as caught:
        build(small_record, shape_problems, Stages())
    assert caught.value.__notes__ == ["There is no product in build/ yet."]


def test_a_second_build_ends_with_a_sentence(copy_of_built, kb):
    change(copy_of_built)
    with only_one("build", copy_of_built / "build"):
        done = kb("build", at=copy_of_built)
    assert done.returncode == 3
    assert f"another kb build is running there (process {os.getpid()})" in done.stderr


@pytest.mark.parametrize("limit", [4_000, 400_000])
def test_a_file_size_limit_ends_with_a_sentence_and_the_old_product_stays(copy_of_built, limit):
    before = everything(copy_of_built)
    change(copy_of_built)
    script = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from kb.cli.main import main; sys.argv = ['kb', 'build']; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=copy_of_built, capture_output=True, text=True)
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert "still holds the old product" in done.stderr
    assert everything(copy_of_built) == before
