"""What follows from the entries: headlines, replies, standing, support, origins, teachers, edges.

Every derived word is a table kept as data (`TABLES`); the code walks the table that the site prints.
"""

from kb.graph.answers import answered_by
from kb.graph.chains import derivation_cycles, parent_cycles
from kb.graph.derive import answers, derive, derived
from kb.graph.graph import Graph
from kb.graph.parties import Parties
from kb.graph.relations import early_answers
from kb.graph.responses import in_lists
from kb.graph.tables import TABLES
from kb.graph.terms import terms_on

__all__ = [
    "TABLES",
    "Graph",
    "Parties",
    "answered_by",
    "answers",
    "derivation_cycles",
    "derive",
    "derived",
    "early_answers",
    "in_lists",
    "parent_cycles",
    "terms_on",
]
