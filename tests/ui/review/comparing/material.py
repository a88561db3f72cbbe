"""Answers to compare, over any recording and with any finding."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from interview_sim.results import Analysis
from interview_sim.review.correcting import CorrectedAnalysis
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.review.desk.answer import OpenAnswer
from tests.ui.answers import answer

ME = Staff(id=1, role="counsellor", name="Kim")
AS_USUAL = object()


def opened(
    path: Path, number: int, *, is_rated: bool = True, found: Analysis | object | None = AS_USUAL
) -> OpenAnswer:
    """Answer `number`, recorded in `path`; `found` None: not analysed."""
    finding = answer("ko", start_s=1.0 + number) if found is AS_USUAL else found
    assert finding is None or isinstance(finding, Analysis)
    return OpenAnswer(
        visit=None,
        take=SimpleNamespace(id=number, bank_id="a", question_id="1"),
        recording=path,
        findings=() if finding is None else (SimpleNamespace(analysis=finding),),
        comments=(),
        ratings=(SimpleNamespace(by=ME),) if is_rated else (),
        corrections=(),
        corrected=None if finding is None else CorrectedAnalysis(analysis=finding),
    )
