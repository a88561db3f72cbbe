"""What of this visit is written down: session, takes, findings, consents. Without the consent to record
it writes nothing at all. No Qt."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_sim.sessions.ticket import Ticket
from interview_sim.sessions.types import Asked, Consents, EndedHow, Profile, Session, Take
from interview_sim.ui.kiosk.visit.consent_text import COURSE_TEXT_VERSION, TEXT_VERSION
from interview_sim.ui.kiosk.visit.visit import Visit
from interview_sim.ui.kiosk.visit.visitor import Choices

if TYPE_CHECKING:
    from interview_sim.banks import PlannedQuestion
    from interview_sim.capture import CaptureReport
    from interview_sim.results import Analysis
    from interview_sim.sessions import Store
    from interview_sim.sessions.training.store import TrainingStore
    from interview_sim.signals.types import GazeCalibration

log = logging.getLogger(__name__)


def consents_of(choices: Choices) -> Consents:
    """The ticks as the store keeps them, with the version of their wording."""
    held = choices.in_force()
    return Consents(
        record=held.record, keep=held.keep, show=held.show, count=held.count, text_version=TEXT_VERSION
    )


class Ledger:
    """One visit in the store. `session` is None while nothing is stored.

    `course`: the course that the visit belongs to, "" where it belongs to none.
    """

    def __init__(self, open_store: Callable[[], Store], open_training: Callable[[], TrainingStore]) -> None:
        self._open_store, self._open_training = open_store, open_training
        self.session: Session | None = None
        self.course = ""
        self._course_id: int | None = None
        self._is_old = False

    @property
    def store(self) -> Store:
        """The store, opened when it is first needed."""
        return self._open_store()

    @property
    def ticket(self) -> str:
        """The visit's ticket, "" while nothing is stored."""
        return "" if self.session is None else self.session.ticket.code

    def begin(self, visit: Visit, pin: str) -> None:
        """Open a session, where the visit may be recorded and none is open yet.

        Whether it belongs to a course is told by `settle_course`.
        """
        if not visit.records or self.session is not None:
            return
        about = visit.about
        self.session = self.store.create_session(
            consents=consents_of(visit.choices),
            profile=Profile(
                spoken=about.spoken,
                group=about.group or "",
                field=about.field or "",
                nickname=about.nickname,
            ),
            preset_id=visit.preset_id,
            bank_id=visit.bank_id,
            bank_version=str(visit.questions[-1].bank_version),
        )
        if pin:
            self.store.set_pin(self.session.id, pin)
            # Known from now on, so that nobody is asked for another PIN at the end.
            self.session = self.store.session(self.session.id)
        self._is_old = False

    # Courses -------------------------------------------------------------------------------

    def settle_course(self, visit: Visit) -> None:
        """Let the session belong to the course that was chosen and agreed to, and to no other.

        Raises what `TrainingStore.join` does; the session is in no course then.
        """
        tick = visit.course
        wanted = None if tick is None or not (tick.joins and visit.may_join) else tick.choice.course_id
        if self.session is None or wanted == self._course_id:
            return
        self.leave_course()
        if tick is not None and wanted is not None:
            self._open_training().join(
                wanted,
                self.session.id,
                COURSE_TEXT_VERSION,
                entry_id=tick.choice.entry_id,
                earlier_ticket=Ticket.read(tick.earlier_ticket).code if tick.earlier_ticket else "",
            )
            self._course_id, self.course = wanted, tick.choice.name

    def leave_course(self) -> None:
        """The visitor does not agree any more."""
        course_id, self._course_id, self.course = self._course_id, None, ""
        if self.session is not None and course_id is not None:
            self._open_training().leave(course_id, self.session.id)

    def _look_for_course(self) -> None:
        """The course that a session which was taken up belongs to."""
        self._course_id, self.course = None, ""
        joined = () if self.session is None else self._open_training().joinings(self.session.id)
        if joined:
            self._course_id = joined[-1].course_id
            self.course = self._open_training().course(self._course_id).facts.name

    def scratch(self) -> Path | None:
        """A folder for what is deleted soon, None while nothing is stored."""
        return None if self.session is None else self.store.scratch(self.session.id)

    def save_calibration(self, calibration: GazeCalibration) -> None:
        """Keep the gaze calibration with the session."""
        if self.session is not None:
            self.store.save_calibration(self.session.id, asdict(calibration))

    def begin_take(self, planned: PlannedQuestion, limit_s: float | None) -> tuple[Take, Path]:
        """Write down that a recording begins; returns the take and where its file goes."""
        if self.session is None:
            raise RuntimeError("no session is open")
        question = planned.question
        is_typed = planned.bank_id == OWN
        asked = Asked(
            question_id=question.id,
            question_text={"ko": question.text.in_language("ko"), "en": question.text.in_language("en")},
            bank_id="" if is_typed else planned.bank_id,
            bank_version=str(planned.bank_version),
            question=None if is_typed else question.model_dump(mode="json"),
            is_practice=planned.is_practice,
            answer_limit_s=limit_s,
        )
        take = self.store.add_take(self.session.id, asked)
        return take, self.store.recording_path(take)

    def finish_take(self, take: Take, report: CaptureReport) -> Take:
        """The recording is closed."""
        return self.store.finish_take(
            take.id,
            seconds=report.seconds,
            dropped_pictures=report.dropped,
            sound_lost_s=report.sound_lost_s,
            gaps=report.gaps,
        )

    def save_analysis(self, take_id: int, analysis: Analysis) -> None:
        self.store.save_analysis(take_id, analysis)

    def fail_take(self, take_id: int, code: str) -> None:
        self.store.fail_take(take_id, code)

    def takes(self) -> tuple[Take, ...]:
        """All takes of the session, those without a result too."""
        return () if self.session is None else self.store.takes(self.session.id)

    def take_up(self, session: Session, *, is_old: bool) -> None:
        """Go on with a session that a crash left open, or look at one that was kept (`is_old`)."""
        self.session = session if is_old else self.store.adopt(session.id)
        self._is_old = is_old
        self._look_for_course()

    def change_consents(self, choices: Choices, pin: str = "") -> bool:
        """Store changed ticks; False when nothing may be kept any longer and all was deleted."""
        if self.session is None:
            return False
        self.session = self.store.change_consents(self.session.id, consents_of(choices))
        if self.session is not None and pin:
            self.store.set_pin(self.session.id, pin)
        if self.session is None:
            self._course_id, self.course = None, ""
        return self.session is not None

    def end(self, how: EndedHow) -> datetime | None:
        """End the visit as its consents say; when it will be deleted, None when that is done."""
        session, self.session = self.session, None
        self._course_id, self.course = None, ""
        if session is None:
            return None
        return session.delete_after if self._is_old else self.store.end_session(session.id, how)


OWN = "own"
"""The bank id under which a typed question is planned."""
