"""Random visits against a plain dictionary: who may still be there, and nothing else on the disk."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from interview_sim.sessions import Consents, SessionQuery, Store
from tests.sessions.building import QUESTION, TEXT, Clock, begin

CONSENTS = st.builds(
    Consents,
    record=st.just(True),
    keep=st.booleans(),
    show=st.booleans(),
    count=st.booleans(),
    text_version=st.just(TEXT),
)
PICK = st.integers(0, 99)
KEEP_DAYS = 30


@dataclass
class Expected:
    consents: Consents
    started: datetime
    ended: datetime | None = None

    def leaves_at(self) -> datetime | None:
        if self.ended is None:
            return None
        if self.consents.keep:
            return self.ended + timedelta(days=KEEP_DAYS)
        return (
            (self.ended + timedelta(days=1)).replace(hour=0, minute=0) if self.consents.show else self.ended
        )


class Visits(RuleBasedStateMachine):
    """The store under a booth's life: visits, changes of mind, restarts, days that pass."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.store = Store(self.folder, clock=self.clock)
        self.expected: dict[str, Expected] = {}
        self.tickets: list[str] = []

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule(consents=CONSENTS)
    def begin(self, consents: Consents) -> None:
        session = begin(self.store, consents)
        self.store.recording_path(self.store.add_take(session.id, QUESTION)).write_bytes(b"x")
        self.expected[session.id] = Expected(consents, self.clock.now)
        self.tickets.append(session.ticket.code)

    @precondition(lambda self: self.expected)
    @rule(pick=PICK)
    def end(self, pick: int) -> None:
        session_id, one = self._picked(pick)
        self.store.end_session(session_id)
        one.ended = one.ended or self.clock.now
        self._forget({session_id} if not (one.consents.keep or one.consents.show) else set())

    @precondition(lambda self: self.expected)
    @rule(pick=PICK, consents=CONSENTS)
    def change_mind(self, pick: int, consents: Consents) -> None:
        session_id, one = self._picked(pick)
        changed = self.store.change_consents(session_id, consents)
        one.consents = consents
        gone = one.ended is not None and not (consents.keep or consents.show)
        assert (changed is None) == gone
        self._forget({session_id} if gone else set())

    @precondition(lambda self: self.expected)
    @rule(pick=PICK)
    def delete(self, pick: int) -> None:
        session_id, _ = self._picked(pick)
        self.store.delete(session_id, "visitor")
        self._forget({session_id})

    @rule(hours=st.sampled_from([1, 5, 24, 24 * 29, 24 * 35]))
    def wait_and_sweep(self, hours: int) -> None:
        self.clock.go(hours=hours)
        swept = self.store.sweep()
        now = self.clock.now
        due = {
            name for name, one in self.expected.items() if (at := one.leaves_at()) is not None and at <= now
        }
        assert set(swept.deleted) == due
        self._forget(due)

    @rule()
    def restart(self) -> None:
        """Everything is let go, as by a crash; what was open is found and taken up again."""
        self.store.close()
        self.store = Store(self.folder, clock=self.clock)
        open_ones = {name for name, one in self.expected.items() if one.ended is None}
        assert {one.session.id for one in self.store.recover()} == open_ones
        for session_id in open_ones:
            self.store.adopt(session_id)

    @invariant()
    def the_store_holds_what_it_may(self) -> None:
        page = self.store.sessions(SessionQuery(limit=1000))
        assert {one.id: (one.consents, one.ended_at, one.delete_after) for one in page.sessions} == {
            name: (one.consents, one.ended, one.leaves_at()) for name, one in self.expected.items()
        }
        folders = self.folder / "sessions"
        assert {one.name for one in folders.glob("*")} == set(self.expected)
        assert len(set(self.tickets)) == len(self.tickets)

    def _picked(self, pick: int) -> tuple[str, Expected]:
        return list(self.expected.items())[pick % len(self.expected)]

    def _forget(self, session_ids: set[str]) -> None:
        for session_id in session_ids:
            del self.expected[session_id]


Visits.TestCase.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
TestVisits = Visits.TestCase
