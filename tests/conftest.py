"""What tests of several rooms share: the repository, `kb` as a process, and two built sites."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kb.publish.serve_files import running_server

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "small" / "content"
EPOCH = "1740830400"  # 1 March 2025

RunKb = Callable[..., subprocess.CompletedProcess[str]]


def run_kb(*arguments: str, at: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `kb` as a process of its own in a folder and return what it printed and its exit code."""
    inherited = {
        key: value
        for key, value in os.environ.items()
        if key not in ("KB_ROOT", "NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH")
    }
    return subprocess.run(
        [sys.executable, "-c", "import sys; from kb.cli.main import main; sys.exit(main())", *arguments],
        cwd=at,
        env={**inherited, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def copy_record(target: Path, entries: Path) -> Path:
    """Make a repository in `target` with the entries of a folder and the project's own site."""
    shutil.copytree(entries, target / "content", dirs_exist_ok=True)
    shutil.copytree(ROOT / "content" / "pages", target / "content" / "pages", dirs_exist_ok=True)
    shutil.copytree(ROOT / "site", target / "site", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def built(target: Path) -> Path:
    """Build the repository in `target` and return it; a failed build fails the test with its words."""
    done = run_kb("build", at=target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def kb() -> RunKb:
    """`kb` as a process: kb("check", at=folder)."""
    return run_kb


KilledAfter = Callable[..., bool]


@pytest.fixture(scope="session")
def killed_after() -> KilledAfter:
    """Kill a process at some moment: killed_after(process, seconds) says whether it was still running."""

    def kill(process: subprocess.Popen[str], seconds: float, with_children: bool = False) -> bool:
        time.sleep(seconds)
        if with_children and process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        ended = process.wait()
        for pipe in (process.stdout, process.stderr):
            # Not read to its end: children that live on may hold the other side open.
            if pipe is not None:
                pipe.close()
        return ended == -signal.SIGKILL

    return kill


@pytest.fixture
def small_record(tmp_path: Path) -> Path:
    """A repository with the small made-up record, for a test to change."""
    return copy_record(tmp_path / "record", SMALL)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the small made-up record, built once: not to be changed."""
    return built(copy_record(tmp_path_factory.mktemp("small"), SMALL))


@pytest.fixture(scope="session")
def record_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the real record, built once: not to be changed."""
    return built(copy_record(tmp_path_factory.mktemp("record"), ROOT / "content"))


@pytest.fixture(scope="session")
def site_server() -> Iterator[Callable[[Path], str]]:
    """Serve a built site on this machine: site_server(folder) returns its address."""
    with ExitStack() as servers:
        addresses: dict[Path, str] = {}

        def serve(folder: Path, prefix: str = "") -> str:
            key = folder / prefix.strip("/")
            if key not in addresses:
                addresses[key] = servers.enter_context(running_server(lambda: folder, prefix=prefix))
            return addresses[key]

        yield serve
