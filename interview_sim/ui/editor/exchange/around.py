"""What the flows of the exchange share: the window, the dialog in front, the last folder, the two threads."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.banks.files import write_text
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.exchange.export_dialog import ExportDialog
from interview_sim.ui.editor.exchange.files import ExchangeFiles
from interview_sim.ui.editor.exchange.import_dialog import ImportDialog
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.editor.exchange.words import error_words
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.placing import ask_file, usual_folder
from interview_sim.ui.widgets import QuestionDialog, Toast

tr = area("editor-exchange")
log = logging.getLogger(__name__)
Dialog = ImportDialog | ExportDialog | PackDialog


class Around(QObject):
    """`reading` is a thread of its own: a large file keeps nobody's draft from being saved."""

    def __init__(
        self, desk: QWidget, toast: Toast, background: Background, files: ExchangeFiles, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk, self.toast, self.background, self.files = desk, toast, background, files
        self.reading = Background(self, name="exchange")
        self.dialog: Dialog | None = None
        self._folder: Path | None = None

    def keep(self, dialog: Dialog) -> None:
        """This is the dialog in front, until it is closed."""
        self.dialog = dialog
        dialog.answered.connect(lambda _: self._forget(dialog))

    def _forget(self, dialog: QuestionDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None

    def is_open(self, dialog: QuestionDialog) -> bool:
        """Whether it was not closed meanwhile."""
        return self.dialog is dialog

    def refuse(self, dialog: Dialog, error: InterviewSimError) -> None:
        """What could not be done, in the dialog, or below once it was closed."""
        log.info("exchange refused: %s", error.code)
        if self.is_open(dialog):
            dialog.show_refusal(error_words(error))
        else:
            self.tell(error)

    def tell(self, error: InterviewSimError) -> None:
        """What could not be done, below the window."""
        self.toast.show_message(error_words(error), band="poor", stays=True)

    # Places -----------------------------------------------------------------------------------

    def start_folder(self) -> Path:
        """Where a dialog for files begins."""
        return self._folder or usual_folder()

    def note_folder(self, path: Path) -> None:
        """The next dialog begins where this file lies."""
        self._folder = path.parent

    def ask_source(self, title: str, filters: list[str], chosen: Callable[[Path], object]) -> QFileDialog:
        """Ask for a file that exists."""
        dialog = QFileDialog(self.desk, title, str(self.start_folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([*filters, f"{tr('All files')} (*)"])
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save_problems(self, text: str) -> None:
        """Ask where, and write a list of problems there."""
        start = self.start_folder() / f"{tr('problems', note='file name')}.txt"

        def save(path: Path) -> None:
            # Notepad and Excel tell by the mark that this is no CP949.
            self.reading.do(
                lambda: write_text(path, "\ufeff" + text),
                lambda _: self.toast.show_message(tr("Saved: {path}", path=str(path))),
                refused=self.tell,
            )

        ask_file(self.desk, tr("Where shall it go?"), start, save)
