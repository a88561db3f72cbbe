"""How well words are heard and placed, and how often they are invented, beside plain faster-whisper.

The program is told nothing of the language; faster-whisper is told which it is. Usage:
python -m bench.words
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import ctranslate2
import numpy as np
from numpy.typing import NDArray

from interview_sim.results import Span, SpokenLanguage
from interview_sim.signals.recogniser import Spoken
from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.speech_model import SpeechModel
from interview_sim.signals.voice_activity import speech_regions

from .clips import Clip, clips
from .noises import at_level, coloured, noises
from .recognisers import Heard, as_written, errors, load_model, ours, plain, samples_of
from .slow_speech import slow_speech
from .table import Cell, print_table

HARD_CLIPS: Final = ("emo_pfa00017.flac", "leopard_test.wav", "emo_pmd00013.flac", "jfk.flac")
NOISES_FOR_PLAIN: Final = ("silence", "white noise -40", "keyboard -25", "strings -25", "breath -25")
NOISES_AROUND: Final = ("pink noise -50", "coughs -50", "plucked melody -50")
GAPS_S: Final = (0.6, 0.8, 1.2, 1.6, 2.4)


def main() -> None:
    """Print all tables."""
    model = load_model()
    ctranslate2.set_random_seed(1)
    print(f"\nModel {model.identity}.")
    per_clip(model)
    hard_conditions(model)
    without_speech(model)
    around_speech(model)
    edges(model)
    slow_speech(model)


def per_clip(model: SpeechModel) -> None:
    """Errors of each recording, languages detected, and real-time factors."""
    rows: list[list[Cell]] = []
    sums: dict[tuple[str, str], NDArray[np.int64]] = {}
    right, took_s = [0, 0], np.zeros(4)
    for clip in clips():
        samples = samples_of(clip)
        heard = [
            ours(model, samples, "auto"),
            plain(model, samples, clip.language),
            plain(model, samples, clip.language, vad=True),
        ]
        counted = [errors(one.text, clip.text, clip.language) for one in heard]
        wrong = [one[0] for one in counted]
        written = [as_written(one.text, clip.text) for one in heard] if clip.language == "ko" else []
        rows.append([clip.path.name, clip.side, counted[0][1], *wrong, *written])
        key = (clip.language, clip.side)
        sums[key] = np.add(sums.get(key, [0] * 8), [1, counted[0][1], *wrong, *(written or [0, 0, 0])])
        guessed = model.model.detect_language(samples)[0]
        right[0] += heard[0].language == clip.language
        right[1] += guessed == clip.language
        took_s += [samples.size / RATE_HZ, *(one.took_s for one in heard)]
    columns = ["n", "errors", "plain", "plain + VAD", "as written", "plain", "plain + VAD"]
    print_table("Words: errors per recording", ["recording", "side", *columns], rows)
    totals: list[list[Cell]] = [
        [f"{language}, {side}", n, said, *(f"{wrong / said:.3f}" for wrong in sums_of[:3])]
        for (language, side), (n, said, *sums_of) in sorted(sums.items())
    ]
    print_table(
        "Words: error rates (ko: characters, numbers read out; en: words)",
        ["", "recordings", "said", "error rate", "plain", "plain + VAD"],
        totals,
        f"Language detected: {right[0]} of {len(rows)} right; plain faster-whisper {right[1]}. Real-time "
        f"factor: {took_s[1] / took_s[0]:.2f} (with the second pass, pitch and pauses), plain "
        f"{took_s[2] / took_s[0]:.2f}, plain + VAD {took_s[3] / took_s[0]:.2f}.",
    )


def hard_conditions(model: SpeechModel) -> None:
    """Errors where the sound is bad."""
    chosen = [(clip, samples_of(clip)) for clip in clips() if clip.path.name in HARD_CLIPS]
    rows = []
    for name, spoil in _CONDITIONS.items():
        sums: dict[str, NDArray[np.int64]] = {}
        for clip, samples in chosen:
            spoilt = spoil(samples)
            heard = (ours(model, spoilt, "auto"), plain(model, spoilt, clip.language))
            counted = [errors(one.text, clip.text, clip.language) for one in heard]
            found = [counted[0][1], counted[0][0], counted[1][0], heard[0].language == clip.language]
            sums[clip.language] = np.add(sums.get(clip.language, [0] * 4), found)
        rates = [f"{sums[key][column] / sums[key][0]:.3f}" for key in ("ko", "en") for column in (1, 2)]
        rows.append([name, *rates, f"{sums['ko'][3] + sums['en'][3]} of {len(chosen)}"])
    print_table(
        "Words: error rates where the sound is bad",
        ["condition", "ko", "ko plain", "en", "en plain", "language right"],
        rows,
        f"n = {len(chosen)} recordings, two Korean (one tuning, one reporting), two English (the same).",
    )


def _speech_of(samples: Samples) -> Samples:
    return np.concatenate(
        [samples[round(a * RATE_HZ) : round(b * RATE_HZ)] for a, b in speech_regions(samples)]
    )


def _level_db(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(_speech_of(samples).astype(np.float64) ** 2)))


def _noisy(ratio_db: float, exponent: float) -> Callable[[Samples], Samples]:
    def spoil(samples: Samples) -> Samples:
        noise = at_level(
            coloured(samples.size, exponent, np.random.default_rng(2)), _level_db(samples) - ratio_db
        )
        return np.clip(samples + noise, -1, 1).astype(np.float32)

    return spoil


def _at(level_db: float) -> Callable[[Samples], Samples]:
    """Speech at that level, clipped at full scale, in 16 bits."""

    def spoil(samples: Samples) -> Samples:
        loud = samples * 10 ** ((level_db - _level_db(samples)) / 20)
        return (np.round(np.clip(loud, -1, 1) * 32767) / 32767).astype(np.float32)

    return spoil


def _telephone(samples: Samples) -> Samples:
    """What a telephone lets through: 300 to 3400 Hz."""
    hz = np.fft.rfftfreq(samples.size, 1 / RATE_HZ)
    heard = np.where((hz >= 300) & (hz <= 3400), np.fft.rfft(samples), 0)
    return np.fft.irfft(heard, samples.size).astype(np.float32)


def _without_lead(samples: Samples) -> Samples:
    first = round(speech_regions(samples)[0][0] * RATE_HZ)
    return samples[first:]


_CONDITIONS: Final[dict[str, Callable[[Samples], Samples]]] = {
    "as recorded": lambda samples: samples,
    "speech from 0.0 s on": _without_lead,
    "noise 20 dB below (pink)": _noisy(20, 1),
    "noise 15 dB below (pink)": _noisy(15, 1),
    "noise 10 dB below (pink)": _noisy(10, 1),
    "quiet, -45 dBFS": _at(-45),
    "quiet, -60 dBFS": _at(-60),
    "clipped, 10 dB too loud": _at(-5),
    "telephone, 300-3400 Hz": _telephone,
}


def without_speech(model: SpeechModel) -> None:
    """How often text is invented where nobody speaks."""
    rows: list[list[Cell]] = []
    spoken: Spoken
    language: SpokenLanguage
    for spoken in ("ko", "en", "auto"):
        found = [(name, ours(model, sound, spoken)) for name, sound in noises(30)]
        rows.append(["program", spoken, "30 s", *_invented(found)])
    sounds = [(name, sound) for name, sound in noises(8) if name in NOISES_FOR_PLAIN]
    for language in ("ko", "en"):
        for vad, who in ((False, "plain"), (True, "plain + VAD")):
            found = [(name, plain(model, sound, language, vad=vad)) for name, sound in sounds]
            rows.append([who, language, "8 s", *_invented(found)])
    print_table(
        "Words: invented where nobody speaks",
        ["", "language", "each", "sounds", "with text", "words", "such as"],
        rows,
        f"Plain faster-whisper, slow where nobody speaks, hears five of them: {', '.join(NOISES_FOR_PLAIN)}.",
    )


def _invented(found: Sequence[tuple[str, Heard]]) -> list[Cell]:
    written = [(name, heard) for name, heard in found if heard.text]
    example = f"{written[0][0]}: {written[0][1].text[:40]}" if written else ""
    return [len(found), len(written), sum(len(heard.text.split()) for _, heard in written), example]


def around_speech(model: SpeechModel) -> None:
    """Words added by 30 s of noise before, between and after real speech."""
    by_name = {clip.path.name: clip for clip in clips("tuning")}
    said = [by_name["emo_pml00029.flac"], by_name["emo_pfl00008.flac"]]
    spoken = [_speech_part(clip) for clip in said]
    text = " ".join(clip.text for clip in said)
    rows = []
    for name, sound in noises(30):
        if name not in NOISES_AROUND:
            continue
        whole, truth = _spliced([sound, spoken[0], sound, spoken[1], sound])
        speech = truth[1::2]
        for who, heard in (("program", ours(model, whole, "auto")), ("plain", plain(model, whole, "ko"))):
            outside = [word for word in heard.words if not _touches(word, speech)]
            rows.append([name, who, len(outside), errors(heard.text, text, "ko")[0], f"{heard.took_s:.0f}"])
    print_table(
        "Words: 30 s of noise before, between and after two Korean sentences",
        ["noise", "", "words in the noise", "errors in the whole", "seconds"],
        rows,
    )


def _touches(word: Span, spans: Sequence[Span]) -> bool:
    middle_s = (word[0] + word[1]) / 2
    return any(start_s - 0.3 <= middle_s <= end_s + 0.3 for start_s, end_s in spans)


def _speech_part(clip: Clip) -> Samples:
    samples = samples_of(clip)
    regions = speech_regions(samples)
    part = samples[round(regions[0][0] * RATE_HZ) : round(regions[-1][1] * RATE_HZ)]
    return (part * 10 ** ((-24 - _level_db(part)) / 20)).astype(np.float32)


def _spliced(parts: Sequence[Samples]) -> tuple[Samples, list[Span]]:
    """The parts in a row, and from when to when each lasts."""
    ends = [0, *itertools.accumulate(part.size for part in parts)]
    spans = [(start / RATE_HZ, end / RATE_HZ) for start, end in itertools.pairwise(ends)]
    return np.concatenate(parts).astype(np.float32), spans


def edges(model: SpeechModel) -> None:
    """How far first words begin and last words end from the exact edges of phrases."""
    found: dict[str, list[float]] = {"program": [], "plain": [], "plain + VAD": []}
    for samples, phrases in _answers():
        heard = [
            ours(model, samples, "ko"),
            plain(model, samples, "ko"),
            plain(model, samples, "ko", vad=True),
        ]
        for off_s, one in zip(found.values(), heard, strict=True):
            off_s += list(_edge_errors(one.words, phrases))
    print_table(
        "Words: times at the edges of phrases that are joined with exact pauses of 0.6 to 2.4 s",
        ["", "edges", "median, s", "90 %, s", "worst, s"],
        [
            [who, len(off_s), *(f"{np.quantile(off_s, q):.2f}" for q in (0.5, 0.9, 1.0))]
            for who, off_s in found.items()
        ],
        "A lost phrase counts with the distance to the nearest word.",
    )


def _answers() -> Iterator[tuple[Samples, list[Span]]]:
    """Korean answers of five phrases (tuning recordings), cut at their edges of sound to 10 ms."""
    phrases = [part for clip in clips("tuning") if clip.language == "ko" for part in _phrases(clip)]
    random = np.random.default_rng(3)
    order = random.permutation(len(phrases))
    for first in range(0, len(order) - 4, 5):
        parts: list[Samples] = [np.zeros(RATE_HZ, np.float32)]
        for number, gap_s in zip(order[first : first + 5], np.roll(GAPS_S, first), strict=True):
            parts += [phrases[number], np.zeros(round(gap_s * RATE_HZ), np.float32)]
        samples, spans = _spliced(parts)
        floor = at_level(coloured(samples.size, 1, random), -65)
        yield (samples + floor).astype(np.float32), spans[1::2]


def _phrases(clip: Clip) -> Iterator[Samples]:
    """Stretches between pauses of 0.4 s, with edges where the level comes within 30 dB of the speech.

    None where the recording's own noise is less than 40 dB below: its edges would not be exact.
    """
    samples = samples_of(clip)
    frames = samples[: samples.size // 160 * 160].reshape(-1, 160).astype(np.float64)
    level_db = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-12)
    if np.percentile(level_db, 5) > _level_db(samples) - 40:
        return
    loud = np.flatnonzero(level_db > _level_db(samples) - 30)
    for stretch in np.split(loud, np.flatnonzero(np.diff(loud) > 40) + 1):
        part = samples[stretch[0] * 160 : (stretch[-1] + 1) * 160]
        if part.size > 0.8 * RATE_HZ and speech_regions(part):
            yield (part * 10 ** ((-24 - _level_db(part)) / 20)).astype(np.float32)


def _edge_errors(words: Sequence[Span], phrases: Sequence[Span]) -> Iterator[float]:
    for start_s, end_s in phrases:
        yield min((abs(word[0] - start_s) for word in words), default=end_s)
        yield min((abs(word[1] - end_s) for word in words), default=end_s)


if __name__ == "__main__":
    main()
