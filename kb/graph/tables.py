"""All derived words as tables, in the order in which the method page prints them."""

from __future__ import annotations

from typing import Any

from kb.graph.answers import ANSWER, ANSWERED_BY
from kb.graph.distillations import KNOWN
from kb.graph.evidence import CANNOT_SHOW
from kb.graph.headlines import VERBS
from kb.graph.permission import PERMISSION
from kb.graph.reliability import RELIABILITY
from kb.graph.responses import STANDING
from kb.graph.said import SAID
from kb.graph.support_words import SUPPORT
from kb.graph.table import Table

TABLES: tuple[Table[Any], ...] = (
    VERBS,
    SAID,
    ANSWERED_BY,
    ANSWER,
    STANDING,
    SUPPORT,
    CANNOT_SHOW,
    RELIABILITY,
    KNOWN,
    PERMISSION,
)
