"""What the choice of a class or fair asks for: the company, and one tick whether the visit belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.choice_chips import ChoiceChips
from interview_sim.ui.kiosk.visit.courses import CourseOffer, CourseTick
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Field, TextLabel, TickCard

tr = area("kiosk")


class CoursePanel(Themed, QWidget):
    """`entered()` on Enter in the ticket's field. `tick()` is what was chosen.

    Change `visit/consent_text.py` with every change of the card's texts.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: CourseOffer | None = None
        self._may_join = False
        self.about = TextLabel("label")
        self.companies = ChoiceChips()
        self.join = TickCard()
        self.cannot = TextLabel("body", "ink_2")
        self.ticket = Field()
        self.ticket.edit.setMaxLength(12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.about, self.companies, self.join, self.cannot, self.ticket):
            self._column.addWidget(widget)
        self.join.toggled.connect(lambda _: self._show_state())
        self.ticket.entered.connect(self.entered)
        self.ticket.text_changed.connect(lambda _: self.ticket.show_problem(""))
        self.follow_theme()

    def show_offer(self, offer: CourseOffer, *, may_join: bool) -> None:
        """Another course, or the same again; a tick stays with its course alone."""
        if self._offer is None or self._offer.id != offer.id:
            self.forget()
            self.companies.show_chosen("0")
        self._offer, self._may_join = offer, may_join
        self.retranslate()

    def tick(self) -> CourseTick | None:
        """What was chosen, None before a course was."""
        if self._offer is None:
            return None
        choice = self._offer.choices[int(self.companies.chosen_key() or 0)]
        joins = self._may_join and self.join.isChecked()
        return CourseTick(
            choice=choice, joins=joins, earlier_ticket=self.ticket.text().strip() if joins else ""
        )

    def forget(self) -> None:
        """Wipe what was ticked and typed."""
        self._offer = None
        self.join.setChecked(False)
        self.ticket.set_text("")
        self.ticket.show_problem("")

    def _show_state(self) -> None:
        self.ticket.setVisible(self._may_join and self.join.isChecked())

    def retranslate(self) -> None:
        self.join.show_texts(
            tr("Belong to this course"),
            tr(
                "The trainer sees figures of many visits together, never yours alone. A counsellor sees what "
                "you show anyway. Left empty, you practise just the same."
            ),
            who_sees=tr("Trainer · sums only"),
            deleted=tr("With the recording"),
        )
        self.ticket.show_texts(
            tr("Ticket of your last visit in it, if you like"), placeholder=tr("for example A-0001")
        )
        offer = self._offer
        if offer is None:
            return
        is_fair = offer.kind == "fair"
        self.about.set_text(tr("Which company?") if is_fair else offer.name)
        self.companies.setVisible(is_fair)
        named = [(str(at), one.company) for at, one in enumerate(offer.choices)]
        self.companies.show_options(named, name=tr("Which company?"))
        self.join.setVisible(self._may_join)
        self.cannot.setVisible(not self._may_join)
        self.cannot.set_text(
            tr(
                "Only visits that are kept or shown to the counsellor can belong to it. You practise just "
                "the same."
            )
        )
        self._show_state()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(16))
