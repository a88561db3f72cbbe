"""Question after question: time to think, the answer and its recording, what was saved."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from interview_sim.banks import Shows, question_audio
from interview_sim.capture import CaptureReport, Fault
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.booth.devices import lost_devices
from interview_sim.ui.kiosk.booth.sounds import END_HZ, START_HZ, tone
from interview_sim.ui.kiosk.flow.question_words import above_question, points_of, set_sizes
from interview_sim.ui.kiosk.screens.answer import AnswerScreen, Asked
from interview_sim.ui.kiosk.screens.saved import Between, SavedScreen
from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.kiosk.visit.checks import Listener, meter_share
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice

if TYPE_CHECKING:
    from interview_sim.sessions import Take
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
LEAST_FREE_BYTES = 400_000_000
"""About 25 minutes of recording: below this no answer is begun."""
_TICK_MS = 100


class Asking(QObject):
    """Think, answer, saved. One countdown at a time; recordings end before the next page comes."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._countdown: Countdown | None = None
        self._take: Take | None = None
        self._listener = Listener()
        self._is_cut_short = False
        self._is_ending = False
        self._goes_unrecorded = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        flow.devices.picture_came.connect(self._show_picture)
        flow.devices.level_came.connect(self._hear)
        flow.devices.fault_came.connect(self._fault)
        flow.devices.recorded.connect(self._recorded)
        flow.speech.voices_found.connect(self._voices_found)
        flow.speech.reading_began.connect(lambda: self._read_state(True))
        flow.speech.reading_ended.connect(lambda: self._read_state(False))

    def entries(self) -> dict[Step, Callable[[], None]]:
        """What each step does when it is entered."""
        return {
            Step.THINK: self._enter_think,
            Step.ANSWER: self._enter_answer,
            Step.SAVED: self._enter_saved,
        }

    def forget(self) -> None:
        """The next visitor begins anew."""
        self._goes_unrecorded = False
        self._take = None
        self.answer.view.show_nothing("")

    def settle(self, report: CaptureReport | None) -> None:
        """The visit broke off in mid-answer: what was recorded is written down, it may be kept."""
        take, self._take = self._take, None
        if take is not None and report is not None and report.path.name == take.recording:
            self._flow.ledger.finish_take(take, report)

    def abandon(self) -> None:
        """The visit breaks off: no clock runs; the recording in hand is closed by `devices.close`."""
        self._timer.stop()
        self._countdown = None
        self._is_ending = False
        self.saved.stop()

    # Screens -------------------------------------------------------------------------------

    @cached_property
    def think(self) -> ThinkScreen:
        screen = self._flow.add(ThinkScreen())
        screen.answer_asked.connect(self._begin_answer)
        screen.read_asked.connect(self._read_aloud)
        return screen

    @cached_property
    def answer(self) -> AnswerScreen:
        screen = self._flow.add(AnswerScreen())
        screen.done.connect(self.end_answer)
        return screen

    @cached_property
    def saved(self) -> SavedScreen:
        screen = self._flow.add(SavedScreen())
        screen.went_on.connect(lambda: self._flow.go(self._flow.visit.went_on()))
        screen.again.connect(lambda: self._flow.go(self._flow.visit.again()))
        return screen

    # Thinking ------------------------------------------------------------------------------

    def _enter_think(self) -> None:
        flow, visit = self._flow, self._flow.visit
        planned = visit.question
        shows = self._shows()
        language = current_language()
        hint = planned.question.hint.in_language(language) if shows.hint and planned.question.hint else ""
        thinking = Thinking(
            about=above_question(planned, visit.number, visit.n_questions),
            text=self._question_text(),
            think_s=visit.think_s,
            answer_s=visit.answer_s,
            number=visit.number,
            sets=set_sizes(visit.questions),
            is_practice=planned.is_practice,
            is_recorded=visit.records_now,
            hint=hint,
            points=points_of(planned.question) if shows.expected_points else (),
        )
        self.think.show_thinking(thinking, can_read=self._can_read())
        flow.show(self.think)
        self._countdown = Countdown(visit.think_s)
        self._timer.start(max(33, 1000 // max(1, theme().motion("ring_fps"))))
        self._read_aloud()

    def _shows(self) -> Shows:
        """What the preset lets stand beside a question; nothing for a typed-in one."""
        return self._flow.preparing._preset(self._flow.visit.preset_id).shows

    def _question_text(self) -> str:
        visit = self._flow.visit
        return visit.question.question.text.in_language(visit.about.spoken)

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
            self._flow.speech.say(self._question_text(), self._flow.visit.about.spoken)

    def _read_state(self, is_reading: bool) -> None:
        """While the practice question is read, the clock stands still."""
        if self._flow.visit.step is not Step.THINK or not self._flow.visit.question.is_practice:
            return
        if self._countdown is not None and self._flow.window.open_dialog() is None:
            self._countdown.rest() if is_reading else self._countdown.go_on()
            self.think.show_resting(is_reading)

    def rest(self) -> None:
        """A dialog lies over the page: the time to think stands still."""
        if self._flow.visit.step is Step.THINK and self._countdown is not None:
            self._countdown.rest()
        elif self._flow.visit.step is Step.SAVED:
            self.saved.rest()

    def go_on(self) -> None:
        """The dialog is gone."""
        if self._flow.visit.step is Step.THINK and self._countdown is not None:
            self._countdown.go_on()
        elif self._flow.visit.step is Step.SAVED:
            self.saved.go_on()

    # Answering -----------------------------------------------------------------------------

    def _begin_answer(self) -> None:
        if self._flow.visit.step is not Step.THINK:
            return
        self._timer.stop()
        self._flow.speech.hush()
        self._flow.go(self._flow.visit.answering())

    @property
    def _records_now(self) -> bool:
        flow = self._flow
        return flow.visit.records_now and flow.ledger.session is not None and not self._goes_unrecorded

    def _enter_answer(self) -> None:
        flow, visit = self._flow, self._flow.visit
        self._listener = Listener()
        self._is_cut_short = self._is_ending = False
        self._take = None
        has_refused = False
        is_recorded = self._records_now and flow.devices.gives_anything
        if is_recorded:
            has_refused = not self._begin_recording()
        if has_refused:
            return
        shows = self._shows()
        asked = Asked(
            about=above_question(visit.question, visit.number, visit.n_questions),
            text=self._question_text(),
            is_recorded=is_recorded,
            is_practice=visit.question.is_practice,
            limit_s=visit.answer_s,
            done_after_s=visit.done_after_s,
            has_picture=flow.devices.has_camera,
            has_sound=flow.devices.has_microphone,
            points=points_of(visit.question.question) if shows.expected_points else (),
        )
        self.answer.show_question(asked, camera=flow.settings.camera_position)
        flow.player.play(tone(START_HZ))
        flow.show(self.answer)
        self._countdown = Countdown(visit.answer_s)
        self._timer.start(_TICK_MS)

    def _begin_recording(self) -> bool:
        """Write the take down, begin its recording and its analysis; False after telling why not."""
        flow, visit = self._flow, self._flow.visit
        try:
            self._check_room()
            take, path = flow.ledger.begin_take(visit.question, visit.answer_s)
            flow.devices.start_recording(path)
        except InterviewSimError as error:
            self._tell_not_recorded(error)
            return False
        self._take = take
        flow.analyses.ask(
            take,
            path,
            None if not take.bank_id else visit.question.question,
            spoken=visit.about.spoken,
            age_group=visit.about.group,
            is_growing=True,
        )
        log.info("take %d begins", take.id)
        return True

    def _check_room(self) -> None:
        from interview_sim.recording import RecordingDiskFull

        if shutil.disk_usage(self._flow.options.data_dir).free < LEAST_FREE_BYTES:
            raise RecordingDiskFull(file=self._flow.options.data_dir)

    def _tell_not_recorded(self, error: InterviewSimError) -> None:
        log.error("no recording was begun: %s", error.code)
        dialog = self._flow.ask(
            tr("There is too little room to record, so we did not start.")
            if error.code == "recording-disk-full"
            else tr("The recording could not be started."),
            tr("Please call the counsellor."),
            Choice(key="again", text=tr("Try again")),
            Choice(key="without", text=tr("Go on without recording")),
        )
        dialog.answered.connect(self._go_on_unrecorded)

    def _go_on_unrecorded(self, key: str) -> None:
        if self._flow.visit.step is Step.ANSWER:
            self._goes_unrecorded = key == "without"
            self._enter_answer()

    def _tick(self) -> None:
        countdown = self._countdown
        if countdown is None:
            return
        if self._flow.visit.step is Step.THINK:
            self.think.show_left(countdown.left_s or 0.0)
            if countdown.is_over:
                self._begin_answer()
        elif self._flow.visit.step is Step.ANSWER and not self._is_ending:
            self.answer.show_time(countdown.passed_s)
            if countdown.is_over:
                self.end_answer()

    def _show_picture(self, image: QImage) -> None:
        if self._flow.visit.step is Step.ANSWER:
            self.answer.show_picture(image)

    def _hear(self, level_db: float) -> None:
        if self._flow.visit.step is Step.ANSWER and self._countdown is not None:
            self._listener.hear(level_db)
            self.answer.show_level(meter_share(level_db) ** 2)

    def _fault(self, fault: Fault) -> None:
        """A device went or came back: one sentence, and on with what is left."""
        flow = self._flow
        if flow.visit.step is not Step.ANSWER or self._is_ending or fault.kind in ("frozen", "ended"):
            return
        sentence = "" if fault.until_s is not None else _lost_sentence(fault)
        if fault.kind == "silent":
            self.answer.show_lasting(sentence)
            return
        has_picture, has_sound = flow.devices.has_camera, flow.devices.has_microphone
        self.answer.show_lost(has_picture=has_picture, has_sound=has_sound, sentence=sentence)
        has_nothing = fault.device == "disk" or not (has_picture or has_sound)
        if self._take is not None and fault.until_s is None and has_nothing:
            self.cut_short()

    def cut_short(self) -> None:
        """End the answer now; its repetition will cost no retry."""
        self._is_cut_short = True
        self.end_answer()

    def end_answer(self) -> None:
        """End the answer. The next page comes when the recording is closed and safe."""
        if self._flow.visit.step is not Step.ANSWER or self._is_ending or self._countdown is None:
            return
        self._is_ending = True
        self._countdown.rest()
        self._flow.player.play(tone(END_HZ))
        if self._take is None:
            self._finish(None)
        else:
            self._flow.devices.stop_recording()

    def _recorded(self, report: CaptureReport) -> None:
        if self._take is not None and report.path.name == self._take.recording:
            self._finish(report)

    def _finish(self, report: CaptureReport | None) -> None:
        flow, countdown, take = self._flow, self._countdown, self._take
        self._timer.stop()
        self._countdown = self._take = None
        lost: tuple[str, ...] = ()
        if report is not None and take is not None:
            flow.ledger.finish_take(take, report)
            lost = lost_devices(report.faults)
            log.info("take %d: %.1f s, %d pictures dropped", take.id, report.seconds, report.dropped)
        if flow.visit.step is not Step.ANSWER or countdown is None:
            return
        flow.go(
            flow.visit.answered(
                seconds=countdown.passed_s if report is None else report.seconds,
                recording=None if report is None else report.path,
                is_interrupted=self._is_cut_short or bool(lost),
                lost=lost,
                has_voice=self._listener.has_spoken if flow.devices.has_microphone else None,
            )
        )

    # Between -------------------------------------------------------------------------------

    def _enter_saved(self) -> None:
        visit = self._flow.visit
        made = visit.takes[-1]
        is_recorded = made.recording is not None
        can_retry = visit.can_retry
        heard = made.has_voice is not False
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
            )
        )
        self._flow.show(self.saved)


def _lost_sentence(fault: Fault) -> str:
    if fault.device == "camera":
        return tr("The camera has gone. Plug it in again to go on. Your answers so far are saved.")
    if fault.device == "microphone":
        return tr("No sound is coming in. Please check the mute switch of the headset.")
    return tr("The disk is full. The answer so far is saved. Please call the counsellor.")
