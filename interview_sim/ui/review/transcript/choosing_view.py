"""The transcript in which words are chosen: a click jumps, dragging or Shift with the arrows chooses more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.review.transcript.chosen_words import ChosenWords, shown_text
from interview_sim.ui.review.transcript.marks import (
    paint_dots,
    paint_found,
    paint_pale_text,
    paint_selection,
    paint_strike,
    remark_on,
)
from interview_sim.ui.review.transcript.pieces import DeskPiece
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.transcript_flow import Placed
from interview_sim.ui.widgets.transcript_view import TranscriptView

tr = area("review-transcript")


_MOVES = frozenset(
    (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    )
)


class ChoosingView(TranscriptView):
    """Pieces with their corrections, of which some are chosen; `position_chosen(s)`, `copied(str)`."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._desk: tuple[DeskPiece, ...] = ()
        self._found: frozenset[int] = frozenset()
        self._chosen_words = ChosenWords()
        self._pressed: QPointF | None = None
        super().__init__(is_desk=True, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def pieces(self) -> tuple[DeskPiece, ...]:
        """What is shown."""
        return self._desk

    def put_pieces(self, pieces: Sequence[DeskPiece], *, empty_words: str = "") -> None:
        """Show pieces; where one reads and what is chosen stay as they are."""
        self._desk, self._found = tuple(pieces), frozenset()
        self._chosen_words.keep_within(len(self._desk))
        self._set_pieces(self._desk, empty_words)
        self._say()

    def forget(self) -> None:
        """Another answer comes: nothing is chosen, and reading begins at the top."""
        self._chosen_words.clear()
        self._position_s = -1.0
        self._since_scroll.invalidate()
        self.verticalScrollBar().setValue(0)

    def show_found(self, indexes: frozenset[int]) -> None:
        """Tint the pieces that were searched for."""
        self._found = indexes
        self.viewport().update()

    def choose(self, first: int, last: int) -> None:
        """Choose pieces and bring them into view."""
        self._chosen_words.put(first)
        self._chosen_words.reach(last)
        self._bring_into_view(last)
        self._on_chosen()

    def chosen_range(self) -> tuple[int, int] | None:
        """First and last chosen piece."""
        return self._chosen_words.range

    def focus_radius(self) -> int:
        return theme().radius("field")

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    # -- choosing -----------------------------------------------------------

    def _on_chosen(self) -> None:
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        """What a screen reader hears: the chosen words and their mark."""
        chosen = self._chosen_words.range
        name = tr("Transcript")
        if chosen is not None:
            words = shown_text(self._desk[chosen[0] : chosen[1] + 1])
            remark = remark_on(self._desk[chosen[1]])
            name = ", ".join(part for part in (name, words, remark) if part)
        self.setAccessibleName(name)

    def _bring_into_view(self, index: int) -> None:
        box, bar = self._placed.box(index), self.verticalScrollBar()
        if box.top() < bar.value() or box.bottom() > bar.value() + self.viewport().height():
            bar.setValue(round(box.top() - self.viewport().height() / 3))
        self._since_scroll.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._placed.nearest(self._on_paper(event.position()))
        if event.button() != Qt.MouseButton.LeftButton or index is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._chosen_words.reach(index)
        else:
            self._chosen_words.put(index)
            self._pressed = event.position()
        self._on_chosen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._placed.nearest(self._on_paper(event.position()))
        if self._pressed is None or index is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if index != self._chosen_words.caret:
            self._chosen_words.reach(index)
            self._bring_into_view(index)
            self._on_chosen()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, self._pressed = self._pressed, None
        chosen = self._chosen_words.range
        if was_pressed is None or chosen is None or chosen[0] != chosen[1]:
            return
        placed = self._placed.at_point(self._on_paper(event.position()))
        if placed is not None:
            self.position_chosen.emit(placed.piece.start_s)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self._placed.at_point(self._on_paper(event.position()))
        if placed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self._chosen_words.put(placed.index)
            self._on_chosen()

    def _step(self, key: Qt.Key) -> int | None:
        """The piece that a key moves to."""
        last, at = len(self._desk) - 1, self._chosen_words.caret
        if last < 0 or key not in _MOVES:
            return None
        if at is None:
            now = self._now()
            return now.index if now is not None else 0
        match key:
            case Qt.Key.Key_Left:
                return max(0, at - 1)
            case Qt.Key.Key_Right:
                return min(last, at + 1)
            case Qt.Key.Key_Up:
                return self._placed.nearest(self._placed.box(at).center() - QPointF(0, self._line_px()))
            case Qt.Key.Key_Down:
                return self._placed.nearest(self._placed.box(at).center() + QPointF(0, self._line_px()))
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return last
        return None

    def _move(self, event: QKeyEvent) -> bool:
        """Arrows choose the next word and jump there; with Shift they choose more."""
        index = self._step(Qt.Key(event.key())) if _is_move(event) else None
        if index is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._chosen_words.reach(index)
        else:
            self._chosen_words.put(index)
            self.position_chosen.emit(self._desk[index].start_s)
        self._bring_into_view(index)
        self._on_chosen()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._move(event):
            super().keyPressEvent(event)

    def copy_chosen(self) -> bool:
        """Say the chosen words, for the clipboard; False where none are chosen."""
        chosen = self._chosen_words.range
        if chosen is None:
            return False
        self.copied.emit(shown_text(self._desk[chosen[0] : chosen[1] + 1]))
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # -- painting -----------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = self._placed.at_point(self._on_paper(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), remark_on(self._desk[placed.index]) if placed else "")
            return True
        return super().viewportEvent(event)

    def _paint_chosen(self, painter: QPainter, shown: Sequence[Placed]) -> None:
        super()._paint_chosen(painter, shown)
        paint_found(painter, [placed for placed in shown if placed.index in self._found])
        chosen = self._chosen_words.range
        if chosen is not None and (self.hasFocus() or chosen[0] != chosen[1]):
            first, last = chosen
            paint_selection(painter, [one.box for one in shown if first <= one.index <= last])

    def _paint_piece(self, painter: QPainter, placed: Placed, *, is_now: bool) -> None:
        piece = self._desk[placed.index]
        is_pale = piece.state in ("unsure", "removed") and not piece.is_pause
        if is_pale and not is_now:
            paint_pale_text(painter, placed.box, piece)
        else:
            super()._paint_piece(painter, placed, is_now=is_now)
        if piece.state == "removed":
            paint_strike(painter, placed.box)
        if piece.state == "corrected" or (piece.state == "removed" and not piece.is_pause):
            paint_dots(painter, placed.box, "teal")
        elif piece.state == "unsure" and not is_now:
            paint_dots(painter, placed.box, "edge")


def _is_move(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | keypad)
