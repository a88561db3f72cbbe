"""The left column of the desk: search, filters, list, and what stands in its place when it is empty."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import DeskRow
from interview_sim.ui.background import Background
from interview_sim.ui.language import area
from interview_sim.ui.review.finding.empty_state import EmptyState
from interview_sim.ui.review.finding.filter_chip import FilterChip
from interview_sim.ui.review.finding.filters import TO_RATE, TODAY, Filter
from interview_sim.ui.review.finding.list_view import MARGIN_PX, SessionListView
from interview_sim.ui.review.finding.model import PAGE_LINES, SessionListModel
from interview_sim.ui.review.finding.search_field import SearchField
from interview_sim.ui.review.finding.source import SessionSource
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, TextLabel

tr = area("review-finding")
log = logging.getLogger(__name__)
DEBOUNCE_MS = 120
_REFUSALS = {
    "not_shown": tr.mark("The visitor did not agree to show this visit."),
    "not_ended": tr.mark("This visit is still going on. It opens when it has ended."),
}


class FindingColumn(Themed, QWidget):
    """Gets a source, says what was chosen.

    `session_chosen(session_id)`, `private_asked(ticket)` for a visit that opens with its visitor's PIN
    ("" where the ticket is still to be typed), `refused(sentence)` for one that opens to nobody,
    `left()` on Esc with nothing to clear, `bring_asked()` to open a recording made elsewhere.
    """

    session_chosen = Signal(str)
    private_asked = Signal(str)
    refused = Signal(str)
    left = Signal()
    bring_asked = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._source: SessionSource | None = None
        self._counts: dict[Filter, int] = {}
        self._is_new = False
        self.model = SessionListModel(background)
        self.title, self.foot = TextLabel("desk.h2"), TextLabel("desk.small", weight=400)
        self.search = SearchField()
        self.bring = QuietButton(icon="film", height="desk")
        self.chips = {TODAY: FilterChip(), TO_RATE: FilterChip()}
        self.list, self.empty = SessionListView(self.model), EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._pause = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self._connect()
        self.follow_theme()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._chip_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for chip in self.chips.values():
            self._chip_row.addWidget(chip)
        self._chip_row.addStretch(1)
        self._head, self._base = QVBoxLayout(), QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.search)
        self._head.addLayout(self._chip_row)
        self._base.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self._base.addWidget(self.foot)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(self._base)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(self._on_text)
        self.search.list_asked.connect(self._go_to_list)
        self.search.left.connect(self._go_back)
        self.bring.clicked.connect(self.bring_asked)
        self.list.typed.connect(self.search.take_typing)
        self.list.left.connect(self._go_back)
        self.list.line_chosen.connect(self._choose)
        self.model.found.connect(self._on_found)
        self.model.failed.connect(self._on_failed)
        self.empty.clear_asked.connect(self.search.clear)
        self.empty.retry_asked.connect(self._search)
        self.empty.private_asked.connect(self._ask_private)
        for filter_, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, one=filter_: self._toggle(one))

    # Down ----------------------------------------------------------------------------------

    def show_source(self, source: SessionSource | None) -> None:
        """Whose visits these are; None forgets everything, the search text too."""
        self._source, self._is_new = source, True
        self._counts.clear()
        self.list.show_opened("")
        self._pause.stop()
        if source is None:
            self.search.clear()
            self._pause.stop()
        self.model.text = self.search.text()
        self._stack.setCurrentWidget(self.list)
        self.model.show_source(source)
        self._count()

    def show_preset_names(self, name_of: Callable[[str], str]) -> None:
        """How the id of an interview is called in today's language."""
        self.model.preset_name = name_of
        self.list.viewport().update()

    def show_opened(self, session_id: str) -> None:
        """Mark the visit that is open in the work area; "" for none."""
        self.list.show_opened(session_id)

    def show_changed(self) -> None:
        """Something stored has changed: look again, keep place and marks."""
        self.model.refresh()
        self._count()

    def focus_list(self) -> None:
        """The keyboard goes to the list, or to the search field while there is nothing in it."""
        shown = self._stack.currentWidget() is self.list and self.model.rowCount() > 0
        (self.list if shown else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        return self.search.text()

    # Searching -----------------------------------------------------------------------------

    def _on_text(self) -> None:
        self._show_chips()
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._stack.setCurrentWidget(self.list)
        self.model.search(self.search.text())

    def _toggle(self, filter_: Filter) -> None:
        self.search.setText(filter_.toggled(self.search.text()))
        self._search()

    def _go_to_list(self) -> None:
        if self._pause.isActive():
            self._search()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """Esc: from the search field to the list; there it takes the search away, then leaves."""
        if self.search.hasFocus():
            self.focus_list()
        elif self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _on_found(self, total: int) -> None:
        log.info("%d visits listed", total)
        if total:
            self._stack.setCurrentWidget(self.list)
            self._begin_somewhere()
            return
        had_focus = self.list.hasFocus()
        if self.model.text.strip():
            self.empty.show_nothing_found(self.model.text.strip())
            self._ask_problems(self.model.text)
        else:
            self.empty.show_nothing_stored()
        self._stack.setCurrentWidget(self.empty)
        if had_focus:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_problems(self, text: str) -> None:
        source = self._source
        if source is not None:
            self._background.do(
                lambda: source.problems(text),
                self.empty.show_problems,
                refused=lambda _: None,
                key="finding-problems",
            )

    def _begin_somewhere(self) -> None:
        """At the newest visit that waits for a rating, for who has just come; a search at its first."""
        if not self._is_new:
            if self.list.current_line() < 0:
                self.list.go_to(0)
            return
        self._is_new = False
        rows = ((line, self.model.line(line)) for line in range(min(self.model.rowCount(), PAGE_LINES)))
        waiting = (line for line, row in rows if row is not None and _waits_for_rating(row))
        self.list.go_to(next(waiting, 0))
        if self.search.hasFocus() and not self.search.text():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: InterviewSimError) -> None:
        self.empty.show_error(error)
        self._stack.setCurrentWidget(self.empty)

    def _count(self) -> None:
        source, texts = self._source, {one: one.ko for one in self.chips}
        if source is None:
            self._show_chips()
            return
        self._background.do(
            lambda: {one: source.count(text) for one, text in texts.items()},
            self._take_counts,
            refused=lambda _: self._take_counts({}),
            key="finding-counts",
        )

    def _take_counts(self, counts: dict[Filter, int]) -> None:
        self._counts = counts
        self._show_chips()

    # Choosing ------------------------------------------------------------------------------

    def _choose(self, line: int) -> None:
        row = self.model.line(line)
        if row is None:
            return
        if row.access == "open":
            self.session_chosen.emit(row.session_id)
        elif row.access == "needs_pin":
            self.private_asked.emit(row.ticket)
        else:
            self.refused.emit(tr.late(_REFUSALS[row.access]))

    def _ask_private(self) -> None:
        text = self.search.text().strip().upper()
        self.private_asked.emit(text if len(text) <= 8 and any(sign.isdigit() for sign in text) else "")

    # Look ----------------------------------------------------------------------------------

    def apply_theme(self) -> None:
        self.setFixedWidth(theme().pick(340, 276))
        self._column.setContentsMargins(theme().space(24), theme().space(20), 0, theme().space(24))
        self._column.setSpacing(theme().space(12))
        for part in (self._head, self._base):
            # The list's scroll bar stands in this margin.
            part.setContentsMargins(0, 0, MARGIN_PX, 0)
            part.setSpacing(12)
        self._chip_row.setSpacing(theme().space(12))
        self._fit_chips()

    def retranslate(self) -> None:
        self.title.set_text(tr("Visits shown to counsellors"))
        self.foot.set_text(tr("Visits without that consent do not appear here."))
        self.bring.set_text(tr("Open a recording…"))
        self.search.setPlaceholderText(tr("Ticket, date, name tag"))
        self.search.setAccessibleName(tr("Search the visits"))
        self.list.setAccessibleName(tr("Visits"))
        self._show_chips()

    def _show_chips(self) -> None:
        names = {TODAY: tr("Today"), TO_RATE: tr("Unrated")}
        for filter_, chip in self.chips.items():
            chip.show_filter(
                names[filter_],
                self._counts.get(filter_, -1),
                is_on=filter_.is_in(self.search.text()),
            )
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Beside each other where they fit, else below each other."""
        needed = sum(chip.minimumSizeHint().width() for chip in self.chips.values())
        fits = needed + 2 * theme().space(12) <= self.maximumWidth() - theme().space(24) - MARGIN_PX
        way = QBoxLayout.Direction
        self._chip_row.setDirection(way.LeftToRight if fits else way.TopToBottom)


def _waits_for_rating(row: DeskRow) -> bool:
    return row.access == "open" and row.n_rated < row.n_to_rate
