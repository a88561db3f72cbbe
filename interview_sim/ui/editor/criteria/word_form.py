"""One word of a word list: the word, what belongs to it, and a note for the staff."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.review.criteria_preview import COUNTED, WordChange
from interview_sim.scoring.drafting import CriteriaProblem, Entry, LexiconDraft, Section
from interview_sim.scoring.drafting.lexicon_checks import word_problem
from interview_sim.ui.editor.criteria.preview_list import PreviewList
from interview_sim.ui.editor.criteria.subjects import section_words
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.form_scroll import FormScroll
from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton

tr = area("editor-criteria")
NEW: Final = -1
_LISTS: Final = ("forms", "not_after", "not_before")


class WordForm(Themed, FormScroll):
    """`edited(LexiconDraft, words, place)`, `word_made(section id, place)` after a new one was put in.

    Down: `show_word(draft, section, place)` (NEW: an empty one), `show_problems(problems)`.
    """

    edited = Signal(object, str, object)
    word_made = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: LexiconDraft | None = None
        self._section: Section | None = None
        self._at = NEW
        self._is_read_only = False
        self._problems: tuple[CriteriaProblem, ...] = ()
        self.kind = Chooser()
        self.word, self.note = LineEdit(), LineEdit()
        self.lists = {key: LineEdit() for key in _LISTS}
        self.kind_field, self.word_field = Named(self.kind), Named(self.word)
        self.note_field = Named(self.note)
        self.list_fields = {key: Named(edit) for key, edit in self.lists.items()}
        self.add = SecondaryButton(icon="plus", height="desk")
        self.remove = SecondaryButton(icon="trash", height="desk")
        self.problem = ProblemLine()
        self.preview = PreviewList()
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self._deeds = QHBoxLayout()
        self._deeds.addWidget(self.problem, 1)
        self._deeds.addStretch(0)
        self._deeds.addWidget(self.remove)
        self._deeds.addWidget(self.add)
        for widget in (self.kind_field, self.word_field, *self.list_fields.values(), self.note_field):
            self.column.addWidget(widget)
        self.column.addLayout(self._deeds)
        self.column.addWidget(self.preview)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.kind.key_chosen.connect(self._choose_kind)
        for edit in (self.word, self.note, *self.lists.values()):
            edit.typed.connect(lambda _: self._take())
            edit.returnPressed.connect(self._on_return)
        self.add.clicked.connect(self._put_in)
        self.remove.clicked.connect(self._take_away)

    # Down ----------------------------------------------------------------------------------

    def show_word(self, draft: LexiconDraft, section_id: str, at: int) -> None:
        """Show a word as it stands in the draft; what is being typed stays while it means the same."""
        is_same = self._section is not None and (self._section.id, self._at) == (section_id, at)
        self._draft, self._section, self._at = draft, draft.section(section_id), at
        entries = draft.entries(self._section)
        if at != NEW and not 0 <= at < len(entries):
            self._at = at = NEW
        entry = entries[at] if at != NEW else Entry(word="")
        if not (is_same and (at == NEW or self._entry() == entry)):
            self._put(entry)
        self._show_state()

    def section_for(self, draft: LexiconDraft) -> str:
        """Where a new word goes: where the last one was, else the first part of the list."""
        is_same = self._draft is not None and self._draft.name == draft.name and self._section is not None
        return self._section.id if is_same and self._section is not None else draft.sections[0].id

    def show_problems(self, problems: tuple[CriteriaProblem, ...]) -> None:
        """What is wrong in the draft; what belongs to this word is shown."""
        self._problems = problems
        self._show_problem()

    def show_preview(self, rows: tuple[WordChange, ...]) -> None:
        """How often the words stand in the stored answers."""
        self.preview.show_words(rows)

    def set_read_only(self, is_read_only: bool) -> None:
        """Nothing can be changed."""
        self._is_read_only = is_read_only
        self._show_state()

    def focus_first(self) -> None:
        """The keyboard begins at the word."""
        self.word.setFocus()

    # Inside --------------------------------------------------------------------------------

    def _put(self, entry: Entry) -> None:
        self.word.show_text(entry.word)
        self.note.show_text(entry.note)
        for key, edit in self.lists.items():
            edit.show_text(", ".join(getattr(entry, key)))

    def _entry(self) -> Entry:
        """The word as it stands in the fields."""
        lists = {key: _words(edit.text()) for key, edit in self.lists.items()}
        if self._section is not None and self._section.shape == "readings":
            lists["forms"] = lists["forms"][:1]
        word = " ".join(self.word.text().split())
        entry = Entry(word=word, note=self.note.text().strip(), **lists)
        if self._section is not None and not self._section.has_forms:
            entry = replace(entry, forms=())
        return entry

    def _take(self) -> None:
        """Typing changes a word that is there; a new one waits for its button."""
        self._show_problem()
        if self._draft is None or self._section is None or self._at == NEW or self._is_read_only:
            return
        entry = self._entry()
        if word_problem(self._draft, self._section, self._at, entry.word) is not None:
            return
        after = self._draft.with_entry(self._section, self._at, entry)
        words = tr("Change “{word}”", word=entry.word)
        self.edited.emit(after, words, (self._section.id, self._at))

    def _on_return(self) -> None:
        if self._at == NEW and self.add.isEnabled():
            self._put_in()

    def _put_in(self) -> None:
        draft, section = self._draft, self._section
        if draft is None or section is None or self._is_read_only:
            return
        entry = self._entry()
        if section.has_forms and not entry.forms and section.shape != "readings":
            entry = replace(entry, forms=(entry.word,))
        if word_problem(draft, section, NEW, entry.word) is not None:
            self._show_problem(is_asked=True)
            self.word.setFocus()
            return
        at = len(draft.entries(section))
        self.edited.emit(draft.with_entry(section, at, entry), tr("Add “{word}”", word=entry.word), None)
        self.word_made.emit(section.id, at)

    def _take_away(self) -> None:
        draft, section = self._draft, self._section
        if draft is None or section is None or self._at == NEW or self._is_read_only:
            return
        word = draft.entries(section)[self._at].word
        self.edited.emit(draft.without(section, self._at), tr("Remove “{word}”", word=word), None)

    def _choose_kind(self, section_id: str) -> None:
        """A new word may go anywhere; one that is there moves."""
        draft, section = self._draft, self._section
        if draft is None or section is None or section_id == section.id:
            return
        target = draft.section(section_id)
        if self._at == NEW:
            self._section = target
            self._show_state()
            return
        entry, place = draft.entries(section)[self._at], len(draft.entries(target))
        if word_problem(draft, target, NEW, entry.word) is not None:
            self.kind.show_chosen(section.id)
            return
        moved = draft.without(section, self._at).with_entry(target, place, entry)
        self.edited.emit(moved, tr("Move “{word}”", word=entry.word), None)
        self.word_made.emit(target.id, place)

    def _show_problem(self, *, is_asked: bool = False) -> None:
        draft, section = self._draft, self._section
        found: CriteriaProblem | None = None
        if draft is not None and section is not None:
            word = self.word.text()
            if self._at != NEW or word.strip() or is_asked:
                found = word_problem(draft, section, self._at, word)
            place = (section.id, str(self._at))
            found = found or next((one for one in self._problems if one.place[:2] == place), None)
        self.problem.show_problem("" if found is None else str(found.message(current_language())))

    def _show_state(self) -> None:
        draft, section = self._draft, self._section
        if draft is None or section is None:
            return
        has_both = len({one.language for one in draft.sections}) > 1
        options = [
            (one.id, section_words(one.kind, one.language, has_both=has_both)) for one in draft.sections
        ]
        self.kind.show_options(options, section.id, tr("Kind"))
        self.kind.setEnabled(not self._is_read_only)
        self.kind_field.setVisible(len(options) > 1)
        self.list_fields["forms"].setVisible(section.has_forms)
        for key in ("not_after", "not_before"):
            self.list_fields[key].setVisible(section.shape == "habits")
        is_new = self._at == NEW
        self.add.setVisible(is_new and not self._is_read_only)
        self.remove.setVisible(not is_new and not self._is_read_only)
        for edit in (self.word, self.note, *self.lists.values()):
            set_readable_only(edit, self._is_read_only)
        if draft.name not in COUNTED:
            text = tr("What this list changes is known when an answer is analysed again.")
            self.preview.show_sentence(text)
        self._name_fields(section)
        self._show_problem()

    def _name_fields(self, section: Section) -> None:
        patterns = section.has_patterns
        self.word_field.show_name(tr("Pattern") if patterns else tr("Word"))
        if section.shape == "lines":
            self.word_field.show_name(tr("Words that say the same, with a blank between"))
        is_reading = section.shape == "readings"
        forms = tr("Read out as") if is_reading else tr("How it is written, with a comma between")
        names = {
            "forms": forms,
            "not_after": tr("Not where one of these stands before"),
            "not_before": tr("Not where the next word begins with"),
        }
        for key, name in names.items():
            self.list_fields[key].show_name(name)
            self.lists[key].show_words(name)
        self.note_field.show_name(tr("Note"))
        self.word.show_words(self.word_field.name.text())
        self.note.show_words(tr("Note"), tr("For the staff, why it is here"))

    def apply_theme(self) -> None:
        self.column.setSpacing(theme().space(16))
        self._deeds.setSpacing(theme().space(12))

    def retranslate(self) -> None:
        self.kind_field.show_name(tr("Kind"))
        self.add.set_text(tr("Add this word"))
        self.remove.set_text(tr("Remove this word"))
        self._show_state()


def _words(text: str) -> tuple[str, ...]:
    said = (" ".join(one.split()) for one in text.split(","))
    return tuple(dict.fromkeys(one for one in said if one))
