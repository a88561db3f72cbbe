"""The page of criteria in a window of its own, over a real data folder with six stored answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from interview_sim.results import Analysis, Measured
from interview_sim.sessions import Store
from interview_sim.sessions.desk.types import Staff
from interview_sim.ui.editor.criteria.flow import PAGE, CriteriaFlow
from interview_sim.ui.editor.criteria.subjects import Subject
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.staff.program import StaffProgram
from tests.measures.made import said
from tests.sessions.building import QUESTION, begin, finding
from tests.sessions.desk.visits import ALL

TEXT = {"ko": "강점을 말씀해 주세요.", "en": "What are you good at?"}


def answered(per_minute: float) -> Analysis:
    """An answer with so many filled pauses a minute, in which 하루 is said twice."""
    transcript = said("저는 하루 만에 정리하고 하루 더 준비했습니다.")
    return replace(
        finding(),
        transcript=transcript,
        measures={"filled_pauses": Measured(value=per_minute)},
        units={"filled_pauses": "per minute"},
    )


def is_settled(flow: CriteriaFlow) -> bool:
    """Whether all is shown; the pause before a preview is not waited for."""
    if flow._files.is_idle and flow._preview_timer.isActive():
        flow.preview_now()
    return flow.is_idle


def store_answers(data_dir: Path) -> None:
    """Six answers with 2.2 to 13.4 filled pauses a minute, every other one of somebody young."""
    store = Store(data_dir)
    for n in range(6):
        session = begin(store, ALL, group="youth" if n % 2 else "returner")
        take = store.add_take(session.id, replace(QUESTION, question_id=f"q{n}", question_text=TEXT))
        store.finish_take(take.id, seconds=40.0)
        store.save_analysis(take.id, answered(2.24 * (n + 1)))
        store.end_session(session.id)
    store.close()


@dataclass(frozen=True)
class Desk:
    """One trainer at the page."""

    flow: CriteriaFlow
    program: StaffProgram
    settle: Callable[[], None]

    @property
    def page(self):
        return self.flow.page

    @property
    def draft(self):
        return self.flow.editing.draft

    def open(self, key: str, chosen: str = "") -> None:
        self.flow.open(Subject.of(key))
        self.settle()
        if chosen:
            self.page.table.choose(chosen)
            self.settle()

    def column(self, at: int) -> list[str]:
        return [row[at] for row in self.page.table.texts()]


@pytest.fixture
def sit(theme, qtbot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    made: list[StaffProgram] = []

    def down(name: str = "박 강사", language: str = "en", size: tuple[int, int] = (1920, 1080)) -> Desk:
        program = StaffProgram(
            StaffOptions(data_dir=tmp_path, is_windowed=True, language=language), "trainer"
        )
        qtbot.addWidget(program.window)
        flow = CriteriaFlow(program)
        program.window.add_page(PAGE, flow.title, flow.page)
        program.window.resize(*size)
        theme.set_window_size(*size)
        program.window.show()
        program.window._enter(Staff(id=len(made) + 1, role="trainer", name=name))
        made.append(program)
        desk = Desk(flow, program, lambda: qtbot.waitUntil(lambda: is_settled(flow), timeout=10_000))
        desk.settle()
        return desk

    yield down
    for program in made:
        program.window.allow_closing()
        program.window.close()


@pytest.fixture
def desk(sit) -> Desk:
    return sit()
