"""Filled pauses against marked ones: found, false, missed, how far off, beside plain Whisper; the cost.

A hit is an event that overlaps a marked one or lies within 0.15 s of it, each used once. The baseline
is faster-whisper with its defaults, its "um" and 음 read off the text with times by word.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.filler_recordings import Marked, marked_recordings
from bench.table import Cell, print_table
from interview_sim.recording import SoundBlock
from interview_sim.results import Event, Span
from interview_sim.settings import data_dir
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.filler_probe import probed_candidates
from interview_sim.signals.recogniser import prompted_words
from interview_sim.signals.sampling import RATE_HZ, Samples
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.speech_model import SpeechModel, load_speech_model
from interview_sim.signals.types import FillerTrack
from interview_sim.weights import model_folder

MODEL: Final = "whisper-base"
NEAR_S: Final = 0.15
NOISES_DB: Final = (15.0, 10.0)
NOISY: Final = ("lecture", "meeting trn06")
COLUMNS: Final = (
    "recording",
    "s",
    "marked",
    "found",
    "false",
    "missed",
    "F1",
    "start off",
    "plain: found, false",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Events of one recording against its marks; `off_s`: starts against marked starts, seconds."""

    seconds: float
    marked: int
    found: int
    false: int
    off_s: tuple[float, ...]

    def __add__(self, other: Score) -> Score:
        return Score(
            seconds=self.seconds + other.seconds,
            marked=self.marked + other.marked,
            found=self.found + other.found,
            false=self.false + other.false,
            off_s=self.off_s + other.off_s,
        )

    def cells(self) -> list[Cell]:
        """The table's columns from "s" to "start off"."""
        f1 = 2 * self.found / (self.found + self.false + self.marked) if self.marked else None
        off = f"{np.median(np.abs(self.off_s)):.2f} s" if self.off_s else None
        missed = self.marked - self.found
        shown_f1 = None if f1 is None else f"{f1:.2f}"
        return [round(self.seconds), self.marked, self.found, self.false, missed, shown_f1, off]


NOTHING: Final = Score(seconds=0.0, marked=0, found=0, false=0, off_s=())


def score(events: Sequence[Span], recording: Marked, seconds: float) -> Score:
    """`events` against the recording's marks."""
    left = [span for span in events if not any(_gap_s(span, unsure) < 0 for unsure in recording.unsure)]
    off_s = []
    for _, mark in recording.fillers:
        near = [span for span in left if _gap_s(span, mark) <= NEAR_S]
        if near:
            best = min(near, key=lambda span: abs(sum(span) - sum(mark)))
            left.remove(best)
            off_s.append(best[0] - mark[0])
    return Score(
        seconds=seconds,
        marked=len(recording.fillers),
        found=len(off_s),
        false=len(left),
        off_s=tuple(off_s),
    )


def _gap_s(first: Span, second: Span) -> float:
    """Seconds between two spans, negative where they overlap."""
    return max(first[0], second[0]) - min(first[1], second[1])


def our_events(model: SpeechModel, samples: Samples, recording: Marked) -> list[Span]:
    """What the program counts."""
    analyser = SoundAnalyser(model, recording.language)
    analyser.feed(SoundBlock(t_s=0.0, samples=samples))
    fillers = analyser.finish().fillers
    events: tuple[Event, ...] = fillers.events if isinstance(fillers, FillerTrack) else ()
    return [(event.start_s, event.end_s) for event in events if event.details["track"] != "acoustic"]


def plain_events(whisper: Any, samples: Samples, recording: Marked) -> list[Span]:
    """What faster-whisper writes with its defaults."""
    lexicon = filler_lexicon(recording.language)
    segments, _ = whisper.transcribe(samples, language=recording.language, word_timestamps=True)
    words = [word for segment in segments for word in segment.words or ()]
    return [(word.start, word.end) for word in words if lexicon.is_sure_spelling(word.word)]


def with_noise(samples: Samples, snr_db: float) -> Samples:
    """`samples` with pink noise so far below their mean power (seed 1)."""
    spectrum = np.fft.rfft(np.random.default_rng(1).standard_normal(samples.size))
    pink = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.arange(spectrum.size), 1)), samples.size)
    gain = np.sqrt(np.mean(samples.astype(np.float64) ** 2) / np.mean(pink**2)) * 10 ** (-snr_db / 20)
    return (samples + gain * pink).astype(np.float32)


def rows(model: SpeechModel, whisper: Any, recordings: Sequence[Marked]) -> Iterator[list[Cell]]:
    """One row a recording and a last one for all; the baseline where there is something to find."""
    ours, plain = NOTHING, NOTHING
    for recording in recordings:
        samples = read(recording.path)
        seconds = samples.size / RATE_HZ
        this = score(our_events(model, samples, recording), recording, seconds)
        ours += this
        if recording.fillers:
            other = score(plain_events(whisper, samples, recording), recording, seconds)
            plain += other
        yield [recording.name, *this.cells(), f"{other.found}, {other.false}" if recording.fillers else None]
    yield ["**all**", *ours.cells(), f"{plain.found}, {plain.false} (F1 {plain.cells()[5] or '-'})"]


def read(path: Path) -> Samples:
    """The sound of a file, 16 kHz, mono."""
    from faster_whisper.audio import decode_audio

    samples = decode_audio(str(path), sampling_rate=RATE_HZ)
    assert isinstance(samples, np.ndarray)
    return samples


def print_noise(model: SpeechModel, recordings: Sequence[Marked]) -> None:
    """The same with noise mixed in."""
    table: list[list[Cell]] = []
    for recording in recordings:
        samples = read(recording.path)
        for snr_db in NOISES_DB:
            events = our_events(model, with_noise(samples, snr_db), recording)
            found = score(events, recording, samples.size / RATE_HZ)
            table.append([recording.name, f"{snr_db:.0f} dB", *found.cells()])
    print_table("Filled pauses in pink noise", ["recording", "signal over noise", *COLUMNS[1:8]], table)


def print_cost(model: SpeechModel, recording: Marked) -> None:
    """Seconds of computing a second of speech; asking about long sounds is done in Korean alone."""
    samples = read(recording.path)[: 15 * RATE_HZ]
    language, times_s = recording.language, []
    lexicon, sound = filler_lexicon(language), model.encode(samples)
    words = sound.decode(language).words
    for hear in (
        lambda: model.encode(samples),
        lambda: sound.decode(language),
        lambda: prompted_words(sound, language, words, lexicon),
        lambda: probed_candidates(sound, language, words, [], lexicon),
    ):
        begun_s = time.process_time()
        hear()
        times_s.append((time.process_time() - begun_s) / 15)
    row: list[Cell] = [f"{seconds:.3f}" for seconds in times_s]
    title = "Cost, seconds of processor a second of speech (15 s of it, two threads)"
    print_table(title, ["encoding", "plain decoding", "second pass", "asking"], [row])


def main() -> None:
    """Print all tables."""
    folder = model_folder(MODEL, data_dir())
    if folder is None:
        raise SystemExit(f"Install the model first: interview-sim models install {MODEL}")
    model = load_speech_model(folder)
    recordings = marked_recordings()
    groups = {
        "English, the recording that rules and prompts were chosen on": ("en", "tuning"),
        "English, reporting": ("en", "reporting"),
        "Korean read speech (no filled pauses in it), tuning": ("ko", "tuning"),
        "Korean, reporting": ("ko", "reporting"),
    }
    for title, group in groups.items():
        chosen = [r for r in recordings if (r.language, r.side) == group]
        print_table(f"Filled pauses: {title}", COLUMNS, list(rows(model, model.model, chosen)))
    noisy = [recording for recording in recordings if recording.name in NOISY]
    print_noise(model, noisy)
    if noisy:
        print_cost(model, noisy[0])


if __name__ == "__main__":
    main()
