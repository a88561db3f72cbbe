"""What every kiosk screen is built on: top bar, body, bottom bar, and the keys common to all."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.language import current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.bottom_bar import BottomBar
from interview_sim.ui.widgets.text import TextLabel
from interview_sim.ui.widgets.top_bar import TopBar


class Scrolling(Protocol):
    """What a screen scrolls by keyboard."""

    def scroll_by(self, event: QKeyEvent) -> bool:
        """Whether the key was one that scrolls."""


class KioskScreen(Themed, QWidget):
    """A screen. Put widgets into `self.content` (a column within the margins) and the bars.

    F2 and F3 ask for larger text and the other language, Esc asks to stop. Override `retranslate`,
    `focus_first`, and where keys do more, `keyPressEvent` (call super for what is not yours).
    `set_title` shows the h1 and, if given, the lead below it.
    """

    larger_text_chosen = Signal(bool)
    language_chosen = Signal(str)
    help_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scrolling: tuple[Scrolling, ...] = ()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top, self.bottom = TopBar(), BottomBar()
        self.title, self.lead = (
            TextLabel("h1", comfortable_px=1600),
            TextLabel("lead", "ink_2", weight=400, comfortable_px=1600),
        )
        self.title.hide()
        self.lead.hide()
        self.body = QWidget()
        self.content = QVBoxLayout(self.body)
        self.content.addWidget(self.title)
        self.content.addWidget(self.lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.body, 1)
        column.addWidget(self.bottom)
        self.top.larger_text_chosen.connect(self.larger_text_chosen)
        self.top.language_chosen.connect(self.language_chosen)
        self.top.help_asked.connect(self.help_asked)
        self.top.stop_asked.connect(self.stop_asked)

    def set_title(self, title: str, lead: str = "") -> None:
        """The screen's heading and the sentence below it."""
        self.title.set_text(title)
        self.lead.set_text(lead)
        self.title.setVisible(bool(title))
        self.lead.setVisible(bool(lead))

    def apply_theme(self) -> None:
        """Margins and gaps; an override calls super first."""
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, theme().space(12), margin, theme().space(12))
        self.content.setSpacing(theme().space(16))

    def focus_first(self) -> None:
        """Put the focus where the screen wants it when it comes up. Override."""

    def scroll_by_keys(self, *columns: Scrolling) -> None:
        """These scroll by page up and down, home, end, up and down, where nothing else takes the key."""
        self._scrolling = columns

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.larger_text_chosen.emit(not theme().is_larger_text)
            case Qt.Key.Key_F3:
                self.language_chosen.emit("en" if current_language() == "ko" else "ko")
            case Qt.Key.Key_Escape:
                self.stop_asked.emit()
            case _:
                # All of them at once: on one page they are columns beside each other.
                scrolled = [column.scroll_by(event) for column in self._scrolling]
                if not any(scrolled):
                    super().keyPressEvent(event)
