"""How the replay is laid out: video left, advice and transcript right, tracks below, one bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.advice_banner import AdviceBanner
from interview_sim.ui.kiosk.screens.parts.replay_bar import ReplayBar
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    CameraView,
    KioskScreen,
    SecondaryButton,
    TextLabel,
    Tracks,
    TranscriptView,
)

tr = area("report")


class ReplayPage(KioskScreen):
    """The widgets and where they stand; what they do lies with the screen that builds on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top.show_step(3)
        self.top.set_stop_visible(False)
        self._build()
        self._replace_bar()

    def _build(self) -> None:
        self.back = SecondaryButton(icon="back", height="kiosk_top")
        self.heading = TextLabel("h2", wraps=False)
        self.because = TextLabel("small", "ink_2", elides=True)
        self.others = SecondaryButton(icon="down", height="kiosk_top")
        self._header = QHBoxLayout()
        self._header.addWidget(self.back)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.heading)
        titles.addWidget(self.because)
        self._header.addLayout(titles, 1)
        self._header.addWidget(self.others)
        self.video = CameraView()
        self.banner, self.transcript, self.tracks = AdviceBanner(), TranscriptView(), Tracks()
        self._right = QVBoxLayout()
        self._right.addWidget(self.banner)
        self._right.addWidget(self.transcript, 1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.video, 5)
        self._middle.addLayout(self._right, 6)
        self.content.addLayout(self._header)
        self.content.addLayout(self._middle, 56)
        self.content.addWidget(self.tracks, 44)

    def _replace_bar(self) -> None:
        old, self.bottom = self.bottom, ReplayBar()
        self.layout().replaceWidget(old, self.bottom)  # type: ignore[union-attr]
        old.deleteLater()
        self.bar: ReplayBar = self.bottom

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, 0, margin, 0)
        self.content.setSpacing(theme().pick(12, 8))
        self.content.setStretch(self.content.count() - 2, theme().pick(56, 50))
        self.content.setStretch(self.content.count() - 1, theme().pick(44, 50))
        self._header.setSpacing(theme().space(28))
        self._middle.setSpacing(theme().space(40))
        self._right.setSpacing(theme().pick(20, 8))
