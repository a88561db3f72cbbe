"""The desk over a real store with a visit whose picture numbers itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bench.numbered import write_numbered
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import OpenedVisit, Staff
from interview_sim.ui.review.desk.flow import DeskFlow
from interview_sim.ui.review.program import DeskProgram
from interview_sim.ui.staff.options import StaffOptions
from tests.ui.answers import answer
from tests.ui.conftest import stage, theme  # noqa: F401
from tests.ui.playback.conftest import number_shown

FPS, SECONDS = 15, 66
QUESTION = "팀에서 의견이 부딪쳤던 일을 하나 말해 주세요. 어떤 상황이었나요?"


@pytest.fixture(scope="session")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film as long as the layout's answer."""
    film = tmp_path_factory.mktemp("desk") / "film.mkv"
    return write_numbered(film, [number / FPS for number in range(SECONDS * FPS)])


@dataclass
class Seat:
    """A counsellor at the desk, and what they see."""

    program: DeskProgram
    flow: DeskFlow
    store: DeskStore
    me: Staff
    visit: OpenedVisit
    bot: object
    pictures: list[QImage]

    def settle(self) -> None:
        """Until everything that was asked for is there."""
        program, flow = self.program, self.flow

        def is_settled() -> bool:
            threads = (program.background, program._looking, flow.reading, flow._loading)
            return all(one.is_idle for one in threads) and program.finding.model.is_settled

        self.bot.wait(30)
        self.bot.waitUntil(is_settled, timeout=30_000)
        self.bot.wait(30)

    def open(self) -> None:
        """The only visit, its answer shown and its film loaded."""
        self.flow.open_visit(self.visit.session.id)
        self.settle()
        self.bot.waitUntil(lambda: self.flow.answer is not None, timeout=10_000)
        self.bot.waitUntil(lambda: self.flow.watching.player.duration_s() > 0, timeout=10_000)
        self.settle()

    def number(self) -> int | None:
        """The number in the picture on the stage."""
        return number_shown(self.pictures[-1]) if self.pictures else None


@pytest.fixture
def seat(theme, qtbot, tmp_path: Path, numbered: Path) -> Iterator[Seat]:  # noqa: F811
    store = DeskStore(tmp_path)
    me = store.add_staff("counsellor", "김", "2580")
    visit = store.import_recording(numbered, me, question_text=QUESTION, spoken="ko", may_be_kept=True)
    store.save_analysis(visit.takes[0].id, answer())
    program = DeskProgram(StaffOptions(data_dir=tmp_path, is_windowed=True, language="ko"))
    qtbot.addWidget(program.window)
    program.start()
    program.window.resize(1920, 1080)
    flow = program.furnish()
    seat = Seat(program, flow, store, me, visit, qtbot, [])
    flow.watching.player.picture_changed.connect(seat.pictures.append)
    program.signing.signed_in.emit(me)
    seat.settle()
    yield seat
    program.window.allow_closing()
    program.window.close()
    program.close()
    store.close()
