"""Whether everything that is written on a screen can be read, and every button can be hit."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from interview_sim.ui.widgets import TextLabel, TopBar


def findings(screen: QWidget) -> list[str]:
    """Labels whose text does not fit, buttons too small or partly outside the window, top bars too full."""
    return [*_labels(screen), *_buttons(screen), *_bars(screen)]


def _labels(screen: QWidget) -> list[str]:
    found = []
    for label in screen.findChildren(TextLabel):
        if not label.isVisible() or not label.text() or label._elides:
            continue
        if label.heightForWidth(label.width()) > label.height() + 2:
            found.append(f"too low for its text: {label.text()!r} {label.size().toTuple()}")
        if label.minimumSizeHint().width() > label.width() + 1:
            found.append(f"too narrow for its text: {label.text()!r} {label.size().toTuple()}")
    return found


def _buttons(screen: QWidget) -> list[str]:
    found = []
    for button in screen.findChildren(QPushButton):
        if not button.isVisible():
            continue
        if button.height() < 48 or button.width() < 48:
            found.append(f"too small to hit: {button.text()!r} {button.size().toTuple()}")
        if button.minimumSizeHint().width() > button.width():
            found.append(f"too narrow for its text: {button.text()!r} {button.size().toTuple()}")
        place = QRect(button.mapTo(screen, QPoint(0, 0)), button.size())
        if not _reach(screen, button).contains(place):
            found.append(f"outside the window: {button.text()!r} {place.getRect()}")
    return found


def _reach(screen: QWidget, widget: QWidget) -> QRect:
    """What can be brought into view of the screen: with scrolling up and down what lies below, too."""
    reach = screen.rect()
    parent = widget.parentWidget()
    while parent is not None and parent is not screen:
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().maximum() > 0:
            page = parent.widget()
            top = page.mapTo(screen, QPoint(0, 0)).y()
            reach = QRect(reach.left(), top, reach.width(), page.height())
        parent = parent.parentWidget()
    return reach


def _bars(screen: QWidget) -> list[str]:
    """Neighbours in the top bar that touch, or a painted one that is squeezed."""
    found = []
    for bar in screen.findChildren(TopBar):
        parts = [
            bar.mark,
            bar.steps,
            bar.progress,
            bar.action,
            bar.larger_text,
            bar.language,
            bar.help,
            bar.stop,
        ]
        shown = sorted((one for one in parts if one.isVisible()), key=lambda one: one.x())
        for left, right in pairwise(shown):
            if left.geometry().right() >= right.x():
                found.append(f"{type(left).__name__} touches {type(right).__name__} in the top bar")
        found += [
            f"{type(one).__name__} is squeezed in the top bar: {one.width()} of {one.sizeHint().width()}"
            for one in shown
            if one.width() < one.sizeHint().width()
        ]
        if bar.width() > screen.width():
            found.append("the top bar is wider than the window")
    return found
