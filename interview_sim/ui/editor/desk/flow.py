"""What happens on the page of questions: one bank open, its table and form kept in step with the draft."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence

from interview_sim.editions import EditedMeanwhile, Edition
from interview_sim.errors import InterviewSimError
from interview_sim.ui.editor.desk.known_banks import KnownBank, free_bank_id, known_banks
from interview_sim.ui.editor.desk.new_bank_dialog import NewBankDialog
from interview_sim.ui.editor.desk.questions_page import QuestionsPage, add_key
from interview_sim.ui.editor.desk.sound_flow import SoundFlow
from interview_sim.ui.editor.editing.bank_editing import BankEditing
from interview_sim.ui.editor.editing.bank_opening import OpenedBank
from interview_sim.ui.editor.questions import question_keys, search_keys
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.banks.drafting import BankDraft, Judgement
    from interview_sim.sessions.desk.types import Staff
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor")
log = logging.getLogger(__name__)
PAGE = "questions"
FIRST_BANK = "common"


class BankFlow(QObject):
    """`bank_published(bank id)`: other pages may want to read it anew. `stale(EditedMeanwhile)`: somebody
    published the open bank while its draft was written."""

    bank_published = Signal(str)
    stale = Signal(object)

    def __init__(self, program: StaffProgram) -> None:
        super().__init__(program)
        self._program = program
        self._known: tuple[KnownBank, ...] = ()
        self._opens_next = self._wished_question = ""
        self.editing = BankEditing(program.options.data_dir, program.background, self)
        self.page = QuestionsPage(self._unsaved)
        self.sounds = SoundFlow(program, self.editing, self.page.form)
        program.window.add_page(PAGE, lambda: tr("Questions"), self.page)
        program.window.set_key_table("questions", question_keys)
        program.window.set_key_table("search", search_keys)
        self._connect()

    def _connect(self) -> None:
        window, editing = self._program.window, self.editing
        window.entered.connect(self._enter)
        window.locked.connect(editing.save_now)
        editing.opened.connect(self._show_opened)
        editing.closed.connect(self._show_nothing)
        editing.changed.connect(self._show_draft)
        editing.judged.connect(self._show_judgement)
        editing.saved.connect(self.page.form.show_saved)
        editing.published.connect(self._tell_published)
        editing.numbered.connect(self.page.form.show_next_number)
        editing.refused.connect(self._refuse)
        for signal in (editing.steps.undoTextChanged, editing.steps.redoTextChanged):
            signal.connect(lambda _: self._show_steps())
        self.page.language_changed.connect(self._show_names)
        self._connect_column()
        self._connect_form()
        steps = editing.steps
        add_key(self.page, QKeySequence.StandardKey.Undo, steps.undo)
        add_key(self.page, QKeySequence.StandardKey.Redo, steps.redo)

    def _connect_column(self) -> None:
        column = self.page.column
        column.edited.connect(self.editing.edit)
        column.chosen.connect(self._choose)
        column.many_chosen.connect(self.page.form.show_many)
        column.form_asked.connect(self.page.form.focus_first)
        column.bank_chosen.connect(self.open)
        column.new_bank_asked.connect(self.ask_new_bank)

    def _connect_form(self) -> None:
        form = self.page.form
        form.edited.connect(self.editing.edit)
        form.undo_asked.connect(self.editing.steps.undo)
        form.redo_asked.connect(self.editing.steps.redo)
        form.chosen.connect(self._bring)
        form.left.connect(self.page.column.focus_table)

    # Opening -------------------------------------------------------------------------------

    def _enter(self, staff: Staff) -> None:
        """Somebody begins: nothing of whoever was here before stays open under their name."""
        self.editing.close()
        self.find_banks(then_open=FIRST_BANK)

    def find_banks(self, *, then_open: str = "") -> None:
        """Read anew which banks there are."""
        data_dir = self._program.options.data_dir
        self._opens_next = then_open
        self._program.background.do(lambda: known_banks(data_dir), self._show_known, key="banks")

    def _show_known(self, known: tuple[KnownBank, ...]) -> None:
        self._known = known
        self._show_names()
        wished, self._opens_next = self._opens_next, ""
        if wished and self.editing.state is None and known:
            self.open(wished if any(one.bank_id == wished for one in known) else known[0].bank_id)

    def _show_names(self) -> None:
        known, language = self._known, current_language()
        self.page.column.show_banks([(one.bank_id, one.name(language), one.is_own) for one in known])
        self.page.form.show_banks(tuple((one.bank_id, one.name(language)) for one in known))

    def open(self, bank_id: str, *, made: BankDraft | None = None) -> None:
        """Open a bank; what was open is kept as a draft."""
        staff = self._program.window.staff
        if staff is not None:
            self.editing.open(bank_id, staff.name, made=made)

    def open_question(self, bank_id: str, question_id: str) -> None:
        """Bring a question to the front, opening its bank where it is not open."""
        self._program.window.show_page(PAGE)
        self._wished_question = question_id
        if self.editing.state is not None and self.editing.state.bank_id == bank_id:
            self._choose_wished()
        else:
            self.open(bank_id)

    def _choose_wished(self) -> None:
        wished, self._wished_question = self._wished_question, ""
        draft = self.editing.draft
        for question in draft.questions if draft is not None and wished else ():
            if question.facts.get("id") == wished:
                self._bring(question.key)
                return

    def _bring(self, key: int) -> None:
        self.page.column.show_chosen(key)
        self.page.form.show_chosen(key)

    def _show_opened(self, found: OpenedBank) -> None:
        form, column = self.page.form, self.page.column
        column.show_bank(found.draft, found.bank_id)
        form.show_bank(found.draft)
        form.show_next_number(found.next_number)
        form.show_saved(True)
        words = ""
        if found.hold is None:
            words = tr("{name} is editing this bank; it can only be read.", name=found.held_by)
        column.set_read_only(found.hold is None, words)
        form.set_read_only(found.hold is None, words)
        self._show_steps()
        if found.is_continued and found.hold is not None:
            self._program.window.toast.show_message(tr("The draft that was begun before is open."))
        self._choose_wished()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """To the table, unless the keyboard is somewhere on the page or in a dialog already."""
        window = self._program.window
        focused = window.focusWidget()
        is_here = focused is not None and focused.isVisible() and self.page.isAncestorOf(focused)
        if window.current_page() == PAGE and window.open_dialog() is None and not is_here:
            column = self.page.column
            # The rows are shown in the next turn of the event loop.
            QTimer.singleShot(0, column, column.focus_table)

    def _show_nothing(self) -> None:
        self.page.column.show_bank(None, "")
        self.page.form.show_bank(None)

    # Editing -------------------------------------------------------------------------------

    def _choose(self, key: int) -> None:
        self.page.form.show_chosen(key)

    def _show_draft(self, draft: BankDraft) -> None:
        self.page.column.show_draft(draft)
        self.page.form.show_draft(draft)

    def _show_judgement(self, judgement: Judgement) -> None:
        self.page.column.show_judgement(judgement)
        self.page.form.show_judgement(judgement)

    def _show_steps(self) -> None:
        steps = self.editing.steps
        undo = steps.undoText() if steps.canUndo() else ""
        self.page.form.show_steps(undo, steps.redoText() if steps.canRedo() else "")

    def _unsaved(self) -> str | None:
        editing = self.editing
        editing.save_now()
        if editing.is_save_refused and editing.state is not None:
            name = self.name_of(editing.state.bank_id)
            return tr("What you changed in ‘{name}’ could not be saved.", name=name)
        return None

    # New and published ---------------------------------------------------------------------

    def ask_new_bank(self) -> NewBankDialog | None:
        """A name, and it is open."""
        window = self._program.window
        if window.open_dialog() is not None:
            return None
        open_name = self.name_of(self.editing.state.bank_id) if self.editing.state is not None else ""
        dialog = NewBankDialog(window.desk, open_name)
        dialog.made.connect(self._begin_bank)
        log.info("a name for a new bank is asked for")
        return dialog

    def _begin_bank(self, name_ko: str, name_en: str, is_copy: bool) -> None:
        from interview_sim.banks.drafting import BankDraft

        taken = frozenset(one.bank_id for one in self._known)
        bank_id = free_bank_id(name_en or name_ko, taken)
        name = {"ko": name_ko, **({"en": name_en} if name_en else {})}
        head = {"schema": 1, "id": bank_id, "version": 1, "name": name}
        source = self.editing.draft if is_copy else None
        self.begin(BankDraft(head) if source is None else source.with_head({**source.head, **head}))

    def begin(self, made: BankDraft) -> None:
        """Open a new bank, which is a draft from now on."""
        self.open(str(made.head["id"]), made=made)
        self.find_banks()

    def _tell_published(self, edition: Edition) -> None:
        log.info("published %s version %d", edition.id, edition.number)
        words = tr(
            "Version {number} is published: visitors are asked from it from now on.", number=edition.number
        )
        self._program.window.toast.show_message(words, band="good")
        self.page.form.show_next_number(edition.number + 1)
        self.find_banks()
        self.bank_published.emit(edition.id)

    def _refuse(self, error: InterviewSimError) -> None:
        if isinstance(error, EditedMeanwhile):
            log.info("somebody published meanwhile")
            self.stale.emit(error)
        else:
            self._program.tell(error)

    def name_of(self, bank_id: str) -> str:
        """What a bank is called in today's language."""
        return next((one.name(current_language()) for one in self._known if one.bank_id == bank_id), bank_id)
