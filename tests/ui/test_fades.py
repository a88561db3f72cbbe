"""What comes and goes does so softly, and at once where movement is switched off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets import Choice, PrimaryButton, QuestionDialog, QuietButton, TickCard, Toast
from interview_sim.ui.widgets.fades import ColorFade, Fade


def _middle_of_fade(widget: QWidget) -> None:
    """Half of the time of every fade of the widget, without waiting for it."""
    for fade in widget.findChildren(Fade):
        fade.setCurrentTime(fade.duration() // 3)


def test_a_toast_comes_and_goes_softly(stage, qtbot) -> None:
    window = QWidget()
    stage(window)
    toast = Toast(window)
    toast.show_message("saved")
    _middle_of_fade(toast)
    assert 0.0 < toast._fade.opacity < 1.0

    qtbot.waitUntil(lambda: toast._fade.opacity == 1.0)
    toast.close_message()
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_is_cut_without_movement(stage, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    window = QWidget()
    stage(window)
    toast = Toast(window)
    toast.show_message("saved")
    assert toast._fade.opacity == 1.0
    toast.close_message()
    assert not toast.isVisible()


def test_a_dialogs_panel_fades_in_with_its_wash(stage, qtbot) -> None:
    window = QWidget()
    stage(window)
    dialog = QuestionDialog(window, "Stop?", "", safe=Choice(key="on", text="Go on"))
    _middle_of_fade(dialog)
    effect = dialog._panel.graphicsEffect()
    assert isinstance(effect, QGraphicsOpacityEffect)
    assert 0.0 < effect.opacity() < 1.0
    qtbot.waitUntil(lambda: dialog._panel.graphicsEffect() is None)


def test_a_dialog_is_cut_without_movement(stage, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    window = QWidget()
    stage(window)
    dialog = QuestionDialog(window, "Stop?", "", safe=Choice(key="on", text="Go on"))
    assert dialog._panel.graphicsEffect() is None
    dialog.answer("on")
    assert [one for one in window.findChildren(QWidget) if one.isVisible()] == []


def _hover(widget: QWidget) -> None:
    at = QPointF(5, 5)
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    widget.event(QEnterEvent(at, at, at))


@pytest.mark.parametrize("kind", [PrimaryButton, QuietButton])
def test_a_button_under_the_mouse_ends_in_its_hover_colour(stage, qtbot, theme: Theme, kind) -> None:
    window = QWidget()
    button = kind("Go on", parent=window)
    button.setGeometry(0, 0, 300, 80)
    stage(window)
    before = button.grab().toImage().pixelColor(150, 6)
    _hover(button)
    token = "primary_hover" if kind is PrimaryButton else "sunken"

    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(150, 6) == theme.color(token))
    assert before != theme.color(token)


def test_a_colour_on_its_way_lies_between(stage, theme: Theme) -> None:
    card = TickCard()
    stage(card)
    fade = ColorFade(card)
    paper, ink = theme.color("paper"), theme.color("ink")
    assert fade.toward(paper, "state") == paper
    assert fade.toward(ink, "state") == paper
    fade._animation.setCurrentTime(theme.motion("state") // 2)
    between = fade.toward(ink, "state")
    assert ink.red() < between.red() < paper.red()
    fade._animation.setCurrentTime(theme.motion("state"))
    assert fade.toward(ink, "state") == ink
