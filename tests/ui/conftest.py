"""Windows without a display, one theme, and no thread or timer left behind."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from interview_sim.settings import data_dir
from interview_sim.ui.language import set_language
from interview_sim.ui.theme import Theme, install_theme
from interview_sim.weights import model_folder

WIDE, COMPACT = (1920, 1080), (1366, 768)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme, wide, in English; put back afterwards."""
    the = install_theme(qapp, model_folder("pretendard", data_dir()))
    _reset(the)
    yield the
    _reset(the)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _reset(the: Theme) -> None:
    the.set_window_size(*WIDE)
    the.set_larger_text(False)
    the.set_reduced_motion(False)
    set_language("en")


Stage = Callable[..., None]


@pytest.fixture
def stage(qtbot, theme: Theme) -> Stage:
    """Shows a widget at a size, in a language, with everything laid out."""

    def show(widget: QWidget, size: tuple[int, int] = WIDE, language: str = "en") -> None:
        theme.set_window_size(*size)
        set_language(language)
        qtbot.addWidget(widget)
        widget.show()
        for _ in range(3):
            QCoreApplication.processEvents()
        widget.resize(*size)
        for _ in range(3):
            QCoreApplication.processEvents()

    return show
