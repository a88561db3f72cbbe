"""The bar for both: the player's bar, where both are aligned, and which of them is heard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.comparing.pair_player import Heard
from interview_sim.ui.review.watching.play_bar import PlayBar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, SegmentedChoice

tr = area("review-comparing")


class CompareBar(Themed, QWidget):
    """`bar` is the player's. `align_chosen("speech" | "recording" | "choose")`, `here_pressed()`,
    `heard_chosen("left" | "right" | "both")`."""

    align_chosen = Signal(str)
    here_pressed = Signal()
    heard_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_choosing = False
        self.bar = PlayBar()
        self.bar.review.hide()
        self.align = SecondaryButton(icon="lr", height="desk")
        self.heard = SegmentedChoice(height="desk", role="desk.button")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.align)
        self._row.addWidget(self.heard)
        self.align.clicked.connect(self._press)
        self.heard.chosen.connect(self.heard_chosen)
        self.heard.show_chosen("left")
        self.follow_theme()

    def show_choosing(self, is_choosing: bool) -> None:
        """Whether the places to align are being looked for."""
        self._is_choosing = is_choosing
        self.retranslate()

    def show_heard(self, heard: Heard) -> None:
        """Which side is heard."""
        self.heard.show_chosen(heard)

    def show_single(self, is_single: bool) -> None:
        """One recording on both sides: there is nothing to align, and one sound."""
        self.align.setVisible(not is_single)
        self.heard.setVisible(not is_single)

    def heard_key(self) -> Heard:
        return cast(Heard, self.heard.chosen_key() or "left")

    def menu_of_places(self) -> QMenu:
        """What may be one moment in both."""
        menu = QMenu(self.align)
        menu.setFont(theme().font("desk.body"))
        for key, text in (
            ("speech", tr("Start of speech")),
            ("recording", tr("Start of the recording")),
            ("choose", tr("Choose the places…")),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, key=key: self.align_chosen.emit(key))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _press(self) -> None:
        if self._is_choosing:
            self.here_pressed.emit()
        else:
            menu = self.menu_of_places()
            menu.popup(self.align.mapToGlobal(QPoint(0, self.align.height())))

    def retranslate(self) -> None:
        self.align.set_text(tr("Align here") if self._is_choosing else tr("Align"))
        self.align.set_kind("primary" if self._is_choosing else "secondary")
        self.align.setToolTip(tr("Which places of both are one moment"))
        options = (("left", tr("Left")), ("right", tr("Right")), ("both", tr("Both")))
        self.heard.show_options(options, name=tr("Sound from"))
        self.heard.setToolTip(tr("Sound from"))

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))
