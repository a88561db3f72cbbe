"""What an analysis found: frozen results that every room above speaks of, and their JSON.

Plain numbers, strings and tuples only, so that `live == later` is one assert. Knows nothing of
signals, bands, languages or screens. Times are seconds from the answer's first sample.
"""

from interview_sim.results.analysis import Analysis, SpokenLanguage
from interview_sim.results.measurement import (
    UNSURE_MARKS,
    Event,
    JsonValue,
    Measured,
    Measurement,
    NotMeasured,
    Span,
    says_unsure,
)
from interview_sim.results.scorecard import Band, NextAction, Norm, Scorecard, ScoredMeasure
from interview_sim.results.track import Track
from interview_sim.results.transcript import Transcript, Word

__all__ = [
    "UNSURE_MARKS",
    "Analysis",
    "Band",
    "Event",
    "JsonValue",
    "Measured",
    "Measurement",
    "NextAction",
    "Norm",
    "NotMeasured",
    "Scorecard",
    "ScoredMeasure",
    "Span",
    "SpokenLanguage",
    "Track",
    "Transcript",
    "Word",
    "says_unsure",
]
