"""The transcript at the desk: read along, find, correct in place, mark; all corrections, with a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.messages import Language
from interview_sim.results import Analysis, Span
from interview_sim.review.correcting_net import SAME_S
from interview_sim.sessions.desk.types import Correction
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.transcript.chosen_words import Edit
from interview_sim.ui.review.transcript.corrections_list import CorrectionsList
from interview_sim.ui.review.transcript.editing_view import EditingView
from interview_sim.ui.review.transcript.find_bar import FindBar
from interview_sim.ui.review.transcript.finding import FoundWords
from interview_sim.ui.review.transcript.marking import Marking
from interview_sim.ui.review.transcript.pieces import DeskText, desk_text
from interview_sim.ui.theme import Themed
from interview_sim.ui.widgets import QuietButton

tr = area("review-transcript")


class TranscriptEditor(Themed, QWidget):
    """Down: `show_transcript`, `show_position`, `show_chosen`. Up: what somebody wants changed.

    `text_corrected(start_s, end_s, before, after)`: "" after = not said.
    `mark_added(kind, start_s, end_s, label)`, `mark_removed(...)`: kind "filler" or "pause".
    `correction_removed(id)`; `position_chosen(s)`. It changes nothing by itself.
    """

    position_chosen = Signal(float)
    text_corrected = Signal(float, float, str, str)
    mark_added = Signal(str, float, float, str)
    mark_removed = Signal(str, float, float, str)
    correction_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._corrections: tuple[Correction, ...] = ()
        self._language: Language = current_language()
        self._text = DeskText()
        self._is_first_text = False
        self._found: FoundWords | None = None
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = -1
        self.view, self.list, self.find_bar = EditingView(), CorrectionsList(), FindBar()
        self.corrections_button = QuietButton(height="desk")
        self.first_button = QuietButton(height="desk")
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self.find_bar.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.list)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.corrections_button)
        row.addWidget(self.first_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._foot.hide()
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.position_chosen.connect(self.position_chosen)
        self.view.words_corrected.connect(self._on_words_corrected)
        self.view.marking_chosen.connect(self._on_marking)
        self.view.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.view.find_chosen.connect(self.open_find)
        self.list.position_chosen.connect(self.position_chosen)
        self.list.correction_removed.connect(self.correction_removed)
        self.find_bar.text_changed.connect(self._on_find)
        self.find_bar.stepped.connect(self._on_find_step)
        self.find_bar.closed.connect(self.close_find)
        self.corrections_button.clicked.connect(lambda: self._show_list(self._stack.currentIndex() == 0))
        self.first_button.clicked.connect(lambda: self._show_first_text(not self._is_first_text))

    # -- down ---------------------------------------------------------------

    def show_transcript(
        self,
        analysis: Analysis | None,
        corrections: Sequence[Correction] = (),
        language: Language | None = None,
    ) -> None:
        """An answer's finding as it was made, and what was corrected upon it (`language`: of the window)."""
        made = tuple(sorted(corrections, key=lambda one: one.id))
        language = language or current_language()
        is_other = analysis is not self._analysis and analysis != self._analysis
        if (is_other, made, language) == (False, self._corrections, self._language):
            return
        if is_other:
            self._forget_place()
        self._analysis, self._corrections, self._language = analysis, made, language
        self._show()

    def _forget_place(self) -> None:
        """Another answer: from its start, with nothing typed, chosen or searched for."""
        self.view.forget()
        self._is_first_text = False
        self._stack.setCurrentIndex(0)
        self.find_bar.hide()

    def _show(self) -> None:
        analysis, language = self._analysis, self._language
        self._text = DeskText()
        if analysis is not None:
            self._text = desk_text(analysis, self._corrections, language)
        first = self._text
        if analysis is not None and self._is_first_text:
            first = desk_text(analysis, (), language)
        has_words = analysis is not None and analysis.transcript is not None
        self.view.show_desk_pieces(
            first.pieces if has_words else (),
            "ko" if analysis is None else analysis.language,
            empty_words=self._empty_words(),
            is_read_only=self._is_first_text,
        )
        self._found = None
        self.list.show_corrections(self._text.standing, self._text.unused)
        self._say_buttons()
        if self.find_bar.isVisible():
            self._on_find(self.find_bar.edit.text())

    def _empty_words(self) -> str:
        if self._analysis is None:
            return tr("This answer has not been analysed.")
        if self._analysis.transcript is None:
            return tr("There is no transcript: there was no sound, or the speech model was missing.")
        return tr("No words were heard in this answer.")

    def show_position(self, seconds: float) -> None:
        """The cursor of all views; the text follows unless somebody is at work in it."""
        self.view.show_position(seconds)

    def show_chosen(self, span: Span | None) -> None:
        """The seconds chosen in the tracks."""
        self.view.show_chosen(span)

    # -- keys ---------------------------------------------------------------

    def handle_key(self, event: QKeyEvent) -> bool:
        """Ctrl+F; True where the key was meant for the transcript."""
        if event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.open_find()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    # -- finding ------------------------------------------------------------

    def open_find(self) -> None:
        """Open the search with what is chosen in it already, if something is."""
        self._show_list(False)
        self.find_bar.open()
        self._on_find(self.find_bar.edit.text())

    def close_find(self) -> None:
        """Close the search and go back to the words."""
        self.find_bar.hide()
        self.view.show_found(frozenset())
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_find(self, text: str) -> None:
        if self._found is None:
            self._found = FoundWords(self.view.pieces())
        self._places, self._at = self._found.places(text), -1
        inside = {index for first, last in self._places for index in range(first, last + 1)}
        self.view.show_found(frozenset(inside))
        self.find_bar.show_count(0, len(self._places))

    def _on_find_step(self, step: int) -> None:
        if not self._places:
            return
        if self._at < 0:
            self._at = self._first_place(step)
        else:
            self._at = (self._at + step) % len(self._places)
        first, last = self._places[self._at]
        self.view.choose(first, last)
        self.find_bar.show_count(self._at + 1, len(self._places))
        self.position_chosen.emit(self.view.pieces()[first].start_s)

    def _first_place(self, step: int) -> int:
        """The first one from where one reads, onwards or back."""
        chosen = self.view.chosen_range()
        caret = chosen[0] if chosen is not None else 0
        after = next((i for i, (first, _) in enumerate(self._places) if first >= caret), 0)
        return after if step > 0 else (after - 1) % len(self._places)

    # -- up -----------------------------------------------------------------

    def _on_words_corrected(self, edit: Edit, after: str) -> None:
        undone = next((one for one in self._text.standing if _takes_back(one, edit, after)), None)
        if undone is not None:
            self.correction_removed.emit(undone.id)
        else:
            self.text_corrected.emit(edit.span[0], edit.span[1], edit.words, after)

    def _on_marking(self, marking: Marking) -> None:
        if marking.action == "take_back":
            self.correction_removed.emit(marking.correction_id)
            return
        signal = self.mark_added if marking.action == "add" else self.mark_removed
        signal.emit(marking.kind, *marking.span, marking.label)

    # -- the foot -----------------------------------------------------------

    def _show_list(self, is_shown: bool) -> None:
        self._stack.setCurrentIndex(1 if is_shown else 0)
        self._say_buttons()

    def _show_first_text(self, is_first: bool) -> None:
        self._is_first_text = is_first
        self._stack.setCurrentIndex(0)
        self._show()

    def _say_buttons(self) -> None:
        count, is_list = len(self._text.standing), self._stack.currentIndex() == 1
        if not count and (is_list or self._is_first_text):
            self._stack.setCurrentIndex(0)
            is_list = False
        words = tr("Back to the text") if is_list else tr("Corrections {n}", n=count)
        self.corrections_button.set_text(words)
        self.corrections_button.set_icon("back" if is_list else None)
        first = tr("Show the corrected text") if self._is_first_text else tr("Show the first text")
        self.first_button.set_text(first)
        self.first_button.set_kind("soft" if self._is_first_text else "quiet")
        self.first_button.setVisible(not is_list)
        self._foot.setVisible(bool(count) or self._is_first_text)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Transcript"))
        self._language = current_language()
        self._show()


def _takes_back(correction: Correction, edit: Edit, after: str) -> bool:
    """Whether an edit only puts back what was there before the correction."""
    is_same = all(abs(a - b) <= SAME_S for a, b in zip(correction.span, edit.span, strict=True))
    return is_same and correction.kind == "text" and correction.before == after
