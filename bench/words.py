"""How well words, fillers, pauses and syllables are heard on real recordings: prints tables.

Recordings and their truth lie in ../shared/media beside the checkout, or where
INTERVIEW_SIM_TEST_MEDIA says; they are not part of the repository. Usage: python bench/words.py
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from interview_sim.recording import SoundBlock, open_recording, read_sound
from interview_sim.results import Event, Span, Transcript
from interview_sim.settings import data_dir
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.speech_model import SpeechModel, load_speech_model
from interview_sim.signals.types import FillerTrack, Missing, SoundSignals, SpeechTrack, VoiceTrack
from interview_sim.weights import model_folder

ENGLISH = {
    "jfk.flac": "And so, my fellow Americans, ask not what your country can do for you, ask what you can "
    "do for your country.",
    "leopard_test.wav": "Mr. Quilter is the apostle of the middle classes, and we are glad to welcome his "
    "gospel.",
}


@dataclass(frozen=True)
class Clip:
    """A recording and what is said in it. `syllables` 0 where nobody counted."""

    path: Path
    language: str
    text: str
    syllables: int = 0


def media() -> Path:
    """The folder with real recordings."""
    named = os.environ.get("INTERVIEW_SIM_TEST_MEDIA")
    return Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "media"


def clips(folder: Path) -> Iterator[Clip]:
    """All clips whose words are known."""
    for name, text in ENGLISH.items():
        yield Clip(folder / name, "en", text)
    for line in (folder / "ko" / "README.md").read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 8 and cells[1].endswith(".flac"):
            yield Clip(folder / "ko" / cells[1], "ko", cells[6], int(cells[5]))


def analyse(model: SpeechModel, path: Path, spoken: str) -> tuple[SoundSignals, float]:
    """The signals of a file and the seconds that it took."""
    begun = time.perf_counter()
    analyser = SoundAnalyser(model, spoken)  # type: ignore[arg-type]
    with open_recording(path) as source:
        for block in read_sound(source):
            analyser.feed(block)
    return analyser.finish(), time.perf_counter() - begun


def distance(heard: list[str], said: list[str]) -> int:
    """Levenshtein distance."""
    row = list(range(len(said) + 1))
    for number, item in enumerate(heard, 1):
        above, row = row, [number]
        for column, other in enumerate(said, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (item != other)))
    return row[-1]


def units(text: str, language: str) -> list[str]:
    """Characters without spaces (Korean) or words (English), without punctuation and case."""
    text = text.lower()
    if language == "ko":
        return list(re.sub(r"[^0-9a-z가-힣]", "", text))
    return re.sub(r"[^a-z0-9' ]", " ", text).split()


def print_words(found: list[tuple[Clip, SoundSignals, float]]) -> None:
    """Errors, syllables by nuclei and real-time factor per clip."""
    print(f"{'clip':<24}{'errors':>8}{'of':>6}{'rate':>7}{'nuclei':>8}{'said':>6}{'lang':>6}{'rtf':>7}")
    sums: dict[str, list[float]] = {}
    for clip, signals, seconds in found:
        assert isinstance(signals.transcript, Transcript) and isinstance(signals.voice, VoiceTrack)
        said = units(clip.text, clip.language)
        errors = distance(units(signals.transcript.text, clip.language), said)
        row = [errors, len(said), signals.voice.nuclei_s.size, clip.syllables, seconds, signals.duration_s]
        sums[clip.language] = [a + b for a, b in zip(sums.get(clip.language, [0.0] * 6), row, strict=True)]
        print(
            f"{clip.path.name:<24}{errors:>8}{len(said):>6}{errors / len(said):>7.3f}{row[2]:>8}"
            f"{clip.syllables or '-':>6}{signals.language:>6}{seconds / signals.duration_s:>7.2f}"
        )
    for language, (errors, said_n, nuclei, syllables, seconds, duration_s) in sums.items():
        kind = "character errors" if language == "ko" else "word errors"
        print(
            f"{language}: {kind} {errors / said_n:.3f}, nuclei {nuclei:.0f} of {syllables:.0f} syllables, "
            f"real-time factor {seconds / duration_s:.2f}"
        )


def print_fillers(folder: Path, found: list[tuple[Clip, SoundSignals, float]]) -> None:
    """Fillers found against hand-marked ones; everything else is false."""
    with (folder / "ko" / "fillers.csv").open(encoding="utf-8") as file:
        truth = [
            (row["clip"], float(row["start_s"]), float(row["end_s"]), row["label"])
            for row in csv.DictReader(file)
        ]
    print("\nfillers (counted: track both or lexical; acoustic ones are never counted)")
    for clip, signals, _ in found:
        assert isinstance(signals.fillers, FillerTrack)
        true = [row for row in truth if row[0] == clip.path.name]
        for event in signals.fillers.events:
            near = [row for row in true if row[1] < event.end_s and row[2] > event.start_s]
            fits = f"{near[0][3]} {near[0][1]:.2f}-{near[0][2]:.2f}" if near else "FALSE"
            print(
                f"  {clip.path.name:<22}{event.label:<11}{event.details['track']!s:<9}"
                f"{event.start_s:7.2f}-{event.end_s:.2f}   {fits}"
            )
        heard = list(signals.fillers.events)
        for row in true:
            if not _hit((row[1], row[2]), heard):
                print(f"  {clip.path.name:<22}missed     {row[3]} {row[1]:.2f}-{row[2]:.2f}")


def _hit(span: Span, events: list[Event]) -> bool:
    return any(event.start_s < span[1] and event.end_s > span[0] for event in events)


def print_pauses(folder: Path, found: list[tuple[Clip, SoundSignals, float]]) -> None:
    """Edges of pauses whose times are exact."""
    with (folder / "ko" / "pauses.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    spans = {clip.path.name: signals.speech for clip, signals, _ in found}
    missed, errors_s = 0, []
    for row in rows:
        speech = spans[row["file"]]
        assert isinstance(speech, SpeechTrack)
        ends = [0.0, *(end for _, end in speech.spans)]
        starts = [*(start for start, _ in speech.spans), 1e9]
        start_s, end_s = float(row["start_s"]), float(row["end_s"])
        hits = [(a, b) for a, b in zip(ends, starts, strict=True) if a < end_s and b > start_s]
        if not hits:
            missed += 1
            continue
        errors_s.append(abs(min(hits)[0] - start_s) if row["kind"] != "lead" else 0.0)
        errors_s.append(abs(max(hits)[1] - end_s) if row["kind"] != "tail" else 0.0)
    print(
        f"\npauses: {len(rows) - missed} of {len(rows)} found; edges off by {np.median(errors_s):.2f} s "
        f"in the median, {np.percentile(errors_s, 90):.2f} s at p90, {max(errors_s):.2f} s at most"
    )


def noises(seconds: float = 20.0) -> Iterator[tuple[str, np.ndarray]]:
    """Sounds without speech, made from known formulas."""
    rng = np.random.default_rng(1)
    time_s = np.arange(round(seconds * 16_000)) / 16_000
    yield "digital silence", np.zeros(time_s.size)
    for level_db in (-60, -40, -20):
        yield f"white noise {level_db} dBFS", rng.standard_normal(time_s.size) * 10 ** (level_db / 20)
    pink = np.cumsum(rng.standard_normal(time_s.size))
    pink -= np.convolve(pink, np.ones(4000) / 4000, "same")
    yield "rumble", pink / np.abs(pink).max() * 0.3
    yield "mains hum", 0.05 * sum(np.sin(2 * np.pi * 60 * k * time_s) / k for k in (1, 2, 3, 5))
    clicks = np.zeros(time_s.size)
    for start in rng.integers(0, time_s.size - 400, 80):
        clicks[start : start + 400] += 0.4 * rng.standard_normal(400) * np.exp(-np.arange(400) / 60)
    yield "keyboard clicks", clicks
    notes = 220 * 2 ** (rng.choice([0, 2, 4, 5, 7, 9, 11, 12], round(seconds * 3)) / 12)
    pitch = np.repeat(notes, 16_000 // 3 + 1)[: time_s.size]
    phase = 2 * np.pi * np.cumsum(pitch) / 16_000
    decay = np.exp(-3 * ((time_s * 3) % 1))
    yield "plucked music", 0.2 * decay * sum(np.sin(k * phase) / k for k in range(1, 8))


def print_noises(model: SpeechModel) -> None:
    """Words heard where nobody speaks."""
    print("\nwords invented in 20 s without speech")
    for name, samples in noises():
        for spoken in ("ko", "en"):
            analyser = SoundAnalyser(model, spoken)  # type: ignore[arg-type]
            analyser.feed(SoundBlock(t_s=0.0, samples=samples.astype(np.float32)))
            signals = analyser.finish()
            text = signals.transcript.text if isinstance(signals.transcript, Transcript) else ""
            reason = signals.speech.reason if isinstance(signals.speech, Missing) else "speech"
            print(f"  {name:<22}{spoken:<4}{len(text.split()):>3} words  {reason} {text}")


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="whisper-base")
    parser.add_argument("--auto", action="store_true", help="let the language be detected")
    options = parser.parse_args()
    folder = model_folder(options.model, data_dir())
    if folder is None:
        raise SystemExit(f"Install the model first: interview-sim models install {options.model}")
    model = load_speech_model(folder)
    found = []
    for clip in clips(media()):
        signals, seconds = analyse(model, clip.path, "auto" if options.auto else clip.language)
        found.append((clip, signals, seconds))
    print(f"model {model.identity}\n")
    print_words(found)
    print_fillers(media(), found)
    print_pauses(media(), found)
    print_noises(model)


if __name__ == "__main__":
    main()
