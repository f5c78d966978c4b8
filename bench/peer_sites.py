"""Give the peers the claim pages of a generated record: for each a Markdown file with all blocks of ours.

    python bench/peer_sites.py RECORD mkdocs-folder hugo-folder

Prints how many pages have each block, as JSON.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from as_markdown import as_markdown

from kb.entries import load
from kb.graph import derive
from kb.publish.page import Page
from kb.publish.pages import Renderer

# As lean as it can be: no search, no navigation of these pages, no message for each of them.
MKDOCS = """site_name: Claims
theme: {name: material, font: false}
plugins: []
markdown_extensions: [toc, tables]
nav: [{Home: index.md}]
not_in_nav: /claims/
validation: {links: {not_found: ignore, absolute_links: ignore, unrecognized_links: ignore}}
"""
HUGO = """{"title": "Claims", "baseURL": "https://site.example/",
"outputs": {"home": ["html"], "page": ["html", "json"]},
"disableKinds": ["taxonomy", "term", "RSS", "section"]}
"""
HUGO_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="alternate" type="application/json" href="index.json">
</head>
<body>
<nav><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></nav>
<main>
<h1>{{ .Title }}</h1>
{{ .TableOfContents }}
{{ .Content }}
</main>
</body>
</html>
"""
HUGO_TWIN = "{{ .Params.twin | jsonify }}\n"


def rendered(record: Path) -> list[Page]:
    """Return the pages of all claims, not yet poured into the theme."""
    loaded = load(record / "content")
    renderer = Renderer(derive(loaded.record), date(2025, 3, 1), {})
    return list(renderer.entries(loaded.record.claims.values()))


def write_mkdocs(pages: list[Page], folder: Path) -> None:
    """Write a site of MkDocs with Material."""
    claims = folder / "docs" / "claims"
    claims.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Claims\n", encoding="utf-8")
    for page in pages:
        head = f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(page.description)}\n---\n\n"
        text = f"{head}# {page.heading}\n\n{as_markdown(page.content)}"
        (claims / f"{page.name}.md").write_text(text, encoding="utf-8")


def write_hugo(pages: list[Page], folder: Path) -> None:
    """Write a site of Hugo with a theme of one template, and the twin of a page as another."""
    claims, layouts = folder / "content" / "claims", folder / "layouts"
    for made in (claims, layouts):
        made.mkdir(parents=True)
    (folder / "hugo.json").write_text(HUGO, encoding="utf-8")
    for name, template in (("page.html", HUGO_PAGE), ("home.html", HUGO_PAGE), ("page.json", HUGO_TWIN)):
        (layouts / name).write_text(template, encoding="utf-8")
    for page in pages:
        head = {"title": page.title, "description": page.description, "twin": json.loads(page.twin or b"{}")}
        text = f"{json.dumps(head, ensure_ascii=False)}\n\n{as_markdown(page.content)}"
        (claims / f"{page.name}.md").write_text(text, encoding="utf-8")


def blocks_of(pages: list[Page]) -> dict[str, int]:
    """Count the pages that have each block, by its heading, the most frequent first."""
    counts: Counter[str] = Counter()
    words: dict[str, set[str]] = {}
    for page in pages:
        anchors = {re.sub(r"-\d+$", "", heading.anchor): heading.text for heading in page.headings}
        counts.update(anchors.keys())
        for anchor, text in anchors.items():
            words.setdefault(anchor, set()).add(text)
    # A heading that names a party differs from page to page; its anchor does not.
    names = {
        anchor: texts.pop() if len(texts) == 1 else anchor.capitalize() for anchor, texts in words.items()
    }
    return {names[anchor]: count for anchor, count in counts.most_common()}


def main() -> None:
    """Write both sites and count the blocks."""
    record, mkdocs, hugo = map(Path, sys.argv[1:])
    pages = rendered(record)
    write_mkdocs(pages, mkdocs)
    write_hugo(pages, hugo)
    print(json.dumps(blocks_of(pages)))


if __name__ == "__main__":
    main()
