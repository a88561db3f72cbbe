"""What is done with the open bank: publishing, versions, exchange, and the preview of a question."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from interview_sim.banks import BankInvalid, Question
from interview_sim.banks.drafting import BankDraft, Facts, Judgement
from interview_sim.banks.packs import PACK_ENDING
from interview_sim.banks.validation import validate
from interview_sim.editions import EditedMeanwhile
from interview_sim.ui.editor.desk.questions_page import add_key
from interview_sim.ui.editor.exchange.files import ExchangeFiles, Key
from interview_sim.ui.editor.exchange.flow import ExchangeFlow
from interview_sim.ui.editor.parts.problem_text import ProblemWords
from interview_sim.ui.editor.preview.flow import PreviewFlow
from interview_sim.ui.editor.versions.flow import VersionsFlow
from interview_sim.ui.editor.versions.reading import VersionFiles
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.program import StaffProgram

if TYPE_CHECKING:
    from interview_sim.ui.editor.desk.flow import BankFlow
    from interview_sim.ui.editor.presets.flow import PresetsFlow

tr = area("editor")
log = logging.getLogger(__name__)


class BankDeeds(QObject):
    """Binds the dialogs to the open bank. `presets` lets go of what a pack is about to publish."""

    def __init__(self, program: StaffProgram, banks: BankFlow, presets: PresetsFlow) -> None:
        super().__init__(banks)
        self._program, self._banks, self._presets = program, banks, presets
        data_dir, window = program.options.data_dir, program.window
        self.versions = VersionsFlow(window.desk, VersionFiles(data_dir, "banks"), self)
        self.exchange = ExchangeFlow(
            window.desk,
            window.toast,
            program.background,
            ExchangeFiles(data_dir),
            open_bank=self._editable,
            shown_bank=lambda: banks.editing.draft,
            person=lambda: window.staff.name if window.staff is not None else "",
            centre=lambda: program.settings.centre_name,
            free=self._free,
            parent=self,
        )
        self.preview = PreviewFlow(program)
        window.closing.connect(self.versions.close)
        window.closing.connect(self.exchange.close)
        self._connect()

    def _connect(self) -> None:
        editing, page = self._banks.editing, self._banks.page
        self.versions.publish_asked.connect(editing.publish)
        self.versions.restore_asked.connect(editing.take_up)
        self.versions.kept_mine.connect(editing.use_published_as_base)
        self.versions.took_theirs.connect(editing.throw_away)
        self.exchange.imported.connect(editing.edit)
        self.exchange.bank_made.connect(self._banks.begin)
        self.exchange.published.connect(lambda _: self._look_again())
        self.preview.closed.connect(page.column.focus_table)
        page.form.publish_asked.connect(self.ask_publish)
        page.form.preview_asked.connect(self.show_preview)
        column = page.column
        column.import_asked.connect(lambda: self.exchange.ask_import())
        column.paste_asked.connect(lambda: self.exchange.ask_paste())
        column.export_asked.connect(self.exchange.ask_export)
        column.versions_asked.connect(self.ask_versions)
        column.files_dropped.connect(self._take_files)
        add_key(page, QKeySequence.StandardKey.Save, self.ask_publish)
        add_key(page, "F5", self._preview_chosen)

    # Publishing and versions -----------------------------------------------------------------

    def ask_publish(self) -> None:
        """What would change, a note on it, and it is published; an error left is gone to instead."""
        editing = self._banks.editing
        draft, state, judgement = editing.draft, editing.state, editing.judgement
        if draft is None or state is None or editing.is_read_only or self._is_busy():
            return
        if judgement is not None and not judgement.may_publish:
            self._program.window.toast.show_message(
                tr("Some questions have to be mended first."), band="fair"
            )
            return
        if state.is_stale:
            self._show_stale("")
            return
        warnings = _warnings(draft, judgement)
        self.versions.ask_publish(state.bank_id, draft.document(), state.next_number, warnings)

    def ask_versions(self) -> None:
        """All versions of the open bank, and what differs."""
        editing = self._banks.editing
        if editing.draft is None or editing.state is None or self._is_busy():
            return
        draft = None if editing.is_read_only else editing.draft.document()
        name = self._banks.name_of(editing.state.bank_id)
        self.versions.ask_versions(editing.state.bank_id, name, draft, may_restore=not editing.is_read_only)

    def tell_stale(self, error: EditedMeanwhile) -> None:
        """Somebody published while this draft was written: nothing is overwritten, the trainer chooses."""
        if not self._is_busy():
            self._show_stale(str(error.facts.get("by", "")))

    def _show_stale(self, by: str) -> None:
        editing = self._banks.editing
        if editing.draft is not None and editing.state is not None:
            self.versions.tell_stale(editing.state.bank_id, editing.draft.document(), by)

    # Preview and exchange --------------------------------------------------------------------

    def show_preview(self, key: int) -> None:
        """The question as a visitor meets it; a question with errors says why not."""
        editing = self._banks.editing
        draft, state = editing.draft, editing.state
        row = None if draft is None else draft.question(key)
        if row is None or state is None or self._is_busy():
            return
        # Not as it was judged last: that may be a few letters ago.
        question = _question_of(row.facts)
        if question is None:
            words = tr("The question has to be mended before it can be previewed.")
            self._program.window.toast.show_message(words, band="fair")
        else:
            self.preview.show(question, state.bank_id)

    def _preview_chosen(self) -> None:
        key = self._banks.page.form.key
        if key is not None:
            self.show_preview(key)

    def _take_files(self, paths: Sequence[Path]) -> None:
        if self._is_busy() or not paths:
            return
        path = paths[0]
        if path.suffix.lower() == PACK_ENDING:
            self.exchange.open_pack(path)
        else:
            self.exchange.ask_import(path)

    def _editable(self) -> BankDraft | None:
        editing = self._banks.editing
        return None if editing.is_read_only else editing.draft

    def _free(self, keys: Sequence[Key]) -> None:
        self._presets.free([item for kind, item in keys if kind == "presets"])

    def _look_again(self) -> None:
        self._banks.find_banks()
        self._presets.refresh()

    def _is_busy(self) -> bool:
        return self._program.window.open_dialog() is not None or self.preview.is_open


def _question_of(facts: Facts) -> Question | None:
    try:
        return validate(Question, facts, file="", line_of=lambda _: 0)
    except BankInvalid:
        return None


def _warnings(draft: BankDraft, judgement: Judgement | None) -> tuple[ProblemWords, ...]:
    """What is worth a look before it is published, question by question in the bank's order."""
    language = current_language()
    found = []
    for question in draft.questions if judgement is not None else ():
        for one in judgement.of(question.key).findings if judgement is not None else ():
            if one.severity == "warning":
                said = one.message(language)
                place = str(question.facts.get("id", ""))
                found.append(ProblemWords(place=place, what=said.what, cure=said.cure))
    return tuple(found)
