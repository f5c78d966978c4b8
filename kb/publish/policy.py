"""The Content-Security-Policy that every page carries, with the hashes of that page's own inline scripts."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA_BLOCK = re.compile(r"""\stype=["']?application/(?:ld\+)?json""")
_SOURCE = re.compile(r"\ssrc=")


def policy_of(html: str) -> str:
    """Return the policy of a page: nothing from elsewhere, and of inline scripts only those that it holds."""
    hashes = "".join(f" 'sha256-{digest}'" for digest in dict.fromkeys(map(_digest, inline_scripts(html))))
    return (
        "default-src 'none'; "
        f"script-src 'self' 'wasm-unsafe-eval'{hashes}; "
        "style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; "
        "base-uri 'none'; form-action 'self'"
    )


def inline_scripts(html: str) -> list[str]:
    """Return the texts of the scripts that a browser would run from within the page."""
    return [
        text
        for attributes, text in _SCRIPT.findall(html)
        if not _SOURCE.search(attributes) and not _DATA_BLOCK.search(attributes)
    ]


@lru_cache(maxsize=256)
def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
