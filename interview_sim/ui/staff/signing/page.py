"""What every page at the door is built on: one narrow column in the middle of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, PrimaryButton, SecondaryButton, TextLabel

tr = area("review-door")


class DoorPage(Themed, QWidget):
    """Title, lead, what `self.fields` holds, a note, and below it the one main button at the right.

    Enter in the last field presses it. `back_asked()` by the other button or Esc, where there is one.
    """

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_back = False
        self.title = TextLabel("desk.h1", comfortable_px=480)
        self.lead = TextLabel("desk.body", "ink_2", comfortable_px=480)
        self.fields = QVBoxLayout()
        self.note = TextLabel("desk.small", "ink_2", weight=400, comfortable_px=480)
        self.problem_shape, self.problem = BandShape("poor", 22), TextLabel("desk.small", comfortable_px=440)
        self.back, self.go = SecondaryButton(icon="back", height="desk"), PrimaryButton(height="desk")
        self._column_box = QWidget()
        self._lay_out(QVBoxLayout(self._column_box))
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._column_box, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)
        self.back.clicked.connect(self.back_asked)
        self.show_problem("")

    def _lay_out(self, column: QVBoxLayout) -> None:
        self._column = column
        self._problem_row = QWidget()
        problem = QHBoxLayout(self._problem_row)
        problem.setContentsMargins(0, 0, 0, 0)
        problem.addWidget(self.problem_shape)
        problem.addWidget(self.problem, 1)
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.go)
        for label in (self.title, self.lead):
            column.addWidget(label)
        column.addLayout(self.fields)
        column.addWidget(self.note)
        column.addWidget(self._problem_row)
        column.addLayout(self.buttons)

    def show_problem(self, sentence: str) -> None:
        """What is wrong with all of it; an empty sentence takes it away."""
        self.problem.set_text(sentence)
        self._problem_row.setVisible(bool(sentence))

    def show_busy(self, is_busy: bool) -> None:
        """While the PIN is being compared nothing can be pressed."""
        self.go.setEnabled(not is_busy)
        self._column_box.setEnabled(not is_busy)

    def set_back(self, has_back: bool) -> None:
        """Whether there is a way back."""
        self._has_back = has_back
        self.back.setVisible(has_back)

    def focus_first(self) -> None:
        """The keyboard goes where a person begins. Override."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._has_back:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def apply_theme(self) -> None:
        self._column_box.setFixedWidth(theme().pick(520, 480))
        self._column.setSpacing(theme().space(20))
        self.fields.setSpacing(theme().space(16))

    def retranslate(self) -> None:
        self.back.set_text(tr("Back"))
