"""Exporting: asks where, and writes off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from interview_sim.banks.drafting import BankDraft
from interview_sim.ui.editor.exchange.around import Around
from interview_sim.ui.editor.exchange.export_dialog import ENDINGS, ExportDialog, ExportOrder
from interview_sim.ui.editor.exchange.files import Packable
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.placing import ask_file
from interview_sim.ui.widgets import Choice, QuestionDialog

tr = area("editor-exchange")
log = logging.getLogger(__name__)


class ExportFlow(QObject):
    """`shown_bank`: the bank in front; `centre`: the centre's name, which a pack tells."""

    def __init__(
        self, around: Around, shown_bank: Callable[[], BankDraft | None], centre: Callable[[], str]
    ) -> None:
        super().__init__(around)
        self._around, self._shown_bank, self._centre = around, shown_bank, centre

    def ask(self) -> None:
        """Read what could go into a pack, then ask."""
        self._around.reading.do(self._around.files.packables, self._show)

    def _show(self, packables: tuple[Packable, ...]) -> None:
        draft = self._shown_bank()
        words = "" if draft is None else bank_words(draft)
        dialog = ExportDialog(self._around.desk, words, packables, bank_id(draft))
        self._around.keep(dialog)
        dialog.place_asked.connect(lambda way: self._ask_place(dialog, way))
        dialog.export_wanted.connect(lambda order: self._export(dialog, draft, order))

    def _ask_place(self, dialog: ExportDialog, way: str) -> None:
        name = bank_id(self._shown_bank()) or "interview-sim"
        start = self._around.start_folder() / f"{name}{ENDINGS[way]}"
        title = tr("Where shall it go?")
        ask_file(self._around.desk, title, start, lambda path: self._place(dialog, path))

    def _place(self, dialog: ExportDialog, path: Path) -> None:
        self._around.note_folder(path)
        if not path.exists():
            dialog.place(path)
            return
        question = QuestionDialog(
            self._around.desk,
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
        centre, files = self._centre(), self._around.files

        def write() -> None:
            if order.way == "pack":
                files.write_pack(order.path, order.keys, order.note, centre)
            elif draft is not None:
                files.export(draft, order.path)

        self._around.reading.do(
            write,
            lambda _: self._tell(dialog, order),
            refused=lambda error: self._around.refuse(dialog, error),
        )

    def _tell(self, dialog: ExportDialog, order: ExportOrder) -> None:
        log.info("exported as %s", order.way)
        said = tr("Saved: {path}", path=str(order.path))
        if self._around.is_open(dialog):
            dialog.show_done(said)
        else:
            self._around.toast.show_message(said)


def bank_id(draft: BankDraft | None) -> str:
    """The id of an open bank, "" where none is."""
    return "" if draft is None else str(draft.head.get("id") or "")


def bank_words(draft: BankDraft) -> str:
    """The bank's name and how much is in it."""
    names = draft.head.get("name")
    known = names if isinstance(names, dict) else {}
    name = known.get(current_language()) or next((one for one in known.values() if one), bank_id(draft))
    return tr("{name} · {n} questions", name=name, n=len(draft.questions))
