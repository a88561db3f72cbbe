"""Below the table: bringing questions in, taking them out, and the versions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.editor.parts.flow_layout import FlowLayout
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton

tr = area("editor-questions")


class ColumnFoot(Themed, QWidget):
    """`import_asked()`, `export_asked()`, `versions_asked()`."""

    import_asked = Signal()
    export_asked = Signal()
    versions_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bring, self.export = SecondaryButton(height="desk"), SecondaryButton(height="desk")
        self.versions = QuietButton(height="desk")
        self._flow = FlowLayout(self)
        for button in (self.bring, self.export, self.versions):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(button)
        self.bring.clicked.connect(self.import_asked)
        self.export.clicked.connect(self.export_asked)
        self.versions.clicked.connect(self.versions_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_state(self, *, has_bank: bool, is_read_only: bool) -> None:
        """What may be done: nothing is brought into a bank that others edit."""
        self.bring.setVisible(has_bank and not is_read_only)
        self.export.setVisible(has_bank)
        self.versions.setVisible(has_bank)
        self.updateGeometry()

    def retranslate(self) -> None:
        self.bring.set_text(tr("Import from Excel"))
        self.export.set_text(tr("Export"))
        self.versions.set_text(tr("Compare versions"))
        self.updateGeometry()

    def apply_theme(self) -> None:
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self._flow.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        return QSize(240, self._flow.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().length("desk"))
