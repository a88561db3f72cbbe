"""Between two questions: the answer is safe, what time was left, and the next question or the same again."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import BandShape, KioskScreen, PrimaryButton, SecondaryButton, TextLabel

tr = area("kiosk")
AUTO_S = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What the page tells about the answer just given.

    `goes_on_itself`: the next question comes by itself, unless a key is pressed.
    `lost`: "camera" and "microphone" that vanished; `must_repeat`: it was cut short. `is_looked_at`: the
    answer is being looked through, for a follow-up question that may come. `follow_up`: why one comes.
    """

    is_recorded: bool
    is_practice: bool
    is_last: bool
    can_retry: bool
    must_repeat: bool
    unused_s: float | None
    has_voice: bool | None
    lost: tuple[str, ...]
    goes_on_itself: bool
    is_looked_at: bool = False
    follow_up: str = ""


class SavedScreen(KioskScreen):
    """`went_on()`, `again()`."""

    went_on = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._between: Between | None = None
        self._countdown: Countdown | None = None
        self._timer = QTimer(self, interval=200)
        self._timer.timeout.connect(self._tick)
        self.top.set_help_visible(True)
        self._shape = BandShape("good", 44)
        self._saved = TextLabel("h1", comfortable_px=1300)
        self._more = TextLabel("lead", "ink_2", weight=400, comfortable_px=1300)
        self._row = QHBoxLayout()
        self._row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(self._saved)
        self._words.addWidget(self._more)
        self._row.addLayout(self._words, 1)
        self.content.addStretch(2)
        self.content.addLayout(self._row)
        self.content.addStretch(3)
        self.retry = SecondaryButton(icon="loop")
        self.go = PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_right(self.retry, self.go)
        self.retry.clicked.connect(self._retry)
        self.go.clicked.connect(self._go)
        self.follow_theme()

    def show_between(self, between: Between) -> None:
        """Show what became of the answer; starts the short wait where it goes on by itself."""
        self._between = between
        self._countdown = Countdown(AUTO_S) if between.goes_on_itself else None
        self._timer.start() if between.goes_on_itself else self._timer.stop()
        self._shape.show_band("fair" if between.must_repeat or between.has_voice is False else "good")
        self.retry.setVisible(between.can_retry or between.must_repeat)
        self.retranslate()

    def show_looked_at(self, follow_up: str = "") -> None:
        """The answer is not waited for any longer; `follow_up` says why one more question comes."""
        if self._between is not None:
            self._between = replace(self._between, is_looked_at=False, follow_up=follow_up)
            self.retranslate()

    def rest(self) -> None:
        """A dialog is open: do not go on by itself."""
        if self._countdown is not None:
            self._countdown.rest()

    def go_on(self) -> None:
        """The dialog is closed."""
        if self._countdown is not None:
            self._countdown.go_on()

    def stop(self) -> None:
        """Left: no clock runs any more."""
        self._timer.stop()
        self._countdown = None

    def _go(self) -> None:
        self.stop()
        self.went_on.emit()

    def _retry(self) -> None:
        self.stop()
        self.again.emit()

    def _tick(self) -> None:
        if self._countdown is None:
            return
        if self._countdown.is_over:
            self._go()
            return
        self._show_wait()

    def _show_wait(self) -> None:
        left_s = None if self._countdown is None else self._countdown.left_s
        if left_s is None:
            self.bottom.set_sentence("")
        else:
            self.bottom.set_sentence(
                tr("Goes on by itself in {seconds} seconds.", seconds=math.ceil(left_s)), place="left"
            )

    def retranslate(self) -> None:
        between = self._between
        if between is None:
            return
        self._saved.set_text(self._headline(between))
        self._more.set_text(" ".join(self._sentences(between)))
        self.go.set_text(
            tr("To the follow-up question")
            if between.follow_up
            else tr("See the result")
            if between.is_last and between.is_recorded
            else tr("Finish")
            if between.is_last
            else tr("To the first question")
            if between.is_practice
            else tr("Next question")
        )
        self.retry.set_text(tr("This question again"))
        self._show_wait()

    def _headline(self, between: Between) -> str:
        if between.must_repeat:
            return tr("The answer so far is saved. You can give it again.")
        if between.is_practice:
            return tr("That was the practice question. Now it counts.")
        if not between.is_recorded:
            return tr("That was this question.")
        if between.follow_up:
            return tr("Your answer is saved. One more thing to ask.")
        if between.is_looked_at:
            return tr("Your answer is saved.")
        if between.is_last:
            return tr("Your answer is saved. That was the last question.")
        return tr("Your answer is saved. Next question.")

    def _sentences(self, between: Between) -> list[str]:
        said = [between.follow_up] if between.follow_up else []
        if between.is_looked_at:
            said.append(tr("We are looking through it. You need not wait."))
        if "camera" in between.lost:
            said.append(tr("The camera went away meanwhile, so there is only sound for a part of it."))
        if "microphone" in between.lost:
            said.append(tr("The microphone went away meanwhile, so a part of it is silent."))
        if between.has_voice is False:
            said.append(tr("No voice was heard. Please check the mute switch of the headset."))
        is_quiet = between.must_repeat or bool(between.follow_up)
        if between.unused_s is not None and between.unused_s >= 1 and not is_quiet:
            said.append(tr("**{seconds} seconds** were left.", seconds=round(between.unused_s)))
        return said

    def apply_theme(self) -> None:
        super().apply_theme()
        self._row.setSpacing(theme().space(24))
        self._words.setSpacing(theme().space(16))

    def focus_first(self) -> None:
        between = self._between
        (self.retry if between is not None and between.must_repeat else self.go).setFocus()
