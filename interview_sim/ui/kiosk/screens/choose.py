"""Which interview: a course of today, one of at most five presets with a bank, or one question typed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.banks import Preset, QuestionBank
from interview_sim.ui.kiosk.screens.parts.choice_chips import ChoiceChips
from interview_sim.ui.kiosk.screens.parts.course_panel import CoursePanel
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.kiosk.visit.courses import CourseOffer
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    ChoiceList,
    Field,
    KioskScreen,
    ListChoice,
    PrimaryButton,
    SecondaryButton,
    TextLabel,
)

tr = area("kiosk")
MIX = "mix"
_COURSE = "course:"


class ChooseScreen(KioskScreen):
    """`chose(preset id, bank id or "mix")`, `typed(preset id, question)`, `chose_course(CourseTick)`."""

    chose = Signal(str, str)
    typed = Signal(str, str)
    chose_course = Signal(object)
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top.show_step(0)
        self._presets: tuple[Preset, ...] = ()
        self._chosen: str | None = None
        self._banks: tuple[QuestionBank, ...] = ()
        self._courses: dict[str, CourseOffer] = {}
        self._may_join = False
        self.presets, self.banks, self.own = ChoiceList(), ChoiceChips(), Field()
        self.own.edit.setMaxLength(200)
        self.course = CoursePanel()
        self._bank_words, self._own_words = TextLabel("label"), TextLabel("small", "ink_2")
        self._build()
        self.back, self.go = SecondaryButton(icon="back"), PrimaryButton(icon="next", icon_after=True)
        self.bottom.set_left(self.back)
        self.bottom.set_right(self.go)
        self.back.clicked.connect(self.went_back)
        self.go.clicked.connect(self._go_on)
        self.own.entered.connect(self._go_on)
        self.course.entered.connect(self._go_on)
        self.presets.chosen.connect(lambda _: self._show_state())
        self.own.text_changed.connect(lambda _: self._show_state())
        self.follow_theme()

    def _build(self) -> None:
        left, self._right = ScrollColumn(), ScrollColumn()
        self.scroll_by_keys(left, self._right)
        left.column.addWidget(self.presets)
        left.column.addStretch(1)
        for widget in (self._bank_words, self.banks, self.own, self._own_words):
            self._right.column.addWidget(widget)
        self._right.column.insertSpacing(2, 16)
        self._right.column.addWidget(self.course)
        self._right.column.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addWidget(left, 13)
        self._columns.addWidget(self._right, 7)
        self.content.addLayout(self._columns, 1)

    def offer(
        self,
        presets: Sequence[Preset],
        banks: Sequence[QuestionBank],
        *,
        preset: str,
        bank: str,
        courses: Sequence[CourseOffer] = (),
        may_join: bool = False,
    ) -> None:
        """What may be chosen and what is marked at first. `may_join`: the visit may belong to a course."""
        self._presets, self._banks = tuple(presets), tuple(banks)
        self._courses = {f"{_COURSE}{one.id}": one for one in courses}
        self._may_join = may_join
        self.banks.show_chosen(bank)
        self._chosen = preset
        self.retranslate()

    def _show_presets(self, chosen: str | None) -> None:
        language = current_language()
        cards = [
            ListChoice(
                key=preset.id,
                title=preset.name.in_language(language),
                text=preset.summary.in_language(language),
                fact=_fact(preset.minutes, preset.n_questions),
            )
            for preset in self._presets
        ]
        courses = [
            ListChoice(
                key=key,
                title=one.name,
                text=_about(one),
                fact=_fact(one.minutes, one.n_questions) if one.minutes else "",
            )
            for key, one in self._courses.items()
        ]
        self.presets.show_choices([*courses, *cards], chosen=chosen)

    def _chosen_course(self) -> CourseOffer | None:
        return self._courses.get(self.presets.chosen_key() or "")

    def _go_on(self) -> None:
        if self._chosen_course() is not None:
            self.chose_course.emit(self.course.tick())
            return
        preset, question = self.presets.chosen_key() or self._presets[0].id, self.own.text().strip()
        if question:
            self.typed.emit(preset, question)
        else:
            self.chose.emit(preset, self.banks.chosen_key() or MIX)

    def _show_state(self) -> None:
        course = self._chosen_course()
        for widget in (self._bank_words, self.banks, self.own, self._own_words):
            widget.setVisible(course is None)
        self.course.setVisible(course is not None)
        if course is not None:
            self.course.show_offer(course, may_join=self._may_join)
        has_own = course is None and bool(self.own.text().strip())
        self._own_words.set_text(
            tr("Only this question is asked, with the times of the interview on the left.")
            if has_own
            else tr("Leave it empty to be asked questions from the list.")
        )
        self.go.set_text(tr("Practise my question") if has_own else tr("Take this interview"))

    def forget(self) -> None:
        """Wipe what was typed and ticked."""
        self.own.set_text("")
        self.course.forget()

    def retranslate(self) -> None:
        self.set_title(tr("Choose an interview"), tr("The minutes include set-up and result."))
        focused = self.presets.isAncestorOf(self.window().focusWidget() or self)
        self._show_presets(self._chosen or self.presets.chosen_key())
        self._chosen = None
        if focused:
            self.presets.focus_first()
        self._bank_words.set_text(tr("Questions from"))
        named = [(bank.id, bank.name.in_language(current_language())) for bank in self._banks]
        self.banks.show_options([(MIX, tr("Mix for me")), *named], name=tr("Questions from"))
        self.own.show_texts(tr("Or one question of your own"), placeholder=tr("Type the question here"))
        self.back.set_text(tr("Back"))
        self._show_state()

    def apply_theme(self) -> None:
        super().apply_theme()
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, theme().space(8), margin, 0)
        self.content.setSpacing(theme().space(8))
        self._columns.setSpacing(theme().space(40))

    def focus_first(self) -> None:
        self.presets.focus_first()


def _about(course: CourseOffer) -> str:
    if course.kind == "fair":
        return tr("Job fair today · {count} companies", count=len(course.choices))
    return tr("Class · with the questions of your course")


def _fact(n_minutes: int, n_questions: int) -> str:
    minutes = tr("{minutes} min", minutes=n_minutes)
    if n_questions == 1:
        return tr("{minutes} · 1 question", minutes=minutes)
    return tr("{minutes} · {count} questions", minutes=minutes, count=n_questions)
