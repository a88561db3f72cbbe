"""One measure's finding: measured with its value and evidence, or not measured and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]
Span = tuple[float, float]
"""(start_s, end_s), seconds from the answer's first sample."""

UNSURE_MARKS: Final = ("uncertain", "estimated")
"""Details in which a finding says of itself that it is not sure."""


def says_unsure(details: Mapping[str, JsonValue]) -> bool:
    """Whether a finding with these details says of itself that it is uncertain or estimated."""
    return any(details.get(mark) for mark in UNSURE_MARKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A stretch of the answer that a measure points at.

    `label` is data, not a sentence: the sound of a filled pause, "short"/"long"/"break" for a
    pause, "down"/"side"/"up" for a glance away. `details` holds what only this event knows,
    such as `{"track": "both"}`.
    """

    start_s: float
    end_s: float
    label: str
    details: Mapping[str, JsonValue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.start_s <= self.end_s:
            raise ValueError(f"an event runs from 0 <= start_s to end_s: {self.start_s} .. {self.end_s}")

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure that may be shown as sure.

    `value` is None where a measure has events but no single figure (for instance structure).
    `usable_share` is the share 0..1 of the answer that the figure rests on.
    """

    value: float | None
    usable_share: float = 1.0
    events: tuple[Event, ...] = ()
    details: Mapping[str, JsonValue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_share(self.usable_share)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMeasured:
    """No figure, and the reason: a code whose sentences stand in `assets/messages/reasons.toml`.

    `facts` fill the sentence. Events may still be shown apart (possible hesitations), never counted.
    """

    reason: str
    facts: Mapping[str, JsonValue] = field(default_factory=dict)
    usable_share: float = 0.0
    events: tuple[Event, ...] = ()
    details: Mapping[str, JsonValue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_share(self.usable_share)


Measurement = Measured | NotMeasured


def _check_share(share: float) -> None:
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"usable_share lies in 0..1: {share}")
