"""Random work of two counsellors at two desks against a plain list, with undo, redo and restarts."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Change, Staff
from interview_sim.sessions.errors import ChangedMeanwhile, NotYours
from tests.sessions.building import Clock
from tests.sessions.desk.visits import first_take, visit

WHO = st.integers(0, 1)
Remarks = dict[int, tuple[str, int]]
"""What the plain list holds: comment → its text and its author."""


_Done = tuple[Change, int, int, str | None, str | None]
"""A step: comment, author, and its text before and after."""


class Desks(RuleBasedStateMachine):
    """Each desk takes back its own steps; what the other changed since stays."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.clock = Clock()
        store = Store(self.folder, clock=self.clock)
        self.take_id = first_take(store, visit(store)).id
        store.close()
        self.desks = [DeskStore(self.folder, clock=self.clock) for _ in range(2)]
        self.staff: list[Staff] = [
            self.desks[0].add_staff("counsellor", name, "24680") for name in ("김상담", "이상담")
        ]
        self.remarks: Remarks = {}
        self.done: list[list[_Done]] = [[], []]
        self.undone: list[list[_Done]] = [[], []]

    def _did(
        self, who: int, change: Change, number: int, author: int, before: str | None, after: str | None
    ) -> None:
        self.done[who].append((change, number, author, before, after))
        self.undone[who].clear()
        self._hold(number, after, author)

    def _hold(self, number: int, text: str | None, author: int) -> None:
        if text is None:
            self.remarks.pop(number, None)
        else:
            self.remarks[number] = (text, author)

    @rule(who=WHO, by=WHO, text=st.text(max_size=8))
    def add(self, who: int, by: int, text: str) -> None:
        change = self.desks[who].add_comment(self.take_id, self.staff[by], 1.0, text)
        number = max(one.id for one in self.desks[who].comments(self.take_id))
        self._did(who, change, number, self.staff[by].id, None, text)

    @precondition(lambda self: self.remarks)
    @rule(who=WHO, by=WHO, data=st.data(), text=st.none() | st.text(max_size=8))
    def change_or_remove(self, who: int, by: int, data: st.DataObject, text: str | None) -> None:
        number = data.draw(st.sampled_from(sorted(self.remarks)))
        before, author = self.remarks[number]
        desk, staff = self.desks[who], self.staff[by]
        try:
            if text is None:
                change = desk.remove_comment(number, staff)
            else:
                change = desk.change_comment(number, staff, text=text)
        except NotYours:
            assert author != staff.id
            return
        assert author == staff.id
        self._did(who, change, number, author, before, text)

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        self._replay(who, self.done[who], self.undone[who])

    @rule(who=WHO)
    def redo(self, who: int) -> None:
        self._replay(who, self.undone[who], self.done[who])

    def _replay(self, who: int, from_: list[_Done], to: list[_Done]) -> None:
        if not from_:
            return
        change, number, author, before, after = from_.pop()
        stands = self.remarks.get(number, (None, 0))[0]
        assert change.undo is not None
        try:
            inverse = change.undo()
        except ChangedMeanwhile:
            assert stands != after
            return
        assert stands == after
        to.append((inverse, number, author, after, before))
        self._hold(number, before, author)

    @rule(who=WHO)
    def restart(self, who: int) -> None:
        """A desk that was closed has forgotten its steps, and nothing else."""
        self.desks[who].close()
        self.desks[who] = DeskStore(self.folder, clock=self.clock)
        self.done[who].clear()
        self.undone[who].clear()

    @rule(days=st.integers(-40, 40))
    def set_clock(self, days: int) -> None:
        self.clock.go(days=days)

    @invariant()
    def both_desks_see_the_plain_list(self) -> None:
        for desk in self.desks:
            seen = {one.id: (one.text, one.by.id) for one in desk.comments(self.take_id)}
            assert seen == self.remarks

    def teardown(self) -> None:
        for desk in getattr(self, "desks", []):
            desk.close()
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


TestDesks = Desks.TestCase
TestDesks.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
