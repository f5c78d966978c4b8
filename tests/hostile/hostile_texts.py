"""Texts that nobody in this project wrote: injections, naughty strings, titles and texts of hostile feeds."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(os.environ.get("KB_TESTDATA", "nowhere"))


@cache
def texts() -> tuple[str, ...]:
    """Return every text of the three collections once, in their order."""
    return tuple(dict.fromkeys([*injections(), *naughty_strings(), *feed_texts()]))


@cache
def injections() -> tuple[str, ...]:
    """Return the lines of the collection of script injections."""
    files = sorted((FOLDER / "xss").glob("*.txt"))
    lines = (line for file in files for line in file.read_text("utf-8", "replace").splitlines())
    return tuple(line for line in lines if line.strip())


@cache
def naughty_strings() -> tuple[str, ...]:
    """Return the list of naughty strings."""
    strings = json.loads((FOLDER / "strings" / "blns.json").read_text("utf-8"))
    return tuple(text.encode("utf-8", "replace").decode() for text in strings if text.strip())


@cache
def feed_texts() -> tuple[str, ...]:
    """Return the texts of all elements of the feeds that are there to be sanitised, titles among them."""
    files = sorted((FOLDER / "feeds" / "tests" / "wellformed" / "sanitize").glob("*.xml"))
    elements = (element for file in files for element in ElementTree.fromstring(file.read_bytes()).iter())
    return tuple(element.text.strip() for element in elements if element.text and element.text.strip())
