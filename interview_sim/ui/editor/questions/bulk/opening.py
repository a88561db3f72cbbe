"""Which dialog belongs to which change."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.drafting.bulk import ListField
from interview_sim.ui.editor.questions.bulk.delete_dialog import DeleteDialog
from interview_sim.ui.editor.questions.bulk.dialog import BulkDialog
from interview_sim.ui.editor.questions.bulk.list_dialogs import AddDialog, RemoveDialog
from interview_sim.ui.editor.questions.bulk.replace_dialog import ReplaceDialog
from interview_sim.ui.editor.questions.bulk.value_dialogs import CompetencyDialog, KindDialog, NumberDialog


def open_bulk(change: str, window: QWidget, draft: BankDraft, keys: Collection[int]) -> BulkDialog:
    """Open the dialog of a change of `bar.CHANGES`, or of "delete"."""
    deed, _, name = change.partition(":")
    match deed:
        case "kind":
            return KindDialog(window, draft, keys)
        case "competency":
            return CompetencyDialog(window, draft, keys)
        case "add":
            return AddDialog(window, draft, keys, cast(ListField, name))
        case "remove":
            return RemoveDialog(window, draft, keys, cast(ListField, name))
        case "replace":
            return ReplaceDialog(window, draft, keys)
        case "delete":
            return DeleteDialog(window, draft, keys)
        case _:
            return NumberDialog(window, draft, keys, change)
