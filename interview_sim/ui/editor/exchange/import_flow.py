"""Importing: reads files and tables off the window's thread, tells how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from interview_sim.banks.collecting import uncollected
from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.exchange import BANK_ENDINGS, TABLE_ENDINGS, ReadingStopped, TableReading
from interview_sim.banks.packs import PACK_ENDING
from interview_sim.ui.editor.exchange.around import Around
from interview_sim.ui.editor.exchange.found import FoundQuestions, found_in
from interview_sim.ui.editor.exchange.import_dialog import ImportDialog, PasteDialog
from interview_sim.ui.language import area

tr = area("editor-exchange")
_SHARE_OF_READING: Final = 0.93
"""The rest is seeing what taking it would make of the bank."""
_READ_ENDINGS: Final = tuple(dict.fromkeys((*TABLE_ENDINGS, *BANK_ENDINGS)))
Read = Callable[[frozenset[str], Callable[[float], None]], TableReading]


class _Stop:
    """Whether a reading shall end; set in the window's thread, asked for in the other."""

    def __init__(self) -> None:
        self.is_set = False


class ImportFlow(QObject):
    """`imported(BankDraft, words)`, `bank_made(BankDraft)`, `pack_given(path)`: the file is a pack."""

    imported = Signal(object, str)
    bank_made = Signal(object)
    pack_given = Signal(object)
    heard = Signal(object, float)

    def __init__(self, around: Around, open_bank: Callable[[], BankDraft | None]) -> None:
        super().__init__(around)
        self._around, self._open_bank = around, open_bank
        self._stop = _Stop()
        self.heard.connect(self._show_share)

    def stop(self) -> None:
        """Read no more."""
        self._stop.is_set = True

    def ask(self, path: Path | None = None) -> ImportDialog:
        """The dialog, with a file that was dropped on the window already."""
        dialog = self._begin(ImportDialog(self._around.desk))
        if path is not None:
            self._read_file(dialog, path)
        return dialog

    def ask_paste(self) -> ImportDialog:
        """The dialog, reading what lies on the clipboard."""
        dialog = PasteDialog(self._around.desk)
        self._begin(dialog)
        dialog.begin()
        return dialog

    def _begin(self, dialog: ImportDialog) -> ImportDialog:
        self._around.keep(dialog)
        dialog.file_asked.connect(lambda: self._ask_source(dialog))
        dialog.file_given.connect(lambda path: self._read_file(dialog, path))
        dialog.table_given.connect(lambda text, html: self._read_table(dialog, text, html))
        dialog.stop_asked.connect(lambda: self._stop_reading(dialog))
        dialog.save_asked.connect(self._around.save_problems)
        dialog.imported.connect(self.imported)
        dialog.bank_made.connect(self.bank_made)
        return dialog

    def _ask_source(self, dialog: ImportDialog) -> None:
        kinds = " ".join(f"*{ending}" for ending in (*_READ_ENDINGS, PACK_ENDING))
        filters = [f"{tr('Tables, question banks and packs')} ({kinds})"]
        self._around.ask_source(tr("Import questions"), filters, lambda path: self._read_file(dialog, path))

    def _read_file(self, dialog: ImportDialog, path: Path) -> None:
        if path.suffix.lower() == PACK_ENDING:
            dialog.finish("close")
            self.pack_given.emit(path)
            return
        self._around.note_folder(path)
        files = self._around.files
        self._read(dialog, path.name, lambda taken, heard: files.read(path, taken, heard))

    def _read_table(self, dialog: ImportDialog, text: str, html: str) -> None:
        files = self._around.files
        self._read(dialog, tr("pasted table"), lambda taken, _: files.read_pasted(text, html or None, taken))

    def _read(self, dialog: ImportDialog, name: str, read: Read) -> None:
        stop = self._stop = _Stop()
        into, files = self._open_bank(), self._around.files
        taken = into.ids() if into is not None else frozenset()

        def heard(share: float) -> None:
            if stop.is_set:
                raise ReadingStopped
            self.heard.emit(dialog, share)

        def work() -> FoundQuestions | None:
            try:
                # Collecting among so many new objects would hold up the window again and again.
                with uncollected():
                    reading = read(taken, lambda share: heard(_SHARE_OF_READING * share))
                    heard(_SHARE_OF_READING)
                    found = found_in(reading, into, files.bank_ids(), name)
            except ReadingStopped:
                return None
            return None if stop.is_set else found

        dialog.show_reading(name)
        self._around.reading.do(
            work,
            lambda found: self._show(dialog, found),
            refused=lambda error: self._around.refuse(dialog, error),
            key="import",
        )

    def _show(self, dialog: ImportDialog, found: FoundQuestions | None) -> None:
        if found is not None and self._around.is_open(dialog):
            dialog.show_found(found)

    def _show_share(self, dialog: ImportDialog, share: float) -> None:
        if self._around.is_open(dialog):
            dialog.show_share(share)

    def _stop_reading(self, dialog: ImportDialog) -> None:
        self.stop()
        if self._around.is_open(dialog):
            dialog.show_stopped()
