"""Traps of the binding and of our own tests."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from interview_sim.ui.widgets import Toast, TopBar


def test_void_calls_do_not_eat_references_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 loses one per call on Python 3.11 and aborts after a few thousand."""
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))

    assert abs(sys.getrefcount(None) - before) < 100


def test_closed_windows_leave_no_thread_and_no_running_timer(qtbot, stage) -> None:
    threads = threading.active_count()
    window = TopBar()
    stage(window)
    toast = Toast(window)
    toast.show_message("saved")
    timers = toast.findChildren(QTimer)
    window.close()
    window.deleteLater()
    qtbot.wait(10)

    assert timers
    assert threading.active_count() == threads
    assert not [t for t in QApplication.instance().findChildren(QThread) if t.isRunning()]
