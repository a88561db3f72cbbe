"""Runs the dialogs of versions: reads and compares off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.drafting import Facts
from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.background import Background
from interview_sim.ui.editor.parts.problem_text import ProblemWords
from interview_sim.ui.editor.versions.publish_dialog import PublishDialog
from interview_sim.ui.editor.versions.reading import DRAFT, VersionFacts, VersionFiles, differences
from interview_sim.ui.editor.versions.stale_dialog import StaleDialog
from interview_sim.ui.editor.versions.versions_dialog import VersionsDialog
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import QuestionDialog

tr = area("editor-versions")


class VersionsFlow(QObject):
    """`restore_asked(number, note)`, `publish_asked(note)`, `kept_mine()`, `took_theirs()`.

    One for banks and one for presets. Documents are plain values: `BankDraft.document()`, facts of a preset.
    """

    restore_asked = Signal(int, str)
    publish_asked = Signal(str)
    kept_mine = Signal()
    took_theirs = Signal()

    def __init__(self, desk: QWidget, files: VersionFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._files = desk, files
        self._is_bank = files.kind == "banks"
        self._reading = Background(self, name="versions")
        self.dialog: VersionsDialog | PublishDialog | StaleDialog | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read."""
        return self._reading.is_idle

    def close(self) -> None:
        """The window goes."""
        self._reading.close()

    def ask_versions(self, item: str, name: str, draft: Facts | None, *, may_restore: bool) -> VersionsDialog:
        """All versions of `item`. `draft`: what stands in the editor, None where nothing may be changed."""
        dialog = VersionsDialog(self._desk, name, is_bank=self._is_bank)
        self._keep(dialog)
        dialog.restore_asked.connect(self.restore_asked)
        dialog.diff_wanted.connect(lambda old, new: self._compare(dialog, item, draft, old, new))

        def read() -> tuple[tuple[VersionFacts, ...], bool]:
            versions = self._files.versions(item)
            if draft is None:
                return versions, False
            return versions, bool(differences(self._files.published_document(item), draft))

        def show(found: tuple[tuple[VersionFacts, ...], bool]) -> None:
            if self.dialog is dialog:
                versions, has_draft = found
                dialog.show_versions(versions, has_draft=has_draft, may_restore=may_restore)

        self._do(dialog, read, show)
        return dialog

    def ask_publish(
        self, item: str, draft: Facts, next_number: int, warnings: Sequence[ProblemWords] = ()
    ) -> PublishDialog:
        """What publishing would change, and a note on it."""
        dialog = PublishDialog(self._desk, next_number, warnings, is_bank=self._is_bank)
        self._keep(dialog)
        dialog.publish_asked.connect(self.publish_asked)
        self._do(
            dialog,
            lambda: (differences(self._files.published_document(item), draft), self._files.newest(item)),
            lambda found: dialog.show_changes(*found) if self.dialog is dialog else None,
        )
        return dialog

    def tell_stale(self, item: str, draft: Facts, by: str) -> StaleDialog:
        """Somebody published meanwhile: compare, and choose."""
        dialog = StaleDialog(self._desk, by, is_bank=self._is_bank)
        self._keep(dialog)
        dialog.kept_mine.connect(self.kept_mine)
        dialog.took_theirs.connect(self.took_theirs)
        self._do(
            dialog,
            lambda: differences(self._files.published_document(item), draft),
            lambda changes: dialog.show_changes(changes) if self.dialog is dialog else None,
        )
        return dialog

    def _compare(self, dialog: VersionsDialog, item: str, draft: Facts | None, old: int, new: int) -> None:
        def document(number: int) -> Facts:
            return (draft or {}) if number == DRAFT else self._files.document(item, number)

        self._do(
            dialog,
            lambda: differences(document(old), document(new)),
            lambda changes: dialog.show_diff(old, new, changes) if self.dialog is dialog else None,
            key="compare",
        )

    def _do(
        self, dialog: QuestionDialog, work: Callable[[], Any], then: Callable[[Any], None], key: str = ""
    ) -> None:
        def refuse(error: InterviewSimError) -> None:
            if self.dialog is dialog:
                said = str(message_of(error, current_language()))
                if isinstance(dialog, VersionsDialog):
                    dialog.show_refusal(said)
                elif isinstance(dialog, PublishDialog | StaleDialog):
                    # The comparison alone failed; publishing may still be right.
                    dialog.form.pane.show_sentence(said)
                    dialog.place_again()

        self._reading.do(work, then, refused=refuse, key=key)

    def _keep(self, dialog: VersionsDialog | PublishDialog | StaleDialog) -> None:
        self.dialog = dialog
        dialog.answered.connect(lambda _: self._forget(dialog))

    def _forget(self, dialog: QuestionDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
