"""Filters are words of the search text: a click on one writes or takes away the word, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from interview_sim.ui.language import current_language


@dataclass(frozen=True, slots=True)
class Filter:
    """`ko` is what a Korean window writes, `en` an English one; `others` mean the same to the search."""

    ko: str
    en: str
    others: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The word in today's language."""
        return self.ko if current_language() == "ko" else self.en

    def is_in(self, text: str) -> bool:
        """Whether the text asks for it."""
        return any(self._means(word) for word in text.split())

    def toggled(self, text: str) -> str:
        """The text with the word where it was without, and the other way round."""
        if self.is_in(text):
            return " ".join(word for word in text.split() if not self._means(word))
        return f"{text.strip()} {self.word}".strip()

    def _means(self, word: str) -> bool:
        return word.casefold() in (self.ko, self.en, *self.others)


TODAY = Filter("오늘", "today", ("날짜:오늘", "날짜:today", "date:today", "date:오늘"))
TO_RATE = Filter("평가전", "unrated", ("평가:전", "평가:no", "rated:no", "rated:전"))
