"""Whose voice a sentence speaks in: whether it states as a fact what somebody is only said to have done.

Told by words, not by understanding: conduct that is contested here (training on another's outputs, taking
them, hiding it, breaking terms), outside of all that a verb of saying, a doubt, a rule or a question governs.
`words` are the classes of words, `patterns` are written in them; `judging` finds what is stated, `governing`
tells who answers for it.
"""

from __future__ import annotations

from kb.checks.voice.judging import Stated, asserted, assertions

__all__ = ["Stated", "asserted", "assertions"]
