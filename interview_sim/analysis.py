"""The one function that walks the way: a recording and its question in, an `Analysis` out.

Sound and picture are read side by side, each by its own reader of the same file, so that a
recording that still grows is followed on both. The result depends on the recording, the program,
the models and the norms alone: not on the clock, the machine's load or how the file was read. One
thing is left out, and said to be, when a recording is followed on a machine that is far too slow: the
second pass for filled pauses ("filler_pass_too_slow").
"""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from interview_sim import __version__, criteria, measures, scoring, weights
from interview_sim.errors import InterviewSimError
from interview_sim.measures import AskedQuestion
from interview_sim.results import Analysis, Transcript
from interview_sim.scoring.versions import data_versions
from interview_sim.signals.kept_tracks import kept_tracks
from interview_sim.signals.types import (
    FaceTrack,
    GazeCalibration,
    Missing,
    Signals,
    SoundSignals,
    SpeechTrack,
)

if TYPE_CHECKING:
    from interview_sim.recording import Picture, RecordingInfo
    from interview_sim.signals.speech_model import SpeechModel

log = logging.getLogger(__name__)

PICTURES_PER_S: Final = 10.0
DEFAULT_SPEECH_MODEL: Final = "whisper-base"
FACE_MODEL: Final = "face-landmarker"

Spoken = Literal["ko", "en", "auto"]
Stage = Literal["sound", "picture", "measures"]
Progress = Callable[[Stage, float], None]
"""Called with the stage and its share 0..1; in follow mode the share is of what is recorded so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModels:
    """Models held in memory for many answers, or why there is none."""

    speech: SpeechModel | Missing
    face: Path | None
    names: dict[str, str | None]


class SpeechModelUnknown(InterviewSimError):
    """Neither a speech model of the catalogue nor a folder with one. Facts: model, known."""

    code = "speech-model-unknown"


class AnalysisStopped(Exception):
    """The caller asked to stop (`stop` was set); no result."""


def load_models(data_dir: Path, speech_model: str = DEFAULT_SPEECH_MODEL) -> LoadedModels:
    """Find and load the model files; what is missing stays away with its reason.

    Args:
        data_dir: the folder below which `models/` lies.
        speech_model: a row of the catalogue, or the path of a folder with a CTranslate2 model.

    Raises:
        SpeechModelUnknown: `speech_model` is neither.
    """
    from interview_sim.signals.speech_model import load_speech_model

    folder, speech_name = _find_speech_model(data_dir, speech_model)
    face = weights.installed_model(FACE_MODEL, data_dir)
    return LoadedModels(
        speech=Missing(reason="no_speech_model") if folder is None else load_speech_model(folder),
        face=None if face is None else face.folder / "face_landmarker.task",
        names={"speech": speech_name, "face": None if face is None else face.identity},
    )


def _find_speech_model(data_dir: Path, speech_model: str) -> tuple[Path | None, str | None]:
    path = Path(speech_model)
    if (path / "model.bin").is_file():
        with (path / "model.bin").open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return path, f"{path.resolve().name}@{digest[:12]}"
    known = [row.name for row in weights.catalogue().rows if row.kind == "speech"]
    if speech_model not in known:
        raise SpeechModelUnknown(model=speech_model, known=", ".join(known))
    found = weights.installed_model(speech_model, data_dir)
    return (None, None) if found is None else (found.folder, found.identity)


def analyse(
    recording: Path,
    asked: AskedQuestion,
    *,
    spoken: Spoken = "auto",
    models: LoadedModels,
    calibration: GazeCalibration | None = None,
    age_group: str | None = None,
    follow: bool = False,
    progress: Progress | None = None,
    stop: threading.Event | None = None,
) -> Analysis:
    """Measure and score one answer.

    Args:
        recording: any file that PyAV reads; with `follow` it may still be written.
        asked: the question and its rules, as far as measures may know them.
        spoken: the language spoken, or "auto" to let the recogniser choose between ko and en.
        age_group: chooses norms (over-50s get no band for pace).
        stop: set by another thread to give up; `AnalysisStopped` is raised then.

    Raises:
        RecordingUnreadable and its like: nothing in the file can be read.
    """
    report = progress or (lambda stage, share: None)
    halt = stop or threading.Event()
    criteria.look_again()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="signals") as readers:
        sound_work = readers.submit(_hear, recording, spoken, models, follow, report, halt)
        face_work = readers.submit(_watch, recording, models, follow, report, halt)
        try:
            sound, face = sound_work.result(), face_work.result()
        except BaseException:
            halt.set()
            raise
    signals = Signals.of(sound, face, calibration, models.names)
    report("measures", 0.0)
    return _conclude(signals, sound, asked, age_group, models)


def _conclude(
    signals: Signals,
    sound: SoundSignals,
    asked: AskedQuestion,
    age_group: str | None,
    models: LoadedModels,
) -> Analysis:
    found = measures.measure_all(signals, asked)
    norms = scoring.load_norms(signals.language, age_group=age_group)
    speech = signals.speech.spans if isinstance(signals.speech, SpeechTrack) else ()
    return Analysis(
        duration_s=signals.duration_s,
        language=signals.language,
        program=f"interview-sim {__version__}",
        models=models.names,
        norms=norms.version,
        transcript=signals.transcript if isinstance(signals.transcript, Transcript) else None,
        speech=speech,
        measures=found,
        units=measures.units(signals.language),
        score=scoring.score(found, norms=norms, duration_s=signals.duration_s, speech=speech),
        level_step_s=sound.level_step_s,
        level_db=sound.level_db,
        versions=data_versions(),
        tracks=kept_tracks(signals.voice, signals.face, signals.duration_s),
    )


def _hear(
    recording: Path,
    spoken: Spoken,
    models: LoadedModels,
    follow: bool,
    report: Progress,
    halt: threading.Event,
) -> SoundSignals:
    """Signals of the sound track; a recording without one gives `Missing("no_sound")` throughout."""
    from interview_sim.recording import ReadTally, open_recording, probe, read_sound
    from interview_sim.signals.sound import SoundAnalyser

    info = probe(recording)
    if not info.has_sound:
        return _no_sound(_picture_duration(recording, info, follow, halt), spoken)
    analyser, tally = SoundAnalyser(models.speech, spoken, time.monotonic if follow else None), ReadTally()
    with closing(open_recording(recording, follow=follow, is_given_up=halt.is_set)) as source:
        for block in read_sound(source, tally=tally):
            _stop_if(halt)
            analyser.feed(block)
            report("sound", _share(block.t_s, info.duration_s))
    _stop_if(halt)
    return replace(analyser.finish(), lost_spans=tuple(tally.silent_spans))


def _no_sound(duration_s: float, spoken: Spoken) -> SoundSignals:
    missing = Missing(reason="no_sound")
    return SoundSignals(
        duration_s=duration_s,
        language="en" if spoken == "en" else "ko",
        speech=missing,
        transcript=missing,
        fillers=missing,
        voice=missing,
        level_step_s=0.1,
        level_db=(),
    )


def _watch(
    recording: Path, models: LoadedModels, follow: bool, report: Progress, halt: threading.Event
) -> FaceTrack | Missing:
    from interview_sim.recording import open_recording, probe, read_pictures
    from interview_sim.signals.face import track_face

    info = probe(recording)
    if not info.has_picture:
        return Missing(reason="no_picture")
    if models.face is None:
        return Missing(reason="no_face_model")
    with closing(open_recording(recording, follow=follow, is_given_up=halt.is_set)) as source:

        def pictures() -> Iterator[Picture]:
            for picture in read_pictures(source, max_rate_hz=PICTURES_PER_S):
                _stop_if(halt)
                report("picture", _share(picture.t_s, info.duration_s))
                yield picture
            _stop_if(halt)

        return track_face(pictures(), models.face, has_picture=True)


def _picture_duration(recording: Path, info: RecordingInfo, follow: bool, halt: threading.Event) -> float:
    """Length of a recording without sound: from the file, or from its last picture."""
    if info.duration_s is not None and not follow:
        return info.duration_s
    from interview_sim.recording import open_recording, read_pictures

    with closing(open_recording(recording, follow=follow, is_given_up=halt.is_set)) as source:
        return max((picture.t_s for picture in read_pictures(source, max_rate_hz=1.0)), default=0.0)


def _share(position_s: float, duration_s: float | None) -> float:
    return min(1.0, position_s / duration_s) if duration_s else 0.0


def _stop_if(halt: threading.Event) -> None:
    if halt.is_set():
        raise AnalysisStopped


def calibrate(
    recording: Path, targets: Sequence[tuple[float, float, str]], models: LoadedModels
) -> GazeCalibration | None:
    """This person's own camera look, from a recording of the ten-second calibration.

    Args:
        targets: (start_s, end_s, where) of each dot; where is camera, top_left, top_right,
            bottom_left, bottom_right or centre.

    Returns:
        None where the face could not be followed well enough.
    """
    from interview_sim.signals.face import GazeTarget
    from interview_sim.signals.face import calibrate as from_face

    face = _watch(recording, models, False, lambda stage, share: None, threading.Event())
    if isinstance(face, Missing):
        return None
    return from_face(
        face, [GazeTarget(t_start_s=start_s, t_end_s=end_s, where=where) for start_s, end_s, where in targets]
    )
