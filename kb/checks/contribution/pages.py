"""Rules on the pages of prose, which MkDocs renders and which may therefore hold nothing but prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.checks.contribution.contribution import Contribution, of_file
from kb.checks.contribution.rule import change_rule
from kb.entries import prose
from kb.entries.problem import Problem
from kb.entries.scan import SIZE_LIMIT
from kb.entries.source_text import SourceText

# The places that kb fills: an instruction with one plain word.
_PLACE = re.compile(r"<\?kb [a-z]+\?>")
_FRONT_KEYS = frozenset(["title", "description", "hide"])
_PAGE_LINK = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md(?:#[\w-]+)?|#[\w-]+|\.\./[a-z0-9/-]*")
_ATTRIBUTES = re.compile(r"\{:? ?[.#][\w-]|\{%|\{\{|^--8<--|^!!! |^\?\?\? ", re.M)


@change_rule(
    "KB097",
    "error",
    "Page with more than prose",
    asks="A page of prose is Markdown: no HTML, no script, no image from elsewhere, no link but to pages, "
    "entries and the web, no attribute lists or includes.",
    example="<script>...</script> in content/pages/method.md",
    mend="Write it in Markdown.",
)
def more_than_prose(change: Contribution) -> Iterator[Problem]:
    """A page of prose with something in it that a browser or MkDocs would act on."""
    for file in change.data:
        if not file.path.startswith("content/pages/") or not file.path.endswith(".md"):
            continue
        data = change.read(file.path)
        for line, what in _wrong(data) if data is not None else ():
            message = f"the page holds {what}"
            yield of_file(
                "KB097", file.path, message, line=line, mend="write it in Markdown, or leave it out"
            )


def _wrong(data: bytes) -> Iterator[tuple[int, str]]:
    if len(data) > SIZE_LIMIT:
        yield 1, f"more than {SIZE_LIMIT // 1024} KB"
        return
    try:
        source = SourceText("", _PLACE.sub("", data.decode("utf-8").replace("\r\n", "\n")))
    except UnicodeDecodeError:
        yield 1, "bytes that are no UTF-8"
        return
    first = source.position(source.body_at)[0]
    for key in re.findall(r"^([\w-]+):", source.front, re.M):
        if key not in _FRONT_KEYS:
            yield 1, f"the key `{key}` in its front matter, which pages do not use"
    for line, text in prose.raw_html(source.body):
        yield first + line, f"raw HTML: {text.partition(chr(10))[0][:60]}"
    for link in prose.links(source.body):
        if link.is_image:
            yield first + link.line, "an image"
        elif not (link.is_outside or link.is_entry or _PAGE_LINK.fullmatch(link.target)):
            yield first + link.line, f"a link that leads to no page: {link.target[:60]}"
    for found in _ATTRIBUTES.finditer(source.body):
        line = first + source.body.count("\n", 0, found.start())
        yield line, f"an instruction to a program: {found.group().strip()}"
