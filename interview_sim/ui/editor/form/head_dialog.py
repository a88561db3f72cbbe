"""The facts of a bank itself: name, description, what else it draws from, licence, fields of work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_sim.banks import words
from interview_sim.banks.drafting import BankDraft, Judgement
from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.check_words import finding_words, problem_words
from interview_sim.ui.editor.form.facts import put, text_at, texts_at
from interview_sim.ui.editor.form.places import place_name
from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.prose_edit import ProseEdit
from interview_sim.ui.editor.parts.tick_chooser import TickChooser
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice

tr = area("editor-form")
BankName: TypeAlias = tuple[str, str]
_TEXTS: tuple[Path, ...] = (
    ("name", "ko"),
    ("name", "en"),
    ("summary", "ko"),
    ("summary", "en"),
    ("licence",),
)
_WIDTH_PX = 720


class HeadForm(DeedForm):
    """The fields; `facts()` is the head as it stands in them."""

    def __init__(self, head: Facts, banks: Sequence[BankName], fields: Sequence[str]) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDTH_PX)
        self._head = head
        self.edits: dict[Path, LineEdit | ProseEdit] = {
            path: ProseEdit(2, 4) if path[0] == "summary" else LineEdit() for path in _TEXTS
        }
        self.include, self.fields, self.problem = TickChooser(), TickChooser(), ProblemLine()
        self._grid = QGridLayout()
        self.column.addLayout(self._grid)
        self.column.addWidget(self.problem)
        for at, (path, edit) in enumerate(self.edits.items()):
            self._add(edit, place_name(path), at // 2, at % 2)
            edit.show_words(place_name(path))
            edit.show_text(text_at(head, path))
        self._add(self.include, place_name(("include",)), 2, 1)
        self._add(self.fields, place_name(("fields",)), 3, 0)
        self._show_lists(banks, fields)
        self.follow_theme()

    def _add(self, field: QWidget, name: str, row: int, column: int) -> None:
        named = Named(field)
        named.show_name(name)
        self._grid.addWidget(named, row, column)
        self._grid.setColumnStretch(column, 1)

    def _show_lists(self, banks: Sequence[BankName], fields: Sequence[str]) -> None:
        own = text_at(self._head, ("id",))
        self.include.show_options(
            [one for one in banks if one[0] != own],
            texts_at(self._head, ("include",)),
            name=place_name(("include",)),
            none_words=tr("No other bank"),
        )
        rows = [(key, words.word("field", key, current_language())) for key in fields]
        chosen = texts_at(self._head, ("fields",))
        self.fields.show_options(rows, chosen, name=place_name(("fields",)), none_words=tr("Any work"))

    def facts(self) -> Facts:
        """The head with what was typed; what is empty is taken away."""
        facts = self._head
        for path, edit in self.edits.items():
            facts = put(facts, path, edit.text().strip())
        return put(
            put(facts, ("include",), self.include.chosen_keys()), ("fields",), self.fields.chosen_keys()
        )

    def apply_theme(self) -> None:
        super().apply_theme()
        self._grid.setHorizontalSpacing(theme().space(16))
        self._grid.setVerticalSpacing(theme().space(16))


class BankHeadDialog(DeedDialog):
    """`edited(BankDraft, words, place)` when it is to be changed; closed without, nothing changes."""

    edited = Signal(object, str, object)

    def __init__(
        self,
        window: QWidget,
        draft: BankDraft,
        judgement: Judgement,
        banks: Sequence[BankName] = (),
        fields: Sequence[str] = (),
    ) -> None:
        self._draft = draft
        self.form = HeadForm(draft.head, banks, fields)
        super().__init__(
            window,
            tr("The bank itself"),
            tr(
                "Short name: {id} · version {n}", id=draft.head.get("id", "–"), n=draft.head.get("version", 1)
            ),
            safe=Choice(key="keep", text=tr("Leave it as it is")),
            others=[Choice(key="change", text=tr("Change it"), icon="check")],
            extra=self.form,
        )
        self._say(_sentences(judgement))
        for edit in self.form.edits.values():
            if isinstance(edit, LineEdit):
                edit.returnPressed.connect(lambda: self.answer("change"))
        self.form.edits["name", "ko"].setFocus()

    def act(self, key: str) -> None:
        """Change it, unless the name is missing."""
        head = self.form.facts()
        if not any(text_at(head, ("name", code)) for code in ("ko", "en")):
            self._say(tr("A bank needs a name in at least one language."))
            self.form.edits["name", "ko"].setFocus()
            return
        after = self._draft.with_head(head) if head != self._draft.head else self._draft
        self.finish(key)
        if after is not self._draft:
            self.edited.emit(after, tr("Change the bank itself"), None)

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _sentences(judgement: Judgement) -> str:
    found = [problem_words(one) for one in judgement.head_problems]
    found += [finding_words(one) for one in judgement.head_findings]
    return "\n".join(f"{title}. {detail}" for title, detail in found)
