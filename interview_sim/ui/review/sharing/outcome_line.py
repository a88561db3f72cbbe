"""What is going on below the list of ways: being made, done, refused, or a file that is there already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.share_bar import ShareBar
from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import BandShape, SecondaryButton, SoftButton, TextLabel
from interview_sim.ui.widgets.band_shape import BandName

tr = area("review-sharing")
_SHAPE_PX = 24


class OutcomeLine(Themed, QWidget):
    """`folder_asked()`, `replace_chosen()`, `other_chosen()`. Hidden while there is nothing to say."""

    folder_asked = Signal()
    replace_chosen = Signal()
    other_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ShareBar()
        self.shape = BandShape("good", _SHAPE_PX)
        self.words = TextLabel("desk.body", comfortable_px=520)
        self.folder = SoftButton(height="desk")
        self.replace = SecondaryButton(height="desk")
        self.other = SoftButton(height="desk")
        self._said = QWidget()
        row = QHBoxLayout(self._said)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(12)
        row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        for button in (self.folder, self.replace, self.other):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self._said)
        self.folder.clicked.connect(self.folder_asked)
        self.replace.clicked.connect(self.replace_chosen)
        self.other.clicked.connect(self.other_chosen)
        self.hide()
        self.follow_theme()

    def show_nothing(self) -> None:
        """Nothing to say."""
        self.hide()

    def show_progress(self, share: float, words: str) -> None:
        """How far it is, 0..1."""
        self.bar.show_share(share, words)
        self._show(is_working=True)

    def show_done(self, words: str, remark: str, *, has_folder: bool) -> None:
        """It is there; `remark`: what is missing in it, or ""."""
        self._say("fair" if remark else "good", f"{words}\n{remark}".strip())
        self.folder.setVisible(has_folder)

    def show_refusal(self, sentence: str) -> None:
        """Why it is not there."""
        self._say("poor", sentence)

    def ask_to_replace(self, path: Path) -> None:
        """There is such a file already."""
        self._say("fair", tr("There is a file {name} already.", name=path.name))
        self.replace.show()
        self.other.show()
        self.other.setFocus()

    def _say(self, band: BandName, sentence: str) -> None:
        self.shape.show_band(band)
        self.words.set_text(sentence)
        self._show(is_working=False)

    def _show(self, *, is_working: bool) -> None:
        self.bar.setVisible(is_working)
        self._said.setVisible(not is_working)
        for button in (self.folder, self.replace, self.other):
            button.hide()
        self.show()

    def retranslate(self) -> None:
        self.folder.set_text(tr("Open the folder"))
        self.replace.set_text(tr("Replace it"))
        self.other.set_text(tr("Choose another name"))
