"""Work off the window's thread: in order, told in the window's thread, stale outcomes dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background


class Refused(InterviewSimError):
    code = "internal-fault"


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    one = Background()
    yield one
    one.close()


def test_outcomes_come_in_order_and_in_the_windows_thread(background: Background, qtbot) -> None:
    told: list[tuple[int, str]] = []
    for number in range(5):
        background.do(
            lambda number=number: number,
            lambda outcome: told.append((outcome, threading.current_thread().name)),
        )

    qtbot.waitUntil(lambda: background.is_idle)

    assert told == [(number, threading.main_thread().name) for number in range(5)]


def test_with_a_key_the_last_one_wins(background: Background, qtbot) -> None:
    gate, begun, told = threading.Event(), [], []

    def slow(number: int) -> int:
        begun.append(number)
        gate.wait(10)
        return number

    for number in range(4):
        background.do(lambda number=number: slow(number), told.append, key="search")
    qtbot.waitUntil(lambda: begun == [0])
    gate.set()
    qtbot.waitUntil(lambda: background.is_idle)

    assert told == [3]
    # Those between were never begun.
    assert begun == [0, 3]


def test_our_errors_are_told_and_the_next_piece_is_done(background: Background, qtbot) -> None:
    refused, told = [], []

    def fail() -> None:
        raise Refused

    background.refused.connect(refused.append)
    background.do(fail)
    background.do(fail, refused=told.append)
    background.do(lambda: 3, told.append)
    qtbot.waitUntil(lambda: background.is_idle)

    assert [type(error) for error in refused] == [Refused]
    assert [type(one) for one in told] == [Refused, int]


def test_a_fault_surfaces_in_the_windows_thread(background: Background, qtbot) -> None:
    with qtbot.captureExceptions() as faults:
        background.do(lambda: 1 // 0)
        qtbot.waitUntil(lambda: background.is_idle)

    assert [fault[0] for fault in faults] == [ZeroDivisionError]


def test_after_closing_nothing_is_told(qapp, qtbot) -> None:
    told: list[int] = []
    background = Background()
    background.do(lambda: 1, told.append)

    background.close()
    background.do(lambda: 2, told.append)
    qtbot.wait(50)

    assert told == []
