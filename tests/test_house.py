"""The plan of the house: which room may look into which, and what no build may ever touch."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
BELOW = {
    "failures": set(),
    "disk": set(),
    "kinds": {"failures"},
    "entries": {"kinds", "failures"},
    "graph": {"entries", "kinds", "failures"},
    "checks": {"graph", "entries", "kinds", "failures"},
    "ingest": {"graph", "entries", "kinds", "failures", "disk"},
    "store": {"graph", "entries", "kinds", "failures", "disk"},
    "publish": {"checks", "store", "graph", "entries", "kinds", "failures", "disk"},
    "cli": {"publish", "ingest", "checks", "store", "graph", "entries", "kinds", "failures"},
    "scrapers": {"kinds", "failures", "disk"},
}
# Parts of packages that are named: SQLModel's engine, pydantic's core, Jinja's escaping, httpx2's unpackers.
BROUGHT_ALONG = ("sqlalchemy", "pydantic-core", "markupsafe", "brotli", "backports-zstd")
# In the standard library of later versions.
LATER = {"compression"}
MAY_IMPORT_SCRAPERS = {"kb/cli/scrape.py", "kb/cli/outlets.py", "kb/cli/new.py", "kb/cli/extract.py"}


def modules():
    return sorted([*ROOT.glob("kb/**/*.py"), *ROOT.glob("scrapers/**/*.py")])


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def room_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "kb" else parts[0]


def imported(path):
    """Yield the dotted names that a module imports, those inside its functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_package_that_is_imported_is_named_in_pyproject():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = {bare_name(line) for line in settings["project"]["dependencies"]} | set(BROUGHT_ALONG)
    homes = importlib.metadata.packages_distributions()
    outside = {
        name.partition(".")[0]: name_of(path)
        for path in modules()
        for name in imported(path)
        if name.partition(".")[0] not in sys.stdlib_module_names | {"kb", "scrapers"} | LATER
    }
    strangers = {
        module: path
        for module, path in outside.items()
        if named.isdisjoint(map(bare_name, homes.get(module, [module])))
    }
    assert strangers == {}


def bare_name(requirement):
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[A-Za-z0-9._-]+", requirement)[0]).lower()


def tracked():
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True)
    return [Path(name) for name in listed.stdout.split("\0") if name]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_from_rooms_below_it(path):
    room = room_of(path)
    if room == "__init__":
        return
    seen = {
        parts[1] if parts[0] == "kb" else parts[0]
        for parts in (name.split(".") for name in imported(path))
        if parts[0] in ("kb", "scrapers") and len(parts) > 1
    }
    if name_of(path) in MAY_IMPORT_SCRAPERS:
        seen.discard("scrapers")
    assert seen - {room, "__version__"} <= BELOW[room]


def test_every_room_of_kb_is_on_the_plan():
    rooms = {room_of(path) for path in modules()} - {"__init__"}
    assert rooms <= set(BELOW)


def public_definitions():
    for path in modules():
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                yield path, node
                if isinstance(node, ast.ClassDef):
                    for inner in node.body:
                        if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                            yield path, inner


def test_every_module_and_every_public_definition_says_what_it_is_for():
    silent = [
        f"{name_of(path)}: {node.name}" for path, node in public_definitions() if not ast.get_docstring(node)
    ]
    silent += [
        name_of(path) for path in modules() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def site_settings():
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    return yaml.load(re.sub(r"!\S+", "", text), yaml.SafeLoader)


@pytest.mark.parametrize("setting", ["site_dir", "docs_dir"])
def test_nothing_tracked_lies_where_the_site_is_written(setting):
    folder = Path(site_settings()[setting])
    assert folder.parts[0] == "build"
    assert [path for path in tracked() if path.parts[0] == "build" or folder in path.parents] == []


def test_the_sources_of_the_site_are_no_python_package():
    assert not (ROOT / "site" / "__init__.py").exists()
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert settings["tool"]["setuptools"]["packages"]["find"]["include"] == ["kb*", "scrapers*"]


def test_the_sources_of_the_site_are_not_ignored():
    ignored = subprocess.run(["git", "-C", ROOT, "check-ignore", "-q", "site/theme/main.html"], check=False)
    assert ignored.returncode == 1


def test_the_constraints_are_exact_versions_without_addresses():
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*", line)] == []


def test_no_tracked_text_names_a_registry_or_a_folder_of_some_machine():
    pattern = re.compile(rb"(/root/|/home/\w+/|https?://[^\s/]*(pypi|npmjs)[^\s/]*/simple)")
    named = [
        str(path)
        for path in tracked()
        if path.suffix in {".py", ".txt", ".toml", ".md", ".yml", ".yaml", ".json", ""}
        and (ROOT / path).is_file()
        if pattern.search((ROOT / path).read_bytes()) and path != Path("tests/test_house.py")
    ]
    assert named == []
