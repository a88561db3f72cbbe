"""The kiosk's own two pages for one question, with their clocks: time to think, then the answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from interview_sim.banks import FollowUpQuestion
from interview_sim.capture import Fault
from interview_sim.ui.kiosk.booth.devices import Devices
from interview_sim.ui.kiosk.flow.answer_words import lost_sentence
from interview_sim.ui.kiosk.flow.question_words import because, kind_words
from interview_sim.ui.kiosk.screens.answer import AnswerScreen, Asked
from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.kiosk.visit.checks import Listener, meter_share
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.language import Language, area, current_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import KioskScreen

if TYPE_CHECKING:
    from interview_sim.banks import FollowUp, Question

tr = area("editor-preview")
Step = Literal["none", "think", "answer"]
_TICK_MS: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """A question as it is asked: its text in the language it is asked in."""

    question: Question
    bank_id: str
    language: Language

    @property
    def text(self) -> str:
        return self.question.text.in_language(self.language)


def rules_of(question: Question) -> tuple[FollowUp, ...]:
    """The rules of follow-ups; a follow-up itself has none."""
    return () if isinstance(question, FollowUpQuestion) else question.follow_ups


class PreviewAsking(QObject):
    """`think` and `answer` are the pages. Up: `read_asked()`, `answer_asked()` by button or clock,
    `answered(heard)` when it is over, `closed()`, `help_asked()`, `language_chosen(str)`."""

    read_asked = Signal()
    answer_asked = Signal()
    answered = Signal(bool)
    closed = Signal()
    help_asked = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        devices: Devices,
        parent: QObject | None = None,
        *,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._devices, self._now_s = devices, now_s
        self.think, self.answer = ThinkScreen(), AnswerScreen()
        self.step: Step = "none"
        self._shown: Previewed | None = None
        self._countdown: Countdown | None = None
        self._listener = Listener()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._connect()

    def _connect(self) -> None:
        for screen in (self.think, self.answer):
            assert isinstance(screen, KioskScreen)
            screen.larger_text_chosen.connect(theme().set_larger_text)
            screen.language_chosen.connect(self.language_chosen)
            screen.stop_asked.connect(self.closed)
            screen.help_asked.connect(self.help_asked)
        self.think.read_asked.connect(self.read_asked)
        self.think.answer_asked.connect(self.answer_asked)
        self.answer.done.connect(self.end_answer)
        self._devices.picture_came.connect(self._show_picture)
        self._devices.level_came.connect(self._hear)
        self._devices.fault_came.connect(self._on_fault)

    # Thinking ------------------------------------------------------------------------------

    def begin(self, shown: Previewed, *, can_read: bool) -> None:
        """The page before the answer; its clock runs from now on."""
        self.stop()
        self.step, self._shown = "think", shown
        self._show_thinking(can_read=can_read)
        self._countdown = Countdown(shown.question.think_s, self._now_s)
        self._timer.start(max(33, 1000 // max(1, theme().motion("ring_fps"))))

    def show_clip(self, has_clip: bool) -> None:
        """Whether an interviewer asks the question on a clip."""
        self.think.show_clip(has_clip)

    def show_clip_playing(self, is_playing: bool) -> None:
        """As at the kiosk: while the practice question is asked, the clock stands still."""
        countdown, shown = self._countdown, self._shown
        if self.step != "think" or countdown is None or shown is None or shown.question.kind != "practice":
            return
        countdown.rest() if is_playing else countdown.go_on()
        self.think.show_resting(is_playing)

    def show_can_read(self, can_read: bool) -> None:
        """A voice was found meanwhile."""
        self.think.show_can_read(can_read)

    def speak(self, shown: Previewed, *, can_read: bool) -> None:
        """The same question in another language; clocks run on."""
        self._shown = shown
        if self.step == "think":
            left_s = 0.0 if self._countdown is None else self._countdown.left_s or 0.0
            self._show_thinking(can_read=can_read)
            self.think.show_left(left_s)
        elif self.step == "answer" and self._countdown is not None:
            self._show_asked(is_recorded=self._devices.is_recording)
            self.answer.show_time(self._countdown.passed_s)

    def _show_thinking(self, *, can_read: bool) -> None:
        shown = self._shown
        assert shown is not None
        question, hint = shown.question, shown.question.hint
        thinking = Thinking(
            about=kind_words(question),
            text=shown.text,
            think_s=question.think_s or None,
            answer_s=question.answer_s,
            number=1,
            sets=(1,),
            is_practice=question.kind == "practice",
            is_recorded=True,
            hint="" if hint is None else hint.in_language(current_language()),
            because=because(question),
        )
        self.think.show_thinking(thinking, can_read=can_read)

    # Answering -----------------------------------------------------------------------------

    def begin_answer(self, *, is_recorded: bool) -> None:
        """The page of the answer; its clock runs from now on."""
        self.stop()
        self.step, self._listener = "answer", Listener()
        self._show_asked(is_recorded=is_recorded)
        assert self._shown is not None
        self._countdown = Countdown(self._shown.question.answer_s, self._now_s)
        self._timer.start(_TICK_MS)

    def _show_asked(self, *, is_recorded: bool) -> None:
        shown, devices = self._shown, self._devices
        assert shown is not None
        question = shown.question
        asked = Asked(
            about=kind_words(question),
            text=shown.text,
            is_recorded=is_recorded,
            is_practice=question.kind == "practice",
            limit_s=question.answer_s,
            done_after_s=question.done_after_s or 0.0,
            # The place of the self view belongs to the page; at a booth there is a camera.
            has_picture=True,
            has_sound=devices.has_microphone,
        )
        self.answer.show_question(asked, camera="above")
        if not devices.has_camera:
            self.answer.view.show_nothing(tr("There is no camera here"))

    def end_answer(self) -> None:
        """The answer is over, by its button or its clock."""
        if self.step == "answer":
            self.stop()
            self.answered.emit(self._listener.has_spoken)

    def stop(self) -> None:
        """No clock runs any more."""
        self._timer.stop()
        self._countdown, self.step = None, "none"

    def forget(self) -> None:
        """Nobody is seen on any page any more."""
        self.stop()
        self._shown = None
        self.answer.forget()

    def _tick(self) -> None:
        countdown = self._countdown
        if countdown is None:
            return
        if self.step == "think":
            self.think.show_left(countdown.left_s or 0.0)
            if countdown.is_over and countdown.limit_s:
                self.stop()
                self.answer_asked.emit()
        else:
            self.answer.show_time(countdown.passed_s)
            if countdown.is_over:
                self.end_answer()

    def _show_picture(self, image: QImage) -> None:
        if self.step == "answer":
            self.answer.show_picture(image)

    def _hear(self, level_db: float) -> None:
        if self.step == "answer":
            self._listener.hear(level_db)
            self.answer.show_level(meter_share(level_db) ** 2)
            if self._listener.has_spoken:
                self.answer.show_voice_heard()

    def _on_fault(self, fault: Fault) -> None:
        """As at the kiosk: one sentence, and on with what is left."""
        if self.step == "answer" and fault.kind not in ("frozen", "ended"):
            self.answer.show_lasting("" if fault.until_s is not None else lost_sentence(fault))
