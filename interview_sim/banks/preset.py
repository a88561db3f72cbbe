"""An interview preset: in which order questions are drawn, how long they take, what is allowed."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from interview_sim.banks.question import AnswerSeconds, Group, Kind, Question, ThinkSeconds
from interview_sim.banks.text import Id, LongText, Phrase, Phrases, Strict, Text

PRESET_SCHEMA: Final = 1
SECONDS_BETWEEN_QUESTIONS: Final = 12
"""Reading a question aloud and saving an answer: what a question costs beside thinking and answering."""

MonthOrDay = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A year, a month or a day, as exactly as the source gives it: 2020, 2020-10, 2020-10-07."""

Retries = Annotated[int, Field(ge=0, le=99)] | Literal["unlimited"]


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", value):
        raise PydanticCustomError("bank-address", "not a web address", {"value": value})
    return value


WebAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_web_address)]


class Source(Strict):
    """Where the figures of a preset come from, and of when they are."""

    title: Phrase
    date: MonthOrDay
    address: WebAddress | None = None
    note: LongText | None = None


class PresetPart(Strict):
    """A stretch of the interview: fixed questions, or a number drawn from one kind.

    Exactly one of `questions` ("bank/question", or "question" of the chosen bank), `draw` (how many
    questions of `kind`) and `draw_sets` (how many in-depth sets of three) is given. Draws may be narrowed
    to questions with one of `tags`, or written for one of `groups`, whoever the visitor is. Timings left
    out come from the preset, then from the question.
    """

    questions: Annotated[tuple[str, ...], Field(max_length=200)] = ()
    kind: Kind | None = None
    draw: Annotated[int, Field(ge=1, le=100)] | None = None
    draw_sets: Annotated[int, Field(ge=1, le=30)] | None = None
    tags: Phrases = ()
    groups: tuple[Group, ...] = ()
    think_s: ThinkSeconds | None = None
    answer_s: AnswerSeconds | None = None
    done_after_s: ThinkSeconds | None = None
    retries: Retries | None = None

    @model_validator(mode="after")
    def _one_way(self) -> PresetPart:
        ways = [bool(self.questions), self.draw is not None, self.draw_sets is not None]
        if sum(ways) != 1:
            raise PydanticCustomError("preset-part-ways", "exactly one of questions, draw, draw_sets")
        if self.draw is not None and self.kind in (None, "in_depth"):
            raise PydanticCustomError("preset-part-kind", "draw needs a kind other than in_depth")
        if self.draw_sets is not None and self.kind not in (None, "in_depth"):
            raise PydanticCustomError("preset-part-sets", "sets are in_depth")
        if self.questions and (self.tags or self.groups):
            raise PydanticCustomError("preset-part-narrow", "fixed questions are not narrowed")
        return self

    def allows(self, question: Question) -> bool:
        """Whether tags and groups let the question be drawn."""
        has_tag = not self.tags or any(tag in self.tags for tag in question.tags)
        return has_tag and (not self.groups or any(group in self.groups for group in question.groups))

    @property
    def n_questions(self) -> int:
        """How many questions this part asks where the bank has enough."""
        return len(self.questions) or self.draw or 3 * (self.draw_sets or 0)


class Shows(Strict):
    """What the visitor sees beside the question."""

    expected_points: bool = False
    live_cues: bool = False
    hint: bool = False


class Preset(Strict):
    """A kind of interview that a visitor can choose.

    `untimed`: neither thinking nor answering has an end. `minutes`: the whole visit with set-up and
    report, as told to the visitor. `max_follow_ups`: how many follow-up questions may be put in.
    `order`: place in the list of presets.
    """

    schema_version: Annotated[Literal[1], Field(alias="schema")] = PRESET_SCHEMA
    id: Id
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    name: Text
    summary: Text
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=20)]
    language: Literal["any", "ko", "en"] = "any"
    order: Annotated[int, Field(ge=0, le=999)] = 100
    minutes: Annotated[int, Field(ge=1, le=240)]
    think_s: ThinkSeconds | None = None
    answer_s: AnswerSeconds | None = None
    done_after_s: ThinkSeconds | None = None
    retries: Retries = 0
    untimed: bool = False
    max_follow_ups: Annotated[int, Field(ge=0, le=20)] = 0
    shows: Shows = Shows()
    parts: Annotated[tuple[PresetPart, ...], Field(min_length=1, max_length=40)]

    @property
    def n_questions(self) -> int:
        """How many questions are asked, the unscored practice question left out."""
        return sum(part.n_questions for part in self.parts if part.kind != "practice")
