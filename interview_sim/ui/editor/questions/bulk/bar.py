"""The bar above the table while several rows are chosen: how many, and what can be done to them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from interview_sim.ui.editor.parts.flow_layout import FlowLayout
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton, TextLabel

tr = area("editor-questions")
CHANGES: Final = (
    ("kind", tr.mark("Kind…")),
    ("competency", tr.mark("Competency…")),
    ("think_s", tr.mark("Time to think…")),
    ("answer_s", tr.mark("Time to answer…")),
    ("retries", tr.mark("Answering again…")),
    ("", ""),
    ("add:tags", tr.mark("Add a tag…")),
    ("remove:tags", tr.mark("Take a tag off…")),
    ("add:groups", tr.mark("Add for whom…")),
    ("remove:groups", tr.mark("Take off for whom…")),
    ("add:fields", tr.mark("Add a field of work…")),
    ("remove:fields", tr.mark("Take a field of work off…")),
    ("", ""),
    ("replace", tr.mark("Replace text…")),
)


class BulkBar(Themed, QWidget):
    """`change_asked(key)`: of `CHANGES`, "duplicate" or "delete". No buttons where nobody may edit."""

    change_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n = 0
        self.menu = QMenu(self)
        self.words = TextLabel("desk.body_strong", wraps=False)
        self.change = SecondaryButton(icon="down", icon_after=True, height="desk")
        self.duplicate = SecondaryButton(height="desk")
        self.delete = QuietButton(height="desk")
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.words)
        for button in (self.change, self.duplicate, self.delete):
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._flow.addWidget(button)
        self.change.clicked.connect(self.open_menu)
        self.duplicate.clicked.connect(lambda: self.change_asked.emit("duplicate"))
        self.delete.clicked.connect(lambda: self.change_asked.emit("delete"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def show_chosen(self, n: int, *, is_read_only: bool) -> None:
        """How many are chosen."""
        self._n = n
        for button in (self.change, self.duplicate, self.delete):
            button.setVisible(not is_read_only)
        self.retranslate()

    def open_menu(self) -> None:
        """All changes."""
        self.menu.clear()
        self.menu.setFont(theme().font("desk.body"))
        for key, name in CHANGES:
            if not key:
                self.menu.addSeparator()
                continue
            action = self.menu.addAction(tr.late(name))
            action.setData(key)
            action.triggered.connect(lambda _=False, key=key: self.change_asked.emit(key))
        self.menu.popup(self.change.mapToGlobal(QPoint(0, self.change.height() + 2)))

    def retranslate(self) -> None:
        self.words.set_text(tr("{n} chosen", n=self._n))
        self.change.set_text(tr("Change"))
        self.duplicate.set_text(tr("Duplicate"))
        self.delete.set_text(tr("Delete"))
        self.updateGeometry()

    def apply_theme(self) -> None:
        # As high as the buttons beside it: the words then stand on their line.
        self.words.setMinimumHeight(theme().length("desk"))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self._flow.heightForWidth(width_px)

    def sizeHint(self) -> QSize:
        return QSize(240, self._flow.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().length("desk"))
