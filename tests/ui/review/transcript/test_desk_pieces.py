"""What the desk shows of a transcript: what was heard and what was corrected upon it."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interview_sim.reports.transcript import transcript_pieces
from interview_sim.results import Analysis, Event, Measured, Scorecard, Transcript, Word
from interview_sim.review.correcting import corrected
from interview_sim.sessions.desk.types import Correction, Staff
from interview_sim.ui.review.transcript.pieces import desk_text
from tests.ui.answers import answer


def desk_pieces(analysis, corrections, language):
    return desk_text(analysis, corrections, language).pieces


KIM = Staff(id=1, role="counsellor", name="김 상담사")


def heard(*words: str, fillers=(), pauses=(), probability: float = 0.9) -> Analysis:
    """Words of half a second, one a second from 0 on; speech all the time but for the pauses."""
    edges = [0.0, *(edge for pause in pauses for edge in (pause.start_s, pause.end_s)), len(words) + 4.0]
    speech = tuple(zip(edges[::2], edges[1::2], strict=True))
    return Analysis(
        duration_s=len(words) + 4.0,
        language="ko",
        program="0",
        models={},
        norms="x",
        transcript=Transcript(
            text=" ".join(words),
            words=tuple(
                Word(text=text, start_s=float(at), end_s=at + 0.5, probability=probability)
                for at, text in enumerate(words)
            ),
        ),
        speech=speech,
        measures={
            "filled_pauses": Measured(value=1.0, events=tuple(fillers)),
            "pauses": Measured(value=1.0, events=tuple(pauses)),
        },
        units={},
        score=Scorecard(overall=None, measured_weight=0.0, measures=(), next_actions=()),
    )


def correction(number: int, kind, action, span, label="", before="") -> Correction:
    return Correction(
        id=number,
        take_id=1,
        by=KIM,
        made_at=datetime(2026, 1, 1, tzinfo=UTC),
        kind=kind,
        action=action,
        span=span,
        label=label,
        before=before,
    )


def shown(pieces) -> list[tuple[str, str, str]]:
    return [(piece.kind, piece.text, piece.state) for piece in pieces]


def test_without_corrections_the_pieces_are_those_of_the_kiosk() -> None:
    for language in ("ko", "en"):
        ours = [(p.kind, p.text, p.start_s, p.end_s) for p in desk_pieces(answer(language), (), language)]
        kiosk = [(p.kind, p.text, p.start_s, p.end_s) for p in transcript_pieces(answer(language), language)]

        assert ours == kiosk


def test_a_corrected_word_tells_what_was_heard_first() -> None:
    pieces = desk_pieces(
        heard("저는", "자로를", "봤습니다"),
        [correction(1, "text", "replace", (1.0, 1.5), "자료를", "자로를")],
        "ko",
    )

    assert shown(pieces) == [
        ("word", "저는", "heard"),
        ("word", "자료를", "corrected"),
        ("word", "봤습니다", "heard"),
    ]
    assert pieces[1].before == "자로를"
    assert (pieces[1].start_s, pieces[1].end_s) == (1.0, 1.5)


def test_more_words_than_before_share_the_time_by_their_length() -> None:
    pieces = desk_pieces(
        heard("가나다라"), [correction(1, "text", "replace", (0.0, 0.5), "가 나다라", "가나다라")], "ko"
    )

    assert [(p.text, p.start_s, p.end_s) for p in pieces] == [("가", 0.0, 0.125), ("나다라", 0.125, 0.5)]


def test_a_later_correction_is_made_to_what_the_earlier_one_left() -> None:
    pieces = desk_pieces(
        heard("하나", "둘", "셋", "넷"),
        [
            correction(1, "text", "replace", (1.0, 2.5), "두 세", "둘 셋"),
            correction(2, "text", "replace", (2.0, 3.5), "세네", "세 넷"),
        ],
        "ko",
    )

    assert [piece.text for piece in pieces] == ["하나", "두", "세네"]


def test_what_does_not_fit_is_not_used_and_said() -> None:
    """Another model wrote other words; a pause was marked where there is one already."""
    analysis = heard("하나", "둘", pauses=[Event(start_s=2.0, end_s=4.5, label="long")])
    text = desk_text(
        analysis,
        [
            correction(1, "text", "replace", (1.0, 1.5), "두", "세엣"),
            correction(2, "pause", "add", (2.1, 4.0)),
            correction(3, "filler", "remove", (0.0, 0.5), before="음"),
        ],
        "ko",
    )

    assert text.unused == {1, 2, 3}
    assert [piece.state for piece in text.pieces] == ["heard"] * 3


def test_only_the_word_that_differs_is_marked() -> None:
    pieces = desk_pieces(
        heard("저는", "자로를", "봤습니다"),
        [correction(1, "text", "replace", (0.0, 2.5), "저는 자료를 봤습니다", "저는 자로를 봤습니다")],
        "ko",
    )

    assert [piece.state for piece in pieces] == ["heard", "corrected", "heard"]


def test_words_that_nobody_said_stay_struck_out() -> None:
    pieces = desk_pieces(
        heard("네", "구독"), [correction(1, "text", "replace", (1.0, 1.5), "", "구독")], "ko"
    )

    assert shown(pieces) == [("word", "네", "heard"), ("word", "구독", "removed")]


def test_a_word_becomes_a_filler_and_a_filler_a_word() -> None:
    """'그' before a noun is no filler; '음' that was written '은' is one."""
    analysis = heard("그", "은", fillers=[Event(start_s=0.0, end_s=0.5, label="그")])
    pieces = desk_pieces(
        analysis,
        [
            correction(1, "filler", "remove", (0.0, 0.5), before="그"),
            correction(2, "filler", "add", (1.0, 1.5), "음"),
        ],
        "ko",
    )

    assert shown(pieces) == [("word", "그", "corrected"), ("filler", "음", "corrected")]
    assert pieces[1].before == "은"


def test_a_filler_without_a_word_is_struck_out_where_there_was_none() -> None:
    analysis = heard("네", fillers=[Event(start_s=0.6, end_s=0.9, label="음")])
    pieces = desk_pieces(analysis, [correction(1, "filler", "remove", (0.6, 0.9), before="음")], "ko")

    assert shown(pieces) == [("word", "네", "heard"), ("filler", "음", "removed")]


def test_a_filler_that_the_recogniser_missed_stands_between_the_words() -> None:
    pieces = desk_pieces(heard("네", "저는"), [correction(1, "filler", "add", (0.6, 0.9), "어")], "ko")

    assert [piece.text for piece in pieces] == ["네", "어", "저는"]


def test_pauses_come_and_go() -> None:
    """One that a counsellor marks is shown however short it is."""
    analysis = heard("네", "저는", pauses=[Event(start_s=2.0, end_s=4.5, label="long")])
    pieces = desk_pieces(
        analysis,
        [
            correction(1, "pause", "remove", (2.0, 4.5)),
            correction(2, "pause", "add", (0.5, 0.9)),
        ],
        "ko",
    )

    assert [(p.kind, p.state) for p in pieces] == [
        ("word", "heard"),
        ("pause", "corrected"),
        ("word", "heard"),
        ("long_pause", "removed"),
    ]


def test_words_of_low_probability_are_marked() -> None:
    assert [p.state for p in desk_pieces(heard("네", probability=0.49), (), "ko")] == ["unsure"]
    assert [p.state for p in desk_pieces(heard("네", probability=0.5), (), "ko")] == ["heard"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.text("가나 ", max_size=6)), max_size=6))
def test_whatever_is_corrected_the_text_is_the_one_that_is_counted(rows) -> None:
    """The words shown are those of the corrected finding, in order; what was said first is not lost."""
    words = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]
    analysis, made = heard(*words), []
    for number, (a, b, label) in enumerate(rows):
        first, last = min(a, b), max(a, b)
        made.append(
            correction(
                number,
                "text",
                "replace",
                (float(first), last + 0.5),
                label,
                " ".join(words[first : last + 1]),
            )
        )
    pieces = desk_pieces(analysis, made, "ko")
    counted = corrected(analysis, made).analysis.transcript

    assert [piece.word for piece in pieces if piece.word] == [word.text for word in counted.words]
    assert all(one.start_s <= other.start_s for one, other in pairwise(pieces))
    told = " ".join(piece.before or piece.text for piece in pieces)
    untouched = set(words) - {word for one in made for word in one.before.split()}
    assert all(word in told for word in untouched)
