"""The voice line of a piece of evidence: the moment in amber, its word and the times below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interview_sim.reports.voice_line import Bar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.answer_time_line import time_text
from interview_sim.ui.widgets.painting import draw_bar, draw_text, painter_on, text_width

N_BARS = 46
_COLORS = {"voice": "teal_line", "silence": "teal_line", "mark": "amber"}


class SixSeconds(Themed, QWidget):
    """`show_seconds(bars, start_s, end_s, word)`; about 46 bars fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._start_s, self._end_s, self._word = 0.0, 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow_theme()

    def show_seconds(self, bars: Sequence[Bar], start_s: float, end_s: float, word: str) -> None:
        self._bars, self._start_s, self._end_s, self._word = tuple(bars), start_s, end_s, word
        self.setAccessibleName(f"{time_text(start_s)} – {time_text(end_s)} {word}")
        self.update()

    def _words_px(self) -> float:
        return theme().font_px("small") * 1.3

    def sizeHint(self) -> QSize:
        return QSize(200, theme().pick(120, 30) + round(self._words_px()))

    def minimumSizeHint(self) -> QSize:
        line_px = 16 if theme().is_larger_text else theme().pick(64, 8)
        return QSize(160, line_px + round(self._words_px()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        step, most = self.width() / len(self._bars), self.height() - self._words_px() - 8
        with painter_on(self) as painter:
            for index, bar in enumerate(self._bars):
                width = step * (0.34 if bar.height == 0 else 0.52)
                color = theme().color(_COLORS[bar.kind])
                draw_bar(painter, (index + 0.5) * step, most / 2, width, bar.height * most, color)
            self._paint_words(painter, step)

    def _paint_words(self, painter: QPainter, step: float) -> None:
        font, strong = theme().font("small"), theme().font("label")
        high = self._words_px()
        box = QRectF(0, self.height() - high, self.width(), high)
        start, end = time_text(self._start_s), time_text(self._end_s)
        draw_text(painter, box, start, font, theme().color("ink_2"))
        draw_text(painter, box, end, font, theme().color("ink_2"), Qt.AlignmentFlag.AlignRight)
        marked = [index for index, bar in enumerate(self._bars) if bar.kind == "mark"]
        middle = (marked[0] + marked[-1] + 1) / 2 * step if marked else self.width() / 2
        wide = text_width(strong, self._word)
        least = text_width(font, start) + 14
        left = max(least, min(middle - wide / 2, self.width() - text_width(font, end) - 14 - wide))
        word_box = QRectF(left, box.top(), wide + 2, high)
        draw_text(painter, word_box, self._word, strong, theme().color("amber_ink"))
