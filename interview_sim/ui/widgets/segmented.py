"""One of a few, side by side: the language pair, a rating row, a spoken language."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import LANGUAGE_NAMES
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_CHECK_PX, _INSET_PX = 20, 8


class SegmentedChoice(Themed, QWidget):
    """One focusable group; left and right choose at once and keep the focus. `chosen(key)`."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        height: str = "kiosk_inline",
        role: str = "button",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = tuple(options)
        self._height, self._role = height, role
        self._key: str | None = None
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.follow_theme()

    def show_options(self, options: Sequence[tuple[str, str]], *, name: str = "") -> None:
        """Pairs (key, text); `name` says what is chosen, for screen readers."""
        self._options, self._name = tuple(options), name
        self._say()
        self.updateGeometry()
        self.update()

    def show_chosen(self, key: str | None) -> None:
        """Mark an option without a signal; None marks nothing."""
        self._key = key
        self._say()
        self.update()

    def chosen_key(self) -> str | None:
        return self._key

    def _say(self) -> None:
        text = dict(self._options).get(self._key or "", "")
        self.setAccessibleName(f"{self._name} {text}".strip())

    def choose(self, key: str) -> None:
        """Choose as a person would."""
        if key != self._key:
            self.show_chosen(key)
            self.chosen.emit(key)

    def focus_radius(self) -> int:
        return theme().radius("button_large")

    def apply_theme(self) -> None:
        self.setFixedHeight(max(48, theme().length(self._height)))
        self.updateGeometry()

    def _segment_px(self) -> float:
        font = theme().font(self._role)
        widest = max((text_width(font, text) for _, text in self._options), default=0.0)
        return widest + _CHECK_PX + 8 + 2 * theme().space(28)

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(len(self._options) * self._segment_px() + 2 * _INSET_PX), self.height())

    def minimumSizeHint(self) -> QSize:
        slack = 2 * theme().space(28) - 24
        return QSize(math.ceil(len(self._options) * (self._segment_px() - slack)) + 16, self.height())

    def _box(self, index: int) -> QRectF:
        width = (self.width() - 2 * _INSET_PX) / max(1, len(self._options))
        return QRectF(_INSET_PX + index * width, _INSET_PX, width, self.height() - 2 * _INSET_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._options:
            super().keyPressEvent(event)
            return
        keys = [key for key, _ in self._options]
        at = keys.index(self._key) + step if self._key in keys else 0
        self.choose(keys[min(max(at, 0), len(keys) - 1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index, (key, _) in enumerate(self._options):
            if self._box(index).adjusted(0, -_INSET_PX, 0, _INSET_PX).contains(event.position()):
                self.choose(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme().color
        with painter_on(self) as painter:
            whole = QRectF(self.rect())
            draw_box(painter, whole, self.focus_radius(), fill=colors("surface"), edge=colors("edge"))
            for index, (key, text) in enumerate(self._options):
                self._paint_option(painter, self._box(index), text, key == self._key)

    def _paint_option(self, painter: QPainter, box: QRectF, text: str, is_chosen: bool) -> None:
        font = theme().font(self._role)
        if is_chosen:
            draw_box(painter, box, theme().radius("field"), fill=theme().color("teal_soft"))
            words = text_width(font, text)
            left = box.center().x() - (words + _CHECK_PX + 8) / 2
            top = QPointF(left, box.center().y() - _CHECK_PX / 2)
            painter.drawPixmap(top, theme().pixmap("check", "teal", _CHECK_PX))
            box = QRectF(left + _CHECK_PX + 8, box.top(), words + 4, box.height())
            draw_text(painter, box, text, font, theme().color("teal"))
        else:
            draw_text(painter, box, text, font, theme().color("ink"), Qt.AlignmentFlag.AlignHCenter)


class LanguagePair(SegmentedChoice):
    """한국어 / English, each in its own language."""

    def __init__(self, *, height: str = "kiosk_start", parent: QWidget | None = None) -> None:
        options = [(code, name) for code, name in LANGUAGE_NAMES.items()]
        super().__init__(options, height=height, role="button", parent=parent)
