"""One part of the form: shows facts, tells of facts after a change by hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.around import Around
from interview_sim.ui.editor.form.facts import put
from interview_sim.ui.editor.form.places import step_words
from interview_sim.ui.theme import Themed

Marks = Mapping[Path, Sequence[tuple[int, int]]]


class Piece(Themed, QWidget):
    """`edited(facts, words, place)`: the facts after one change, what it is called, and where it was."""

    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts = {}
        self.around = Around()
        self.is_read_only = False

    def show_facts(self, facts: Facts, around: Around) -> None:
        """Show a question; `around` is what is known of its bank."""
        self.facts, self.around = facts, around
        self.refresh()

    def refresh(self) -> None:
        """Show the facts again. Override."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Everything can be read, nothing changed. Override and call."""
        self.is_read_only = is_read_only

    def show_marks(self, marks: Marks) -> None:
        """Underline passages that checks mean. Override where there are texts."""

    def show_wrong(self, paths: Collection[Path]) -> None:
        """Paths with something to mend. Override where a field can show it."""

    def widget_at(self, path: Path) -> QWidget | None:
        """The widget that edits a path, None where it is not here. Override."""
        return None

    def put(self, path: Path, value: Any) -> None:
        """One change at a path."""
        self.tell(put(self.facts, path, value), step_words(path), path)

    def tell(self, facts: Facts, words: str, place: Path | None) -> None:
        """One change, whatever it was."""
        if facts == self.facts:
            return
        self.facts = facts
        self.edited.emit(facts, words, place)
