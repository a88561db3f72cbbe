"""One of a list, opened by a click or a key; the wheel over it scrolls the page and chooses nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import painter_on

_LEAST_PX, _ICON_PX, _PAD_PX = 120, 20, 14


class Chooser(Themed, QComboBox):
    """`key_chosen(str)` when somebody chooses, not when something is shown."""

    key_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        # The usual delegate of a combo box does not know the style sheet's height of a row.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda at: self.key_chosen.emit(str(self.itemData(at) or "")))
        self.follow_theme()

    def show_options(self, options: Sequence[tuple[str, str]], chosen: str, name: str) -> None:
        """Pairs (key, text); a chosen key that is not among them is added as it stands."""
        rows = list(options)
        if chosen not in (key for key, _ in rows):
            rows.append((chosen, chosen))
        self.setAccessibleName(name)
        if rows != [(self.itemData(at), self.itemText(at)) for at in range(self.count())]:
            blocker = QSignalBlocker(self)
            self.clear()
            for key, text in rows:
                self.addItem(text, key)
                self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
            blocker.unblock()
        self.show_chosen(chosen)

    def show_chosen(self, key: str) -> None:
        """Choose without saying so."""
        blocker = QSignalBlocker(self)
        self.setCurrentIndex(self.findData(key))
        blocker.unblock()

    def chosen_key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focus_radius(self) -> int:
        return theme().radius("field")

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.view().setFont(theme().font("desk.body"))
        self.setFixedHeight(theme().length("desk"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, self.height())

    def sizeHint(self) -> QSize:
        return QSize(max(_LEAST_PX, super().sizeHint().width()), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 2
        words = QFontMetricsF(self.font()).elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = words
        color = "ink" if self.isEnabled() else "ink_2"
        with painter_on(self) as painter:
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
            at = QPointF(self.width() - _PAD_PX - _ICON_PX, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(at, theme().pixmap("down", color, _ICON_PX))
