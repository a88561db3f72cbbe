"""Numbers and letters read out, against counts made by hand."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.measures.lexicon import lexicon
from interview_sim.measures.reading import (
    english_syllables,
    english_words,
    korean_pieces,
    korean_syllables,
    read_out,
)
from interview_sim.measures.reading.latin import estimated_syllables
from interview_sim.measures.reading.numbers import native_korean, sino_korean
from tests.measures.made import MEDIA, needs_media

READ = [
    ("9시", "아홉시"),
    ("12시 30분", "열두시 삼십분"),
    ("13시", "십삼시"),
    ("48시간", "사십팔시간"),
    ("1시간", "한시간"),
    ("25,000원", "이만오천원"),
    ("1만 원", "만 원"),
    ("3만 5천 원", "삼만 오천 원"),
    ("1억", "일억"),
    ("1500만 시간", "천오백만 시간"),
    ("₩5,000", "오천원"),
    ("$100", "백달러"),
    ("010-1234-5678", "공일공일이삼사오육칠팔"),
    ("02 123 4567", "공이일이삼사오육칠"),
    ("1588-1234", "일오팔팔일이삼사"),
    ("2024년 6월 10일", "이천이십사년 유월 십일"),
    ("10월 1일", "시월 일일"),
    ("2020.3.5.", "이천이십년삼월오일"),
    ("10:30에", "열시삼십분에"),
    ("1:1 상담", "일대일 상담"),
    ("1/2", "이분의일"),
    ("3.5%", "삼점오퍼센트"),
    ("0.5", "영점오"),
    ("100%", "백퍼센트"),
    ("165cm", "백육십오센티미터"),
    ("5kg짜리", "오킬로그램짜리"),
    ("30g", "삼십그램"),
    ("60km/h", "육십킬로미터"),
    ("20명", "스무명"),
    ("21명", "이십일명"),
    ("3명", "세명"),
    ("21살", "스물한살"),
    ("5개", "다섯개"),
    ("5개월", "오개월"),
    ("3번", "세번"),
    ("3번 출구", "삼번 출구"),
    ("3번째", "세번째"),
    ("2학년 1학기", "이학년 한학기"),
    ("제19대", "제십구대"),
    ("제3장", "제삼장"),
    ("10여 명", "십여 명"),
    ("3~4일", "삼에서사일"),
    ("007", "공공칠"),
    ("KBS", "케이비에스"),
    ("AI와 IT", "에이아이와 아이티"),
    ("3D 프린터", "쓰리디 프린터"),
    ("B2B", "비투비"),
    ("R&D", "알앤디"),
    ("C++", "씨플러스플러스"),
    ("A4용지", "에이포용지"),
    ("Excel과 Python을", "엑셀과 파이썬을"),
    ("5G", "파이브지"),
    ("300CC", "삼백씨씨"),
    ("24/7", "이십사칠"),
    ("저는 5년 동안", "저는 오년 동안"),
    ("토익 900점", "토익 구백점"),
]


@pytest.mark.parametrize(("written", "spoken"), READ)
def test_written_forms_are_read_as_they_are_said(written: str, spoken: str) -> None:
    assert read_out(written) == spoken
    assert korean_syllables(written) == len(re.findall("[가-힣]", spoken))


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


def test_the_table_holds_at_least_150_words() -> None:
    assert len(lexicon("readings")["words"]) >= 150


def test_unknown_latin_words_are_estimated_within_two_syllables() -> None:
    """Loan words of the National Institute's spelling that are in no table of ours."""
    loans = {
        "wonderful": 3,
        "pipeline": 5,
        "deployment": 6,
        "strike": 5,
        "festival": 4,
        "camera": 3,
        "desk": 3,
    }

    for word, syllables in loans.items():
        assert word not in lexicon("readings")["words"]
        assert abs(estimated_syllables(word) - syllables) <= 2


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
def test_every_number_is_read_in_hangul(number: int) -> None:
    assert re.fullmatch("[가-힣]+", read_out(str(number)))


@given(st.text(max_size=80))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    pieces = list(korean_pieces(text))

    assert all(before.end <= after.start for before, after in pairwise(pieces))
    assert all(0 <= piece.start < piece.end <= len(text) and piece.syllables >= 0 for piece in pieces)


@given(st.lists(st.text(alphabet="가나다라마바사 ", min_size=1, max_size=9), max_size=9))
def test_hangul_counts_as_it_stands(parts: list[str]) -> None:
    text = " ".join(parts)

    assert korean_syllables(text) == len(re.findall("[가-힣]", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I don't know", 3),
        ("In 2020 we grew 25 percent", 8),
        ("twenty-five thousand", 3),
        ("3.5", 3),
        ("25,000 units", 4),
        ("", 0),
        ("— ...", 0),
    ],
)
def test_english_words_are_counted_as_said(text: str, words: int) -> None:
    assert len(english_words(text)) == words


def test_english_syllables_of_a_known_sentence() -> None:
    """Counted by hand: Ask not what your country can do for you (10)."""
    assert english_syllables("Ask not what your country can do for you.") == 10
