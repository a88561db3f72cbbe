"""The desk put together: store, door, window, and the list of visits.

The work area comes in through `records.set_work`, further pages through `window.add_page`; they listen to
`visit_chosen`, `private_opened`, `window.entered`, `window.locked` and `window.unlocked`.
"""

from __future__ import annotations

import logging
import sys
import threading
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import DeskPage, OpenedVisit, Staff
from interview_sim.settings import load_settings
from interview_sim.ui.background import Background
from interview_sim.ui.language import area, current_language, set_language
from interview_sim.ui.review.finding.column import FindingColumn
from interview_sim.ui.review.finding.private_dialog import PrivateDialog
from interview_sim.ui.review.finding.source import SearchProblem
from interview_sim.ui.review.options import ReviewOptions
from interview_sim.ui.review.records_page import RecordsPage
from interview_sim.ui.review.revision_watch import RevisionWatch
from interview_sim.ui.staff.key_help import KeyTable
from interview_sim.ui.staff.signing.door import StoreDoor
from interview_sim.ui.staff.signing.pages import SigningPages
from interview_sim.ui.staff.window import DeskWindow
from interview_sim.ui.theme import theme

if TYPE_CHECKING:
    from interview_sim.sessions.desk.conditions import SearchNames
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-door")
log = logging.getLogger(__name__)


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


class DeskProgram(QObject):
    """`visit_chosen(session_id)` from the list; `private_opened(OpenedVisit)` by the visitor's PIN."""

    visit_chosen = Signal(str)
    private_opened = Signal(object)

    def __init__(self, options: ReviewOptions) -> None:
        super().__init__()
        self.options = options
        self.settings = load_settings(options.data_dir)
        self._bank_folders = (options.data_dir / "banks",)
        self._set_look()
        self._store: DeskStore | None = None
        self._store_turn = threading.Lock()
        self.background = Background(self, name="desk")
        self._looking = Background(self, name="finding")
        door = StoreDoor(options.data_dir, self.store, "counsellor")
        self.signing = SigningPages("counsellor", door, self.background)
        self.window = DeskWindow(
            self.signing, lock_after_min=self.settings.desk_lock_min, is_windowed=options.is_windowed
        )
        self.finding = FindingColumn(self._looking)
        self.records = RecordsPage(self.finding)
        self.revision = RevisionWatch(self._looking, lambda: self.store().revision(), self)
        self.window.add_page("records", lambda: tr("Records"), self.records)
        self.window.set_key_table("finding", finding_keys)
        self.finding.show_preset_names(self._preset_name)
        self._connect()
        self._is_closed = False
        self.flow: DeskFlow | None = None

    def _connect(self) -> None:
        self.window.entered.connect(self._enter)
        self.window.locked.connect(self.revision.stop)
        self.window.unlocked.connect(self._go_on)
        self.window.closing.connect(self.close)
        self.finding.session_chosen.connect(self.visit_chosen)
        self.finding.private_asked.connect(self._ask_private)
        self.finding.refused.connect(lambda sentence: self.window.toast.show_message(sentence, band="none"))
        self.revision.changed.connect(self.finding.show_changed)
        self.background.refused.connect(self.tell)

    def start(self) -> None:
        """Show the window with the door in front."""
        sys.excepthook = self._fault_of_ours
        self.window.open()
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

    def store(self) -> DeskStore:
        """The desk's store, opened when first asked for (its library takes half a second to load)."""
        from interview_sim.sessions.desk.store import DeskStore

        with self._store_turn:
            if self._store is None:
                self._store = DeskStore(self.options.data_dir, names=search_names(self._bank_folders))
            return self._store

    def close(self) -> None:
        """The window has gone: let everything go."""
        if self._is_closed:
            return
        self._is_closed = True
        self.revision.stop()
        self._looking.close()
        self.background.close()
        if self._store is not None:
            self._store.close()
        sys.excepthook = sys.__excepthook__

    def tell(self, error: InterviewSimError) -> None:
        """What could not be done, and the cure."""
        log.warning("told: %s", error.code)
        said = message_of(error, current_language())
        self.window.toast.show_message(str(said), band="poor", stays=True)

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

    # Texts ---------------------------------------------------------------------------------

    def _set_look(self) -> None:
        set_language(self.options.language or self.settings.screen_language)  # type: ignore[arg-type]
        theme().set_larger_text(self.settings.larger_type)
        theme().set_reduced_motion(self.settings.less_motion)

    def _preset_name(self, preset_id: str) -> str:
        names = _preset_names(self._bank_folders)
        return names.get(preset_id, {}).get(current_language(), preset_id)

    def _fault_of_ours(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What nobody expected: the log has it all, the counsellor one sentence."""
        if isinstance(error, InterviewSimError):
            self.tell(error)
            return
        log.error("a fault of ours", exc_info=(kind, error, trace))
        text = tr("Something went wrong on our side. What is stored is untouched.")
        self.window.toast.show_message(text, band="poor", stays=True)


@cache
def _preset_names(folders: tuple[Path, ...]) -> dict[str, dict[str, str]]:
    """How each interview is called in both languages; read once."""
    from interview_sim.banks import available_presets

    presets = available_presets(folders)
    return {one.id: {"ko": one.name.in_language("ko"), "en": one.name.in_language("en")} for one in presets}


def search_names(folders: tuple[Path, ...]) -> SearchNames:
    """How groups and banks are called in both languages, so that they are found by it."""
    from interview_sim.banks import available_banks
    from interview_sim.banks.words import keys, word
    from interview_sim.sessions.desk.conditions import SearchNames

    banks = available_banks(folders)
    return SearchNames(
        groups={key: (word("group", key, "ko"), word("group", key, "en")) for key in keys("group")},
        banks={one.id: (one.name.in_language("ko"), one.name.in_language("en")) for one in banks},
    )


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
