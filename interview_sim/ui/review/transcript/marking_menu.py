"""The menu on words of the transcript: correct, mark a filler or a pause or say that there is none, copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.results import Span, SpokenLanguage
from interview_sim.ui.language import area
from interview_sim.ui.review.transcript.chosen_words import edit_of
from interview_sim.ui.review.transcript.marking import (
    SOUNDS,
    Marking,
    filler_span,
    missed_filler,
    missed_pause,
    remarking,
    unmarking,
)
from interview_sim.ui.review.transcript.pieces import DeskPiece
from interview_sim.ui.theme import theme

tr = area("review-transcript")


class MarkingMenu(QMenu):
    """`show_place(...)`, then `open_at`, `mark_filler()` or `mark_pause()`; `marking_chosen(Marking)`."""

    edit_chosen = Signal()
    copy_chosen = Signal()
    find_chosen = Signal()
    marking_chosen = Signal(object)

    def __init__(self, parent: QWidget, where: Callable[[], QPoint]) -> None:
        super().__init__(parent)
        self._where = where
        self._sounds: QMenu | None = None
        self._filler: Marking | None = None
        self._pause: Marking | None = None
        self.setFont(theme().font("desk.body"))
        self.aboutToHide.connect(self.deleteLater)

    def show_place(
        self,
        pieces: Sequence[DeskPiece],
        chosen: tuple[int, int],
        spoken: SpokenLanguage,
        *,
        chosen_s: Span | None,
        is_read_only: bool,
    ) -> None:
        """What the chosen pieces allow; one that is read only can be copied."""
        if not is_read_only:
            self._add_correcting(pieces[chosen[0] : chosen[1] + 1])
            self._add_filler(pieces, chosen, spoken, chosen_s)
            self._add_pause(pieces, chosen, chosen_s)
            self.addSeparator()
        self._add(tr("Find in the transcript"), "Ctrl+F", self.find_chosen.emit)
        self._add(tr("Copy"), "Ctrl+C", self.copy_chosen.emit)

    def open_at(self, place: QPoint) -> None:
        """Open without waiting for an answer."""
        self.popup(place)

    def mark_filler(self) -> None:
        """The key M: take a filler's mark away, or ask which sound it was; nothing where neither fits."""
        if self._filler is not None:
            self._choose(self._filler)
        elif self._sounds is not None:
            self._sounds.aboutToHide.connect(self.deleteLater)
            self._sounds.popup(self._where())
            return
        self.deleteLater()

    def mark_pause(self) -> None:
        """The key P: take a pause's mark away, or mark one behind the word."""
        if self._pause is not None:
            self._choose(self._pause)
        self.deleteLater()

    def _add_correcting(self, pieces: Sequence[DeskPiece]) -> None:
        if edit_of(pieces, 0, len(pieces) - 1) is not None:
            self._add(tr("Correct the words"), "Enter", self.edit_chosen.emit)

    def _add_filler(
        self,
        pieces: Sequence[DeskPiece],
        chosen: tuple[int, int],
        spoken: SpokenLanguage,
        chosen_s: Span | None,
    ) -> None:
        piece, is_one = pieces[chosen[1]], chosen[0] == chosen[1]
        undone = remarking(piece) if not piece.is_pause else None
        if is_one and not piece.is_pause and (marking := unmarking(piece) or undone) is not None:
            words = tr("Mark as a filler again") if undone else tr("Not a filler")
            self._filler = marking
            self._add(words, "M", lambda: self._choose(marking))
        span = filler_span(piece) if is_one else None
        if span is not None:
            self._sounds = self._add_sounds(tr("Mark as a filler"), span, spoken, key="M")
        behind = missed_filler(pieces, chosen[1], chosen_s)
        words = tr("A filler in the chosen seconds") if chosen_s else tr("A filler behind this word")
        self._add_sounds(words, behind, spoken)

    def _add_sounds(self, words: str, span: Span, spoken: SpokenLanguage, *, key: str = "") -> QMenu:
        sounds = QMenu(f"{words}\t{key}" if key else words, self)
        sounds.setFont(self.font())
        for sound in SOUNDS[spoken]:
            marking = Marking(kind="filler", action="add", span=span, label=sound)
            action = sounds.addAction(sound)
            action.triggered.connect(lambda _=False, chosen=marking: self._choose(chosen))
        self.addMenu(sounds)
        return sounds

    def _add_pause(self, pieces: Sequence[DeskPiece], chosen: tuple[int, int], chosen_s: Span | None) -> None:
        piece = pieces[chosen[1]]
        undone = remarking(piece) if piece.is_pause else None
        marking = (unmarking(piece) or undone) if piece.is_pause else None
        words = tr("Mark as a pause again") if undone else tr("Not a pause")
        if marking is None:
            span = missed_pause(pieces, chosen[1], chosen_s)
            words = tr("A pause in the chosen seconds") if chosen_s else tr("A pause here")
            marking = None if span is None else Marking(kind="pause", action="add", span=span)
        self._pause = marking
        if marking is None:
            self._add(tr("A pause here: choose its seconds in the tracks first"), "", None)
        else:
            self._add(words, "P", lambda: self._choose(marking))

    def _add(self, words: str, key: str, then: Callable[[], object] | None) -> QAction:
        """An entry; `key` only says which key does the same. Without `then` it cannot be chosen."""
        action = self.addAction(f"{words}\t{key}" if key else words)
        action.setEnabled(then is not None)
        if then is not None:
            action.triggered.connect(lambda _=False: then())
        return action

    def _choose(self, marking: Marking) -> None:
        self.marking_chosen.emit(marking)
