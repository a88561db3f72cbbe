"""English words and syllables as they are said, against counts made by hand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.reading import english_syllables, english_words
from interview_sim.measures.reading.pronunciations import by_spelling, is_known, syllables

_COMMON = """people company manager customer problem service because before after question answer working
together different experience university student important example project marketing result responsible
yesterday tomorrow understand performance little seventeen improve complete decide change challenge
software hardware website deliver finish develop training feedback"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't know", 3),
        ("In 2020 we grew 25 percent", 8),
        ("In 2020 we grew 25%", 8),
        ("twenty-five thousand", 3),
        ("3.5", 3),
        ("25,000 units", 4),
        ("$100", 3),
        ("at 10:30", 3),
        ("the 3rd floor", 3),
        ("the 1990s", 3),
        ("KPI", 1),
        ("Mr. Kim & I", 4),
        ("", 0),
        ("— ...", 0),
    ],
)
def test_words_are_counted_as_said(text: str, words: int) -> None:
    assert len(english_words(text)) == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ask not what your country can do for you.", 10),
        ("And so, my fellow Americans", 9),
        ("I organized the whole schedule", 8),
        ("He asked and wanted and needed", 8),
        ("The area manager created an idea", 14),
        ("25 percent", 5),
        ("In 1999", 6),
        ("KPI", 3),
        ("the WHO", 6),
        ("a table of rhythm", 6),
        ("Every customer waited", 8),
    ],
)
def test_syllables_are_those_of_the_dictionary(text: str, count: int) -> None:
    """Counted by hand; where speakers differ (every, area) as the dictionary has it first."""
    assert english_syllables(text) == count


@pytest.mark.parametrize(
    ("word", "count"), [("fooding", 2), ("dockerize", 3), ("jobstory", 3), ("rebranded", 3), ("upskilled", 2)]
)
def test_words_of_no_dictionary_are_counted_by_their_spelling(word: str, count: int) -> None:
    assert abs(syllables(word) - count) <= 1


def test_spelling_gives_the_dictionarys_count_for_most_common_words() -> None:
    """Whoever is in no dictionary is spelled like those that are."""
    common = re.findall("[a-z]+", _COMMON)
    exact = sum(1 for word in common if _vowels(by_spelling(word)) == syllables(word))

    assert all(is_known(word) for word in common)
    assert exact / len(common) >= 0.75


def _vowels(phones: tuple[str, ...]) -> int:
    from interview_sim.measures.reading.pronunciations import VOWELS

    return sum(1 for phone in phones if phone in VOWELS)


@given(st.text(max_size=60))
def test_any_text_has_at_least_a_syllable_a_word(text: str) -> None:
    assert english_syllables(text) >= len([word for word in english_words(text) if word])
