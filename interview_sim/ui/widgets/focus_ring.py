"""The focus ring: one transparent overlay per window that follows the focused widget.

Round the widget a gap in paper, then ink; no widget paints its own. On the desks it shows only
after a key was pressed (`always=False`).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from interview_sim.ui.theme import theme
from interview_sim.ui.widgets.painting import draw_box, painter_on

_WIDTH_PX, _GAP_PX, _MORE_RADIUS = 4, 4, 6
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a focus ring needs a QApplication")
    return app


class FocusRing(QWidget):
    """Made once for a window: `FocusRing(window)`. A widget may offer `focus_radius()` and
    `focus_rect()` (own coordinates); without, it is its rectangle with the buttons' radius. One whose
    `focus_rect()` moves has a signal `focus_rect_changed()`."""

    def __init__(self, window: QWidget, *, always: bool = True) -> None:
        super().__init__(window)
        self._always = always
        self._by_keys = always
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        _application().focusChanged.connect(self._follow)
        if not always:
            # Most widgets keep their keys and clicks, so the window alone would not hear of them.
            _application().installEventFilter(self)
        theme().changed.connect(self._place)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            # A dialog may be gone with its fields before the focus is told to have moved.
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        inside = now is not None and now is not self.window() and self.window().isAncestorOf(now)
        self._listen(now if inside else None)
        self._target = now if inside else None
        if isinstance(self._target, QAbstractScrollArea) and not hasattr(self._target, "focus_radius"):
            self._target = None if self._always else self._target
        step = self._target
        while step is not None and step is not self.window():
            step.installEventFilter(self)
            step.destroyed.connect(self._forget)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def _listen(self, target: QWidget | None) -> None:
        """Hear of a focus that moves inside its widget."""
        for widget, connects in ((self._target, False), (target, True)):
            moved = getattr(widget, "focus_rect_changed", None)
            if moved is not None and widget is not None and isValid(widget):
                moved.connect(self._place) if connects else moved.disconnect(self._place)

    def _forget(self, gone: QObject) -> None:
        self._watched = [widget for widget in self._watched if widget is not gone]
        if gone is self._target:
            self._target = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched in self._watched:
            self._place()
        if not self._always:
            self._look_at_hands(event.type())
        return False

    def _look_at_hands(self, kind: QEvent.Type) -> None:
        """A key shows the ring, a click takes it away."""
        by_keys = kind == QEvent.Type.KeyPress or (self._by_keys and kind != QEvent.Type.MouseButtonPress)
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not self._by_keys or not target.isVisibleTo(self.window()):
            self.hide()
            return
        rect = target.focus_rect() if hasattr(target, "focus_rect") else target.rect()
        top_left = target.mapTo(self.window(), QPoint(0, 0)) + rect.topLeft()
        reach = _WIDTH_PX + _GAP_PX
        self.setGeometry(QRect(top_left, rect.size()).adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        own = getattr(self._target, "focus_radius", None)
        radius = (own() if own else theme().radius("field")) + _MORE_RADIUS
        box = QRectF(self.rect())
        with painter_on(self) as painter:
            draw_box(painter, box, radius, edge=theme().color("ink"), edge_px=_WIDTH_PX)
            inner = box.adjusted(_WIDTH_PX, _WIDTH_PX, -_WIDTH_PX, -_WIDTH_PX)
            draw_box(painter, inner, radius - _WIDTH_PX, edge=theme().color("paper"), edge_px=_GAP_PX)
