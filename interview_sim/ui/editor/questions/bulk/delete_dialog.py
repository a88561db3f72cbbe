"""Many questions deleted at once."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.questions.bulk.dialog import DEED, BulkDialog
from interview_sim.ui.language import area
from interview_sim.ui.widgets import Choice

tr = area("editor-questions")


class DeleteDialog(BulkDialog):
    """Says how many go, and of which sets only a part would."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int]) -> None:
        torn = torn_sets(draft, keys)
        said = tr("You can take it back as long as the bank is open.")
        if torn:
            said = f"{said} {tr('These sets lose a part and are then to be mended: {sets}', sets=torn)}"
        deed = Choice(key=DEED, text=tr("Delete"), icon="trash")
        super().__init__(
            window,
            draft,
            keys,
            tr("Delete {n} questions?", n=len(keys)),
            [],
            words=said,
            deed=deed,
        )
        self.form.hide()

    def after(self) -> BankDraft:
        return self.draft.without(self.keys)

    def step_words(self, n: int) -> str:
        return tr("{deed}: {n} questions", deed=tr("Delete"), n=n)


def torn_sets(draft: BankDraft, keys: Collection[int]) -> str:
    """The sets of which some but not all questions go, by name."""
    gone = set(keys)
    going = {
        str(question.facts["set_id"])
        for question in draft.questions
        if question.key in gone and question.facts.get("set_id")
    }
    staying = {str(one.facts.get("set_id")) for one in draft.questions if one.key not in gone}
    return ", ".join(sorted(going & staying)[:5])
