"""One question: what is asked, why, what a good answer speaks of, and how long it may take."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal, get_args

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from interview_sim.banks.text import Id, Phrases, Slug, Strict, Text, Words

Kind = Literal["self_introduction", "basic", "situational", "in_depth", "practice"]
Step = Literal["situation", "difficulty", "solution"]
Group = Literal["school_leaver", "youth", "over_50", "returner", "discharged_soldier", "migrant_family"]
Part = Literal["situation", "task", "action", "result"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
STEPS: Final[tuple[Step, ...]] = get_args(Step)
GROUPS: Final[tuple[Group, ...]] = get_args(Group)
PARTS: Final[tuple[Part, ...]] = get_args(Part)

AUDIO_ENDINGS: Final = (".wav", ".flac", ".ogg", ".opus", ".mp3", ".m4a")
CLIP_ENDINGS: Final = (".mp4", ".webm", ".mkv", ".mov")

ThinkSeconds = Annotated[int, Field(ge=0, le=600)]
AnswerSeconds = Annotated[int, Field(ge=5, le=1200)]


def _leads_out(value: str) -> bool:
    parts = value.split("/")
    return bool(re.search(r'[\\:*?"<>|\x00-\x1f]', value)) or any(part in ("", ".", "..") for part in parts)


def _sound_inside_the_folder(value: str) -> str:
    if _leads_out(value):
        raise PydanticCustomError("bank-audio-path", "not a path below the bank's folder", {"value": value})
    if not value.lower().endswith(AUDIO_ENDINGS):
        raise PydanticCustomError("bank-audio-kind", "not a sound file", {"value": value})
    return value


def _clip_inside_the_folder(value: str) -> str:
    if _leads_out(value):
        raise PydanticCustomError("bank-clip-path", "not a path below the bank's folder", {"value": value})
    if not value.lower().endswith(CLIP_ENDINGS):
        raise PydanticCustomError("bank-clip-kind", "not a video file", {"value": value})
    return value


AudioPath = Annotated[
    str, StringConstraints(min_length=1, max_length=200), AfterValidator(_sound_inside_the_folder)
]
"""A sound file below the folder of the bank's file, with `/` between folders."""

ClipPath = Annotated[
    str, StringConstraints(min_length=1, max_length=200), AfterValidator(_clip_inside_the_folder)
]
"""A video file below the folder of the bank's file, with `/` between folders."""


class Audio(Strict):
    """The question spoken by a person, per language."""

    ko: AudioPath | None = None
    en: AudioPath | None = None

    @model_validator(mode="after")
    def _not_empty(self) -> Audio:
        if self.ko is None and self.en is None:
            raise PydanticCustomError("bank-audio-empty", "no sound file in either language")
        return self


class Clip(Strict):
    """An interviewer who asks the question on a video, per language."""

    ko: ClipPath | None = None
    en: ClipPath | None = None

    @model_validator(mode="after")
    def _not_empty(self) -> Clip:
        if self.ko is None and self.en is None:
            raise PydanticCustomError("bank-clip-empty", "no video file in either language")
        return self


class ExpectedPoint(Strict):
    """One thing a good answer speaks of, with the words people really say for it."""

    id: Id
    label: Text
    synonyms: Words = Words()


class FollowUp(Strict):
    """What to ask next when the answer left something out: a part of its structure, or an expected point."""

    missing_part: Part | None = None
    missing_point: Id | None = None
    ask: Text

    @model_validator(mode="after")
    def _one_condition(self) -> FollowUp:
        if (self.missing_part is None) == (self.missing_point is None):
            raise PydanticCustomError("bank-follow-up-condition", "exactly one condition")
        return self

    @property
    def key(self) -> str:
        """Stable name within its question: `part:result` or `point:deadline`."""
        return f"part:{self.missing_part}" if self.missing_part else f"point:{self.missing_point}"


class Question(Strict):
    """A question of a bank. Only `id`, `kind` and `text` must be there; lint asks for the rest.

    `set_id` and `step` join three in-depth questions: situation, difficulty, solution and learning.
    `groups` and `fields` say for whom a question was written; empty means for everybody.
    `think_s`, `answer_s`, `done_after_s` are seconds; a preset that states its own wins.
    `job_need` is the stated need of the job that silences the lint on improper topics.
    """

    id: Id
    kind: Kind
    text: Text
    set_id: Id | None = None
    step: Step | None = None
    competency: Slug | None = None
    why: Text | None = None
    expected_points: Annotated[tuple[ExpectedPoint, ...], Field(max_length=20)] = ()
    think_s: ThinkSeconds = 30
    answer_s: AnswerSeconds = 60
    done_after_s: ThinkSeconds | None = None
    retries: Annotated[int, Field(ge=0, le=99)] | None = None
    hint: Text | None = None
    model_answer: Text | None = None
    follow_ups: Annotated[tuple[FollowUp, ...], Field(max_length=20)] = ()
    groups: tuple[Group, ...] = ()
    fields: Annotated[tuple[Slug, ...], Field(max_length=60)] = ()
    tags: Phrases = ()
    audio: Audio | None = None
    clip: Clip | None = None
    job_need: Text | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Question:
        _check_set(self)
        _check_points(self)
        _check_once("groups", self.groups)
        _check_once("fields", self.fields)
        _check_once("tags", self.tags)
        return self

    def point(self, point_id: str) -> ExpectedPoint | None:
        """The expected point of that id."""
        return next((point for point in self.expected_points if point.id == point_id), None)


def own_question(text: str, language: Literal["ko", "en"]) -> Question:
    """The question that a visitor typed in: asked as it stands, nothing expected of the answer."""
    typed = Text(ko=text) if language == "ko" else Text(en=text)
    return Question(id="own", kind="basic", text=typed)


def _check_set(question: Question) -> None:
    has_set, has_step = question.set_id is not None, question.step is not None
    if question.kind == "in_depth" and not (has_set and has_step):
        raise PydanticCustomError("bank-set-missing", "no set or step", {"question": question.id})
    if question.kind != "in_depth" and (has_set or has_step):
        raise PydanticCustomError("bank-set-unexpected", "a set outside in_depth", {"question": question.id})


def _check_points(question: Question) -> None:
    ids = [point.id for point in question.expected_points]
    _check_once("expected_points", ids)
    _check_once("follow_ups", [rule.key for rule in question.follow_ups])
    for rule in question.follow_ups:
        if rule.missing_point is not None and rule.missing_point not in ids:
            raise PydanticCustomError(
                "bank-follow-up-point",
                "unknown point",
                {"question": question.id, "value": rule.missing_point},
            )


def _check_once(field: str, values: tuple[str, ...] | list[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise PydanticCustomError("bank-listed-twice", "listed twice", {"field": field, "value": value})
