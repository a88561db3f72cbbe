"""Tab in the order of the layouts, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets below `widget` that take the keyboard by Tab, in reading order."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        yield from tab_stops(current) if current is not None else ()
    elif isinstance(widget, QScrollArea):
        page = widget.widget()
        yield from tab_stops(page) if page is not None else ()
    elif layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from tab_stops(widget)
        elif inner is not None:
            yield from _stops_of(inner)


def focus_beside(holder: QWidget, *, is_next: bool) -> bool:
    """Move the keyboard to the stop before or after the one that has it; past the ends out of `holder`."""
    stops = list(tab_stops(holder))
    focused = holder.window().focusWidget()
    at = next((n for n, stop in enumerate(stops) if stop is focused), None)
    reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
    if at is not None and 0 <= at + (1 if is_next else -1) < len(stops):
        stops[at + (1 if is_next else -1)].setFocus(reason)
        return True
    outside = _outside(holder, is_next=is_next)
    if outside is None and stops:
        outside = stops[0 if is_next else -1]
    if outside is None:
        return False
    outside.setFocus(reason)
    return True


def _outside(holder: QWidget, *, is_next: bool) -> QWidget | None:
    step = holder.nextInFocusChain() if is_next else holder.previousInFocusChain()
    while step is not None and step is not holder:
        takes_tab = bool(step.focusPolicy() & Qt.FocusPolicy.TabFocus) and step.focusProxy() is None
        if takes_tab and step.isVisible() and step.isEnabled() and not holder.isAncestorOf(step):
            return step
        step = step.nextInFocusChain() if is_next else step.previousInFocusChain()
    return None
