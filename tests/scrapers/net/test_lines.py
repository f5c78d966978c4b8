"""Files of lines: a kill at any byte loses the last line at most, and a broken line is named."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from loopback import serving

from kb.failures import Unable
from scrapers.lines import Lines, as_line


def test_lines_come_out_as_they_went_in(tmp_path):
    lines = Lines(tmp_path / "a.jsonl")
    for value in ("words", "深度求索", "line\nbreak", "\u2028"):
        lines.append({"value": value})
    assert [line["value"] for line in Lines(tmp_path / "a.jsonl")] == [
        "words",
        "深度求索",
        "line\nbreak",
        "\u2028",
    ]


def test_a_kill_at_any_byte_of_the_last_line_loses_that_line_alone(tmp_path):
    path = tmp_path / "a.jsonl"
    first, last = as_line({"n": 1}), as_line({"n": 2, "words": "深度求索"})
    for length in range(len(last)):
        path.write_bytes(first + last[:length])
        lines = Lines(path)
        assert list(lines) == [{"n": 1}]
        lines.append({"n": 3})
        assert list(Lines(path)) == [{"n": 1}, {"n": 3}]


def test_a_line_that_is_broken_in_the_middle_is_named(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"n":1}\n{"n":\n{"n":3}\n')
    with pytest.raises(Unable, match=r"a\.jsonl, line 2: it cannot be read"):
        list(Lines(path))


def test_what_json_cannot_hold_is_refused_and_writes_nothing(tmp_path):
    lines = Lines(tmp_path / "a.jsonl")
    with pytest.raises(ValueError, match="JSON"):
        lines.append({"n": float("nan")})
    assert list(lines) == []


def test_rewriting_puts_other_lines_in_place_of_all(tmp_path):
    lines = Lines(tmp_path / "a.jsonl")
    for number in range(5):
        lines.append({"n": number})
    lines.rewrite([{"n": 9}])
    lines.append({"n": 10})
    assert [line["n"] for line in lines] == [9, 10]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl"]


def test_an_interrupt_is_not_held_up_by_a_slow_host(tmp_path):
    def never(call):
        time.sleep(60)

    program = Path(__file__).resolve().parent / "watching.py"
    with serving(one=never, two=never) as (server, at):
        process = subprocess.Popen(
            [sys.executable, str(program), str(tmp_path), f"{at['one']}/feed", f"{at['two']}/feed"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": str(program.parents[3]), "PATH": "/usr/bin:/bin"},
        )
        while len(server.log) < 2:
            time.sleep(0.02)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert time.monotonic() - began < 5
    assert "KeyboardInterrupt" in errors
    assert json.loads((tmp_path / "run.json").read_text("utf-8"))["began"]
