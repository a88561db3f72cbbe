"""Draws narrowed to tags and groups."""

from __future__ import annotations

import pytest

from interview_sim.banks import BankInvalid, parse_bank, parse_preset, plan_interview
from interview_sim.banks.drafting.presets import judge_preset
from interview_sim.banks.files import plain

BANK = parse_bank(
    """
id: mine
version: 1
name: {ko: 내 것}
questions:
  - {id: a, kind: basic, text: {ko: 하나}, tags: [협업]}
  - {id: b, kind: basic, text: {ko: 둘}, tags: [협업, 갈등]}
  - {id: c, kind: basic, text: {ko: 셋}, groups: [over_50]}
  - {id: d, kind: basic, text: {ko: 넷}}
  - {id: s1, kind: in_depth, set_id: s, step: situation, text: {ko: 상황}, tags: [협업]}
  - {id: s2, kind: in_depth, set_id: s, step: difficulty, text: {ko: 어려움}}
  - {id: s3, kind: in_depth, set_id: s, step: solution, text: {ko: 해결}}
  - {id: t1, kind: in_depth, set_id: t, step: situation, text: {ko: 상황}}
  - {id: t2, kind: in_depth, set_id: t, step: difficulty, text: {ko: 어려움}}
  - {id: t3, kind: in_depth, set_id: t, step: solution, text: {ko: 해결}}
"""
)


def preset(parts: str) -> str:
    return (
        "id: p\nversion: 1\nname: {ko: 구성}\nsummary: {ko: 설명}\nminutes: 30\n"
        f"sources: [{{title: 센터, date: '2026'}}]\nparts:\n{parts}"
    )


def drawn(parts: str, seed: int = 1, tags: tuple[str, ...] = ()) -> set[str]:
    return {
        one.question.id for one in plan_interview(parse_preset(preset(parts)), BANK, seed=seed, tags=tags)
    }


@pytest.mark.parametrize("seed", range(5))
def test_only_questions_with_one_of_the_tags_are_drawn(seed: int) -> None:
    assert drawn("  - {kind: basic, draw: 9, tags: [협업]}\n", seed) == {"a", "b"}
    assert drawn("  - {kind: basic, draw: 1, tags: [갈등]}\n", seed) == {"b"}
    assert drawn("  - {draw_sets: 2, tags: [협업]}\n", seed) == {"s1", "s2", "s3"}


def test_questions_for_a_group_are_asked_of_whoever_chose_the_interview() -> None:
    assert drawn("  - {kind: basic, draw: 9, groups: [over_50]}\n") == {"c"}
    assert drawn("  - {kind: basic, draw: 9}\n") == {"a", "b", "d"}
    assert drawn("  - {kind: basic, draw: 9}\n", tags=("over_50",)) == {"a", "b", "c", "d"}


def test_a_step_with_fixed_questions_is_not_narrowed() -> None:
    with pytest.raises(BankInvalid) as caught:
        parse_preset(preset("  - {questions: [a], tags: [협업]}\n"))

    assert "preset-part-narrow" in {one.code for one in caught.value.problems}


def test_too_few_that_may_be_drawn_are_told() -> None:
    made = parse_preset(preset("  - {kind: basic, draw: 3, tags: [협업]}\n"))
    [finding] = [one for one in judge_preset(plain(made), BANK).findings if one.code == "lint-preset-too-few"]

    assert (finding.facts["n"], finding.facts["found"]) == ("3", "2")
