"""What is done to questions from the table: each is one step on the draft, or a dialog that makes one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.questions import steps
from interview_sim.ui.editor.questions.bulk.dialog import BulkDialog
from interview_sim.ui.editor.questions.bulk.opening import open_bulk
from interview_sim.ui.editor.questions.copying import rows_text
from interview_sim.ui.editor.questions.questions_list import QuestionsList


class Deeds(QObject):
    """`edited(BankDraft, words, None)`; then the questions are chosen that the step leaves to be chosen.

    `move_refused()`: rows can only be moved while all of them stand as in the bank.
    """

    edited = Signal(object, str, object)
    move_refused = Signal()

    def __init__(self, questions: QuestionsList, desk: Callable[[], QWidget]) -> None:
        super().__init__(questions)
        self._list, self._desk = questions, desk
        self.draft: BankDraft | None = None
        self.is_read_only = False
        questions.table.dropped.connect(self.move_to_row)
        questions.table.drag.refused.connect(self.move_refused)

    @property
    def may_edit(self) -> bool:
        """Whether there is a bank, and nobody else edits it."""
        return self.draft is not None and not self.is_read_only

    def add(self, kind: str = "basic") -> bool:
        """A new question behind the current one; whether there is one now."""
        if self.draft is None or not self.may_edit:
            return False
        self._make(steps.added(self.draft, kind, self._list.current))
        return True

    def duplicate(self) -> None:
        """A copy behind each chosen question."""
        if self.draft is not None and self.may_edit:
            self._make(steps.duplicated(self.draft, self._list.chosen_keys))

    def delete(self) -> BulkDialog | None:
        """One goes at once, for several it is asked."""
        keys = self._list.chosen_keys
        if len(keys) > 1:
            return self.change("delete")
        if self.draft is not None and self.may_edit:
            self._make(steps.removed(self.draft, keys, self._list.model.keys))
        return None

    def change(self, change: str) -> BulkDialog | None:
        """One change to all chosen questions (`bulk.bar.CHANGES`): its dialog, None where it needs none."""
        draft, keys, listed = self.draft, self._list.chosen_keys, self._list.model.keys
        if draft is None or not keys or not self.may_edit:
            return None
        if change == "duplicate":
            self.duplicate()
            return None
        dialog = open_bulk(change, self._desk(), draft, keys)

        def make(after: BankDraft, words: str) -> None:
            chosen = steps.removed(draft, keys, listed).chosen if change == "delete" else keys
            self._make(steps.Step(draft=after, words=words, chosen=chosen))

        dialog.done.connect(make)
        return dialog

    def move(self, by: int) -> None:
        """The chosen ones together a place up (-1) or down (1)."""
        if self.draft is None or not self.may_edit:
            return
        if self._list.is_as_in_bank:
            self._make(steps.moved_by(self.draft, self._list.chosen_keys, by))
        else:
            self.move_refused.emit()

    def move_to_row(self, row: int) -> None:
        """The chosen ones before the question of that row; past the last one to the end."""
        keys = self._list.model.keys
        if self.draft is not None and self.may_edit and self._list.is_as_in_bank:
            before = keys[row] if row < len(keys) else None
            self._make(steps.moved(self.draft, self._list.chosen_keys, before))

    def copy(self) -> None:
        """The chosen ones to the clipboard, as a spreadsheet takes them."""
        questions = [self._list.draft.question(key) for key in self._list.chosen_keys]
        text = rows_text([one.facts for one in questions if one is not None])
        if text:
            QGuiApplication.clipboard().setText(text)

    def _make(self, step: steps.Step) -> None:
        if step.draft != self.draft:
            self.edited.emit(step.draft, step.words, None)
            self._list.choose(step.chosen)
