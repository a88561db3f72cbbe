"""Recording a question's own sound: read it aloud, listen again, keep it or try once more."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from interview_sim.capture.types import Fault
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message
from interview_sim.ui.background import Background
from interview_sim.ui.editor.form.record_form import RecordForm
from interview_sim.ui.editor.form.recorder import MOST_S, SoundRecorder, is_silent, write_ogg
from interview_sim.ui.editor.form.sound_player import SoundPlayer
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice

tr = area("editor-form")
Stage = Literal["ready", "opening", "recording", "writing", "heard"]
_LEAST_S: Final = 0.5
_TROUBLES: Final = {
    "microphone-missing": tr.mark("No microphone was found. Connect one and try again."),
    "microphone-busy": tr.mark(
        "The microphone does not open. Close other programs that use it and try again."
    ),
    "sound-system-missing": tr.mark("This computer lacks the sound system (PortAudio) that recording needs."),
    "microphone-fault-vanished": tr.mark("The microphone is gone. Plug it in again."),
    "microphone-fault-stalled": tr.mark("The microphone has stopped sending sound. Plug it in again."),
    "microphone-fault-silent": tr.mark("Nothing is heard. Look for a mute switch on the microphone."),
}


class Recorder(Protocol):
    """What records; `SoundRecorder` is the real one."""

    def open(self) -> None: ...
    def close(self) -> None: ...
    def level(self) -> float: ...
    def seconds(self) -> float: ...
    def is_full(self) -> bool: ...
    def faults(self) -> tuple[Fault, ...]: ...
    def samples(self) -> tuple[NDArray[np.float32], int]: ...


class RecordSoundDialog(DeedDialog):
    """`sound_made(key, language, Path)`: an Ogg file in a folder of its own, to be moved to the bank.

    `background` opens the microphone and writes the file off the window's thread. Whatever way the dialog
    is closed, the microphone is let go.
    """

    sound_made = Signal(int, str, object)

    def __init__(
        self,
        window: QWidget,
        background: Background,
        key: int,
        language: str,
        text: str,
        *,
        recorder: Callable[[], Recorder] = SoundRecorder,
        most_s: float = MOST_S,
    ) -> None:
        self.key, self.language = key, language
        # Not kept yet; gone with the dialog, whatever way it goes.
        self._files: list[Path] = []
        self._background, self._make, self._most_s = background, recorder, most_s
        self._recorder: Recorder | None = None
        self.stage: Stage = "ready"
        self.form = RecordForm(text)
        super().__init__(
            window,
            tr("Record the question in Korean") if language == "ko" else tr("Record the question in English"),
            tr("Read it aloud as you would ask it. The visitor hears this instead of the computer's voice."),
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="record", text=tr("Start recording"), icon="mic"),
                Choice(key="keep", text=tr("Keep it"), icon="check"),
            ],
            extra=self.form,
        )
        self._player = SoundPlayer(self)
        self._player.playing_changed.connect(self._on_playing)
        self._player.failed.connect(lambda: self._say(tr("The sound cannot be played on this computer.")))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.form.again.clicked.connect(self._listen)
        self.answered.connect(lambda _: self._let_go())
        self.destroyed.connect(partial(_remove_all, self._files))
        self._go("ready")
        self.buttons["record"].setFocus()

    @property
    def path(self) -> Path | None:
        """What was recorded and is not kept yet."""
        return self._files[0] if self._files else None

    def act(self, key: str) -> None:
        """Record, stop, or keep what was recorded."""
        if key == "keep" and self.path is not None:
            path = self._files.pop()
            self.finish(key)
            self.sound_made.emit(self.key, self.language, path)
        elif key == "record" and self.stage == "recording":
            self._stop()
        elif key == "record" and self.stage in ("ready", "heard"):
            self._begin()

    # Recording ---------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._player.stop()
        self._say("")
        self._go("opening")

        def opened() -> Recorder:
            recorder = self._make()
            recorder.open()
            return recorder

        self._background.do(opened, self._on_opened, refused=self._on_refused)

    def _on_opened(self, recorder: Recorder) -> None:
        if self._is_gone():
            self._background.do(recorder.close)
            return
        if not self.isVisible():
            # Behind the lock meanwhile: nobody is heard there.
            self._background.do(recorder.close)
            self._go("ready" if self.path is None else "heard")
            return
        self._recorder = recorder
        self._go("recording")
        self._timer.start(1000 // max(1, theme().motion("level_fps")))

    def _on_refused(self, error: InterviewSimError) -> None:
        if not self._is_gone():
            self._go("heard" if self.path is not None else "ready")
            self._say(_trouble(error.code) or str(message(error.code, error.facts, current_language())))

    def _tick(self) -> None:
        recorder = self._recorder
        if recorder is None:
            return
        self.form.meter.show_level(recorder.level())
        self.form.show_time(recorder.seconds(), self._most_s)
        fault = next(iter(recorder.faults()), None)
        sentence = _trouble(fault.code) if fault is not None else ""
        if sentence != self.form.problem.words.text():
            self._say(sentence)
        if recorder.is_full():
            self._stop()

    def _stop(self) -> None:
        recorder, self._recorder = self._recorder, None
        self._timer.stop()
        self.form.meter.show_level(0.0)
        if recorder is None:
            return
        self._go("writing")

        def written() -> Path | None:
            samples, rate_hz = recorder.samples()
            recorder.close()
            if len(samples) < _LEAST_S * rate_hz or is_silent(samples):
                return None
            folder = Path(tempfile.mkdtemp(prefix="interview-sim-sound-"))
            return write_ogg(samples, rate_hz, folder / f"question-{self.language}.ogg")

        self._background.do(written, self._on_written, refused=self._on_refused)

    def _on_written(self, path: Path | None) -> None:
        if path is None:
            if not self._is_gone():
                self._go("heard" if self.path is not None else "ready")
                self._say(tr("Nothing was heard. Speak closer to the microphone and try again."))
            return
        _remove_all(self._files)
        if self._is_gone():
            _remove_all([path])
            return
        self._files.append(path)
        self._say("")
        self._go("heard")
        self.form.again.setFocus()

    def _listen(self) -> None:
        if self._player.is_playing:
            self._player.stop()
        elif self.path is not None:
            self._player.play(self.path)

    def _on_playing(self, is_playing: bool) -> None:
        self.form.again.set_text(tr("Stop", note="playing") if is_playing else tr("Listen"))
        self.form.again.set_icon("stop" if is_playing else "play")

    def _let_go(self) -> None:
        """Closed: the microphone is free again; what was not kept is gone."""
        self._timer.stop()
        self._player.stop()
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            self._background.do(recorder.close)

    def _is_gone(self) -> bool:
        """Whether it was closed, or went with somebody else's desk."""
        return self._is_answered or not isValid(self)

    def answer(self, key: str) -> None:
        if key == self._safe.key and not self._is_answered:
            self._player.stop()
            _remove_all(self._files)
        super().answer(key)

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the lock nothing is recorded and nothing is heard."""
        super().hideEvent(event)
        if not self._is_answered:
            self._player.stop()
            if self.stage == "recording":
                self._stop()

    # Look --------------------------------------------------------------------------------------

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        has_sound = self.path is not None and stage == "heard"
        words = {
            "ready": tr("At most one minute. Space starts and stops."),
            "opening": tr("The microphone is being opened."),
            "recording": tr("Recording. Read the question now."),
            "writing": tr("One moment."),
            "heard": tr("Recorded. Listen to it, then keep it or record it again."),
        }
        texts = {"recording": tr("Stop recording"), "heard": tr("Record again")}
        self.form.show_state(words[stage])
        if stage == "ready":
            self.form.show_time(0.0, self._most_s)
        record, keep = self.buttons["record"], self.buttons["keep"]
        record.set_text(texts.get(stage, tr("Start recording")))
        record.set_icon("stop" if stage == "recording" else "mic")
        record.setEnabled(stage in ("ready", "recording", "heard"))
        keep.setVisible(has_sound)
        self.form.again.setVisible(has_sound)
        if stage == "recording":
            record.setFocus()
        self.place_again()

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _remove_all(files: list[Path]) -> None:
    """Away with recordings that are not kept, and with the folders made for them."""
    while files:
        path = files.pop()
        path.unlink(missing_ok=True)
        path.parent.rmdir()


def _trouble(code: str) -> str:
    return tr.late(_TROUBLES[code]) if code in _TROUBLES else ""
