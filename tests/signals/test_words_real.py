"""Real voices through the real recogniser: words, fillers, pauses, and live equal to later.

Recordings stand beside the checkout (../shared/media) or where INTERVIEW_SIM_TEST_MEDIA says.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from interview_sim.recording import open_recording, read_sound
from interview_sim.results import Event, Transcript
from interview_sim.settings import data_dir
from interview_sim.signals.errors import SpeechModelUnusable
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.speech_model import SpeechModel, load_speech_model
from interview_sim.signals.types import FillerTrack, Missing, SoundSignals, SpeechTrack, VoiceTrack
from interview_sim.weights import model_folder

from .voices import Block, blocks, noise, silence, syllables

MEDIA = Path(os.environ.get("INTERVIEW_SIM_TEST_MEDIA", Path(__file__).parents[3] / "shared" / "media"))


@pytest.fixture(scope="module")
def model() -> SpeechModel:
    folder = model_folder("whisper-base", data_dir())
    if folder is None:
        pytest.skip("the speech model is not installed: interview-sim models install whisper-base")
    return load_speech_model(folder)


@cache
def _samples(name: str) -> np.ndarray:
    if not (MEDIA / name).exists():
        pytest.skip(f"the recording {name} is not beside the checkout")
    with open_recording(MEDIA / name) as source:
        return np.concatenate([block.samples for block in read_sound(source)])


def _analyse(
    model: SpeechModel, samples: np.ndarray, spoken: str = "auto", sizes: Sequence[int] = (1600,)
) -> SoundSignals:
    analyser = SoundAnalyser(model, spoken)  # type: ignore[arg-type]
    for block in blocks(samples, sizes):
        analyser.feed(block)
    return analyser.finish()


def _text(signals: SoundSignals) -> str:
    assert isinstance(signals.transcript, Transcript)
    return signals.transcript.text


def _counted(signals: SoundSignals) -> list[Event]:
    assert isinstance(signals.fillers, FillerTrack)
    return [event for event in signals.fillers.events if event.details["track"] != "acoustic"]


def _letters(text: str) -> str:
    return re.sub(r"[^0-9a-z가-힣]", "", text.lower())


def _distance(heard: str, said: str) -> int:
    row = list(range(len(said) + 1))
    for number, letter in enumerate(heard, 1):
        above, row = row, [number]
        for column, other in enumerate(said, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != other)))
    return row[-1]


SAID = {
    "ko/transcribecpp_ko.flac": "조금만 생각을 하면서 살면 훨씬 편할 거야.",
    "ko/emo_pmd00013.flac": "공연시간이 오후 3시니까 일찍 가서 점심 먹고 보면 딱 좋을 것 같아요.",
    "ko/emo_pfm00024.flac": "저의 장점은 모든 일에 최선을 다하며 포기를 모른다는 것입니다.",
    "jfk.flac": "And so, my fellow Americans, ask not what your country can do for you, ask what you can "
    "do for your country.",
    "leopard_test.wav": "Mr. Quilter is the apostle of the middle classes, and we are glad to welcome his "
    "gospel.",
}


@pytest.mark.media
@pytest.mark.parametrize("name", SAID)
def test_real_speech_is_understood_and_its_language_detected(model: SpeechModel, name: str) -> None:
    signals = _analyse(model, _samples(name))

    said = _letters(SAID[name])
    assert signals.language == ("ko" if name.startswith("ko/") else "en")
    assert _distance(_letters(_text(signals)), said) / len(said) <= 0.10


@pytest.mark.media
def test_words_lie_in_speech_and_in_order(model: SpeechModel) -> None:
    signals = _analyse(model, _samples("ko/emo_pfc00031.flac"), "ko")

    assert isinstance(signals.transcript, Transcript) and isinstance(signals.speech, SpeechTrack)
    words, spans = signals.transcript.words, signals.speech.spans
    times = [time for word in words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert all(any(a <= word.start_s <= b for a, b in spans) for word in words)
    assert words[0].start_s == spans[0][0], "the answer begins with its first word"


@pytest.mark.media
def test_real_filled_pauses_are_found_and_hardly_anything_else_is_counted(model: SpeechModel) -> None:
    """Hand-marked on the spectrogram: 어, 어, 음, 저. A lengthened word end may pass for a fifth."""
    marked = [("어", 24.07, 24.78), ("어", 25.13, 25.87), ("음", 32.88, 33.74), ("저", 33.82, 34.25)]

    counted = _counted(_analyse(model, _samples("ko/vito_java.flac"), "ko"))

    for label, start_s, end_s in marked:
        (event,) = [event for event in counted if event.start_s < end_s and event.end_s > start_s]
        assert event.label == label
        assert (event.start_s, event.end_s) == pytest.approx((start_s, end_s), abs=0.2)
    assert len(counted) <= len(marked) + 1


@pytest.mark.media
@pytest.mark.parametrize(("name", "spoken"), [("ko/vito_mid.flac", "ko"), ("jfk.flac", "en")])
def test_fluent_speech_has_no_filled_pause(model: SpeechModel, name: str, spoken: str) -> None:
    assert _counted(_analyse(model, _samples(name), spoken)) == []


@pytest.mark.media
def test_a_live_result_equals_the_later_one(model: SpeechModel) -> None:
    samples = _samples("ko/vito_java.flac")[: 27 * 16_000]

    live = _analyse(model, samples, "auto", sizes=(137, 16_000, 4_001))
    later = _analyse(model, samples, "auto", sizes=(samples.size,))

    assert live.transcript == later.transcript
    assert live.fillers == later.fillers
    assert (live.speech, live.language, live.level_db) == (later.speech, later.language, later.level_db)


@pytest.mark.media
def test_a_long_noise_after_speech_adds_no_words(model: SpeechModel) -> None:
    speech = _samples("ko/transcribecpp_ko.flac")
    alone = _analyse(model, speech, "ko")

    followed = _analyse(model, np.concatenate([speech, noise(20, -35)]), "ko")

    assert _text(followed) == _text(alone)


@pytest.mark.media
def test_a_sentence_behind_a_pause_is_not_lost(model: SpeechModel) -> None:
    """Both go to the recogniser together, which used to stop after the first one."""
    first = _samples("ko/vito_long.flac")[round(18.35 * 16_000) : round(22.55 * 16_000)]
    second = _samples("ko/emo_long_m.flac")[round(23.31 * 16_000) : round(27.75 * 16_000)]
    parts = [silence(0.8), first * 3, silence(0.6), second * 0.6, silence(1.0)]

    signals = _analyse(model, np.concatenate(parts) + noise(11.04, -65), "ko")

    assert isinstance(signals.transcript, Transcript)
    assert "증가했다" in _text(signals) and "서비스입니다" in _text(signals)
    words = {word.text.strip("."): word for word in signals.transcript.words}
    assert words["증가했다"].end_s == pytest.approx(5.0, abs=0.1)
    assert words["서비스입니다"].end_s == pytest.approx(10.04, abs=0.1)


@pytest.mark.media
def test_sounds_before_between_and_after_speech_add_no_words(model: SpeechModel) -> None:
    """Half a minute of keys, whose clicks are as loud as the voice."""
    random = np.random.default_rng(5)
    keys = silence(30)
    for start in random.integers(0, keys.size - 800, 120):
        click = random.standard_normal(800) * np.exp(-np.arange(800) / 80)
        keys[start : start + 800] += (0.3 * click).astype(np.float32)
    speech = _samples("ko/emo_pml00029.flac")
    alone = _analyse(model, np.concatenate([silence(1), speech, silence(1)]), "ko")

    signals = _analyse(model, np.concatenate([keys, speech, keys, speech, keys]), "auto")

    assert isinstance(signals.transcript, Transcript)
    length_s = speech.size / 16_000
    spoken = [(30, 30 + length_s), (60 + length_s, 60 + 2 * length_s)]
    assert all(any(a <= word.start_s <= b for a, b in spoken) for word in signals.transcript.words)
    said = _letters(_text(alone)) * 2
    assert _distance(_letters(_text(signals)), said) <= 3


@pytest.mark.media
def test_speech_near_the_floor_of_sixteen_bits_is_understood(model: SpeechModel) -> None:
    speech = _samples("ko/emo_pfa00017.flac")
    faint = (np.round(speech * 0.008 * 32767) / 32767).astype(np.float32)

    assert _distance(_letters(_text(_analyse(model, faint))), _letters(_text(_analyse(model, speech)))) <= 3


@pytest.mark.media
def test_quiet_speech_is_understood(model: SpeechModel) -> None:
    samples = _samples("leopard_test.wav")

    assert _letters(_text(_analyse(model, samples * 0.03, "en"))) == _letters(
        _text(_analyse(model, samples, "en"))
    )


@pytest.mark.media
def test_pauses_that_were_put_in_are_found_to_a_tenth_of_a_second(model: SpeechModel) -> None:
    signals = _analyse(model, _samples("ko/emo_long_m.flac")[: 32 * 16_000], "ko")

    assert isinstance(signals.speech, SpeechTrack)
    spans = signals.speech.spans
    gaps = [(a[1], b[0]) for a, b in itertools.pairwise(spans)]
    for start_s, end_s in [(15.65, 16.85), (27.78, 31.28)]:
        assert any(gap == pytest.approx((start_s, end_s), abs=0.1) for gap in gaps), gaps


def test_noise_has_no_words(model: SpeechModel) -> None:
    for level_db in (-50, -25):
        assert _analyse(model, noise(12, level_db), "ko").transcript == Missing(reason="no_speech")


def test_a_voice_without_words_invents_no_sentence(model: SpeechModel) -> None:
    """Synthetic vowels are speech for the voice activity; the recogniser may write sounds, not sentences."""
    signals = _analyse(model, np.concatenate([noise(1, -70), syllables("aiueaiue"), noise(2, -70)]), "en")

    assert isinstance(signals.transcript, Transcript)
    assert len(signals.transcript.words) <= 3


def test_an_english_model_does_not_write_korean() -> None:
    english = SpeechModel(identity="tiny.en@0", languages=("en",), model=None)
    analyser = SoundAnalyser(english, "ko")
    analyser.feed(Block(0.0, np.concatenate([noise(1, -70), syllables("aiueaiue"), noise(1, -70)])))

    signals = analyser.finish()

    assert signals.transcript == signals.fillers == Missing(reason="speech_model_other_language")
    assert isinstance(signals.voice, VoiceTrack)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpeechModelUnusable):
        load_speech_model(tmp_path)


def test_a_spoilt_model_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"not a model" * 100)

    with pytest.raises(SpeechModelUnusable):
        load_speech_model(tmp_path)


@pytest.mark.parametrize("n_samples", [0, 1, 160, 399])
def test_a_piece_too_short_for_a_word_is_decoded_all_the_same(model: SpeechModel, n_samples: int) -> None:
    decoding = model.encode(np.zeros(n_samples, np.float32)).decode("ko")

    assert all(word.end_s <= n_samples / 16_000 for word in decoding.words)
