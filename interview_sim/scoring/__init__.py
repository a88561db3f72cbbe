"""Norms (data), bands, the scorecard and the next actions. Sees measures' results only."""

from interview_sim.scoring.errors import NormsInvalid, NormsMissing
from interview_sim.scoring.interview import combined_measures, score_interview
from interview_sim.scoring.norms import MeasureNorm, Norms
from interview_sim.scoring.norms_file import load_norms
from interview_sim.scoring.scorecard import score

__all__ = [
    "MeasureNorm",
    "Norms",
    "NormsInvalid",
    "NormsMissing",
    "combined_measures",
    "load_norms",
    "score",
    "score_interview",
]
