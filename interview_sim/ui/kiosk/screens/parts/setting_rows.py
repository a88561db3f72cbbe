"""The rows of the settings page: one kind of row per kind of value, each with its problem below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, SegmentedChoice, TextLabel
from interview_sim.ui.widgets.painting import painter_on


class SettingRow(Themed, QWidget):
    """Name left, value right. Subclasses say how a value is shown and read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextLabel("desk.body_strong", comfortable_px=420)
        self.problem = TextLabel("desk.small", comfortable_px=800)
        self.problem.hide()
        self._values = QVBoxLayout()
        self._values.addWidget(self.make())
        self._values.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self.name, 2, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._values, 5)
        self.follow_theme()

    def make(self) -> QWidget:
        """The widget of the value."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def value(self) -> Any:
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        inside = (one for one in self.findChildren(QWidget) if one.window() is self.window())
        return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()]

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the value and what would work; empty: nothing."""
        self.problem.set_text(sentence)
        self.problem.setVisible(bool(sentence))


class TextRow(SettingRow):
    """A line of text."""

    def make(self) -> QWidget:
        self.field = Field(is_desk=True)
        self.field.name.hide()
        return self.field

    def show_value(self, value: Any) -> None:
        self.field.set_text(str(value))

    def value(self) -> Any:
        return self.field.text().strip()


class NumberRow(TextRow):
    """A whole number; what is no number stays text, so that the check names it."""

    def value(self) -> Any:
        text = self.field.text().strip()
        return int(text) if text.lstrip("-").isdigit() else text


class ChoiceRow(SettingRow):
    """One of a few values; True and False count as values."""

    def make(self) -> QWidget:
        self._values_by_key: dict[str, Any] = {}
        self.choice = SegmentedChoice(height="desk", role="desk.button")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        row.addStretch(1)
        return holder

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Pairs (value, text)."""
        self._values_by_key = {str(value): value for value, _ in options}
        self.choice.show_options([(str(value), text) for value, text in options], name=self.name.text())

    def show_value(self, value: Any) -> None:
        self.choice.show_chosen(str(value))

    def value(self) -> Any:
        return self._values_by_key.get(self.choice.chosen_key() or "")


class SourceRow(SettingRow):
    """A device from the list, or a file or address typed in; "" is the first one found."""

    def make(self) -> QWidget:
        self.box = QComboBox()
        self.box.setEditable(True)
        return self.box

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs (source, text)."""
        value = self.value() if self.box.count() else ""
        self.box.clear()
        for source, text in options:
            self.box.addItem(text, source)
        self.show_value(value)

    def show_value(self, value: Any) -> None:
        at = self.box.findData(str(value))
        if at >= 0:
            self.box.setCurrentIndex(at)
        else:
            self.box.setEditText(str(value))

    def value(self) -> Any:
        at = self.box.currentIndex()
        if at >= 0 and self.box.itemText(at) == self.box.currentText():
            return str(self.box.itemData(at))
        return self.box.currentText().strip()

    def apply_theme(self) -> None:
        self.box.setFont(theme().font("desk.body"))
        self.box.setFixedHeight(48)


class Tick(QCheckBox):
    """A tick box whose tick can be seen without colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        with painter_on(self) as painter:
            side = min(box.width(), box.height()) - 4
            corner = box.center() - QPoint(side // 2, side // 2)
            painter.drawPixmap(corner, theme().pixmap("check", "on_night", side))


class ManyRow(SettingRow):
    """Any number of ticks, in the order in which they are offered."""

    def make(self) -> QWidget:
        self._ticks: dict[str, Tick] = {}
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        return holder

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs (value, text)."""
        ticked = self.value()
        for tick in self._ticks.values():
            tick.deleteLater()
            tick.setParent(None)
        self._ticks = {value: Tick(text) for value, text in options}
        for tick in self._ticks.values():
            tick.setMinimumHeight(48)
            self._column.addWidget(tick)
        self.show_value(ticked)
        self.apply_theme()

    def show_value(self, value: Any) -> None:
        for key, tick in self._ticks.items():
            tick.setChecked(key in value)

    def value(self) -> Any:
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def apply_theme(self) -> None:
        for tick in getattr(self, "_ticks", {}).values():
            tick.setFont(theme().font("desk.body"))
