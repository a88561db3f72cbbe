"""Whether a follow-up question comes: the finding of the answer just saved decides, if it comes in time."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.measures.follow_up import AskedFollowUp, follow_up_for
from interview_sim.ui.kiosk.booth.analyses import TakeAnalysis
from interview_sim.ui.kiosk.flow.question_words import because
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.kiosk.visit.steps import Step

if TYPE_CHECKING:
    from interview_sim.banks import FollowUpQuestion
    from interview_sim.ui.kiosk.flow.flow import Flow

log = logging.getLogger(__name__)
LOOK_S = 6.0
"""So long a finding is waited for; on a slower machine the interview goes on without a follow-up."""
_TICK_MS = 200


class FollowingUp(QObject):
    """`settled(why a follow-up comes, or "")` when a finding came, or is not waited for any longer."""

    settled = Signal(str)

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._found: AskedFollowUp | None = None
        self._countdown: Countdown | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        flow.analyses.changed.connect(self._changed)

    @property
    def is_looking(self) -> bool:
        """Whether a finding is waited for."""
        return self._countdown is not None

    @property
    def because(self) -> str:
        """Why a follow-up comes, in today's language; "" where none does."""
        return "" if self._found is None else because(self._found.question)

    def begin(self) -> None:
        """An answer was saved: look at its finding, or wait for it."""
        self.stop()
        one = self._take_of_now()
        if one is None or one.state == "failed":
            return
        if one.analysis is not None:
            self._decide(one)
            return
        self._countdown = Countdown(LOOK_S)
        self._timer.start()

    def take(self) -> FollowUpQuestion | None:
        """What is asked next, if anything; nothing is waited for after this."""
        found = self._found
        self.stop()
        return None if found is None else found.question

    def stop(self) -> None:
        """Forget what was found, wait no longer."""
        self._timer.stop()
        self._countdown = self._found = None

    def rest(self) -> None:
        """A dialog is open."""
        if self._countdown is not None:
            self._countdown.rest()

    def go_on(self) -> None:
        """The dialog is closed."""
        if self._countdown is not None:
            self._countdown.go_on()

    def _take_of_now(self) -> TakeAnalysis | None:
        """The take just saved on its way to a finding; None where nothing may follow it."""
        visit, takes = self._flow.visit, self._flow.analyses.takes
        if not visit.may_follow_up or not takes:
            return None
        return takes[-1] if takes[-1].recording == visit.takes[-1].recording else None

    def _decide(self, one: TakeAnalysis) -> None:
        visit = self._flow.visit
        self._found = follow_up_for(visit.question.question, one.analysis, visit.asked_ids)
        if self._found is not None:
            log.info("a follow-up comes: %s", self._found.question.id)

    def _changed(self, take_id: int) -> None:
        if self._countdown is None or self._flow.visit.step is not Step.SAVED:
            return
        one = self._take_of_now()
        if one is None or one.take.id != take_id or one.state == "running":
            return
        self._settle()
        if one.analysis is not None:
            self._decide(one)
        self.settled.emit(self.because)

    def _tick(self) -> None:
        if self._countdown is not None and self._countdown.is_over:
            log.info("the finding is not there yet: on without a follow-up")
            self._settle()
            self.settled.emit("")

    def _settle(self) -> None:
        self._timer.stop()
        self._countdown = None
