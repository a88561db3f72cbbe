"""One thing that was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language, Message, message

State = Literal["ok", "hint", "missing"]
"""ok: works. hint: works with less. missing: does not work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`name` says what was looked at; its sentences stand under `code`."""

    name: str
    state: State
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def sentences(self, language: Language) -> Message:
        """What was found and what to do about it."""
        return message(self.code, self.facts, language)


def ok(name: str, **facts: object) -> Check:
    """It works."""
    return Check(name=name, state="ok", code=f"doctor-{name}-ok", facts=_texts(facts))


def hint(name: str, **facts: object) -> Check:
    """It works with less."""
    return Check(name=name, state="hint", code=f"doctor-{name}-hint", facts=_texts(facts))


def missing(name: str, **facts: object) -> Check:
    """It does not work."""
    return Check(name=name, state="missing", code=f"doctor-{name}-missing", facts=_texts(facts))


def refused(name: str, error: InterviewSimError, state: State = "missing") -> Check:
    """It does not work, and the error knows why and what to do."""
    return Check(name=name, state=state, code=error.code, facts=error.facts)


def _texts(facts: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in facts.items()}
