"""The pages of former ids: they forward to the entry that took the id's place."""

from __future__ import annotations

from html import escape

from kb.publish.page import Page


def forward_head(target: str, base: str, site_url: str) -> str:
    """Return what sends a browser on, with or without scripts, and keeps the old address out of indexes."""
    lines = [
        '<meta name="robots" content="noindex">',
        f'<meta http-equiv="refresh" content="0; url={base}/{escape(target)}">',
    ]
    if site_url:
        lines.append(f'<link rel="canonical" href="{escape(site_url + target)}">')
    return "\n".join(lines)


def forward_body(page: Page, base: str) -> str:
    """Return the words that stand on the page of a former id, in case the browser stays."""
    target = escape(page.forward_to or "")
    return f'{page.content}<p>This entry has a new address: <a href="{base}/{target}">{target}</a>.</p>'
