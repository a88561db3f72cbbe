"""The bar below the stage: play, one picture back and on, rate, time, loop, short review."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.playback.player import RATES
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import PrimaryButton, SecondaryButton, SoftButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import text_width

tr = area("review-watching")


def rate_text(rate: float) -> str:
    """1.0×, 1.25×: at least one digit behind the point."""
    return f"{rate:.2f}".removesuffix("0") + "×"


def long_text(seconds: float, is_long: bool) -> str:
    """m:ss, or h:mm:ss in a recording of an hour and more; rounded down."""
    if not is_long:
        return time_text(seconds)
    whole = int(max(0.0, seconds) + 1e-6)
    return f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


class PlayBar(Themed, QWidget):
    """`show_state` says what to write on the buttons; the signals say what was pressed."""

    play_pressed = Signal()
    frame_stepped = Signal(int)
    rate_chosen = Signal(float)
    loop_pressed = Signal()
    short_review_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_playing = self._is_looping = self._is_short_review = False
        self._position_s = self._duration_s = 0.0
        self._rate = 1.0
        self.play = PrimaryButton(icon="play", height="desk")
        self.back = SecondaryButton(icon="back", height="desk")
        self.on = SecondaryButton(icon="next", height="desk")
        self.rate = SecondaryButton(height="desk")
        self.time = TextLabel("desk.timer", wraps=False)
        self.loop = SecondaryButton(icon="loop", height="desk")
        self.review = SoftButton(icon="film", height="desk")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.play, self.back, self.on, self.rate, self.time):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self.loop)
        self._row.addWidget(self.review)
        self.loop.hide()
        self._connect()
        self.follow_theme()

    def _connect(self) -> None:
        self.play.clicked.connect(self.play_pressed)
        self.back.clicked.connect(lambda: self.frame_stepped.emit(-1))
        self.on.clicked.connect(lambda: self.frame_stepped.emit(1))
        self.rate.clicked.connect(self._open_rates)
        self.loop.clicked.connect(self.loop_pressed)
        self.review.clicked.connect(self.short_review_pressed)

    def show_state(
        self,
        *,
        is_playing: bool,
        position_s: float,
        duration_s: float,
        rate: float,
        has_selection: bool,
        is_looping: bool,
        is_short_review: bool,
    ) -> None:
        """How the player stands; cheap enough for every step of the cursor."""
        before = self._written()
        self._is_playing, self._rate, self._is_looping = is_playing, rate, is_looping
        self._is_short_review = is_short_review
        self._position_s, self._duration_s = position_s, duration_s
        self.loop.setVisible(has_selection or is_looping)
        if self._written() != before:
            self.retranslate()
        self._show_time()

    def show_review_count(self, count: int) -> None:
        """How many marked places there are; without any there is nothing to play in a row."""
        self.review.setEnabled(count > 0)
        self.review.setToolTip("" if count else tr("Nothing is marked in this answer."))

    def _is_long(self) -> bool:
        return self._duration_s >= 3600

    def _written(self) -> tuple[object, ...]:
        """What decides what stands on the buttons."""
        return self._is_playing, self._rate, self._is_looping, self._is_short_review, self._is_long()

    def _show_time(self) -> None:
        is_long = self._is_long()
        now, whole = long_text(self._position_s, is_long), long_text(self._duration_s, is_long)
        text = f"{now} / {whole}" if self._duration_s else now
        if text != self.time.text():
            # It must neither break nor push the buttons about while it runs.
            widest = math.ceil(text_width(theme().font("desk.timer"), f"{whole} / {whole}")) + 4
            self.time.setFixedWidth(max(theme().pick(148, 106), widest))
            self.time.set_text(text)
            self.time.setAccessibleName(tr("{now} of {whole}", now=now, whole=whole))

    def _open_rates(self) -> None:
        menu = QMenu(self.rate)
        menu.setFont(theme().font("desk.body"))
        for rate in RATES:
            action = menu.addAction(rate_text(rate))
            action.setCheckable(True)
            action.setChecked(abs(rate - self._rate) < 0.01)
            action.triggered.connect(lambda _=False, rate=rate: self.rate_chosen.emit(rate))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.rate.mapToGlobal(QPoint(0, self.rate.height())))

    def retranslate(self) -> None:
        is_wide = theme().is_wide
        self.play.set_icon("pause" if self._is_playing else "play")
        self.play.setAccessibleName(tr("Pause") if self._is_playing else tr("Play"))
        # On a small screen hours and minutes take the room of the words.
        short = "" if self._is_long() else tr("Frame")
        self.back.set_text(tr("Frame back") if is_wide else short)
        self.on.set_text(tr("Frame on") if is_wide else short)
        self.back.setAccessibleName(tr("One frame back"))
        self.on.setAccessibleName(tr("One frame on"))
        self.rate.set_text(rate_text(self._rate))
        self.rate.setAccessibleName(tr("Speed {rate}", rate=rate_text(self._rate)))
        self.loop.set_text(tr("Loop") if is_wide else "")
        self.loop.setAccessibleName(tr("Repeat selection"))
        self.loop.set_kind("soft" if self._is_looping else "secondary")
        self._show_review()
        for button in (self.play, self.back, self.on, self.rate, self.loop):
            button.setToolTip(button.accessibleName())
        self._show_time()

    def _show_review(self) -> None:
        if self._is_short_review:
            words = tr("Stop review")
        else:
            words = tr("Marked places only") if theme().is_wide else tr("Marked places")
        self.review.set_text(words)
        self.review.set_icon("stop" if self._is_short_review else "film")
        self.review.setAccessibleName(
            tr("Stop the short review")
            if self._is_short_review
            else tr("Play the marked places one after the other")
        )

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(8))
        self.time.set_text("")
        self.retranslate()
