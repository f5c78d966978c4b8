"""How well an extractor reads: a gold set that people marked, and the figures beside it."""

from kb.ingest.evaluation.gold import GoldPage, GoldSet, read_gold
from kb.ingest.evaluation.keeping import keep
from kb.ingest.evaluation.report import evaluate, report_text

__all__ = ["GoldPage", "GoldSet", "evaluate", "keep", "read_gold", "report_text"]
