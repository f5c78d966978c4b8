"""What changed between two records, in words: entries, replies, standing, support, figures, terms."""

from kb.graph.compare.change import CHANGES, RecordChange
from kb.graph.compare.comparing import compare

__all__ = ["CHANGES", "RecordChange", "compare"]
