"""Whether anything has changed since the product was made. Light: it loads no entry and no library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kb.publish.build_date import build_date
from kb.publish.fingerprint import fingerprint
from kb.publish.receipt import Receipt, is_whole, read_receipt
from kb.publish.switch import current_product


def inputs_now(root: Path) -> tuple[str, date]:
    """Return the fingerprint of the inputs as they lie there now, and the build date in it."""
    day = build_date(root)
    return fingerprint(root, day), day


def whole_product_of(build: Path, inputs: str) -> Receipt | None:
    """Return the receipt of the current product if it was made of these inputs and nothing of it is lost."""
    product = current_product(build)
    receipt = read_receipt(product)
    if product and receipt and receipt.fingerprint == inputs and is_whole(product, receipt):
        return receipt
    return None
