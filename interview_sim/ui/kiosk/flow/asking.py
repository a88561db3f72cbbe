"""Question after question: time to think, the answer and its recording, what was saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.capture import CaptureReport
from interview_sim.ui.kiosk.flow.answer_time import AnswerTime
from interview_sim.ui.kiosk.flow.following_up import FollowingUp
from interview_sim.ui.kiosk.flow.question_words import set_sizes
from interview_sim.ui.kiosk.flow.think_time import ThinkTime
from interview_sim.ui.kiosk.screens.answer import AnswerScreen
from interview_sim.ui.kiosk.screens.saved import Between, SavedScreen
from interview_sim.ui.kiosk.screens.think import ThinkScreen
from interview_sim.ui.kiosk.visit.steps import Step

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow


class Asking(QObject):
    """Think, answer, saved. One clock at a time."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._thinking, self._answering = ThinkTime(flow), AnswerTime(flow)
        self._following = FollowingUp(flow)
        self._following.settled.connect(lambda because: self.saved.show_looked_at(because))

    def entries(self) -> dict[Step, Callable[[], None]]:
        """What each step does when it is entered."""
        return {
            Step.THINK: self._thinking.enter,
            Step.ANSWER: self._answering.enter,
            Step.SAVED: self._enter_saved,
        }

    @property
    def think(self) -> ThinkScreen:
        """The page before an answer."""
        return self._thinking.think

    @property
    def answer(self) -> AnswerScreen:
        """The page of the answer."""
        return self._answering.answer

    @cached_property
    def saved(self) -> SavedScreen:
        screen = self._flow.add(SavedScreen())
        screen.went_on.connect(self._go_on_to_next)
        screen.again.connect(self._give_again)
        return screen

    @property
    def is_clip_playing(self) -> bool:
        """Whether an interviewer is asking a question on a clip."""
        return self._thinking.is_clip_playing

    def forget(self) -> None:
        """The next visitor begins anew."""
        self._thinking.forget()
        self._answering.forget()

    def settle(self, report: CaptureReport | None) -> None:
        """The visit broke off in mid-answer: what was recorded is written down, it may be kept."""
        self._answering.settle(report)

    def abandon(self) -> None:
        """The visit breaks off: no clock runs; the recording in hand is closed by `devices.close`."""
        self._thinking.stop()
        self._answering.stop()
        self._following.stop()
        self.saved.stop()

    def rest(self) -> None:
        """A dialog lies over the page: the time to think stands still, that of an answer never."""
        if self._flow.visit.step is Step.THINK:
            self._thinking.rest()
        elif self._flow.visit.step is Step.SAVED:
            self.saved.rest()
            self._following.rest()

    def go_on(self) -> None:
        """The dialog is gone."""
        if self._flow.visit.step is Step.THINK:
            self._thinking.go_on()
        elif self._flow.visit.step is Step.SAVED:
            self.saved.go_on()
            self._following.go_on()

    def cut_short(self) -> None:
        """End the answer now; its repetition will cost no retry."""
        self._answering.cut_short()

    def _go_on_to_next(self) -> None:
        self._flow.go(self._flow.visit.went_on(self._following.take()))

    def _give_again(self) -> None:
        self._following.stop()
        self._flow.go(self._flow.visit.again())

    def _enter_saved(self) -> None:
        visit = self._flow.visit
        made = visit.takes[-1]
        is_recorded = made.recording is not None
        can_retry = visit.can_retry
        heard = made.has_voice is not False
        self._following.begin()
        self.saved.top.show_question(
            max(1, visit.number), set_sizes(visit.questions), is_practice=visit.question.is_practice
        )
        self.saved.show_between(
            Between(
                is_recorded=is_recorded,
                is_practice=visit.question.is_practice,
                is_last=visit.is_last,
                can_retry=can_retry,
                must_repeat=visit.must_repeat,
                unused_s=made.unused_s,
                has_voice=made.has_voice if is_recorded else None,
                lost=made.lost,
                goes_on_itself=heard and not can_retry and not visit.must_repeat and not visit.is_last,
                is_looked_at=self._following.is_looking,
                follow_up=self._following.because,
            )
        )
        self._flow.show(self.saved)
