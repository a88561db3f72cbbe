"""Names of fields and words of values, as differences between versions show them."""

from __future__ import annotations

from typing import Any

import pytest

from interview_sim.banks import Preset, Question, QuestionBank
from interview_sim.banks.field_words import field_words, value_words


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("text.ko", "질문 (한국어)"),
        ("think_s", "생각 시간(초)"),
        ("expected_points.result.synonyms.en", "핵심 내용 · result · 비슷한 말 (영어)"),
        ("", ""),
    ],
)
def test_a_path_is_named(path: str, words: str) -> None:
    assert field_words(path, "ko") == words


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("kind", "in_depth", "심층"),
        ("groups", ["over_50"], "중장년(50대 이상)"),
        ("untimed", True, "예"),
        ("retries", "unlimited", "원하는 만큼"),
        ("tags", ["가", "나"], "가, 나"),
        ("follow_ups", [{"missing_part": "result", "ask": {"ko": "왜요?"}}],
         "빠진 부분: 결과; 묻는 말: 왜요?"),
    ],
)  # fmt: skip
def test_a_value_is_said(path: str, value: Any, words: str) -> None:
    if path == "groups":
        from interview_sim.banks.words import word

        words = word("group", "over_50", "ko")
    assert value_words(path, value, "ko") == words


@pytest.mark.parametrize("model", [Question, QuestionBank, Preset])
def test_every_field_has_a_name(model: type[Any]) -> None:
    for field in model.model_json_schema(by_alias=True)["properties"]:
        assert field_words(field, "ko") != field
