"""An interviewer's clip of a question: looked at, kept beside the bank, watched, and told how long it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.ui.background import Background
from interview_sim.ui.editor.desk.clips import clip_length_s, keep_clip
from interview_sim.ui.editor.desk.sounds import clip_file, kept_file
from interview_sim.ui.editor.editing.bank_editing import BankEditing
from interview_sim.ui.editor.form.clip_dialog import WatchClipDialog
from interview_sim.ui.editor.form.clip_facts import with_clip
from interview_sim.ui.editor.form.question_form import QuestionForm
from interview_sim.ui.language import area, current_language

if TYPE_CHECKING:
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor")


class ClipFlow(QObject):
    """Between the form's buttons for clips and the bank's folder. `background`: for what takes a while."""

    def __init__(
        self, program: StaffProgram, editing: BankEditing, form: QuestionForm, background: Background
    ) -> None:
        super().__init__(program)
        self._program, self._editing, self._form, self._background = program, editing, form, background
        form.clip_chosen.connect(self.keep)
        form.clip_play_asked.connect(self._watch)
        form.clip_length_asked.connect(self._look_how_long)

    def keep(self, key: int, language: str, source: Path) -> None:
        """Copy a video to the bank and let the question name it."""
        state, data_dir = self._editing.state, self._program.options.data_dir
        if state is None:
            return

        def use(kept: tuple[str, float]) -> None:
            draft, now = self._editing.draft, self._editing.state
            if draft is not None and now is not None and now.bank_id == state.bank_id:
                name, length_s = kept
                self._form.show_clip_length(name, length_s)
                words = tr("Change the interviewer's clip")
                self._editing.edit(with_clip(draft, key, language, name), words)
                self._form.show_clip_remark("")

        self._form.show_clip_remark(tr("The video is being looked at and copied."))
        self._background.do(lambda: keep_clip(data_dir, state.bank_id, source), use, refused=self._say)

    def _watch(self, key: int, language: str) -> None:
        draft = self._editing.draft
        question = None if draft is None else draft.question(key)
        if question is None:
            return
        path = clip_file(self._program.options.data_dir, question.facts, language)
        if path is None:
            self._form.show_clip_remark(tr("The video is not on this computer. Choose it again."))
        else:
            WatchClipDialog(self._program.window.desk, path, language)

    def _look_how_long(self, name: str) -> None:
        data_dir = self._program.options.data_dir

        def look() -> float | None:
            path = kept_file(data_dir, name)
            return None if path is None else clip_length_s(path)

        self._background.do(
            look,
            lambda length_s: self._form.show_clip_length(name, length_s),
            refused=lambda _: self._form.show_clip_length(name, None),
        )

    def _say(self, error: InterviewSimError) -> None:
        self._form.show_clip_remark(str(message_of(error, current_language())))
