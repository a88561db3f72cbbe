"""The report's first screen: points, three things to do next time, eight measures a page.

Fed by `show_report`; says what was asked for through its signals and computes nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.reports.advice import advice_words
from interview_sim.reports.model import SessionReport
from interview_sim.reports.view import answer_of
from interview_sim.reports.voice_line import voice_bars
from interview_sim.results import NextAction
from interview_sim.ui.kiosk.screens.parts.choice_menu import open_menu
from interview_sim.ui.kiosk.screens.parts.equal_columns import EqualColumns
from interview_sim.ui.kiosk.screens.parts.points_card import PointsCard, rests_on_words
from interview_sim.ui.kiosk.screens.parts.praise_card import PraiseCard
from interview_sim.ui.kiosk.screens.parts.report_scope import (
    ScopedMeasure,
    advice_heading,
    scope_name,
    scoped_measures,
    score_of,
)
from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import (
    AdviceCard,
    KioskScreen,
    MeasureCard,
    PointsSpread,
    PrimaryButton,
    SecondaryButton,
    TextLabel,
)
from interview_sim.ui.widgets.six_seconds import N_BARS

tr = area("report")
_PER_PAGE, _COLUMNS, _ADVICES = 8, 4, 3


class OverviewScreen(KioskScreen):
    """`evidence_asked(NextAction)`, `events_asked(answer index, measure)`, `replay_asked()`, `finished()`,
    `print_asked()`, `package_asked()`, `consents_asked()`."""

    evidence_asked = Signal(object)
    events_asked = Signal(int, str)
    replay_asked = Signal()
    finished = Signal()
    print_asked = Signal()
    package_asked = Signal()
    consents_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: SessionReport | None = None
        self._scope: int | None = None
        self._page = 0
        self._change: float | None = None
        self._spread: PointsSpread | None = None
        self._kept_days: int | None = None
        self._n_actions = 0
        self.top.show_step(3)
        self.top.set_stop_visible(False)
        self.consents = self.top.action
        self.consents.show()
        self._build_header()
        self._build_cards()
        self._build_bar()
        self.follow_theme()

    def _build_header(self) -> None:
        self.heading = TextLabel("h1_report", wraps=False)
        self.advice_heading = TextLabel("h1_report", wraps=False)
        self.advice_line = TextLabel("h1_report", wraps=False)
        self.scope = SecondaryButton(icon="down", height="kiosk_top")
        self.more = SecondaryButton(icon="next", icon_after=True, height="kiosk_top")
        self.scope.clicked.connect(self._open_scopes)
        self.more.clicked.connect(self._turn_page)
        self._header = EqualColumns(_COLUMNS)
        right = QHBoxLayout()
        right.addWidget(self.advice_heading)
        right.addStretch(1)
        right.addWidget(self.scope)
        right.addWidget(self.more)
        self._header_right = QWidget()
        right.setContentsMargins(0, 0, 0, 0)
        self._header_right.setLayout(right)
        self._header.show_widgets([(self.heading, 1), (self._header_right, 3)])
        self._scroll = ScrollColumn()
        self.scroll_by_keys(self._scroll)
        self.content.addWidget(self._header)
        self.content.addWidget(self._scroll, 1)

    def _build_cards(self) -> None:
        self.points = PointsCard()
        self.praise = PraiseCard()
        self.advices = [AdviceCard(number + 1) for number in range(_ADVICES)]
        self.measures = [MeasureCard() for _ in range(_PER_PAGE)]
        self._upper = EqualColumns(_COLUMNS, is_for_text=True)
        self._rows = [EqualColumns(_COLUMNS) for _ in range(_PER_PAGE // _COLUMNS)]
        for card in self.advices:
            card.watched.connect(self.evidence_asked)
        for number, measure in enumerate(self.measures):
            measure.opened.connect(lambda name, number=number: self._open_measure(number, name))
        for index, row in enumerate(self._rows):
            cards = self.measures[index * _COLUMNS : (index + 1) * _COLUMNS]
            row.show_widgets([(card, 1) for card in cards])
        # All of them here, before the bar: what comes later comes later for the Tab key.
        self._upper.show_widgets([(card, 1) for card in (self.points, *self.advices, self.praise)])
        self._scroll.column.addWidget(self._upper, 20)
        for row in self._rows:
            self._scroll.column.addWidget(row, 9)

    def _build_bar(self) -> None:
        self.finish = SecondaryButton(icon="trash")
        self.print_ = SecondaryButton(icon="print")
        self.package = SecondaryButton(icon="usb")
        self.replay = PrimaryButton(icon="film")
        self.bottom.set_left(self.finish)
        self.bottom.set_right(self.print_, self.package, self.replay)
        for button, asked in (
            (self.finish, self.finished),
            (self.consents, self.consents_asked),
            (self.print_, self.print_asked),
            (self.package, self.package_asked),
            (self.replay, self.replay_asked),
        ):
            button.clicked.connect(asked)

    def show_report(
        self,
        report: SessionReport,
        *,
        change_points: float | None = None,
        spread: PointsSpread | None = None,
        kept_days: int | None = None,
    ) -> None:
        """The visit's report; `kept_days` where keeping was ticked, None where all is deleted."""
        self._report, self._change, self._spread = report, change_points, spread
        self._kept_days = kept_days
        self._scope, self._page = None, 0
        self.scope.setVisible(len(report.answers) > 1)
        self.retranslate()

    def show_scope(self, scope: int | None) -> None:
        """One answer by its index, or the whole interview (None)."""
        self._scope, self._page = scope, 0
        self.retranslate()

    def _cards(self) -> tuple[ScopedMeasure, ...]:
        if self._report is None:
            return ()
        return scoped_measures(self._report, self._scope, current_language())

    def _pages(self) -> int:
        return max(1, -(-len(self._cards()) // _PER_PAGE))

    def _turn_page(self) -> None:
        self._page = (self._page + 1) % self._pages()
        self._show_measures()

    def retranslate(self) -> None:
        self._name_controls()
        if self._report is not None:
            self._show_upper()
            self._show_measures()

    def _name_controls(self) -> None:
        self.heading.set_text(tr("Your result"))
        self.finish.set_text(
            tr("Finish and delete")
            if self._kept_days is None
            else tr("Finish · kept for {days} days", days=self._kept_days)
        )
        self.finish.set_icon("trash" if self._kept_days is None else "check")
        self.consents.set_text(tr("Change consents"))
        self.print_.set_text(tr("Print"))
        self.package.set_text(tr("Save to USB"))
        self.replay.set_text(tr("Replay from the start") if theme().is_wide else tr("Replay"))

    def _show_upper(self) -> None:
        assert self._report is not None
        is_whole = self._scope is None
        score = score_of(self._report, self._scope)
        self.points.show_points(score, self._change if is_whole else None, self._spread if is_whole else None)
        self._show_what_it_rests_on()
        actions = score.next_actions[:_ADVICES]
        self.advice_heading.set_text(advice_heading(len(actions)))
        self._show_no_advice(score.overall is not None)
        for card, action in zip(self.advices, actions, strict=False):
            self._show_advice(card, action)
        self.advice_line.set_text(self.advice_heading.text())
        self._n_actions = len(actions)
        self._place_upper()
        self.scope.set_text(scope_name(self._report, self._scope))

    def _place_upper(self) -> None:
        """Points beside the advice; stacked, above it."""
        is_stacked = _is_stacked()
        shown: list[tuple[QWidget, float]] = [(self.points, _ADVICES if is_stacked else 1)]
        if is_stacked and self.advice_line.text():
            shown.append((self.advice_line, _ADVICES))
        cards = self.advices[: self._n_actions]
        shown += [(card, _ADVICES / self._n_actions) for card in cards]
        self._upper.show_widgets(shown if cards else [*shown, (self.praise, _ADVICES)])

    def _show_what_it_rests_on(self) -> None:
        """In the bar; with larger text its buttons need the room, and the points card says it."""
        if self._report is None:
            return
        score = score_of(self._report, self._scope)
        is_compared = score.overall is not None and self._scope is None and self._spread is not None
        is_in_bar = is_compared and not theme().is_larger_text
        self.bottom.set_sentence(rests_on_words(score) if is_in_bar else "")

    def _show_no_advice(self, has_points: bool) -> None:
        """Praise only where enough was measured to praise."""
        if has_points:
            words = tr("Keep going like this. We found nothing that stands out to change.")
            self.praise.show_words("good", words)
        else:
            words = tr("Too little was measured to choose advice. What could be measured stands below.")
            self.praise.show_words("none", words)

    def _show_advice(self, card: AdviceCard, action: NextAction) -> None:
        assert self._report is not None
        index = self._scope if self._scope is not None else answer_of(action)
        answer = self._report.answers[min(index, len(self._report.answers) - 1)]
        mark = (action.mark_start_s, action.mark_end_s)
        words = advice_words(action, current_language())
        bars = voice_bars(answer.analysis, action.start_s, action.end_s, N_BARS, mark=mark)
        card.show_advice(action, words, words.where, bars, can_play=answer.recording is not None)

    def _show_measures(self) -> None:
        cards = self._cards()
        shown = cards[self._page * _PER_PAGE : (self._page + 1) * _PER_PAGE]
        for widget in self.measures:
            widget.hide()
        for widget, one in zip(self.measures, shown, strict=False):
            first = tr("first time {value}", value=one.earlier_value) if one.earlier_value else ""
            earlier = one.change or first
            widget.show_measure(
                one.words, one.measurement, one.scored, earlier=one.earlier, earlier_words=earlier
            )
            widget.show()
        self.more.setVisible(self._pages() > 1)
        self.more.set_text(tr("More {page}/{pages}", page=self._page + 1, pages=self._pages()))

    def _open_scopes(self) -> None:
        assert self._report is not None
        scopes: tuple[int | None, ...] = (None, *range(len(self._report.answers)))
        open_menu(self.scope, [(one, scope_name(self._report, one)) for one in scopes], self.show_scope)

    def _open_measure(self, number: int, name: str) -> None:
        one = self._cards()[self._page * _PER_PAGE + number]
        self.events_asked.emit(one.answer, name)

    def apply_theme(self) -> None:
        super().apply_theme()
        self._name_controls()
        self._show_what_it_rests_on()
        gap = theme().space(16)
        margin = theme().length("margin_x")
        self.content.setContentsMargins(margin, 0, margin, 0)
        self.content.setSpacing(0)
        self._scroll.column.setSpacing(theme().pick(14, 10))
        for row in (self._header, self._upper, *self._rows):
            row.set_gap(gap)
        self._stack(_is_stacked())

    def _stack(self, is_stacked: bool) -> None:
        """Larger text on a small screen: fewer columns, and the page scrolls below its heading."""
        self.points.set_lying(is_stacked)
        self.advice_heading.setVisible(not is_stacked)
        self._upper.set_columns(_ADVICES if is_stacked else _COLUMNS)
        for row in self._rows:
            row.set_columns(_COLUMNS // 2 if is_stacked else _COLUMNS)
        if self._report is not None:
            self._place_upper()

    def focus_first(self) -> None:
        first = self.advices[0].button
        (first if first.isVisibleTo(self) else self.replay).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < _ADVICES and self.advices[number].isVisibleTo(self):
            self.advices[number].button.click()
            return
        super().keyPressEvent(event)


def _is_stacked() -> bool:
    return theme().is_larger_text and not theme().is_wide
