"""How well pauses are found: generated answers whose silences are known exactly, beside plain methods.

A pause counts as found when both its edges are within 0.1 s. Silences of 0.3 s and more must be found;
whatever is reported as a pause (0.25 s and more) without being a silence of 0.2 s and more is false.
Usage: python -m bench.pauses
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from bench import made_speech as made
from bench.clips import clips, media
from bench.made_speech import RATE_HZ, FloatArray, Made
from bench.table import print_table
from interview_sim.results import Span
from interview_sim.settings import data_dir
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.types import Missing
from interview_sim.weights import model_folder

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

Finder = Callable[[FloatArray], tuple[Span, ...]]
Scene = Callable[[Made, np.random.Generator, str], FloatArray]

TOLERANCE_S = 0.1
EDGE = 1e-6
VOICES = ("ko woman", "ko man 50+", "ko woman 50+", "ko man", "en man", "espeak ko", "espeak en-us+f3")


@dataclass(slots=True)
class Count:
    """What was found over some answers. `edges_s`: errors of the edges of pauses that overlap a true one."""

    n_true: int = 0
    n_hit: int = 0
    n_found: int = 0
    n_right: int = 0
    edges_s: list[float] = field(default_factory=list)
    starts_s: list[float] = field(default_factory=list)
    long_wrong: int = 0
    n_long: int = 0

    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        recall = self.n_hit / max(1, self.n_true)
        precision = self.n_right / max(1, self.n_found)
        return 2 * recall * precision / max(1e-9, recall + precision)

    def add(self, truth: Made, spans: Sequence[Span]) -> None:
        """Compare one answer's speech spans with the truth."""
        true = [p for p in truth.pauses if p[1] - p[0] >= 0.2]
        must = [p for p in true if p[1] - p[0] >= 0.3]
        found = [(a[1], b[0]) for a, b in pairwise(spans) if b[0] - a[1] >= 0.25 - EDGE]
        self.n_true += len(must)
        self.n_hit += sum(any(_same(t, f) for f in found) for t in must)
        self.n_found += len(found)
        self.n_right += sum(any(_same(t, f) for t in true) for f in found)
        for t in must:
            near = max(found, key=lambda f: _overlap_s(t, f), default=None)
            if near and _overlap_s(t, near) > 0:
                self.edges_s += [abs(t[0] - near[0]), abs(t[1] - near[1])]
        self.starts_s.append(abs((spans[0][0] if spans else 60.0) - truth.spans[0][0]))
        self.n_long += sum(p[1] - p[0] >= 2.0 for p in true)
        self.long_wrong += abs(sum(p[1] - p[0] >= 2.0 for p in true) - sum(f[1] - f[0] >= 2.0 for f in found))


def _same(first: Span, second: Span) -> bool:
    return max(abs(first[0] - second[0]), abs(first[1] - second[1])) <= TOLERANCE_S + EDGE


def _overlap_s(first: Span, second: Span) -> float:
    return min(first[1], second[1]) - max(first[0], second[0])


def ours(samples: FloatArray) -> tuple[Span, ...]:
    """The program's own speech spans."""
    analyser = SoundAnalyser(Missing(reason="no_speech_model"), "ko")
    analyser.feed(_Block(0.0, samples.astype(np.float32)))
    speech = analyser.finish().speech
    return () if isinstance(speech, Missing) else speech.spans


@dataclass(frozen=True, slots=True)
class _Block:
    t_s: float
    samples: np.ndarray


def energy(samples: FloatArray) -> tuple[Span, ...]:
    """Everything less than 30 dB below the loudest frame is speech: the plain method."""
    n = samples.size // 160
    level_db = made.decibels(np.mean(samples[: n * 160].reshape(n, 160) ** 2, axis=1))
    loud = np.flatnonzero(level_db >= level_db.max() - 30.0)
    groups = np.split(loud, np.flatnonzero(np.diff(loud) >= 20) + 1)
    return tuple((g[0] * 0.01, (g[-1] + 1) * 0.01) for g in groups if g.size >= 6)


def silero(samples: FloatArray) -> tuple[Span, ...]:
    """Silero's own time stamps as faster-whisper gives them, silences from 0.25 s on."""
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    options = VadOptions(min_silence_duration_ms=250, speech_pad_ms=30)
    stamps = get_speech_timestamps(samples.astype(np.float32), options)
    return tuple((s["start"] / RATE_HZ, s["end"] / RATE_HZ) for s in stamps)


def _over(noise: FloatArray, signal: FloatArray, snr_db: float) -> FloatArray:
    speech = signal[np.abs(signal) > 0]
    return signal + made.at_level(noise, made.rms_db(speech) - snr_db)


def _noisy(kind: str, snr_db: float) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        noise = getattr(made, kind)(truth.samples.size, rng)
        return _over(noise, truth.samples, snr_db)

    return scene


def _others(snr_db: float, kind: str) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        low = _over(getattr(made, kind)(truth.samples.size, rng, voice), truth.samples, snr_db)
        return _over(made.pink(low.size, rng), low, 45.0)

    return scene


def _breath(level_db: float) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        samples = _over(made.pink(truth.samples.size, rng), truth.samples, 40.0)
        for start_s, end_s in truth.pauses:
            length_s = min(rng.uniform(0.3, 0.6), end_s - start_s - 0.07)
            if length_s < 0.2:
                continue
            air = made.breath(length_s, rng) * 10 ** (level_db / 20)
            first = round(rng.uniform(start_s + 0.03, end_s - 0.03 - length_s) * RATE_HZ)
            samples[first : first + air.size] += air
        return samples

    return scene


def _clicks(is_key: bool) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        samples = _over(made.pink(truth.samples.size, rng), truth.samples, 40.0)
        for _ in range(round(truth.samples.size / RATE_HZ * (2.5 if is_key else 0.5))):
            burst = made.click(rng, is_key=is_key) * 10 ** (rng.uniform(-26, -12) / 20)
            first = int(rng.integers(0, samples.size - burst.size))
            samples[first : first + burst.size] += burst
        return samples

    return scene


def _room(rt60_s: float, direct_db: float) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        wet = made.in_room(truth.samples, rng, rt60_s=rt60_s, direct_db=direct_db)
        return _over(made.pink(wet.size, rng), wet, 40.0)

    return scene


def _drift(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    """The speaker leans back and forth: 12 dB up and down over 20 s."""
    t_s = np.arange(truth.samples.size) / RATE_HZ
    moved = truth.samples * 10 ** (6 * np.sin(2 * np.pi * t_s / 20) / 20)
    return _over(made.pink(moved.size, rng), moved, 35.0)


def _turning_away(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    samples = truth.samples.copy()
    samples[round(truth.spans[-len(truth.spans) // 3][0] * RATE_HZ) - 800 :] *= 0.1
    return _over(made.pink(samples.size, rng), samples, 45.0)


def _agc(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    return made.with_automatic_gain(_over(made.pink(truth.samples.size, rng), truth.samples, 35.0))


def _gate(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    return made.with_gate(_over(made.pink(truth.samples.size, rng), truth.samples, 35.0), -52.0)


def _level(speech_db: float) -> Scene:
    def scene(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
        gained = truth.samples * 10 ** ((speech_db + 20) / 20)
        return np.clip(gained + made.at_level(made.pink(gained.size, rng), max(-78.0, speech_db - 40)), -1, 1)

    return scene


def _fading(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    """The last 0.5 s of every stretch falls by 15 dB."""
    samples = truth.samples.copy()
    for start_s, end_s in truth.spans:
        n = round(min(0.5, (end_s - start_s) / 2) * RATE_HZ)
        last = round(end_s * RATE_HZ)
        samples[last - n : last] *= 10 ** (np.linspace(0, -15, n) / 20)
    return _over(made.pink(samples.size, rng), samples, 45.0)


def _phone(truth: Made, rng: np.random.Generator, voice: str) -> FloatArray:
    return made.by_telephone(_over(made.pink(truth.samples.size, rng), truth.samples, 35.0))


SCENES: dict[str, Scene] = {
    "clean (noise 50 dB below)": _noisy("pink", 50.0),
    **{
        f"{kind} {snr} dB": _noisy(kind, snr)
        for kind in ("white", "pink", "fan", "hum")
        for snr in (30, 20, 15, 10)
    },
    "breath -25 dB in pauses": _breath(-25.0),
    "breath -15 dB in pauses": _breath(-15.0),
    "mouse clicks": _clicks(False),
    "keyboard": _clicks(True),
    "chatter 30 dB below": _others(30.0, "chatter"),
    "chatter 25 dB below": _others(25.0, "chatter"),
    "one neighbour 25 dB below": _others(25.0, "neighbour"),
    "room 0.3 s": _room(0.3, 6.0),
    "room 0.5 s": _room(0.5, 3.0),
    "drifting 12 dB": _drift,
    "last third 20 dB softer": _turning_away,
    "automatic gain": _agc,
    "noise gate": _gate,
    "telephone": _phone,
    "speech at -45 dBFS": _level(-45.0),
    "speech at -10 dBFS": _level(-10.0),
    "ends fading by 15 dB": _fading,
}


def main() -> None:
    """Print the tables."""
    generated_table()
    real_table()


def generated_table() -> None:
    """Every scene with three answers of different voices."""
    finders: dict[str, Finder] = {"ours": ours, "energy -30 dB": energy, "Silero": silero}
    rows, sums = [], {name: Count() for name in finders}
    for number, (name, scene) in enumerate(SCENES.items()):
        counts = {finder: Count() for finder in finders}
        for turn in range(3):
            rng = np.random.default_rng(5000 + 1000 * number + turn)
            voice = VOICES[(number + turn * 2) % len(VOICES)]
            truth = made.answer(voice, rng, lead_s=(0.0, 0.5, 2.5)[turn])
            samples = scene(truth, rng, voice)
            for finder, find in finders.items():
                spans = find(samples)
                counts[finder].add(truth, spans)
                sums[finder].add(truth, spans)
        rows.append(_row(name, counts))
    note = (
        "Both edges within 0.1 s. start: largest error of the first word's time (answers begin at 0, 0.5 "
        "and 2.5 s). long: pauses of 2 s and more too many or too few."
    )
    print_table(
        "Pauses put into real and synthetic voices", _columns(finders), [*rows, _row("all", sums)], note
    )


def real_table() -> None:
    """Recordings into which silences of known length were put; what else they hold is not known."""
    finders: dict[str, Finder] = {
        "ours": ours,
        "energy -30 dB": energy,
        "Silero": silero,
        "gaps of Whisper's words": word_gaps,
    }
    rows: list[list[str | int | float]] = []
    for name, truth in _pauses_put_in().items():
        samples = made.decoded(media() / "ko" / name)
        side = next(clip.side for clip in clips() if clip.path.name == name)
        row: list[str | int | float] = [name, side, len(truth)]
        for find in finders.values():
            spans = find(samples)
            found = [(a[1], b[0]) for a, b in pairwise(spans)]
            nearest = [max(found, key=lambda f, t=t: _overlap_s(t, f), default=(0.0, 0.0)) for t in truth]
            errors = [max(t[0] - n[0], n[1] - t[1]) for t, n in zip(truth, nearest, strict=True)]
            inside = [max(n[0] - t[0], t[1] - n[1]) for t, n in zip(truth, nearest, strict=True)]
            hits = sum(e <= 0.25 and i <= TOLERANCE_S for e, i in zip(errors, inside, strict=True))
            row += [f"{hits}/{len(truth)}"]
        rows.append(row)
    note = (
        "Found: no edge more than 0.1 s inside the silence put in, nor more than 0.25 s outside (the "
        "recordings have silences of their own beside it)."
    )
    print_table("Silences put into real recordings", ["clip", "side", "pauses", *finders], rows, note)


def _pauses_put_in() -> dict[str, list[Span]]:
    """The rows of pauses.csv that lie between words."""
    found: dict[str, list[Span]] = {}
    for row in csv.DictReader((media() / "ko" / "pauses.csv").read_text("utf-8").splitlines()):
        if row["kind"] == "pause":
            found.setdefault(row["file"], []).append((float(row["start_s"]), float(row["end_s"])))
    return found


def word_gaps(samples: FloatArray) -> tuple[Span, ...]:
    """The words of faster-whisper with its defaults: what lies between them would be pauses."""
    segments, _ = _whisper().transcribe(samples.astype(np.float32), language="ko", word_timestamps=True)
    return tuple((word.start, word.end) for segment in segments for word in segment.words or ())


@cache
def _whisper() -> WhisperModel:
    from faster_whisper import WhisperModel

    folder = model_folder("whisper-base", data_dir())
    if folder is None:
        raise SystemExit("whisper-base is not installed: `interview-sim models install`.")
    return WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)


def _columns(finders: dict[str, Finder]) -> list[str]:
    columns = ["scene", "pauses"]
    for name in finders:
        columns += [f"{name}: F1", "edge ms", "start ms", "long"]
    return columns


def _row(name: str, counts: dict[str, Count]) -> list[str | int | float]:
    cells: list[str | int | float] = [name, next(iter(counts.values())).n_true]
    for count in counts.values():
        edge_ms = round(1000 * float(np.median(count.edges_s))) if count.edges_s else ""
        cells += [round(count.f1(), 3), edge_ms, round(1000 * max(count.starts_s))]
        cells += [f"{count.long_wrong}/{count.n_long}"]
    return cells


if __name__ == "__main__":
    main()
