# ruff: noqa: E501  (tables are easier to read in long lines)
"""Tables as people really keep them: headings of their own, one column, merged cells, odd files."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from PIL import Image as Picture

from interview_sim.banks import ExpectedPoint, Text, Words
from interview_sim.banks.exchange import TableReading, read_table, rows_from_clipboard
from interview_sim.messages import has_message


def _sheet(tmp_path: Path, rows: list[list[Any]], name: str = "우리 질문.xlsx") -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


def _said(reading: TableReading) -> list[tuple[int, str, str]]:
    assert all(has_message(one.code) for one in (*reading.problems, *reading.remarks))
    assert (reading.bank is None) == bool(reading.problems)
    return [(one.row, one.column, one.code) for one in reading.problems]


def _texts(reading: TableReading) -> list[str]:
    return [question.text.in_language("ko") for question in reading.usable().questions]


def test_a_column_called_question_is_enough(tmp_path: Path) -> None:
    reading = read_table(_sheet(tmp_path, [["질문"], ["강점은 무엇인가요?"], ["Why us?"]]))

    bank = reading.usable()
    assert [question.text for question in bank.questions] == [
        Text(ko="강점은 무엇인가요?"),
        Text(en="Why us?"),
    ]
    assert {question.kind for question in bank.questions} == {"basic"}
    assert [question.id for question in bank.questions] == ["q-1", "q-2"]
    assert bank.name == Text(ko="우리 질문") and not reading.is_whole_bank


def test_made_ids_are_the_same_again_and_avoid_those_taken(tmp_path: Path) -> None:
    path = _sheet(tmp_path, [["question"], ["One?"], ["Two?"]])

    assert read_table(path).usable() == read_table(path).usable()
    taken = read_table(path, taken=["q-1", "q-3"]).usable()
    assert [question.id for question in taken.questions] == ["q-2", "q-4"]


@pytest.mark.parametrize("ending", [".csv", ".txt", ".xlsx"])
def test_questions_without_any_heading(tmp_path: Path, ending: str) -> None:
    lines = ["저희 회사에, 왜 지원하셨나요?", "강점을 말씀해 주세요.", "Tell us about yourself; please."]
    if ending == ".xlsx":
        path = _sheet(tmp_path, [[line] for line in lines], "a.xlsx")
    else:
        path = tmp_path / f"a{ending}"
        path.write_text("\n".join(lines), encoding="cp949")

    assert _texts(read_table(path)) == lines


def test_numbers_and_a_title_before_bare_questions_are_taken_off(tmp_path: Path) -> None:
    numbered = _sheet(tmp_path, [["면접 질문 목록"], ["1. 강점은?"], ["2. 단점은?"]], "a.xlsx")
    beside = _sheet(tmp_path, [[1, "강점은?"], [2, "단점은?"]], "b.xlsx")

    assert _texts(read_table(numbered)) == _texts(read_table(beside)) == ["강점은?", "단점은?"]


def test_headings_and_values_in_korean(tmp_path: Path) -> None:
    rows = [
        ["○○센터 면접 질문 (2026)"],
        [],
        ["번호", "질문 유형", "면접 질문", "Question", "평가 역량", "준비 시간(초)", "답변시간", "대상", "핵심 키워드", "꼬리표", "비고"],
        [1, "상황", "화난 손님에게 어떻게 하시겠어요?", "An angry customer?", "의사소통", "30초", "1분 30초", "청년, 중장년(50세 이상)",
         "경청: 듣다, 들어주다; 사과", "고객, 갈등", "김주임"],
        [2, "기본 질문", "강점은?", None, None, 45, "60", None, None, None, None],
        [3],
    ]  # fmt: skip

    reading = read_table(_sheet(tmp_path, rows))

    first, second = reading.usable().questions
    assert first.text == Text(ko="화난 손님에게 어떻게 하시겠어요?", en="An angry customer?")
    assert (first.kind, first.competency, first.think_s, first.answer_s) == (
        "situational", "communication", 30, 90,
    )  # fmt: skip
    assert first.groups == ("youth", "over_50") and first.tags == ("고객", "갈등")
    assert first.expected_points == (
        ExpectedPoint(id="point-1", label=Text(ko="경청"), synonyms=Words(ko=("듣다", "들어주다"))),
        ExpectedPoint(id="point-2", label=Text(ko="사과")),
    )
    assert (second.kind, second.think_s, second.answer_s) == ("basic", 45, 60)


def test_columns_that_mean_nothing_are_remarked_and_slips_are_problems(tmp_path: Path) -> None:
    extra = read_table(_sheet(tmp_path, [["질문", "면접관"], ["강점은?", "김"]]))
    slip = read_table(_sheet(tmp_path, [["질문", "model anwser"], ["강점은?", "저는"]]))

    assert _texts(extra) == ["강점은?"]
    assert [(one.row, one.column, one.code) for one in extra.remarks] == [(1, "B", "table-column-left-out")]
    assert _said(slip) == [(1, "B", "table-column-unknown")]
    assert "model answer" in slip.problems[0].sentence("en")


def test_each_problem_has_its_row_and_column_and_nothing_is_taken(tmp_path: Path) -> None:
    rows = [
        ["번호", "질문", "유형", "답변 시간"],
        [1, "강점은?", "기본", 60],
        [2, None, "기본", 60],
        [3, "단점은?", "이상한 유형", "한참"],
        [4, "꿈은?", "기본", 9999],
    ]

    reading = read_table(_sheet(tmp_path, rows))

    assert _said(reading) == [
        (3, "B", "table-cell-empty"), (4, "C", "bank-value-unknown"), (4, "D", "bank-type-wrong"),
        (5, "D", "bank-number-large"),
    ]  # fmt: skip
    assert reading.problems[0].sentence("ko").startswith("3행 B열: ")
    assert reading.rows[2].cells[0] == 2 and reading.rows[2].number == 3
    assert reading.keys == ("number", "text", "kind", "answer_s")


def test_a_formula_counts_only_where_a_question_needs_the_cell(tmp_path: Path) -> None:
    rows = [["번호", "질문"], ["=ROW()-1", "강점은?"], [2, "=A1"], [3, datetime.date(2026, 1, 2)]]

    reading = read_table(_sheet(tmp_path, rows))

    assert _said(reading) == [(3, "B", "table-formula"), (4, "B", "table-date")]


def test_cells_joined_down_a_column_hold_for_each_row(tmp_path: Path) -> None:
    book = Workbook()
    for row in [["유형", "질문"], ["상황", "하나?"], [None, "둘?"], [None, "셋?"], ["기본", "넷?"]]:
        book.active.append(row)
    book.active.merge_cells("A2:A4")
    book.save(tmp_path / "a.xlsx")

    bank = read_table(tmp_path / "a.xlsx").usable()
    assert [question.kind for question in bank.questions] == ["situational"] * 3 + ["basic"]


@pytest.mark.parametrize("area", ["B2:B3", "A2:B2"])
def test_cells_joined_otherwise_are_named(tmp_path: Path, area: str) -> None:
    book = Workbook()
    for row in [["유형", "질문"], ["상황", "하나?"], ["기본", "둘?"]]:
        book.active.append(row)
    book.active.merge_cells(area)
    book.save(tmp_path / "a.xlsx")

    said = _said(read_table(tmp_path / "a.xlsx"))
    assert (2, area[0], "table-merged") in said


def test_hidden_sheets_other_sheets_and_pictures_are_remarked(tmp_path: Path) -> None:
    book = Workbook()
    hidden = book.active
    hidden.title, hidden.sheet_state = "숨김", "hidden"
    hidden.append(["비밀"])
    for title, text in (("첫째", "강점은?"), ("둘째", "단점은?")):
        sheet = book.create_sheet(title)
        sheet.append(["질문"])
        sheet.append([text])
    Picture.new("RGB", (4, 4)).save(tmp_path / "dot.png")
    book.worksheets[1].add_image(Image(str(tmp_path / "dot.png")), "C3")
    book.save(tmp_path / "a.xlsx")

    reading = read_table(tmp_path / "a.xlsx")

    assert _texts(reading) == ["강점은?"]
    assert {one.code for one in reading.remarks} == {
        "table-pictures", "table-other-sheet", "table-hidden-sheet",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"),
            "table-old-excel",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "table-encrypted"),
        (b"", "table-not-xlsx"),
        (b"PK\x03\x04", "table-not-xlsx"),
    ],
)
def test_old_encrypted_and_empty_workbooks_are_refused(tmp_path: Path, content: bytes, code: str) -> None:
    for name in ("a.xlsx", "b.xlsm"):
        (tmp_path / name).write_bytes(content)
        assert _said(read_table(tmp_path / name)) == [(0, "", code)]


def test_a_workbook_that_declares_entities_is_refused(tmp_path: Path) -> None:
    source = _sheet(tmp_path, [["질문"], ["강점은?"]])
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith("sheet1.xml"):
                data = b'<!DOCTYPE a [<!ENTITY b "ccc">]>' + data
            new.writestr(entry.filename, data)
    (tmp_path / "bomb.xlsx").write_bytes(out.getvalue())

    assert _said(read_table(tmp_path / "bomb.xlsx")) == [(0, "", "table-not-xlsx")]


def test_a_web_page_called_xls_is_read(tmp_path: Path) -> None:
    page = "<html><body><table><tr><td>질문</td><td>유형</td></tr><tr><td>강점은<br>무엇?</td><td>기본</td></tr></table>"
    (tmp_path / "a.xls").write_bytes(page.encode("cp949"))

    assert _texts(read_table(tmp_path / "a.xls")) == ["강점은\n무엇?"]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_50000_rows_are_refused_with_the_limit(tmp_path: Path, ending: str) -> None:
    rows = [["질문"], *([f"질문 {n}?"] for n in range(50_000))]
    if ending == ".csv":
        (tmp_path / "a.csv").write_text("\n".join(row[0] for row in rows), encoding="utf-8")
    else:
        book = Workbook(write_only=True)
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "a.xlsx")

    reading = read_table(tmp_path / f"a{ending}")

    assert [one.code for one in reading.problems] == ["table-too-large"]
    assert "20100" in reading.problems[0].sentence("ko")


def test_a_paste_is_read_with_and_without_html() -> None:
    text = '질문\t유형\r\n"강점은\n무엇?"\t기본\r\n단점은?\t상황\r\n'
    html = (
        "<html><style>td{}</style><body><table><tr><td>질문</td><td>유형</td></tr>"
        "<tr><td>강점은<br>\r\n  무엇?</td><td>기본</td></tr><tr><td>단점은?</td><td>상황</td></tr></table></body></html>"
    )

    plain, rich = rows_from_clipboard(text), rows_from_clipboard(text, html)

    assert plain.usable() == rich.usable()
    assert _texts(plain) == ["강점은\n무엇?", "단점은?"]


def test_a_paste_of_lines_with_quotation_marks_of_their_own() -> None:
    lines = '"화합"이란 무엇인가요?\n강점은?'

    assert _texts(rows_from_clipboard(lines, "<p>no table</p>")) == lines.splitlines()


def test_joined_cells_in_a_paste_hold_for_each_row() -> None:
    html = "<table><tr><td>유형<td>질문<tr><td rowspan=2>상황<td>하나?<tr><td>둘?<tr><td>기본<td>셋?</table>"

    bank = rows_from_clipboard("", html).usable()
    assert [(one.kind, one.text.ko) for one in bank.questions] == [
        ("situational", "하나?"), ("situational", "둘?"), ("basic", "셋?"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "   \r\n\t", "a\tb\r\nc\td"])
def test_a_paste_that_holds_no_questions_is_named(text: str) -> None:
    assert len(_said(rows_from_clipboard(text))) == 1
