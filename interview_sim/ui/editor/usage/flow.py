"""Feeds the usage page from store and banks, off the window's thread, and writes its file."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.ui.background import Background
from interview_sim.ui.editor.usage.page import UsagePage
from interview_sim.ui.editor.usage.reading import find_usage, write_usage
from interview_sim.ui.editor.usage.shown import ShownUsage, Wanted
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.sessions.training.store import TrainingStore
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor-usage")
log = logging.getLogger(__name__)
PAGE = "usage"


class UsageFlow(QObject):
    """`question_asked(bank_id, question_id)`: open it in the form.

    What is stored is read anew each time the page, called `PAGE` in the window, is shown.
    """

    question_asked = Signal(str, str)

    def __init__(self, program: StaffProgram) -> None:
        super().__init__(program)
        self._program = program
        self._reading = Background(self, name=PAGE)
        self._store: TrainingStore | None = None
        self._wanted = Wanted()
        self._shown: ShownUsage | None = None
        self.page = UsagePage()
        window = program.window
        self.page.over = window.desk
        window.entered.connect(lambda _: self.refresh() if window.current_page() == PAGE else None)
        window.page_shown.connect(lambda name: self.refresh() if name == PAGE else None)
        window.closing.connect(self._close)
        self._reading.refused.connect(program.tell)
        self.page.usage_wanted.connect(self.show_usage)
        self.page.question_asked.connect(self.question_asked)
        self.page.export_wanted.connect(self._export)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was read and shown."""
        return self._reading.is_idle

    def title(self) -> str:
        """The page's name in today's language, for the window."""
        return tr("Usage")

    def refresh(self) -> None:
        """Read what is shown again."""
        self.show_usage(self._wanted)

    def show_usage(self, wanted: Wanted) -> None:
        """Read and show a bank in a period."""
        self._wanted = wanted
        if self._program.window.staff is None:
            return
        data_dir, year = self._program.options.data_dir, f"{date.today():%Y}"
        self._reading.do(
            lambda: find_usage(self._training(), data_dir, wanted, year), self._show, key="usage"
        )

    def _training(self) -> TrainingStore:
        """Opened in the thread that reads: its library takes half a second to load."""
        from interview_sim.sessions.training.store import TrainingStore

        if self._store is None:
            self._store = TrainingStore(self._program.options.data_dir)
        return self._store

    def _show(self, shown: ShownUsage) -> None:
        self._shown, self._wanted = shown, shown.wanted
        self.page.show_usage(shown)

    def _export(self, path: Path) -> None:
        shown, language = self._shown, current_language()
        if shown is not None:
            self._reading.do(lambda: write_usage(shown, path, language), lambda _: self._say(path))

    def _say(self, path: Path) -> None:
        log.info("usage saved")
        self._program.window.toast.show_message(tr("Saved: {path}", path=str(path)))

    def _close(self) -> None:
        self._reading.close()
        if self._store is not None:
            self._store.close()
