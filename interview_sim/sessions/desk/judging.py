"""Ratings of an answer, and what the machine got wrong about it."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session as Transaction

from interview_sim.results import Span
from interview_sim.sessions.desk.base import DeskBase, What, to_staff
from interview_sim.sessions.desk.said import note_said
from interview_sim.sessions.desk.tables import CorrectionRow, RatingRow, StaffRow
from interview_sim.sessions.desk.types import (
    Change,
    Correction,
    CorrectionAction,
    CorrectionKind,
    Rating,
    Staff,
)
from interview_sim.sessions.errors import EntryUnknown
from interview_sim.sessions.rows import take_row
from interview_sim.sessions.tables import AnalysisRow

_RATED = What("rating-saved", "ratings")
_CORRECTED, _UNCORRECTED = (What(f"correction-{how}", "corrections") for how in ("added", "removed"))


class Judging(DeskBase):
    """Every change is one transaction; `TakeUnknown` and `AccessRefused` from each."""

    # Ratings ------------------------------------------------------------------------------------

    def ratings(self, take_id: int) -> tuple[Rating, ...]:
        """The newest rating of each person on each scale, in the order in which they were made."""
        with self._database.reading() as transaction:
            self._take(transaction, take_id)
            return newest_ratings(transaction, [take_id])

    def save_rating(
        self,
        take_id: int,
        by: Staff,
        scale: str,
        scale_version: str,
        scores: Mapping[str, int],
        remark: str = "",
    ) -> Change:
        """A further rating; earlier ones of the same person stay and no longer count."""
        with self._database.writing() as transaction:
            take = self._take(transaction, take_id)
            row = RatingRow(
                take_id=take_id,
                staff_id=by.id,
                made_at=self._clock(),
                scale=scale,
                scale_version=scale_version,
                scores=dict(scores),
                remark=remark,
            )
            step = self._make(transaction, by, _RATED, row, take, {})
        return self._change(step, by)

    # Corrections --------------------------------------------------------------------------------

    def corrections(self, take_id: int) -> tuple[Correction, ...]:
        """What was put right, in the order in which it was."""
        with self._database.reading() as transaction:
            self._take(transaction, take_id)
            return corrections_of(transaction, take_id)

    def add_correction(
        self,
        take_id: int,
        by: Staff,
        kind: CorrectionKind,
        action: CorrectionAction,
        span: Span,
        label: str = "",
        before: str = "",
    ) -> Change:
        """What really was in `span`, seconds, and not what the newest finding says, which stays as it is."""
        start_s, end_s = span
        if not 0 <= start_s <= end_s:
            raise ValueError("a span runs from 0 <= start_s to end_s")
        with self._database.writing() as transaction:
            take = self._take(transaction, take_id)
            row = CorrectionRow(
                take_id=take_id,
                staff_id=by.id,
                made_at=self._clock(),
                kind=kind,
                action=action,
                start_s=start_s,
                end_s=end_s,
                label=label,
                before=before,
                analysis_id=newest_id(transaction, take_id),
            )
            step = self._make(transaction, by, _CORRECTED, row, take, {}, after=lambda t: _sought(t, take_id))
        return self._change(step, by)

    def remove_correction(self, correction_id: int, by: Staff) -> Change:
        """The finding was right after all; anybody may say so. Raises `EntryUnknown`."""
        with self._database.writing() as transaction:
            row = transaction.get(CorrectionRow, correction_id)
            if row is None:
                raise EntryUnknown(entry=f"correction {correction_id}")
            take = self._take(transaction, row.take_id)
            take_id = take.id
            step = self._make(
                transaction, by, _UNCORRECTED, row, take, None, after=lambda t: _sought(t, take_id)
            )
        return self._change(step, by)


def newest_ratings(transaction: Transaction, take_ids: list[int]) -> tuple[Rating, ...]:
    """The ratings that count, of several answers."""
    newest = (
        select(func.max(RatingRow.id))
        .where(RatingRow.take_id.in_(take_ids))
        .group_by(RatingRow.take_id, RatingRow.staff_id, RatingRow.scale)
    )
    chosen = select(RatingRow, StaffRow).join(StaffRow, StaffRow.id == RatingRow.staff_id)
    chosen = chosen.where(RatingRow.id.in_(newest)).order_by(RatingRow.id)
    return tuple(_to_rating(row, by) for row, by in transaction.execute(chosen))


def corrections_of(transaction: Transaction, take_id: int) -> tuple[Correction, ...]:
    """What was put right in one answer."""
    chosen = select(CorrectionRow, StaffRow).join(StaffRow, StaffRow.id == CorrectionRow.staff_id)
    chosen = chosen.where(CorrectionRow.take_id == take_id).order_by(CorrectionRow.id)
    return tuple(_to_correction(row, by) for row, by in transaction.execute(chosen))


def newest_id(transaction: Transaction, take_id: int) -> int | None:
    """The finding about an answer that counts, None where there is none."""
    return transaction.scalar(select(func.max(AnalysisRow.id)).where(AnalysisRow.take_id == take_id))


def _sought(transaction: Transaction, take_id: int) -> None:
    note_said(transaction, take_row(transaction, take_id))


def _to_rating(row: RatingRow, by: StaffRow) -> Rating:
    return Rating(
        id=row.id,
        take_id=row.take_id,
        by=to_staff(by),
        made_at=row.made_at,
        scale=row.scale,
        scale_version=row.scale_version,
        scores=row.scores,
        remark=row.remark,
    )


def _to_correction(row: CorrectionRow, by: StaffRow) -> Correction:
    return Correction(
        id=row.id,
        take_id=row.take_id,
        by=to_staff(by),
        made_at=row.made_at,
        kind=row.kind,  # type: ignore[arg-type]
        action=row.action,  # type: ignore[arg-type]
        span=(row.start_s, row.end_s),
        label=row.label,
        before=row.before,
        analysis_id=row.analysis_id,
    )
