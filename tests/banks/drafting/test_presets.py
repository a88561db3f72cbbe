# ruff: noqa: E501  (tables are easier to read in long lines)
"""A preset while it is edited: what is wrong in it, and how long its interviews are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import (
    BankInvalid,
    InterviewNotPossible,
    Preset,
    parse_preset,
    plan_interview,
    shipped_banks,
    shipped_presets,
    speaking_seconds,
)
from interview_sim.banks.drafting import Facts, PresetDraft, judge_preset, preset_of, total_s, with_value
from interview_sim.banks.files import plain, save_bank
from interview_sim.banks.lint import apply_cure

GOOD: Facts = {
    "schema": 1, "id": "p", "version": 1, "name": {"ko": "면접"}, "summary": {"ko": "짧은 면접"}, "minutes": 20,
    "sources": [{"title": "출처", "date": "2026"}], "parts": [{"kind": "basic", "draw": 2}],
}  # fmt: skip
BANKS = {bank.id: bank for bank in shipped_banks()}


@pytest.mark.parametrize("preset", shipped_presets(), ids=lambda preset: preset.id)
def test_a_shipped_preset_is_the_same_after_editing_and_has_no_errors(preset: Preset) -> None:
    draft = PresetDraft.of(preset)

    assert preset_of(PresetDraft.read(draft.text(), "p.yaml").facts) == preset
    assert parse_preset(draft.yaml()) == preset
    assert judge_preset(draft.facts, BANKS["common"]).may_publish


def test_comments_of_the_published_text_stay() -> None:
    over = "# 머리말\n" + PresetDraft(GOOD).yaml()

    text = PresetDraft(GOOD).with_value(("minutes",), 30).yaml(over=over)

    assert text.startswith("# 머리말") and parse_preset(text).minutes == 30


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(sorted(BANKS)), st.sampled_from(shipped_presets()), st.integers(0, 10**6),
    st.one_of(st.none(), st.integers(0, 90)), st.booleans(),
)  # fmt: skip
def test_every_interview_is_as_long_as_was_told(
    bank_id: str, preset: Preset, seed: int, think_s: int | None, untimed: bool
) -> None:
    changed = preset.model_copy(update={"think_s": think_s, "untimed": untimed, "max_follow_ups": 0})
    told = total_s(plain(changed), BANKS[bank_id])
    assert told is not None
    try:
        planned = plan_interview(changed, BANKS[bank_id], seed=seed)
    except InterviewNotPossible:
        return

    assert told[0] <= speaking_seconds(planned) <= told[1]


def test_the_longest_interview_counts_its_follow_ups() -> None:
    facts = {**GOOD, "think_s": 30, "answer_s": 60}

    assert total_s(facts, BANKS["common"]) == (2 * 102.0, 2 * 102.0)
    assert total_s({**facts, "max_follow_ups": 3}, BANKS["common"]) == (2 * 102.0, 5 * 102.0)


def test_in_depth_sets_count_their_three_questions() -> None:
    facts = {**GOOD, "think_s": 30, "answer_s": 60, "parts": [{"draw_sets": 1}], "max_follow_ups": 1}

    assert total_s(facts, BANKS["common"]) == (3 * 102.0, 4 * 102.0)


@pytest.mark.parametrize(
    ("path", "value", "severity", "code", "field", "cured"),
    [
        (("parts", 0, "draw"), 99, "warning", "lint-preset-too-few", "parts[1].draw", True),
        (("parts",), [{"draw_sets": 30}], "warning", "lint-preset-too-few", "parts[1].draw_sets", True),
        (("parts",), [{"questions": ["common/none"]}], "error", "lint-preset-question", "parts[1].questions[1]", False),
        (("parts",), [{"questions": ["practice-today", "none"]}], "warning", "lint-preset-question", "parts[1].questions[2]", True),
        (("parts",), [{"questions": ["nowhere/none", "practice-today"]}], "error", "lint-preset-question", "parts[1].questions[1]", True),
        (("minutes",), 1, "warning", "lint-minutes-short", "minutes", True),
        (("done_after_s",), 60, "error", "lint-done-after-answer", "parts[1]", True),
        (("think_s",), 900, "error", "bank-number-large", "think_s", True),
        (("thnik_s",), 9, "error", "bank-field-unknown", "thnik_s", True),
    ],
)  # fmt: skip
def test_what_cannot_work_is_named_with_its_field_and_its_cure(
    path: tuple[str | int, ...], value: Any, severity: str, code: str, field: str, cured: bool
) -> None:
    facts = with_value(GOOD, path, value)

    found = judge_preset(facts, BANKS["common"]).findings

    finding = next(one for one in found if one.code == code)
    assert (finding.severity, finding.field) == (severity, field)
    assert str(finding.message("ko")) and (finding.cure is not None) is cured
    if cured:
        after = judge_preset(apply_cure(facts, finding), BANKS["common"])
        assert finding.code not in [one.code for one in after.findings]


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("parts",), [], "parts"),
        (("name",), {}, "name"),
        (("sources",), [], "sources"),
        (("parts", 0), {"kind": "basic"}, "parts[1]"),
        (("id",), "Ä", "id"),
    ],
)
def test_a_preset_that_is_none_yet_has_its_problems_by_field(
    path: tuple[str | int, ...], value: Any, where: str
) -> None:
    judged = judge_preset(with_value(GOOD, path, value), BANKS["common"])

    assert judged.preset is None and judged.total_s is None and not judged.may_publish
    assert where in {problem.where for problem in judged.problems}


def test_an_included_bank_that_is_not_there_leaves_the_length_untold(tmp_path: Path) -> None:
    bank = BANKS["office"].model_copy(update={"include": ("nowhere",)})
    save_bank(bank, tmp_path / "office.yaml")

    judged = judge_preset(GOOD, bank, folders=(tmp_path,))

    assert judged.total_s is None and judged.may_publish


@given(
    st.dictionaries(
        st.text(), st.one_of(st.none(), st.text(), st.lists(st.integers()), st.floats(-1e9, 1e9)), max_size=4
    )
)
def test_whatever_stands_in_a_draft_is_kept_and_read_again(facts: Facts) -> None:
    assert PresetDraft.read(PresetDraft(facts).text(), "p.yaml").facts == facts


@pytest.mark.parametrize("text", ["- a", "5", "a: [", "a: &b c"])
def test_what_is_no_preset_at_all_is_refused(text: str) -> None:
    with pytest.raises(BankInvalid):
        PresetDraft.read(text, "p.yaml")
