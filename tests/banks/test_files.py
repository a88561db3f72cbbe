"""YAML files: every problem is named with its line and cure; broken files never crash; comments stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_sim.banks import BankInvalid, QuestionBank, Text, find_bank, load_bank, parse_bank, save_bank
from interview_sim.banks.files import yaml_text
from interview_sim.errors import InputMissing, OutputNotWritable
from interview_sim.messages import has_message, message_of
from tests.banks.bank_strategies import banks

GOOD = """\
# our own bank
schema: 1
id: mine
version: 3   # counts up
name: {ko: 우리 질문, en: Our questions}
questions:
  - id: first   # the easy one
    kind: basic
    text:
      ko: 강점을 말씀해 주세요.
      en: Tell us a strength.
    expected_points:
      - id: result
        label: {ko: 결과}
    follow_ups:
      - missing_point: result
        ask: {ko: 결과는 어땠습니까?}
  - id: second
    kind: situational
    text: {ko: 손님에게 말하듯이 답해 주세요.}
"""


def _problems(text: str) -> list[tuple[int, str]]:
    with pytest.raises(BankInvalid) as refused:
        parse_bank(text)
    for problem in refused.value.problems:
        for language in ("ko", "en"):
            said = problem.message(language)
            assert said.what.strip() and said.cure.strip()
    return [(problem.line, problem.code) for problem in refused.value.problems]


def test_a_good_file_is_read() -> None:
    bank = parse_bank(GOOD)

    assert (bank.id, bank.version, [question.id for question in bank.questions]) == (
        "mine",
        3,
        ["first", "second"],
    )
    assert (
        bank.questions[0].think_s == 30
        and bank.questions[1].text.in_language("en") == "손님에게 말하듯이 답해 주세요."
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("version: 3", "version: three", 4, "bank-type-wrong"),
        ("version: 3", "version: 0", 4, "bank-number-small"),
        ("schema: 1", "schema: 2", 2, "bank-value-unknown"),
        ("id: mine", "id: My Bank", 3, "bank-id-form"),
        ("id: mine", "id: con", 3, "bank-id-reserved"),
        ("kind: basic", "kind: basics", 8, "bank-value-unknown"),
        ("kind: basic", "kin: basic", 8, "bank-field-unknown"),
        ("kind: basic", "kind: in_depth", 7, "bank-set-missing"),
        ("kind: basic", "kind: basic\n    think_s: '30'", 9, "bank-type-wrong"),
        ("kind: basic", "kind: basic\n    answer_s: 3", 9, "bank-number-small"),
        ("kind: basic", "kind: basic\n    groups: [youth, elders]", 9, "bank-value-unknown"),
        ("kind: basic", "kind: basic\n    audio: {ko: ../x.wav}", 9, "bank-audio-path"),
        ("kind: basic", "kind: basic\n    audio: {ko: /etc/x.wav}", 9, "bank-audio-path"),
        ("kind: basic", "kind: basic\n    audio: {ko: x.exe}", 9, "bank-audio-kind"),
        ("kind: basic", "kind: basic\n    clip: {ko: ../x.mp4}", 9, "bank-clip-path"),
        ("kind: basic", "kind: basic\n    clip: {en: x.wav}", 9, "bank-clip-kind"),
        ("id: second", "id: first", 18, "bank-id-twice"),
        ("missing_point: result", "missing_point: resolt", 16, "bank-follow-up-point"),
        ("missing_point: result", "missing_part: end", 16, "bank-value-unknown"),
        ("        ask: {ko: 결과는 어땠습니까?}", "", 16, "bank-field-missing"),
        ("label: {ko: 결과}", "label: {}", 14, "bank-text-empty"),
        ("id: mine", "id: mine\nid: mine", 4, "bank-key-twice"),
        ("id: mine", "id: &a mine", 3, "bank-alias"),
        ("id: mine", "id: *a", 3, "bank-alias"),
        ("id: mine", "id: !!python/object mine", 3, "bank-tag"),
        ("id: mine", "? [a, b]\n: c", 3, "bank-key-not-text"),
        ("kind: basic", "kind: [basic", 9, "bank-not-yaml"),
        ("kind: basic", "\tkind: basic", 8, "bank-not-yaml"),
        ("# our own bank", "# our \x07 bank", 1, "bank-character"),
        (
            "    text: {ko: 손님에게 말하듯이 답해 주세요.}",
            "    text: {ko: 손님}\n---\na: 1",
            21,
            "bank-second-document",
        ),
    ],
)
def test_each_mistake_is_named_with_line_and_code(old: str, new: str, line: int, code: str) -> None:
    assert old in GOOD

    assert (line, code) in _problems(GOOD.replace(old, new, 1))


def test_all_problems_of_a_file_are_named_in_the_order_of_lines() -> None:
    text = (
        GOOD.replace("version: 3", "version: x")
        .replace("kind: basic", "kind: bsic")
        .replace("kind: situational", "knd: x")
    )

    lines = [line for line, _ in _problems(text)]

    assert lines == sorted(lines) and len(lines) >= 4


def test_a_key_that_is_nearly_right_is_answered_with_the_right_one() -> None:
    with pytest.raises(BankInvalid) as refused:
        parse_bank(GOOD.replace("version:", "versoin:"))

    assert any(
        "version" in problem.message("ko").cure and problem.code == "bank-field-unknown"
        for problem in refused.value.problems
    )


def test_breaches_between_questions_are_named_beside_wrong_fields() -> None:
    text = GOOD.replace("id: second", "id: first").replace("kind: situational", "kind: x")

    assert _problems(text) == [(18, "bank-id-twice"), (19, "bank-value-unknown")]


def test_an_incomplete_set_is_named() -> None:
    text = GOOD.replace("kind: situational", "kind: in_depth\n    set_id: s\n    step: situation")

    assert (20, "bank-set-incomplete") in _problems(text)


def test_billion_laughs_are_refused_at_once() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )

    assert _problems(bomb) == [(1, "bank-alias")]


def test_deep_nesting_is_refused() -> None:
    assert _problems("a: " + "[" * 300)[0][1] in ("bank-too-deep", "bank-not-yaml")
    assert _problems("a: " + "[" * 60 + "]" * 60) == [(1, "bank-too-deep")]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_says_so(text: str) -> None:
    assert _problems(text)[0][1] in ("bank-empty", "bank-type-wrong")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_encodings_that_people_save_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(GOOD.encode(encoding))

    assert load_bank(path) == parse_bank(GOOD)


def test_bytes_that_are_no_text_name_their_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"schema: 1\nid: mine\nname: \xff\xff\xfe\n")

    with pytest.raises(BankInvalid) as refused:
        load_bank(path)

    assert [(problem.line, problem.code) for problem in refused.value.problems] == [(3, "bank-encoding")]


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputMissing):
        load_bank(tmp_path / "nothing.yaml")
    with pytest.raises(BankInvalid) as refused:
        load_bank(tmp_path)

    assert refused.value.problems[0].code == "bank-unreadable"


def test_the_error_says_file_line_what_and_cure_in_both_languages(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD.replace("version: 3", "version: three"), encoding="utf-8")

    with pytest.raises(BankInvalid) as refused:
        load_bank(path)

    assert refused.value.facts["line"] == "4" and refused.value.facts["file"] == str(path)
    assert refused.value.facts["what"] and refused.value.facts["cure"]
    assert "4번째 줄" in str(message_of(refused.value, "ko")) and "mine.yaml:4" in str(
        message_of(refused.value, "en")
    )


BROKEN_YAML = st.text(
    st.sampled_from(list("ab:-? \n\t[]{},&*!|>'\"%@`#~0123456789.가\u0085\ufeff\x00\\")), max_size=60
)


@settings(deadline=None, max_examples=400)
@given(BROKEN_YAML)
def test_broken_yaml_gives_a_clear_error_and_never_a_crash(text: str) -> None:
    assert all(line >= 0 and has_message(code) for line, code in _problems(text))


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_a_damaged_bank_is_read_or_named(data: st.DataObject) -> None:
    """A good file with a piece cut out, doubled or overwritten."""
    start = data.draw(st.integers(0, len(GOOD)))
    end = data.draw(st.integers(start, min(len(GOOD), start + 40)))
    piece = data.draw(st.one_of(st.just(""), st.just(GOOD[start:end] * 2), BROKEN_YAML))
    damaged = GOOD[:start] + piece + GOOD[end:]

    try:
        parse_bank(damaged)
    except BankInvalid as refused:
        assert all(problem.line >= 1 and has_message(problem.code) for problem in refused.problems)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=80))
def test_any_bytes_give_a_clear_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.yaml"
    path.write_bytes(data)

    with pytest.raises(BankInvalid):
        load_bank(path)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(banks())
def test_yaml_loses_nothing(bank: QuestionBank) -> None:
    assert parse_bank(yaml_text(bank)) == bank


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(banks(), banks())
def test_writing_over_another_bank_leaves_exactly_the_new_one(old: QuestionBank, new: QuestionBank) -> None:
    assert parse_bank(yaml_text(new, over=yaml_text(old))) == new


def test_saving_keeps_comments_and_changes_only_what_changed(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    bank = load_bank(path)
    first = bank.questions[0].model_copy(update={"text": Text(ko="새 질문입니까?", en="New?")})

    save_bank(bank.model_copy(update={"version": 4, "questions": (first, *bank.questions[1:])}), path)

    text = path.read_text("utf-8")
    assert "# our own bank" in text and "# counts up" in text and "# the easy one" in text
    assert load_bank(path).version == 4 and load_bank(path).questions[0].text.ko == "새 질문입니까?"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(OutputNotWritable):
        save_bank(parse_bank(GOOD), tmp_path / "file" / "mine.yaml")


def test_a_failed_save_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputNotWritable):
        save_bank(parse_bank(GOOD).model_copy(update={"version": 9}), path)

    assert path.read_text("utf-8") == GOOD
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.yaml"]


def test_a_centres_bank_comes_before_the_shipped_one_and_a_broken_one_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "common.yaml").write_text(GOOD.replace("id: mine", "id: common"), encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("id: [", encoding="utf-8")

    assert find_bank("common", (tmp_path,)).version == 3
    assert find_bank("office", (tmp_path,)).id == "office"
