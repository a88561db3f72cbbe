"""Time to think: the question is read and shown, a clock runs, and the answer begins."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interview_sim.banks import question_audio, question_clip
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.flow.question_words import above_question, because, points_of, set_sizes
from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import current_language
from interview_sim.ui.playback.clip import ClipPlayer
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.ui.kiosk.flow.flow import Flow


log = logging.getLogger(__name__)


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
        self._unplayable: set[Path] = set()

    @cached_property
    def think(self) -> ThinkScreen:
        screen = self._flow.add(ThinkScreen())
        screen.answer_asked.connect(self._begin_answer)
        screen.read_asked.connect(self._read_aloud)
        return screen

    @cached_property
    def _clip_player(self) -> ClipPlayer:
        """Loaded with the first clip."""
        player = ClipPlayer(self)
        player.picture_came.connect(self.think.show_clip_picture)
        player.playing_changed.connect(self._read_state)
        player.failed.connect(self._on_clip_failed)
        return player

    @property
    def is_clip_playing(self) -> bool:
        """Whether an interviewer is asking the question on a clip."""
        return self._has_player and self._clip_player.is_playing

    @property
    def _has_player(self) -> bool:
        return "_clip_player" in self.__dict__

    def stop(self) -> None:
        """No clock runs any more, and no clip."""
        self._timer.stop()
        if self._has_player:
            self._clip_player.stop()
        self._countdown = None

    def forget(self) -> None:
        """The next visitor begins anew."""
        self.stop()
        self._unplayable.clear()
        if "think" in self.__dict__:
            self.think.show_clip(False)

    def rest(self) -> None:
        """The clock stands still, and the clip."""
        if self._countdown is not None:
            self._countdown.rest()
        if self._has_player:
            self._clip_player.rest()

    def go_on(self) -> None:
        """The clock goes on, and the clip; while a clip asks the practice question, only that."""
        is_asked = self._has_player and self._clip_player.is_on
        if is_asked:
            self._clip_player.go_on()
        if self._countdown is not None and not (is_asked and self._flow.visit.question.is_practice):
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
        self.think.show_clip(self._clip() is not None)
        flow.show(self.think)
        self._countdown = Countdown(visit.think_s)
        self._timer.start(max(33, 1000 // max(1, theme().motion("ring_fps"))))
        self._read_aloud()

    def _can_read(self) -> bool:
        visit = self._flow.visit
        return (
            self._flow.speech.can_speak(visit.about.spoken)
            or self._audio() is not None
            or self._clip() is not None
        )

    def _clip(self) -> Path | None:
        """The interviewer's clip, where there is one that can be played."""
        visit = self._flow.visit
        planned = visit.question
        if planned.question.clip is None:
            return None
        folders = self._flow.preparing.folders
        found = question_clip(planned.bank_id, planned.question, visit.about.spoken, folders)
        return None if found in self._unplayable else found

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
        clip = self._clip()
        if clip is None:
            self._read_without_clip()
            return
        self._flow.player.stop()
        self._flow.speech.hush()
        self._clip_player.play(clip)

    def _on_clip_failed(self, code: str, _facts: object) -> None:
        """The visit goes on as if there were no clip: with the question's own sound or a voice."""
        if self._flow.visit.step is not Step.THINK:
            return
        path = self._clip()
        if path is not None:
            log.warning("the clip %s cannot be played: %s", path.name, code)
            self._unplayable.add(path)
        self.think.show_clip(False)
        self.think.show_can_read(self._can_read())
        self._read_without_clip()

    def _read_without_clip(self) -> None:
        path = self._audio()
        if path is not None:
            try:
                self._flow.player.play_file(path)
            except InterviewSimError as error:
                log.warning("the sound %s cannot be played: %s", path.name, error.code)
            else:
                return
        self._flow.speech.say(self._flow.visit.question_text, self._flow.visit.about.spoken)

    def _read_state(self, is_reading: bool) -> None:
        """While the practice question is read, or asked on a clip, the clock stands still."""
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
