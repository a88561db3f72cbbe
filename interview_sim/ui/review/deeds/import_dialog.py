"""Opening a recording made elsewhere: what it holds, what was asked, and that the person in it agreed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message
from interview_sim.recording.types import RecordingInfo
from interview_sim.results import SpokenLanguage
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.deeds.import_form import ImportForm
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog
from interview_sim.ui.widgets import Choice

tr = area("review-deeds")
Probe = Callable[[Path], RecordingInfo]
Stage = Literal["reading", "unreadable", "asking", "working"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """A recording that is to become a visit; what the counsellor said about it."""

    path: Path
    question_text: str
    spoken: SpokenLanguage
    nickname: str
    may_be_kept: bool


def probe_recording(path: Path) -> RecordingInfo:
    """What a file holds. Raises `RecordingError`s."""
    from interview_sim.recording import probe

    return probe(path)


class ImportDialog(DeedDialog):
    """`import_wanted(ImportOrder)`, `other_file_wanted()`; down `show_progress`, `show_refusal`, `finish`.

    `probe` is called off the window's thread. Closed while it works, the work goes on.
    """

    import_wanted = Signal(object)
    other_file_wanted = Signal()

    def __init__(
        self, window: QWidget, background: Background, path: Path, *, probe: Probe = probe_recording
    ) -> None:
        self.path = path
        self.stage: Stage = "reading"
        self.form = ImportForm(path.name)
        super().__init__(
            window,
            tr("Open a recording made elsewhere"),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[
                Choice(key="open", text=tr("Open", note="recording"), icon="film"),
                Choice(key="other", text=tr("Choose another file"), icon="film"),
            ],
            extra=self.form,
        )
        form = self.form
        form.question.text_changed.connect(lambda _: self._say_question(""))
        form.question.entered.connect(lambda: self.answer("open"))
        form.nickname.entered.connect(lambda: self.answer("open"))
        form.tick.toggled.connect(lambda _: self._say(""))
        self._go("reading")
        background.do(lambda: probe(path), self._on_read, refused=self._on_unreadable)

    def _on_read(self, info: RecordingInfo) -> None:
        if self._is_answered:
            return
        self.form.facts.show_info(info)
        self._go("asking")
        self.form.question.setFocus()

    def _on_unreadable(self, error: InterviewSimError) -> None:
        if self._is_answered:
            return
        self.form.facts.show_sentence("")
        self._go("unreadable")
        self._say(_sentence(error))

    def show_progress(self, share: float, *, is_copied: bool = True) -> None:
        """How far it is, 0..1; `is_copied`: it lies in the store and is being analysed."""
        words = (
            tr("Analysing. You may close this; it goes on.")
            if is_copied
            else tr("The recording is being copied. You may close this; it goes on.")
        )
        self.form.bar.show_share(share, words)
        self._go("working")

    def show_refusal(self, sentence: str) -> None:
        """It was not taken; what was typed is still there."""
        self._go("asking")
        self._say(sentence)

    def act(self, key: str) -> None:
        """Open it, where nothing is missing."""
        if key == "other":
            self.other_file_wanted.emit()
            self.finish(key)
            return
        form = self.form
        question = " ".join(form.question.text().split())
        if self.stage != "asking":
            return
        if not question:
            self._say_question(tr("Please write what was asked."))
            form.question.setFocus()
        elif not form.tick.isChecked():
            form.tick.show_missed(True)
            form.tick.setFocus()
            self._say(tr("Without this agreement it cannot be opened. Ask the person first, then tick it."))
        else:
            order = self._order(question)
            self.show_progress(0.0, is_copied=False)
            self.import_wanted.emit(order)

    def _order(self, question: str) -> ImportOrder:
        form = self.form
        return ImportOrder(
            path=self.path,
            question_text=question,
            spoken=cast(SpokenLanguage, form.spoken.chosen_key() or "ko"),
            nickname=" ".join(form.nickname.text().split()),
            may_be_kept=form.kept.chosen_key() == "keep",
        )

    def _go(self, stage: Stage) -> None:
        self.stage = stage
        self.form.asking.setVisible(stage == "asking")
        self.form.bar.setVisible(stage == "working")
        self.buttons["open"].setVisible(stage == "asking")
        self.buttons["other"].setVisible(stage == "unreadable")
        self._say("")

    def _say_question(self, sentence: str) -> None:
        self.form.question.show_problem(sentence)
        self.place_again()

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.place_again()


def _sentence(error: InterviewSimError) -> str:
    """The error's sentence; of the file its name, not the whole way to it."""
    facts = dict(error.facts)
    if "file" in facts:
        facts["file"] = Path(facts["file"]).name
    return str(message(error.code, facts, current_language()))
