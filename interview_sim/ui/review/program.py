"""The desk put together: store, door, window, and the list of visits.

The work area comes in through `records.set_work`, further pages through `window.add_page`; they listen to
`visit_chosen`, `private_opened`, `window.entered`, `window.locked` and `window.unlocked`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from interview_sim.sessions.desk.types import DeskPage, OpenedVisit, Staff
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.finding.column import FindingColumn
from interview_sim.ui.review.finding.private_dialog import PrivateDialog
from interview_sim.ui.review.finding.source import SearchProblem
from interview_sim.ui.review.records_page import RecordsPage
from interview_sim.ui.review.revision_watch import RevisionWatch
from interview_sim.ui.staff.key_help import KeyTable
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram, preset_names

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-door")


class StoreSource:
    """The list's lines as one counsellor may see them."""

    def __init__(self, store: DeskStore, by: Staff) -> None:
        self._store, self._by = store, by

    def page(self, text: str, offset: int, limit: int) -> DeskPage:
        return self._store.page(text, self._by, offset=offset, limit=limit)

    def count(self, text: str) -> int:
        return self._store.count(text, self._by)

    def problems(self, text: str) -> tuple[SearchProblem, ...]:
        from interview_sim.sessions.desk.searching import parse

        return tuple((one.code, one.facts) for one in parse(text).problems)


class DeskProgram(StaffProgram):
    """`visit_chosen(session_id)` from the list; `private_opened(OpenedVisit)` by the visitor's PIN."""

    visit_chosen = Signal(str)
    private_opened = Signal(object)

    def __init__(self, options: StaffOptions) -> None:
        super().__init__(options, "counsellor")
        self._looking = Background(self, name="finding")
        self.finding = FindingColumn(self._looking)
        self.records = RecordsPage(self.finding)
        self.revision = RevisionWatch(self._looking, lambda: self.store().revision(), self)
        self.window.add_page("records", lambda: tr("Records"), self.records)
        self.window.set_key_table("finding", finding_keys)
        self.finding.show_preset_names(self._preset_name)
        self._connect()
        self.flow: DeskFlow | None = None

    def _connect(self) -> None:
        self.window.entered.connect(self._enter)
        self.window.locked.connect(self.revision.stop)
        self.window.unlocked.connect(self._go_on)
        self.finding.session_chosen.connect(self.visit_chosen)
        self.finding.private_asked.connect(self._ask_private)
        self.finding.refused.connect(lambda sentence: self.window.toast.show_message(sentence, band="none"))
        self.revision.changed.connect(self.finding.show_changed)

    def start(self) -> None:
        """Show the window with the door in front."""
        super().start()
        # Player and tracks take their time to load: the door stands by then.
        QTimer.singleShot(0, self, self.furnish)

    def furnish(self) -> DeskFlow:
        """Put the work area and the other pages in their places, once."""
        if self.flow is None:
            from interview_sim.ui.review.desk.flow import DeskFlow
            from interview_sim.ui.review.statistics.flow import StatisticsFlow

            self.flow = DeskFlow(self)
            self.statistics = StatisticsFlow(self)
        return self.flow

    def let_go(self) -> None:
        """No look at the list or the store's revision any more."""
        self.revision.stop()
        self._looking.close()

    # What happens --------------------------------------------------------------------------

    def _enter(self, staff: Staff) -> None:
        self.furnish().begin()
        self.finding.show_source(None)
        self.finding.show_source(StoreSource(self.store(), staff))
        self.revision.start()
        self._looking.do(self._sweep)

    def _sweep(self) -> None:
        """What is due leaves, also where no kiosk runs on this machine."""
        from interview_sim.sessions import Store

        store = Store(self.options.data_dir)
        try:
            store.sweep()
        finally:
            store.close()

    def _go_on(self) -> None:
        self.finding.show_changed()
        self.revision.start()

    def _ask_private(self, ticket: str) -> None:
        staff = self.window.staff
        if staff is None or self.window.open_dialog() is not None:
            return

        def open_private(code: str, pin: str) -> OpenedVisit:
            return self.store().open_private(code, pin, staff)

        dialog = PrivateDialog(self.window.desk, self.background, open_private, ticket)
        dialog.opened.connect(self.private_opened)

    def _preset_name(self, preset_id: str) -> str:
        names = preset_names(self.bank_folders)
        return names.get(preset_id, {}).get(current_language(), preset_id)


def finding_keys() -> KeyTable:
    """The keys of search field and list."""
    return KeyTable(
        title=tr("List of visits"),
        rows=(
            ("↑ ↓", tr("Visit before or after")),
            ("Page ↑ ↓", tr("A page up or down")),
            ("Enter", tr("Open the visit")),
            ("A–Z 가–힣", tr("Search")),
            ("Esc", tr("Clear the search, back to the list")),
        ),
    )
