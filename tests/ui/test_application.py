"""The end of the program by a signal."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from interview_sim.ui.application import end_by_signal


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The test run's own handlers come back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


class _Painted(QWidget):
    """Is told to end while it paints."""

    is_painting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        self.is_painting = True
        signal.raise_signal(signal.SIGTERM)
        self.is_painting = False


class _App(QObject):
    def __init__(self, widget: _Painted) -> None:
        super().__init__()
        self._widget = widget
        self.quits: list[bool] = []

    def quit(self) -> None:
        self.quits.append(self._widget.is_painting)


def test_a_signal_in_the_middle_of_a_painting_ends_the_program_after_it(qtbot) -> None:
    """A window closed while it paints was a segmentation fault, one end in twenty."""
    widget, allowed = _Painted(), []
    qtbot.addWidget(widget)
    app = _App(widget)
    end_by_signal(app, lambda: allowed.append(True))
    widget.show()
    qtbot.waitUntil(lambda: bool(app.quits), timeout=5000)
    app.findChild(QTimer).stop()

    assert app.quits[0] is False and allowed
