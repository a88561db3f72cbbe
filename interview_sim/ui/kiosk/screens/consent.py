"""Four ticks, none set beforehand, and whether the visitor is at least 14 years old."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.kiosk.visit.visitor import Choices
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    KioskScreen,
    PrimaryButton,
    SecondaryButton,
    SegmentedChoice,
    TextLabel,
    TickCard,
)

tr = area("kiosk")


_COUNTS = (
    tr.mark("Nothing is chosen yet"),
    tr.mark("One is chosen"),
    tr.mark("Two are chosen"),
    tr.mark("Three are chosen"),
    tr.mark("All four are chosen"),
)


class ConsentScreen(KioskScreen):
    """`consented(Choices, is_14)`: `is_14` is None where nobody answered because nothing is recorded."""

    consented = Signal(object, object)
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep_days, self._course = 30, ""
        self.top.show_step(0)
        self.record, self.keep, self.show_to, self.count = (TickCard() for _ in range(4))
        self.cards = (self.record, self.keep, self.show_to, self.count)
        self._build_age()
        self._scroll = ScrollColumn()
        self.scroll_by_keys(self._scroll)
        self._grid = QGridLayout()
        for index, card in enumerate(self.cards):
            # Here already, before the bar: what comes into the window later comes later for the Tab key.
            self._grid.addWidget(card, index // 2, index % 2)
            card.toggled.connect(self._show_state)
        self.in_course = TickCard()
        self._scroll.column.addLayout(self._grid, 1)
        self._scroll.column.addWidget(self.in_course)
        self.content.addWidget(self._scroll, 1)
        self.back = SecondaryButton(icon="back")
        self.go = PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_left(self.back)
        self.bottom.set_right(self.go)
        self.back.clicked.connect(self.went_back)
        self.go.clicked.connect(self._go_on)
        self.follow_theme()

    def _build_age(self) -> None:
        self._age_words = TextLabel("label", wraps=False)
        self.age = SegmentedChoice(height="kiosk_top", role="label")
        self.age.chosen.connect(self._show_state)
        self._head = QHBoxLayout()
        self.content.removeWidget(self.title)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self._age_words)
        self._head.addWidget(self.age)
        self.content.insertLayout(0, self._head)

    def show_choices(self, choices: Choices, is_14: bool | None, *, keep_days: int, course: str = "") -> None:
        """Put the ticks as they stand: none at the beginning of a visit.

        `course`: what the visit belongs to; its card is there only then, so that it can be left.
        """
        self._keep_days, self._course = keep_days, course
        self.in_course.setVisible(bool(course))
        self.in_course.setChecked(bool(course))
        values = (choices.record, choices.keep, choices.show, choices.count)
        for card, value in zip(self.cards, values, strict=True):
            card.setChecked(value)
        self.age.show_chosen({None: None, True: "yes", False: "no"}[is_14])
        self.retranslate()

    def choices(self) -> Choices:
        """The ticks of now."""
        values = (card.isChecked() for card in self.cards)
        return Choices(**dict(zip(("record", "keep", "show", "count"), values, strict=True)))

    def leaves_course(self) -> bool:
        """Whether the visit shall not belong to its course any more."""
        return bool(self._course) and not self.in_course.isChecked()

    def is_14(self) -> bool | None:
        """What was said about the age, None while nothing was."""
        return {None: None, "yes": True, "no": False}[self.age.chosen_key()]

    def _go_on(self) -> None:
        choices, is_14 = self.choices(), self.is_14()
        if choices.record and is_14 is None:
            self.bottom.set_sentence(tr("Please say first whether you are 14 or older."), icon="up")
            self.age.setFocus()
            return
        self.consented.emit(choices, is_14)

    def _show_state(self, *_: object) -> None:
        choices = self.choices()
        is_young = choices.record and self.is_14() is False
        records = choices.record and not is_young
        self.go.set_kind("primary" if records else "secondary")
        self.go.set_text(tr("Go on with this choice") if records else tr("Practise without recording"))
        needed = tr("This one is needed too") if choices.lacks_record else tr("Needed for a result")
        self.record.set_note(needed)
        if is_young:
            self.bottom.set_sentence(
                tr("Under 14 a guardian has to sign first, so nothing is recorded today.")
            )
        else:
            self.bottom.set_sentence(tr.late(_COUNTS[choices.n_ticked]))

    def retranslate(self) -> None:
        self.set_title(
            tr("Choose what is fine for you, one by one"),
            tr("Leaving any of them empty costs you nothing. You can change this on the result screen."),
        )
        self._age_words.set_text(tr("Are you 14 or older?"))
        self.age.show_options([("yes", tr("Yes")), ("no", tr("No"))], name=tr("Are you 14 or older?"))
        self.back.set_text(tr("Back"))
        self._name_cards()
        self._show_state()

    def _name_cards(self) -> None:
        self.record.show_texts(
            tr("Record and analyse"),
            tr("Your answers are recorded and analysed on this PC only. Nothing leaves it."),
            who_sees=tr("Only you"),
            deleted=tr("When you close the result"),
        )
        self.keep.show_texts(
            tr("See it again next time"),
            tr("The recording is kept on this PC. Your ticket and PIN open it; no name is stored."),
            who_sees=tr("Whoever has ticket and PIN"),
            deleted=tr("After {days} days, by itself", days=self._keep_days),
        )
        self.show_to.show_texts(
            tr("Show it to the counsellor"),
            tr("A counsellor here may watch it and advise you. It is never sent to an employer."),
            who_sees=tr("You and a counsellor here"),
            deleted=tr("Tonight, or with the kept recording"),
        )
        self.count.show_texts(
            tr("Add my figures to the average"),
            tr("Figures only: no name, face or voice. They help others place their own result."),
            who_sees=tr("Everyone · not whose it is"),
            deleted=tr("Never · cannot be taken out later"),
        )

        self.in_course.show_texts(
            tr("Belong to {course}", course=self._course),
            tr("The trainer sees figures of many visits together, never yours alone."),
            who_sees=tr("Trainer · sums only"),
            deleted=tr("With the recording"),
        )

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, theme().space(8), margin, 0)
        self.content.setSpacing(theme().space(8))
        self._head.setSpacing(theme().space(16))
        self._grid.setSpacing(theme().pick(24, 16))

        # Larger text on a small screen: the cards stand below each other and scroll.
        n_columns = 1 if theme().is_larger_text and not theme().is_wide else 2
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, index // n_columns, index % n_columns)

    def focus_first(self) -> None:
        self.record.setFocus()
