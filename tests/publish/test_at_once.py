"""Work in several copies of the program: results in order, errors here, and no copy left behind."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from kb.failures import Unable
from kb.publish.at_once import at_once, pieces_of


def told(number):
    return number, os.getpid()


def children():
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def is_running(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_results_come_in_order_and_from_different_processes():
    results = at_once([partial(told, number) for number in range(3)])
    assert [number for number, _ in results] == [0, 1, 2]
    assert len({process for _, process in results}) == 3
    assert results[0][1] == os.getpid()


def test_one_piece_is_done_here_and_none_gives_nothing():
    assert at_once([os.getpid]) == [os.getpid()]
    assert at_once([]) == []


def test_a_long_result_comes_whole():
    assert at_once([str, lambda: "x" * 3_000_000])[1] == "x" * 3_000_000


def fail_with(error):
    raise error


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(28, "No space left on device", "some/file"), OSError, "some/file"),
        (Unable("a thing", "it is so", "Do this."), Unable, "a thing: it is so"),
        (ValueError("two pages"), ValueError, "two pages"),
    ],
)
def test_what_a_copy_raises_is_raised_here(error, kind, words):
    before = children()
    with pytest.raises(kind, match=words):
        at_once([str, partial(fail_with, error)])
    assert children() == before


def test_where_the_first_piece_fails_the_copies_are_ended():
    began, before = time.monotonic(), children()
    with pytest.raises(ValueError, match="first"):
        at_once([partial(fail_with, ValueError("first")), partial(time.sleep, 60)])
    assert time.monotonic() - began < 30
    assert children() == before


def test_a_copy_that_was_killed_is_named():
    with pytest.raises(ChildProcessError, match="ended from outside"):
        at_once([str, lambda: os.kill(os.getpid(), signal.SIGKILL)])


ENDLESS = """
import os, sys, time
from kb.publish.at_once import at_once
at_once([lambda: time.sleep(60), lambda: (print(os.getpid(), flush=True), time.sleep(60))])
"""


def test_copies_end_when_the_program_is_killed(root):
    program = subprocess.Popen(
        [sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, text=True, cwd=root, env=os.environ
    )
    copy = int(program.stdout.readline())
    program.kill()
    program.wait()
    until = time.monotonic() + 10
    while is_running(copy) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(copy)


def test_little_work_is_one_piece():
    assert pieces_of(174, 1000) == 1
    assert 1 <= pieces_of(10_000, 1000) <= 4
