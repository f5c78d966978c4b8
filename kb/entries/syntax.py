"""YAML that cannot be read, said in the words of somebody who writes entries."""

from __future__ import annotations

import re

from kb.entries.problem import Problem
from kb.entries.source_text import SourceText

# What the library says, what that means here, and the mend.
_WORDS = (
    (
        re.compile("mapping values are not allowed|illegal placement of ':'"),
        "a colon followed by a space starts a new key here",
        "if it belongs to the text, put the text into a folded block below `>-`; else check the indentation",
    ),
    (
        re.compile("unexpected character|cannot start any token"),
        "a value cannot begin with this character",
        "put the text in quotation marks or into a folded block below `>-`",
    ),
    (
        re.compile("quoted scalar"),
        "a text in quotation marks does not end where it should",
        "close the quotation mark; write a single one inside twice; or use a folded block below `>-`",
    ),
    (
        re.compile("indicator|indentation|block collection|block mapping|simple key|implicit key"),
        "the line does not fit what stands above it",
        "give keys of one level the same indentation, each with a colon and a space behind it",
    ),
    (
        re.compile("flow|',' or"),
        "a list in [ ] or a mapping in { } does not end where it should",
        "close it, and put a text that holds a comma, a colon or a bracket in quotation marks",
    ),
)


def syntax_problem(source: SourceText, reason: str, at: int) -> Problem:
    """Make the one problem of front matter that cannot be read, at an offset of the front matter."""
    message, mend = reason, "compare with an entry that is sound"
    for pattern, words, remedy in _WORDS:
        if pattern.search(reason):
            message, mend = words, remedy
            break
    start = source.front_at + at
    return source.problem("KB009", f"the front matter cannot be read: {message}", start, start + 1, mend=mend)
