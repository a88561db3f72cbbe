"""What may be done with an opened visit, from the heading's menu: outcome, link, deletion."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from interview_sim.errors import InterviewSimError
from interview_sim.messages import message_of
from interview_sim.sessions.desk.types import Change, OpenedVisit, Outcome
from interview_sim.sessions.errors import SessionUnknown
from interview_sim.ui.language import area, current_language
from interview_sim.ui.review.deeds.delete_dialog import DeleteDialog, reason_text
from interview_sim.ui.review.deeds.link_dialog import LinkDialog
from interview_sim.ui.review.deeds.outcome_dialog import OutcomeDialog
from interview_sim.ui.review.desk.heading import Deed

if TYPE_CHECKING:
    from interview_sim.sessions.desk.store import DeskStore
    from interview_sim.sessions.desk.types import Staff
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
log = logging.getLogger(__name__)
T = TypeVar("T")


class Deeds(QObject):
    """Opens a dialog for each deed of the menu and carries out what was wanted. `add` takes further ones."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._acts: dict[str, Callable[[], object]] = {
            "outcome": self.outcome,
            "link": self.link,
            "delete": self.delete,
        }
        self._texts = {
            "outcome": tr.mark("What became of the visitor…"),
            "link": tr.mark("Link with another visit…"),
            "delete": tr.mark("Delete this visit…"),
        }
        flow.work.heading.deed_chosen.connect(self._do)
        flow.answer_shown.connect(lambda _: self._show())

    def add(self, name: str, text: str, act: Callable[[], object]) -> None:
        """One more line of the menu, before the others; `text` is a marked text of the area."""
        self._acts = {name: act, **self._acts}
        self._texts = {name: text, **self._texts}

    def _show(self) -> None:
        deeds = [Deed(name=name, text=tr.late(text)) for name, text in self._texts.items()]
        self._flow.work.heading.show_deeds(deeds)

    def _do(self, name: str) -> None:
        if self._flow.visit is not None and self._flow.program.window.open_dialog() is None:
            self._acts[name]()

    # Outcome -------------------------------------------------------------------------------

    def outcome(self) -> None:
        """Interview held, hired: as the city counts."""
        visit, flow = self._visit(), self._flow
        session = visit.session

        def open_(outcomes: tuple[Outcome, ...]) -> None:
            dialog = OutcomeDialog(
                flow.program.window.desk, str(session.ticket), outcomes, session.consents.count
            )
            again = self._again(lambda: flow.store().outcomes(session.id), dialog.show_outcomes)
            refused = self._saying(dialog.show_refusal)
            dialog.outcome_added.connect(
                lambda kind, on: self._change(
                    lambda s, me: s.add_outcome(session.id, me, kind, _as_date(on)), again, refused
                )
            )
            dialog.outcome_removed.connect(
                lambda number: self._change(lambda s, me: s.remove_outcome(number, me), again, refused)
            )

        flow.reading.do(lambda: flow.store().outcomes(session.id), open_)

    # Link ----------------------------------------------------------------------------------

    def link(self) -> None:
        """The same person's other visits, where the person agreed."""
        visit, flow = self._visit(), self._flow
        session_id = visit.session.id
        dialog = LinkDialog(flow.program.window.desk, str(visit.session.ticket), visit.linked)
        refused = self._saying(dialog.show_refusal)

        def linked() -> None:
            flow.reopen(lambda opened: dialog.show_linked(opened.linked))

        def link_with(ticket: str) -> None:
            def work(store: DeskStore, me: Staff) -> Change:
                rows = store.page(ticket, me, limit=1).rows
                if not rows:
                    raise SessionUnknown(session=ticket)
                return store.link(session_id, rows[0].session_id, me)

            self._change(work, linked, refused)

        dialog.link_wanted.connect(link_with)
        dialog.unlink_wanted.connect(
            lambda other: self._change(lambda s, me: s.unlink(session_id, other, me), linked, refused)
        )

    # Deletion ------------------------------------------------------------------------------

    def delete(self) -> None:
        """Everywhere at once, with a reason."""
        visit, flow = self._visit(), self._flow
        session = visit.session
        dialog = DeleteDialog(flow.program.window.desk, str(session.ticket), len(visit.takes))

        def delete(reason: str) -> None:
            # The player lets go of the file first: it could not be deleted while it is open.
            flow.leave()
            said = reason_text(reason)
            self._change(lambda s, me: s.delete(session.id, me, said), self._deleted, flow.program.tell)

        dialog.deletion_wanted.connect(delete)

    def _deleted(self) -> None:
        log.info("visit deleted")
        self._flow.changes.forget()
        self._flow.program.window.toast.show_message(tr("The visit was deleted."))
        self._flow.program.finding.focus_list()

    # Inside --------------------------------------------------------------------------------

    def _visit(self) -> OpenedVisit:
        assert self._flow.visit is not None
        return self._flow.visit

    def _change(
        self,
        work: Callable[[DeskStore, Staff], Change],
        then: Callable[[], None],
        refused: Callable[[InterviewSimError], None],
    ) -> None:
        flow, me = self._flow, self._flow.me
        flow.changes.run(lambda: work(flow.store(), me), then, refused=refused)

    def _again(self, read: Callable[[], T], show: Callable[[T], None]) -> Callable[[], None]:
        return lambda: self._flow.reading.do(read, show)

    def _saying(self, show: Callable[[str], None]) -> Callable[[InterviewSimError], None]:
        return lambda error: show(str(message_of(error, current_language())))


def _as_date(on: object) -> date:
    return on if isinstance(on, date) else on.toPython()  # type: ignore[attr-defined]
