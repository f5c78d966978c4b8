"""Read Markdown entries, with the place of every value; render their prose; scaffold new ones."""

from kb.entries.loading import Loaded, LoadedEntry, load
from kb.entries.problem import Problem
from kb.entries.scaffold import scaffold

__all__ = ["Loaded", "LoadedEntry", "Problem", "load", "scaffold"]
