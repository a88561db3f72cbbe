"""The demo: two answers spoken and filmed by plan, recorded through the real capture, analysed, compared."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from interview_sim import weights
from interview_sim.capture import Capture, CaptureReport
from interview_sim.demo.answers import ANSWERS
from interview_sim.demo.comparison import Row, compare
from interview_sim.demo.errors import DemoNotRecorded
from interview_sim.demo.film import write_film
from interview_sim.demo.follower import Follower
from interview_sim.demo.photograph import load_photograph
from interview_sim.demo.puppet import Puppet
from interview_sim.demo.script import AnswerScript
from interview_sim.demo.soundtrack import Soundtrack, make_soundtrack, write_wav
from interview_sim.demo.truth import Truth, truth_of
from interview_sim.demo.voices import Synthesise, find_voice
from interview_sim.results import Analysis, SpokenLanguage

Stage = Literal["preparing", "recording", "analysing"]
Progress = Callable[[Stage, float], None]
Tell = Callable[[str], None]
"""Called with the code of a message (`assets/messages/demo.toml`) about what is missing."""

_LOOK_EVERY_S: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAnswer:
    """One answer of the demo: its plan, its recording and what was found in it."""

    script: AnswerScript
    truth: Truth
    recording: Path
    capture: CaptureReport
    analysis: Analysis
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSession:
    """All answers. `wait_s`: from the end of the last recording to the last analysis."""

    answers: tuple[DemoAnswer, ...]
    language: SpokenLanguage
    wait_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """An answer before it is given: what plays as camera and as microphone."""

    script: AnswerScript
    track: Soundtrack
    film: Path
    sound: Path


def run_demo(
    out: Path,
    data_dir: Path,
    *,
    spoken: SpokenLanguage = "en",
    synthesise: Synthesise | None = None,
    tell: Tell = lambda code: None,
    progress: Progress = lambda stage, share: None,
    scripts: tuple[AnswerScript, ...] = ANSWERS,
) -> DemoSession:
    """Run the whole session in real time, about a minute and a half.

    Args:
        out: where the recordings go, `answer-1.mkv` and so on; made when it is not there.
        data_dir: where models are looked for and the log goes.
        synthesise: speaks a text into a file, for a better voice than espeak-ng's or for Korean.

    Raises:
        DemoAnalysisFailed, DemoNotRecorded.
    """
    out.mkdir(parents=True, exist_ok=True)
    _tell_models(data_dir, tell)
    with tempfile.TemporaryDirectory(prefix="interview-sim-demo-") as name, Follower(data_dir) as follower:
        prepared, language = _prepare(scripts, Path(name), spoken, synthesise, tell, progress)
        reports = []
        for number, answer in enumerate(prepared):
            path = out / f"answer-{number + 1}.mkv"
            share = (number / len(prepared), 1 / len(prepared))
            reports.append(_record(answer, path, language, follower, progress, share))
        ended_s = time.monotonic()
        progress("analysing", 0.0)
        analyses = follower.analyses()
        wait_s = time.monotonic() - ended_s
    answers = tuple(
        _answer(one, report, analysis, language)
        for one, report, analysis in zip(prepared, reports, analyses, strict=True)
    )
    return DemoSession(answers=answers, language=language, wait_s=wait_s)


def _tell_models(data_dir: Path, tell: Tell) -> None:
    if weights.model_folder("whisper-base", data_dir) is None:
        tell("demo-no-speech-model")
    if weights.model_folder("face-landmarker", data_dir) is None:
        tell("demo-no-face-model")


def _prepare(
    scripts: tuple[AnswerScript, ...],
    folder: Path,
    spoken: SpokenLanguage,
    synthesise: Synthesise | None,
    tell: Tell,
    progress: Progress,
) -> tuple[list[_Prepared], SpokenLanguage]:
    voice, language, code = find_voice(spoken, folder, synthesise)
    if code is not None:
        tell(code)
    puppet = Puppet(load_photograph())
    prepared = []
    for number, script in enumerate(scripts):
        progress("preparing", number / len(scripts))
        track = make_soundtrack(script.speech[language], voice)
        film, sound = folder / f"{number}.mp4", folder / f"{number}.wav"
        write_wav(track, sound)
        write_film(script.face, track.seconds, puppet, film)
        prepared.append(_Prepared(script=script, track=track, film=film, sound=sound))
    return prepared, language


def _record(
    answer: _Prepared,
    path: Path,
    language: SpokenLanguage,
    follower: Follower,
    progress: Progress,
    share: tuple[float, float],
) -> CaptureReport:
    """Record one answer in real time through the files that stand in for the devices."""
    with Capture(str(answer.film), str(answer.sound)) as capture:
        capture.wait_until_ready()
        capture.start_recording(path)
        follower.follow(path, answer.script.question, language)
        while not capture.has_ended():
            time.sleep(_LOOK_EVERY_S)
            progress("recording", share[0] + share[1] * min(1.0, capture.recorded_s() / answer.track.seconds))
        report = capture.stop_recording()
    if report.failure is not None:
        raise DemoNotRecorded(file=path, why=report.failure.code) from report.failure
    return report


def _answer(
    prepared: _Prepared, report: CaptureReport, analysis: Analysis, language: SpokenLanguage
) -> DemoAnswer:
    truth = truth_of(prepared.script, prepared.track, language)
    return DemoAnswer(
        script=prepared.script,
        truth=truth,
        recording=report.path,
        capture=report,
        analysis=analysis,
        rows=compare(truth, analysis),
    )
