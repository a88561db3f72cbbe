"""The kiosk's top bar: mark, where we are, larger text, language, help, stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.ui.language import LANGUAGE_NAMES, area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.buttons import QuietButton, SecondaryButton
from interview_sim.ui.widgets.mark import NamedMark
from interview_sim.ui.widgets.question_progress import QuestionProgress
from interview_sim.ui.widgets.steps import Steps

tr = area("widgets")
_LEAST_GAP_PX = 16


class TopBar(Themed, QWidget):
    """Says what was asked for; the window changes theme and language."""

    larger_text_chosen = Signal(bool)
    language_chosen = Signal(str)
    help_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = NamedMark()
        self.steps, self.progress = Steps(), QuestionProgress()
        self.action = QuietButton()
        """A screen's own, before larger text; hidden until the screen shows it."""
        self.larger_text = QuietButton(icon="text")
        self.language = QuietButton(icon="globe")
        self.help = QuietButton(icon="chat")
        self.stop = SecondaryButton(icon="x", height="kiosk_top")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.mark)
        self._row.addStretch(1)
        self._row.addWidget(self.steps)
        self._row.addWidget(self.progress)
        self._row.addStretch(1)
        for button in (self.action, self.larger_text, self.language, self.help, self.stop):
            self._row.addWidget(button)
        self.show_nothing()
        self.action.hide()
        self.help.hide()
        self.larger_text.clicked.connect(self._ask_larger_text)
        self.language.clicked.connect(self._ask_language)
        self.help.clicked.connect(self.help_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.follow_theme()

    def show_nothing(self) -> None:
        """Neither steps nor questions."""
        self.steps.hide()
        self.progress.hide()

    def show_step(self, index: int) -> None:
        """0 consent, 1 check, 2 interview, 3 result."""
        self.progress.hide()
        self.steps.show_step(index)
        self.steps.show()

    def show_question(self, number: int, sets: Sequence[int], *, is_practice: bool = False) -> None:
        """Question `number` (from 1); `sets`: how many questions each set has."""
        self.steps.hide()
        self.progress.show_question(number, sets, is_practice=is_practice)
        self.progress.show()

    def set_stop_visible(self, is_visible: bool) -> None:
        self.stop.setVisible(is_visible)
        self.apply_theme()

    def set_help_visible(self, is_visible: bool) -> None:
        self.help.setVisible(is_visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_steps()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_steps()
        return super().event(event)

    def _fit_steps(self) -> None:
        """All four steps where there is room, else the one of now."""
        others = [self.mark, self.action, self.larger_text, self.language, self.help, self.stop]
        needed = self.steps.full_width()
        needed += sum(one.sizeHint().width() + self._row.spacing() for one in others if not one.isHidden())
        margins = self._row.contentsMargins()
        needed += margins.left() + margins.right() + 2 * _LEAST_GAP_PX
        self.steps.show_short(needed > self.width())

    def _ask_larger_text(self) -> None:
        self.larger_text_chosen.emit(not theme().is_larger_text)

    def _ask_language(self) -> None:
        self.language_chosen.emit("en" if current_language() == "ko" else "ko")

    def apply_theme(self) -> None:
        margin = theme().length("margin_x")
        ends_quiet = self.stop.isHidden()
        self._row.setContentsMargins(margin, 0, margin - (theme().space(24) if ends_quiet else 0), 0)
        self._row.setSpacing(theme().space(8))
        self.setFixedHeight(theme().length("topbar"))
        self.retranslate()

    def retranslate(self) -> None:
        self.larger_text.set_text(tr("Normal text") if theme().is_larger_text else tr("Larger text"))
        self.language.set_text(LANGUAGE_NAMES["en" if current_language() == "ko" else "ko"])
        self.help.set_text(tr("Help"))
        self.stop.set_text(tr("Stop"))
