"""What all dialogs that change many questions have: how many would change, and one step at the end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.widgets import Choice, TextLabel

tr = area("editor-questions")
DEED = "deed"


def n_changed(before: BankDraft, after: BankDraft) -> int:
    """How many questions have other facts, or are gone."""
    if before is after:
        return 0
    kept = {question.key: question for question in after.questions}
    return sum(kept.get(question.key) is not question for question in before.questions)


class BulkForm(DeedForm):
    """`fields`, and below them how many questions change."""

    def __init__(self, fields: Sequence[QWidget]) -> None:
        super().__init__()
        self.count = TextLabel("desk.body_strong", comfortable_px=600)
        for widget in (*fields, self.count):
            self.column.addWidget(widget)
        self.follow_theme()


class BulkDialog(DeedDialog):
    """`done(BankDraft, words)`. A kind of change says in `after()` what comes of the draft."""

    done = Signal(object, str)

    def __init__(
        self,
        window: QWidget,
        draft: BankDraft,
        keys: Collection[int],
        title: str,
        fields: Sequence[QWidget],
        *,
        words: str = "",
        deed: Choice | None = None,
    ) -> None:
        self.draft, self.keys, self.title = draft, tuple(keys), title
        self.form = BulkForm(fields)
        super().__init__(
            window,
            title,
            words,
            safe=Choice(key="cancel", text=tr("Cancel")),
            others=[deed or Choice(key=DEED, text=tr("Change", note="deed"), icon="check")],
            extra=self.form,
        )
        if fields:
            fields[0].setFocus()
        self.show_count()

    def after(self) -> BankDraft:
        """The draft with the change; the same one while there is nothing to do. Override."""
        raise NotImplementedError

    def waiting_words(self) -> str:
        """What is said while nothing would change. Override where more is known."""
        return tr("Nothing changes: all {n} are like this already.", n=len(self.keys))

    def count_words(self, n: int) -> str:
        """How many of the chosen ones change."""
        return tr("{n} of {all} chosen questions change.", n=n, all=len(self.keys))

    def show_count(self) -> None:
        """Look again how many would change."""
        n = n_changed(self.draft, self.after())
        self.form.count.set_text(self.count_words(n) if n else self.waiting_words())
        self.form.count.set_color("teal" if n else "ink_2")
        self.buttons[DEED].setEnabled(n > 0)
        self.place_again()

    def step_words(self, n: int) -> str:
        """The words of the step for the undo."""
        return tr("{deed}: {n} questions", deed=self.title, n=n)

    def act(self, key: str) -> None:
        """Make the change, one step."""
        after = self.after()
        n = n_changed(self.draft, after)
        if n:
            self.finish(key)
            self.done.emit(after, self.step_words(n))
