"""The statistics on paper and as a table say the same, and say nothing of a single person."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.messages import Language
from interview_sim.review.sharing.statistics_files import (
    CSV_HEADER,
    StatisticsPage,
    write_statistics_csv,
    write_statistics_pdf,
)
from interview_sim.review.statistics import spread, statistics
from interview_sim.sessions.desk.types import Tally
from interview_sim.sessions.types import Distribution
from tests.review.sharing.pages import n_pages, text_of
from tests.review.test_statistics import tally

BANKS = {"common": "기본 질문", "office": "사무"}


def a_year() -> list[Tally]:
    rows = [tally(18 + n, month=f"2026-{n:02d}", held=9, hired=2, changes=(4.0, 5.5)) for n in range(1, 12)]
    small = [tally(4, month="2026-12", group="over_50", bank="office", held=1, hired=1)]
    return [*rows, tally(40, month="2026-06", group="over_50", bank="office", held=5), *small]


def page_of(language: Language = "ko", tallies: list[Tally] | None = None, **more: object) -> StatisticsPage:
    found = statistics(a_year() if tallies is None else tallies)
    return StatisticsPage(found=found, language=language, centre="상상우리", bank_names=BANKS, **more)  # type: ignore[arg-type]


def csv_rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_the_table_holds_every_row_and_hides_what_is_not_told(tmp_path: Path) -> None:
    write_statistics_csv(page_of(), tmp_path / "a.csv")

    rows = csv_rows(tmp_path / "a.csv")
    assert tuple(rows[0]) == CSV_HEADER
    assert rows[0]["visits"] == str(sum(18 + n for n in range(1, 12)) + 44)
    december = next(row for row in rows if row["key"] == "2026-12")
    assert (december["visits"], december["hired"], december["interviews_held"]) == ("4", "", "")
    assert {row["name"] for row in rows if row["part"] == "bank"} == {"기본 질문", "사무"}
    assert "50" in next(row["name"] for row in rows if row["key"] == "over_50")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ko", ("면접 105명 · 취업 23명", "기본 질문", "달마다", "+4.8점", "22명")),
        ("en", ("105 interviewed, 23 hired", "By month", "+4.8 points", "22 people")),
    ],
)
def test_the_page_says_it_as_the_city_counts(
    tmp_path: Path, language: Language, words: tuple[str, ...]
) -> None:
    write_statistics_pdf(page_of(language), tmp_path / "a.pdf")

    text = text_of(tmp_path / "a.pdf")
    assert all(part in text for part in words)
    assert "2026-01" in text


def test_small_groups_stand_together_on_the_page(tmp_path: Path) -> None:
    tallies = [tally(30), tally(6, group="over_50", hired=1), tally(7, group="returner")]

    write_statistics_pdf(page_of(tallies=tallies), tmp_path / "a.pdf")

    text = text_of(tmp_path / "a.pdf")
    assert "그밖 13" in text.replace("그 밖", "그밖")
    assert "중장년" not in text


def test_nothing_counted_is_a_page_that_says_so(tmp_path: Path) -> None:
    write_statistics_pdf(page_of(tallies=[]), tmp_path / "a.pdf")

    assert "아직 셀 수 있는 방문이 없습니다." in text_of(tmp_path / "a.pdf")
    assert n_pages(tmp_path / "a.pdf") == 1


def test_distributions_are_drawn_with_their_number(tmp_path: Path) -> None:
    dice = random.Random(1)
    values = tuple(sorted(dice.gauss(70, 10) for _ in range(34)))
    drawn = spread(Distribution(measure="overall", unit="points", values=values))

    write_statistics_pdf(page_of(spreads=[("점수", drawn)]), tmp_path / "a.pdf")

    assert "방문 34번" in text_of(tmp_path / "a.pdf")


def test_ten_years_break_over_pages(tmp_path: Path) -> None:
    tallies = [tally(12, month=f"{year}-{month:02d}") for year in range(2026, 2036) for month in range(1, 13)]

    write_statistics_pdf(page_of(tallies=tallies), tmp_path / "a.pdf")

    assert n_pages(tmp_path / "a.pdf") > 2
    assert "2035-12" in text_of(tmp_path / "a.pdf")


@pytest.mark.parametrize("write", [write_statistics_csv, write_statistics_pdf])
def test_a_folder_that_is_none_is_told(tmp_path: Path, write: object) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write(page_of(), tmp_path / "file" / "a")  # type: ignore[operator]
