"""Runs the dialogs of the exchange: reads and writes off the window's thread, and says what became of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.banks.collecting import uncollected
from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.exchange import BANK_ENDINGS, TABLE_ENDINGS, ReadingStopped, TableReading
from interview_sim.banks.files import write_text
from interview_sim.banks.packs import PACK_ENDING, Choices, PackComparison
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.exchange.export_dialog import ENDINGS, ExportDialog, ExportOrder
from interview_sim.ui.editor.exchange.files import ExchangeFiles, Key, TakenPack
from interview_sim.ui.editor.exchange.found import FoundQuestions, found_in
from interview_sim.ui.editor.exchange.import_dialog import ImportDialog, PasteDialog
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.editor.exchange.words import error_words
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.placing import ask_file, usual_folder
from interview_sim.ui.widgets import Choice, QuestionDialog, Toast

tr = area("editor-exchange")
log = logging.getLogger(__name__)
Free = Callable[[Sequence[Key]], None]
_SHARE_OF_READING: Final = 0.93
"""The rest is seeing what taking it would make of the bank."""
_READ_ENDINGS: Final = tuple(dict.fromkeys((*TABLE_ENDINGS, *BANK_ENDINGS)))


class _Stop:
    """Whether a reading shall end; set in the window's thread, asked for in the other."""

    def __init__(self) -> None:
        self.is_set = False


class ExchangeFlow(QObject):
    """`imported(BankDraft, words)`: one step of the open bank; `bank_made(BankDraft)`: a bank to begin;
    `published(tuple of Edition)`: banks and presets of a pack are in use now.

    Args:
        desk: what dialogs lie over; `toast` says what was done once they are closed.
        background: where banks and presets are saved and published too, so that all of it comes in turn.
        files: what reads and writes.
        open_bank: the bank in front while it may be changed, else None.
        shown_bank: the bank in front, also where it can only be read; for exporting.
        person: the name of who sits there, for locks and versions.
        centre: the centre's name, which a pack tells.
        free: asked before a pack is taken: let these go (save, let the hold go) if they are open elsewhere.
    """

    imported = Signal(object, str)
    bank_made = Signal(object)
    published = Signal(object)
    _heard = Signal(object, float)

    def __init__(
        self,
        desk: QWidget,
        toast: Toast,
        background: Background,
        files: ExchangeFiles,
        *,
        open_bank: Callable[[], BankDraft | None],
        shown_bank: Callable[[], BankDraft | None] | None = None,
        person: Callable[[], str] = str,
        centre: Callable[[], str] = str,
        free: Free = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._toast, self._background, self._files = desk, toast, background, files
        self._open_bank, self._shown_bank = open_bank, shown_bank or open_bank
        self._person, self._centre, self._free = person, centre, free
        self._reading = Background(self, name="exchange")
        self._stop = _Stop()
        self._folder: Path | None = None
        self.dialog: ImportDialog | ExportDialog | PackDialog | None = None
        self._heard.connect(self._show_share)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read."""
        return self._reading.is_idle

    def close(self) -> None:
        """The window goes: stop reading."""
        self._stop.is_set = True
        self._reading.close()

    # Importing --------------------------------------------------------------------------------

    def ask_import(self, path: Path | None = None) -> ImportDialog:
        """The dialog, with a file that was dropped on the window already."""
        dialog = self._begin_import(ImportDialog(self._desk))
        if path is not None:
            self._read_file(dialog, path)
        return dialog

    def ask_paste(self) -> ImportDialog:
        """The dialog, reading what lies on the clipboard."""
        dialog = PasteDialog(self._desk)
        self._begin_import(dialog)
        dialog.begin()
        return dialog

    def _begin_import(self, dialog: ImportDialog) -> ImportDialog:
        self._keep(dialog)
        dialog.file_asked.connect(lambda: self._ask_source(dialog))
        dialog.file_given.connect(lambda path: self._read_file(dialog, path))
        dialog.table_given.connect(lambda text, html: self._read_table(dialog, text, html))
        dialog.stop_asked.connect(lambda: self._stop_reading(dialog))
        dialog.save_asked.connect(self._save_problems)
        dialog.imported.connect(self.imported)
        dialog.bank_made.connect(self.bank_made)
        return dialog

    def _ask_source(self, dialog: ImportDialog) -> None:
        kinds = " ".join(f"*{ending}" for ending in _READ_ENDINGS)
        _ask_open(
            self._desk,
            tr("Import questions"),
            self._start(),
            [f"{tr('Tables and question banks')} ({kinds})", f"{tr('All files')} (*)"],
            lambda path: self._read_file(dialog, path),
        )

    def _read_file(self, dialog: ImportDialog, path: Path) -> None:
        if path.suffix.lower() == PACK_ENDING:
            dialog.finish("close")
            self.open_pack(path)
            return
        self._folder = path.parent

        def read(taken: frozenset[str], heard: Callable[[float], None]) -> TableReading:
            return self._files.read(path, taken, heard)

        self._read(dialog, path.name, read)

    def _read_table(self, dialog: ImportDialog, text: str, html: str) -> None:
        def read(taken: frozenset[str], heard: Callable[[float], None]) -> TableReading:
            heard(0.2)
            return self._files.read_pasted(text, html or None, taken)

        self._read(dialog, tr("pasted table"), read)

    def _read(
        self,
        dialog: ImportDialog,
        name: str,
        read: Callable[[frozenset[str], Callable[[float], None]], TableReading],
    ) -> None:
        stop = self._stop = _Stop()
        into = self._open_bank()
        taken = into.ids() if into is not None else frozenset()

        def heard(share: float) -> None:
            if stop.is_set:
                raise ReadingStopped
            self._heard.emit(dialog, share)

        def work() -> FoundQuestions | None:
            try:
                # Collecting among so many new objects would hold up the window again and again.
                with uncollected():
                    reading = read(taken, lambda share: heard(_SHARE_OF_READING * share))
                    heard(_SHARE_OF_READING)
                    found = found_in(reading, into, self._files.bank_ids(), name)
            except ReadingStopped:
                return None
            return None if stop.is_set else found

        dialog.show_reading(name)
        self._reading.do(
            work,
            lambda found: dialog.show_found(found) if found is not None and self._is_open(dialog) else None,
            refused=lambda error: self._refuse(dialog, error),
            key="import",
        )

    def _show_share(self, dialog: ImportDialog, share: float) -> None:
        if self._is_open(dialog):
            dialog.show_share(share)

    def _stop_reading(self, dialog: ImportDialog) -> None:
        self._stop.is_set = True
        if self._is_open(dialog):
            dialog.show_stopped()

    def _save_problems(self, text: str) -> None:
        start = self._start() / f"{tr('problems', note='file name')}.txt"

        def save(path: Path) -> None:
            # Notepad and Excel tell by the mark that this is no CP949.
            self._write(lambda: write_text(path, "\ufeff" + text), path)

        ask_file(self._desk, tr("Where shall it go?"), start, save)

    # Exporting --------------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Read what could go into a pack, then ask."""
        self._reading.do(self._files.packables, self._show_export)

    def _show_export(self, packables: Any) -> None:
        draft = self._shown_bank()
        bank_id = "" if draft is None else str(draft.head.get("id") or "")
        words = "" if draft is None else bank_words(draft)
        dialog = ExportDialog(self._desk, words, packables, bank_id)
        self._keep(dialog)
        dialog.place_asked.connect(lambda way: self._ask_place(dialog, way))
        dialog.export_wanted.connect(lambda order: self._export(dialog, draft, order))

    def _ask_place(self, dialog: ExportDialog, way: str) -> None:
        draft = self._shown_bank()
        name = str(draft.head.get("id")) if draft is not None else "interview-sim"
        start = self._start() / f"{name}{ENDINGS[way]}"
        ask_file(self._desk, tr("Where shall it go?"), start, lambda path: self._place(dialog, path))

    def _place(self, dialog: ExportDialog, path: Path) -> None:
        self._folder = path.parent
        if not path.exists():
            dialog.place(path)
            return
        question = QuestionDialog(
            self._desk,
            tr("There is a file {name} already.", name=path.name),
            "",
            safe=Choice(key="other", text=tr("Choose another name")),
            others=[Choice(key="replace", text=tr("Replace it"))],
            is_desk=True,
        )
        question.answered.connect(
            lambda key: dialog.place(path) if key == "replace" else self._ask_place(dialog, dialog.way)
        )

    def _export(self, dialog: ExportDialog, draft: BankDraft | None, order: ExportOrder) -> None:
        centre = self._centre()

        def write() -> None:
            if order.way == "pack":
                self._files.write_pack(order.path, order.keys, order.note, centre)
            elif draft is not None:
                self._files.export(draft, order.path)

        def tell(_: None) -> None:
            log.info("exported as %s", order.way)
            said = tr("Saved: {path}", path=str(order.path))
            if self._is_open(dialog):
                dialog.show_done(said)
            else:
                self._toast.show_message(said)

        self._reading.do(write, tell, refused=lambda error: self._refuse(dialog, error))

    # Packs ------------------------------------------------------------------------------------

    def ask_pack(self) -> None:
        """Choose a pack to open."""
        _ask_open(
            self._desk,
            tr("Open a pack"),
            self._start(),
            [f"{tr('Pack')} (*{PACK_ENDING})", f"{tr('All files')} (*)"],
            self.open_pack,
        )

    def open_pack(self, path: Path) -> PackDialog:
        """Read a pack and show how it stands to what is here."""
        self._folder = path.parent
        draft = self._open_bank()
        dialog = PackDialog(self._desk, path, str(draft.head.get("id") or "") if draft is not None else "")
        self._keep(dialog)
        dialog.file_asked.connect(self.ask_pack)
        dialog.save_asked.connect(self._save_problems)

        def show(comparison: PackComparison) -> None:
            if self._is_open(dialog):
                dialog.show_comparison(comparison)
                dialog.take_wanted.connect(lambda choices: self._take(dialog, comparison, choices, path))

        def refuse(error: InterviewSimError) -> None:
            if self._is_open(dialog) and isinstance(error, BankInvalid):
                dialog.show_problems(error.problems)
            else:
                self._refuse(dialog, error)

        self._reading.do(lambda: self._files.compare(path, draft), show, refused=refuse, key="pack")
        return dialog

    def _take(self, dialog: PackDialog, comparison: PackComparison, choices: Choices, path: Path) -> None:
        draft, by = self._open_bank(), self._person()
        open_bank = str(draft.head.get("id") or "") if draft is not None else ""
        self._free([(one.kind, one.id) for one in comparison.items if one.id != open_bank])
        note = tr("From the pack {name}", name=path.name)
        self._background.do(
            lambda: self._files.take(comparison, choices, by=by, note=note, open_bank=open_bank),
            lambda taken: self._tell_taken(dialog, taken, path.name),
            refused=lambda error: self._refuse(dialog, error),
        )

    def _tell_taken(self, dialog: PackDialog, taken: TakenPack, name: str) -> None:
        log.info("pack taken: %d published", len(taken.editions))
        if self._is_open(dialog):
            dialog.finish("take")
        said = tr("{n} banks and interviews were published.", n=len(taken.editions))
        if taken.draft is not None:
            self.imported.emit(taken.draft, tr("pack ‘{name}’", name=name))
            said = tr("The open bank was changed as a draft.") + (f" {said}" if taken.editions else "")
        self._toast.show_message(said)
        self.published.emit(taken.editions)

    # Shared -----------------------------------------------------------------------------------

    def _keep(self, dialog: ImportDialog | ExportDialog | PackDialog) -> None:
        self.dialog = dialog
        dialog.answered.connect(lambda _: self._forget(dialog))

    def _forget(self, dialog: QuestionDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def _is_open(self, dialog: QuestionDialog) -> bool:
        return self.dialog is dialog

    def _refuse(self, dialog: ImportDialog | ExportDialog | PackDialog, error: InterviewSimError) -> None:
        log.info("exchange refused: %s", error.code)
        said = error_words(error)
        if self._is_open(dialog):
            dialog.show_refusal(said)
        else:
            self._toast.show_message(said, band="poor", stays=True)

    def _write(self, write: Callable[[], None], path: Path) -> None:
        self._reading.do(
            write,
            lambda _: self._toast.show_message(tr("Saved: {path}", path=str(path))),
            refused=lambda error: self._toast.show_message(error_words(error), band="poor", stays=True),
        )

    def _start(self) -> Path:
        return self._folder or usual_folder()


def bank_words(draft: BankDraft) -> str:
    """The bank's name and how much is in it."""
    names = draft.head.get("name")
    known = names if isinstance(names, dict) else {}
    name = known.get(current_language()) or next((one for one in known.values() if one), draft.head.get("id"))
    return tr("{name} · {n} questions", name=name, n=len(draft.questions))


def _ask_open(
    window: QWidget, title: str, folder: Path, filters: list[str], chosen: Callable[[Path], object]
) -> QFileDialog:
    dialog = QFileDialog(window, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(filters)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
