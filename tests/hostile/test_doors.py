"""At the doors: many builds at once, a folder that is no record, and no browser."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = ROOT / "tests" / "browser" / "chromium.py"


def test_of_five_builds_one_runs_and_four_end_with_a_sentence(rebuilt, launch):
    running = {launch("build", at=rebuilt.folder) for _ in range(5)}
    ended = []
    while running:
        for process in [process for process in running if process.poll() is not None]:
            running.remove(process)
            ended.append(process)
        time.sleep(0.02)
    codes = [process.returncode for process in ended]
    assert sorted(codes) == [0, 3, 3, 3, 3]
    assert codes[-1] == 0
    for process in ended[:-1]:
        said = process.communicate()[1]
        assert "another kb build is running there" in said
        assert said.endswith("Wait for it to end, then run kb build again.\n")
        assert "Traceback" not in said
    assert "www/concepts/new/index.html" in rebuilt.files()
    assert rebuilt.products() == ["2"]


@pytest.mark.parametrize("named", ["/etc/hosts", "\u202e/x", "a\x1b[2Jb"], ids=range(3))
def test_a_root_that_is_no_record(named, kb, tmp_path):
    done = kb("check", at=tmp_path, KB_ROOT=named)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("kb: KB_ROOT (")
    assert done.stderr.endswith("Let it name a checkout of the record, or unset it.\n")
    assert "\x1b" not in done.stderr and "\u202e" not in done.stderr


def test_a_folder_that_was_deleted_under_our_feet(tmp_path):
    (tmp_path / "gone").mkdir()
    script = (
        f"import os, sys; os.chdir({str(tmp_path / 'gone')!r}); os.rmdir(os.getcwd())\n"
        "from kb.cli.main import main; sys.argv = ['kb', 'check']; sys.exit(main())"
    )
    environment = {key: value for key, value in os.environ.items() if key != "KB_ROOT"}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 3
    assert "kb: The current folder: it was deleted." in done.stderr


def test_without_a_browser_its_tests_fail_with_a_sentence():
    environment = {**os.environ, "KB_CHROMIUM": "/bin/false"}
    asked = subprocess.run([sys.executable, CHROMIUM], env=environment, capture_output=True, text=True)
    assert (asked.returncode, asked.stdout) == (1, "")
    sentence = "KB_CHROMIUM (/bin/false) is no browser that runs. Let it name one, or unset it."
    assert asked.stderr == sentence + "\n"
    tried = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/hostile/test_baseline.py"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert tried.returncode == 1
    assert sentence in tried.stdout
    assert "Traceback" not in tried.stdout
    assert "passed" not in tried.stdout and "skipped" not in tried.stdout


def test_where_no_browser_is_the_advice_says_how_to_get_one():
    script = (
        f"import sys; sys.path.insert(0, {str(CHROMIUM.parent)!r}); import chromium\n"
        "chromium.NAMES = chromium.PLACES = (); sys.exit(chromium.main([]))"
    )
    environment = {key: value for key, value in os.environ.items() if key != "KB_CHROMIUM"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert "on Debian: apt-get install chromium" in done.stderr
    assert done.stderr.count("\n") == 1
