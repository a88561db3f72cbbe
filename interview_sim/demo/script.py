"""What happens in a demo answer: what is said when, and what the face does. Plain data.

The speech is a row of pieces; its times follow from how long a voice takes (`soundtrack`). The
face's events stand at fixed seconds from the answer's first sample.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from interview_sim.banks import Question
from interview_sim.results import SpokenLanguage

Direction = Literal["side", "down", "up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A stretch of words without a pause. `n_syllables` was counted by hand."""

    text: str
    n_syllables: int

    @property
    def n_words(self) -> int:
        """Words, told apart by blanks."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """A filled pause."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Nothing is said for so long."""

    seconds: float


Piece = Said | Filler | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The eyes leave the camera."""

    start_s: float
    end_s: float
    direction: Direction
    angle_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """The head leans to one side by `angle_deg` and comes back, along a cosine."""

    start_s: float
    end_s: float
    angle_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceScript:
    """What the face does; a blink is told by the middle of its shut time."""

    glances: tuple[Glance, ...] = ()
    blinks_s: tuple[float, ...] = ()
    leans: tuple[Lean, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerScript:
    """One answer: the question, its speech in both languages, the face, the expected points it makes."""

    question: Question
    speech: Mapping[SpokenLanguage, tuple[Piece, ...]]
    face: FaceScript
    points_said: tuple[str, ...]


def hangul(text: str) -> Said:
    """Korean words; each Hangul block is a syllable."""
    return Said(text=text, n_syllables=len(re.findall(r"[가-힣]", text)))
