"""Sharing at the desk: the dialog over the open answer, the order through the store, what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.review.sharing.orders import Shared, ShareOrder, permission_for
from interview_sim.ui.language import current_language
from interview_sim.ui.printing import has_printer
from interview_sim.ui.review.desk.answer import OpenAnswer
from interview_sim.ui.review.sharing.reading import SharedBy, offer_of, read_shareable
from interview_sim.ui.review.sharing.share_dialog import ShareDialog, done_words, remark_words
from interview_sim.ui.review.sharing.sharing import Sharing
from interview_sim.ui.staff.dialogs.placing import usual_folder
from interview_sim.weights import model_folder

if TYPE_CHECKING:
    from interview_sim.ui.review.desk.flow import DeskFlow


class ShareFlow(QObject):
    """Listens to the heading's button; the consent in force stands on it from the start."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.sharing = Sharing(self)
        self._folder: Path | None = None
        self._dialog: ShareDialog | None = None
        window = flow.program.window
        flow.work.heading.share_asked.connect(self.open)
        flow.answer_shown.connect(self._show_consent)
        window.closing.connect(self.sharing.close)
        window.keep_awake(lambda: not self.sharing.is_idle)
        self.sharing.shared.connect(self._tell_shared)
        self.sharing.refused.connect(self._tell_refused)
        self.sharing.progressed.connect(self._tell_progress)

    def open(self) -> None:
        """The ways to share the open answer and its visit."""
        answer, window = self._flow.answer, self._flow.program.window
        if answer is None or window.open_dialog() is not None:
            return
        offer = offer_of(
            answer,
            self._flow.me,
            span=self._flow.watching.selection,
            folder=self._folder or usual_folder(),
            has_printer=has_printer(),
        )
        dialog = ShareDialog(window.desk, offer)
        dialog.share_wanted.connect(partial(self._carry_out, answer.visit.session.id, answer.take.id))
        dialog.folder_wanted.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        dialog.answered.connect(lambda _: self._forget(dialog))
        self._dialog = dialog

    def _show_consent(self, answer: OpenAnswer) -> None:
        sentence = str(permission_for("report", answer.visit).words(current_language()))
        self._flow.work.heading.show_share(sentence, is_open=True)

    def _carry_out(self, session_id: str, take_id: int, order: ShareOrder) -> None:
        program, me, store = self._flow.program, self._flow.me, self._flow.store
        scale = self._flow.view.scale
        if scale is None:
            return
        by = SharedBy(
            me=me,
            scale=scale,
            language=current_language(),
            centre=program.settings.centre_name,
            fonts=model_folder("pretendard", program.options.data_dir),
        )
        if order.way != "print":
            self._folder = order.path.parent
        self.sharing.do(
            order,
            lambda: read_shareable(store(), session_id, take_id, by),
            lambda what: store().note_shared(session_id, me, what),
        )

    def _forget(self, dialog: ShareDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None

    def _tell_progress(self, share: float) -> None:
        if self._dialog is not None and self._dialog.stage == "working":
            self._dialog.show_progress(share)

    def _tell_shared(self, shared: Shared) -> None:
        if self._dialog is not None:
            self._dialog.show_shared(shared)
            return
        remark = remark_words(shared.remarks)
        words = f"{done_words(shared)} {remark}".strip()
        self._flow.program.window.toast.show_message(words, band="fair" if remark else "good")

    def _tell_refused(self, error: InterviewSimError) -> None:
        if self._dialog is not None:
            self._dialog.show_refusal(str(message_of(error, current_language())))
        else:
            self._flow.program.tell(error)
