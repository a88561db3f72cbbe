"""One line of the checks: shape and word, what it is, and the button that cures it."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.editor.form.check_lines import CheckLine
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandName, BandShape, SecondaryButton, TextLabel
from interview_sim.ui.widgets.band_shape import BAND_TEXT_COLORS
from interview_sim.ui.widgets.painting import draw_box, painter_on, text_width

tr = area("editor-form")
STATE_WORDS: Final[dict[BandName, str]] = {
    "poor": tr.mark("Must be mended"),
    "fair": tr.mark("Worth a look"),
    "good": tr.mark("Fine"),
}
_SHAPE_PX, _LEAST_PX = 22, 360


class CheckRow(Themed, QWidget):
    """`gone_to(CheckLine)` when the line is pressed, `cure_asked(CheckLine)` when its button is."""

    gone_to = Signal(object)
    cure_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = CheckLine(band="none", title="", detail="")
        self._is_last = False
        self.shape = BandShape("none", _SHAPE_PX)
        self.word = TextLabel("desk.small", wraps=False, weight=600)
        self.title = TextLabel("desk.body", weight=500, comfortable_px=560)
        self.detail = TextLabel("desk.small", "ink_2", comfortable_px=560)
        self.button = SecondaryButton(height="desk")
        self._build()
        self.button.clicked.connect(lambda: self.cure_asked.emit(self.line))
        self.follow_theme()

    def _build(self) -> None:
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self.title)
        self._texts.addWidget(self.detail)
        self._texts.addStretch(1)
        self._state = QHBoxLayout()
        self._state.setSpacing(10)
        self._state.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        self._state.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)
        self._state.addStretch(1)
        self._head = QWidget()
        self._head.setLayout(self._state)
        self._state.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._texts, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_line(self, line: CheckLine, *, is_last: bool, is_read_only: bool) -> None:
        """Show a line; nothing is cured where nothing may be changed."""
        self.line, self._is_last = line, is_last
        self.shape.show_band(line.band)
        self.word.set_color(BAND_TEXT_COLORS[line.band])
        self.title.set_text(line.title)
        self.detail.set_text(line.detail)
        self.detail.setVisible(bool(line.detail))
        has_button = bool(line.button) and not (is_read_only and line.goal != "question")
        self.button.setVisible(has_button)
        self.button.set_text(line.button)
        leads = line.goal is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        word = tr.late(STATE_WORDS[self.line.band]) if self.line.band in STATE_WORDS else ""
        self.word.set_text(word)
        self.setAccessibleName(f"{word}. {self.line.title}. {self.line.detail}")
        self._fit_head()

    def _fit_head(self) -> None:
        """As wide as the longest of the words, so that all titles begin at one place."""
        font = theme().font("desk.small", weight=600)
        words = max(text_width(font, tr.late(text)) for text in STATE_WORDS.values())
        self._head.setFixedWidth(self.shape.sizeHint().width() + 10 + ceil(words) + 8)

    def apply_theme(self) -> None:
        self._row.setContentsMargins(0, 8, 0, 9)
        self._row.setSpacing(theme().space(16))
        self._fit_head()
        self._head.setMinimumHeight(theme().font_px("desk.body") + 6)

    # Its texts would ask for the height that they need in a narrower place.
    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), self.heightForWidth(max(_LEAST_PX, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._row.minimumSize().width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        return self._row.heightForWidth(width_px)

    def focus_radius(self) -> int:
        return theme().radius("row")

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.line.goal is not None and self.rect().contains(event.position().toPoint()):
            self.gone_to.emit(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.line.goal is not None:
            self.gone_to.emit(self.line)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            if self.underMouse() and self.line.goal is not None:
                box = QRectF(self.rect()).adjusted(-0, 1, 0, -2)
                draw_box(painter, box, theme().radius("row"), fill=theme().color("secondary_hover"))
            if not self._is_last:
                painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))
