"""What can be wrong with what the desk reads. Sentences: assets/messages/review.toml.

All of a rating file but `ScaleMissing` and `ScaleNotReadable` carry file, line and key.
"""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class ScaleMissing(InterviewSimError):
    """There is no file with rating items. Facts: file."""

    code = "scale-missing"


class ScaleInvalid(InterviewSimError):
    """A rating file cannot be used. Facts: file, line, key."""

    code = "scale-invalid"


class ScaleNotReadable(ScaleInvalid):
    """The file cannot be opened or is no UTF-8 text. Facts: file, why."""

    code = "scale-not-readable"


class ScaleSyntax(ScaleInvalid):
    """The file is not TOML. Facts: file, line, key (what the parser says)."""

    code = "scale-syntax"


class ScaleKeyUnknown(ScaleInvalid):
    """A key that rating files do not have. Facts: file, line, key, allowed."""

    code = "scale-key-unknown"


class ScaleKeyMissing(ScaleInvalid):
    """A key or table that must be there. Facts: file, line, key, example."""

    code = "scale-key-missing"


class ScaleValueInvalid(ScaleInvalid):
    """A value of the wrong kind. Facts: file, line, key, example."""

    code = "scale-value-invalid"
