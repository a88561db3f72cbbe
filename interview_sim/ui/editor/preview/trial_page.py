"""The page after a trial answer: its words with what was found in them, and a field to type one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.review.trial_answer import TrialFindings
from interview_sim.ui.editor.preview.findings_view import FindingsView, all_places
from interview_sim.ui.editor.preview.marked_text import MarkedText
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.staff.dialogs.share_bar import ShareBar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, SegmentedChoice, TextLabel

tr = area("editor-preview")
Way = Literal["spoken", "typed"]
_PAUSE_MS = 300
"""A typed answer is looked at when nobody has typed for so long."""


class TrialPage(Themed, QWidget):
    """`typed(text)` when somebody stopped typing, `way_chosen(way)`, `again_asked()`,
    `follow_up_asked(FollowUpQuestion)`, `language_changed()`: what is told in words is wanted again.

    Down: `begin`, `show_waiting(share)`, `show_findings`, `show_problem(sentence)`.
    """

    typed = Signal(str)
    way_chosen = Signal(str)
    again_asked = Signal()
    follow_up_asked = Signal(object)
    language_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way: Way = "typed"
        self.title, self.asked = TextLabel("desk.h1", wraps=False), TextLabel("desk.body", "ink_2")
        self.ways = SegmentedChoice(height="desk", role="desk.button")
        self.again = SecondaryButton(icon="loop", height="desk")
        self.text, self.found = MarkedText(), FindingsView()
        self.bar, self.problem = ShareBar(), ProblemLine()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._pause.timeout.connect(lambda: self.typed.emit(self.text.text()))
        self.text.typed.connect(lambda _: self._pause.start())
        self.ways.chosen.connect(self.way_chosen)
        self.again.clicked.connect(self.again_asked)
        self.found.place_chosen.connect(self.text.show_chosen)
        self.found.follow_up_asked.connect(self.follow_up_asked)
        self.bar.hide()
        self.follow_theme()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.ways)
        head.addWidget(self.again)
        left = QVBoxLayout()
        left.addWidget(self.text, 1)
        self._columns = QHBoxLayout()
        self._columns.addLayout(left, 6)
        self._columns.addWidget(self.found, 5)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        for widget in (self.asked, self.problem, self.bar):
            self._column.addWidget(widget)
        self._column.addLayout(self._columns, 1)

    # Down ----------------------------------------------------------------------------------

    def begin(self, asked: str, way: Way, *, can_speak: bool) -> None:
        """An answer to this question, spoken or typed; nothing of one before stays."""
        self._pause.stop()
        self.asked.set_text(asked)
        self.ways.setVisible(can_speak)
        self.bar.hide()
        self.show_problem("")
        self.found.show_nothing()
        self._show_way(way)
        self.text.show_text("", can_type=way == "typed")

    def show_asked(self, asked: str) -> None:
        """The question in another language."""
        self.asked.set_text(asked)

    def show_waiting(self, share: float) -> None:
        """A spoken answer is being analysed."""
        self.bar.show_share(share, tr("Your answer is being looked at."))
        self.bar.show()

    def show_findings(
        self, found: TrialFindings, measured: Sequence[tuple[str, str]] = (), *, has_rules: bool
    ) -> None:
        """What was found; of a typed answer only where it is still the text that stands there."""
        self.bar.hide()
        if self.way == "spoken":
            self.text.show_text(found.text, can_type=False)
        elif found.text != self.text.text():
            return
        self.text.show_marks(all_places(found))
        self.found.show_findings(found, measured, has_rules=has_rules)

    def show_problem(self, sentence: str) -> None:
        """Why there is nothing to see, and what to do; "" takes it away."""
        self.problem.show_problem(sentence)
        if sentence:
            self.bar.hide()

    def forget(self) -> None:
        """Nothing of an answer stays."""
        self.begin("", "typed", can_speak=False)

    def focus_first(self) -> None:
        """The keyboard begins in the text."""
        self.text.setFocus()

    def _show_way(self, way: Way) -> None:
        self.way = way
        self.ways.show_chosen(way)
        self._name_text()

    def _name_text(self) -> None:
        is_typed = self.way == "typed"
        self.text.setAccessibleName(tr("Your answer"))
        self.text.setPlaceholderText(
            tr("Type an answer here; it is looked at as you type.") if is_typed else ""
        )

    def retranslate(self) -> None:
        self.title.set_text(tr("Trial answer"))
        options = (("spoken", tr("Spoken")), ("typed", tr("Typed")))
        self.ways.show_options(options, name=tr("How it is answered"))
        self.ways.show_chosen(self.way)
        self.again.set_text(tr("Answer again"))
        self._name_text()
        self.language_changed.emit()

    def apply_theme(self) -> None:
        side = theme().pick(96, 40)
        self._column.setContentsMargins(side, theme().space(28), side, theme().space(20))
        self._column.setSpacing(theme().space(16))
        self._columns.setSpacing(theme().space(40))
        self.found.setAlignment(Qt.AlignmentFlag.AlignTop)
