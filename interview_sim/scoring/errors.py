"""What can be wrong with norms. Sentences: assets/messages/scoring.toml.

All but `NormsMissing` carry file, line and key; some name an example or a limit beside them.
"""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class NormsMissing(InterviewSimError):
    """There is no norms file for a language. Facts: language, file."""

    code = "norms-missing"


class NormsInvalid(InterviewSimError):
    """A norms file cannot be used. Facts: file, line, key."""

    code = "norms-invalid"


class NormsSyntax(NormsInvalid):
    """The file is not TOML. Facts: file, line, key (what the parser says)."""

    code = "norms-syntax"


class NormsKeyUnknown(NormsInvalid):
    """A key that norms do not have. Facts: file, line, key, allowed."""

    code = "norms-key-unknown"


class NormsKeyMissing(NormsInvalid):
    """A key or table that must be there. Facts: file, line, key."""

    code = "norms-key-missing"


class NormsValueInvalid(NormsInvalid):
    """A value of the wrong kind. Facts: file, line, key, example."""

    code = "norms-value-invalid"


class NormsOrderInvalid(NormsInvalid):
    """Two limits in the wrong order. Facts: file, line, key, other, limit."""

    code = "norms-order-invalid"


class NormsLimitTwice(NormsInvalid):
    """Both poor_above and poor_from. Facts: file, line, key."""

    code = "norms-limit-twice"


class NormsWeightUnfounded(NormsInvalid):
    """A weight without a good range, or no weight at all. Facts: file, line, key."""

    code = "norms-weight-unfounded"
