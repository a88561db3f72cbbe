"""Where somebody speaks in a short sound."""

from __future__ import annotations

import numpy as np
import pytest

from interview_sim.signals.voice_activity import speech_regions

from .voices import noise, silence, syllables


def test_a_voice_is_found_where_it_is() -> None:
    sound = np.concatenate([noise(1.0, -70), syllables("aiuaeuia", f0_hz=180), noise(1.0, -70, 1)])

    regions = speech_regions(sound)

    assert regions[0][0] == pytest.approx(1.0, abs=0.1)
    assert regions[-1][1] == pytest.approx(2.6, abs=0.2)


@pytest.mark.parametrize("level_db", [-60, -20])
def test_noise_holds_no_speech(level_db: float) -> None:
    assert speech_regions(noise(3, level_db)) == ()


@pytest.mark.parametrize("n_samples", [0, 1, 511, 512, 513, 16_000])
def test_silence_of_any_length_holds_no_speech(n_samples: int) -> None:
    assert speech_regions(silence(n_samples / 16_000)) == ()


def test_regions_end_within_the_sound() -> None:
    sound = syllables("aiuaeuia", f0_hz=180)[:20_001]

    regions = speech_regions(sound)

    assert regions and regions[-1][1] <= sound.size / 16_000
