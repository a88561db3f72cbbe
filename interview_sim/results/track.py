"""A quantity over the whole answer, kept for the pictures of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One value every `step_s` seconds from the answer's first sample; None where there is none."""

    step_s: float
    values: tuple[float | None, ...]

    def __post_init__(self) -> None:
        if self.step_s <= 0:
            raise ValueError(f"a track has a step above 0 s, not {self.step_s}")
