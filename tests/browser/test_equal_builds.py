"""Two builds of equal content are equal, whatever the machine: folder, clock, locale, hash seed, threads."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).resolve().parents[2]
SEARCHES = ["Lab A", "乙实验室", "实验室", "answers", "terms of use", "nothing of the sort"]


def copy_in_another_order(source, target):
    """Copy a folder with the files made in the opposite order and dated long ago."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (10**9, 10**9))
    return target


@pytest.fixture(scope="module")
def both(small_site, tmp_path_factory):
    """The product of the small record, and one made of the same content under other circumstances."""
    other = tmp_path_factory.mktemp("elsewhere") / "a" / "deeper folder"
    for name in ("content", "site"):
        copy_in_another_order(small_site / name, other / name)
    shutil.copy(small_site / "mkdocs.yml", other)
    clock = tmp_path_factory.mktemp("clock")
    (clock / "sitecustomize.py").write_text(
        "import time\nreal = time.time\ntime.time = lambda: real() + 9e7\n"
    )
    script = "import sys; from kb.cli.main import main; sys.exit(main())"
    # One processor, a day line away: local days differ at every hour.
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\n{script}",
            "build",
        ],
        cwd=other,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join([str(clock), str(ROOT)]),
            "SOURCE_DATE_EPOCH": "1740830400",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "4711",
            "HOME": str(clock),
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return small_site / "build", other / "build"


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "pagefind" not in path.relative_to(folder).parts
    }


@pytest.mark.parametrize("part", ["data", "www"])
def test_data_files_and_pages_are_equal_byte_for_byte(both, part):
    one, two = (files(build / part) for build in both)
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def tables(build):
    """Return every table and view of a store with its rows in order, and every comment."""
    with duckdb.connect(build / "kb.duckdb", read_only=True) as store:
        names = [name for (name,) in store.sql("SELECT table_name FROM information_schema.tables").fetchall()]
        rows = {name: store.sql(f'FROM "{name}" ORDER BY ALL').fetchall() for name in names}
        comments = store.sql(
            "SELECT table_name, column_name, comment FROM duckdb_columns() ORDER BY ALL"
        ).fetchall()
    return rows, comments


def test_stores_are_equal_table_by_table(both):
    (one, its_comments), (two, other_comments) = map(tables, both)
    assert len(one) > 30
    assert one == two
    assert its_comments == other_comments


@pytest.mark.browser
def test_search_indexes_give_equal_answers(both, visitor, site_server):
    answers = []
    for build in both:
        visitor.go(site_server(build / "www"))
        answers.append(
            visitor.page.evaluate(
                """async (searches) => {
                  const engine = await import(new URL("pagefind/pagefind.js", location.href));
                  const answer = async (words) => {
                    const { results, totalFilters } = await engine.search(words);
                    const hits = await Promise.all(results.map((result) => result.data()));
                    return [hits.map((hit) => [hit.url, hit.meta, hit.excerpt]), totalFilters];
                  };
                  // One after the other: searches at the same time mark each other's words.
                  const answers = [];
                  for (const words of searches) answers.push(await answer(words));
                  return JSON.stringify(answers);
                }""",
                SEARCHES,
            )
        )
    found = [len(hits) for hits, _ in json.loads(answers[0])]
    assert all(found[:-1])
    assert answers[0] == answers[1]
