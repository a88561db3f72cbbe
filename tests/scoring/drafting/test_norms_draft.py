"""Drafts of norms: their text says all that the file said; what is wrong is told by field."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.resources import assets
from interview_sim.scoring import NormsInvalid, load_norms
from interview_sim.scoring.drafting import NormsDraft, norms_problems
from interview_sim.scoring.drafting.norms_draft import source_pair, source_text
from interview_sim.scoring.drafting.toml_text import toml_text

KOREAN = NormsDraft.read((assets() / "norms" / "ko.toml").read_text("utf-8"), "ko")
ENGLISH = NormsDraft.read((assets() / "norms" / "en.toml").read_text("utf-8"), "en")

_TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_PLAIN = st.one_of(
    st.booleans(), st.integers(-(2**60), 2**60), st.floats(allow_nan=False, allow_infinity=False), _TEXTS
)
_VALUES = st.recursive(
    _PLAIN,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_TEXTS, inner, max_size=4)),
    max_leaves=12,
)


@given(st.dictionaries(_TEXTS, _VALUES, max_size=5))
def test_every_document_comes_back_from_its_text(document: dict[str, object]) -> None:
    assert tomllib.loads(toml_text(document)) == document


@pytest.mark.parametrize("draft", [KOREAN, ENGLISH], ids=["ko", "en"])
def test_the_shipped_norms_have_no_problem_and_stay_what_they_are(draft: NormsDraft) -> None:
    assert norms_problems(draft) == ()
    assert NormsDraft.read(draft.text(), draft.language) == draft
    for group in (None, "over_50"):
        assert draft.norms(group) == load_norms(draft.language, group)


def test_a_text_that_is_no_toml_names_its_line() -> None:
    with pytest.raises(NormsInvalid) as refused:
        NormsDraft.read('version = "1"\nlanguage = ko\n', "ko")

    assert refused.value.facts["line"] == "2"


WRONG = [
    ("speech_rate", "good_low", "250", "norms-draft-no-number"),
    ("speech_rate", "good_low", True, "norms-draft-no-number"),
    ("speech_rate", "good_low", float("nan"), "norms-draft-no-number"),
    ("speech_rate", "good_low", -1, "norms-draft-negative"),
    ("speech_rate", "good_low", 360, "norms-draft-order"),
    ("speech_rate", "poor_below", 260, "norms-draft-order"),
    ("speech_rate", "poor_from", 400, "norms-draft-limit-twice"),
    ("speech_rate", "source", None, "norms-draft-source"),
    ("speech_rate", "source", "  ", "norms-draft-source"),
    ("speech_rate", "error_source", None, "norms-draft-error-source"),
    ("speech_rate", "unit", "words/min", "norms-draft-unit"),
    ("speech_rate", "scale_high", 150, "norms-draft-no-scale"),
    ("loudness", "good_low", 41, "norms-draft-order"),
    ("eye_contact", "good_low", 1.2, "norms-draft-share"),
    ("answer_length", "error_share", 1.5, "norms-draft-share"),
    ("pauses", "weight", 3, "norms-draft-weight-without-band"),
]


@pytest.mark.parametrize(("measure", "key", "value", "code"), WRONG)
def test_what_is_wrong_is_told_by_field(measure: str, key: str, value: object, code: str) -> None:
    wrong = KOREAN.with_fact(measure, key, value)
    found = norms_problems(wrong)

    assert code in {one.code for one in found}
    assert all(one.place[0] == measure for one in found)
    for problem in found:
        said = {language: str(problem.message(language)) for language in ("ko", "en")}  # type: ignore[arg-type]
        assert said["ko"] != said["en"] and "?" not in said["ko"] and "{" not in said["en"]


def test_without_any_weight_nothing_can_be_said_together() -> None:
    draft = KOREAN
    for measure in draft.measures:
        draft = draft.with_fact(measure, "weight", None)

    assert [(one.place, one.code) for one in norms_problems(draft)] == [((), "norms-draft-no-weight")]


@given(
    measure=st.sampled_from(KOREAN.measures),
    key=st.sampled_from(["good_low", "good_high", "poor_below", "poor_above", "poor_from", "scale_high"]),
    value=st.one_of(st.none(), st.floats(0, 500), st.integers(0, 500)),
    group=st.sampled_from(["", "over_50", "youth"]),
)
def test_what_has_no_problem_can_be_scored_by(measure: str, key: str, value: object, group: str) -> None:
    """The form's checks and scoring's own reader agree about the limits."""
    draft = KOREAN.with_fact(measure, key, value, group)

    if norms_problems(draft):
        return
    draft.norms(group or None)
    assert NormsDraft.read(draft.text(), "ko").document == draft.document


def test_a_group_has_its_own_limits_and_is_as_everybody_without_them() -> None:
    own = KOREAN.with_fact("answer_length", "good_low", 0.5, "youth")

    assert own.groups == ("over_50", "youth")
    assert own.facts("answer_length", "youth")["good_low"] == 0.5
    assert own.facts("answer_length")["good_low"] == 0.6
    norm = own.norms("youth").of("answer_length")
    assert norm is not None and norm.band(0.55) == "good"
    assert own.with_fact("answer_length", "good_low", None, "youth") == KOREAN
    assert not KOREAN.has_band("speech_rate", "over_50") and KOREAN.has_band("speech_rate")


def test_a_group_alone_is_wrong_where_everybody_is_not() -> None:
    found = norms_problems(KOREAN.with_fact("answer_length", "good_low", 0.99, "youth"))

    assert [(one.place, one.code) for one in found] == [
        (("answer_length", "good_low", "youth"), "norms-draft-order")
    ]


def test_a_source_has_two_halves() -> None:
    assert source_pair("가 나 / a b") == ("가 나", "a b")
    assert source_pair("a/b") == ("a/b", "a/b")
    assert source_text("가", "a") == "가 / a" and source_text("같음", "같음") == "같음"
    assert source_pair(source_text("가 / 나", "b")) == ("가, 나", "b")
