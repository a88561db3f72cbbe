"""What the centre knows of its visits together: outcomes, tallies, distributions, labelled data."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import or_, select

from interview_sim.results import Analysis
from interview_sim.results.json import AnalysisOfNewerProgram, from_json
from interview_sim.sessions import figures
from interview_sim.sessions.desk import tallying
from interview_sim.sessions.desk.access import is_open
from interview_sim.sessions.desk.base import DeskBase, What, to_staff
from interview_sim.sessions.desk.judging import corrections_of, newest_ratings
from interview_sim.sessions.desk.opening import to_stored
from interview_sim.sessions.desk.tables import CorrectionRow, OutcomeRow, RatingRow, StaffRow
from interview_sim.sessions.desk.types import (
    Change,
    Correction,
    Outcome,
    OutcomeKind,
    RatedTake,
    Staff,
    StoredAnalysis,
    Tally,
)
from interview_sim.sessions.errors import EntryUnknown
from interview_sim.sessions.tables import AnalysisRow, SessionRow, TakeRow
from interview_sim.sessions.types import Distribution

_ADDED, _REMOVED = What("outcome-added", "outcomes"), What("outcome-removed", "outcomes")


class Reckoning(DeskBase):
    """Sums and lists over many visits."""

    # Outcomes -----------------------------------------------------------------------------------

    def outcomes(self, session_id: str) -> tuple[Outcome, ...]:
        """What became of the visitor, by date."""
        with self._database.reading() as transaction:
            self._visit(transaction, session_id)
            chosen = select(OutcomeRow, StaffRow).join(StaffRow, StaffRow.id == OutcomeRow.staff_id)
            chosen = chosen.where(OutcomeRow.session_id == session_id).order_by(OutcomeRow.on, OutcomeRow.id)
            return tuple(_to_outcome(row, by) for row, by in transaction.execute(chosen))

    def add_outcome(self, session_id: str, by: Staff, kind: OutcomeKind, on: date) -> Change:
        """An interview was held, or the visitor was hired, as she told."""
        with self._database.writing() as transaction:
            visit = self._visit(transaction, session_id)
            row = OutcomeRow(session_id=session_id, staff_id=by.id, kind=kind, on=on)
            step = self._make(transaction, by, _ADDED, row, visit, {})
        return self._change(step, by)

    def remove_outcome(self, outcome_id: int, by: Staff) -> Change:
        """It was not so after all. Raises `EntryUnknown`."""
        with self._database.writing() as transaction:
            row = transaction.get(OutcomeRow, outcome_id)
            if row is None:
                raise EntryUnknown(entry=f"outcome {outcome_id}")
            visit = self._visit(transaction, row.session_id)
            step = self._make(transaction, by, _REMOVED, row, visit, None)
        return self._change(step, by)

    # Figures ------------------------------------------------------------------------------------

    def tallies(self) -> tuple[Tally, ...]:
        """Visits by month, group and bank: those that are there and those that have left, each once."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            return tallying.tallies(transaction, self._clock())

    def distribution(
        self, measure: str, unit: str, *, group: str | None = None, question: str | None = None
    ) -> Distribution | None:
        """What other visits reached, None below 30; see `Store.figures`."""
        if not self._database.exists:
            return None
        with self._database.reading() as transaction:
            return figures.distribution(transaction, measure, unit, group, question)

    def rated_takes(self) -> tuple[RatedTake, ...]:
        """Every rated answer of visits that may be seen, with its newest ratings and finding."""
        found = []
        for take_id in self._takes_with(RatingRow):
            with self._database.reading() as transaction:
                document = figures.newest_document(transaction, take_id)
                ratings = newest_ratings(transaction, [take_id])
            found.append(RatedTake(take_id=take_id, ratings=ratings, analysis=_readable(document)))
        return tuple(found)

    def corrected_takes(self) -> tuple[tuple[StoredAnalysis, tuple[Correction, ...]], ...]:
        """The findings that were corrected, of answers that may be seen, with what stood beside them.

        An answer that was corrected on two findings comes twice: `analysis_id` says which corrections were
        made on the one at hand; the others are older ones, which were shown on it already. A finding that
        was taken back is left out.
        """
        found: list[tuple[StoredAnalysis, tuple[Correction, ...]]] = []
        for take_id in self._takes_with(CorrectionRow):
            with self._database.reading() as transaction:
                corrections = corrections_of(transaction, take_id)
                on = {one.analysis_id for one in corrections}
                chosen = select(AnalysisRow).where(AnalysisRow.take_id == take_id, AnalysisRow.id.in_(on))
                for row in transaction.scalars(chosen.order_by(AnalysisRow.id)):
                    if _readable(row.document) is not None:
                        stood = tuple(one for one in corrections if (one.analysis_id or 0) <= row.id)
                        found.append((to_stored(row), stood))
        return tuple(found)

    def _takes_with(self, table: type[RatingRow] | type[CorrectionRow]) -> list[int]:
        if not self._database.exists:
            return []
        may_be_seen = or_(is_open(), SessionRow.id.in_(self._unlocked))
        with self._database.reading() as transaction:
            chosen = select(TakeRow.id).join(SessionRow, SessionRow.id == TakeRow.session_id)
            chosen = chosen.where(may_be_seen, TakeRow.id.in_(select(table.take_id)))
            return list(transaction.scalars(chosen.order_by(TakeRow.id)))


def _readable(document: dict[str, Any] | None) -> Analysis | None:
    """The finding, None where there is none or a newer program wrote it: one must not hide all others."""
    try:
        return None if document is None else from_json(document)
    except AnalysisOfNewerProgram:
        return None


def _to_outcome(row: OutcomeRow, by: StaffRow) -> Outcome:
    return Outcome(
        id=row.id,
        session_id=row.session_id,
        kind=row.kind,  # type: ignore[arg-type]
        on=row.on,
        by=to_staff(by),
    )
