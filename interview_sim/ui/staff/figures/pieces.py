"""What the parts of the page share: a large figure, a choice from a list, a heading above a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from interview_sim.ui.staff.figures.table import FiguresTable, Table
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import TextLabel
from interview_sim.ui.widgets.painting import painter_on

_ARROW_PX, _LEAST_PX, _TEXT_PAD_PX = 20, 132, 6


class LargeFigure(Themed, QWidget):
    """A figure large, its name below, and what it rests on."""

    def __init__(self, *, is_first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_first = is_first
        self.value = TextLabel("value", wraps=False)
        self.name = TextLabel("desk.body", "ink_2", wraps=False)
        self.note = TextLabel("desk.small", "ink_2", wraps=False)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        for label in (self.value, self.name, self.note):
            self._column.addWidget(label)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_figure(self, value: str, name: str, note: str = "") -> None:
        """Texts as they shall stand."""
        self.value.set_text(value)
        self.name.set_text(name)
        self.note.set_text(note)
        self.setAccessibleName(f"{name} {value} {note}".strip())

    def apply_theme(self) -> None:
        side = theme().space(28)
        self._column.setContentsMargins(0 if self._is_first else side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_first:
            with painter_on(self) as painter:
                painter.fillRect(0, 0, 1, self.height(), theme().color("line"))


class LargeFigures(QWidget):
    """Some of them beside each other, each as wide as it needs to be."""

    def __init__(self, n: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = tuple(LargeFigure(is_first=at == 0) for at in range(n))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for one in self.figures:
            row.addWidget(one)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Chooser(Themed, QComboBox):
    """One of a list; `key_chosen(key)` when somebody chooses, not when it is shown."""

    key_chosen = Signal(str)

    def __init__(self, letters: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(letters)
        self.setMaxVisibleItems(12)
        self.activated.connect(lambda at: self.key_chosen.emit(self.itemData(at)))
        self.follow_theme()

    def show_options(self, options: Sequence[tuple[str, str]], chosen: str, name: str) -> None:
        """Pairs (key, text); `name` is for screen readers."""
        blocker = QSignalBlocker(self)
        self.clear()
        for key, text in options:
            self.addItem(text, key)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        keys = [key for key, _ in options]
        self.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self.setAccessibleName(name)
        blocker.unblock()

    def chosen_key(self) -> str:
        """The key of what is chosen, "" where there is nothing."""
        return str(self.currentData() or "")

    def focus_radius(self) -> int:
        return theme().radius("field")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.view().setFont(theme().font("desk.body"))
        self.setFixedHeight(max(48, theme().length("desk")))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST_PX, self.sizeHint().width()), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_field()
        with painter_on(self) as painter:
            side = self.width() - _ARROW_PX - 12
            place = QPointF(side, (self.height() - _ARROW_PX) / 2)
            painter.drawPixmap(place, theme().pixmap("down", "ink", _ARROW_PX))

    def _paint_field(self) -> None:
        """The frame and what is chosen, with an ellipsis where it does not fit."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room_px = self.style().subControlRect(control, option, part, self).width() - _TEXT_PAD_PX
        chosen = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room_px)
        option.currentText = chosen
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes by chooses nothing."""
        event.ignore()


class TitledTable(Themed, QWidget):
    """A table below its heading, with a sentence where there is something to explain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLabel("desk.h2", wraps=False)
        self.table = FiguresTable()
        self.note = TextLabel("desk.small", "ink_2", comfortable_px=560)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for widget in (self.title, self.table, self.note):
            self._column.addWidget(widget)
        self._column.addStretch(0)
        self.follow_theme()

    def show_table(self, title: str, table: Table, note: str = "") -> None:
        """Rows, or the note alone where there are none."""
        self.title.set_text(title)
        self.table.show_table(table, title)
        self.table.setVisible(bool(table.rows))
        self.note.set_text(note)
        self.note.setVisible(bool(note))


class Empty(Themed, QWidget):
    """A sentence in the middle: what is missing until there is something to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel(
            "desk.body", "ink_2", align=Qt.AlignmentFlag.AlignHCenter, comfortable_px=640, is_balanced=True
        )
        # Not by an alignment: what is aligned gets the height of one line, however many it has.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.words)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.follow_theme()

    def apply_theme(self) -> None:
        self.words.setFixedWidth(theme().pick(640, 560))
