"""The whole finding about one answer: what analysis.json holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview_sim.results.measurement import Measurement, Span
from interview_sim.results.scorecard import Scorecard
from interview_sim.results.track import Track
from interview_sim.results.transcript import Transcript

SpokenLanguage = Literal["ko", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One answer, measured and scored.

    `models` names each model file set with the first digits of its hash, or None where it was
    missing. `norms` names the norms' version with the hash of what they say; `versions` names word
    lists and libraries in the same way (empty in findings of older programs). `units` has one entry a
    measure, as `measures` has. `level_db` is the loudness track for the pictures: one value per
    `level_step_s`, dBFS. `tracks`: further quantities for the pictures ("pitch_hz", "head_yaw_deg",
    "head_pitch_deg"); empty in findings of older programs.
    """

    duration_s: float
    language: SpokenLanguage
    program: str
    models: Mapping[str, str | None]
    norms: str
    transcript: Transcript | None
    speech: tuple[Span, ...]
    measures: Mapping[str, Measurement]
    units: Mapping[str, str]
    score: Scorecard
    level_step_s: float = 0.1
    level_db: tuple[float, ...] = ()
    versions: Mapping[str, str | None] = field(default_factory=dict)
    tracks: Mapping[str, Track] = field(default_factory=dict)
