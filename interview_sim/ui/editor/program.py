"""The trainer's editor put together: store, door, window, and a page for each thing a trainer keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram

if TYPE_CHECKING:
    from interview_sim.ui.editor.desk.pages import EditorPages


class EditorProgram(StaffProgram):
    """`pages` is what happens on each of its pages."""

    def __init__(self, options: StaffOptions) -> None:
        super().__init__(options, "trainer")
        self.pages: EditorPages | None = None

    def start(self) -> None:
        """Show the window with the door in front."""
        super().start()
        # Table and form take their time to load: the door stands by then.
        QTimer.singleShot(0, self, self.furnish)
        # Korean base forms take a second to load and hold everything up meanwhile: better here than at a key.
        self.background.do(_load_base_forms)

    def furnish(self) -> EditorPages:
        """Put the pages in their places, once."""
        if self.pages is None:
            from interview_sim.ui.editor.desk.pages import EditorPages

            self.pages = EditorPages(self)
        return self.pages

    def let_go(self) -> None:
        """What was typed goes to the disk, and others may edit."""
        if self.pages is not None:
            self.pages.let_go()


def _load_base_forms() -> None:
    from interview_sim.banks.lint.lemmas import preload

    preload()
