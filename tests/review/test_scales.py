"""Rating scales: the shipped one is whole, a centre's own comes first, a slip names its line and its cure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.messages import message_of
from interview_sim.resources import assets
from interview_sim.results import Measured, NotMeasured, Scorecard, ScoredMeasure
from interview_sim.review.errors import ScaleInvalid, ScaleMissing
from interview_sim.review.scale import MachineLink
from interview_sim.review.scales import load_scale
from tests.scoring.answers import analysis, answer

SHIPPED = (assets() / "ratings" / "answer.toml").read_text("utf-8")


def own_scale(folder: Path, text: str) -> Path:
    """A data folder with a rating file of its own."""
    (folder / "ratings").mkdir(exist_ok=True)
    (folder / "ratings" / "answer.toml").write_text(text, "utf-8")
    return folder


def test_the_three_items_of_the_look_are_always_shown() -> None:
    scale = load_scale()

    assert [item.name.ko for item in scale.core] == [
        "상황을 또렷하게 말했다",
        "자기가 한 일이 보인다",
        "결과와 배운 점이 있다",
    ]
    assert (scale.core[0].low.ko, scale.core[0].high.ko) == ("모름", "또렷")
    assert {"pace", "fillers", "gaze", "voice"} == {item.id for item in scale.others}


def test_every_item_says_in_both_languages_what_one_three_and_five_look_like() -> None:
    for item in load_scale().items:
        texts = [item.anchor(score) for score in (1, 3, 5)]

        assert all(text is not None and text.ko and text.en for text in texts)
        assert len({text.ko for text in texts if text is not None}) == 3
        assert item.anchor(2) is None


def test_what_is_still_open_follows_the_screen() -> None:
    scale = load_scale()

    assert [item.id for item in scale.open_core({"own_action", "pace"})] == ["situation", "result"]
    assert scale.open_core(item.id for item in scale.core) == ()


def test_a_centres_own_scale_comes_first(tmp_path: Path) -> None:
    assert load_scale(tmp_path) == load_scale()

    own_scale(tmp_path, SHIPPED.replace('version = "2026-11"', 'version = "센터 2"'))

    assert load_scale(tmp_path).version == "센터 2"


def test_ratings_of_an_older_version_count_where_the_file_says_so(tmp_path: Path) -> None:
    changed = SHIPPED.replace('version = "2026-11"', 'version = "2027-01"')
    is_new = load_scale(own_scale(tmp_path, changed))
    is_same = load_scale(
        own_scale(tmp_path, changed.replace("comparable_with = []", 'comparable_with = ["2026-11"]'))
    )

    assert not is_new.is_comparable("answer", "2026-11")
    assert is_same.is_comparable("answer", "2026-11")
    assert is_same.is_comparable("answer", "2027-01")
    assert not is_same.is_comparable("another", "2027-01")


SLIPS = [
    ('version = "2026-11"', "version = 2", "version", "scale-value-invalid"),
    ('version = "2026-11"', "", "version", "scale-key-missing"),
    ('version = "2026-11"', "version = ", None, "scale-syntax"),
    ('low = { ko = "모름", en = "unclear" }', 'low = "모름"', "items.situation.low", "scale-value-invalid"),
    (
        'low = { ko = "모름", en = "unclear" }',
        'low = { ko = "모름" }',
        "items.situation.low",
        "scale-value-invalid",
    ),
    ('low = { ko = "모름", en = "unclear" }', "", "items.situation.low", "scale-key-missing"),
    ("is_core = true", "core = true", "items.situation.core", "scale-key-unknown"),
    ("is_core = true", 'is_core = "yes"', "items.situation.is_core", "scale-value-invalid"),
    (
        'measure = "structure"',
        'measure = "smile"',
        "items.situation.machine.measure",
        "scale-value-invalid",
    ),
    (
        'read = "seconds.situation"',
        'read = "seconds.joke"',
        "items.situation.machine.read",
        "scale-value-invalid",
    ),
    (
        "limits = [0.5, 3, 6, 10]",
        "limits = [0.5, 6, 3, 10]",
        "items.situation.machine.limits",
        "scale-value-invalid",
    ),
    (
        "limits = [0.5, 3, 6, 10]",
        "limits = [0.5, nan, 6, 10]",
        "items.situation.machine.limits",
        "scale-value-invalid",
    ),
    ("limits = [0.5, 3, 6, 10]", "limits = [3]", "items.situation.machine.limits", "scale-value-invalid"),
    ("[items.situation]", "[items.Situation1]", "items.Situation1", "scale-value-invalid"),
]


@pytest.mark.parametrize(("right", "wrong", "key", "code"), SLIPS)
def test_a_slip_names_file_line_and_cure(
    tmp_path: Path, right: str, wrong: str, key: str | None, code: str
) -> None:
    text = SHIPPED.replace(right, wrong, 1)
    changed = next(
        number
        for number, (old, new) in enumerate(
            zip(SHIPPED.splitlines(), [*text.splitlines(), ""], strict=False), 1
        )
        if old != new
    )

    with pytest.raises(ScaleInvalid) as caught:
        load_scale(own_scale(tmp_path, text))

    error = caught.value
    assert (error.code, error.facts["file"]) == (code, "answer.toml")
    if key is not None:
        assert error.facts["key"] == key
    if code != "scale-key-missing":
        assert error.facts["line"] == str(changed)
    assert "?" not in str(message_of(error, "ko")) + str(message_of(error, "en"))


def test_a_missing_key_names_the_table_that_lacks_it(tmp_path: Path) -> None:
    text = SHIPPED.replace('low = { ko = "안 보임", en = "hidden" }\n', "")

    with pytest.raises(ScaleInvalid) as caught:
        load_scale(own_scale(tmp_path, text))

    line = int(caught.value.facts["line"])
    assert text.splitlines()[line - 1] == "[items.own_action]"


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    own_scale(tmp_path, "")
    (tmp_path / "ratings" / "answer.toml").write_bytes(SHIPPED.encode("cp949", errors="replace"))

    with pytest.raises(ScaleInvalid) as caught:
        load_scale(tmp_path)

    assert caught.value.code == "scale-not-readable"


def test_a_scale_that_is_nowhere_is_named() -> None:
    with pytest.raises(ScaleMissing) as caught:
        load_scale(name="nothing")

    assert "nothing.toml" in caught.value.facts["file"]


@given(st.integers(0, len(SHIPPED) - 1), st.text(max_size=3))
def test_whatever_is_typed_into_the_file_it_loads_or_names_a_line(
    tmp_path_factory: pytest.TempPathFactory, place: int, typed: str
) -> None:
    folder = own_scale(tmp_path_factory.mktemp("centre"), "")
    text = SHIPPED[:place] + typed + SHIPPED[place + 1 :]
    (folder / "ratings" / "answer.toml").write_text(text, "utf-8", errors="ignore")

    try:
        scale = load_scale(folder)
    except ScaleInvalid as error:
        assert error.code == "scale-not-readable" or int(error.facts["line"]) >= 1
    else:
        assert scale.core


@pytest.mark.parametrize(
    ("points", "score"),
    [(0, 1), (24.9, 1), (25, 2), (49.9, 2), (50, 3), (74.9, 3), (75, 4), (94.9, 4), (95, 5), (100, 5)],
)
def test_points_become_one_to_five_at_the_limits_of_the_file(points: float, score: int) -> None:
    pace = load_scale().item("pace")
    assert pace is not None and pace.machine is not None
    found = replace(
        analysis(answer()),
        score=Scorecard(
            overall=None,
            measured_weight=0.0,
            measures=(ScoredMeasure(name="speech_rate", band=None, points=points, weight=0.1, norm=None),),
            next_actions=(),
        ),
    )

    assert pace.machine.score(found) == score


def test_a_part_of_the_story_counts_by_its_seconds() -> None:
    link = MachineLink(measure="structure", read="seconds.action", limits=(0.5, 4.0, 10.0, 18.0))
    told = {"situation": 5.0, "action": 12.0}
    measured = analysis(answer(structure=Measured(value=2.0, details={"seconds": told})))

    assert link.score(measured) == 4
    assert replace(link, read="seconds.result").score(measured) == 1
    assert replace(link, read="value", limits=(1.0, 2.0, 3.0, 4.0)).score(measured) == 3
    assert link.score(analysis(answer(structure=NotMeasured(reason="no_story")))) is None
    assert link.score(analysis({})) is None
