"""Tags, groups and fields of work put to many questions, or taken off them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from interview_sim.banks import words
from interview_sim.banks.drafting import BankDraft, add_to_list, remove_from_list
from interview_sim.banks.drafting.bulk import ListField
from interview_sim.banks.words import Area as WordArea
from interview_sim.ui.editor.parts.chip_field import WordChips
from interview_sim.ui.editor.parts.tick_chips import TickChips
from interview_sim.ui.editor.questions.bulk.counting import listed_values
from interview_sim.ui.editor.questions.bulk.dialog import DEED, BulkDialog
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import Choice

tr = area("editor-questions")
MOST_OFFERED: Final = 16
_AREAS: Final[dict[str, WordArea]] = {"groups": "group", "fields": "field"}
_ADD: Final = {
    "tags": tr.mark("Add tags"),
    "groups": tr.mark("Add for whom they are"),
    "fields": tr.mark("Add fields of work"),
}
_REMOVE: Final = {
    "tags": tr.mark("Take tags off"),
    "groups": tr.mark("Take off for whom they are"),
    "fields": tr.mark("Take fields of work off"),
}


class AddDialog(BulkDialog):
    """What is chosen is put to every one that lacks it; new tags can be typed."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int], name: ListField) -> None:
        self.name: ListField = name
        self.chips, self.typed = TickChips(), WordChips()
        self._new: tuple[str, ...] = ()
        offered = _offered(draft, name)
        title = tr.late(_ADD[name])
        self.chips.show_options(offered, (), name=title)
        self.typed.show_entry(tr("New tags"), tr("New tag"))
        fields: list[QWidget] = [self.chips] if offered else []
        if name == "tags":
            fields.append(self.typed)
        deed = Choice(key=DEED, text=tr("Add", note="deed"), icon="plus")
        super().__init__(window, draft, keys, title, fields, deed=deed)
        self.chips.chosen_changed.connect(lambda _: self.show_count())
        self.typed.words_changed.connect(self._take_new)

    def _take_new(self, words_typed: tuple[str, ...]) -> None:
        self._new = words_typed
        self.show_count()

    def _values(self) -> tuple[str, ...]:
        return (*self.chips.chosen_keys(), *self._new)

    def after(self) -> BankDraft:
        after = self.draft
        for value in self._values():
            after, _ = add_to_list(after, self.keys, self.name, value)
        return after

    def waiting_words(self) -> str:
        if not self._values():
            return tr("Choose what is to be added to the {n} questions.", n=len(self.keys))
        return super().waiting_words()


class RemoveDialog(BulkDialog):
    """What stands in the chosen questions, to be taken off."""

    def __init__(self, window: QWidget, draft: BankDraft, keys: Collection[int], name: ListField) -> None:
        self.name: ListField = name
        self.chips = TickChips()
        counts = listed_values(draft, keys, name).most_common()
        self._has_any = bool(counts)
        title = tr.late(_REMOVE[name])
        options = [(value, f"{_named(name, value)} · {n}") for value, n in counts]
        self.chips.show_options(options, (), name=title)
        fields = [self.chips] if counts else []
        deed = Choice(key=DEED, text=tr("Take off"), icon="minus")
        super().__init__(window, draft, keys, title, fields, deed=deed)
        self.chips.chosen_changed.connect(lambda _: self.show_count())

    def after(self) -> BankDraft:
        after = self.draft
        for value in self.chips.chosen_keys():
            after, _ = remove_from_list(after, self.keys, self.name, value)
        return after

    def waiting_words(self) -> str:
        if not self._has_any:
            return tr("The chosen questions have none.")
        return tr("Choose what is to be taken off the {n} questions.", n=len(self.keys))


def _offered(draft: BankDraft, name: ListField) -> Sequence[tuple[str, str]]:
    used = listed_values(draft, draft.keys, name)
    if name == "tags":
        return [(value, value) for value, _ in used.most_common(MOST_OFFERED)]
    known = dict.fromkeys((*words.keys(_AREAS[name]), *used))
    return [(value, _named(name, value)) for value in known]


def _named(name: ListField, value: str) -> str:
    return words.word(_AREAS[name], value, current_language()) if name in _AREAS else value
