"""Having the computer speak a question into a file: make it, listen, keep it or try another pace."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Literal, cast

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message
from interview_sim.results import SpokenLanguage
from interview_sim.synthesis import Pace, VoiceFailed, speak_into
from interview_sim.ui.background import Background
from interview_sim.ui.editor.form.recorder import is_silent, write_ogg
from interview_sim.ui.editor.form.sound_player import SoundPlayer
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.widgets import Choice, SegmentedChoice, SoftButton, TextLabel

tr = area("editor-form")
Stage = Literal["ready", "making", "made"]
Make = Callable[[str, SpokenLanguage, Pace], Path]
_RATE_HZ: Final = 48_000


class VoiceForm(DeedForm):
    """The text, the pace, what is going on, and what is wrong."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = TextLabel("desk.h2", text=text, comfortable_px=640)
        self.pace = SegmentedChoice(height="desk", role="desk.button")
        self.state = TextLabel("desk.body", "ink_2")
        self.again = SoftButton(icon="play", height="desk")
        self.problem = ProblemLine()
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        row.addWidget(self.again)
        self.column.addWidget(self.text)
        self.column.addWidget(self.pace)
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.follow_theme()
        self.pace.show_chosen("usual")

    def retranslate(self) -> None:
        paces = [("slow", tr("Slower")), ("usual", tr("Usual")), ("quick", tr("Faster"))]
        self.pace.show_options(paces, name=tr("Pace"))
        self.again.set_text(tr("Listen"))


class MakeVoiceDialog(DeedDialog):
    """`sound_made(key, language, Path)`: an Ogg file in a folder of its own, to be moved to the bank.

    `background` has the voice speak off the window's thread. What is not kept is gone with the dialog.
    """

    sound_made = Signal(int, str, object)

    def __init__(
        self,
        window: QWidget,
        background: Background,
        key: int,
        language: SpokenLanguage,
        text: str,
        *,
        make: Make | None = None,
    ) -> None:
        self.key, self.language, self._said = key, language, text
        self._files: list[Path] = []
        self._background, self._make = background, make or made_voice
        self.stage: Stage = "ready"
        self.form = VoiceForm(text)
        super().__init__(
            window,
            tr("Make a voice in Korean") if language == "ko" else tr("Make a voice in English"),
            tr("This is a machine's voice. Recording it yourself sounds more natural."),
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="make", text=tr("Make it"), icon="speaker"),
                Choice(key="keep", text=tr("Keep it"), icon="check"),
            ],
            extra=self.form,
        )
        self._player = SoundPlayer(self)
        self._player.playing_changed.connect(self._on_playing)
        self._player.failed.connect(lambda: self._say(tr("The sound cannot be played on this computer.")))
        self.form.again.clicked.connect(self._listen)
        self.destroyed.connect(partial(_remove_all, self._files))
        self._go("ready")
        self.buttons["make"].setFocus()

    @property
    def path(self) -> Path | None:
        """What was made and is not kept yet."""
        return self._files[0] if self._files else None

    def act(self, key: str) -> None:
        """Make it, make it again, or keep it."""
        if key == "keep" and self.path is not None and self.stage == "made":
            path = self._files.pop()
            self._player.stop()
            self.finish(key)
            self.sound_made.emit(self.key, self.language, path)
        elif key == "make" and self.stage != "making":
            self._begin()

    def _begin(self) -> None:
        self._player.stop()
        self._say("")
        self._go("making")
        text, language, pace = self._said, self.language, cast(Pace, self.form.pace.chosen_key() or "usual")
        self._background.do(lambda: self._make(text, language, pace), self._on_made, refused=self._on_refused)

    def _on_made(self, path: Path) -> None:
        if self._is_gone():
            _remove_all([path])
            return
        _remove_all(self._files)
        self._files.append(path)
        self._go("made")
        self.form.again.setFocus()
        if self.isVisible():
            self._player.play(path)

    def _on_refused(self, error: InterviewSimError) -> None:
        if not self._is_gone():
            self._go("ready" if self.path is None else "made")
            self._say(str(message(error.code, error.facts, current_language())))

    def _listen(self) -> None:
        if self._player.is_playing:
            self._player.stop()
        elif self.path is not None:
            self._player.play(self.path)

    def _on_playing(self, is_playing: bool) -> None:
        self.form.again.set_text(tr("Stop", note="playing") if is_playing else tr("Listen"))
        self.form.again.set_icon("stop" if is_playing else "play")

    def _is_gone(self) -> bool:
        """Whether it was closed, or went with somebody else's desk."""
        return not isValid(self) or self._is_answered

    def answer(self, key: str) -> None:
        if key == self._safe.key and not self._is_answered:
            self._player.stop()
            _remove_all(self._files)
        super().answer(key)

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the lock nothing is heard."""
        super().hideEvent(event)
        self._player.stop()

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        words = {
            "ready": tr("Choose a pace and have it made."),
            "making": tr("The computer is speaking. One moment."),
            "made": tr("Listen to it, then keep it or make it again."),
        }
        self.form.state.set_text(words[stage])
        has_sound = self.path is not None and stage == "made"
        self.buttons["make"].set_text(tr("Make it again") if has_sound else tr("Make it"))
        self.buttons["make"].setEnabled(stage != "making")
        self.buttons["keep"].setVisible(has_sound)
        self.form.again.setVisible(has_sound)
        self.place_again()

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def made_voice(text: str, language: SpokenLanguage, pace: Pace) -> Path:
    """`text` spoken into an Ogg file in a folder of its own.

    Raises:
        VoiceMissing, VoiceFailed: there is no voice for the language, or it gave no sound.
        OutputNotWritable: the disk is full.
    """
    from interview_sim.recording import read_sound

    folder = Path(tempfile.mkdtemp(prefix="interview-sim-voice-"))
    spoken, kept = folder / "spoken.wav", folder / f"question-{language}.ogg"
    try:
        speak_into(text, language, spoken, pace)
        samples = np.concatenate([block.samples for block in read_sound(spoken, rate_hz=_RATE_HZ)])
        if is_silent(samples):
            raise VoiceFailed(program="-", why="silence")
        write_ogg(samples, _RATE_HZ, kept)
    except InterviewSimError:
        kept.unlink(missing_ok=True)
        raise
    finally:
        spoken.unlink(missing_ok=True)
        if not kept.exists():
            folder.rmdir()
    return kept


def _remove_all(files: list[Path]) -> None:
    """Away with voices that are not kept, and with the folders made for them."""
    while files:
        path = files.pop()
        path.unlink(missing_ok=True)
        path.parent.rmdir()
