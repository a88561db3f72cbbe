import pytest

from interview_sim.ui.kiosk.visit.countdown import Countdown, clock_text


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_counts_down_to_its_end() -> None:
    clock = Clock()
    countdown = Countdown(30, clock)

    clock.now_s += 29.9
    assert countdown.left_s == pytest.approx(0.1) and not countdown.is_over
    clock.now_s += 0.2
    assert countdown.left_s == 0 and countdown.is_over


def test_a_rest_does_not_count() -> None:
    clock = Clock()
    countdown = Countdown(30, clock)
    clock.now_s += 10

    countdown.rest()
    clock.now_s += 500
    assert countdown.passed_s == pytest.approx(10) and countdown.is_resting
    countdown.rest()
    countdown.go_on()
    clock.now_s += 5

    assert countdown.passed_s == pytest.approx(15) and not countdown.is_resting


def test_without_limit_it_only_counts_up() -> None:
    clock = Clock()
    countdown = Countdown(None, clock)
    clock.now_s += 4000

    assert countdown.left_s is None and not countdown.is_over and countdown.passed_s == pytest.approx(4000)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (0.01, "0:01"), (59.2, "1:00"), (60, "1:00"), (90, "1:30"), (-3, "0:00")],
)
def test_clock_text(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
