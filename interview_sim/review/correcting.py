"""A finding as a counsellor corrected it: what depends on the corrections is measured and scored anew.

The stored finding stays as it is. Corrections are made to the words, spans and states that it holds, in
the order in which they were made; then every measure that names one of them runs again. One that does
not give its stored figure again from what is stored (it needs the sound itself, or comes from another
program's rules) keeps it, and that is said. A correction that does not fit any more is left out, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_sim.criteria import look_again
from interview_sim.measures import AskedQuestion
from interview_sim.results import Analysis, Measurement
from interview_sim.review.correcting_net import is_known, net_corrections
from interview_sim.review.correcting_words import CorrectedWord
from interview_sim.review.correcting_work import CORRECTED, KeptMeasure, SkippedCorrection, Work
from interview_sim.review.rescoring import norms_of, scored
from interview_sim.scoring import Norms
from interview_sim.sessions.desk.types import Correction

__all__ = [
    "CORRECTED",
    "CorrectedAnalysis",
    "CorrectedWord",
    "KeptMeasure",
    "MeasureChange",
    "SkippedCorrection",
    "corrected",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureChange:
    """A measure whose finding is another one after the corrections."""

    measure: str
    before: Measurement
    after: Measurement


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedAnalysis:
    """The finding with its corrections. `analysis.program` says that it is no machine's own.

    `applied`: what is to be shown as corrected, in the order in which it was made. `undone`: pairs that take
    themselves back. `words`: which words of the transcript were corrected.
    """

    analysis: Analysis
    changes: tuple[MeasureChange, ...] = ()
    applied: tuple[Correction, ...] = ()
    skipped: tuple[SkippedCorrection, ...] = ()
    undone: tuple[Correction, ...] = ()
    words: tuple[CorrectedWord, ...] = ()
    kept: tuple[KeptMeasure, ...] = ()


def corrected(
    analysis: Analysis,
    corrections: Sequence[Correction],
    asked: AskedQuestion | None = None,
    *,
    age_group: str | None = None,
    norms: Norms | None = None,
) -> CorrectedAnalysis:
    """`analysis` with `corrections` made to it; the very same finding where none of them counts.

    Args:
        asked: the question as it was put; without it, measures that need one keep their figure.
        age_group: chooses norms; the one that the finding was scored with when None.
        norms: score by these instead of those in force.
    """
    look_again()
    standing, undone = net_corrections([each for each in corrections if is_known(each)])
    unknown = [
        SkippedCorrection(correction=each, reason="not_a_correction")
        for each in corrections
        if not is_known(each)
    ]
    work = Work(analysis)
    skipped = [*unknown, *work.make(standing)]
    left_out = {each.correction.id for each in skipped}
    told = CorrectedAnalysis(
        analysis=analysis,
        applied=tuple(each for each in standing if each.id not in left_out),
        skipped=tuple(sorted(skipped, key=lambda each: each.correction.id)),
        undone=undone,
    )
    if not told.applied:
        return told
    used = norms or norms_of(analysis, age_group)
    return _with_figures(told, work, asked or AskedQuestion(), used)


def _with_figures(
    told: CorrectedAnalysis, work: Work, asked: AskedQuestion, norms: Norms
) -> CorrectedAnalysis:
    """What was made, measured and scored."""
    stored, n_applied = told.analysis, len(told.applied)
    found, kept = work.measured(asked, n_applied)
    measures = {**stored.measures, **found}
    return replace(
        told,
        analysis=replace(
            stored,
            program=f"{stored.program}; {n_applied} corrected by a counsellor",
            norms=norms.version,
            transcript=work.transcript,
            speech=work.speech.spans,
            measures=measures,
            score=scored(measures, stored, work.speech.spans, norms),
        ),
        changes=tuple(
            MeasureChange(measure=name, before=stored.measures[name], after=after)
            for name, after in found.items()
        ),
        words=work.words.corrected if work.words is not None else (),
        kept=kept,
    )
