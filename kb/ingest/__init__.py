"""What was read of the world and waits for a person: the inbox."""

from kb.ingest.candidates import Candidate, candidate_rows, read_candidates
from kb.ingest.documents import build_inbox, read_documents
from kb.ingest.opening import connect_inbox

__all__ = [
    "Candidate",
    "build_inbox",
    "candidate_rows",
    "connect_inbox",
    "read_candidates",
    "read_documents",
]
