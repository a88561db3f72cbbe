"""What was planned in an answer, as figures to compare with; from the plan alone, not from any measure."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from interview_sim.demo.film import BLINK_MOVES_S, BLINK_SHUT_S
from interview_sim.demo.script import AnswerScript, Glance
from interview_sim.demo.soundtrack import ROOM_DBFS, SPEECH_DBFS, Soundtrack
from interview_sim.results import Span, SpokenLanguage

SHORTEST_PAUSE_S: Final = 0.25
LONG_PAUSE_S: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One answer's plan. Counts and rates of words are None where tones stand in for speech."""

    language: SpokenLanguage
    n_words: int | None
    n_syllables: int | None
    units_per_min: float | None
    points_said: int | None
    fillers: tuple[Span, ...] | None
    pauses: tuple[Span, ...]
    latency_s: float
    length_share: float
    loudness_db: float
    camera_share: float
    glances: tuple[Glance, ...]
    n_blinks: int
    head_deg_per_s: float

    @property
    def n_long_pauses(self) -> int:
        """Pauses of 2 s and more."""
        return sum(end_s - start_s >= LONG_PAUSE_S for start_s, end_s in self.pauses)


def truth_of(script: AnswerScript, track: Soundtrack, language: SpokenLanguage) -> Truth:
    """The figures of `script` as it was laid out on `track`."""
    spans = [timed.span for timed in track.sounding]
    first_s, last_s = spans[0][0], spans[-1][1]
    n_words = sum(said.n_words for said in track.said)
    n_syllables = sum(said.n_syllables for said in track.said)
    n_units = n_syllables if language == "ko" else n_words
    gaps = [(before[1], after[0]) for before, after in pairwise(spans)]
    face = script.face
    has_words = track.has_words
    return Truth(
        language=language,
        n_words=n_words if has_words else None,
        n_syllables=n_syllables if has_words else None,
        units_per_min=60 * n_units / (last_s - first_s) if has_words else None,
        points_said=len(script.points_said) if has_words else None,
        fillers=tuple(timed.span for timed in track.fillers) if has_words else None,
        pauses=tuple((start_s, end_s) for start_s, end_s in gaps if end_s - start_s >= SHORTEST_PAUSE_S),
        latency_s=first_s,
        length_share=min(1.0, (last_s - first_s) / script.question.answer_s),
        loudness_db=SPEECH_DBFS - ROOM_DBFS,
        camera_share=_camera_share(script, track.seconds),
        glances=tuple(glance for glance in face.glances if glance.end_s <= track.seconds),
        n_blinks=sum(blink_s < track.seconds for blink_s in face.blinks_s),
        head_deg_per_s=sum(2 * abs(lean.angle_deg) for lean in face.leans if lean.end_s <= track.seconds)
        / track.seconds,
    )


def _camera_share(script: AnswerScript, seconds: float) -> float:
    """Share of the time with open eyes in which they are on the camera."""
    away_s = sum(
        min(glance.end_s, seconds) - glance.start_s
        for glance in script.face.glances
        if glance.start_s < seconds
    )
    blink_s = BLINK_SHUT_S + BLINK_MOVES_S
    open_s = seconds - blink_s * sum(at_s < seconds for at_s in script.face.blinks_s)
    return 1.0 - away_s / open_s
