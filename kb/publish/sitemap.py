"""The list of pages for search engines. It needs absolute addresses, so it exists only with a site_url."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path


def write_sitemap(folder: Path, addresses: Iterable[str], site_url: str) -> bool:
    """Write sitemap.xml; return False and write nothing where the site has no address of its own."""
    if not site_url:
        return False
    rows = "".join(f"<url><loc>{escape(site_url + address)}</loc></url>\n" for address in sorted(addresses))
    (folder / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n',
        encoding="utf-8",
    )
    return True
