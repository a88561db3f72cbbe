"""One interview as it may come, question by question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks import PlannedQuestion, speaking_seconds, words
from interview_sim.ui.editor.parts.house_text import HouseText, html_text
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, TextLabel

tr = area("editor-presets")


class PlanText(HouseText):
    """`show_plan(planned)`: a row for each question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._plan: tuple[PlannedQuestion, ...] = ()
        super().__init__(parent)
        self.follow_theme()

    def show_plan(self, plan: Sequence[PlannedQuestion]) -> None:
        """The questions in their order."""
        self._plan = tuple(plan)
        self.verticalScrollBar().setValue(0)
        self.apply_theme()

    def apply_theme(self) -> None:
        numbers = iter(range(1, len(self._plan) + 1))
        rows = "".join(_row(one, "" if one.is_practice else str(next(numbers))) for one in self._plan)
        table = '<table width="100%" cellspacing="0" cellpadding="6" style="border-collapse: collapse">'
        self.show_html(f"{table}{rows}</table>")


class _Form(DeedForm):
    def __init__(self) -> None:
        super().__init__()
        self.length = TextLabel("desk.body_strong", "teal", comfortable_px=700)
        self.plan, self.problem = PlanText(), ProblemLine()
        for widget in (self.length, self.plan, self.problem):
            self.column.addWidget(widget)
        self.follow_theme()

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(960, 860) + (180 if theme().is_larger_text else 0))
        self.plan.setFixedHeight(theme().pick(600, 420))


class TrialDialog(DeedDialog):
    """`draw_wanted()`: another one. Down: `show_plan(planned)`, `show_refusal(sentence)`."""

    draw_wanted = Signal()

    def __init__(self, window: QWidget, bank_name: str) -> None:
        self.form = _Form()
        super().__init__(
            window,
            tr("One possible interview"),
            tr("Drawn from ‘{bank}’ for a visitor who was never here.", bank=bank_name),
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="again", text=tr("Draw again"), icon="loop")],
            extra=self.form,
        )

    def show_plan(self, plan: Sequence[PlannedQuestion]) -> None:
        """What was drawn."""
        seconds = speaking_seconds(plan)
        asked = sum(not one.is_practice for one in plan)
        held = tr("{n} questions", n=asked)
        self.form.length.set_text(f"{held} · {tr('{n} minutes in all', n=max(1, round(seconds / 60)))}")
        self.form.plan.show_plan(plan)
        self._say("")

    def show_refusal(self, sentence: str) -> None:
        """Nothing could be drawn."""
        self.form.plan.show_plan(())
        self.form.length.set_text("")
        self._say(sentence)

    def act(self, key: str) -> None:
        """Draw again."""
        self.draw_wanted.emit()

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.form.plan.setVisible(not sentence)
        self.place_again()


def _row(one: PlannedQuestion, number: str) -> str:
    language = current_language()
    line = f'style="border-bottom: 1px solid {theme().color("line").name()}"'
    kind = words.word("kind", one.question.kind, language)
    if one.set_index is not None and one.step_index is not None:
        kind = f"{kind} {one.set_index + 1} · {one.step_index + 1}/3"
    text = one.question.text.in_language(language)
    return (
        f'<tr><td width="5%" class="strong" {line}>{number}</td>'
        f'<td width="19%" {line}>{html_text(kind)}</td><td {line}>{html_text(text)}</td>'
        f'<td width="20%" align="right" {line}>{html_text(_times(one))}</td></tr>'
    )


def _times(one: PlannedQuestion) -> str:
    if one.think_s is None or one.answer_s is None:
        return tr("No time limits")
    return tr("{think} + {answer} s", think=int(one.think_s), answer=int(one.answer_s))
