"""Watching an interviewer's clip: the picture, and once more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.language import area
from interview_sim.ui.playback.clip import ClipPlayer
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import CameraView, Choice

tr = area("editor-form")


class ClipForm(DeedForm):
    """The picture, and what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self.problem = CameraView(), ProblemLine()
        self.column.addWidget(self.view)
        self.column.addWidget(self.problem)
        self.follow_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.view.setFixedHeight(theme().pick(360, 300))


class WatchClipDialog(DeedDialog):
    """Plays the clip at `path` as soon as it is open; however it is closed, the file is let go."""

    def __init__(self, window: QWidget, path: Path, language: str) -> None:
        self.path, self.form = path, ClipForm()
        titles = {
            "ko": tr("The interviewer's clip in Korean"),
            "en": tr("The interviewer's clip in English"),
        }
        super().__init__(
            window,
            titles[language],
            tr("The visitor sees it once, and again when asked for."),
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="play", text=tr("Play again"), icon="play")],
            extra=self.form,
        )
        self.player = ClipPlayer(self)
        self.player.picture_came.connect(self.form.view.show_picture)
        self.player.playing_changed.connect(self._on_playing)
        self.player.failed.connect(lambda *_: self._say(tr("The clip cannot be played on this computer.")))
        self.player.play(path)

    def act(self, key: str) -> None:
        """Play from the start, or stop."""
        if self.player.is_on:
            self.player.stop()
        else:
            self._say("")
            self.player.play(self.path)

    def answer(self, key: str) -> None:
        if key == self._safe.key:
            self.player.stop()
        super().answer(key)

    def _on_playing(self, is_playing: bool) -> None:
        self.buttons["play"].set_text(tr("Stop", note="playing") if is_playing else tr("Play again"))
        self.buttons["play"].set_icon("stop" if is_playing else "play")

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the lock nothing is played."""
        super().hideEvent(event)
        self.player.stop()
