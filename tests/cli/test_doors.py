"""The command line as a process: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys

import pytest

from kb.cli.main import TASKS

HEAVY = ("pydantic", "sqlmodel", "duckdb", "mkdocs", "pyarrow", "jinja2", "networkx", "yaml_rs", "kb.kinds")


def loaded_by(arguments, at):
    """Return the modules that are loaded once a command has ended."""
    script = (
        "import sys, json\n"
        "from kb.cli.main import main\n"
        f"sys.argv = {['kb', *arguments]!r}\n"
        "main()\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=at, capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--version"], [], ["--help"]], ids=["version", "bare", "help"])
def test_the_first_screen_loads_nothing_heavy(arguments, root):
    assert loaded_by(arguments, root).isdisjoint(HEAVY)


def test_check_loads_neither_database_nor_site_generator(small_record):
    assert loaded_by(["check"], small_record).isdisjoint({"duckdb", "mkdocs", "pyarrow"})


def test_a_build_that_is_refused_names_the_errors_alone(kb, small_record):
    source = "---\ntype: legal\ntitle: A\npublisher: A\npublished: 2025\nseen: full\nwhere: Paper\n---\n"
    (small_record / "content" / "sources" / "unused.md").write_text(source)
    (small_record / "content" / "actors" / "lab-n.md").write_text("---\ntype: labb\nname: Lab N\n---\n")
    done = kb("build", at=small_record)
    assert done.returncode == 1
    assert "KB024" in done.stderr
    assert "warning" not in done.stderr.partition("problem (")[0]


def test_version(kb, tmp_path):
    done = kb("--version", at=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "kb 0.1.0\n", "")


def test_bare_kb_lists_every_command_once_under_its_task(kb, tmp_path):
    done = kb(at=tmp_path)
    assert done.returncode == 0
    under, heading = {}, None
    for line in done.stdout.partition("Options:")[2].splitlines():
        if line.endswith(":") and not line.startswith(" "):
            heading = line.removesuffix(":")
        elif heading and line.startswith("  ") and line.split()[0] in TASKS:
            assert line.split()[0] not in under
            under[line.split()[0]] = heading
    assert under == {name: task.heading for name, task in TASKS.items()}


@pytest.mark.parametrize("name", TASKS)
def test_the_help_of_every_command_has_an_example(kb, tmp_path, name):
    done = kb(name, "--help", at=tmp_path)
    assert done.returncode == 0
    assert f"  kb {name}" in done.stdout or f"$(kb {name}" in done.stdout


def test_an_unknown_command_is_a_usage_error_that_guesses(kb, tmp_path):
    done = kb("chekc", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'check'?" in done.stderr


def test_outside_of_a_record_the_environment_is_at_fault(kb, tmp_path):
    done = kb("check", at=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "neither this folder nor one above it holds mkdocs.yml and content/" in done.stderr


def test_a_folder_deep_inside_finds_the_record(kb, small_record):
    assert kb("check", at=small_record / "content" / "actors").returncode == 0


def test_kb_root_names_the_record(kb, small_record, tmp_path):
    assert kb("check", at=tmp_path, KB_ROOT=str(small_record)).returncode == 0


def test_kb_root_that_is_no_record_is_refused_by_name(kb, tmp_path):
    done = kb("check", at=tmp_path, KB_ROOT=str(tmp_path))
    assert done.returncode == 3
    assert f"KB_ROOT ({tmp_path})" in done.stderr


def test_an_error_of_our_own_ends_with_5_and_a_report_and_no_traceback(kb, small_record, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import kb.cli.place\n"
        "def find_root(): raise RuntimeError('odd')\n"
        "kb.cli.place.find_root = find_root\n"
    )
    path = os.pathsep.join([str(broken), os.environ.get("PYTHONPATH", ""), str(small_record)])
    done = kb("check", at=small_record, TMPDIR=str(tmp_path), PYTHONPATH=path)
    assert done.returncode == 5
    assert "Traceback" not in done.stderr
    (report,) = tmp_path.glob("kb-report-*.txt")
    assert str(report) in done.stderr
    assert "RuntimeError: odd" in report.read_text()


def test_a_reader_that_closes_the_pipe_is_no_error(root):
    script = "import sys; from kb.cli.main import main; sys.exit(main())"
    process = subprocess.Popen(
        [sys.executable, "-c", script, "schema", "claim", "--format", "json"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    assert process.wait(30) == 0
    assert process.stderr.read() == b""


def test_colour_is_forced_and_forbidden_by_the_environment(kb, tmp_path):
    forced = kb("check", at=tmp_path, FORCE_COLOR="1")
    forbidden = kb("check", at=tmp_path, FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b[31m" in forced.stderr
    assert "\x1b" not in forbidden.stderr


def test_names_in_all_scripts_are_printed_under_any_locale(kb, small_record):
    done = kb("find", "乙实验室", at=small_record, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "lab-b" in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_for_the_shell(kb, tmp_path, shell):
    done = kb("completion", shell, at=tmp_path)
    assert done.returncode == 0
    assert "_KB_COMPLETE" in done.stdout


def test_completion_knows_the_ids_of_entries(kb, small_record):
    done = kb(at=small_record, _KB_COMPLETE="bash_complete", COMP_WORDS="kb show lab-a-2025", COMP_CWORD="2")
    assert done.stdout.split() == ["plain,lab-a-2025-01-10-answers-used", "plain,lab-a-2025-01-10-post"]
