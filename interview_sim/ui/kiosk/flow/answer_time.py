"""The answer: its recording, its clock, what the devices do meanwhile, and its end."""

from __future__ import annotations

import logging
import shutil
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from interview_sim.capture import CaptureReport, Fault
from interview_sim.errors import InterviewSimError
from interview_sim.ui.kiosk.booth.devices import lost_devices
from interview_sim.ui.kiosk.booth.sounds import END_HZ, START_HZ, tone
from interview_sim.ui.kiosk.flow.answer_words import cue_sentence, lost_sentence
from interview_sim.ui.kiosk.flow.question_words import above_question, points_of
from interview_sim.ui.kiosk.screens.answer import AnswerScreen, Asked
from interview_sim.ui.kiosk.visit.checks import Listener, meter_share
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.kiosk.visit.cues import Cues
from interview_sim.ui.kiosk.visit.steps import Step
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice

if TYPE_CHECKING:
    from interview_sim.sessions import Take
    from interview_sim.ui.kiosk.flow.flow import Flow

tr = area("kiosk")
log = logging.getLogger(__name__)
LEAST_FREE_BYTES = 400_000_000
"""About 25 minutes of recording: below this no answer is begun."""
_TICK_MS = 100


class AnswerTime(QObject):
    """One answer at a time; its recording is closed and safe before the next page comes."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._countdown: Countdown | None = None
        self._take: Take | None = None
        self._listener = Listener()
        self._cues: Cues | None = None
        self._is_cut_short = False
        self._is_ending = False
        self._goes_unrecorded = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        flow.devices.picture_came.connect(self._show_picture)
        flow.devices.level_came.connect(self._hear)
        flow.devices.fault_came.connect(self._fault)
        flow.devices.recorded.connect(self._recorded)

    @cached_property
    def answer(self) -> AnswerScreen:
        screen = self._flow.add(AnswerScreen())
        screen.done.connect(self.end_answer)
        return screen

    def forget(self) -> None:
        """The next visitor begins anew."""
        self._goes_unrecorded = False
        self._take = None
        self.answer.forget()

    def settle(self, report: CaptureReport | None) -> None:
        """The visit broke off in mid-answer: what was recorded is written down, it may be kept."""
        take, self._take = self._take, None
        if take is not None and report is not None and report.path.name == take.recording:
            self._flow.ledger.finish_take(take, report)

    def stop(self) -> None:
        """No clock runs any more; the recording in hand is closed by `devices.close`."""
        self._timer.stop()
        self._countdown = None
        self._is_ending = False

    @property
    def _records_now(self) -> bool:
        flow = self._flow
        return flow.visit.records_now and flow.ledger.session is not None and not self._goes_unrecorded

    def enter(self) -> None:
        """Begin the recording, where there is one, then show the page and start the clock."""
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
        shows = flow.preparing.preset_of_visit().shows
        self._cues = Cues() if shows.live_cues else None
        asked = Asked(
            about=above_question(visit.question, visit.number, visit.n_questions),
            text=visit.question_text,
            is_recorded=is_recorded,
            is_practice=visit.question.is_practice,
            limit_s=visit.answer_s,
            done_after_s=visit.done_after_s,
            has_picture=flow.devices.has_camera,
            has_sound=flow.devices.has_microphone,
            points=points_of(visit.question.question) if shows.expected_points else (),
        )
        self.answer.show_question(asked, camera=flow.settings.camera_position)
        silent = flow.devices.silence()
        if silent is not None:
            self.answer.show_lasting(lost_sentence(silent))
        flow.player.play(tone(START_HZ))
        flow.show(self.answer)
        self._countdown = Countdown(visit.answer_s)
        self._timer.start()

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
            self.enter()

    def _tick(self) -> None:
        countdown = self._countdown
        if countdown is None or self._flow.visit.step is not Step.ANSWER or self._is_ending:
            return
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
            if self._listener.has_spoken:
                self.answer.show_voice_heard()
            cue = None if self._cues is None else self._cues.hear(level_db)
            if cue is not None:
                self.answer.show_cue(cue_sentence(cue))

    def _fault(self, fault: Fault) -> None:
        """A device went or came back: one sentence, and on with what is left."""
        flow = self._flow
        if flow.visit.step is not Step.ANSWER or self._is_ending or fault.kind in ("frozen", "ended"):
            return
        sentence = "" if fault.until_s is not None else lost_sentence(fault)
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
