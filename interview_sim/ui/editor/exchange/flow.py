"""Runs the dialogs of the exchange, and says what became of it. Nothing here touches a file itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.background import Background
from interview_sim.ui.editor.exchange.around import Around, Dialog
from interview_sim.ui.editor.exchange.export_flow import ExportFlow
from interview_sim.ui.editor.exchange.files import ExchangeFiles
from interview_sim.ui.editor.exchange.import_dialog import ImportDialog
from interview_sim.ui.editor.exchange.import_flow import ImportFlow
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.editor.exchange.pack_flow import Free, PackFlow
from interview_sim.ui.widgets import Toast


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
        self._around = Around(desk, toast, background, files, self)
        self.imports = ImportFlow(self._around, open_bank)
        self.exports = ExportFlow(self._around, shown_bank or open_bank, centre)
        self.packs = PackFlow(self._around, open_bank, person, free)
        self.imports.imported.connect(self.imported)
        self.imports.bank_made.connect(self.bank_made)
        self.imports.pack_given.connect(self.open_pack)
        self.packs.imported.connect(self.imported)
        self.packs.published.connect(self.published)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read."""
        return self._around.reading.is_idle

    @property
    def dialog(self) -> Dialog | None:
        """The dialog in front."""
        return self._around.dialog

    def close(self) -> None:
        """The window goes: stop reading."""
        self.imports.stop()
        self._around.reading.close()

    def ask_import(self, path: Path | None = None) -> ImportDialog:
        """Import questions; `path`: a file that was dropped on the window."""
        return self.imports.ask(path)

    def ask_paste(self) -> ImportDialog:
        """Import what lies on the clipboard."""
        return self.imports.ask_paste()

    def ask_export(self) -> None:
        """Export the open bank, or a pack."""
        self.exports.ask()

    def ask_pack(self) -> None:
        """Choose a pack and open it."""
        self.packs.ask()

    def open_pack(self, path: Path) -> PackDialog:
        """Open a pack, such as one that was dropped on the window."""
        return self.packs.open(path)
