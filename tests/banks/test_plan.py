"""Plans of an interview: the same for the same seed, for the right people, without last time's questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import (
    GROUPS,
    STEPS,
    BankMissing,
    InterviewNotPossible,
    PlannedQuestion,
    QuestionBank,
    QuestionMissing,
    Text,
    find_bank,
    find_preset,
    find_question,
    own_question,
    parse_bank,
    parse_preset,
    plan_interview,
    plan_own_question,
    question_audio,
    question_clip,
    save_bank,
    shipped_banks,
)

BANK_IDS = [bank.id for bank in shipped_banks()]


def _references(plan: Sequence[PlannedQuestion]) -> list[str]:
    return [question.reference for question in plan]


@settings(deadline=None, max_examples=60)
@given(
    st.integers(), st.sampled_from(["basic-10", "bei-sets", "competency", "first-visit"]),
    st.sampled_from(BANK_IDS),
    st.lists(st.sampled_from(GROUPS), max_size=2, unique=True),
)  # fmt: skip
def test_a_plan_is_repeatable_without_repeats_and_for_this_visitor(
    seed: int, preset_id: str, bank_id: str, groups: list[str]
) -> None:
    preset, bank = find_preset(preset_id), find_bank(bank_id)

    plan = plan_interview(preset, bank, seed=seed, tags=groups)

    assert plan == plan_interview(preset, bank, seed=seed, tags=groups)
    assert len(set(_references(plan))) == len(plan) == preset.n_questions + 1
    for planned in plan:
        assert not planned.question.groups or set(planned.question.groups) & set(groups)
        assert not planned.question.fields or set(planned.question.fields) & set(bank.fields)
        assert find_question(planned.reference)[1] == planned.question


def test_sets_stay_together_in_their_order() -> None:
    plan = [
        one
        for one in plan_interview(find_preset("bei-sets"), find_bank("office"), seed=3)
        if one.set_index is not None
    ]

    assert [one.set_index for one in plan] == [n for n in range(4) for _ in STEPS]
    assert [one.question.step for one in plan] == list(STEPS) * 4
    assert [one.step_index for one in plan] == [0, 1, 2] * 4


def test_field_and_group_questions_take_turns_with_general_ones() -> None:
    plan = plan_interview(find_preset("basic-10"), find_bank("office"), seed=1, tags=("returner",))
    basic = [one for one in plan if one.question.kind == "basic"]

    own = [bool(one.question.groups or one.question.fields) for one in basic]
    assert own == [True, False, True, False, True, False]


def test_seeds_differ_and_general_visitors_get_no_group_questions() -> None:
    preset, bank = find_preset("basic-10"), find_bank("common")
    plans = [plan_interview(preset, bank, seed=seed) for seed in range(8)]

    assert len({tuple(_references(plan)) for plan in plans}) > 4
    assert not any(one.question.groups for plan in plans for one in plan)


def test_last_times_questions_come_only_when_nothing_else_is_left() -> None:
    preset, bank = find_preset("first-visit"), find_bank("common")
    first = plan_interview(preset, bank, seed=1)

    second = plan_interview(preset, bank, seed=1, avoid=_references(first))

    asked = {one.reference for one in first if not one.is_practice}
    assert not asked & {one.reference for one in second}
    everything = [f"common/{question.id}" for question in bank.questions]
    assert len(plan_interview(preset, bank, seed=1, avoid=everything)) == len(first)


def test_timings_come_from_the_part_then_the_preset_then_the_question() -> None:
    bank = parse_bank(
        "schema: 1\nid: b\nversion: 4\nname: {ko: b}\nquestions:\n"
        "  - {id: q, kind: basic, text: {ko: a}, think_s: 11, answer_s: 22, done_after_s: 5, retries: 3}\n"
    )
    head = (
        "schema: 1\nid: p\nversion: 1\nname: {ko: a}\nsummary: {ko: a}\nminutes: 5\n"
        "sources: [{title: t, date: '2026'}]\n"
    )

    def planned(more: str) -> tuple[object, ...]:
        (one,) = plan_interview(parse_preset(head + more), bank, seed=0)
        return one.think_s, one.answer_s, one.done_after_s, one.retries

    assert planned("parts: [{kind: basic, draw: 1}]\n") == (11, 22, 5, 3)
    assert planned("think_s: 7\nretries: 1\nparts: [{kind: basic, draw: 1}]\n") == (7, 22, 5, 1)
    assert planned(
        "think_s: 7\nparts: [{questions: [q], think_s: 0, answer_s: 90, done_after_s: 70, retries: 0}]\n"
    ) == (0, 90, 70, 0)
    assert planned("untimed: true\nretries: unlimited\nparts: [{questions: [b/q]}]\n") == (
        None,
        None,
        0,
        None,
    )


def test_a_bank_without_fitting_questions_gives_fewer_or_says_so() -> None:
    text = (
        "schema: 1\nid: small\nversion: 1\nname: {ko: b}\nquestions: [{id: q, kind: basic, text: {ko: a}}]\n"
    )

    assert _references(plan_interview(find_preset("basic-10"), parse_bank(text), seed=0)) == ["small/q"]
    with pytest.raises(InterviewNotPossible):
        plan_interview(find_preset("first-visit"), parse_bank(text), seed=0)
    with pytest.raises(BankMissing):
        plan_interview(find_preset("basic-10"), parse_bank(text + "include: [nowhere]\n"), seed=0)


def test_a_typed_question_is_asked_with_the_presets_timings() -> None:
    (planned,) = plan_own_question(find_preset("bei-sets"), own_question("왜 우리 회사입니까?", "ko"))

    assert (planned.question.text, planned.think_s, planned.answer_s) == (
        Text(ko="왜 우리 회사입니까?"),
        30,
        90,
    )


@pytest.mark.parametrize("name", ["", "common", "common/", "/motive", "common/motiv", "common/../x"])
def test_names_of_questions_that_do_not_exist_are_refused(name: str) -> None:
    with pytest.raises(QuestionMissing):
        find_question(name)


def test_a_near_name_is_offered() -> None:
    with pytest.raises(QuestionMissing) as refused:
        find_question("common/motivee")

    assert "motive" in refused.value.facts["near"]


def test_sounds_and_clips_are_found_below_the_banks_folder_only(tmp_path: Path) -> None:
    bank = parse_bank(
        "schema: 1\nid: spoken\nversion: 1\nname: {ko: b}\nquestions:\n"
        "  - {id: q, kind: basic, text: {ko: a}, audio: {ko: audio/q.wav, en: link/q.wav},"
        " clip: {ko: audio/q.mp4, en: link/q.mp4}}\n"
    )
    outside = tmp_path / "outside"
    (tmp_path / "banks" / "audio").mkdir(parents=True)
    outside.mkdir()
    (tmp_path / "banks" / "audio" / "q.wav").write_bytes(b"RIFF")
    (outside / "q.wav").write_bytes(b"RIFF")
    (tmp_path / "banks" / "audio" / "q.mp4").write_bytes(b"film")
    (outside / "q.mp4").write_bytes(b"film")
    save_bank(bank, tmp_path / "banks" / "spoken.yaml")
    folders = (tmp_path / "banks",)

    assert (
        question_audio("spoken", bank.questions[0], "ko", folders)
        == (tmp_path / "banks" / "audio" / "q.wav").resolve()
    )
    assert (
        question_clip("spoken", bank.questions[0], "ko", folders)
        == (tmp_path / "banks" / "audio" / "q.mp4").resolve()
    )
    assert question_audio("spoken", bank.questions[0], "en", folders) is None
    assert question_clip("spoken", bank.questions[0], "en", folders) is None
    (tmp_path / "banks" / "link").symlink_to(outside)
    assert question_audio("spoken", bank.questions[0], "en", folders) is None
    assert question_clip("spoken", bank.questions[0], "en", folders) is None
    assert isinstance(find_bank("spoken", folders), QuestionBank)
