"""What an entry is: the eight kinds, their vocabularies, dates and ids.

Every field has a description; JSON Schema, the comments of the database and the data dictionary are
made from it.
"""

from kb.kinds.actor import Actor
from kb.kinds.claim import Claim
from kb.kinds.concept import Concept
from kb.kinds.dispute import Dispute
from kb.kinds.event import Event
from kb.kinds.model import Model
from kb.kinds.policy import Policy
from kb.kinds.record import FOLDERS, KINDS, Entry, Record
from kb.kinds.source import Source

__all__ = [
    "FOLDERS",
    "KINDS",
    "Actor",
    "Claim",
    "Concept",
    "Dispute",
    "Entry",
    "Event",
    "Model",
    "Policy",
    "Record",
    "Source",
]
