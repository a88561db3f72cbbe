"""Problems of a file: how many, each with its place and cure; they can be copied and saved as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.editor.parts.problem_text import MOST_SHOWN, ProblemText, ProblemWords
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, QuietButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-exchange")
_SHAPE_PX = 24


class _Frame(Themed, QWidget):
    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 6, 8)
        column.addWidget(inside)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            draw_box(painter, box, theme().radius("button"), edge=theme().color("edge"))


class ProblemList(Themed, QWidget):
    """`save_asked(text)`: somebody wants them as a file. Copying is done here."""

    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape, self.title = (
            BandShape("poor", _SHAPE_PX),
            TextLabel("desk.body_strong", comfortable_px=560),
        )
        self.copy = QuietButton(height="desk")
        self.save = QuietButton(icon="save", height="desk")
        self.list = ProblemText()
        self._head = QHBoxLayout()
        self._head.addWidget(self.shape)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.copy)
        self._head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head)
        column.addWidget(_Frame(self.list), 1)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.list.text()))
        self.follow_theme()

    def show_problems(self, title: str, problems: Sequence[ProblemWords], *, is_remark: bool = False) -> None:
        """What the list is about, and its lines. `is_remark`: nothing that keeps anybody from going on."""
        self.shape.show_band("fair" if is_remark else "poor")
        self.title.set_text(title)
        n_more = len(problems) - MOST_SHOWN
        more = tr("{n} more are copied and saved with these.", n=n_more) if n_more > 0 else ""
        self.list.show_problems(problems, more)
        self.list.setAccessibleName(title)
        self.retranslate()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.text())
        self.copy.set_text(tr("Copied"))

    def retranslate(self) -> None:
        self.copy.set_text(tr("Copy", note="list"))
        self.save.set_text(tr("Save", note="list"))

    def apply_theme(self) -> None:
        self._head.setSpacing(theme().space(12))
