"""Norms or a word list while they are edited: one undo for all, drafts that keep themselves, versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from interview_sim.editions import DraftHold, Edition
from interview_sim.scoring.drafting import CriteriaProblem
from interview_sim.ui.background import Background
from interview_sim.ui.editor.criteria.opening import (
    OpenedCriteria,
    earlier_criteria,
    open_criteria,
    problems_of,
    publish_criteria,
    rebase,
    withdraw_criteria,
)
from interview_sim.ui.editor.criteria.subjects import CriteriaDraft, Subject
from interview_sim.ui.editor.editing.held_editing import HeldEditing


class CriteriaEditing(HeldEditing[OpenedCriteria, CriteriaDraft]):
    """As `HeldEditing`; `published(None)` where the shipped is used again, and `rebased(OpenedCriteria)`
    where the draft stands on another published text now."""

    rebased = Signal(object)
    thing = "criteria"

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(data_dir, background, parent)
        self.problems: tuple[CriteriaProblem, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the draft is not what is published."""
        return self.state is not None and self.draft != self.state.published

    def open(self, subject: Subject, by: str) -> None:
        """Open criteria; what was open before is kept and let go."""
        data_dir = self._data_dir
        self._open(lambda: open_criteria(data_dir, subject, by))

    def publish(self, note: str) -> None:
        """Make a version that answers are measured by from now on; not while something is wrong."""
        if not self.problems:
            super().publish(note)

    def use_shipped(self) -> None:
        """Take the centre's own out of use; its versions stay."""
        self._replace_typed(
            lambda hold, state: withdraw_criteria(self._data_dir, hold, state.subject),
            self._take_shipped,
            lambda _: self.published.emit(None),
        )

    def throw_away(self, words: str) -> None:
        """Begin again from what is published; it is a step, so that undo has the draft back."""
        if self.state is not None:
            self.edit(self.state.published, words)

    def begin_from_theirs(self, words: str) -> None:
        """Leave the draft for what was published meanwhile; a step, so that undo has it back."""

        def take(state: OpenedCriteria) -> None:
            self._take_base(state)
            self.edit(state.published, words)

        self._do(self._rebase, take)

    def _take_shipped(self, found: tuple[CriteriaDraft, int]) -> None:
        draft, number = found
        if self.state is not None:
            self.state = replace(self._after_publishing(self.state, draft, number), is_own=False)
        self._take_fresh(draft)

    def _take_base(self, state: OpenedCriteria) -> None:
        super()._take_base(state)
        self.rebased.emit(state)
        self.changed.emit(self.draft)

    def _forget(self) -> None:
        self.problems = ()

    def _look_at(self, draft: CriteriaDraft, *, is_typed: bool) -> None:
        self.problems = problems_of(draft)

    def _saving(self, draft: CriteriaDraft) -> Callable[[DraftHold], None]:
        return super()._saving(draft) if self.differs else DraftHold.discard

    def _after_publishing(
        self, state: OpenedCriteria, draft: CriteriaDraft, next_number: int
    ) -> OpenedCriteria:
        now = super()._after_publishing(state, draft, next_number)
        return replace(now, published=draft, is_own=True, is_broken=False)

    def _publish(
        self,
        hold: DraftHold,
        state: OpenedCriteria,
        draft: CriteriaDraft,
        note: str,
        restores: int | None = None,
    ) -> tuple[Edition, CriteriaDraft]:
        return publish_criteria(hold, state.subject, draft, note, restores=restores)

    def _earlier(self, state: OpenedCriteria, number: int) -> CriteriaDraft:
        return earlier_criteria(self._data_dir, state.subject, number)

    def _rebase(self, hold: DraftHold, state: OpenedCriteria) -> OpenedCriteria:
        base, number = rebase(self._data_dir, hold, state.subject)
        return replace(
            state, published=base, next_number=number, is_stale=False, is_own=True, is_broken=False
        )
