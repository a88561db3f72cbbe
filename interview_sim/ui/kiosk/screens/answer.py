"""While answering: self-view under the camera, question, voice, time left, and when "done" works."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.recording_light import RecordingLight
from interview_sim.ui.kiosk.visit.countdown import clock_text
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import KioskScreen, PrimaryButton, QuietButton, TextLabel, break_sentences
from interview_sim.ui.widgets.answer_time_line import AnswerTimeLine
from interview_sim.ui.widgets.camera_view import CameraView
from interview_sim.ui.widgets.voice_line import VoiceLine

tr = area("kiosk")
_CUE_MS = 4000
LEAST_S = 1.0
"""A second press of the key that began the answer must not end it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the page shows of the question. `limit_s` None: no limit. `points`: shown in open practice."""

    about: str
    text: str
    is_recorded: bool
    is_practice: bool
    limit_s: float | None
    done_after_s: float
    has_picture: bool
    has_sound: bool
    points: tuple[str, ...] = ()


class LookHere(Themed, QWidget):
    """The arrow to the camera."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self.words = QLabel(), TextLabel("label", "teal", wraps=False, weight=500)
        self._arrow = "up"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words)
        self._row.addStretch(1)
        self.follow_theme()

    def show_camera(self, position: str) -> None:
        """above, below, left or right."""
        self._arrow = {"below": "down", "left": "back", "right": "next"}.get(position, "up")
        self.apply_theme()

    def retranslate(self) -> None:
        self.words.set_text(tr("Speak to the camera, here"))

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(14))
        self._icon.setPixmap(theme().pixmap(self._arrow, "teal", theme().pick(24, 22)))


class AnswerScreen(KioskScreen):
    """`done()`; Esc and "stop" ask to stop while everything goes on. `show_time` drives it."""

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Asked | None = None
        self._now_s = 0.0
        self._cue = self._lasting = ""
        self._is_view_wanted = True
        self._is_heard = False
        self._cue_timer = QTimer(self, singleShot=True, interval=_CUE_MS)
        self._cue_timer.timeout.connect(lambda: self.show_cue(""))
        centre = Qt.AlignmentFlag.AlignHCenter
        self.top.hide()
        self.look, self.view = LookHere(), CameraView(is_mirrored=True, fills=True)
        self.light = RecordingLight()
        self.left_time = TextLabel("timer", align=Qt.AlignmentFlag.AlignRight, wraps=False)
        self.left_words = TextLabel("label", "ink_2", align=Qt.AlignmentFlag.AlignRight, weight=400)
        self.about = TextLabel("label", "teal", align=centre, comfortable_px=1500, weight=500)
        self.question = TextLabel("question_live", align=centre, is_balanced=True, comfortable_px=1700)
        self.points = TextLabel("small", "ink_2", align=centre, comfortable_px=1500)
        self.voice, self.heard = VoiceLine(), TextLabel("small", "ink_2", align=centre, comfortable_px=1400)
        self.line = AnswerTimeLine()
        self._build()
        self.stop, self.help = (
            QuietButton(icon="x", height="kiosk_primary"),
            QuietButton(icon="chat", height="kiosk_primary"),
        )
        self.finish = PrimaryButton(icon="check")
        self.bottom.set_left(self.stop, self.help)
        self.bottom.set_right(self.finish)
        self.stop.clicked.connect(self.stop_asked)
        self.help.clicked.connect(self.help_asked)
        self.finish.clicked.connect(self.done)
        self.follow_theme()

    def _build(self) -> None:
        self._head = QGridLayout()
        right = QVBoxLayout()
        right.addWidget(self.left_time)
        right.addWidget(self.left_words)
        right.addStretch(1)
        self._head.addWidget(self.look, 0, 1)
        self._head.addWidget(self.light, 1, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.view, 1, 1, Qt.AlignmentFlag.AlignHCenter)
        self._head.addLayout(right, 1, 2)
        self._head.setColumnStretch(0, 1)
        self._head.setColumnStretch(2, 1)
        self.content.addLayout(self._head)
        self.content.addSpacing(8)
        self.content.addWidget(self.about)
        self.content.addWidget(self.question)
        self.content.addWidget(self.points)
        self.content.addStretch(3)
        self.content.addWidget(self.voice, 0, Qt.AlignmentFlag.AlignHCenter)
        self.content.addWidget(self.heard)
        self.content.addStretch(2)
        self.content.addWidget(self.line)

    def show_question(self, asked: Asked, *, camera: str) -> None:
        """Begin with a question; `camera` is where the camera stands."""
        self._asked, self._now_s, self._cue, self._lasting = asked, 0.0, "", ""
        self._is_heard = False
        self._cue_timer.stop()
        self.light.setVisible(asked.is_recorded or asked.is_practice)
        self.light.show_recording(is_on=asked.is_recorded)
        self.look.show_camera(camera)
        self.look.setVisible(asked.has_picture)
        self.view.setVisible(asked.has_picture and self._is_view_wanted)
        self.voice.clear()
        self.voice.setVisible(asked.has_sound)
        self.finish.setEnabled(False)
        self.retranslate()
        self.show_time(0.0)

    def forget(self) -> None:
        """The next visitor sees himself again, and nobody else."""
        self._is_view_wanted = True
        self.view.show_nothing("")

    def show_picture(self, image: QImage) -> None:
        self.view.show_picture(image)

    def show_level(self, share: float) -> None:
        self.voice.add_level(share)

    def show_voice_heard(self) -> None:
        """Somebody has been heard in this answer: only from now on the page says so."""
        if not self._is_heard:
            self._is_heard = True
            self._show_heard()

    def show_cue(self, sentence: str) -> None:
        """One sentence instead of the usual one, for four seconds; "" brings the usual one back."""
        self._cue = sentence
        if sentence:
            self._cue_timer.start()
        self._show_heard()

    def show_lasting(self, sentence: str) -> None:
        """A sentence instead of the usual one for as long as it is true; "" ends it."""
        self._lasting = sentence
        self._show_heard()

    def show_lost(self, *, has_picture: bool, has_sound: bool, sentence: str) -> None:
        """A device vanished: say it in one sentence and go on with what is left."""
        self.view.show_nothing("") if not has_picture else None
        self.view.setVisible(has_picture and self._is_view_wanted)
        self.look.setVisible(has_picture)
        self.voice.setVisible(has_sound)
        self.show_lasting(sentence)

    def show_time(self, now_s: float) -> None:
        """Seconds since the answer began."""
        self._now_s = now_s
        asked = self._asked
        if asked is None:
            return
        self.line.setVisible(asked.limit_s is not None)
        if asked.limit_s is None:
            self.left_time.set_text(clock_text(math.floor(now_s)))
        else:
            self.left_time.set_text(clock_text(max(0.0, asked.limit_s - now_s)))
            earliest_s = asked.done_after_s if 0 < asked.done_after_s < asked.limit_s else None
            self.line.show_time(now_s, asked.limit_s, earliest_s)
        self._show_done(asked)

    def _show_done(self, asked: Asked) -> None:
        wait_s = asked.done_after_s - self._now_s
        if wait_s > 0:
            self.bottom.set_sentence(
                tr(
                    "**Ready in {seconds} seconds.** This interview asks for at least {least}.",
                    seconds=math.ceil(wait_s),
                    least=clock_text(asked.done_after_s),
                ),
                icon="clock",
                place="right",
            )
            return
        if not self.finish.isEnabled() and self._now_s >= LEAST_S:
            self.finish.setEnabled(True)
            self.bottom.set_sentence("", place="right")
            if self.window().focusWidget() in (None, self, self.finish) and self.isVisible():
                self.finish.setFocus()

    def _show_heard(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if self._lasting or self._cue:
            self.heard.set_text(self._lasting or self._cue)
        elif asked.has_sound:
            self.heard.set_text(
                tr("Your voice comes in well") if self._is_heard else tr("The microphone is listening")
            )
        else:
            self.heard.set_text(
                tr("There is no microphone; only the picture is recorded.") if asked.is_recorded else ""
            )

    def retranslate(self) -> None:
        self.stop.set_text(tr("Stop"))
        self.help.set_text(tr("Help, rest"))
        self.finish.set_text(tr("Done answering"))
        asked = self._asked
        if asked is None:
            return
        self.left_words.set_text(tr("left") if asked.limit_s is not None else tr("so far"))
        self.about.set_text(asked.about)
        self.question.set_text(break_sentences(asked.text))
        self.points.setVisible(bool(asked.points))
        self.points.set_text(tr("A good answer speaks of: {points}", points=" · ".join(asked.points)))
        self._show_heard()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.view.setFixedSize(theme().pick(384, 272), theme().pick(216, 154))
        self._head.setVerticalSpacing(theme().space(24))
        self.content.setSpacing(theme().space(12))
        self.content.setContentsMargins(
            theme().length("margin_x"), theme().space(32), theme().length("margin_x"), theme().space(8)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and self._asked is not None and self._asked.has_picture:
            self._is_view_wanted = not self._is_view_wanted
            self.view.setVisible(self._is_view_wanted and not self.look.isHidden())
            return
        super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Nobody has the focus until the preset allows the end."""
        (self.finish if self.finish.isEnabled() else self).setFocus()
