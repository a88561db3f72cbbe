"""Which follow-up comes: by the bank's rules, and only on what was honestly measured."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.banks import (
    ExpectedPoint,
    FollowUp,
    FollowUpQuestion,
    Question,
    Text,
    follow_up_question,
    is_follow_up_id,
    question_behind,
    question_of_json,
    shipped_banks,
)
from interview_sim.banks.text import Words
from interview_sim.measures import AskedQuestion, measure_only
from interview_sim.measures.follow_up import AskedFollowUp, follow_up_for
from interview_sim.results import Analysis, JsonValue, Measured, Measurement, NotMeasured
from interview_sim.signals.types import SpeechTrack
from tests.measures.made import signals
from tests.ui.answers import answer

POINTS = ("reason", "fit", "plan")


def rule(part: str | None = None, point: str | None = None, **ask: str) -> FollowUp:
    return FollowUp(
        missing_part=part,  # type: ignore[arg-type]
        missing_point=point,
        ask=Text(**(ask or {"ko": "더 말씀해 주세요.", "en": "Please say more."})),
    )


def asked(*rules: FollowUp, **changes: object) -> Question:
    facts: dict[str, object] = {
        "id": "motive",
        "kind": "basic",
        "text": Text(ko="경험을 말씀해 주세요.", en="Tell us of an experience."),
        "expected_points": tuple(
            ExpectedPoint(id=name, label=Text(ko=f"점 {name}", en=f"the {name}"), synonyms=Words(en=(name,)))
            for name in POINTS
        ),
        "follow_ups": rules,
    }
    return Question(**{**facts, **changes})  # type: ignore[arg-type]


def row(
    point: str, *, said: bool = False, denied_at_s: float | None = None, half: str | None = None
) -> JsonValue:
    return {"id": point, "said": said, "denied_at_s": denied_at_s, "half": half}


def told(*rows: JsonValue, share: float = 1.0, **marks: bool) -> Measured:
    return Measured(value=0.5, usable_share=share, details={"points": list(rows), **marks})


def story(*missing: str, asks: tuple[str, ...] = ("situation", "task", "action", "result")) -> Measured:
    return Measured(value=1.0, details={"missing": list(missing), "asked": list(asks)})


def finding(**measures: Measurement) -> Analysis:
    """The made-up English answer with these findings in place of its own."""
    plain = answer("en")
    kept = {name: one for name, one in plain.measures.items() if name not in ("structure", "expected_points")}
    return replace(plain, measures={**kept, **measures})


def test_a_point_that_was_not_said_is_asked_about() -> None:
    question = asked(rule(point="fit", ko="어떤 경험과 맞습니까?", en="Which experience fits?"))

    found = follow_up_for(question, finding(expected_points=told(row("reason", said=True), row("fit"))))

    assert found is not None and found.rule is question.follow_ups[0]
    assert (found.reason, found.facts) == (
        "point_missing",
        {"point": "fit", "label_ko": "점 fit", "label_en": "the fit"},
    )
    assert found.question.id == "motive--follow-point-fit"
    assert found.question.text.en == "Which experience fits?"
    assert [point.id for point in found.question.expected_points] == ["fit"]
    assert found.question.follows.question_id == "motive" and not found.question.follow_ups


def test_a_part_that_was_asked_for_and_not_found_is_asked_about() -> None:
    question = asked(rule(part="result"))

    found = follow_up_for(question, finding(structure=story("task", "result")))

    assert found is not None
    assert (found.question.id, found.reason, found.facts) == (
        "motive--follow-part-result",
        "part_missing",
        {"part": "result"},
    )
    assert found.question.expected_points == ()


@pytest.mark.parametrize(
    "measures",
    [
        {},
        {"expected_points": NotMeasured(reason="uncertain_words")},
        {"expected_points": told(row("fit", said=True))},
        {"expected_points": told(row("fit", denied_at_s=3.0))},
        {"expected_points": told(row("fit", half="맞다"))},
        {"expected_points": told(row("reason"))},
        {"expected_points": told(row("fit"), share=0.6)},
        {"expected_points": told(row("fit"), uncertain=True)},
        {"expected_points": told(row("fit"), estimated=True)},
        {"expected_points": Measured(value=None, details={"points": [row("fit")]})},
        {"expected_points": told(row("fit")), "pauses": Measured(value=1.0, details={"lost_s": 2.5})},
    ],
)
def test_what_was_not_honestly_measured_asks_nothing(measures: dict[str, Measurement]) -> None:
    assert follow_up_for(asked(rule(point="fit")), finding(**measures)) is None


@pytest.mark.parametrize(
    "structure",
    [
        NotMeasured(reason="no_story"),
        story("task"),
        story("result", asks=("situation", "task")),
        story(asks=()),
    ],
)
def test_a_part_that_was_told_or_not_asked_for_asks_nothing(structure: Measurement) -> None:
    assert follow_up_for(asked(rule(part="result")), finding(structure=structure)) is None


def test_the_banks_order_decides() -> None:
    lacking = finding(expected_points=told(*(row(name) for name in POINTS)), structure=story("result"))
    rules = (rule(point="plan"), rule(part="result"), rule(point="fit"))

    def first(*order: int) -> str:
        found = follow_up_for(asked(*(rules[place] for place in order)), lacking)
        assert found is not None
        return found.rule.key

    assert (
        first(0, 1, 2) == "point:plan" and first(1, 0, 2) == "part:result" and first(2, 1, 0) == "point:fit"
    )


def test_one_follow_up_a_question_and_none_to_a_follow_up() -> None:
    question, lacking = asked(rule(point="fit")), finding(expected_points=told(row("fit")))
    found = follow_up_for(question, lacking, ["motive", "strength--follow-part-result"])
    assert found is not None

    assert follow_up_for(question, lacking, ["motive", "motive--follow-point-plan"]) is None
    assert follow_up_for(found.question, lacking) is None
    with pytest.raises(ValueError, match="no follow-up to a follow-up"):
        follow_up_question(found.question, question.follow_ups[0])


def test_practice_nothing_heard_and_no_finding_ask_nothing() -> None:
    lacking = finding(expected_points=told(row("fit")))
    question = asked(rule(point="fit"))

    assert follow_up_for(asked(rule(point="fit"), kind="practice"), lacking) is None
    assert follow_up_for(question, replace(lacking, transcript=None)) is None
    assert follow_up_for(question, None) is None


def test_only_in_the_language_of_the_answer() -> None:
    lacking = finding(expected_points=told(row("fit"), row("plan")))
    question = asked(rule(point="fit", ko="한국어로만 묻습니다."), rule(point="plan", en="In English too?"))

    found = follow_up_for(question, lacking)
    korean = follow_up_for(question, replace(lacking, language="ko"))

    assert found is not None and found.rule.missing_point == "plan"
    assert korean is not None and korean.rule.missing_point == "fit"


def test_what_the_next_step_of_a_set_asks_for_is_left_to_it() -> None:
    lacking = finding(structure=story("task", "result"))

    def step(name: str, part: str) -> AskedFollowUp | None:
        question = asked(rule(part=part), kind="in_depth", set_id="team", step=name)
        return follow_up_for(question, lacking)

    assert step("situation", "task") is None and step("difficulty", "result") is None
    assert step("difficulty", "task") is not None and step("solution", "result") is not None


@given(data=st.data())
def test_what_fires_was_lacking_and_survives_storing(data: st.DataObject) -> None:
    rows = [
        row(
            name,
            said=data.draw(st.booleans()),
            denied_at_s=data.draw(st.one_of(st.none(), st.floats(0, 60))),
            half=data.draw(st.one_of(st.none(), st.just("half"))),
        )
        for name in POINTS
    ]
    missing = data.draw(st.sets(st.sampled_from(["situation", "task", "action", "result"])))
    rules = data.draw(
        st.lists(
            st.sampled_from([*(rule(point=name) for name in POINTS), rule(part="result"), rule(part="task")]),
            unique_by=lambda one: one.key,
        )
    )
    question = asked(*rules)
    lacking = finding(expected_points=told(*rows), structure=story(*missing))

    found = follow_up_for(question, lacking)

    spoken_of = {one["id"] for one in rows if one["said"] or one["denied_at_s"] is not None or one["half"]}  # type: ignore[index,call-overload]
    firing = [
        one
        for one in rules
        if (one.missing_part in missing if one.missing_part else one.missing_point not in spoken_of)
    ]
    assert (None if found is None else found.rule) == (firing[0] if firing else None)
    if found is not None:
        stored = question_of_json(found.question.model_dump(mode="json"))
        assert stored == found.question and isinstance(stored, FollowUpQuestion)
        assert question_behind(stored.id) == question.id and is_follow_up_id(stored.id)
        assert follow_up_for(question, lacking, [question.id, stored.id]) is None


def test_every_rule_of_the_shipped_banks_can_be_asked() -> None:
    for bank in shipped_banks():
        for question in bank.questions:
            assert question_of_json(question.model_dump(mode="json")) == question
            for one in question.follow_ups:
                asks = follow_up_question(question, one)
                assert asks.text.has("ko") and asks.text.has("en"), asks.id
                assert question_of_json(asks.model_dump(mode="json")) == asks


def test_a_short_answer_to_a_follow_up_is_not_held_against_anybody() -> None:
    heard = signals(speech=SpeechTrack(spans=((1.0, 6.0),)))
    follow_up = follow_up_question(asked(rule(point="fit")), rule(point="fit"))

    def length(question: Question) -> Measurement:
        about = AskedQuestion(question=question, answer_limit_s=60.0)
        return measure_only(["answer_length"], heard, about)["answer_length"]

    plain, followed = length(asked()), length(follow_up)
    assert isinstance(plain, Measured) and plain.value == pytest.approx(5 / 60)
    assert isinstance(followed, NotMeasured) and followed.reason == "follow_up"
    assert followed.details["used_s"] == pytest.approx(5.0)
