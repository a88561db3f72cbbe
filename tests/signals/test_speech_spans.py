"""Speech spans: what speaks according to the network, from when to when according to the level."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from interview_sim.signals.speech_spans import SHORTEST_PAUSE_S, noise_level_db, speech_spans

WINDOW_S = 0.032


def _probabilities(seconds: float, *speech: tuple[float, float]) -> np.ndarray:
    probabilities = np.zeros(round(seconds / WINDOW_S) + 1, np.float32)
    for start_s, end_s in speech:
        probabilities[int(start_s / WINDOW_S) : int(end_s / WINDOW_S) + 1] = 0.9
    return probabilities


def _level_db(seconds: float, *speech: tuple[float, float], noise_db: float = -60.0) -> np.ndarray:
    level_db = np.full(round(seconds * 100), noise_db)
    for start_s, end_s in speech:
        level_db[round(start_s * 100) : round(end_s * 100)] = -20.0
    return level_db


def test_edges_come_from_the_level_where_the_network_is_late() -> None:
    late = _probabilities(4, (1.15, 3.2))

    spans = speech_spans(late, _level_db(4, (1.0, 3.0)))

    assert spans == ((1.0, 3.0),)


@pytest.mark.parametrize(("pause_s", "n_spans"), [(0.15, 1), (0.19, 1), (0.2, 2), (0.5, 2)])
def test_a_silence_that_the_network_bridges_is_a_pause_from_a_fifth_of_a_second(
    pause_s: float, n_spans: int
) -> None:
    level_db = _level_db(4, (1.0, 2.0), (2.0 + pause_s, 3.0))

    spans = speech_spans(_probabilities(4, (1.0, 3.0)), level_db)

    assert len(spans) == n_spans


def test_a_loud_noise_that_the_network_calls_no_speech_is_none() -> None:
    assert speech_spans(_probabilities(3), _level_db(3, (1.0, 2.0))) == ()


def test_over_strong_noise_the_network_alone_decides() -> None:
    level_db = _level_db(4, (1.0, 3.0), noise_db=-25.0)

    (span,) = speech_spans(_probabilities(4, (1.0, 3.0)), level_db)

    assert span == pytest.approx((1.0, 3.0), abs=0.05)


def test_a_click_apart_from_speech_does_not_move_its_edge() -> None:
    level_db = _level_db(4, (0.75, 0.77), (1.0, 3.0))

    assert speech_spans(_probabilities(4, (1.0, 3.0)), level_db) == ((1.0, 3.0),)


def test_noise_level_leaves_speech_out() -> None:
    level_db = _level_db(4, (1.0, 3.0))

    assert noise_level_db(level_db, ((1.0, 3.0),)) == -60.0
    assert np.isnan(noise_level_db(level_db, ((0.0, 4.0),)))


@settings(max_examples=150, deadline=None)
@given(
    st.data(),
    st.integers(0, 60),
)
def test_spans_are_in_order_apart_and_inside(data: st.DataObject, n_windows: int) -> None:
    probabilities = data.draw(
        arrays.arrays(np.float32, n_windows, elements=st.floats(0, 1, width=32)), label="probabilities"
    )
    n_frames = int(n_windows * WINDOW_S * 100)
    level_db = data.draw(arrays.arrays(np.float64, n_frames, elements=st.floats(-120, 0)), label="level")

    spans = speech_spans(probabilities, level_db)

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start_s < end_s <= n_frames * 0.01 + 1e-9 for start_s, end_s in spans)
    gaps = [b[0] - a[1] for a, b in itertools.pairwise(spans)]
    assert all(gap >= SHORTEST_PAUSE_S - 1e-9 for gap in gaps)
