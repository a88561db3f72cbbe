"""A day: a button that says it, and a month to choose another one from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.month_view import MonthView, day_text, short_day_text
from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import Choice, SecondaryButton, TextLabel

tr = area("editor-courses")


class DayDialog(DeedDialog):
    """`day_chosen(date)`; the dialog is closed then."""

    day_chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, day: date, today: date) -> None:
        self.form = DeedForm()
        self.month = MonthView(today, may_come=True)
        self.words = TextLabel("desk.body_strong", "teal")
        self.form.column.addWidget(self.month)
        self.form.column.addWidget(self.words)
        self.form.follow_theme()
        super().__init__(
            window,
            title,
            "",
            safe=Choice(key="back", text=tr("Back")),
            others=[Choice(key="take", text=tr("Take this day"))],
            extra=self.form,
        )
        self.month.grid.choose(day)
        self.month.chosen.connect(lambda _: self._say())
        self._say()
        self.month.setFocus()

    def _say(self) -> None:
        self.words.set_text(day_text(self.month.day))

    def act(self, key: str) -> None:
        """Take the day."""
        self.day_chosen.emit(self.month.day)
        self.finish(key)


class DayButton(Themed, QWidget):
    """`asked()` for a month to choose from, `chosen(date)`; its name stands above."""

    asked = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = self.today = date.today()
        self.name = TextLabel("desk.small", "ink_2", wraps=False)
        self.button = SecondaryButton(icon="clock", height="desk")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.name)
        column.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self.asked)
        self.follow_theme()

    def show_day(self, day: date, today: date) -> None:
        """The day that is chosen now."""
        self.day, self.today = day, today
        self.retranslate()

    def show_name(self, name: str) -> None:
        """What day this is."""
        self.name.set_text(name)
        self.retranslate()

    def ask(self, over: QWidget) -> DayDialog:
        """Open the month over a widget."""
        dialog = DayDialog(over, self.name.text(), self.day, self.today)
        dialog.day_chosen.connect(self._take)
        return dialog

    def _take(self, day: date) -> None:
        self.show_day(day, self.today)
        self.chosen.emit(day)

    def retranslate(self) -> None:
        self.button.set_text(short_day_text(self.day))
        self.button.setAccessibleName(f"{self.name.text()} {day_text(self.day)}")
