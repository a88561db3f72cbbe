"""The records page: the list at the left, and room for the work area at its right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.review.finding.column import FindingColumn


class RecordsPage(QWidget):
    """`set_work(widget)` takes the middle and right columns; until then, behind the door, they are empty."""

    def __init__(self, finding: FindingColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.work: QWidget = QWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(finding)
        self._row.addWidget(self.work, 1)

    def set_work(self, work: QWidget) -> None:
        """Put the work area in its place."""
        before, self.work = self.work, work
        self._row.replaceWidget(before, work)
        self._row.setStretchFactor(work, 1)
        before.hide()
        before.deleteLater()

    def focus_first(self) -> None:
        """The keyboard begins in the list."""
        self.finding.focus_list()

    def may_close(self) -> str | None:
        """What the work area has not saved yet, if it says so."""
        asked = getattr(self.work, "may_close", None)
        return None if asked is None else asked()
