"""Packs of other booths: read and compared off the window's thread, published where everything else is."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.packs import PACK_ENDING, Choices, PackComparison
from interview_sim.errors import InterviewSimError
from interview_sim.ui.editor.exchange.around import Around
from interview_sim.ui.editor.exchange.export_flow import bank_id
from interview_sim.ui.editor.exchange.files import Key, TakenPack
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.language import area

tr = area("editor-exchange")
log = logging.getLogger(__name__)
Free = Callable[[Sequence[Key]], None]


class PackFlow(QObject):
    """`imported(BankDraft, words)`: what the open bank becomes; `published(tuple of Edition)`."""

    imported = Signal(object, str)
    published = Signal(object)

    def __init__(
        self,
        around: Around,
        open_bank: Callable[[], BankDraft | None],
        person: Callable[[], str],
        free: Free,
    ) -> None:
        super().__init__(around)
        self._around, self._open_bank, self._person, self._free = around, open_bank, person, free

    def ask(self) -> None:
        """Choose a pack to open."""
        self._around.ask_source(tr("Open a pack"), [f"{tr('Pack')} (*{PACK_ENDING})"], self.open)

    def open(self, path: Path) -> PackDialog:
        """Read a pack and show how it stands to what is here."""
        self._around.note_folder(path)
        draft, files = self._open_bank(), self._around.files
        dialog = PackDialog(self._around.desk, path, bank_id(draft))
        self._around.keep(dialog)
        dialog.file_asked.connect(self.ask)
        dialog.save_asked.connect(self._around.save_problems)
        self._around.reading.do(
            lambda: files.compare(path, draft),
            lambda comparison: self._show(dialog, comparison, path),
            refused=lambda error: self._refuse(dialog, error),
            key="pack",
        )
        return dialog

    def _show(self, dialog: PackDialog, comparison: PackComparison, path: Path) -> None:
        if self._around.is_open(dialog):
            dialog.show_comparison(comparison)
            dialog.take_wanted.connect(lambda choices: self._take(dialog, comparison, choices, path))

    def _refuse(self, dialog: PackDialog, error: InterviewSimError) -> None:
        if self._around.is_open(dialog) and isinstance(error, BankInvalid):
            log.info("pack refused: %d problems", len(error.problems))
            dialog.show_problems(error.problems)
        else:
            self._around.refuse(dialog, error)

    def _take(self, dialog: PackDialog, comparison: PackComparison, choices: Choices, path: Path) -> None:
        open_bank, by, files = bank_id(self._open_bank()), self._person(), self._around.files
        keys: list[Key] = [(one.kind, one.id) for one in comparison.items]
        self._free([key for key in keys if key != ("banks", open_bank)])
        note = tr("From the pack {name}", name=path.name)
        self._around.background.do(
            lambda: files.take(comparison, choices, by=by, note=note, open_bank=open_bank),
            lambda taken: self._tell(dialog, taken, path.name),
            refused=lambda error: self._around.refuse(dialog, error),
        )

    def _tell(self, dialog: PackDialog, taken: TakenPack, name: str) -> None:
        log.info("pack taken: %d published", len(taken.editions))
        if self._around.is_open(dialog):
            dialog.finish("take")
        said = tr("{n} banks and interviews were published.", n=len(taken.editions))
        if taken.draft is not None:
            self.imported.emit(taken.draft, tr("pack ‘{name}’", name=name))
            said = tr("The open bank was changed as a draft.") + (f" {said}" if taken.editions else "")
        self._around.toast.show_message(said)
        self.published.emit(taken.editions)
