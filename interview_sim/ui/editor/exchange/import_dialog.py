"""Importing questions: choose, drop or paste, see what it holds and what is wrong, choose how it is taken."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from interview_sim.ui.editor.exchange.found import FoundQuestions
from interview_sim.ui.editor.exchange.import_form import ImportForm
from interview_sim.ui.editor.exchange.merging import ImportPlan, Mode
from interview_sim.ui.editor.exchange.words import outcome_words, step_words
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog
from interview_sim.ui.widgets import Choice

tr = area("editor-exchange")
Stage = Literal["choosing", "reading", "problems", "asking"]


class ImportDialog(DeedDialog):
    """Up: `file_asked()`, `file_given(path)`, `table_given(text, html)`, `stop_asked()`, `save_asked(text)`,
    `imported(BankDraft, words)` or `bank_made(BankDraft)`, of which one at most ever comes.

    Down: `show_reading`, `show_share`, `show_found`, `show_refusal`. Closed while it reads, it stops.
    """

    file_asked = Signal()
    file_given = Signal(object)
    table_given = Signal(str, str)
    stop_asked = Signal()
    save_asked = Signal(str)
    imported = Signal(object, str)
    bank_made = Signal(object)

    def __init__(self, window: QWidget) -> None:
        self.stage: Stage = "choosing"
        self.found: FoundQuestions | None = None
        self.mode: Mode = "add"
        self.form = ImportForm()
        super().__init__(
            window,
            self.title_words(),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="take", text=tr("Import"), icon="check"),
                Choice(key="choose", text=tr("Choose a file")),
                Choice(key="stop", text=tr("Stop reading"), icon="stop"),
            ],
            extra=self.form,
        )
        self.setAcceptDrops(True)
        self.form.mode_chosen.connect(self._choose)
        self.form.save_asked.connect(self.save_asked)
        self.answered.connect(self._on_closed)
        self._go("choosing")

    def title_words(self) -> str:
        """The title of the dialog."""
        return tr("Import questions")

    # Down -------------------------------------------------------------------------------------

    def show_reading(self, name: str) -> None:
        """A file or table is being read."""
        self.form.bar.show_share(0.0, tr("Reading ‘{name}’", name=name))
        self._go("reading")

    def show_share(self, share: float) -> None:
        """How far the reading is."""
        if self.stage == "reading":
            self.form.bar.show_share(share, self.form.bar.words.text())

    def show_found(self, found: FoundQuestions) -> None:
        """What was read: its problems, or the ways to take it."""
        self.found = found
        self.form.show_found(found)
        if found.problems:
            self._go("problems")
            self.form.problems.list.setFocus()
        else:
            self._go("asking")
            self._choose(found.usual)
            if self.form.modes is not None:
                self.form.modes.focus_chosen()

    def show_refusal(self, sentence: str) -> None:
        """It could not be read at all."""
        self._go("choosing")
        self._say(sentence)

    def show_stopped(self) -> None:
        """The reading was stopped; nothing was taken."""
        self._go("choosing")

    # Choices ----------------------------------------------------------------------------------

    def act(self, key: str) -> None:
        """Choose a file, stop, or take what was found."""
        if key == "choose":
            self.file_asked.emit()
        elif key == "stop":
            self.stop_asked.emit()
        elif key == "take" and self.stage == "asking":
            self._take()

    def plan(self) -> ImportPlan | None:
        """The chosen way."""
        return None if self.found is None else self.found.plans.get(self.mode)

    def _take(self) -> None:
        plan, found = self.plan(), self.found
        if plan is None or found is None:
            return
        if plan.is_too_many or not plan.changes_something:
            self._say(outcome_words(plan))
            return
        self.finish("take")
        if plan.mode == "new":
            self.bank_made.emit(plan.draft)
        else:
            self.imported.emit(plan.draft, step_words(found.name, plan))

    def _choose(self, mode: str) -> None:
        self.mode = cast(Mode, mode)
        plan = self.plan()
        if plan is not None:
            self.form.show_outcome(plan)
        self._say("")

    def _on_closed(self, key: str) -> None:
        if key != "take" and self.stage == "reading":
            self.stop_asked.emit()

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        if stage == "choosing":
            self.form.show_only(self.form.drop)
        elif stage == "reading":
            self.form.show_only(self.form.bar)
        self.buttons["take"].setVisible(stage == "asking")
        self.buttons["stop"].setVisible(stage == "reading")
        self.buttons["choose"].setVisible(stage != "reading")
        other = tr("Choose a file") if stage == "choosing" else tr("Choose another file")
        self.buttons["choose"].set_text(other)
        self._say("")

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()

    # Dropping and pasting ---------------------------------------------------------------------

    def take_mime(self, mime: QMimeData) -> bool:
        """A file or table that was dropped or pasted; False where it was neither."""
        if self.stage == "reading":
            return False
        if mime.hasUrls():
            self._take_urls(mime)
            return True
        text, html = mime.text(), mime.html() if mime.hasHtml() else ""
        if not text.strip() and not html:
            return False
        self.table_given.emit(text, html)
        return True

    def _take_urls(self, mime: QMimeData) -> None:
        urls = mime.urls()
        if len(urls) != 1:
            self._say(tr("One file at a time, please."))
        elif not urls[0].isLocalFile():
            self._say(tr("This is an address, not a file. Save it on this machine first."))
        else:
            self.file_given.emit(Path(urls[0].toLocalFile()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            if not self.take_mime(QGuiApplication.clipboard().mimeData()):
                self._say(tr("There is no table on the clipboard. Copy cells in the spreadsheet first."))
            event.accept()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if self.stage != "reading" and (mime.hasUrls() or mime.hasText() or mime.hasHtml()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.form.drop.show_hot(True)
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.form.drop.show_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.form.drop.show_hot(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_mime(event.mimeData())


class PasteDialog(ImportDialog):
    """The same, begun with what lies on the clipboard."""

    def title_words(self) -> str:
        return tr("Paste questions")

    def begin(self) -> None:
        """Read the clipboard now; says so where there is no table."""
        if not self.take_mime(QGuiApplication.clipboard().mimeData()):
            self._say(tr("There is no table on the clipboard. Copy cells in the spreadsheet first."))
