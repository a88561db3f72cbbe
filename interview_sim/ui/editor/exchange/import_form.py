"""What stands in the import dialog: a place to drop, how far it is, problems, or the ways to take it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.editor.exchange.drop_box import DropBox
from interview_sim.ui.editor.exchange.found import FoundQuestions, row_words
from interview_sim.ui.editor.exchange.merging import ImportPlan, Mode
from interview_sim.ui.editor.exchange.problem_list import ProblemList
from interview_sim.ui.editor.exchange.words import held_words, outcome_words
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.dialogs.deed_dialog import DeedForm
from interview_sim.ui.staff.dialogs.option_list import OptionList
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.staff.dialogs.share_bar import ShareBar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import ListChoice, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-exchange")
_ORDER: tuple[Mode, ...] = ("add", "replace", "new")


class FileFacts(Themed, QWidget):
    """The name of what was read, what it holds, and its first questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextLabel("desk.body_strong", elides=True)
        self.held = TextLabel("desk.small", comfortable_px=640)
        self.texts = TextLabel("desk.small", "ink_2", comfortable_px=640)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for label in (self.name, self.held, self.texts):
            column.addWidget(label)
        self.follow_theme()

    def show_found(self, found: FoundQuestions) -> None:
        self.name.set_text(found.name)
        self.held.set_text(held_words(found))
        language = current_language()
        lines = [f"· {text.get(language) or next(iter(text.values()), '')}" for text in found.first_texts]
        n_more = found.n_questions - len(lines)
        if n_more > 0:
            lines.append(tr("and {n} more", n=n_more))
        self.texts.set_text("\n".join(line.replace("\n", " ") for line in lines))
        self.apply_theme()

    def apply_theme(self) -> None:
        # With large letters on a small screen the ways to take it need the room.
        self.texts.setVisible(bool(self.texts.text()) and (theme().is_wide or not theme().is_larger_text))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("button"), fill=theme().color("sunken"))


class ImportForm(DeedForm):
    """One of its parts is to be seen at a time. `mode_chosen(mode)`, `save_asked(text of the problems)`."""

    mode_chosen = Signal(str)
    save_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.drop, self.bar, self.facts = DropBox("save"), ShareBar(), FileFacts()
        self.problems, self.remarks = ProblemList(), ProblemList()
        self.modes: OptionList | None = None
        self.outcome = TextLabel("desk.body_strong", comfortable_px=700)
        self.problem = ProblemLine()
        self._ways = QWidget()
        self._ways_column = QVBoxLayout(self._ways)
        self._ways_column.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.drop, self.bar, self.facts, self.problems, self.remarks,
            self._ways, self.outcome, self.problem,
        ):  # fmt: skip
            self.column.addWidget(widget)
        for one in (self.problems, self.remarks):
            one.save_asked.connect(self.save_asked)
        self.follow_theme()

    def show_only(self, *parts: QWidget) -> None:
        """Show these, hide the others."""
        every = (self.drop, self.bar, self.facts, self.problems, self.remarks, self._ways, self.outcome)
        for widget in every:
            widget.setVisible(widget in parts)

    def show_found(self, found: FoundQuestions) -> None:
        """What was read, and what can be done with it."""
        language = current_language()
        if found.problems:
            title = tr("{n} places are to be mended before it can be taken. Nothing was imported.",
                       n=len(found.problems))  # fmt: skip
            self.problems.show_problems(title, row_words(found.problems, language))
            self.show_only(self.problems)
            return
        self.facts.show_found(found)
        remarks = row_words(found.remarks, language)
        self.remarks.show_problems(
            tr("Passed over while reading: {n}", n=len(remarks)), remarks, is_remark=True
        )
        self._show_modes(found)
        parts = [self.facts, self._ways, self.outcome]
        self.show_only(*parts, *([self.remarks] if remarks else []))

    def _show_modes(self, found: FoundQuestions) -> None:
        if self.modes is not None:
            self._ways_column.removeWidget(self.modes)
            self.modes.deleteLater()
        choices = [_choice(found.plans[mode]) for mode in _ORDER if mode in found.plans]
        self.modes = OptionList(choices, found.usual)
        self.modes.chosen.connect(self.mode_chosen)
        self._ways_column.addWidget(self.modes)

    def show_outcome(self, plan: ImportPlan) -> None:
        """What the chosen way does."""
        self.outcome.set_text(outcome_words(plan))

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(820, 720) + (120 if theme().is_larger_text else 0))
        self.drop.setMinimumHeight(theme().pick(220, 180))
        self.problems.setMinimumHeight(theme().pick(560, 420))
        self.remarks.setFixedHeight(theme().pick(180, 140))

    def retranslate(self) -> None:
        self.drop.title.set_text(tr("Drop a file here, or paste a table with Ctrl+V"))
        self.drop.words.set_text(
            tr("Excel (XLSX), CSV, YAML or a pack. A mere column of questions is enough.")
        )


def _choice(plan: ImportPlan) -> ListChoice:
    match plan.mode:
        case "add":
            words = tr("Those with an id that is taken get a new one: {n}", n=plan.n_renumbered)
            return ListChoice(
                key="add",
                title=tr("Add to this question bank"),
                text=words if plan.n_renumbered else tr("They stand at the end."),
                fact=tr("+{n}", n=plan.n_added),
            )
        case "replace":
            facts = [tr("{n} replaced", n=plan.n_replaced), tr("+{n}", n=plan.n_added)]
            same = tr("{n} stand there as they are.", n=plan.n_same) if plan.n_same else ""
            return ListChoice(
                key="replace",
                title=tr("Replace questions of the same id"),
                text=f"{tr('The others are added at the end.')} {same}".strip(),
                fact=" · ".join(facts),
            )
        case _:
            head = plan.draft.head
            names = head.get("name") or {}
            name = names.get(current_language()) or next(iter(names.values()), "")
            return ListChoice(
                key="new",
                title=tr("Make a new question bank"),
                text=f"{name} ({head['id']})",
                fact=tr("+{n}", n=plan.n_added),
            )
