"""Reading pages: bytes to documents of plain text, each field with how it was found."""

from scrapers.reading.document import Document, Link
from scrapers.reading.page import read_page

__all__ = ["Document", "Link", "read_page"]
