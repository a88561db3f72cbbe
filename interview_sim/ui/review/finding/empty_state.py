"""What stands where no line does: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message, message_of
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.finding.source import SearchProblem
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, SecondaryButton, TextLabel

tr = area("review-finding")


class EmptyState(Themed, QWidget):
    """`clear_asked()`, `retry_asked()`, `private_asked()` from its buttons."""

    clear_asked = Signal()
    retry_asked = Signal()
    private_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: str | None = ""
        self._error: InterviewSimError | None = None
        self._problems: tuple[SearchProblem, ...] = ()
        self.shape = BandShape("poor", 24)
        self.title = TextLabel("desk.body_strong", comfortable_px=300)
        self.words = TextLabel("desk.small", "ink_2", weight=400, comfortable_px=300)
        self.button = SecondaryButton(height="desk")
        self.private = SecondaryButton(icon="lock", height="desk")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.shape)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        for button in (self.button, self.private):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self._column.addLayout(row)
        self._column.addStretch(1)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._press)
        self.private.clicked.connect(self.private_asked)
        self.follow_theme()

    def show_nothing_stored(self) -> None:
        """There is no visit yet that may be seen."""
        self._text, self._error = None, None
        self.retranslate()

    def show_nothing_found(self, text: str) -> None:
        """The search found nothing."""
        self._text, self._error, self._problems = text, None, ()
        self.retranslate()

    def show_problems(self, problems: tuple[SearchProblem, ...]) -> None:
        """What of the search was not understood."""
        self._problems = problems
        self.retranslate()

    def show_error(self, error: InterviewSimError) -> None:
        """The store cannot be read."""
        self._error = error
        self.retranslate()

    def _what_is_searched(self) -> str:
        if self._problems:
            code, facts = self._problems[0]
            return str(message(code, facts, current_language()))
        return tr("Tickets, name tags, dates, groups, question banks and words said are looked through.")

    def _press(self) -> None:
        (self.clear_asked if self._error is None else self.retry_asked).emit()

    def apply_theme(self) -> None:
        self._column.setContentsMargins(0, theme().space(20), 16, 0)
        self._column.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        is_search = self._error is None and bool(self._text)
        self.shape.setVisible(self._error is not None)
        self.button.setVisible(is_search or self._error is not None)
        self.private.setVisible(is_search)
        self.private.set_text(tr("Open with a PIN"))
        if self._error is not None:
            said = message_of(self._error, current_language())
            self.title.set_text(said.what)
            self.words.set_text(said.cure)
            self.button.set_text(tr("Try again"))
        elif self._text:
            self.title.set_text(tr("Nothing found for ‘{words}’", words=self._text))
            self.words.set_text(self._what_is_searched())
            self.button.set_text(tr("Clear the search"))
        else:
            self.title.set_text(tr("No visit to look at yet"))
            self.words.set_text(
                tr("A visit appears here once its visitor agreed at the booth to show it to a counsellor.")
            )
