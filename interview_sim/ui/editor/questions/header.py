"""The heads of the columns: a click sorts, the button at the right chooses what is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QWidget

from interview_sim.ui.editor.questions.columns import COLUMNS
from interview_sim.ui.editor.questions.listing import Order
from interview_sim.ui.editor.questions.row_delegate import CELL_PX, LINE_INSET_PX, PAD_PX, fitting
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

tr = area("editor-questions")
_ICON_PX, _BUTTON_PX = 18, 40


class ViewButton(Themed, QAbstractButton):
    """Opens the menu of order and columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_theme()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Order and columns"))
        self.setToolTip(tr("Order and columns"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            if self.isDown() or self.underMouse():
                fill = theme().color("line" if self.isDown() else "sunken")
                draw_box(painter, QRectF(self.rect()).adjusted(2, 2, -2, -4), 8, fill=fill)
            at = QPointF((self.width() - _ICON_PX) / 2, (self.height() - _ICON_PX) / 2 - 1)
            painter.drawPixmap(at, theme().pixmap("down", "ink_2", _ICON_PX))


class QuestionsHeader(Themed, QHeaderView):
    """`order_asked(column key)`, `menu_asked(QPoint)` in global coordinates."""

    order_asked = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._order = Order()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(36)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.button = ViewButton(self)
        self.button.clicked.connect(self._ask_menu)
        self.sectionClicked.connect(lambda at: self.order_asked.emit(COLUMNS[at].key))
        self.follow_theme()

    def show_order(self, order: Order) -> None:
        """Mark the column that the rows are sorted by."""
        self._order = order
        self.viewport().update()

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(44, theme().font_px("desk.small") + 26))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_button()

    def place_button(self) -> None:
        """At the right end of the heads."""
        left = min(self.length(), self.width()) - _BUTTON_PX
        self.button.setGeometry(QRect(left, 0, _BUTTON_PX, self.height()))
        self.button.raise_()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own
        column = COLUMNS[logicalIndex]
        left = PAD_PX if column.key == "id" else CELL_PX
        right = _BUTTON_PX if column.key == "check" else CELL_PX
        box = QRectF(rect).adjusted(left, 0, -right, 0)
        is_sorted = column.key == self._order.column
        font = theme().font("desk.small", weight=600 if is_sorted else None)
        mark = (" ↓" if self._order.is_descending else " ↑") if is_sorted else ""
        words = fitting(column.words() + mark, font, box.width())
        align = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
        painter.save()
        draw_text(painter, box, words, font, theme().color("ink" if is_sorted else "ink_2"), align)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        left = LINE_INSET_PX - self.offset()
        width = self.length() - 2 * LINE_INSET_PX
        with painter_on(self.viewport()) as painter:
            painter.fillRect(QRectF(left, self.height() - 2, width, 2), theme().color("edge"))

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.small"))

    def retranslate(self) -> None:
        self.viewport().update()
