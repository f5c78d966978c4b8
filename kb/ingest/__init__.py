"""What was read of the world and waits for a person: the inbox."""

from kb.ingest.documents import build_inbox, read_documents
from kb.ingest.opening import connect_inbox

__all__ = ["build_inbox", "connect_inbox", "read_documents"]
