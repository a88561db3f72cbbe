"""One of a few, side by side: the language pair, a rating row, a spoken language."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.ui.language import LANGUAGE_NAMES
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.choice_group import CHECK_GAP_PX, CHECK_PX, ChoiceGroup, draw_option
from interview_sim.ui.widgets.painting import draw_box, painter_on, text_width

_INSET_PX = 8


class SegmentedChoice(ChoiceGroup):
    """Options of equal width in one frame; left and right choose. `chosen(key)`."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        height: str = "kiosk_inline",
        role: str = "button",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(options, parent)
        self._height, self._role = height, role
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def focus_radius(self) -> int:
        return theme().radius("button_large")

    def apply_theme(self) -> None:
        self.setFixedHeight(max(48, theme().length(self._height)))
        self.updateGeometry()

    def _segment_px(self) -> float:
        font = theme().font(self._role)
        widest = max((text_width(font, text) for _, text in self._options), default=0.0)
        return widest + CHECK_PX + CHECK_GAP_PX + 2 * theme().space(28)

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(len(self._options) * self._segment_px() + 2 * _INSET_PX), self.height())

    def minimumSizeHint(self) -> QSize:
        slack = 2 * theme().space(28) - 24
        return QSize(math.ceil(len(self._options) * (self._segment_px() - slack)) + 16, self.height())

    def _box(self, index: int) -> QRectF:
        width = (self.width() - 2 * _INSET_PX) / max(1, len(self._options))
        return QRectF(_INSET_PX + index * width, _INSET_PX, width, self.height() - 2 * _INSET_PX)

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
        if is_chosen:
            draw_box(painter, box, theme().radius("field"), fill=theme().color("teal_soft"))
        draw_option(painter, box, text, theme().font(self._role), is_chosen=is_chosen)


class LanguagePair(SegmentedChoice):
    """한국어 / English, each in its own language."""

    def __init__(self, *, height: str = "kiosk_start", parent: QWidget | None = None) -> None:
        options = [(code, name) for code, name in LANGUAGE_NAMES.items()]
        super().__init__(options, height=height, role="button", parent=parent)
