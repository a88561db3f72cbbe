"""Which written sounds are filled pauses: the word list `fillers`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.results import SpokenLanguage

_REPEATED = re.compile(r"(.)\1+")
_EDGES = " .,?!…~-—–\"'“”‘’()[]"
_PARTS = re.compile(r"[-—–~…]+|\.{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """How well filled pauses are heard: `found` of `of` marked ones, `false` others in `seconds`."""

    found: int
    of: int
    false: int
    seconds: float
    source: str


@dataclass(frozen=True, slots=True)
class FillerLexicon:
    """Filled pauses of one language. `sure` and `unsure` map a reduced spelling to its label.

    `prompts`: what the second pass is told came before, best first. `heard`: how well it hears them.
    `is_asked`: whether the recogniser is asked about long sounds that it left out all the same.
    """

    prompts: tuple[str, ...]
    is_asked: bool
    heard: Hearing
    sure: Mapping[str, str]
    unsure: Mapping[str, str]

    @staticmethod
    def of(table: Mapping[str, Any]) -> FillerLexicon:
        """The lexicon that one language's table of the word list is."""
        return FillerLexicon(
            tuple(table["prompts"]),
            table["ask"],
            Hearing(**table["heard"]),
            _spellings(table["sure"]),
            _spellings(table["unsure"]),
        )

    def label(self, text: str) -> str | None:
        """The filled pause that a written word is, or None.

        Lengthened spellings ("ummm", 어어), punctuation and doubled ones ("um-um") count too; what
        people write otherwise does not: "ER" is a place, "M" a letter, "'em" is them, "mm-hmm" is yes.
        """
        parts = [part for part in _PARTS.split(text.strip(_EDGES)) if part.strip(_EDGES)]
        if len({reduced(part) for part in parts}) != 1:
            return None
        return self._label_of(parts[0])

    def is_sure(self, label: str) -> bool:
        """Whether the sound is a filled pause wherever it stands."""
        return label in self.sure.values()

    def is_sure_spelling(self, text: str) -> bool:
        """Whether a written word is a filled pause wherever it stands, and so no word to be counted."""
        label = self.label(text)
        return label is not None and self.is_sure(label)

    def _label_of(self, text: str) -> str | None:
        letters = text.strip(_EDGES)
        if letters.isascii() and (len(letters) == 1 or letters.isupper()):
            return None
        spelling = reduced(letters)
        return self.sure.get(spelling) or self.unsure.get(spelling)


@cached_until_changed
def filler_lexicon(language: SpokenLanguage) -> FillerLexicon:
    """The lexicon of a language, the centre's own where it has one."""
    return FillerLexicon.of(lexicon("fillers")[language])


def _spellings(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {reduced(spelling): label for label, spellings in table.items() for spelling in spellings}


def plain(text: str) -> str:
    """A word without case and without punctuation around it."""
    return text.strip(_EDGES).casefold()


def reduced(text: str) -> str:
    """`plain` with repeated characters once, so that "Ummm..." is "um" and 어어 is 어."""
    return _REPEATED.sub(r"\1", plain(text))
