"""A desk to lay dialogs over, and somebody who types."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from interview_sim.ui.background import Background
from interview_sim.ui.widgets import FocusRing

Press = Callable[..., None]


@pytest.fixture
def background(theme) -> Iterator[Background]:
    one = Background(name="test")
    yield one
    one.close()


@pytest.fixture
def desk(stage, theme) -> QWidget:
    """Staged, compact, in English, with a field that had the keyboard."""
    theme.set_reduced_motion(True)
    one = QWidget()
    field = QLineEdit(one)
    QVBoxLayout(one).addWidget(field)
    stage(one, (1366, 768))
    FocusRing(one, always=False)
    one.activateWindow()
    field.setFocus()
    return one


@pytest.fixture
def press(desk) -> Press:
    """Presses keys one after another on whatever has the keyboard."""

    def keys(*each: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in each:
            target = desk.window().focusWidget()
            assert target is not None
            QTest.keyClick(target, key, modifier)

    return keys


def type_korean(edit: QLineEdit, text: str) -> None:
    """As an input method does: a sign is shown while it is composed, then committed."""
    for sign in text:
        QApplication.sendEvent(edit, QInputMethodEvent(sign, []))
        done = QInputMethodEvent()
        done.setCommitString(sign)
        assert done.type() == QEvent.Type.InputMethod
        QApplication.sendEvent(edit, done)


@pytest.fixture
def korean() -> Callable[[QLineEdit, str], None]:
    """Types Korean through an input method."""
    return type_korean
