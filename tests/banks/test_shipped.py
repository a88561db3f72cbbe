"""What travels with the program: enough questions for everybody, none that should not be asked."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from interview_sim.banks import (
    GROUPS,
    KINDS,
    QuestionBank,
    plan_interview,
    shipped_banks,
    shipped_presets,
    speaking_seconds,
)
from interview_sim.banks.check import check_file
from interview_sim.banks.files import plain
from interview_sim.banks.lint import lint_bank, lint_likeness, lint_preset
from interview_sim.banks.plan import PlannedQuestion
from interview_sim.banks.schema import schemas
from interview_sim.banks.words import word
from interview_sim.resources import assets, question_banks

AREAS = {
    "common", "data-analysis", "bio-pharma", "product-design-3d", "ar-systems", "electrical-energy",
    "customer-service",     "office", "production", "care-welfare",
}  # fmt: skip
BANKS = {bank.id: bank for bank in shipped_banks()}
PRESETS = {preset.id: preset for preset in shipped_presets()}
ALL_QUESTIONS = [question for bank in BANKS.values() for question in bank.questions]


def test_every_area_has_a_bank_and_there_are_120_questions_or_more() -> None:
    assert set(BANKS) == AREAS
    assert len(ALL_QUESTIONS) >= 120


@pytest.mark.parametrize("path", sorted(question_banks().rglob("*.yaml")), ids=lambda path: path.name)
def test_shipped_files_are_without_problems(path: Path) -> None:
    assert check_file(path) == ()


def test_each_field_has_basic_situational_and_in_depth_questions() -> None:
    for bank in BANKS.values():
        kinds = Counter(question.kind for question in bank.questions)
        assert {"basic", "situational", "in_depth"} <= set(kinds), bank.id
        assert kinds["in_depth"] == 3 * len(bank.sets())


def test_all_kinds_are_there_and_one_practice_question() -> None:
    kinds = Counter(question.kind for question in ALL_QUESTIONS)

    assert set(kinds) == set(KINDS)
    assert kinds["practice"] == 1


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_has_questions_of_its_own(group: str) -> None:
    own = [question for question in ALL_QUESTIONS if group in question.groups]

    assert len(own) >= 3
    assert {"basic", "situational"} <= {question.kind for question in own}


def test_each_question_says_what_it_is_for_and_what_is_expected() -> None:
    for question in ALL_QUESTIONS:
        assert question.competency and question.why and question.hint, question.id
        assert question.text.ko and question.text.en, question.id
        if question.kind == "practice":
            continue
        assert 3 <= len(question.expected_points) <= 5, question.id
        for point in question.expected_points:
            assert len(point.synonyms.ko) >= 3 and len(point.synonyms.en) >= 3, (question.id, point.id)
        if question.kind in ("basic", "in_depth"):
            assert question.follow_ups, question.id


def test_requests_end_politely_and_never_with_an_exclamation_mark() -> None:
    """Spoken to people of 17 to 65: -습니까, -주세요 or -까요, never -하십시오 or -해라."""
    for question in ALL_QUESTIONS:
        for text in (question.text, *(rule.ask for rule in question.follow_ups)):
            assert text.ko.endswith(("니까?", "주세요.", "까요?")), (question.id, text.ko)
            assert "!" not in text.ko + text.en and "하십시오" not in text.ko, question.id


@pytest.mark.parametrize("bank", BANKS.values(), ids=BANKS)
def test_shipped_banks_pass_lint(bank: QuestionBank) -> None:
    also = [question for other in bank.include for question in BANKS[other].questions]

    assert lint_bank(bank, also=also) == ()


def test_no_two_shipped_questions_are_alike() -> None:
    renamed = [
        question.model_copy(
            update={"id": f"{bank.id}/{question.id}", "set_id": question.set_id and bank.id + question.set_id}
        )
        for bank in BANKS.values()
        for question in bank.questions
    ]

    assert list(lint_likeness(renamed)) == []


def test_ids_are_unique_over_all_banks() -> None:
    assert max(Counter(question.id for question in ALL_QUESTIONS).values()) == 1


def test_keys_have_names_in_both_languages() -> None:
    for question in ALL_QUESTIONS:
        for area, keys in (
            ("competency", [question.competency]),
            ("group", question.groups),
            ("field", question.fields),
        ):
            for key in keys:
                assert word(area, key, "ko") != key and word(area, key, "en") != key  # type: ignore[arg-type]


FLOW = {  # preset -> questions beside practice, think_s, answer_s, done_after_s, retries
    "first-visit": (3, 30, 90, 70, 0),
    "basic-10": (10, 30, 60, 0, 0),
    "bei-sets": (14, 30, 90, 70, 0),
    "competency": (7, 30, 60, 0, 1),
    "short-60": (5, 15, 60, 0, 0),
    "overseas-5": (5, 30, 120, 0, 0),
    "practice": (7, None, None, 0, None),
}


def _scored(preset_id: str, bank_id: str, **options: object) -> list[PlannedQuestion]:
    plan = plan_interview(PRESETS[preset_id], BANKS[bank_id], seed=7, **options)  # type: ignore[arg-type]
    return [question for question in plan if not question.is_practice]


@pytest.mark.parametrize("bank_id", sorted(AREAS))
@pytest.mark.parametrize("preset_id", FLOW)
def test_every_bank_fills_every_preset(preset_id: str, bank_id: str) -> None:
    count, think_s, answer_s, done_after_s, retries = FLOW[preset_id]

    scored = _scored(preset_id, bank_id)

    assert len(scored) == count == PRESETS[preset_id].n_questions
    assert {(one.think_s, one.answer_s, one.done_after_s, one.retries) for one in scored} == {
        (think_s, answer_s, done_after_s, retries)
    }


def test_presets_are_offered_in_order_with_their_sources() -> None:
    assert list(PRESETS) == list(FLOW)
    assert all(preset.sources and preset.name.ko and preset.name.en for preset in PRESETS.values())
    assert all(lint_preset(preset) == () for preset in PRESETS.values())
    assert PRESETS["overseas-5"].language == "en"
    assert PRESETS["practice"].shows.expected_points and PRESETS["practice"].shows.live_cues
    assert not any(PRESETS[name].shows.live_cues for name in FLOW if name != "practice")


@pytest.mark.parametrize("preset_id", FLOW)
def test_told_minutes_hold_the_questions(preset_id: str) -> None:
    plan = plan_interview(PRESETS[preset_id], BANKS["common"], seed=1)

    assert 0.7 * speaking_seconds(plan) <= 60 * PRESETS[preset_id].minutes <= speaking_seconds(plan) + 7 * 60


def test_shipped_schemas_are_those_of_the_models() -> None:
    for name, schema in schemas().items():
        assert json.loads((assets() / "schema" / name).read_text("utf-8")) == schema, (
            "python -m interview_sim.banks.schema"
        )


def test_shipped_banks_and_presets_fit_the_json_schemas() -> None:
    bank_form = jsonschema.Draft202012Validator(schemas()["question-bank-1.json"])
    preset_form = jsonschema.Draft202012Validator(schemas()["preset-1.json"])

    assert [bank.id for bank in BANKS.values() if not bank_form.is_valid(plain(bank))] == []
    assert [preset.id for preset in PRESETS.values() if not preset_form.is_valid(plain(preset))] == []
