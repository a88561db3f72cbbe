"""A visit as it goes on: begun, recorded, analysed, ended."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from interview_sim import __version__
from interview_sim.results import Analysis
from interview_sim.results.json import from_json
from interview_sim.sessions import figures, takes, visits
from interview_sim.sessions.base import StoreBase
from interview_sim.sessions.errors import (
    ConsentMissing,
    SessionUnknown,
)
from interview_sim.sessions.folders import SCRATCH
from interview_sim.sessions.rows import (
    session_row,
    standing,
    take_row,
    take_rows,
    to_answer,
    to_session,
    to_take,
)
from interview_sim.sessions.takes import GapLike
from interview_sim.sessions.types import (
    Asked,
    ConsentAnswer,
    Consents,
    Deletion,
    EndedHow,
    Profile,
    Session,
    Take,
)

_log = logging.getLogger(__name__)


class VisitStore(StoreBase):
    """What the kiosk does while a visitor is there."""

    def session(self, session_id: str) -> Session:
        """One visit."""
        self._check_anything(session_id)
        with self._database.reading() as transaction:
            return to_session(transaction, session_row(transaction, session_id))

    def delete(self, session_id: str, reason: str) -> Deletion:
        """Delete a visit at once; a tombstone without content stays.

        Raises `SessionInUse` when another program has it open, `FilesNotDeleted` (tried again by `sweep`).
        """
        return self._delete(session_id, reason)

    # A visit ------------------------------------------------------------------------------------

    def create_session(
        self,
        *,
        consents: Consents,
        profile: Profile,
        preset_id: str = "",
        bank_id: str = "",
        bank_version: str = "",
    ) -> Session:
        """Begin a visit; this store has it open until it ends. Raises `ConsentMissing`, `TicketsUsedUp`."""
        if not consents.record:
            raise ConsentMissing
        session_id = uuid.uuid4().hex
        about = {
            "preset_id": preset_id,
            "bank_id": bank_id,
            "bank_version": bank_version,
            "program": __version__,
        }
        self._lease(session_id)
        try:
            with self._database.writing() as transaction:
                row = visits.begin(transaction, session_id, consents, profile, self._clock(), **about)
                session = to_session(transaction, row)
        except BaseException:
            self._release(session_id)
            self._folders.remove(self._folders.of(session_id))
            raise
        _log.info("session %s began", session_id)
        return session

    def adopt(self, session_id: str) -> Session:
        """Have a recovered session open again, to go on with it. Raises `SessionInUse`."""
        session = self.session(session_id)
        self._lease(session_id)
        return session

    def change_consents(self, session_id: str, consents: Consents) -> Session | None:
        """Store changed answers and act on them; None when nothing may be kept any longer."""
        with self._database.writing() as transaction:
            row = session_row(transaction, session_id)
            visits.change_consents(row, consents, self._clock(), self._keep_days())
            session = to_session(transaction, row)
        has_to_go = session.ended_at is not None and not (consents.keep or consents.show)
        if not consents.record or has_to_go:
            self.delete(session_id, "consent withdrawn")
            return None
        return session

    def consent_history(self, session_id: str) -> tuple[ConsentAnswer, ...]:
        """Every answer to every card, oldest first."""
        with self._database.reading() as transaction:
            return tuple(to_answer(row) for row in session_row(transaction, session_id).consents)

    def end_session(self, session_id: str, how: EndedHow = "done") -> datetime | None:
        """End the visit as its consents say; the moment of its deletion, None when it is gone already.

        Raises `SessionInUse` when another program has it open, `FilesNotDeleted`.
        """
        self._check_not_elsewhere(session_id)
        with self._database.writing() as transaction:
            row = visits.end(transaction, session_id, how, self._clock(), self._keep_days())
            leaves_at, consents = row.delete_after, standing(row.consents)
        _log.info("session %s ended: %s", session_id, how)
        if not (consents.keep or consents.show):
            self.delete(session_id, "end of visit")
            return None
        self._folders.remove(self._folders.of(session_id) / SCRATCH)
        self._release(session_id)
        return leaves_at

    def scratch(self, session_id: str) -> Path:
        """A folder for recordings of the device check and the calibration; gone when the visit ends."""
        return self._folders.scratch(session_id)

    def save_calibration(self, session_id: str, calibration: Mapping[str, object]) -> None:
        """Keep the gaze calibration, so that a later analysis equals the first."""
        with self._database.writing() as transaction:
            session_row(transaction, session_id).calibration = dict(calibration)

    def calibration(self, session_id: str) -> Mapping[str, object] | None:
        """The gaze calibration, None where it was skipped."""
        with self._database.reading() as transaction:
            return session_row(transaction, session_id).calibration

    # Takes --------------------------------------------------------------------------------------

    def add_take(self, session_id: str, asked: Asked) -> Take:
        """Write down, before recording begins, that it does. `recording_path` says where to."""
        with self._database.writing() as transaction:
            row = session_row(transaction, session_id)
            if row.ended_at is not None:
                raise SessionUnknown(session=session_id)
            return to_take(takes.add(transaction, session_id, asked, self._clock()))

    def recording_path(self, take: Take) -> Path:
        """Where the take's recording lies."""
        return self._folders.of(take.session_id) / take.recording

    def finish_take(
        self,
        take_id: int,
        *,
        seconds: float,
        dropped_pictures: int = 0,
        sound_lost_s: float = 0.0,
        gaps: Iterable[GapLike] = (),
    ) -> Take:
        """The recording is closed: state "recorded"."""
        with self._database.writing() as transaction:
            row = take_row(transaction, take_id)
            takes.finish(row, seconds, dropped_pictures, sound_lost_s, gaps)
            return to_take(row)

    def fail_take(self, take_id: int, code: str) -> Take:
        """No result: state "failed" with a message code. The recording stays and can be analysed again."""
        with self._database.writing() as transaction:
            row = take_row(transaction, take_id)
            takes.fail(row, code)
            return to_take(row)

    def discard_take(self, take_id: int) -> None:
        """Remove a take and its recording. Raises `FilesNotDeleted`."""
        with self._database.reading() as transaction:
            take = to_take(take_row(transaction, take_id))
        self._folders.remove_file(self.recording_path(take))
        with self._database.writing() as transaction:
            transaction.delete(take_row(transaction, take_id))
        self._database.forget_deleted()

    def save_analysis(self, take_id: int, analysis: Analysis) -> Take:
        """Add a finding: state "analysed". Earlier findings stay; the newest counts."""
        with self._database.writing() as transaction:
            return to_take(takes.add_analysis(transaction, take_id, analysis, self._clock()))

    def analysis(self, take_id: int) -> Analysis | None:
        """The newest finding about a take."""
        with self._database.reading() as transaction:
            document = figures.newest_document(transaction, take_row(transaction, take_id).id)
        return None if document is None else from_json(document)

    def takes(self, session_id: str) -> tuple[Take, ...]:
        """The takes in the order they were made."""
        with self._database.reading() as transaction:
            session_row(transaction, session_id)
            return tuple(to_take(row) for row in take_rows(transaction, session_id))
