"""Drafts of word lists: words one by one, whatever the layout of the file, and nothing else of it is lost."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.criteria import LexiconInvalid, check_lexicon, shipped_lexicon
from interview_sim.resources import assets
from interview_sim.scoring.drafting import EDITABLE, Entry, LexiconDraft, lexicon_problems
from interview_sim.scoring.drafting.lexicon_checks import word_problem
from interview_sim.scoring.drafting.lexicon_draft import NOTES

DRAFTS = {
    name: LexiconDraft.read(name, (assets() / "lexicons" / f"{name}.toml").read_text("utf-8"))
    for name in EDITABLE
}
FILLERS, HABITS, CUES = DRAFTS["fillers"], DRAFTS["habit_words"], DRAFTS["structure"]
SURE = FILLERS.section("ko.sure")


@pytest.mark.parametrize("name", EDITABLE)
def test_the_shipped_list_has_no_problem_and_every_word_stays(name: str) -> None:
    draft = DRAFTS[name]

    assert draft.document == shipped_lexicon(name)
    assert lexicon_problems(draft) == ()
    assert tomllib.loads(draft.text()) == draft.document
    for section in draft.sections:
        entries = draft.entries(section)
        again = draft.with_entries(section, entries)
        assert again.entries(section) == entries
        check_lexicon(name, again.document, shipped_lexicon(name))
    assert any(draft.entries(section) for section in draft.sections)


@given(
    name=st.sampled_from(sorted(EDITABLE)),
    word=st.text("가나다abc -'", min_size=1, max_size=8),
    forms=st.lists(st.text("라마바xyz", min_size=1, max_size=4), min_size=1, max_size=3, unique=True),
    note=st.text(max_size=10),
    at=st.integers(0, 3),
)
def test_a_word_that_was_put_in_comes_out_of_the_file(
    name: str, word: str, forms: list[str], note: str, at: int
) -> None:
    draft = DRAFTS[name]
    section = draft.sections[at % len(draft.sections)]
    entry = Entry(word=" ".join(word.split()), forms=tuple(forms[:1]) if section.has_forms else ())
    entry = replace(entry, note=note if note.strip() else "")
    if section.shape == "words" and len(entry.word.split()) != 1:
        return
    n_before = len(draft.entries(section))
    after = draft.with_entry(section, n_before, entry)
    read = LexiconDraft.read(name, after.text())

    if not entry.word or (section.holds_each_once and draft.is_taken(section, n_before, entry.word)):
        assert after == draft
        return
    assert read.entries(section)[-1] == entry or draft.is_taken(section, n_before, entry.word)
    assert len(read.entries(section)) == n_before + 1
    others = {key: value for key, value in read.document.items() if key not in (NOTES, section.path[0])}
    assert others == {key: value for key, value in draft.document.items() if key != section.path[0]}


def test_a_word_that_would_be_lost_is_not_put_in() -> None:
    assert FILLERS.with_entry(SURE, 3, Entry(word="음", forms=("으으음",))) == FILLERS
    assert FILLERS.with_entry(SURE, 0, Entry(word=" ")) == FILLERS
    small = DRAFTS["small_words"]
    words = small.section("ko.words")
    assert small.with_entry(words, 0, Entry(word="두 낱말")) == small
    asked = [
        (FILLERS, SURE, "음"),
        (FILLERS, SURE, " "),
        (small, words, "두 낱말"),
        (CUES, CUES.sections[0], "("),
    ]
    told = [word_problem(draft, section, 99, word) for draft, section, word in asked]
    assert [one.code for one in told if one is not None] == [
        "lexicon-draft-twice",
        "lexicon-draft-empty",
        "lexicon-draft-blank",
        "lexicon-draft-pattern",
    ]
    assert word_problem(FILLERS, SURE, 0, "음") is None


def test_words_are_changed_and_taken_away_with_their_notes() -> None:
    noted = FILLERS.with_entry(SURE, 1, Entry(word="어", forms=("어", "에"), note="부산에서 흔함"))

    assert noted.entries(SURE)[1].note == "부산에서 흔함"
    check_lexicon("fillers", noted.document, shipped_lexicon("fillers"))
    less = noted.without(SURE, 1)
    assert [one.word for one in less.entries(SURE)] == ["음", "아"] and NOTES not in less.document


WRONG = [
    (HABITS, "ko", Entry(word="막", forms=("막막",)), "lexicon-draft-twice"),
    (HABITS, "ko", Entry(word="솔까말"), "lexicon-draft-no-forms"),
    (HABITS, "ko", Entry(word="솔까말", forms=("솔직히",)), "lexicon-draft-form-twice"),
    (FILLERS, "ko.unsure", Entry(word="으", forms=("흠",)), "lexicon-draft-form-twice"),
    (CUES, "ko.result", Entry(word="(결국"), "lexicon-draft-pattern"),
]


@pytest.mark.parametrize(("draft", "section_id", "entry", "code"), WRONG)
def test_what_is_wrong_is_told_at_its_word(
    draft: LexiconDraft, section_id: str, entry: Entry, code: str
) -> None:
    section = draft.section(section_id)
    place = len(draft.entries(section))
    found = lexicon_problems(draft.with_entry(section, place, entry))

    assert [(one.place[:2], one.code) for one in found] == [((section_id, str(place)), code)]
    assert "?" not in str(found[0].message("en")) and "{" not in str(found[0].message("ko"))


def test_a_list_that_lacks_what_the_program_asks_for_is_told_as_a_whole() -> None:
    broken = LexiconDraft("fillers", {"ko": FILLERS.document["ko"]})

    assert [one.code for one in lexicon_problems(broken)] == ["lexicon-draft-invalid"]
    with pytest.raises(LexiconInvalid):
        LexiconDraft.read("fillers", "ko = [")
