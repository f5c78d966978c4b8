"""One run of MkDocs: the prose pages, and one shell per section, into which record pages are poured."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from kb.failures import Unable
from kb.kinds import FOLDERS
from kb.publish.site_settings import Settings, given_addresses

# Takes the pages of sections that the navigation does not name. No entry's folder is called so.
COMMON_SHELL = "shell"
_STAGED = ".staged-by-kb"
# MkDocs and Material write these for a search and a sitemap that this site does not use.
_UNUSED = (
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
)


def sections(settings: Settings) -> dict[str, str]:
    """Return the sections that have no prose of their own, each with the title that its shell bears."""
    named = {_section(file) for file in settings.navigation if not (_prose(settings) / file).exists()}
    return {name: name.replace("-", " ").capitalize() for name in sorted(named | {*FOLDERS, COMMON_SHELL})}


def prose_pages(settings: Settings) -> list[str]:
    """Return the addresses of the pages of prose; the home page has the empty one."""
    return sorted(_address(path.stem) for path in _prose(settings).glob("*.md"))


def stage(settings: Settings, folder: Path) -> None:
    """Put the prose, the static files and an empty page per section where MkDocs reads them."""
    _clear(folder)
    shutil.copytree(_prose(settings), folder, dirs_exist_ok=True)
    shutil.copytree(settings.root / "site" / "static", folder / "static")
    for name, title in sections(settings).items():
        page = folder / name / "index.md"
        page.parent.mkdir()
        page.write_text(_EMPTY_PAGE.format(title=title), encoding="utf-8")


def run_mkdocs(settings: Settings, staged: Path, folder: Path) -> None:
    """Let MkDocs build the staged pages into a new folder."""
    if folder.exists() and any(folder.iterdir()):
        raise Unable(
            str(folder),
            "it is not empty and MkDocs would clear it away",
            "Name a folder that does not exist yet.",
        )
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    try:
        places = {"docs_dir": str(staged), "site_dir": str(folder)}
        build(load_config(str(settings.config_file), **places, **given_addresses()))
    except (MkDocsException, SystemExit) as problem:
        raise Unable(
            str(settings.config_file), f"MkDocs stops: {problem}", "Mend the page or setting it names."
        ) from problem
    for name in _UNUSED:
        unused = folder / name
        shutil.rmtree(unused) if unused.is_dir() else unused.unlink(missing_ok=True)
    for source_map in folder.rglob("*.map"):
        source_map.unlink()


# The two headings give the page a skip link and a table of contents; the theme prints marks instead.
_EMPTY_PAGE = """---
shell: true
title: {title}
hide: [navigation]
---

# The page

## Contents
"""


def _prose(settings: Settings) -> Path:
    return settings.root / "content" / "pages"


def _section(file: str) -> str:
    return file.removesuffix("/index.md").removesuffix(".md")


def _address(stem: str) -> str:
    return "" if stem == "index" else f"{stem}/"


def _clear(folder: Path) -> None:
    """Make the folder of staged pages anew; a folder that was not staged by this program stays."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _STAGED).exists():
            raise Unable(
                str(folder),
                "files that kb did not put there stand where it stages the pages",
                "Move them away, then run make.",
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _STAGED).touch()
