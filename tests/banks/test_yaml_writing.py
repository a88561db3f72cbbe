"""YAML as this house writes it is read again as it was, by the quick parser and the other one alike."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_sim.banks import QuestionBank, parse_bank, shipped_banks
from interview_sim.banks import yamltext as yamltext_room
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.files import plain, yaml_text
from interview_sim.banks.yamltext import read_yaml
from interview_sim.banks.yamlwriting import write_yaml
from tests.banks.bank_strategies import banks

_texts = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.text("가a1-?:,[]{}#&*!|>'\"%@`=~. \n\t+0eE_", max_size=7),
    st.sampled_from(["null", "Yes", "1e5", "0x1f", "1_000", "12:30:45", "2026-11-25", "---", "a: b", "a #b"]),
    st.sampled_from(["\n", "a\n\n b", "<<", "...", "- a", "a\nb", "가\n\n나"]),
)
_scalars = st.one_of(st.none(), st.booleans(), st.integers(-(10**12), 10**12), _texts)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_texts, inner, max_size=3)),
    max_leaves=8,
)


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(_texts, _values, min_size=1, max_size=4))
@example({"a": "\x85\u2028\ufeff\U0001f600"})
@example({"a": [[["x"], {"b": ["y", {}]}], []]})
def test_what_is_written_is_read_again_by_both_parsers(values: dict[str, Any]) -> None:
    text = write_yaml(values)

    assert read_yaml(text, "a.yaml").value == values
    quick = yamltext_room._read_quickly(text)
    assert quick is None or quick.value == values


@settings(deadline=None, max_examples=20)
@given(banks())
def test_both_parsers_give_a_bank_with_the_same_lines(bank: QuestionBank) -> None:
    text = yaml_text(bank)

    slow, quick = read_yaml(text, "b.yaml"), yamltext_room._read_quickly(text)

    assert parse_bank(text) == bank
    assert quick is not None and quick.value == slow.value and quick.lines == slow.lines


def test_the_shipped_banks_are_written_as_people_would() -> None:
    text = yaml_text(shipped_banks()[1])

    assert text.startswith("schema: 1\nid: ") and "\nquestions:\n  - id: " in text
    assert "    text:\n      ko: " in text and '"' not in text.split("questions:")[0]


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text counts as a large one."""
    monkeypatch.setattr(yamltext_room, "LARGE_LETTERS", 0)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: &x [1]\n", "bank-alias", 2),
        ("a: &x [1]\nb: [*x, *x]\n", "bank-alias", 1),
        ("a: 1\na: 2\n", "bank-key-twice", 2),
        ("a: !!python/object:os.system x\n", "bank-tag", 1),
        ("a: [1\nb: 2\n", "bank-not-yaml", 2),
        ("a: " + "[" * 5000, "bank-too-deep", 1),
        ("a: 1\n---\nb: 2\n", "bank-second-document", 2),
        ("a: \x00\n", "bank-character", 1),
    ],
)
def test_large_texts_are_refused_as_small_ones_are(text: str, code: str, line: int) -> None:
    with pytest.raises(BankInvalid) as caught:
        read_yaml(text, "a.yaml")

    assert [(one.code, one.line) for one in caught.value.problems] == [(code, line)]


@pytest.mark.usefixtures("large")
def test_large_banks_are_the_same_banks() -> None:
    for bank in shipped_banks():
        assert parse_bank(yaml_text(bank)) == bank and plain(parse_bank(yaml_text(bank))) == plain(bank)
