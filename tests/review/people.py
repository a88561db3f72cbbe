"""Counsellors, ratings and corrections, as the desk's store hands them out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from interview_sim.results import Analysis, Span
from interview_sim.sessions.desk.types import (
    Comment,
    Correction,
    CorrectionAction,
    CorrectionKind,
    RatedTake,
    Rating,
    Staff,
)

KIM: Final = Staff(id=1, role="counsellor", name="김")
LEE: Final = Staff(id=2, role="counsellor", name="이")
PARK: Final = Staff(id=3, role="counsellor", name="박")
AT: Final = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)


def rating(
    by: Staff,
    scores: Mapping[str, int],
    *,
    number: int = 1,
    at: datetime = AT,
    version: str = "2026-11",
    scale: str = "answer",
) -> Rating:
    """One judgement of one answer."""
    return Rating(
        id=number, take_id=1, by=by, made_at=at, scale=scale, scale_version=version, scores=dict(scores)
    )


def rated(*ratings: Rating, analysis: Analysis | None = None) -> RatedTake:
    """An answer that some people rated."""
    return RatedTake(take_id=1, ratings=ratings, analysis=analysis)


def correction(
    number: int,
    kind: CorrectionKind,
    action: CorrectionAction,
    span: Span,
    label: str = "",
    before: str = "",
) -> Correction:
    """A correction by Kim."""
    return Correction(
        id=number,
        take_id=1,
        by=KIM,
        made_at=AT,
        kind=kind,
        action=action,
        span=span,
        label=label,
        before=before,
    )


def comment(
    at_s: float, text: str = "여기", *, end_s: float | None = None, for_visitor: bool = False
) -> Comment:
    """A remark by Kim."""
    return Comment(
        id=1, take_id=1, by=KIM, made_at=AT, at_s=at_s, end_s=end_s, text=text, is_for_visitor=for_visitor
    )
