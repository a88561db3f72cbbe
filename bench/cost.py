"""What each signal and each measure costs: processor seconds for a second of answer, on this machine.

The answer is the demo's photograph and espeak-ng's voice, one minute of it. Beside the recogniser
stands faster-whisper's own `transcribe` with its defaults on the same sound; measures have no
baseline but the answer's own length.

    python -m bench.cost [--minutes 1]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.analyse import looped
from bench.material import answer_material
from bench.table import Cell, print_table
from interview_sim.analysis import PICTURES_PER_S, LoadedModels, load_models
from interview_sim.banks import find_question
from interview_sim.measures import AskedQuestion, measure_all
from interview_sim.measures.registry import registered_measures, what_measures_may_take
from interview_sim.recording import Picture, SoundBlock, open_recording, read_pictures, read_sound
from interview_sim.settings import data_dir
from interview_sim.signals.face import track_face
from interview_sim.signals.sound import SoundAnalyser
from interview_sim.signals.types import FaceTrack, Missing, Signals, SoundSignals

_REPEATS = 5


def cores_used(work: Callable[[], object]) -> tuple[float, object]:
    """Processor seconds of `work` in all threads of this process, and what it returned."""
    begun_s = time.process_time()
    result = work()
    return time.process_time() - begun_s, result


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1.0)
    options = parser.parse_args()
    models = load_models(data_dir())
    if isinstance(models.speech, Missing) or models.face is None:
        parser.error("install the models first: interview-sim models install whisper-base face-landmarker")
    with tempfile.TemporaryDirectory() as name:
        film = looped(answer_material(Path(name)), Path(name) / "minute.mkv", 60 * options.minutes)
        sound, face = print_signals(film, models)
    print_measures(sound, face, models)


def print_signals(film: Path, models: LoadedModels) -> tuple[SoundSignals, FaceTrack]:
    """The table of signals; returns them."""
    with open_recording(film) as source:
        blocks = list(read_sound(source))
    with open_recording(film) as source:
        pictures = list(read_pictures(source, max_rate_hz=PICTURES_PER_S))
    deaf_s, _ = cores_used(lambda: hear(blocks, None))
    heard_s, sound = cores_used(lambda: hear(blocks, models))
    plain_s, _ = cores_used(lambda: plainly_transcribed(blocks, models))
    seen_s, face = cores_used(lambda: watch(pictures, models))
    assert isinstance(sound, SoundSignals) and isinstance(face, FaceTrack)
    rows: list[Sequence[Cell]] = [
        ["speech, level, pitch, syllable nuclei (no model)", _share(deaf_s, sound), None],
        ["words and filled pauses (whisper-base)", _share(heard_s - deaf_s, sound), _share(plain_s, sound)],
        [f"face and gaze, {len(pictures)} pictures", _share(seen_s, sound), None],
    ]
    print_table(
        f"Signals of an answer of {sound.duration_s:.0f} s, processor seconds for each of its seconds",
        ["signal", "s", "baseline: plain faster-whisper"],
        rows,
        "Sound is decoded from the file before the clock starts; the picture of a face is 1280 x 720.",
    )
    return sound, face


def hear(blocks: Sequence[SoundBlock], models: LoadedModels | None) -> SoundSignals:
    """Sound signals, with or without a recogniser."""
    analyser = SoundAnalyser(models.speech if models else Missing(reason="no_speech_model"), "en")
    for block in blocks:
        analyser.feed(block)
    return analyser.finish()


def plainly_transcribed(blocks: Sequence[SoundBlock], models: LoadedModels) -> int:
    """Number of words of faster-whisper's own transcription with its defaults."""
    assert not isinstance(models.speech, Missing)
    samples = np.concatenate([block.samples for block in blocks])
    segments, _ = models.speech.model.transcribe(samples, language="en", word_timestamps=True)
    return sum(len(segment.words) for segment in segments)


def watch(pictures: Sequence[Picture], models: LoadedModels) -> FaceTrack | Missing:
    """The face track."""
    assert models.face is not None
    return track_face(_again(pictures), models.face, has_picture=True)


def _again(pictures: Sequence[Picture]) -> Iterator[Picture]:
    yield from pictures


def print_measures(sound: SoundSignals, face: FaceTrack, models: LoadedModels) -> None:
    """The table of measures, medians of a few calls after a first one that loads what is lazy."""
    signals = Signals.of(sound, face, None, models.names)
    asked = AskedQuestion(question=find_question("common/self-work-story")[1], answer_limit_s=90.0)
    measure_all(signals, asked)
    given = what_measures_may_take(signals, asked)
    rows: list[Sequence[Cell]] = []
    for measure in registered_measures():
        costs_s = [cores_used(lambda measure=measure: measure.take(given))[0] for _ in range(_REPEATS)]
        rows.append([measure.name, round(1000 * float(np.median(costs_s)), 1)])
    rows.append(["all", round(sum(float(row[1]) for row in rows), 1)])
    print_table(
        f"Measures, processor milliseconds for an answer of {sound.duration_s:.0f} s",
        ["measure", "ms"],
        rows,
        f"Medians of {_REPEATS} calls, after one that loads the analyser of Korean and the word lists.",
    )


def _share(seconds: float, sound: SoundSignals) -> float:
    return round(seconds / sound.duration_s, 3)


if __name__ == "__main__":
    main()
