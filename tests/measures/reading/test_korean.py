"""Numbers and letters read out, against readings written by hand (`readings.csv`)."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from interview_sim.criteria import lexicon
from interview_sim.measures.reading import korean_pieces, korean_syllables, read_out
from interview_sim.measures.reading.latin import latin_reading
from interview_sim.measures.reading.numbers import native_korean, sino_korean
from interview_sim.measures.reading.pronunciations import is_known
from tests.measures.made import MEDIA, needs_media


def _readings() -> list[tuple[str, str, int]]:
    with (Path(__file__).parent / "readings.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["reading"], int(row["syllables"])) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("written", "spoken", "syllables"), _readings())
def test_written_forms_are_read_as_they_are_said(written: str, spoken: str, syllables: int) -> None:
    assert read_out(written) == spoken
    assert korean_syllables(written) == syllables == len(re.findall("[가-힣]", spoken))


def test_the_table_of_readings_is_large() -> None:
    assert len(_readings()) >= 150


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        (0, "영"),
        (10, "십"),
        (16, "십육"),
        (100, "백"),
        (10_000, "만"),
        (114, "백십사"),
        (20_5000, "이십만오천"),
    ],
)
def test_sino_korean_numerals(number: int, spoken: str) -> None:
    assert sino_korean(number) == spoken


@pytest.mark.parametrize(
    ("number", "spoken"), [(1, "한"), (4, "네"), (10, "열"), (20, "스무"), (21, "스물한"), (99, "아흔아홉")]
)
def test_native_numerals(number: int, spoken: str) -> None:
    assert native_korean(number) == spoken


@pytest.mark.parametrize("number", [0, 100])
def test_there_is_no_native_numeral_outside_1_to_99(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 99"):
        native_korean(number)


def test_a_number_of_seventeen_digits_is_read_digit_by_digit() -> None:
    assert sino_korean(12345678901234567) == "일이삼사오육칠팔구공일이삼사오육칠"


def test_dictionary_words_have_the_syllables_of_the_settled_spelling() -> None:
    """Loan words whose spelling is settled (the table's), read by the rules alone: nine of ten exact."""
    from interview_sim.measures.reading.loanwords import hangul
    from interview_sim.measures.reading.pronunciations import phones

    settled = {w: h for w, h in lexicon("readings")["words"].items() if re.fullmatch("[a-z]{4,}", w)}
    settled = {word: spelling for word, spelling in settled.items() if is_known(word)}
    differences = [abs(len(hangul(phones(word))) - len(spelling)) for word, spelling in settled.items()]

    assert len(differences) > 200
    assert sum(1 for difference in differences if difference == 0) / len(differences) >= 0.85
    assert sum(1 for difference in differences if difference > 1) / len(differences) <= 0.02


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("dockerize", 4), ("fooding", 2), ("jobstory", 5), ("backmarket", 4), ("rebrandy", 4), ("xyzzy", 3)],
)
def test_words_of_no_dictionary_are_near(word: str, syllables: int) -> None:
    assert not is_known(word)
    assert abs(len(latin_reading(word)) - syllables) <= 1


@needs_media
@pytest.mark.media
def test_counted_transcripts_have_their_syllables() -> None:
    """Counted by hand; one long speech may be off by one, the count there is not beyond doubt."""
    rows = re.findall(
        r"^\| (\w+\.flac) \|[^|]*\|[^|]*\|[^|]*\| (\d+) \| ([^|]+) \|",
        (MEDIA / "ko" / "README.md").read_text("utf-8"),
        re.MULTILINE,
    )

    assert len(rows) == 17
    for name, syllables, text in rows:
        assert abs(korean_syllables(text) - int(syllables)) <= (1 if int(syllables) > 150 else 0), name


@given(st.integers(min_value=0, max_value=10**16 - 1))
def test_a_number_alone_is_read_as_num2words_reads_it(number: int) -> None:
    said = str(num2words(number, lang="ko")).replace(" ", "")

    assert read_out(str(number)) == said
    assert read_out(f"{number:,}") == said


_WRITTEN = st.lists(
    st.one_of(
        st.sampled_from([text for text, _, _ in _readings()]),
        st.text("0123456789.,:/~-%₩$", min_size=1, max_size=12),
        st.text("abcdefghijklmnopqrstuvwxyzABCXYZ.'&+@#-", min_size=1, max_size=12),
        st.text("가나다제월명개시분 ", min_size=1, max_size=6),
    ),
    max_size=8,
)


@given(_WRITTEN, st.sampled_from(["", " "]))
def test_a_reading_holds_no_digit_and_no_latin_letter(parts: list[str], between: str) -> None:
    assert not re.search("[0-9A-Za-z]", read_out(between.join(parts)))


@given(_WRITTEN)
def test_reading_twice_changes_nothing(parts: list[str]) -> None:
    once = read_out(" ".join(parts))

    assert read_out(once) == once


@given(st.text(max_size=80))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    pieces = list(korean_pieces(text))

    assert all(before.end <= after.start for before, after in pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(text) and piece.syllables >= 0 for piece in pieces)
    assert korean_syllables(text) == len(re.findall("[가-힣]", read_out(text)))


@given(st.lists(st.text(alphabet="가나다라마바사 ", min_size=1, max_size=9), max_size=9))
def test_hangul_counts_as_it_stands(parts: list[str]) -> None:
    text = " ".join(parts)

    assert read_out(text) == text
    assert korean_syllables(text) == len(re.findall("[가-힣]", text))


@given(
    st.lists(st.sampled_from(["저는", "5개", "KBS", "9시", "Excel", "3.5%", "학교에", "team"]), max_size=8)
)
def test_syllables_of_parts_add_up(parts: list[str]) -> None:
    assert korean_syllables(" ".join(parts)) == sum(korean_syllables(part) for part in parts)


@pytest.mark.parametrize(
    ("odd", "plain"), [("２０２４년 Ａ４", "2024년 A4"), ("café", "cafe"), ("٣개", "3개")]
)
def test_other_forms_of_letters_and_digits_are_read_alike(odd: str, plain: str) -> None:
    assert read_out(odd) == read_out(plain)
