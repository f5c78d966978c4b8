"""What mkdocs.yml says of the site as a whole, and where its sources lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kb.failures import Unable

# Material prints a notice on later versions of MkDocs; it says nothing to those who build this site.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")

REPO_URL = "KB_REPO_URL"
"""Names a repository for one build, in the place of what mkdocs.yml says."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's addresses and navigation. Empty addresses mean that nobody owns them yet."""

    root: Path
    site_url: str
    edit_entry: str
    contact: str
    navigation: tuple[str, ...]
    """The Markdown files that the navigation names, relative to the folder of pages."""

    @property
    def config_file(self) -> Path:
        """The file that all this stands in."""
        return self.root / "mkdocs.yml"


def given_addresses() -> dict[str, str]:
    """Return the addresses that the environment gives, under their keys in mkdocs.yml."""
    given = os.environ.get(REPO_URL, "").rstrip("/")
    if given and not given.startswith(("https://", "http://")):
        raise Unable(f"{REPO_URL}={given}", "it is no address", "Write it like https://HOST/OWNER/NAME.")
    return {"repo_url": given} if given else {}


def read_settings(root: Path) -> Settings:
    """Read mkdocs.yml of a checkout."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    file = root / "mkdocs.yml"
    try:
        # Any folder that exists will do here: the real ones are named when the shells are made.
        config = load_config(str(file), docs_dir=str(root / "content"), **given_addresses())
    except MkDocsException as problem:
        raise Unable(str(file), f"MkDocs refuses it: {problem}", "Mend it, then run make.") from None
    site_url = str(config.site_url or "")
    repo_url = str(config.repo_url or "").rstrip("/")
    return Settings(
        root=root,
        site_url=site_url if not site_url or site_url.endswith("/") else f"{site_url}/",
        edit_entry=f"{repo_url}/{config.extra['edit_entry']}" if repo_url else "",
        contact=str(config.extra["contact"] or ""),
        navigation=tuple(_files(config.nav)),
    )


def _files(nav: Any) -> Iterator[str]:
    """Walk the navigation down to the files it names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _files(value)
    else:
        for item in nav or ():
            yield from _files(item)
