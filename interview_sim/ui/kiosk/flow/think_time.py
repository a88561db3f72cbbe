"""Time to think: the question is read and shown, a clock runs, and the answer begins."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interview_sim.banks import question_audio
from interview_sim.ui.kiosk.flow.question_words import above_question, because, points_of, set_sizes
from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import current_language
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow


class ThinkTime(QObject):
    """The page before an answer. It ends by the button or by the clock."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._countdown: Countdown | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        flow.speech.voices_found.connect(self._voices_found)
        flow.speech.reading_began.connect(lambda: self._read_state(True))
        flow.speech.reading_ended.connect(lambda: self._read_state(False))

    @cached_property
    def think(self) -> ThinkScreen:
        screen = self._flow.add(ThinkScreen())
        screen.answer_asked.connect(self._begin_answer)
        screen.read_asked.connect(self._read_aloud)
        return screen

    def stop(self) -> None:
        """No clock runs any more."""
        self._timer.stop()
        self._countdown = None

    def rest(self) -> None:
        """The clock stands still."""
        if self._countdown is not None:
            self._countdown.rest()

    def go_on(self) -> None:
        """The clock goes on."""
        if self._countdown is not None:
            self._countdown.go_on()

    def enter(self) -> None:
        """Show the next question, read it aloud, start the clock."""
        flow, visit = self._flow, self._flow.visit
        planned = visit.question
        shows = flow.preparing.preset_of_visit().shows
        language = current_language()
        hint = planned.question.hint.in_language(language) if shows.hint and planned.question.hint else ""
        thinking = Thinking(
            about=above_question(planned, visit.number, visit.n_questions),
            text=visit.question_text,
            think_s=visit.think_s,
            answer_s=visit.answer_s,
            number=visit.number,
            sets=set_sizes(visit.questions),
            is_practice=planned.is_practice,
            is_recorded=visit.records_now,
            hint=hint,
            because=because(planned.question),
            points=points_of(planned.question) if shows.expected_points else (),
        )
        self.think.show_thinking(thinking, can_read=self._can_read())
        flow.show(self.think)
        self._countdown = Countdown(visit.think_s)
        self._timer.start(max(33, 1000 // max(1, theme().motion("ring_fps"))))
        self._read_aloud()

    def _can_read(self) -> bool:
        visit = self._flow.visit
        return self._flow.speech.can_speak(visit.about.spoken) or self._audio() is not None

    def _audio(self) -> Path | None:
        visit = self._flow.visit
        planned = visit.question
        if planned.question.audio is None:
            return None
        folders = self._flow.preparing.folders
        return question_audio(planned.bank_id, planned.question, visit.about.spoken, folders)

    def _voices_found(self, _languages: list[str]) -> None:
        if self._flow.visit.step is Step.THINK:
            self.think.show_can_read(self._can_read())

    def _read_aloud(self) -> None:
        if self._flow.visit.step is not Step.THINK:
            return
        path = self._audio()
        if path is not None:
            self._flow.player.play_file(path)
        else:
            self._flow.speech.say(self._flow.visit.question_text, self._flow.visit.about.spoken)

    def _read_state(self, is_reading: bool) -> None:
        """While the practice question is read, the clock stands still."""
        if self._flow.visit.step is not Step.THINK or not self._flow.visit.question.is_practice:
            return
        if self._countdown is not None and self._flow.window.open_dialog() is None:
            self._countdown.rest() if is_reading else self._countdown.go_on()
            self.think.show_resting(is_reading)

    def _begin_answer(self) -> None:
        if self._flow.visit.step is not Step.THINK:
            return
        self.stop()
        self._flow.speech.hush()
        self._flow.go(self._flow.visit.answering())

    def _tick(self) -> None:
        countdown = self._countdown
        if countdown is None or self._flow.visit.step is not Step.THINK:
            return
        self.think.show_left(countdown.left_s or 0.0)
        if countdown.is_over:
            self._begin_answer()
