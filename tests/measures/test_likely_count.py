"""The range of filled pauses that a count stands for."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.timing.likely_count import likely_count, lowest_share
from interview_sim.signals.filler_lexicon import Hearing, filler_lexicon


def _hearing(found: int, of: int, false: int = 0) -> Hearing:
    return Hearing(found=found, of=of, false=false, seconds=300.0, source="made up")


@pytest.mark.parametrize(("found", "of", "bound"), [(0, 0, 0.0), (50, 51, 0.9367), (15, 22, 0.5458)])
def test_wilsons_lower_bound(found: int, of: int, bound: float) -> None:
    """Figures from the closed form, worked out by hand at z = 1.2816."""
    assert lowest_share(found, of) == pytest.approx(bound, abs=0.001)


@given(st.integers(0, 60), st.integers(1, 60), st.integers(0, 5), st.floats(1, 600))
def test_the_count_lies_in_its_range(count: int, of: int, false: int, seconds: float) -> None:
    low, high = likely_count(count, seconds, _hearing(of, of, false))

    assert 0 <= low <= count <= high


def test_who_misses_more_gives_a_wider_range() -> None:
    assert likely_count(5, 60.0, _hearing(15, 22))[1] > likely_count(5, 60.0, _hearing(50, 51))[1]


def test_the_truth_lies_in_the_range_in_four_of_five_answers() -> None:
    """Answers with 6 filled pauses, each found with the recall that the range was told of."""
    draw = random.Random(1)
    recall, truth, n = 0.7, 6, 2000
    heard = _hearing(700, 1000)

    counts = [sum(draw.random() < recall for _ in range(truth)) for _ in range(n)]
    inside = sum(low <= truth <= high for low, high in (likely_count(c, 60.0, heard) for c in counts))

    assert inside / n >= 0.8


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_shipped_figures_are_possible(language: str) -> None:
    heard = filler_lexicon(language).heard  # type: ignore[arg-type]

    assert 0 < heard.found <= heard.of and heard.false >= 0 and heard.seconds > 0 and heard.source
    assert math.isfinite(lowest_share(heard.found, heard.of))
