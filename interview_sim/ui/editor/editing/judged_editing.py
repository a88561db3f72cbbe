"""What may be made new, and is judged after a pause off the window's thread: banks and interviews."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from interview_sim.editions import DraftHold
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.held_editing import HeldEditing
from interview_sim.ui.editor.editing.holder import OpenedT
from interview_sim.ui.editor.editing.opened_draft import DraftT

JudgementT = TypeVar("JudgementT")


class JudgedEditing(HeldEditing[OpenedT, DraftT], Generic[OpenedT, DraftT, JudgementT]):
    """As `HeldEditing`; and `judged(judgement)` on the draft as it stands."""

    judged = Signal(object)
    check_after_ms: ClassVar[int]

    def __init__(self, data_dir: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(data_dir, background, parent)
        self.judgement: JudgementT | None = None
        self._check_timer = QTimer(self, interval=self.check_after_ms, singleShot=True)
        self._check_timer.timeout.connect(self.check_now)

    def check_now(self) -> None:
        """Judge the draft as it stands."""
        self._check_timer.stop()
        draft, state = self.draft, self.state
        if draft is not None and state is not None:
            work = self._judging(draft, state)
            self._background.do(work, self._take_judgement, key=f"judge-{self.thing}")

    def throw_away(self) -> None:
        """Begin again from what is published; what never was is gone with its draft."""
        self._replace_typed(self._begin_again, self._take_begun)

    def _forget(self) -> None:
        self._check_timer.stop()
        self.judgement = None

    def _look_at(self, draft: DraftT, *, is_typed: bool) -> None:
        if is_typed:
            self._check_timer.start()
        else:
            self.check_now()

    def _take_begun(self, draft: DraftT | None) -> None:
        if draft is None:
            self.close()
        else:
            self._take_fresh(draft)

    def _take_judgement(self, judgement: JudgementT) -> None:
        if self.draft is not None:
            self.judgement = judgement
            self.judged.emit(judgement)

    # Hooks --------------------------------------------------------------------------------------

    def _judging(self, draft: DraftT, state: OpenedT) -> Callable[[], JudgementT]:
        """What judges the draft, off the window's thread."""
        raise NotImplementedError

    def _begin_again(self, hold: DraftHold, state: OpenedT) -> DraftT | None:
        """Off the window's thread: throw the draft away; what is published, None for what never was."""
        raise NotImplementedError
