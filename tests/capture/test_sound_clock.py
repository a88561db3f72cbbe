"""Simulated sound cards: late callbacks, a clock that runs wrong, lost samples."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.capture.sound_clock import SoundClock

RATE_HZ = 48_000
BLOCK = 960


def dated(arrivals: Iterator[tuple[float, bool]]) -> list[tuple[float, float, int, bool]]:
    """(true start, dated start, samples, is after loss) of blocks that arrive so."""
    clock = SoundClock(RATE_HZ)
    found = []
    for true_start_s, late_s in arrivals:
        heard_until_s = true_start_s + BLOCK / RATE_HZ + float(late_s)
        sound = clock.date(np.zeros((BLOCK, 1), np.float32), heard_until_s)
        found.append((true_start_s, sound.t_s, len(sound.samples), sound.is_after_loss))
    return found


def card(seconds: float, ppm: float = 0.0, jitter_s: float = 0.01) -> Iterator[tuple[float, float]]:
    """A card whose crystal is off by `ppm`, with callbacks that are late by up to `jitter_s`."""
    dice = random.Random(3)
    for number in range(round(seconds * RATE_HZ / BLOCK)):
        yield 100 + number * BLOCK / RATE_HZ * (1 + ppm * 1e-6), dice.uniform(0, jitter_s)


@pytest.mark.parametrize("ppm", [-800, -100, 0, 100, 800])
def test_a_wrong_crystal_stays_in_time_for_five_minutes(ppm: float) -> None:
    found = dated(card(300, ppm))  # type: ignore[arg-type]

    errors = [dated_s - true_s for true_s, dated_s, _, _ in found[100:]]
    assert max(map(abs, errors)) < 0.012
    assert not any(is_loss for *_, is_loss in found)


@settings(max_examples=25, deadline=None)
@given(st.floats(-800, 800), st.floats(0, 0.06))
def test_blocks_follow_each_other_without_a_seam(ppm: float, jitter_s: float) -> None:
    found = dated(card(20, ppm, jitter_s))[60:]  # type: ignore[arg-type]

    ends = [start_s + n_samples / RATE_HZ for _, start_s, n_samples, _ in found]
    assert [start_s for _, start_s, _, _ in found[1:]] == pytest.approx(ends[:-1], abs=1e-6)
    assert all(abs(n_samples - BLOCK) <= BLOCK * 0.005 for _, _, n_samples, _ in found)


@pytest.mark.parametrize("lost_s", [0.1, 0.5, 3.0])
def test_lost_samples_leave_a_gap(lost_s: float) -> None:
    blocks = [(t + (lost_s if t > 110 else 0), late) for t, late in card(20)]

    found = dated(iter(blocks))  # type: ignore[arg-type]

    assert sum(is_loss for *_, is_loss in found) == 1
    later = [dated_s - true_s for true_s, dated_s, _, _ in found if true_s > 111 + lost_s]
    assert max(map(abs, later)) < 0.02


@pytest.mark.parametrize("hold_s", [0.2, 0.6, 2.0])
def test_a_machine_that_was_busy_loses_nothing(hold_s: float) -> None:
    """All blocks of the busy stretch arrive together behind it."""
    blocks = [(t, max(late, 110 + hold_s - t) if 110 < t < 110 + hold_s else late) for t, late in card(20)]

    found = dated(iter(blocks))  # type: ignore[arg-type]

    assert not any(is_loss for *_, is_loss in found)
    assert max(abs(dated_s - true_s) for true_s, dated_s, _, _ in found[60:]) < 0.012


def test_stretching_keeps_the_tone() -> None:
    at = np.arange(RATE_HZ * 20)
    tone = (0.5 * np.sin(2 * np.pi * 300 * at / RATE_HZ)).astype(np.float32)[:, None]
    clock = SoundClock(RATE_HZ)
    parts = [
        clock.date(tone[n * BLOCK : (n + 1) * BLOCK], 100 + (n + 1) * BLOCK / RATE_HZ * 1.0005).samples
        for n in range(1_000)
    ]

    heard = np.concatenate(parts)[:, 0]
    assert len(heard) > len(tone)
    # No step: neighbours of a 300 Hz sine at this level differ by at most 0.02.
    assert np.abs(np.diff(heard)).max() < 0.03
