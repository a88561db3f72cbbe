"""The end: what stays and until when; then the screen is wiped."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from interview_sim.ui.kiosk.screens.parts.icon_rows import IconRows
from interview_sim.ui.kiosk.visit.countdown import Countdown
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import KioskScreen, PrimaryButton

tr = area("kiosk")
WIPE_S = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays:
    """What is left of the visit. `kept_until` is a date as text, "" when nothing stays.

    `course`: the course that it belongs to, "" where it belongs to none.
    """

    was_recorded: bool
    ticket: str = ""
    kept_until: str = ""
    is_kept: bool = False
    is_shown: bool = False
    is_counted: bool = False
    course: str = ""


class ThanksScreen(KioskScreen):
    """`finished()` after a button, or by itself after twenty seconds."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stays = Stays(was_recorded=False)
        self._countdown: Countdown | None = None
        self._timer = QTimer(self, interval=250)
        self._timer.timeout.connect(self._tick)
        self.top.show_step(3)
        self.top.set_stop_visible(False)
        self._rows = IconRows()
        self.content.addSpacing(24)
        self.content.addWidget(self._rows)
        self.content.addStretch(1)
        self.go = PrimaryButton(icon="home")
        self.bottom.set_right(self.go)
        self.go.clicked.connect(self._finish)
        self.follow_theme()

    def show_stays(self, stays: Stays) -> None:
        """Say what stays; the wiping begins to count."""
        self._stays = stays
        self._countdown = Countdown(WIPE_S)
        self._timer.start()
        self.retranslate()

    def stop(self) -> None:
        """Left: no clock runs any more."""
        self._timer.stop()
        self._countdown = None

    def _finish(self) -> None:
        self.stop()
        self.finished.emit()

    def _tick(self) -> None:
        if self._countdown is not None and self._countdown.is_over:
            self._finish()
        elif self._countdown is not None:
            self._show_wait()

    def _show_wait(self) -> None:
        left_s = WIPE_S if self._countdown is None else self._countdown.left_s or 0.0
        self.bottom.set_sentence(
            tr("The screen is cleared in {seconds} seconds.", seconds=math.ceil(left_s)), place="left"
        )

    def retranslate(self) -> None:
        self.set_title(tr("Thank you for practising"), tr("Good luck with your interview."))
        self._rows.show_rows(self._sentences())
        self.go.set_text(tr("To the first page"))
        self._show_wait()

    def _sentences(self) -> list[tuple[str, str]]:
        stays = self._stays
        if not stays.was_recorded:
            return [("eyeoff", tr("Nothing was recorded, so nothing stays here."))]
        rows = []
        if stays.is_kept:
            rows.append(
                (
                    "lock",
                    tr(
                        "Recording and result stay until **{date}**. They open with ticket **{ticket}** "
                        "and your PIN.",
                        date=stays.kept_until,
                        ticket=stays.ticket,
                    ),
                )
            )
        elif not stays.is_shown:
            rows.append(("trash", tr("Recording and result are deleted.")))
        if stays.is_shown:
            rows.append(
                (
                    "eye",
                    tr("The counsellor can see ticket **{ticket}** today.", ticket=stays.ticket)
                    if not stays.is_kept
                    else tr("The counsellor can see it as long as it stays."),
                )
            )
        if stays.course:
            row = tr("It belongs to **{course}** as long as it stays.", course=stays.course)
            rows.append(("person", row))
        if stays.is_counted:
            rows.append(("bars", tr("Your numbers went into the average without your name.")))
        return rows

    def apply_theme(self) -> None:
        super().apply_theme()
        self.content.setSpacing(theme().space(20))

    def focus_first(self) -> None:
        self.go.setFocus()
