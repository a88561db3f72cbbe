"""Which parts of each word list people edit, and how they stand in its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.results import SpokenLanguage

Shape = Literal["labels", "habits", "list", "readings", "lines", "words"]
"""labels: label = [spellings]; habits: rows; list: patterns; readings: word = "reading"; lines: words that
say the same, a line each; words: one after another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a word list. `kind` is a key that windows have words for; `language` "" is for both."""

    path: tuple[str, ...]
    kind: str
    shape: Shape
    language: SpokenLanguage | Literal[""] = ""

    @property
    def id(self) -> str:
        """How problems and windows name it."""
        return ".".join(self.path)

    @property
    def has_forms(self) -> bool:
        """Whether each word has others that belong to it."""
        return self.shape in ("labels", "habits", "readings")

    @property
    def holds_each_once(self) -> bool:
        """Whether the file itself cannot hold a word twice."""
        return self.shape in ("labels", "readings")

    @property
    def has_patterns(self) -> bool:
        """Whether what stands there are regular expressions."""
        return self.shape == "list"


def _both(shape: Shape, *kinds: str, key: str | None = None) -> tuple[Section, ...]:
    languages: tuple[SpokenLanguage, ...] = ("ko", "en")
    return tuple(
        Section(
            path=(language,) if key == "" else (language, kind), kind=kind, shape=shape, language=language
        )
        for language in languages
        for kind in kinds
    )


EDITABLE: Final[dict[str, tuple[Section, ...]]] = {
    "fillers": _both("labels", "sure", "unsure"),
    "habit_words": _both("habits", "habit", key=""),
    "structure": _both("list", "situation", "task", "action", "result"),
    "same_words": _both("lines", "same"),
    "small_words": _both("words", "words"),
    "readings": tuple(
        Section(path=(kind,), kind=kind, shape="readings", language="ko")
        for kind in ("words", "letters", "units", "money", "symbols")
    ),
    "blind_care": _both("list", "school", "family", "home_town", "not"),
}
"""By the name of the word list. The others hold rules of the program or whole sentences of a model."""


def sections_of(name: str) -> tuple[Section, ...]:
    """The parts of the word list `name` that can be edited, none for one that is not for it."""
    return EDITABLE.get(name, ())
