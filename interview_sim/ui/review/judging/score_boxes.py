"""Five boxes in a row, 1 to 5: choosing one, and, afterwards, where the counsellor and the machine stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.review.scale import HIGHEST, LOWEST
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.choice_group import ChoiceGroup
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

tr = area("review-judging")
GAP_PX = 8
SCORES = tuple(range(LOWEST, HIGHEST + 1))
_OPENED_PX, _CAPTION_PX = 34, 24
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def box_of(score: int, width_px: float, height_px: float) -> QRectF:
    """The box of a score in a row of that size."""
    wide = (width_px - GAP_PX * (len(SCORES) - 1)) / len(SCORES)
    return QRectF((score - LOWEST) * (wide + GAP_PX), 0, wide, height_px)


class ScoreBoxes(ChoiceGroup):
    """One stop for Tab. Digits and left/right choose (`chosen(str)`), Backspace takes it away
    (`cleared()`), up/down ask for the row before or after (`row_asked(-1 | 1)`).

    `pointed(int)`: the score under the mouse, 0 = none.
    """

    cleared = Signal()
    row_asked = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([(str(score), str(score)) for score in SCORES], parent)
        self._hovered = 0
        self._words = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_words(self, words: str) -> None:
        """What is judged and what the ends mean, for screen readers."""
        self._words = words
        self._say()

    def _say(self) -> None:
        chosen = self.chosen_key() or tr("not rated yet")
        self.setAccessibleName(f"{self._words}, {chosen}" if getattr(self, "_words", "") else chosen)

    def score(self) -> int | None:
        """The chosen score."""
        return int(self._key) if self._key is not None else None

    def apply_theme(self) -> None:
        self.setFixedHeight(theme().length("desk"))

    def retranslate(self) -> None:
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(len(SCORES) * 64 + (len(SCORES) - 1) * GAP_PX, theme().length("desk"))

    def minimumSizeHint(self) -> QSize:
        return QSize(len(SCORES) * 48 + (len(SCORES) - 1) * GAP_PX, theme().length("desk"))

    def focus_radius(self) -> int:
        return theme().radius("button")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.row_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.clear()
            case key if LOWEST <= key - Qt.Key.Key_0.value <= HIGHEST:
                self.choose(str(key - Qt.Key.Key_0.value))
            case _:
                super().keyPressEvent(event)

    def clear(self) -> None:
        """Take the rating away."""
        if self._key is not None:
            self.show_chosen(None)
            self.cleared.emit()

    def _score_at(self, event: QMouseEvent) -> int:
        """The score under the mouse; the gaps belong to the nearer box."""
        step = (self.width() + GAP_PX) / len(SCORES)
        at = int((event.position().x() + GAP_PX / 2) // step)
        return SCORES[min(max(at, 0), len(SCORES) - 1)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(str(self._score_at(event)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._score_at(event))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(0)

    def _point_at(self, score: int) -> None:
        if score != self._hovered:
            self._hovered = score
            self.pointed.emit(score)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            for score in SCORES:
                self._paint_box(painter, score)

    def _paint_box(self, painter: QPainter, score: int) -> None:
        box, radius = box_of(score, self.width(), self.height()), theme().radius("button")
        if str(score) == self._key:
            draw_box(painter, box, radius, fill=theme().color("teal"))
            digit, color = theme().font("desk.body", weight=700), "on_night"
        else:
            fill = "secondary_hover" if score == self._hovered else "surface"
            draw_box(painter, box, radius, fill=theme().color(fill), edge=theme().color("edge"))
            digit, color = theme().font("desk.body", weight=500), "ink"
        draw_text(painter, box, str(score), digit, theme().color(color), _MIDDLE)


class OpenedBoxes(Themed, QWidget):
    """The same five boxes, lower and not to choose: whose score is where stands below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: int | None = None
        self._machine: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_scores(self, own: int | None, machine: int | None) -> None:
        """1..5, None where there is none."""
        self._own, self._machine = own, machine
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        parts = []
        if self._own is not None:
            parts.append(f"{tr('Me')} {self._own}")
        if self._machine is not None:
            parts.append(f"{tr('Machine')} {self._machine}")
        self.setAccessibleName(", ".join(parts))

    def sizeHint(self) -> QSize:
        return QSize(len(SCORES) * 64 + (len(SCORES) - 1) * GAP_PX, _OPENED_PX + _CAPTION_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(len(SCORES) * 40 + (len(SCORES) - 1) * GAP_PX, _OPENED_PX + _CAPTION_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            for score in SCORES:
                self._paint_box(painter, score)

    def _paint_box(self, painter: QPainter, score: int) -> None:
        box, radius = box_of(score, self.width(), _OPENED_PX), theme().radius("row")
        is_own, is_machine = score == self._own, score == self._machine
        colors = theme().color
        if is_own:
            draw_box(painter, box, radius, fill=colors("teal"))
        elif is_machine:
            draw_box(painter, box, radius, fill=colors("teal_soft"), edge=colors("teal"))
        else:
            draw_box(painter, box, radius, edge=colors("line"), edge_px=1.5)
        weight = 700 if is_own or is_machine else 400
        color = colors("on_night" if is_own else "ink" if is_machine else "ink_2")
        draw_text(painter, box, str(score), theme().font("desk.body", weight=weight), color, _MIDDLE)
        whose = [name for name, is_there in ((tr("Me"), is_own), (tr("Machine"), is_machine)) if is_there]
        words, font = " · ".join(whose), theme().font("desk.small")
        wide = max(box.width(), text_width(font, words) + 2)
        # Below its box, and whole: under the first and the last it moves inwards.
        left = min(max(0.0, box.center().x() - wide / 2), self.width() - wide)
        below = QRectF(left, _OPENED_PX, wide, _CAPTION_PX)
        draw_text(painter, below, words, font, colors("ink"), _MIDDLE)
