"""How long the interview takes, told live, and from which bank it is tried."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.values import Facts
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.presets.words import held_words, minutes_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-presets")


class LengthCard(Themed, QWidget):
    """`bank_chosen(id)`, `trial_asked()`."""

    bank_chosen = Signal(str)
    trial_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: Facts = {}
        self._total_s: tuple[float, float] | None = None
        self._banks: tuple[tuple[str, str], ...] = ()
        self.length = TextLabel("desk.h2", wraps=False)
        self.held = TextLabel("desk.body", "ink_2", wraps=False)
        self.fresh = TextLabel("desk.small", "ink_2", comfortable_px=480)
        self.bank = Chooser()
        self._bank = Named(self.bank)
        self.trial = SecondaryButton(icon="loop", height="desk")
        words = QVBoxLayout()
        words.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.length)
        head.addWidget(self.held)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(self.fresh)
        words.addStretch(1)
        right = QHBoxLayout()
        right.addWidget(self._bank, 1)
        trial = QVBoxLayout()
        trial.addStretch(1)
        trial.addWidget(self.trial)
        right.addLayout(trial)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(words, 1)
        self._row.addLayout(right, 1)
        self.bank.key_chosen.connect(self.bank_chosen)
        self.trial.clicked.connect(self.trial_asked)
        self.follow_theme()

    def show_facts(self, facts: Facts) -> None:
        """The interview, of which the number of questions is told."""
        self._facts = facts
        self._show()

    def show_total(self, total_s: tuple[float, float] | None) -> None:
        """Seconds of the shortest and the longest, None where that cannot be told."""
        self._total_s = total_s
        self._show()

    def show_banks(self, banks: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Banks as pairs (id, name), and the one that is used to try."""
        self._banks = banks
        self.bank.show_options(banks, chosen, tr("Tried with"))

    def _show(self) -> None:
        untimed = self._facts.get("untimed") is True
        said = tr("No time limits") if untimed else minutes_words(self._total_s)
        self.length.set_text(said or tr("Length not known yet"))
        self.held.set_text(held_words(self._facts))

    def retranslate(self) -> None:
        self._bank.show_name(tr("Tried with"))
        self.fresh.set_text(
            tr("What a visitor was asked lately is left out as long as there is something else.")
        )
        self.trial.set_text(tr("Draw once"))
        self._show()

    def apply_theme(self) -> None:
        pad = theme().space(20)
        self._row.setContentsMargins(pad, pad, pad, pad)
        self._row.setSpacing(theme().space(24))
        is_tight = theme().is_larger_text and not theme().is_wide
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_tight else directions.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            fill, edge = theme().color("teal_soft"), theme().color("teal_line")
            draw_box(painter, box, theme().radius("button"), fill=fill, edge=edge)
