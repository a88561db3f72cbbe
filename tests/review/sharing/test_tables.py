"""Tables hold every measure of every answer, and no text in them is a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from openpyxl import load_workbook

from interview_sim.errors import OutputNotWritable
from interview_sim.review.sharing.tables import TABLE_HEADER, TableRow, write_table
from tests.reports.answers import made_up_analysis

KST = timezone(timedelta(hours=9))


def answer(nickname: str = "하늘", *, pace: float = 268.0, question: str = "무슨 일이었나요?") -> TableRow:
    return TableRow(
        session_id="0001",
        ticket="A-0412",
        nickname=nickname,
        group="over_50",
        bank_id="general",
        spoken="ko",
        started_at=datetime(2026, 11, 25, 14, 20, tzinfo=KST),
        number=1,
        take_no=1,
        question_id="teamwork",
        question_text=question,
        is_practice=False,
        analysis=made_up_analysis(pace=pace),
    )


def csv_rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def xlsx_rows(path: Path) -> list[dict[str, object]]:
    sheet = load_workbook(path).active
    assert sheet is not None
    heading, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert tuple(heading) == TABLE_HEADER
    return [dict(zip(TABLE_HEADER, row, strict=True)) for row in rows]


def test_a_row_for_every_measure_of_every_answer(tmp_path: Path) -> None:
    answers = [answer(), answer(pace=301.0)]

    write_table(answers, tmp_path / "a.csv")
    write_table(answers, tmp_path / "a.xlsx")

    n_rows = 2 * len(made_up_analysis().measures)
    for rows in (csv_rows(tmp_path / "a.csv"), xlsx_rows(tmp_path / "a.xlsx")):
        assert len(rows) == n_rows
        paces = [float(row["value"]) for row in rows if row["measure"] == "speech_rate"]  # type: ignore[arg-type]
        assert paces == [268.0, 301.0]
        assert rows[0]["ticket"] == "A-0412"
        assert rows[0]["started_at"] == "2026-11-25T14:20:00+09:00"


def test_figures_are_numbers_in_a_workbook(tmp_path: Path) -> None:
    write_table([answer()], tmp_path / "a.xlsx")

    row = next(row for row in xlsx_rows(tmp_path / "a.xlsx") if row["measure"] == "speech_rate")
    assert (row["value"], row["points"], row["take"]) == (268, 70, 1)
    assert row["band"] == "good"


@pytest.mark.parametrize("evil", ['=HYPERLINK("x","y")', "+1", "-1", "@SUM(A1)", "\t=1", "=1+1"])
def test_no_text_is_a_formula(tmp_path: Path, evil: str) -> None:
    answers = [answer(evil, question=evil)]

    write_table(answers, tmp_path / "a.csv")
    write_table(answers, tmp_path / "a.xlsx")

    row = csv_rows(tmp_path / "a.csv")[0]
    assert row["nickname"] == f"'{evil}"
    assert row["question"] == f"'{evil}"
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert all(cell.data_type != "f" for cells in sheet.iter_rows() for cell in cells)
    assert xlsx_rows(tmp_path / "a.xlsx")[0]["nickname"] == evil


def test_signs_that_a_workbook_may_not_hold_are_left_out(tmp_path: Path) -> None:
    write_table([answer("하\x00늘\x0b")], tmp_path / "a.xlsx")

    assert xlsx_rows(tmp_path / "a.xlsx")[0]["nickname"] == "하늘"


def test_what_was_not_measured_has_its_reason_and_no_figure(tmp_path: Path) -> None:
    write_table([answer()], tmp_path / "a.xlsx")

    row = next(row for row in xlsx_rows(tmp_path / "a.xlsx") if row["measure"] == "framing")
    assert row["status"] == "not_measured"
    assert row["reason"] == "no_picture"
    assert row["value"] in (None, "")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_no_answers_are_a_heading(tmp_path: Path, name: str) -> None:
    write_table([], tmp_path / name)

    rows = csv_rows(tmp_path / name) if name.endswith("csv") else xlsx_rows(tmp_path / name)
    assert rows == []


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_folder_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_table([replace(answer(), take_no=2)], tmp_path / "file" / name)
