"""A stored finding scored again: by other norms, or after something in it was corrected.

Nothing is measured anew, so neither the recording nor a model is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from interview_sim import __version__, scoring
from interview_sim.results import Analysis, Measurement, Scorecard, Span
from interview_sim.scoring import Norms

SCORED_BY: Final = "scored_by"
"""Key of `Analysis.versions` that names the program which scored again."""


def rescored(analysis: Analysis, *, age_group: str | None = None, norms: Norms | None = None) -> Analysis:
    """`analysis` with its measures as they are and a new score; the one handed in stays as it was.

    `norms` of the result names what it was scored by, `versions["scored_by"]` the program that did.

    Args:
        age_group: chooses norms; the one that the finding was scored with when None.
        norms: score by these instead of today's.
    """
    used = norms or norms_of(analysis, age_group)
    return replace(
        analysis,
        norms=used.version,
        score=scored(analysis.measures, analysis, analysis.speech, used),
        versions={**analysis.versions, SCORED_BY: f"interview-sim@{__version__}"},
    )


def is_rescored(analysis: Analysis) -> bool:
    """Whether it was scored again without being measured again."""
    return SCORED_BY in analysis.versions


def norms_of(analysis: Analysis, age_group: str | None = None) -> Norms:
    """The norms of today for the age group, else for the one that the finding names, as in
    "ko 2026-11-24 over_50@..."."""
    named = analysis.norms.partition("@")[0].rpartition(" ")[2]
    return scoring.load_norms(analysis.language, age_group=age_group or named or None)


def scored(
    measures: Mapping[str, Measurement], analysis: Analysis, speech: Sequence[Span], norms: Norms
) -> Scorecard:
    """`measures` scored as those of the answer that `analysis` is about; its advice keeps its place
    among the answers of the visit."""
    facts = [dict(action.facts) for action in analysis.score.next_actions][:1] or [{}]
    return scoring.score(
        measures,
        norms=norms,
        duration_s=analysis.duration_s,
        speech=speech,
        answer=int(facts[0].get("answer", 0)),
        question=int(facts[0].get("question", 1)),
    )
