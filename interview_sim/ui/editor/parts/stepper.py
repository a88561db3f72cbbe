"""A number with a minus and a plus: clicked, stepped with the arrows, or typed."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, painter_on

_ICON_PX, _BUTTON_PX = 18, 48
_NUMBER = re.compile(r"\d+")
Say = Callable[[int | None], str]


class _StepButton(QAbstractButton):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(_BUTTON_PX)

    def sizeHint(self) -> QSize:
        return QSize(_BUTTON_PX, theme().length("desk"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            if self.isEnabled() and (self.isDown() or self.underMouse()):
                fill = "sunken" if self.isDown() else "secondary_hover"
                draw_box(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), 7, fill=theme().color(fill))
            at = QPointF((self.width() - _ICON_PX) / 2, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(
                at, theme().pixmap(self._icon, "ink" if self.isEnabled() else "ink_2", _ICON_PX)
            )


class _Number(LineEdit):
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet("border: none; background: transparent; padding: 0;")
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setFont(theme().font("desk.body", weight=600))

    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 6, Qt.Key.Key_PageDown: -6}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focus_rect(self) -> QRect:
        frame = self.parentWidget()
        if frame is None:
            return self.rect()
        return QRect(self.mapFrom(frame, frame.rect().topLeft()), frame.size())


class Stepper(Themed, QWidget):
    """`value_changed(int | None)`. Values from `least` to `most` in steps of `step`; None where `may_be_none`
    lies below the least. `say` gives the words of a value."""

    value_changed = Signal(object)

    def __init__(
        self,
        least: int,
        most: int,
        step: int = 1,
        *,
        may_be_none: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._step, self._may_be_none = least, most, step, may_be_none
        self._value: int | None = None if may_be_none else least
        self._odd = ""
        self._is_wrong = False
        self._say: Say = lambda value: "–" if value is None else str(value)
        self.less, self.more, self.edit = _StepButton("minus"), _StepButton("plus"), _Number()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.less, self.edit, self.more):
            row.addWidget(widget, 1 if widget is self.edit else 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.less.clicked.connect(lambda: self.step(-1))
        self.more.clicked.connect(lambda: self.step(1))
        self.edit.stepped.connect(self.step)
        self.edit.typed.connect(self._on_typed)
        self.edit.editingFinished.connect(self._on_finished)
        self.follow_theme()

    def show_words(self, name: str, say: Say, *, less: str, more: str) -> None:
        """Its name, the words of a value, and the names of the two buttons."""
        self._say = say
        self.edit.setAccessibleName(name)
        self.less.setAccessibleName(f"{name}: {less}")
        self.more.setAccessibleName(f"{name}: {more}")
        if not self.edit.hasFocus():
            self._show()

    def show_value(self, value: object) -> None:
        """Show a value; what is no whole number is shown as it stands."""
        is_number = value is None or (isinstance(value, int) and not isinstance(value, bool))
        number = value if isinstance(value, int) and is_number else None
        odd = "" if is_number else str(value)
        if number == self._value and odd == self._odd and self.edit.text():
            return
        self._value, self._odd = number, odd
        if not self.edit.hasFocus() or self._typed() != number:
            self._show()

    def show_wrong(self, is_wrong: bool) -> None:
        """Whether there is something to mend."""
        if is_wrong != self._is_wrong:
            self._is_wrong = is_wrong
            self.update()

    def value(self) -> int | None:
        return self._value

    def set_read_only(self, is_read_only: bool) -> None:
        self.edit.setReadOnly(is_read_only)
        self._show_ends(is_read_only=is_read_only)

    def step(self, steps: int) -> None:
        """So many steps up or down; a value between two steps goes to the next one first."""
        if self.edit.isReadOnly():
            return
        if self._value is None:
            number: int | None = self._least if steps > 0 else None
        elif steps < 0 and self._value <= self._least:
            number = None if self._may_be_none else self._least
        else:
            base = self._value // self._step if steps > 0 else -(-self._value // self._step)
            number = max(self._least, min(self._most, (base + steps) * self._step))
        self._take(number)
        self._show()
        if self.edit.hasFocus():
            self.edit.selectAll()

    def _typed(self) -> int | None:
        found = _NUMBER.search(self.edit.text())
        return int(found.group()[:9]) if found else None

    def _on_typed(self, text: str) -> None:
        number = self._typed()
        if (number is None and self._may_be_none) or (
            number is not None and self._least <= number <= self._most
        ):
            self._take(number)

    def _on_finished(self) -> None:
        if self.edit.isReadOnly() or self.edit.text() == self._words():
            return
        number = self._typed()
        if number is None:
            number = None if self._may_be_none else self._value
        else:
            number = max(self._least, min(self._most, number))
        self._take(number)
        self._show()

    def _take(self, number: int | None) -> None:
        if number == self._value and not self._odd:
            return
        self._value, self._odd = number, ""
        self._show_ends(is_read_only=False)
        self.value_changed.emit(number)

    def _words(self) -> str:
        return self._odd or self._say(self._value)

    def _show(self) -> None:
        self.edit.setText(self._words())
        self._show_ends(is_read_only=self.edit.isReadOnly())

    def _show_ends(self, *, is_read_only: bool) -> None:
        at_least = self._value is None or (self._value <= self._least and not self._may_be_none)
        self.less.setEnabled(not is_read_only and not (at_least and not self._odd))
        self.more.setEnabled(not is_read_only and (self._value is None or self._value < self._most))

    def apply_theme(self) -> None:
        self.setFixedHeight(theme().length("desk"))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _BUTTON_PX + 64, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "sunken" if self.edit.isReadOnly() else "surface"
        with painter_on(self) as painter:
            box = QRectF(self.rect())
            edge = theme().color("ink" if self._is_wrong else "edge")
            draw_box(painter, box, theme().radius("field"), fill=theme().color(fill), edge=edge)
            for x in (_BUTTON_PX - 1, self.width() - _BUTTON_PX - 1):
                painter.fillRect(QRectF(x, 2, 2, self.height() - 4), theme().color("edge"))
