"""Choosing a sound file for a question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.banks.question import AUDIO_ENDINGS
from interview_sim.ui.language import area

tr = area("editor-form")


class SoundChooser(QFileDialog):
    """The system's dialog for one existing sound file; deletes itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Choose a sound file"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in AUDIO_ENDINGS)
        self.setNameFilters([tr("Sounds ({endings})", endings=endings), tr("All files (*)")])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
