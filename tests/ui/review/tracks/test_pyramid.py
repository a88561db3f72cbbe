"""Curves at several scales, and the waveform of a recording."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.recording import RecordingMissing
from interview_sim.ui.review.tracks.pyramid import Curve, curve_of
from interview_sim.ui.review.tracks.waveform import STEP_S, Waveform, read_waveform


@given(
    st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=400),
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(1, 500),
)
def test_a_piece_holds_the_ends_of_what_it_stands_for(
    values: list[float], one: float, other: float, n_most: int
) -> None:
    curve = curve_of(values, 0.5)
    assert curve is not None
    start_s, end_s = sorted((one * curve.duration_s, other * curve.duration_s))

    piece = curve.between(start_s, end_s, n_most)

    assert piece.low.size <= n_most + 4
    for number in range(piece.low.size):
        first = round((piece.start_s + number * piece.step_s) / 0.5)
        inside = values[first : first + round(piece.step_s / 0.5)]
        assert piece.low[number] == np.float32(min(inside))
        assert piece.high[number] == np.float32(max(inside))


def test_gaps_stay_gaps_unless_something_lies_beside_them() -> None:
    curve = curve_of([None] * 8 + [5.0] + [None] * 7, 1.0)
    assert curve is not None

    piece = curve.between(0, 16, 4)

    assert [bool(np.isfinite(value)) for value in piece.high] == [False, False, True, False]


def test_a_curve_of_nothing_is_none() -> None:
    assert curve_of([None, None], 0.1) is None
    assert curve_of([], 0.1) is None


def test_a_curve_has_a_step() -> None:
    with pytest.raises(ValueError, match="longer than 0 s"):
        Curve(0.0, np.zeros(3), np.zeros(3))


def _wav(path: Path, seconds: float) -> Path:
    """Silence, with half amplitude from second 2 to 3."""
    rate_hz = 16_000
    at_s = np.arange(int(seconds * rate_hz)) / rate_hz
    sound = np.where((at_s >= 2) & (at_s < 3), 0.5 * np.sin(2 * np.pi * 200 * at_s), 0.0)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes((sound * 32_767).astype("<i2").tobytes())
    return path


def test_the_waveform_shows_the_sound_where_it_is(tmp_path: Path) -> None:
    waveform = read_waveform(_wav(tmp_path / "a.wav", 6.03))

    assert waveform.is_complete
    assert waveform.duration_s == pytest.approx(6.03, abs=STEP_S)
    assert waveform.curve is not None
    loud = waveform.curve.between(2.0, 3.0, 10_000)
    inside = (loud.at_s > 2.005) & (loud.at_s < 2.995)
    assert loud.high[inside].min() == pytest.approx(0.5, abs=0.01)
    assert loud.low[inside].max() == pytest.approx(-0.5, abs=0.01)
    silent = waveform.curve.between(3.05, 6.0, 10_000)
    assert np.abs(silent.high[silent.at_s > 3.01]).max() < 0.01


def test_a_long_waveform_grows_and_what_was_handed_out_stays(tmp_path: Path) -> None:
    grown: list[Waveform] = []

    whole = read_waveform(_wav(tmp_path / "a.wav", 90.0), grown=grown.append)

    assert [one.duration_s for one in grown] == sorted({one.duration_s for one in grown})
    assert 5 <= len(grown) <= 20
    assert not any(one.is_complete for one in grown)
    first = grown[0].curve
    assert first is not None
    assert whole.curve is not None
    early, late = (curve.between(0, 9, 5000) for curve in (first, whole.curve))
    assert np.array_equal(early.high[:1800], late.high[:1800])


def test_reading_stops_when_it_is_told_to(tmp_path: Path) -> None:
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 4

    waveform = read_waveform(_wav(tmp_path / "a.wav", 60.0), stop=stop)

    assert not waveform.is_complete
    assert waveform.duration_s == pytest.approx(2.0)


def test_a_recording_without_sound_has_no_curve(tmp_path: Path) -> None:
    path = tmp_path / "silent.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(5):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(picture))
        container.mux(stream.encode())

    waveform = read_waveform(path)

    assert waveform.curve is None
    assert waveform.is_complete


def test_a_missing_recording_says_so(tmp_path: Path) -> None:
    with pytest.raises(RecordingMissing):
        read_waveform(tmp_path / "gone.mkv")


def test_three_hours_of_waveform_are_small() -> None:
    n_steps = round(10_800 / STEP_S)
    zeros = np.zeros(n_steps, np.int16)
    curve = Curve(STEP_S, zeros, zeros.copy(), unit=1 / 32_767)

    assert curve.n_bytes < 13e6
    assert curve.between(0, 10_800, 1000).low.size <= 1002
