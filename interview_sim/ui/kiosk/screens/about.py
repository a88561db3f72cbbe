"""What today is about: for whom, which work, in which language, how much time; earlier ticket, name, PIN."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.choice_chips import ChoiceChips
from interview_sim.ui.kiosk.screens.parts.earlier_ticket import EarlierTicket
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.kiosk.visit.visitor import About
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    Field,
    KioskScreen,
    PrimaryButton,
    SecondaryButton,
    SegmentedChoice,
    TextLabel,
)

tr = area("kiosk")
NONE = "none"
LEAST_PIN = 4
GROUPS = {
    "school_leaver": tr.mark("School leaver"),
    "youth": tr.mark("Young job seeker"),
    "over_50": tr.mark("Over 50"),
    "returner": tr.mark("Back after a break"),
    "discharged_soldier": tr.mark("Discharged soldier"),
    "migrant_family": tr.mark("Migrant's family"),
}
FIELDS = {
    "data_analysis": tr.mark("Data analysis"),
    "bio_pharma": tr.mark("Bio-pharma systems"),
    "product_design_3d": tr.mark("3D product design"),
    "ar_systems": tr.mark("AR systems"),
    "electrical_energy": tr.mark("Electrical energy"),
    "customer_service": tr.mark("Customer service"),
    "office": tr.mark("Office"),
    "production": tr.mark("Production"),
    "care_welfare": tr.mark("Care and welfare"),
}
_FACTORS: dict[str, float | None] = {"1": 1.0, "1.5": 1.5, "2": 2.0, "none": None}


def field_name(code: str) -> str:
    """A field of work in today's language; a centre's own code stands as it is."""
    return tr.late(FIELDS[code]) if code in FIELDS else code.replace("_", " ").replace("-", " ")


class AboutScreen(KioskScreen):
    """`told(About, time factor or None for untimed, PIN or "")`; `ticket_typed(text)` of an earlier visit."""

    told = Signal(object, object, str)
    ticket_typed = Signal(str)
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top.show_step(0)
        self._fields: tuple[str, ...] = tuple(FIELDS)
        self._languages: tuple[str, ...] = ("ko", "en")
        self._needs_pin = False
        self.group, self.field = ChoiceChips(), ChoiceChips()
        self.spoken, self.time = SegmentedChoice(role="label"), SegmentedChoice(role="label")
        # Away from the PIN: the earlier ticket opens nothing.
        self.ticket = EarlierTicket()
        self.nickname, self.pin = Field(), Field(is_secret=True)
        self.nickname.edit.setMaxLength(20)
        self.pin.edit.setMaxLength(12)
        self._labels = [TextLabel("label") for _ in range(4)]
        self._build()
        self.back, self.go = SecondaryButton(icon="back"), PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_left(self.back)
        self.bottom.set_right(self.go)
        self.back.clicked.connect(self.went_back)
        self.go.clicked.connect(self._go_on)
        self.pin.entered.connect(self._go_on)
        self.nickname.entered.connect(self.go.setFocus)
        self.ticket.entered.connect(self._after_ticket)
        self.ticket.typed.connect(self.ticket_typed)
        self.follow_theme()

    def _build(self) -> None:
        self._scroll = ScrollColumn()
        self.scroll_by_keys(self._scroll)
        self._columns = QHBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        asked = (self.group, self.field, self.spoken, self.time)
        for label, widget, column in zip(
            self._labels, asked, (self._left, self._left, *[self._right] * 2), strict=True
        ):
            column.addWidget(label)
            column.addWidget(widget)
            column.addSpacing(8)
        self._right.addWidget(self.ticket)
        self._right.addWidget(self.nickname)
        self._right.addWidget(self.pin)
        for column, share in ((self._left, 13), (self._right, 8)):
            column.addStretch(1)
            self._columns.addLayout(column, share)
        self._scroll.column.addLayout(self._columns)
        self.content.addWidget(self._scroll, 1)

    def offer(self, *, languages: Sequence[str], fields: Sequence[str] = ()) -> None:
        """What may be chosen: spoken languages of the settings, fields that the banks know."""
        self._languages = tuple(languages)
        known = tuple(code for code in FIELDS if not fields or code in fields)
        self._fields = (*known, *(code for code in fields if code not in FIELDS))
        self.retranslate()

    def show_about(self, about: About, factor: float | None, *, records: bool, keeps: bool) -> None:
        """Show what was said so far; without recording no nickname, without keeping no PIN."""
        self.group.show_chosen(about.group or NONE)
        self.field.show_chosen(about.field or NONE)
        self.spoken.show_chosen(about.spoken if about.spoken in self._languages else self._languages[0])
        self.time.show_chosen(next(key for key, value in _FACTORS.items() if value == factor))
        self.ticket.show_text(about.earlier_ticket)
        self.nickname.set_text(about.nickname)
        self.nickname.setVisible(records)
        self._needs_pin = keeps
        self.pin.setVisible(keeps)
        self.pin.set_text("")
        self.pin.show_problem("")

    def _after_ticket(self) -> None:
        (self.nickname if self.nickname.isVisible() else self.go).setFocus()

    def _go_on(self) -> None:
        pin = self.pin.text().strip()
        if self._needs_pin and len(pin) < LEAST_PIN:
            self.pin.show_problem(tr("Choose at least four digits. You need them to open it again."))
            self.pin.setFocus()
            return
        about = About(
            group=_chosen(self.group),
            field=_chosen(self.field),
            spoken=cast(Literal["ko", "en"], self.spoken.chosen_key() or "ko"),
            nickname=self.nickname.text().strip(),
            earlier_ticket=self.ticket.text(),
        )
        self.told.emit(about, _FACTORS[self.time.chosen_key() or "1"], pin if self._needs_pin else "")

    def forget(self) -> None:
        """Wipe what was typed."""
        self.ticket.show_text("")
        self.nickname.set_text("")
        self.pin.set_text("")

    def retranslate(self) -> None:
        self.set_title(
            tr("What is today about?"),
            tr("Everything but the language may stay open. It chooses the questions."),
        )
        names = (
            tr("What fits you?"),
            tr("Field of work"),
            tr("Language of your answers"),
            tr("Time to think and answer"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.set_text(name)
        nothing = (NONE, tr("Does not matter"))
        self.group.show_options(
            [nothing, *((code, tr.late(name)) for code, name in GROUPS.items())], name=names[0]
        )
        self.field.show_options(
            [nothing, *((code, field_name(code)) for code in self._fields)], name=names[1]
        )
        spoken = {"ko": tr("Korean"), "en": tr("English")}
        self.spoken.show_options([(code, spoken[code]) for code in self._languages], name=names[2])
        self.time.show_options(
            [("1", tr("As usual")), ("1.5", tr("1.5 times")), ("2", tr("2 times")), ("none", tr("No limit"))],
            name=names[3],
        )
        self.nickname.show_texts(
            tr("Nickname for the report"), placeholder=tr("may stay empty; please no real name")
        )
        self.pin.show_texts(tr("Your PIN"), placeholder=tr("at least four digits, to open it again"))
        self.back.set_text(tr("Back"))
        self.go.set_text(tr("Go on"))

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, theme().space(8), margin, 0)
        self.content.setSpacing(theme().space(8))
        self._columns.setSpacing(theme().space(64))
        for column in (self._left, self._right):
            column.setSpacing(theme().space(12))

    def focus_first(self) -> None:
        self.group.setFocus()


def _chosen(chips: ChoiceChips) -> str | None:
    key = chips.chosen_key()
    return None if key in (None, NONE) else key
