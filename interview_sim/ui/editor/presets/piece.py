"""One part of the form: shows the facts of an interview, tells of them after a change by hand."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.values import Facts, Path, value_at, with_value
from interview_sim.ui.editor.presets.words import change_words
from interview_sim.ui.theme import Themed


class PresetPiece(Themed, QWidget):
    """`edited(facts, words, place)`: the facts after one change, what it is called, and where it was."""

    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts = {}
        self.is_read_only = False

    def show_facts(self, facts: Facts) -> None:
        """Show an interview."""
        self.facts = facts
        self.refresh()

    def refresh(self) -> None:
        """Show the facts again. Override."""

    def set_read_only(self, is_read_only: bool) -> None:
        """Everything can be read, nothing changed. Override and call."""
        self.is_read_only = is_read_only

    def text_at(self, *path: str | int) -> str:
        """The text at a path, "" where there is none."""
        value = value_at(self.facts, path)
        return value if isinstance(value, str) else ""

    def put(self, path: Path, value: Any) -> None:
        """One change at a path; None takes the field away."""
        self.tell(with_value(self.facts, path, value), change_words(_named(path)), path)

    def tell(self, facts: Facts, words: str, place: object) -> None:
        """One change, whatever it was."""
        if facts != self.facts:
            self.facts = facts
            self.edited.emit(facts, words, place)


def _named(path: Path) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
