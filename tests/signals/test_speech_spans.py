"""Speech spans: what speaks according to the network, from when to when according to the level."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from interview_sim.results import Span
from interview_sim.signals.bands import N_BANDS
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


def _spans(
    probabilities: np.ndarray, level_db: np.ndarray, voiced: np.ndarray | None = None
) -> tuple[Span, ...]:
    """Spans of sound whose power is spread over all bands, voiced where it is loud (or as told)."""
    bands = np.repeat((10 ** (level_db / 10) / N_BANDS)[:, None], N_BANDS, axis=1).astype(np.float32)
    is_voiced = level_db > -30.0 if voiced is None else voiced
    return speech_spans(probabilities, level_db, bands, np.where(is_voiced, 150.0, np.nan))


def test_edges_come_from_the_level_where_the_network_is_late() -> None:
    late = _probabilities(4, (1.15, 3.2))

    spans = _spans(late, _level_db(4, (1.0, 3.0)))

    assert spans == ((1.0, 3.0),)


@pytest.mark.parametrize(("pause_s", "n_spans"), [(0.15, 1), (0.19, 1), (0.2, 2), (0.5, 2)])
def test_a_silence_that_the_network_bridges_is_a_pause_from_a_fifth_of_a_second(
    pause_s: float, n_spans: int
) -> None:
    level_db = _level_db(4, (1.0, 2.0), (2.0 + pause_s, 3.0))
    probabilities = _probabilities(4, (1.0, 3.0))
    probabilities[64:66] = 0.4  # in doubt for two windows, but speech to the end

    spans = _spans(probabilities, level_db)

    assert len(spans) == n_spans


def test_a_loud_noise_that_the_network_calls_no_speech_is_none() -> None:
    assert _spans(_probabilities(3), _level_db(3, (1.0, 2.0))) == ()


def test_over_strong_noise_the_network_alone_decides() -> None:
    level_db = _level_db(4, (1.0, 3.0), noise_db=-25.0)

    (span,) = _spans(_probabilities(4, (1.0, 3.0)), level_db)

    assert span == pytest.approx((1.0, 3.0), abs=0.05)


def test_a_click_apart_from_speech_does_not_move_its_edge() -> None:
    level_db = _level_db(4, (0.75, 0.77), (1.0, 3.0))

    assert _spans(_probabilities(4, (1.0, 3.0)), level_db) == ((1.0, 3.0),)


def test_breath_is_part_of_the_pause() -> None:
    """0.4 s of air drawn in, 15 dB below the voice, right between two sentences."""
    level_db = _level_db(4, (0.5, 1.5), (2.0, 3.5))
    level_db[155:195] = -35.0
    probabilities = _probabilities(4, (0.5, 3.5))
    probabilities[47:62] = np.linspace(0.8, 0.1, 15)

    assert _spans(probabilities, level_db) == ((0.5, 1.5), (2.0, 3.5))


def test_a_fricative_is_part_of_the_word() -> None:
    level_db = _level_db(4, (1.0, 3.0))
    level_db[85:100] = -38.0
    level_db[300:315] = -38.0

    assert _spans(_probabilities(4, (0.95, 3.1)), level_db) == ((0.85, 3.15),)


def test_a_click_in_a_pause_is_no_speech() -> None:
    level_db = _level_db(5, (1.0, 2.0), (3.0, 4.0))
    level_db[250:252] = -20.0
    probabilities = _probabilities(5, (1.0, 2.1), (2.9, 4.0))
    probabilities[78:80] = 0.6

    spans = _spans(probabilities, level_db, np.where((level_db > -30) & (level_db < -19), True, False))

    assert spans == ((1.0, 2.0), (3.0, 4.0))


def test_where_the_network_is_certain_a_soft_ending_is_speech() -> None:
    """The last half second sinks into the noise for the level, not for the network."""
    level_db = _level_db(4, (1.0, 2.5), noise_db=-37.0)

    ((_, end_s),) = _spans(np.maximum(_probabilities(4), 1.06 * _probabilities(4, (1.0, 3.0))), level_db)

    assert end_s == pytest.approx(3.0, abs=0.06)


def test_a_voice_across_the_room_is_not_the_speaker() -> None:
    level_db = _level_db(8, (1.0, 3.0), (6.0, 7.0))
    level_db[350:550] = -41.0

    spans = _spans(_probabilities(8, (1.0, 3.0), (3.5, 5.5), (6.0, 7.0)), level_db, level_db > -50.0)

    assert spans == ((1.0, 3.0), (6.0, 7.0))


def test_the_room_s_tail_is_not_the_voice() -> None:
    """60 dB in 0.5 s after each of four words, from 4 dB below the voice."""
    level_db = _level_db(9, *((n, n + 1.0) for n in (1, 3, 5, 7)), noise_db=-70.0)
    tail_db = -24.0 - 1.2 * np.arange(38)
    for end in (200, 400, 600, 800):
        level_db[end : end + 38] = tail_db
    probabilities = _probabilities(9, *((n, n + 1.2) for n in (1, 3, 5, 7)))

    ends_s = [end_s for _, end_s in _spans(probabilities, level_db)]

    assert ends_s == pytest.approx([2.0, 4.0, 6.0, 8.0], abs=0.11)


def test_noise_level_leaves_speech_out() -> None:
    level_db = _level_db(4, (1.0, 3.0))

    assert noise_level_db(level_db, ((1.0, 3.0),)) == -60.0


def test_without_a_pause_the_noise_is_what_is_softest_between_the_words() -> None:
    """Stops of the tongue of 0.1 s in ten seconds of speech."""
    level_db = _level_db(10, *((n, n + 0.9) for n in range(10)), noise_db=-45.0)

    assert noise_level_db(level_db, ((0.0, 10.0),)) == pytest.approx(-45.0)


def test_a_gate_that_is_shut_is_no_noise() -> None:
    """Zeros in the pauses; the room is heard only where the gate is open, between the words."""
    level_db = _level_db(10, *((n, n + 0.9) for n in range(6)), noise_db=-45.0)
    level_db[600:] = -120.0

    assert noise_level_db(level_db, ((0.0, 5.9),)) == pytest.approx(-45.0)
    assert np.isnan(noise_level_db(np.full(1000, -120.0), ()))


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

    spans = _spans(probabilities, level_db)

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start_s < end_s <= n_frames * 0.01 + 1e-9 for start_s, end_s in spans)
    gaps = [b[0] - a[1] for a, b in itertools.pairwise(spans)]
    assert all(gap >= SHORTEST_PAUSE_S - 1e-9 for gap in gaps)
