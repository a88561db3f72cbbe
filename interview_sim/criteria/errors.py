"""What can be wrong with a centre's own word list."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class LexiconInvalid(InterviewSimError):
    """A word list cannot be used. Facts: file, where (dotted key, "" for the whole), why (short, English)."""

    code = "lexicon-invalid"
