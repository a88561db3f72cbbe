"""A recording made elsewhere becomes a visit: dropped or chosen, told about, copied, analysed, opened."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import OpenedVisit
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.deeds.drop_area import DropArea
from interview_sim.ui.review.deeds.dropped import RecordingChooser
from interview_sim.ui.review.deeds.import_dialog import ImportDialog
from interview_sim.ui.review.desk.analysing import Analysing, AnalysisOrder

if TYPE_CHECKING:
    from interview_sim.errors import InterviewSimError
    from interview_sim.ui.review.deeds.import_dialog import ImportOrder
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
log = logging.getLogger(__name__)


class BringingIn(QObject):
    """`choose()` asks for a file; files dropped on the desk come by themselves."""

    def __init__(self, flow: DeskFlow, analysing: Analysing) -> None:
        super().__init__(flow)
        self._flow, self._analysing = flow, analysing
        # Copying hours of film must not hold up what is read and changed meanwhile.
        self._copying = Background(self, name="copying")
        self._dialog: ImportDialog | None = None
        self._take_id = 0
        window = flow.program.window
        self._area = DropArea(window.desk)
        self._area.file_dropped.connect(lambda path: self.open(Path(path)))
        self._area.drop_refused.connect(lambda words: window.toast.show_message(words, band="none"))
        analysing.progressed.connect(self._on_progress)
        analysing.analysed.connect(lambda order, _: self._on_analysed(order))
        analysing.failed.connect(lambda order, *_: self._on_analysed(order))
        window.closing.connect(self._copying.close)

    def choose(self) -> None:
        """Ask for a file."""
        if self._flow.program.window.open_dialog() is not None:
            return
        chooser = RecordingChooser(self._flow.program.window)
        chooser.recording_chosen.connect(lambda path: self.open(Path(path)))
        chooser.open()

    def open(self, path: Path) -> None:
        """Tell about the file and ask what must be known of it."""
        window = self._flow.program.window
        if window.open_dialog() is not None or window.is_locked:
            return
        self._take_id = 0
        self._dialog = ImportDialog(window.desk, self._copying, path)
        self._dialog.import_wanted.connect(self._bring_in)
        self._dialog.other_file_wanted.connect(self.choose)
        self._dialog.answered.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _bring_in(self, order: ImportOrder) -> None:
        flow, me = self._flow, self._flow.me

        def bring() -> OpenedVisit:
            return flow.store().import_recording(
                order.path,
                me,
                question_text=order.question_text,
                spoken=order.spoken,
                nickname=order.nickname,
                may_be_kept=order.may_be_kept,
            )

        self._copying.do(bring, self._brought, refused=self._refused)

    def _refused(self, error: InterviewSimError) -> None:
        if self._dialog is not None:
            self._dialog.show_refusal(str(message_of(error, current_language())))
        else:
            self._flow.program.tell(error)

    def _brought(self, visit: OpenedVisit) -> None:
        log.info("a recording was brought in")
        (take,) = visit.takes
        self._take_id = take.id
        program = self._flow.program
        program.finding.show_changed()
        self._analysing.ask(
            AnalysisOrder(
                session=visit.session,
                take=take,
                recording=self._flow.store().recording_path(take),
                speech_model=program.settings.speech_model,
            )
        )
        if self._dialog is not None:
            self._dialog.show_progress(0.0)
        self._flow.show_visit(visit)

    def _on_progress(self, take_id: int, share: float) -> None:
        if self._dialog is not None and take_id == self._take_id:
            self._dialog.show_progress(share)

    def _on_analysed(self, order: AnalysisOrder) -> None:
        if self._dialog is not None and order.take.id == self._take_id:
            self._dialog.finish("close")
