"""Words with their times, as they are shown and counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word as the recogniser wrote it, its span in seconds and its probability 0..1."""

    text: str
    start_s: float
    end_s: float
    probability: float

    def __post_init__(self) -> None:
        if not 0 <= self.start_s <= self.end_s:
            raise ValueError(f"a word runs from 0 <= start_s to end_s: {self.start_s} .. {self.end_s}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """All words in order and the running text. An empty transcript means: heard, but no words."""

    text: str
    words: tuple[Word, ...]
