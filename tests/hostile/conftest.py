"""What hostile tests share: a product that is about to be replaced, and what is compared of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "browser"), str(ROOT / "tests" / "hostile")]
from chromium import NoChromium, find_chromium, flags  # noqa: E402

NEW_ENTRY = Path("content", "concepts", "new.md")
PARTS = ("kb.duckdb", "data", "www")


class Rebuilt:
    """A repository with a finished product and an entry that the product does not hold yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.build = folder / "build"
        self.change()

    def change(self) -> None:
        """Add the new entry, or take it away again: in both cases a build has something to do."""
        path = self.folder / NEW_ENTRY
        if path.exists():
            path.unlink()
        else:
            path.write_text("---\nterm: New\ndefinition: What is new.\n---\n")

    @property
    def is_new(self) -> bool:
        """Whether the entries hold the new one."""
        return (self.folder / NEW_ENTRY).exists()

    def files(self) -> dict[str, bytes]:
        """Return every file that readers of the product see, by name; none where there is no product."""
        found = [path for part in PARTS for path in (self.build / part).rglob("*") if path.is_file()]
        store = [self.build / "kb.duckdb"] if (self.build / "kb.duckdb").is_file() else []
        return {path.relative_to(self.build).as_posix(): path.read_bytes() for path in [*store, *found]}

    def says(self) -> tuple[dict[str, bytes], list[tuple[object, ...]]]:
        """Return what two products of equal entries have in common: files byte by byte, and the store's rows.

        The search index names its files as it likes.
        """
        alike = {
            name: content
            for name, content in self.files().items()
            if "pagefind" not in name and name != "kb.duckdb"
        }
        with duckdb.connect(self.build / "kb.duckdb", read_only=True) as store:
            names = [name for (name,) in store.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
            rows = [
                (name, *store.execute(f'SELECT count(*), bit_xor(hash(t)) FROM "{name}" AS t').fetchall())
                for name in sorted(names)
            ]
        return alike, rows

    def products(self) -> list[str]:
        """Return the names of the products that lie side by side."""
        return sorted(path.name for path in (self.build / "products").iterdir())


@pytest.fixture(scope="session")
def rebuilt_in(small_site: Path) -> Callable[[Path], Rebuilt]:
    """Make in a new folder a finished product of the small record, with one more entry in the record."""

    def make(folder: Path) -> Rebuilt:
        shutil.copytree(small_site, folder, symlinks=True)
        return Rebuilt(folder)

    return make


@pytest.fixture
def rebuilt(rebuilt_in: Callable[[Path], Rebuilt], tmp_path: Path) -> Rebuilt:
    """A finished product of the small record, with one more entry in the record."""
    return rebuilt_in(tmp_path / "record")


Launch = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def launch() -> Launch:
    """Start `kb` as a process of its own: launch("build", at=folder); `first` is Python that runs before."""

    def start(
        *arguments: str, at: Path, first: str = "", before: tuple[str, ...] = ()
    ) -> subprocess.Popen[str]:
        script = f"import sys\n{first}\nfrom kb.cli.main import main\nsys.exit(main())"
        environment = {key: value for key, value in os.environ.items() if key != "KB_ROOT"}
        return subprocess.Popen(
            [*before, sys.executable, "-c", script, *arguments],
            cwd=at,
            env={**environment, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1740830400"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    return start


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; the test fails where there is none."""
    try:
        program = find_chromium()
    except NoChromium as problem:
        pytest.fail(str(problem), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=flags())
        yield started
        started.close()
