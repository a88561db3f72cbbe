"""What is found in a trial answer, spoken or typed: asked off the window's thread, shown on its page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interview_sim.messages import message
from interview_sim.results import Analysis
from interview_sim.review.trial_answer import TrialFindings, judge_analysis, judge_text
from interview_sim.ui.background import Background
from interview_sim.ui.editor.preview.asking import Previewed, rules_of
from interview_sim.ui.editor.preview.measured import also_measured
from interview_sim.ui.editor.preview.trial_analysis import TrialAnalysis
from interview_sim.ui.editor.preview.trial_page import TrialPage, Way
from interview_sim.ui.language import area, current_language
from interview_sim.weights import installed_model

if TYPE_CHECKING:
    from interview_sim.ui.staff.program import StaffProgram

tr = area("editor-preview")


class TrialLooking(QObject):
    """`page` shows it. `begin(shown, way)`, `listen(recording)` while it is being written, `forget()`.

    Up: `way_chosen(way)`, `again_asked()`, `follow_up_asked(FollowUpQuestion)`, `language_changed()`.
    """

    way_chosen = Signal(str)
    again_asked = Signal()
    follow_up_asked = Signal(object)
    language_changed = Signal()

    def __init__(
        self, program: StaffProgram, parent: QObject | None = None, *, worker_command: list[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._data_dir, self._model = program.options.data_dir, program.settings.speech_model
        self.analysis = TrialAnalysis(self._data_dir, self._model, self, worker_command=worker_command)
        self.judging = Background(self, name="trial")
        self.page = TrialPage()
        self._shown: Previewed | None = None
        self._typed: TrialFindings | None = None
        self._spoken: Analysis | None = None
        self._failure: tuple[str, dict[str, str]] | None = None
        page = self.page
        page.typed.connect(self._judge)
        page.way_chosen.connect(self.way_chosen)
        page.again_asked.connect(self.again_asked)
        page.follow_up_asked.connect(self.follow_up_asked)
        page.language_changed.connect(self.language_changed)
        self.analysis.progressed.connect(self._on_progress)
        self.analysis.found.connect(self._on_found)
        self.analysis.failed.connect(self._on_failed)

    def warm_up(self) -> None:
        """The first typed answer must not wait for the dictionary."""
        self.judging.do(_load_dictionary, key="dictionary")

    def listen(self, shown: Previewed, recording: Path) -> None:
        """Have an answer analysed while it is being spoken."""
        self.give_up()
        self._shown = shown
        self.analysis.ask(shown.question, recording, shown.language)

    def begin(self, shown: Previewed, way: Way, *, can_speak: bool) -> None:
        """The page for an answer to this question; a spoken one is waited for."""
        self._shown, self._typed = shown, None
        if way == "typed":
            self.give_up()
        self.page.begin(shown.text, way, can_speak=can_speak)
        if way == "spoken":
            self.page.show_waiting(0.0)
            self.tell()

    def speak(self, shown: Previewed) -> None:
        """The same question in another language, and what was found in today's words."""
        self._shown = shown
        self.page.show_asked(shown.text)
        self.tell()

    def give_up(self) -> None:
        """Another answer begins."""
        self.analysis.give_up()
        self._typed = self._spoken = self._failure = None

    def forget(self) -> None:
        """Nothing of an answer stays, and no worker holds its file."""
        self.give_up()
        self.analysis.close()
        self.page.forget()
        self._shown = None

    def tell(self) -> None:
        """Show what was found."""
        if self._shown is None:
            return
        question = self._shown.question
        has_rules = bool(rules_of(question))
        if self._typed is not None and self.page.way == "typed":
            self.page.show_findings(self._typed, has_rules=has_rules)
        elif self._spoken is not None and self.page.way == "spoken":
            measured = also_measured(self._spoken, current_language())
            found = judge_analysis(question, self._spoken)
            self.page.show_findings(found, measured, has_rules=has_rules)
            self.page.show_problem(self._why_unheard(self._spoken))
        elif self._failure is not None and self.page.way == "spoken":
            self.page.show_problem(str(message(*self._failure, current_language())))

    def _judge(self, text: str) -> None:
        shown = self._shown
        if shown is None:
            return

        def take(found: TrialFindings) -> None:
            if self._shown == shown:
                self._typed = found
                self.tell()

        work = lambda: judge_text(shown.question, text, shown.language)  # noqa: E731
        self.judging.do(work, take, key="typed")

    def _on_progress(self, share: float) -> None:
        if self.page.isVisible() and self.page.way == "spoken":
            self.page.show_waiting(share)

    def _on_found(self, analysis: Analysis) -> None:
        self._spoken = analysis
        if self.page.isVisible():
            self.tell()

    def _on_failed(self, code: str, facts: dict[str, str]) -> None:
        self._failure = (code, facts)
        if self.page.isVisible():
            self.tell()

    def _why_unheard(self, analysis: Analysis) -> str:
        """Why nothing of a spoken answer can be read; "" where something was."""
        if analysis.transcript is not None and analysis.transcript.words:
            return ""
        if installed_model(self._model, self._data_dir) is None:
            return tr("No speech model is installed, so nothing that was said can be read. Type an answer.")
        return tr("Nothing was heard that can be read. Speak closer to the microphone, or type an answer.")


def _load_dictionary() -> None:
    from interview_sim.measures.wording import morphology

    morphology.preload()
