"""Choosing a video file for a question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.banks.question import CLIP_ENDINGS
from interview_sim.ui.language import area

tr = area("editor-form")


class ClipChooser(QFileDialog):
    """The system's dialog for one existing video file; deletes itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Choose a video file"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in CLIP_ENDINGS)
        self.setNameFilters([tr("Videos ({endings})", endings=endings), tr("All files (*)")])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
