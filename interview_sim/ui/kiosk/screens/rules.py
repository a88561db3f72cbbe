"""The page before the first question: what will happen, what is judged and what is not, the ticket."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.icon_rows import IconRows
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import KioskScreen, PrimaryButton, SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("kiosk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the page tells. `retries` None: any number. `may_follow_up`: follow-up questions may come in."""

    n_questions: int
    has_practice: bool
    records: bool
    keeps: bool
    ticket: str
    is_untimed: bool
    retries: int | None
    may_follow_up: bool = False


class TicketCard(Themed, QWidget):
    """The ticket of the visit, large enough to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.code = TextLabel("label", "ink_2"), TextLabel("figure", "teal", wraps=False)
        self.words = TextLabel("body", "ink_2")
        self._column = QVBoxLayout(self)
        for label in (self.name, self.code, self.words):
            self._column.addWidget(label)
        self.follow_theme()

    def show_ticket(self, code: str, words: str) -> None:
        self.code.set_text(code)
        self.words.set_text(words)

    def retranslate(self) -> None:
        self.name.set_text(tr("Your ticket"))

    def apply_theme(self) -> None:
        pad = theme().pick(36, 24)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme().space(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(
                painter,
                QRectF(self.rect()),
                theme().radius("card"),
                fill=theme().color("surface"),
                edge=theme().color("line"),
                edge_px=1,
            )


class RulesScreen(KioskScreen):
    """`read(with_practice)`."""

    read = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Rules | None = None
        self.top.show_step(2)
        self.top.set_help_visible(True)
        self._rows, self._ticket = IconRows(), TicketCard()
        left = ScrollColumn()
        self.scroll_by_keys(left)
        left.column.addWidget(self._rows)
        left.column.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._ticket)
        right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(left, 3)
        self._columns.addLayout(right, 2)
        self.content.addLayout(self._columns, 1)
        self.skip = SecondaryButton()
        self.go = PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_right(self.skip, self.go)
        self.skip.clicked.connect(lambda: self.read.emit(False))
        self.go.clicked.connect(lambda: self.read.emit(True))
        self.follow_theme()

    def show_rules(self, rules: Rules) -> None:
        """Show what holds for this interview."""
        self._rules = rules
        self._ticket.setVisible(bool(rules.ticket))
        self.skip.setVisible(rules.has_practice)
        self.retranslate()

    def retranslate(self) -> None:
        rules = self._rules
        if rules is None:
            return
        self.set_title(tr("Before you start"))
        self._rows.show_rows([*self._how(rules), *self._honest(rules)])
        words = (
            tr("Write it down. With your PIN it opens the result again.")
            if rules.keeps
            else tr("It stands on the report. No name is needed.")
        )
        self._ticket.show_ticket(rules.ticket, words)
        self.go.set_text(tr("Start with a practice question") if rules.has_practice else tr("Start"))
        self.skip.set_text(tr("Without practice question"))

    def _how(self, rules: Rules) -> list[tuple[str, str]]:
        count = (
            tr("**1 question.**") if rules.n_questions == 1 else tr("**{n} questions.**", n=rules.n_questions)
        )
        if rules.is_untimed:
            rows = [("clock", count + " " + tr("You take the time you need."))]
        else:
            rows = [("clock", count + " " + tr("First time to think, then time to answer."))]
        if rules.has_practice:
            rows.append(
                ("chat", tr("The practice question comes first. It is not recorded and not counted."))
            )
        if rules.retries is None:
            rows.append(("loop", tr("You may give every answer again as often as you like.")))
        elif rules.retries:
            rows.append(("loop", tr("You may give every answer once more.")))
        if rules.may_follow_up:
            rows.append(("chat", tr("Where something was left out, a follow-up question may come.")))
        return rows

    def _honest(self, rules: Rules) -> list[tuple[str, str]]:
        if not rules.records:
            return [("eyeoff", tr("Nothing is recorded. You see yourself and the time, no result."))]
        return [
            ("bars", tr("An AI on this PC writes down your words and follows your gaze. It can be wrong.")),
            (
                "person",
                tr("Feelings, character and looks are not judged. This is practice and predicts no hiring."),
            ),
            ("lock", tr("Please say no resident number and nothing about health or beliefs.")),
        ]

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, theme().space(8), margin, 0)
        self._columns.setSpacing(theme().space(64))

    def focus_first(self) -> None:
        self.go.setFocus()
