"""What happens on the page of interviews: one open, list and form kept in step, trial draws, publishing."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from interview_sim.banks import GROUPS, PlannedQuestion, QuestionBank, plan_interview, words
from interview_sim.banks.drafting.presets import PresetDraft, PresetJudgement, preset_of
from interview_sim.banks.values import Facts
from interview_sim.editions import EditedMeanwhile, Edition
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.editor.presets.known import (
    KnownPreset,
    copied_preset,
    known_banks,
    known_presets,
    new_preset,
)
from interview_sim.ui.editor.presets.name_dialog import NameDialog
from interview_sim.ui.editor.presets.page import PresetsPage
from interview_sim.ui.editor.presets.preset_editing import PresetEditing
from interview_sim.ui.editor.presets.preset_opening import OpenedPreset
from interview_sim.ui.editor.presets.question_dialog import QuestionChoiceDialog
from interview_sim.ui.editor.presets.steps import questions_of, steps_of
from interview_sim.ui.editor.presets.trial_dialog import TrialDialog
from interview_sim.ui.editor.presets.words import name_of
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.program import StaffProgram
from interview_sim.ui.widgets import Choice

tr = area("editor-presets")
log = logging.getLogger(__name__)
PAGE = "presets"
FIRST_BANK = "common"


class Versions(Protocol):
    """The dialogs of versions, as `ui.editor.versions.VersionsFlow` runs them for presets."""

    restore_asked: SignalInstance
    publish_asked: SignalInstance
    kept_mine: SignalInstance
    took_theirs: SignalInstance

    def ask_versions(self, item: str, name: str, draft: Facts | None, *, may_restore: bool) -> object:
        """Show them all."""

    def ask_publish(self, item: str, draft: Facts, next_number: int) -> object:
        """What publishing would change."""

    def tell_stale(self, item: str, draft: Facts, by: str) -> object:
        """Somebody published meanwhile."""


class PresetsFlow(QObject):
    """Adds nothing to the window: `page` is its page, `title()` its name. `preset_published(id)`.

    `versions`: runs the dialogs of versions; without it publishing asks for no note.
    """

    preset_published = Signal(str)

    def __init__(self, program: StaffProgram, versions: Versions | None = None) -> None:
        super().__init__(program)
        self._program, self._versions = program, versions
        self._known: tuple[KnownPreset, ...] = ()
        self._banks: dict[str, QuestionBank] = {}
        self._bank_id = FIRST_BANK
        self._chance = random.Random()
        self.editing = PresetEditing(program.options.data_dir, program.background, self)
        self.page = PresetsPage(self._unsaved)
        self.trial: TrialDialog | None = None
        self._connect()

    @staticmethod
    def title() -> str:
        """The name of the page."""
        return tr("Interviews")

    def _connect(self) -> None:
        window, editing = self._program.window, self.editing
        window.entered.connect(self._enter)
        window.locked.connect(editing.save_now)
        window.page_shown.connect(lambda name: self.refresh() if name == PAGE else None)
        editing.opened.connect(self._show_opened)
        editing.closed.connect(lambda: self.page.form.show_preset(None))
        editing.changed.connect(self.page.form.show_draft)
        editing.judged.connect(self._show_judgement)
        editing.saved.connect(self.page.form.show_saved)
        editing.published.connect(self._tell_published)
        editing.numbered.connect(self.page.form.show_next_number)
        editing.withdrawn.connect(lambda _: self.refresh())
        editing.refused.connect(self._refuse)
        for signal in (editing.steps.undoTextChanged, editing.steps.redoTextChanged):
            signal.connect(lambda _: self._show_steps())
        self._connect_page()
        if self._versions is not None:
            self._versions.publish_asked.connect(editing.publish)
            self._versions.restore_asked.connect(editing.take_up)
            self._versions.kept_mine.connect(editing.use_published_as_base)
            self._versions.took_theirs.connect(editing.throw_away)

    def _connect_page(self) -> None:
        column, form = self.page.column, self.page.form
        self.page.language_shown.connect(lambda: self._use_bank(self._bank_id))
        column.chosen.connect(self.open)
        column.form_asked.connect(form.focus_first)
        column.new_asked.connect(self.ask_new)
        column.copy_asked.connect(self.ask_copy)
        column.removal_asked.connect(self.ask_removal)
        column.versions_asked.connect(self.ask_versions)
        form.edited.connect(self.editing.edit)
        form.undo_asked.connect(self.editing.steps.undo)
        form.redo_asked.connect(self.editing.steps.redo)
        form.publish_asked.connect(self.ask_publish)
        form.trial_asked.connect(self.ask_trial)
        form.bank_chosen.connect(self._use_bank)
        form.questions_asked.connect(self.ask_questions)

    # Reading ----------------------------------------------------------------------------------

    def _enter(self, _staff: Staff) -> None:
        """Somebody begins: nothing of whoever was here before stays open under their name."""
        self.editing.close()
        if self._program.window.current_page() == PAGE:
            self.refresh()

    def refresh(self) -> None:
        """Read anew which interviews and banks there are; open the first where none is."""
        if self._program.window.staff is None:
            return
        data_dir = self._program.options.data_dir
        self._program.background.do(
            lambda: (known_presets(data_dir), known_banks(data_dir)), self._show_known, key="presets"
        )

    def free(self, preset_ids: Sequence[str]) -> None:
        """Let go of these, which somebody is about to publish in another way."""
        state = self.editing.state
        if state is not None and state.preset_id in preset_ids:
            self.editing.close()

    def _show_known(self, found: tuple[tuple[KnownPreset, ...], tuple[QuestionBank, ...]]) -> None:
        self._known, banks = found
        self._banks = {bank.id: bank for bank in banks}
        if self._bank_id not in self._banks and banks:
            self._bank_id = banks[0].id
        state = self.editing.state
        self.page.column.show_known(self._known, state.preset_id if state is not None else None)
        self._use_bank(self._bank_id)
        if state is None and self._known and self._program.window.current_page() == PAGE:
            # Only in front of somebody: what is open cannot be edited by others.
            self.open(self._known[0].id)

    def _use_bank(self, bank_id: str) -> None:
        """The bank that lengths, checks and draws are told for."""
        self._bank_id = bank_id
        bank, language = self._banks.get(bank_id), current_language()
        banks = tuple((one.id, one.name.in_language(language)) for one in self._banks.values())
        self.page.form.show_banks(banks, bank_id)
        self.page.form.show_around(_tags(bank), _groups(), self._texts())
        self.editing.use_bank(bank)

    def _texts(self) -> dict[str, str]:
        """Texts of questions by both of their names."""
        language = current_language()
        found: dict[str, str] = {}
        for bank in self._banks.values():
            for question in bank.questions:
                found[f"{bank.id}/{question.id}"] = question.text.in_language(language)
                if bank.id == self._bank_id:
                    found[question.id] = question.text.in_language(language)
        return found

    # Opening ----------------------------------------------------------------------------------

    def open(self, preset_id: str, *, made: Facts | None = None) -> None:
        """Open an interview; what was open is kept as a draft."""
        staff, state = self._program.window.staff, self.editing.state
        if staff is not None and (state is None or state.preset_id != preset_id or made is not None):
            self.editing.open(preset_id, staff.name, made=made)

    def _show_opened(self, found: OpenedPreset) -> None:
        form, column = self.page.form, self.page.column
        known = next((one for one in self._known if one.id == found.preset_id), None)
        shipped = known is not None and not known.is_own
        detail = f"{found.preset_id} · {tr('Shipped')}" if shipped else found.preset_id
        form.show_preset(found.draft, detail)
        form.show_next_number(found.next_number)
        form.show_saved(True)
        held = ""
        if found.hold is None:
            held = tr("{name} is editing this interview; it can only be read.", name=found.held_by)
        form.set_read_only(found.hold is None, held)
        column.show_chosen(found.preset_id, may_remove=found.hold is not None)
        self._show_steps()
        if found.is_stale and found.hold is not None:
            said = tr("Another version was published since this draft was begun.")
            self._program.window.toast.show_message(said, band="fair")
        elif found.is_continued and found.hold is not None:
            self._program.window.toast.show_message(tr("The draft that was begun before is open."))

    def _show_judgement(self, judgement: PresetJudgement) -> None:
        self.page.form.show_judgement(judgement)

    def _show_steps(self) -> None:
        steps = self.editing.steps
        undo = steps.undoText() if steps.canUndo() else ""
        self.page.form.show_steps(undo, steps.redoText() if steps.canRedo() else "")

    def _unsaved(self) -> str | None:
        editing = self.editing
        editing.save_now()
        if editing.is_save_refused and editing.draft is not None:
            return tr("What you changed in ‘{name}’ could not be saved.", name=name_of(editing.draft.facts))
        return None

    # New, copied, taken away ------------------------------------------------------------------

    def ask_new(self) -> NameDialog:
        """A name, and it is open."""
        dialog = NameDialog(self._program.window.desk)
        centre = self._program.settings.centre_name
        dialog.made.connect(
            lambda ko, en: self._begin(new_preset(ko, en, centre, self._taken(), date.today()))
        )
        return dialog

    def ask_copy(self) -> NameDialog | None:
        """The open one under another name."""
        draft = self.editing.draft
        if draft is None:
            return None
        dialog = NameDialog(self._program.window.desk, name_of(draft.facts))
        dialog.made.connect(lambda ko, en: self._begin(copied_preset(draft.facts, ko, en, self._taken())))
        return dialog

    def _taken(self) -> frozenset[str]:
        return frozenset(one.id for one in self._known)

    def _begin(self, facts: Facts) -> None:
        self.open(str(facts["id"]), made=facts)
        self.refresh()

    def ask_removal(self) -> None:
        """Take the centre's own one out of use, once somebody said so twice."""
        draft, known = self.editing.draft, self.page.column.chosen_preset()
        if draft is None or known is None or not known.is_own or self.editing.is_read_only:
            return
        name = name_of(draft.facts)
        title, deed = tr("Delete ‘{name}’?", name=name), tr("Delete")
        text = tr("Visitors are no longer offered it. Visits that used it stay as they are.")
        if known.is_shipped:
            title, deed = tr("Back to the shipped ‘{name}’?", name=name), tr("Back to the shipped one")
            text = tr("Visitors are offered the shipped one again. What you changed is not used any more.")
        safe, remove = Choice(key="keep", text=tr("Keep it")), Choice(key="remove", text=deed)
        dialog = self._program.window.ask(title, text, safe, [remove])
        dialog.answered.connect(lambda key: self.editing.withdraw() if key == "remove" else None)

    # Versions ---------------------------------------------------------------------------------

    def ask_versions(self) -> None:
        """All versions of the open one."""
        state, draft = self.editing.state, self.editing.draft
        if self._versions is not None and state is not None and draft is not None:
            may = not self.editing.is_read_only
            self._versions.ask_versions(
                state.preset_id, name_of(draft.facts), draft.facts if may else None, may_restore=may
            )

    def ask_publish(self) -> None:
        """Show what changes and ask for a note, where versions are told of; else publish at once."""
        state, draft = self.editing.state, self.editing.draft
        if state is None or draft is None:
            return
        if self._versions is None:
            self.editing.publish("")
        elif state.is_stale:
            self._versions.tell_stale(state.preset_id, draft.facts, "")
        else:
            self._versions.ask_publish(state.preset_id, draft.facts, state.next_number)

    def _tell_published(self, edition: Edition) -> None:
        log.info("published interview %s version %d", edition.id, edition.number)
        self.page.form.show_next_number(edition.number + 1)
        self.page.form.show_detail(edition.id)
        said = tr("Version {n} is published: visitors are offered it from now on.", n=edition.number)
        self._program.window.toast.show_message(said, band="good")
        self.preset_published.emit(edition.id)
        self.refresh()

    def _refuse(self, error: InterviewSimError) -> None:
        state, draft = self.editing.state, self.editing.draft
        if isinstance(error, EditedMeanwhile) and self._versions is not None and state and draft:
            self._versions.tell_stale(state.preset_id, draft.facts, str(error.facts.get("by", "")))
        else:
            self._program.tell(error)

    # Questions and draws ----------------------------------------------------------------------

    def ask_questions(self, at: int) -> QuestionChoiceDialog | None:
        """Choose the fixed questions of a step from the bank."""
        bank, draft = self._banks.get(self._bank_id), self.editing.draft
        if bank is None or draft is None or self.editing.is_read_only:
            return None
        steps = steps_of(draft.facts)
        if at >= len(steps):
            return None
        dialog = QuestionChoiceDialog(self._program.window.desk, bank, questions_of(steps[at]))
        dialog.questions_chosen.connect(lambda names: self.page.form.steps.take_questions(at, names))
        return dialog

    def ask_trial(self) -> TrialDialog | None:
        """Draw one interview and show it."""
        bank = self._banks.get(self._bank_id)
        if bank is None or self.editing.draft is None:
            return None
        dialog = TrialDialog(self._program.window.desk, bank.name.in_language(current_language()))
        self.trial = dialog
        dialog.draw_wanted.connect(lambda: self._draw(dialog, bank))
        dialog.answered.connect(lambda _: self._forget(dialog))
        self._draw(dialog, bank)
        return dialog

    def _draw(self, dialog: TrialDialog, bank: QuestionBank) -> None:
        draft, seed = self.editing.draft, self._chance.randrange(2**31)
        folders = self._program.bank_folders

        def show(plan: Sequence[PlannedQuestion]) -> None:
            if self.trial is dialog:
                dialog.show_plan(plan)

        def refuse(error: InterviewSimError) -> None:
            if self.trial is dialog:
                dialog.show_refusal(str(message_of(error, current_language())))

        self._program.background.do(_drawing(draft, bank, seed, folders), show, refused=refuse, key="trial")

    def _forget(self, dialog: TrialDialog) -> None:
        if self.trial is dialog:
            self.trial = None


def _drawing(  # type: ignore[no-untyped-def]
    draft: PresetDraft | None, bank: QuestionBank, seed: int, folders
) -> Callable[[], tuple[PlannedQuestion, ...]]:
    facts = draft.facts if draft is not None else {}
    return lambda: plan_interview(preset_of(facts), bank, seed=seed, folders=folders)


def _tags(bank: QuestionBank | None) -> list[tuple[str, str]]:
    found = sorted({tag for question in (bank.questions if bank else ()) for tag in question.tags})
    return [(tag, tag) for tag in found]


def _groups() -> list[tuple[str, str]]:
    return [(group, words.word("group", group, current_language())) for group in GROUPS]
