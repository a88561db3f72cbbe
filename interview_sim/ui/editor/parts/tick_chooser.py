"""Several of a list: a box that says what is chosen and opens a menu that stays open while it is ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.painting import draw_box, draw_text, painter_on

_ICON_PX, _PAD_PX, _LEAST_PX = 20, 16, 120


class TickMenu(Themed, QMenu):
    """`ticked(key, is_on)`. Space and Enter tick, Esc closes. `more_asked()`: the last line, which closes."""

    ticked = Signal(str, bool)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.follow_theme()

    def show_options(
        self, options: Sequence[tuple[str, str]], chosen: Sequence[str], more_words: str = ""
    ) -> None:
        """Pairs (key, text), the keys that are ticked, and the words of a last line for something else."""
        self.clear()
        for key, text in options:
            action = self.addAction(text)
            action.setData(key)
            self._show_tick(action, key in chosen)
        if more_words:
            self.addSeparator()
            self.addAction(theme().icon("plus", "teal", _ICON_PX), more_words)

    def _show_tick(self, action: QAction, is_on: bool) -> None:
        action.setProperty("is_on", is_on)
        action.setIcon(
            theme().icon("check", "teal", _ICON_PX) if is_on else theme().icon("check", "surface", 1)
        )

    def tick(self, action: QAction) -> None:
        """Tick it, or take the tick away; the last line asks for more."""
        if action.data() is None:
            self.close()
            self.more_asked.emit()
            return
        is_on = not action.property("is_on")
        self._show_tick(action, is_on)
        self.ticked.emit(str(action.data()), is_on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is None or action.isSeparator():
            super().mouseReleaseEvent(event)
        else:
            self.tick(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        action = self.activeAction()
        if event.key() in keys and action is not None:
            self.tick(action)
        else:
            super().keyPressEvent(event)

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))


class TickChooser(Themed, QAbstractButton):
    """`chosen_changed(tuple of keys)` after each tick, in the order of the options."""

    chosen_changed = Signal(object)
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._none_words, self._name, self._more_words = "", "", ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.menu = TickMenu(self)
        self.menu.ticked.connect(self._tick)
        self.menu.more_asked.connect(self.more_asked)
        self.clicked.connect(self.open)
        self.follow_theme()

    def show_options(
        self,
        options: Sequence[tuple[str, str]],
        chosen: Sequence[str],
        *,
        name: str,
        none_words: str,
        more_words: str = "",
    ) -> None:
        """Pairs (key, text); a chosen key that is unknown stands as it is. `none_words`: where none is.

        `more_words`: of a last line that asks for something that is not in the list.
        """
        known = {key for key, _ in options}
        self._options = (*options, *((key, key) for key in chosen if key not in known))
        self._chosen, self._name, self._none_words = tuple(chosen), name, none_words
        self._more_words = more_words
        if not self.menu.isVisible():
            self.menu.show_options(self._options, self._chosen, more_words)
        self._say()

    def chosen_keys(self) -> tuple[str, ...]:
        """The keys that are ticked."""
        return self._chosen

    def open(self) -> None:
        """Open the menu below the box, as wide as it."""
        self.menu.show_options(self._options, self._chosen, self._more_words)
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def _tick(self, key: str, is_on: bool) -> None:
        chosen = {*self._chosen, key} if is_on else set(self._chosen) - {key}
        self._chosen = tuple(one for one, _ in self._options if one in chosen)
        self._say()
        self.chosen_changed.emit(self._chosen)

    def _say(self) -> None:
        words = [text for key, text in self._options if key in self._chosen]
        self.setText(", ".join(words) or self._none_words)
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.setToolTip(self.text() if len(words) > 1 else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def focus_radius(self) -> int:
        return theme().radius("field")

    def focus_rect(self) -> QRect:
        return self.rect()

    def apply_theme(self) -> None:
        self.setFont(theme().font("desk.body"))
        self.setFixedHeight(theme().length("desk"))

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "surface" if self.isEnabled() else "sunken"
        color = theme().color("ink" if self.isEnabled() else "ink_2")
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                self.focus_radius(),
                fill=theme().color(fill),
                edge=theme().color("edge"),
            )
            room = self.width() - 3 * _PAD_PX - _ICON_PX
            words = QFontMetricsF(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            draw_text(painter, QRectF(_PAD_PX, 0, room, self.height()), words, self.font(), color)
            at = QPointF(self.width() - _PAD_PX - _ICON_PX, (self.height() - _ICON_PX) / 2)
            painter.drawPixmap(at, theme().pixmap("down", "ink" if self.isEnabled() else "ink_2", _ICON_PX))
