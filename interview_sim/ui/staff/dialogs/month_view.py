"""A month to choose a day from: seven columns; days to come only where they are wanted."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

tr = area("review-deeds")
_COLUMNS, _ROWS = 7, 6
_MOST_MONTHS = 60
_CELL_PX: Final = (48, 34)
"""Width and least height of a day."""


def day_text(day: date) -> str:
    """A day in full: 2026년 11월 25일 수요일 / Wednesday, 25 November 2026."""
    return _locale().toString(_q(day), "yyyy년 M월 d일 dddd" if _is_korean() else "dddd, d MMMM yyyy")


def short_day_text(day: date) -> str:
    """A day without its name: 2026년 11월 25일 / 25 Nov 2026."""
    return _locale().toString(_q(day), "yyyy년 M월 d일" if _is_korean() else "d MMM yyyy")


class DayGrid(Themed, QWidget):
    """One stop for Tab; arrows move by a day and a week, Page keys by a month, Home to today, and choose.

    `chosen(date)`, `month_changed()`. Without `may_come` no day after `today` can be chosen.
    """

    chosen = Signal(object)
    month_changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None, *, may_come: bool = False) -> None:
        super().__init__(parent)
        self.today = self.day = today
        self.latest = months_later(today, _MOST_MONTHS) if may_come else today
        self.month = today.replace(day=1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.follow_theme()

    def choose(self, day: date) -> None:
        """Choose as a person would; a day after the latest is that one."""
        self.day = min(day, self.latest)
        self.show_month(self.day)
        self._say()
        self.chosen.emit(self.day)

    def show_month(self, day: date) -> None:
        """Turn to the month of a day without choosing; never past the latest."""
        self.month = min(day, self.latest).replace(day=1)
        self.month_changed.emit()
        self.update()

    def rect_of(self, day: date) -> QRect:
        """Where a day of the month on screen lies."""
        first = (self.month.weekday() + 1) % 7
        row, column = divmod(first + day.day - 1, _COLUMNS)
        width, height = self.width() / _COLUMNS, self._cell_px()
        return QRectF(column * width, (row + 1) * height, width, height).toRect()

    def day_at(self, x_px: float, y_px: float) -> date | None:
        """The day that may be chosen at a point, if any."""
        days = calendar.monthrange(self.month.year, self.month.month)[1]
        for number in range(1, days + 1):
            day = self.month.replace(day=number)
            if day <= self.latest and self.rect_of(day).contains(int(x_px), int(y_px)):
                return day
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        by_months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in by_days:
            self.choose(self.day + timedelta(days=by_days[key]))
        elif key in by_months:
            self.choose(months_later(self.day, by_months[key]))
        elif key == Qt.Key.Key_Home:
            self.choose(self.today)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (day := self.day_at(event.position().x(), event.position().y())) is not None:
            self.choose(day)

    def focus_rect(self) -> QRect:
        return self.rect()

    def apply_theme(self) -> None:
        self.setFixedHeight(round((_ROWS + 1) * self._cell_px()))

    def sizeHint(self) -> QSize:
        return QSize(_COLUMNS * _CELL_PX[0], self.height())

    def retranslate(self) -> None:
        self._say()
        self.update()

    def _cell_px(self) -> float:
        return max(_CELL_PX[1], round(theme().font("desk.body").pixelSize() * 2))

    def _say(self) -> None:
        self.setAccessibleName(day_text(self.day))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            self._paint_names(painter)
            days = calendar.monthrange(self.month.year, self.month.month)[1]
            for number in range(1, days + 1):
                self._paint_day(painter, self.month.replace(day=number))

    def _paint_names(self, painter: QPainter) -> None:
        locale = _locale()
        width = self.width() / _COLUMNS
        for column in range(_COLUMNS):
            name = locale.standaloneDayName(column or 7, QLocale.FormatType.ShortFormat)
            box = QRectF(column * width, 0, width, self._cell_px())
            small = theme().font("desk.small")
            draw_text(painter, box, name, small, theme().color("ink_2"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        box = QRectF(self.rect_of(day)).adjusted(2, 1, -2, -1)
        is_chosen, may = day == self.day, day <= self.latest
        if is_chosen:
            draw_box(painter, box, theme().radius("row"), fill=theme().color("teal"))
        elif day == self.today:
            draw_box(painter, box, theme().radius("row"), edge=theme().color("teal"))
        color = theme().color("on_night" if is_chosen else "ink" if may else "edge")
        font = theme().font("desk.body", weight=600 if is_chosen or day == self.today else None)
        draw_text(painter, box, str(day.day), font, color, Qt.AlignmentFlag.AlignHCenter)


class MonthView(Themed, QWidget):
    """A month with its name and the two beside it. `chosen(date)`; `day` is what is chosen."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None, *, may_come: bool = False) -> None:
        super().__init__(parent)
        self.grid = DayGrid(today, may_come=may_come)
        self.name = TextLabel("desk.body_strong", align=Qt.AlignmentFlag.AlignCenter)
        self.before = QuietButton(icon="back", height="desk")
        self.after = QuietButton(icon="next", height="desk")
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.before)
        head.addWidget(self.name, 1)
        head.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.grid.chosen.connect(self.chosen)
        self.grid.month_changed.connect(self._show_month)
        self.before.clicked.connect(lambda: self.grid.show_month(months_later(self.grid.month, -1)))
        self.after.clicked.connect(lambda: self.grid.show_month(months_later(self.grid.month, 1)))
        self.setFocusProxy(self.grid)
        self.follow_theme()

    @property
    def day(self) -> date:
        """The chosen day."""
        return self.grid.day

    def _show_month(self) -> None:
        month = self.grid.month
        self.name.set_text(_locale().toString(_q(month), "yyyy년 M월" if _is_korean() else "MMMM yyyy"))
        self.after.setEnabled(month < self.grid.latest.replace(day=1))

    def retranslate(self) -> None:
        self.before.setAccessibleName(tr("The month before"))
        self.after.setAccessibleName(tr("The month after"))
        self._show_month()


def months_later(day: date, months: int) -> date:
    """The same day of another month, its last where there is none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _is_korean() -> bool:
    return current_language() == "ko"


def _locale() -> QLocale:
    """Of the window's language, whatever the machine's."""
    return QLocale(QLocale.Language.Korean if _is_korean() else QLocale.Language.English)
