"""What can be edited on the page: norms of two languages, and word lists. And what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from interview_sim.results import SpokenLanguage
from interview_sim.scoring.drafting import EDITABLE, LexiconDraft, NormsDraft
from interview_sim.ui.language import area

tr = area("editor-criteria")
CriteriaDraft = NormsDraft | LexiconDraft
CriteriaKind = Literal["norms", "lexicons"]

_LEXICONS: Final = {
    "fillers": tr.mark("Filled pauses"),
    "habit_words": tr.mark("Habit words"),
    "structure": tr.mark("Words that tell a story's parts"),
    "same_words": tr.mark("Words that say the same"),
    "small_words": tr.mark("Words that say nothing"),
    "readings": tr.mark("How words are read out"),
    "blind_care": tr.mark("What stays unsaid in blind hiring"),
}
_ABOUT: Final = {
    "fillers": tr.mark("Sounds that are counted as filled pauses, and how they are written."),
    "habit_words": tr.mark("Words that are told when they come again and again."),
    "structure": tr.mark("What a sentence has when it tells of situation, task, action or result. Patterns."),
    "same_words": tr.mark("Each line holds words that count as one another for expected points."),
    "small_words": tr.mark("Words that are left out when contents are compared."),
    "readings": tr.mark("How foreign words and signs sound in Korean, for counting syllables."),
    "blind_care": tr.mark("Hints for the visitor alone: school, family, home town. Patterns."),
}
_SECTIONS: Final = {
    "sure": tr.mark("always"),
    "unsure": tr.mark("near a pause"),
    "habit": tr.mark("habit word"),
    "situation": tr.mark("situation"),
    "task": tr.mark("task"),
    "action": tr.mark("action"),
    "result": tr.mark("result"),
    "same": tr.mark("the same"),
    "words": tr.mark("word"),
    "letters": tr.mark("letter"),
    "units": tr.mark("unit"),
    "money": tr.mark("money"),
    "symbols": tr.mark("sign"),
    "school": tr.mark("school"),
    "family": tr.mark("family"),
    "home_town": tr.mark("home town"),
    "not": tr.mark("exception"),
}
_LANGUAGES: Final = {"ko": tr.mark("Korean"), "en": tr.mark("English")}


@dataclass(frozen=True, slots=True)
class Subject:
    """One file of criteria."""

    kind: CriteriaKind
    id: str

    @property
    def key(self) -> str:
        """How choosers name it."""
        return f"{self.kind}/{self.id}"

    @staticmethod
    def of(key: str) -> Subject:
        """The subject of a key."""
        kind, _, item = key.partition("/")
        return Subject("lexicons" if kind == "lexicons" else "norms", item)

    @property
    def language(self) -> SpokenLanguage:
        """The spoken language of norms."""
        return "en" if self.id == "en" else "ko"

    def name(self) -> str:
        """What it is called in today's language."""
        if self.kind == "norms":
            return tr("Norms for Korean answers") if self.id == "ko" else tr("Norms for English answers")
        return tr.late(_LEXICONS[self.id])

    def about(self) -> str:
        """What it is for, in one sentence."""
        if self.kind == "norms":
            return tr("What counts as good, and how much each figure weighs.")
        return tr.late(_ABOUT[self.id])


SUBJECTS: Final = (
    Subject("norms", "ko"),
    Subject("norms", "en"),
    *(Subject("lexicons", name) for name in EDITABLE),
)


def section_words(kind: str, language: str, *, has_both: bool) -> str:
    """A part of a word list: 한국어 · 늘."""
    said = tr.late(_SECTIONS[kind])
    return f"{tr.late(_LANGUAGES[language])} · {said}" if has_both and language in _LANGUAGES else said
