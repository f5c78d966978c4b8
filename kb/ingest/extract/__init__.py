"""From the text of a document to candidates: relevance, actors, claims and events, each with its passage."""

from kb.ingest.extract.candidate import Extraction
from kb.ingest.extract.document import Document
from kb.ingest.extract.interface import Extractor
from kb.ingest.extract.names import KnownName, NameBook, known_name, names_of
from kb.ingest.extract.rules import RuleExtractor

__all__ = [
    "Document",
    "Extraction",
    "Extractor",
    "KnownName",
    "NameBook",
    "RuleExtractor",
    "known_name",
    "names_of",
]
