"""The transcript: words flow, fillers wave, pauses are small boxes; it follows the playing word.

It keeps the line of now at one third of its height, and stops doing so for 5 s after somebody
scrolled. A click on a piece says `position_chosen(start_s)`. The desk's editor is built upon it: what a
kind of piece looks like, and what is painted behind and before the words, may be added to below.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from interview_sim.reports.transcript import Piece
from interview_sim.results import Span
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_bar, draw_box, draw_text, painter_on, round_pen, text_width
from interview_sim.ui.widgets.text import lay_out
from interview_sim.ui.widgets.track_rows import wave_path
from interview_sim.ui.widgets.transcript_flow import Placed, TranscriptFlow

tr = area("widgets")
_LINE = 1.6
_PATIENCE_MS = 5000
_PAUSE_PAD_PX, _PAUSE_BARS_PX = 9, 16


class TranscriptView(Themed, QAbstractScrollArea):
    """`show_pieces(pieces)`, `show_position(s)`, `show_chosen(span | None)`; without words a sentence."""

    position_chosen = Signal(float)

    def __init__(self, *, is_desk: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._small = ("desk.body", "desk.small") if is_desk else ("lead", "small")
        self._pieces: tuple[Piece, ...] = ()
        self._placed = TranscriptFlow()
        self._widths: dict[tuple[str, bool, int], float] = {}
        self._position_s = -1.0
        self._chosen: Span | None = None
        self._since_scroll = QElapsedTimer()
        self._empty_words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().sliderPressed.connect(self._since_scroll.start)
        self.follow_theme()

    def show_pieces(self, pieces: Sequence[Piece], *, empty_words: str = "") -> None:
        """The answer's pieces; `empty_words` stand there when there are none."""
        self._position_s = -1.0
        self._set_pieces(pieces, empty_words)
        self.verticalScrollBar().setValue(0)

    def _set_pieces(self, pieces: Sequence[Piece], empty_words: str) -> None:
        self._pieces, self._empty_words = tuple(pieces), empty_words
        text = " ".join(piece.text.strip() for piece in self._pieces) or empty_words
        self.setAccessibleDescription(text)
        self._measure()

    def show_position(self, seconds: float) -> None:
        before = self._now()
        self._position_s = seconds
        now = self._now()
        if (before and before.index) != (now and now.index):
            self.viewport().update()
            if now is not None:
                self._follow(now.box)

    def show_chosen(self, span: Span | None) -> None:
        self._chosen = span
        self.viewport().update()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Transcript"))

    def apply_theme(self) -> None:
        self._widths.clear()
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(600, round(self._line_px() * 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(self._line_px() * 3))

    def _line_px(self) -> float:
        return theme().font_px(self._role) * _LINE

    def _font(self, piece: Piece) -> QFont:
        return self._font_of(_is_pause(piece), _weight(piece))

    def _font_of(self, is_pause: bool, weight: int) -> QFont:
        return theme().font(self._small if is_pause else self._role, weight=weight)

    def _width(self, piece: Piece) -> float:
        """Width of a piece; each text is measured once."""
        is_pause, weight = _is_pause(piece), _weight(piece)
        key = (piece.text, is_pause, weight)
        if key not in self._widths:
            wide = text_width(self._font_of(is_pause, weight), piece.text.strip())
            self._widths[key] = wide + 2 * _PAUSE_PAD_PX + _PAUSE_BARS_PX if is_pause else wide
        return self._widths[key]

    def _measure(self) -> None:
        self._placed = TranscriptFlow(self._pieces, self._width)
        self._place()

    def _place(self) -> None:
        """Words into lines; between two stands the width of a space."""
        room = max(120.0, self.viewport().width() - 16.0)
        space = text_width(theme().font(self._role, weight=400), " ") * 1.15
        line = self._line_px()
        self._placed.lay(room, line, space)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._placed.height_px - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(line))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._since_scroll.start()
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        placed = self._placed.at_point(self._on_paper(event.position()))
        if placed is not None:
            self.position_chosen.emit(placed.piece.start_s)

    def _on_paper(self, point: QPointF) -> QPointF:
        """A place in the viewport as a place in the whole text."""
        return point + QPointF(0, self.verticalScrollBar().value())

    def _now(self) -> Placed | None:
        return self._placed.at_time(self._position_s)

    def _follow(self, box: QRectF) -> None:
        if self._since_scroll.isValid() and self._since_scroll.elapsed() < _PATIENCE_MS:
            return
        self.verticalScrollBar().setValue(round(box.top() - self.viewport().height() / 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        offset = self.verticalScrollBar().value()
        with painter_on(self.viewport()) as painter:
            if not self._pieces:
                font, line_px = theme().font(self._small), theme().font_px(self._small) * _LINE
                wide_px = self.viewport().width() - 16.0
                lines = lay_out(self._empty_words, font, wide_px, line_px, Qt.AlignmentFlag.AlignLeft)
                painter.setPen(theme().color("ink_2"))
                lines.draw(painter, QPointF(8, 0))
                return
            painter.translate(0, -offset)
            shown = list(self._placed.between(offset, offset + self.viewport().height()))
            self._paint_chosen(painter, shown)
            now = self._now()
            for placed in shown:
                self._paint_piece(painter, placed, is_now=now is not None and placed.index == now.index)

    def _paint_chosen(self, painter: QPainter, shown: Sequence[Placed]) -> None:
        """The chosen seconds, a block a line."""
        if self._chosen is None:
            return
        start_s, end_s = self._chosen
        inside = [one.box for one in shown if one.piece.start_s < end_s and one.piece.end_s > start_s]
        soft, edge = theme().color("amber_soft"), theme().color("amber")
        for box in by_line(inside):
            block = box.adjusted(-6, 1, 6, -1)
            draw_box(painter, block, theme().radius("row"), fill=soft, edge=edge, edge_px=1.5)

    def _paint_piece(self, painter: QPainter, placed: Placed, *, is_now: bool) -> None:
        piece, box = placed.piece, placed.box
        if _is_pause(piece):
            self._paint_pause(painter, placed)
            return
        color = "amber_ink" if piece.kind == "filler" else "ink"
        if is_now:
            block = box.adjusted(-5, box.height() * 0.1, 5, -box.height() * 0.1)
            draw_box(painter, block, 6, fill=theme().color("teal"))
            color = "on_night"
        draw_text(painter, box, piece.text.strip(), self._font(piece), theme().color(color))
        if piece.kind == "filler":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(round_pen(theme().color("amber"), 2))
            painter.drawPath(wave_path(box.left(), box.right(), box.bottom() - box.height() * 0.12, 4))

    def _paint_pause(self, painter: QPainter, placed: Placed) -> None:
        is_long = placed.piece.kind == "long_pause"
        color = theme().color("ink" if is_long else "edge")
        high = min(placed.box.height() * 0.76, theme().font_px(self._small) * 1.45)
        box = QRectF(placed.box.left(), placed.box.center().y() - high / 2, placed.box.width(), high)
        fill = theme().color("surface")
        draw_box(painter, box, 6, fill=fill, edge=color, edge_px=2 if is_long else 1.5)
        for x in (_PAUSE_PAD_PX + 2, _PAUSE_PAD_PX + 8):
            draw_bar(painter, box.left() + x, box.center().y(), 3, high * 0.36, color)
        words = box.adjusted(_PAUSE_PAD_PX + _PAUSE_BARS_PX - 2, 0, 0, 0)
        draw_text(painter, words, placed.piece.text, self._font(placed.piece), theme().color("ink"))


def _is_pause(piece: Piece) -> bool:
    return piece.kind in ("pause", "long_pause")


def _weight(piece: Piece) -> int:
    return 400 if piece.kind == "word" else 600


def by_line(boxes: Sequence[QRectF]) -> list[QRectF]:
    """One box a line round all that stands in it."""
    lines: dict[float, QRectF] = {}
    for box in boxes:
        top = box.top()
        lines[top] = lines[top].united(box) if top in lines else QRectF(box)
    return list(lines.values())
