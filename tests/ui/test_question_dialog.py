"""A question is never higher than its window: what does not fit scrolls, by keyboard too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.widgets import Choice, Field, QuestionDialog
from tests.ui.conftest import COMPACT
from tests.ui.layout_checks import findings

CLOSE = Choice(key="close", text="Close")


class Fields(QWidget):
    """So many fields below each other."""

    def __init__(self, n_fields: int) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.fields = [Field(is_desk=True) for _ in range(n_fields)]
        for number, field in enumerate(self.fields):
            field.show_texts(f"Field {number}")
            column.addWidget(field)


@pytest.fixture
def desk(stage, theme) -> QWidget:
    theme.set_reduced_motion(True)
    one = QWidget()
    stage(one, COMPACT)
    one.activateWindow()
    return one


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def asked(desk: QWidget, n_fields: int) -> tuple[QuestionDialog, Fields]:
    form = Fields(n_fields)
    dialog = QuestionDialog(desk, "Many things", "All of them.", safe=CLOSE, extra=form, is_desk=True)
    settle()
    return dialog, form


def in_sight(dialog: QuestionDialog, widget: QWidget) -> bool:
    port = dialog._body.viewport()
    seen = QRect(port.mapToGlobal(QPoint(0, 0)), port.size())
    return seen.contains(QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()))


def test_what_fits_has_no_bar(desk) -> None:
    dialog, form = asked(desk, 4)

    assert not dialog._body.is_scrolling()
    assert all(in_sight(dialog, one) for one in form.fields)
    assert findings(dialog) == []


def test_what_is_too_high_scrolls_between_title_and_buttons(desk, qtbot) -> None:
    dialog, form = asked(desk, 12)
    close = dialog.buttons["close"]

    assert desk.rect().contains(dialog._panel.geometry())
    assert findings(close) == [] and dialog._title.y() < dialog._body.y() < close.y()
    assert not in_sight(dialog, form.fields[11])
    qtbot.keyClick(close, Qt.Key.Key_End)
    assert in_sight(dialog, form.fields[11]) and not in_sight(dialog, form.fields[0])
    qtbot.keyClick(close, Qt.Key.Key_Home)
    assert in_sight(dialog, form.fields[0])
    qtbot.keyClick(close, Qt.Key.Key_PageDown)
    assert not in_sight(dialog, form.fields[0])


def test_what_gets_the_keyboard_is_brought_into_view(desk, qtbot) -> None:
    dialog, form = asked(desk, 12)
    for _ in range(12):
        qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Tab)

    assert desk.focusWidget() is form.fields[11].edit
    assert in_sight(dialog, form.fields[11].edit)


def test_in_a_higher_window_the_bar_goes_and_comes_back_in_a_lower_one(desk) -> None:
    dialog, _ = asked(desk, 12)
    scrolls = []
    for height_px in (1400, 500):
        desk.resize(1366, height_px)
        settle()
        scrolls.append(dialog._body.is_scrolling())
        assert desk.rect().contains(dialog._panel.geometry())

    assert scrolls == [False, True]


def test_what_comes_later_makes_it_higher_by_itself(desk) -> None:
    dialog, form = asked(desk, 3)
    before_px = dialog._panel.height()
    form.fields[0].show_problem("This one is wrong.")
    settle()

    assert dialog._panel.height() > before_px
    assert not dialog._body.is_scrolling()
