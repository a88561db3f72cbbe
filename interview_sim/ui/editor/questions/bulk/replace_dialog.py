"""Words replaced wherever they stand in many questions."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft, replace_text
from interview_sim.ui.editor.questions.bulk.dialog import DEED, BulkDialog
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice, Field

tr = area("editor-questions")
_PAUSE_MS = 150


class ReplaceDialog(BulkDialog):
    """`wanted` and `replacement`, letter by letter; looked for after a pause in typing."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int]) -> None:
        self.wanted, self.replacement = Field(is_desk=True), Field(is_desk=True)
        self.wanted.show_texts(tr("Find"))
        self.replacement.show_texts(tr("Replace with (may be empty)"))
        for field in (self.wanted, self.replacement):
            field.edit.setMaxLength(400)
        self._done_for: tuple[str, str, BankDraft] = ("", "", draft)
        said = tr("In questions, reasons, hints, model answers, points and follow-ups, in both languages.")
        deed = Choice(key=DEED, text=tr("Replace"), icon="check")
        super().__init__(
            window,
            draft,
            keys,
            tr("Replace text"),
            [self.wanted, self.replacement],
            words=said,
            deed=deed,
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.show_count)
        for field in (self.wanted, self.replacement):
            field.text_changed.connect(lambda _: self._pause.start())
            field.entered.connect(self.look_now)
        self.wanted.edit.setFocus()

    def look_now(self) -> None:
        """Count at once; where both are there already, replace."""
        is_counted = not self._pause.isActive()
        self._pause.stop()
        self.show_count()
        if is_counted and self.replacement.edit.hasFocus():
            self.answer(DEED)

    def after(self) -> BankDraft:
        find, replacement = self.wanted.text(), self.replacement.text()
        if self._done_for[:2] != (find, replacement):
            after, _ = replace_text(self.draft, self.keys, find, replacement)
            self._done_for = (find, replacement, after)
        return self._done_for[2]

    def waiting_words(self) -> str:
        if not self.wanted.text():
            return tr("Type what is to be found.")
        if self.wanted.text() == self.replacement.text():
            return tr("Both are the same.")
        return tr("It stands in none of the {n} questions.", n=len(self.keys))
