"""The events of one row as a small list: a click or Enter jumps there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.tracks.said import Section, mark_sentence, mark_words
from interview_sim.ui.review.tracks.time_view import clock_text
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on, text_width

_ROW_PX, _MOST_ROWS, _LEAST_PX, _MOST_PX = 48, 9, 260, 460
_PAD_PX, _GAP_PX, _EDGE_PX = 14, 14, 4
_MARK_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _Events(QAbstractListModel):
    """Titles and marks, one after the other."""

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[str | Mark] = []
        for section in sections:
            self.lines += [section.title, *section.marks]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == _MARK_ROLE:
            return line if isinstance(line, Mark) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return mark_sentence(line) if isinstance(line, Mark) else line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_mark = isinstance(self.lines[index.row()], Mark)
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_mark else Qt.ItemFlag.NoItemFlags
        )


class _Lines(QStyledItemDelegate):
    """Time in teal, then the words in one line; titles in the colour of secondary text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_LEAST_PX, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mark = index.data(_MARK_ROLE)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().color("teal_soft"))
        elif state & QStyle.StateFlag.State_MouseOver and mark is not None:
            painter.fillRect(rect, theme().color("secondary_hover"))
        line = QRectF(rect).adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        if mark is None:
            small = theme().font("desk.small", weight=600)
            draw_text(painter, line, str(index.data()), small, theme().color("ink_2"))
            return
        bold, plain = theme().font("desk.body", weight=600), theme().font("desk.body")
        draw_text(painter, line, clock_text(mark.start_s), bold, theme().color("teal"))
        line.setLeft(line.left() + time_px(mark.start_s) + _GAP_PX)
        words = QFontMetricsF(plain).elidedText(mark_words(mark), Qt.TextElideMode.ElideRight, line.width())
        draw_text(painter, line, words, plain, theme().color("ink"))


def time_px(at_s: float) -> float:
    """The room that times of this length take."""
    return text_width(theme().font("desk.body", weight=600), "0:00:00" if at_s >= 3600 else "00:00")


class EventList(QFrame):
    """A list that stands beside a row's name; `chosen(Mark)`. It closes after a choice and with Esc.

    The first event at or after the cursor is chosen when it opens.
    """

    chosen = Signal(object)

    def __init__(self, sections: Sequence[Section], position_s: float, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(", ".join(section.title for section in sections))
        self._events = _Events(sections, self)
        self.view = QListView(self)
        self.view.setUniformItemSizes(True)
        self.view.setModel(self._events)
        self.view.setItemDelegate(_Lines(self.view))
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.accessibleName())
        self.view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._choose_near(position_s)

    def show_beside(self, place: QPoint, screen: QRect) -> None:
        """Open at `place` (global), moved so that it lies within `screen`."""
        n_lines = min(len(self._events.lines), _MOST_ROWS)
        self.resize(self._wide_px(), n_lines * _ROW_PX + 2 * _EDGE_PX)
        x = min(place.x(), screen.right() - self.width())
        y = min(place.y(), screen.bottom() - self.height())
        self.move(max(x, screen.left()), max(y, screen.top()))
        self.show()
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)
        self.view.scrollTo(self.view.currentIndex())

    def marks(self) -> tuple[Mark, ...]:
        return tuple(line for line in self._events.lines if isinstance(line, Mark))

    def _wide_px(self) -> int:
        font = theme().font("desk.body")
        lines = self._events.lines[:200]
        words = [mark_words(line) if isinstance(line, Mark) else line for line in lines]
        widest = max((text_width(font, text) for text in words), default=0.0)
        wide = widest + time_px(self.marks()[-1].start_s if self.marks() else 0.0) + _GAP_PX + 2 * _PAD_PX
        return round(min(max(wide + 24, _LEAST_PX), _MOST_PX))

    def _choose_near(self, position_s: float) -> None:
        numbers = [number for number, line in enumerate(self._events.lines) if isinstance(line, Mark)]
        if not numbers:
            return
        ahead = (n for n in numbers if self._start_s(n) >= position_s - 1e-3)
        self.view.setCurrentIndex(self._events.index(next(ahead, numbers[-1]), 0))

    def _start_s(self, number: int) -> float:
        line = self._events.lines[number]
        return line.start_s if isinstance(line, Mark) else 0.0

    def _choose(self, index: QModelIndex) -> None:
        mark = index.data(_MARK_ROLE)
        if mark is not None:
            self.chosen.emit(mark)
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("surface"))
            draw_box(painter, QRectF(self.rect()), 0, edge=theme().color("edge"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.view.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
