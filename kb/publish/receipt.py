"""What a product was made of: its receipt lies beside it and tells a later build whether it still holds."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

RECEIPT = "receipt.json"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The inputs of a product and its size. `store` is the digest of kb.duckdb as it was written."""

    fingerprint: str
    build_date: str
    entries: int
    files: int
    size: int
    store: str

    @property
    def words(self) -> str:
        """Name the product in a sentence's middle."""
        return f"of {self.entries} entries, build date {self.build_date}, inputs {self.fingerprint[:8]}"


def write_receipt(product: Path, fingerprint: str, build_date: str, entries: int) -> Receipt:
    """Measure a finished product and write its receipt into it."""
    files, size = _measure(product)
    receipt = Receipt(fingerprint, build_date, entries, files, size, _digest(product / "kb.duckdb"))
    (product / RECEIPT).write_text(json.dumps(asdict(receipt), indent=1) + "\n", encoding="utf-8")
    return receipt


def read_receipt(product: Path | None) -> Receipt | None:
    """Return the receipt of a product, or None where there is no product or no sound receipt."""
    if product is None:
        return None
    try:
        return Receipt(**json.loads((product / RECEIPT).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def is_whole(product: Path, receipt: Receipt) -> bool:
    """Say whether the product still has all files at their sizes and the store that was written."""
    try:
        return (receipt.files, receipt.size) == _measure(product) and receipt.store == _digest(
            product / "kb.duckdb"
        )
    except OSError:
        return False


def _measure(product: Path) -> tuple[int, int]:
    """Count the files of a product and their bytes, the receipt left out."""
    files = size = 0
    for folder, _, names in os.walk(product):
        for name in names:
            if name != RECEIPT:
                files += 1
                size += Path(folder, name).stat().st_size
    return files, size


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
