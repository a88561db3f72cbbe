"""Bands and points at every limit; norms files that are right and wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures import units
from interview_sim.messages import has_message, message_of
from interview_sim.results import Band, SpokenLanguage
from interview_sim.scoring import NormsInvalid, NormsMissing, errors, load_norms

# Just under, at and just over each limit of docs/measures.md.
KOREAN: list[tuple[str, float, Band]] = [
    ("speech_rate", 209.9, "poor"),
    ("speech_rate", 210.0, "fair"),
    ("speech_rate", 249.9, "fair"),
    ("speech_rate", 250.0, "good"),
    ("speech_rate", 350.0, "good"),
    ("speech_rate", 350.1, "fair"),
    ("speech_rate", 400.0, "fair"),
    ("speech_rate", 400.1, "poor"),
    ("filled_pauses", 0.0, "good"),
    ("filled_pauses", 5.0, "good"),
    ("filled_pauses", 5.1, "fair"),
    ("filled_pauses", 11.9, "fair"),
    ("filled_pauses", 12.0, "poor"),
    ("response_latency", 3.0, "good"),
    ("response_latency", 3.1, "fair"),
    ("response_latency", 8.1, "poor"),
    ("loudness", 15.0, "good"),
    ("loudness", 14.9, "fair"),
    ("loudness", 7.9, "poor"),
    ("pitch_variation", 1.4, "poor"),
    ("pitch_variation", 1.5, "fair"),
    ("pitch_variation", 1.9, "fair"),
    ("pitch_variation", 2.0, "good"),
    ("pitch_variation", 4.0, "good"),
    ("pitch_variation", 4.1, "fair"),
    ("eye_contact", 0.70, "good"),
    ("eye_contact", 0.699, "fair"),
    ("eye_contact", 0.50, "fair"),
    ("eye_contact", 0.499, "poor"),
    ("expected_points", 0.75, "good"),
    ("expected_points", 0.749, "fair"),
    ("expected_points", 0.40, "fair"),
    ("expected_points", 0.399, "poor"),
    ("answer_length", 0.60, "good"),
    ("answer_length", 0.599, "fair"),
    ("answer_length", 0.40, "fair"),
    ("answer_length", 0.399, "poor"),
    ("answer_length", 0.95, "good"),
    ("answer_length", 0.951, "fair"),
    ("answer_length", 1.0, "fair"),
]
ENGLISH: list[tuple[str, float, Band]] = [
    ("speech_rate", 109.9, "fair"),
    ("speech_rate", 110.0, "good"),
    ("speech_rate", 165.0, "good"),
    ("speech_rate", 165.1, "fair"),
]
BANDED = sorted({name for name, _, _ in KOREAN})


@pytest.mark.parametrize(("name", "value", "band"), KOREAN)
def test_korean_bands_at_their_limits(name: str, value: float, band: Band) -> None:
    norm = load_norms("ko").of(name)

    assert norm is not None
    assert norm.band(value) == band


@pytest.mark.parametrize(("name", "value", "band"), ENGLISH)
def test_english_bands_at_their_limits(name: str, value: float, band: Band) -> None:
    norm = load_norms("en").of(name)

    assert norm is not None
    assert norm.band(value) == band


def test_a_value_is_judged_as_it_is_written() -> None:
    """0.69999999 is written as 0.7, so it is good."""
    norm = load_norms("ko").of("eye_contact")

    assert norm is not None
    assert norm.band(0.69999999) == "good"
    assert norm.points(0.69999999) == 100.0


@pytest.mark.parametrize(
    ("name", "value", "points"),
    [
        ("speech_rate", 300.0, 100.0),
        ("speech_rate", 230.0, 75.0),
        ("speech_rate", 210.0, 50.0),
        ("speech_rate", 180.0, 25.0),
        ("speech_rate", 150.0, 0.0),
        ("speech_rate", 90.0, 0.0),
        ("speech_rate", 400.0, 50.0),
        ("filled_pauses", 12.0, 50.0),
        ("filled_pauses", 16.0, 25.0),
        ("expected_points", 0.0, 0.0),
        ("answer_length", 1.0, 60.0),
    ],
)
def test_points_fall_in_straight_lines(name: str, value: float, points: float) -> None:
    norm = load_norms("ko").of(name)

    assert norm is not None
    assert norm.points(value) == pytest.approx(points)


@given(st.sampled_from(BANDED), st.floats(0, 500), st.floats(0, 0.01))
def test_points_never_jump_and_agree_with_the_band(name: str, value: float, step: float) -> None:
    norm = load_norms("ko").of(name)
    assert norm is not None
    points, next_points = norm.points(value), norm.points(value + step)

    assert points is not None
    assert next_points is not None
    assert 0 <= points <= 100
    assert abs(points - next_points) <= step * 1000 + 0.2
    assert (norm.band(value) == "good") == (points == 100)
    assert (norm.band(value) == "poor") <= (points <= 50)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_shipped_norms_fit_the_measures(language: SpokenLanguage) -> None:
    norms = load_norms(language)

    assert norms.total_weight == pytest.approx(100)
    assert {name: norm.unit for name, norm in norms.measures.items()} == {
        name: unit for name, unit in units(language).items() if name in norms.measures
    }


@pytest.mark.parametrize("language", ["ko", "en"])
def test_over_50s_have_no_band_for_pace(language: SpokenLanguage) -> None:
    norms = load_norms(language, "over_50")
    pace = norms.of("speech_rate")

    assert pace is not None
    assert pace.band(180.0) is None
    assert pace.points(180.0) is None
    assert pace.weight == 0
    assert " over_50@" in norms.version
    assert len(pace.note.split(" / ")) == 2


def test_a_group_without_changes_has_the_same_norms() -> None:
    assert load_norms("ko", "youth") == load_norms("ko")


RIGHT = """\
version = "own 1"
language = "ko"

[measures.loudness]
unit = "dB"
weight = 10
good_low = 15
poor_below = 8
scale_low = 0
scale_high = 40
source = "us"
"""


def _norms_file(folder: Path, text: str) -> Path:
    (folder / "ko.toml").write_text(text, "utf-8")
    return folder


def test_a_trainers_own_folder_is_read(tmp_path: Path) -> None:
    norms = load_norms("ko", folder=_norms_file(tmp_path, RIGHT))

    assert norms.version.startswith("own 1@")
    assert list(norms.measures) == ["loudness"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "key"),
    [
        ("weight = 10", "weight = ", "norms-syntax", "6", None),
        ("weight = 10", 'weight = "much"', "norms-value-invalid", "6", "measures.loudness.weight"),
        ("weight = 10", "weight = true", "norms-value-invalid", "6", "measures.loudness.weight"),
        ("weight = 10", "weight = -1", "norms-value-invalid", "6", "measures.loudness.weight"),
        ("weight = 10", "weight = nan", "norms-value-invalid", "6", "measures.loudness.weight"),
        ("weight = 10", "wait = 10", "norms-key-unknown", "6", "measures.loudness.wait"),
        ("weight = 10", "weight = 0", "norms-weight-unfounded", "1", "measures"),
        ('unit = "dB"\n', "", "norms-key-missing", "4", "measures.loudness.unit"),
        ('unit = "dB"', 'unit = ""', "norms-value-invalid", "5", "measures.loudness.unit"),
        ('source = "us"\n', "", "norms-key-missing", "4", "measures.loudness.source"),
        ("poor_below = 8", "poor_below = 16", "norms-order-invalid", "8", "measures.loudness.poor_below"),
        ("scale_low = 0", "scale_low = 50", "norms-order-invalid", "9", "measures.loudness.scale_low"),
        ("good_low = 15\npoor_below = 8\n", "", "norms-weight-unfounded", "6", "measures.loudness.weight"),
        ('language = "ko"', 'language = "en"', "norms-value-invalid", "2", "language"),
        ('version = "own 1"\n', "", "norms-key-missing", "1", "version"),
        ("[measures.loudness]", "[measure.loudness]", "norms-key-unknown", "1", "measure"),
    ],
)
def test_a_mistake_names_line_key_and_cure(
    tmp_path: Path, old: str, new: str, code: str, line: str, key: str | None
) -> None:
    with pytest.raises(NormsInvalid) as caught:
        load_norms("ko", folder=_norms_file(tmp_path, RIGHT.replace(old, new)))

    assert caught.value.code == code
    assert caught.value.facts["line"] == line
    assert key is None or caught.value.facts["key"] == key
    assert "?" not in str(message_of(caught.value, "ko"))
    assert "?" not in str(message_of(caught.value, "en"))


def test_an_edited_limit_is_another_version_and_a_comment_is_not(tmp_path: Path) -> None:
    texts = (
        RIGHT,
        "# Ours.\r\n" + RIGHT.replace("\n", "\r\n"),
        RIGHT.replace("good_low = 15", "good_low = 16"),
    )
    versions = [load_norms("ko", folder=_norms_file(tmp_path, text)).version for text in texts]

    assert versions[0] == versions[1] != versions[2]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_band_has_its_source_and_its_error_in_both_languages(language: SpokenLanguage) -> None:
    banded = {name: norm for name, norm in load_norms(language).measures.items() if norm.has_band}

    assert sorted(banded) == BANDED
    for norm in banded.values():
        assert norm.error or norm.error_share
        for text in (norm.source, norm.error_source):
            korean, english = text.split(" / ")
            assert any("가" <= letter <= "힣" for letter in korean)
            assert not any("가" <= letter <= "힣" for letter in english)
            assert ".md" not in text


def test_an_error_without_its_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NormsInvalid) as caught:
        load_norms("ko", folder=_norms_file(tmp_path, RIGHT + "error = 2\n"))

    assert caught.value.code == "norms-key-missing"
    assert caught.value.facts["key"] == "measures.loudness.error_source"


def test_a_change_for_a_measure_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NormsInvalid) as caught:
        load_norms(
            "ko", folder=_norms_file(tmp_path, RIGHT + "\n[age_groups.over_50.pace]\nhas_band = false\n")
        )

    assert caught.value.code == "norms-key-unknown"
    assert caught.value.facts["line"] == "13"


def test_two_upper_limits_exclude_each_other(tmp_path: Path) -> None:
    text = RIGHT.replace("good_low = 15\npoor_below = 8", "good_high = 15\npoor_above = 20\npoor_from = 21")

    with pytest.raises(NormsInvalid) as caught:
        load_norms("ko", folder=_norms_file(tmp_path, text))

    assert caught.value.code == "norms-limit-twice"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NormsMissing) as caught:
        load_norms("en", folder=tmp_path)

    assert "en.toml" in str(message_of(caught.value, "ko"))


def test_every_error_has_its_sentences() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and hasattr(kind, "code")]

    assert len(kinds) >= 9
    assert all(has_message(kind.code) for kind in kinds)
