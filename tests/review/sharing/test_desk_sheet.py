"""The sheet for the desk is one page whatever stands on it, and nobody is led by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import Language
from interview_sim.results import Analysis, NotMeasured
from interview_sim.review.scales import load_scale
from interview_sim.review.sharing.desk_sheet import DeskSheet, shortened, write_desk_sheet
from interview_sim.sessions.desk.types import Comment
from tests.reports.answers import made_up_analysis
from tests.review.people import AT, KIM, rating
from tests.review.sharing.pages import n_pages, text_of

SCALE = load_scale()
JUDGED = rating(KIM, {"situation": 4, "own_action": 3, "result": 5, "pace": 2})


def comment(number: int, at_s: float, text: str, *, is_for_visitor: bool = True) -> Comment:
    return Comment(
        id=number,
        take_id=1,
        by=KIM,
        made_at=AT,
        at_s=at_s,
        end_s=None,
        text=text,
        is_for_visitor=is_for_visitor,
    )


def sheet_of(language: Language = "ko", **more: object) -> DeskSheet:
    known: dict[str, object] = {
        "ticket": "A-0412",
        "date": "2026-11-25",
        "question": "그때 어떤 상황이었나요?",
        "analysis": made_up_analysis(),
        "scale": SCALE,
        "rating": JUDGED,
        "comments": (comment(1, 6.4, "여기서 막힘."), comment(2, 11.0, "배운 점이 좋음.")),
    }
    return DeskSheet(language=language, **(known | more))  # type: ignore[arg-type]


def unmeasured(analysis: Analysis) -> Analysis:
    none = dict.fromkeys(analysis.measures, NotMeasured(reason="no_speech_model"))
    score = replace(analysis.score, overall=None, next_actions=())
    return replace(analysis, measures=none, score=score)


def test_the_page_says_what_was_measured_judged_noted_and_advised(tmp_path: Path) -> None:
    write_desk_sheet(sheet_of(), tmp_path / "sheet.pdf")

    text = text_of(tmp_path / "sheet.pdf")
    for part in (
        "A-0412", "2026-11-25", "그때 어떤 상황이었나요?", "말 빠르기", "268 음절/분", "좋음", "기준 250–350",
        "상황을 또렷하게 말했다", "김 상담사", "0:06 여기서 막힘.", "0:11 배운 점이 좋음.", "72점",
        "막힐 때 '음' 대신 숨을 한 번 쉬어 보세요", "바로 해 보기", "화면 속 자리",
    ):  # fmt: skip
        assert part in text


WORDY = "아주 긴 말을 쉬지 않고 이어서 적은 메모입니다 " * 30
UNBROKEN = "가나다라마바사아자차카타파하" * 60


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("n_comments", [0, 1, 12, 300])
@pytest.mark.parametrize("text", ["짧음", WORDY, UNBROKEN], ids=["short", "wordy", "unbroken"])
def test_it_is_always_one_page(tmp_path: Path, language: Language, n_comments: int, text: str) -> None:
    every_item = {item.id: 5 for item in SCALE.items}
    sheet = sheet_of(
        language,
        question=text,
        comments=tuple(comment(n, n * 1.5, text) for n in range(n_comments)),
        rating=replace(rating(KIM, every_item), remark=text),
    )

    write_desk_sheet(sheet, tmp_path / "sheet.pdf")

    assert n_pages(tmp_path / "sheet.pdf") == 1


@pytest.mark.parametrize(("language", "more"), [("ko", "… 외 "), ("en", "… and ")])
def test_what_does_not_fit_is_counted(tmp_path: Path, language: Language, more: str) -> None:
    comments = tuple(comment(n, n * 3.0, f"메모{n:03d}") for n in range(80))

    write_desk_sheet(sheet_of(language, comments=comments), tmp_path / "sheet.pdf")

    text = text_of(tmp_path / "sheet.pdf")
    n_shown = sum(f"메모{n:03d}" in text for n in range(80))
    assert 3 < n_shown < 80
    assert f"{more}{80 - n_shown}" in text


def test_nothing_measured_is_one_page_with_reasons(tmp_path: Path) -> None:
    write_desk_sheet(sheet_of(analysis=unmeasured(made_up_analysis())), tmp_path / "sheet.pdf")

    text = text_of(tmp_path / "sheet.pdf")
    assert n_pages(tmp_path / "sheet.pdf") == 1
    assert "점수를 낼 만큼 재지 못했습니다" in text


def test_before_the_rating_there_is_no_band_no_norm_no_point_and_no_advice(tmp_path: Path) -> None:
    write_desk_sheet(sheet_of(rating=None), tmp_path / "sheet.pdf")

    text = text_of(tmp_path / "sheet.pdf")
    assert "268 음절/분" in text
    assert "상황을 또렷하게 말했다" in text
    assert not any(word in text for word in ("좋음 ", "연습할 곳", "250–350", "72점", "숨을 한 번", "기계 3"))


def test_private_comments_are_printed_only_when_asked_for(tmp_path: Path) -> None:
    comments = (comment(1, 3, "보이는 말"), comment(2, 4, "혼자 볼 말", is_for_visitor=False))

    write_desk_sheet(sheet_of(comments=comments), tmp_path / "theirs.pdf")
    write_desk_sheet(sheet_of(comments=comments, shows_private=True), tmp_path / "own.pdf")

    assert "혼자 볼 말" not in text_of(tmp_path / "theirs.pdf")
    assert "혼자 볼 말" in text_of(tmp_path / "own.pdf")


def test_the_machines_judgement_stands_beside_the_counsellors(tmp_path: Path) -> None:
    """Pace has 70 points: that is a 3 on the scale; situation was not told, so nothing stands there."""
    write_desk_sheet(sheet_of(), tmp_path / "sheet.pdf")

    assert "기계 3" in text_of(tmp_path / "sheet.pdf")


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("하나 둘 셋", 20, "하나 둘 셋"),
        ("하나  둘\n셋", 20, "하나 둘 셋"),
        ("하나 둘 셋 넷 다섯", 9, "하나 둘 셋…"),
        ("가나다라마바사", 5, "가나다라…"),
        ("", 5, ""),
    ],
)
def test_texts_are_cut_between_words(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_desk_sheet(sheet_of(), tmp_path / "file" / "sheet.pdf")
