"""A bank while it is edited: what steps do, and that keeping and reading it loses nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.banks import BankInvalid, QuestionBank, find_bank, parse_bank
from interview_sim.banks.drafting import BankDraft, Facts, bank_of, new_keys
from tests.banks.bank_strategies import banks

_scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6), st.text(max_size=12)
)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
_facts = st.dictionaries(st.one_of(st.sampled_from(["id", "kind", "text", "tags"]), st.text()), _values)
_heads = _facts.map(lambda head: {name: value for name, value in head.items() if name != "questions"})


def _rows(draft: BankDraft) -> list[Facts]:
    return [question.facts for question in draft.questions]


def _of(*ids: str) -> BankDraft:
    return BankDraft({"id": "b"}).inserted(0, *({"id": one} for one in ids))


def _ids(draft: BankDraft) -> str:
    return "".join(str(question.facts["id"]) for question in draft.questions)


@settings(deadline=None, max_examples=60)
@given(_heads, st.lists(_facts, max_size=4))
def test_whatever_stands_in_a_draft_is_kept_and_read_again(head: Facts, rows: list[Facts]) -> None:
    draft = BankDraft(head).inserted(0, *rows)

    again = BankDraft.read(draft.text(), "b.yaml")

    assert again.head == head and _rows(again) == rows
    assert again.text() == draft.text()


@settings(deadline=None, max_examples=20)
@given(banks())
def test_a_bank_becomes_a_draft_and_the_same_bank_again(bank: QuestionBank) -> None:
    draft = BankDraft.of(bank)

    assert bank_of(draft) == bank
    assert bank_of(BankDraft.read(draft.text(), "b.yaml")) == bank
    assert parse_bank(draft.yaml()) == bank
    assert BankDraft.read(draft.yaml(), "b.yaml") == draft


def test_a_kept_draft_is_json_that_anything_reads() -> None:
    draft = BankDraft.of(find_bank("office"))

    assert json.loads(draft.text()) == draft.document()


def test_a_published_text_keeps_the_comments_of_the_one_before() -> None:
    head = "# 머리말\nschema: 1\nid: b\nversion: 1\nname: {ko: 가}\n"
    over = f"{head}questions:\n  - id: q  # 첫 질문\n    kind: basic\n    text: {{ko: 나}}\n"
    draft = BankDraft.read(over, "b.yaml")
    key = draft.questions[0].key

    text = draft.replaced(key, {**draft.questions[0].facts, "think_s": 10}).yaml(over=over)

    assert "# 머리말" in text and "# 첫 질문" in text and "think_s: 10" in text


def test_keys_that_nobody_knows_stay_in_the_draft_and_are_named_when_it_is_published() -> None:
    draft = BankDraft.read(
        "id: b\nnmae: {ko: 가}\nquestions: [{id: q, kind: basic, text: {ko: 나}, thnik_s: 5}]", "b.yaml"
    )

    assert draft.head["nmae"] == {"ko": "가"} and draft.questions[0].facts["thnik_s"] == 5
    with pytest.raises(BankInvalid) as caught:
        bank_of(draft)
    assert {"nmae", "questions[1].thnik_s"} <= {problem.where for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- a\n- b\n", "bank-type-wrong"),
        ("id: b\nquestions: 5\n", "bank-type-wrong"),
        ("id: b\nquestions: [a]\n", "bank-type-wrong"),
        ("{a: [", "bank-not-yaml"),
        ("[[", "bank-not-yaml"),
        ("id: &a b\n", "bank-alias"),
        ("", "bank-empty"),
        ('{"a": NaN, "questions": [1]}', "bank-type-wrong"),
        ("[" * 100_000, "bank-too-deep"),
    ],
)
def test_what_is_no_bank_at_all_is_refused_with_its_line(text: str, code: str) -> None:
    with pytest.raises(BankInvalid) as caught:
        BankDraft.read(text, "b.yaml")

    assert {problem.code for problem in caught.value.problems} == {code}


def test_no_questions_yet_is_a_draft() -> None:
    assert BankDraft.read("id: b\nquestions:\n", "b.yaml").questions == ()
    assert BankDraft.read(BankDraft({}).text(), "b.yaml").document() == {"questions": []}


def test_a_step_shares_what_it_does_not_touch() -> None:
    before = _of("a", "b", "c")
    key = before.questions[1].key

    after = before.replaced(key, {"id": "B"})

    assert _ids(before) == "abc" and _ids(after) == "aBc"
    assert after.questions[0] is before.questions[0] and after.questions[2] is before.questions[2]
    assert after.replaced(key, {"id": "B"}) is after


def test_a_key_is_never_used_twice() -> None:
    draft = _of("a", "b")
    last = draft.questions[-1].key

    again = draft.without([last]).inserted(9, {"id": "c"})

    assert _ids(again) == "ac" and again.questions[-1].key not in draft.keys
    assert new_keys(draft, again) == (again.questions[-1].key,)


@pytest.mark.parametrize(
    ("chosen", "before", "order"),
    [("d", "b", "adbce"), ("ac", None, "bdeac"), ("bd", "c", "abdce"),
     ("bd", "d", "acbde"), ("abc", "a", "abcde"), ("ea", "c", "baecd")],
)  # fmt: skip
def test_moving_keeps_the_order_of_what_is_moved(chosen: str, before: str | None, order: str) -> None:
    draft = _of(*"abcde")
    keys = dict(zip("abcde", draft.keys, strict=True))

    moved = draft.moved([keys[one] for one in chosen], None if before is None else keys[before])

    assert _ids(moved) == order


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_any_steps_do_what_the_same_steps_on_a_list_do(data: st.DataObject) -> None:
    draft = BankDraft({"id": "b"})
    plain: list[Facts] = []
    for number in range(data.draw(st.integers(1, 12))):
        keys = draft.keys
        some = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
        match data.draw(st.sampled_from(["insert", "without", "replace", "move"])):
            case "insert":
                at = data.draw(st.integers(0, len(plain)))
                draft = draft.inserted(at, {"n": number}, {"n": -number})
                plain[at:at] = [{"n": number}, {"n": -number}]
            case "without":
                plain = [one for one, key in zip(plain, keys, strict=True) if key not in some]
                draft = draft.without(some)
            case "replace":
                plain = [{"r": number} if key in some else one for one, key in zip(plain, keys, strict=True)]
                draft = draft.replaced_all({key: {"r": number} for key in some})
            case "move":
                chosen = [one for one, key in zip(plain, keys, strict=True) if key in some]
                plain = [one for one, key in zip(plain, keys, strict=True) if key not in some] + chosen
                draft = draft.moved(some, None)

        assert _rows(draft) == plain
        assert len(set(draft.keys)) == len(plain)
        assert all(draft.question(key) is draft.questions[at] for at, key in enumerate(draft.keys))


def test_a_copy_stands_behind_its_question_under_the_next_free_id() -> None:
    draft = _of("a", "b-2", "b-3")
    key = draft.questions[1].key

    assert [one.facts["id"] for one in draft.duplicated(key).questions] == ["a", "b-2", "b-4", "b-3"]


def test_a_copy_of_an_in_depth_question_copies_its_set() -> None:
    bank = find_bank("common")
    draft = BankDraft.of(bank)
    key = next(one.key for one in draft.questions if one.facts.get("step") == "difficulty")

    after = bank_of(draft.duplicated(key))

    assert len(after.questions) == len(bank.questions) + 3 and len(after.sets()) == len(bank.sets()) + 1


def test_new_questions_have_ids_that_nobody_has() -> None:
    draft = BankDraft.of(find_bank("office"))
    new: list[dict[str, Any]] = [dict(draft.new_facts("basic")), *map(dict, draft.new_set())]
    for facts in new:
        facts["text"] = {"ko": f"질문 {facts['id']}"}

    after = bank_of(draft.inserted(0, *new))

    assert after.questions[0].id == f"office-{len(draft.questions) + 1}"
    assert len(after.sets()) == len(bank_of(draft).sets()) + 1
