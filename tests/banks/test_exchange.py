"""Spreadsheets: nothing is lost on the way there and back, nothing is imported halfway."""

from __future__ import annotations

import datetime
import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from interview_sim.banks import BankInvalid, QuestionBank, Text, find_bank, load_bank, parse_bank
from interview_sim.banks.diff import diff_banks, diff_documents
from interview_sim.banks.errors import BankStored, ExchangeFormatUnknown
from interview_sim.banks.exchange import ReadingStopped, export_bank, import_bank, read_bank, read_table
from interview_sim.banks.exchange.cells import join_cell, split_cell
from interview_sim.banks.files import yaml_text
from interview_sim.messages import has_message
from tests.banks.bank_strategies import banks, phrases

SLOW = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
}


@settings(max_examples=60, **SLOW)  # type: ignore[arg-type]
@given(bank=banks())
def test_yaml_csv_xlsx_and_back_lose_nothing(tmp_path: Path, bank: QuestionBank) -> None:
    """YAML -> model -> XLSX -> model -> CSV -> model -> YAML -> model."""
    step = parse_bank(yaml_text(bank))
    for name in ("bank.xlsx", "bank.csv"):
        export_bank(step, tmp_path / name)
        step = read_bank(tmp_path / name)

    assert parse_bank(yaml_text(step)) == bank


@given(st.lists(phrases, max_size=6))
def test_lists_in_a_cell_come_back(entries: list[str]) -> None:
    stripped = [entry.strip() for entry in entries]

    assert split_cell(join_cell(stripped)) == stripped


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".yaml"])
def test_shipped_banks_come_back(tmp_path: Path, ending: str) -> None:
    for bank_id in ("common", "care-welfare"):
        bank = find_bank(bank_id)
        export_bank(bank, tmp_path / f"x{ending}")

        assert read_bank(tmp_path / f"x{ending}") == bank


def test_csv_begins_with_a_bom_and_holds_nothing_that_excel_computes(tmp_path: Path) -> None:
    bank = parse_bank(
        "schema: 1\nid: x\nversion: 1\nname: {ko: '=cmd()'}\n"
        "questions: [{id: q, kind: basic, text: {ko: '+1'}}]\n"
    )
    export_bank(bank, tmp_path / "x.csv")

    data = (tmp_path / "x.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"'=cmd()" in data and b"'+1" in data
    assert read_bank(tmp_path / "x.csv") == bank


def test_xlsx_holds_texts_not_formulas(tmp_path: Path) -> None:
    bank = parse_bank("schema: 1\nid: x\nversion: 1\nname: {ko: '=1+1'}\nquestions: []\n")
    export_bank(bank, tmp_path / "x.xlsx")

    types = {cell.data_type for row in load_workbook(tmp_path / "x.xlsx").active.iter_rows() for cell in row}
    assert "f" not in types


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_of_korean_excel_is_read(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = [
        ["bank:id", "mine"],
        ["bank:name_ko", "우리 질문"],
        ["id", "kind", "text_ko"],
        ["q", "basic", "강점을 말씀해 주세요."],
    ]
    (tmp_path / "x.csv").write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))

    bank = read_bank(tmp_path / "x.csv")

    assert bank.name == Text(ko="우리 질문") and bank.questions[0].text.ko == "강점을 말씀해 주세요."


def _sheet(tmp_path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    return tmp_path / "x.xlsx"


HEAD: list[list[object]] = [
    ["bank:id", "mine"],
    ["bank:name_ko", "이름"],
    ["id", "kind", "text_ko", "think_s"],
]


@cache
def _small_workbook() -> bytes:
    """Made once, because a workbook holds the time of its making."""
    book = Workbook()
    for row in [*HEAD, ["q1", "basic", "질문", 30]]:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _refused(path: Path) -> list[tuple[int, str]]:
    with pytest.raises(BankInvalid) as refused:
        read_bank(path)
    assert all(has_message(problem.code) for problem in refused.value.problems)
    return [(problem.line, problem.code) for problem in refused.value.problems]


def test_every_bad_row_is_named_with_its_number(tmp_path: Path) -> None:
    path = _sheet(
        tmp_path,
        [*HEAD, ["q1", "basic", "질문", 30], ["q2", "bsic", "질문", 30], [], ["Q 3", "basic", None, "soon"]],
    )

    assert _refused(path) == [
        (5, "bank-value-unknown"), (7, "bank-id-form"), (7, "table-cell-empty"), (7, "bank-type-wrong"),
    ]  # fmt: skip


def test_formulas_and_dates_are_named_with_their_cell(tmp_path: Path) -> None:
    path = _sheet(
        tmp_path, [*HEAD, ["q1", "basic", "=A1", 30], ["q2", "basic", datetime.date(2026, 1, 1), 30]]
    )

    with pytest.raises(BankInvalid) as refused:
        read_bank(path)

    assert [(one.code, one.where) for one in refused.value.problems] == [
        ("table-formula", "C4"),
        ("table-date", "C5"),
    ]


def test_numbers_stored_as_texts_or_decimals_are_taken(tmp_path: Path) -> None:
    path = _sheet(tmp_path, [*HEAD, ["q1", "basic", 2026, "45"], ["q2", "basic", "질문", 45.0]])

    bank = read_bank(path)

    assert [question.think_s for question in bank.questions] == [45, 45]
    assert bank.questions[0].text.ko == "2026"


def test_headings_that_are_unknown_twice_or_missing_are_named(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["bank:id", "mine"],
        ["bank:name_ko", "x"],
        ["id", "kind", "text_ko", "tekst", "kind"],
        ["q", "basic", "a", "b", "c"],
    ]

    assert {code for _, code in _refused(_sheet(tmp_path, rows))} >= {
        "table-column-unknown",
        "table-column-twice",
        "table-cell-without-heading",
    }
    assert _refused(_sheet(tmp_path, [["a", "b"], ["c", "d"]])) == [(1, "table-no-heading")]


def test_an_open_quotation_mark_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text('id,kind,text_ko\nq,basic,"open\n', encoding="utf-8")

    assert _refused(tmp_path / "x.csv") == [(2, "table-quotes")]


def test_50000_rows_are_refused_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("id,kind,text_ko\n" + "q,basic,a\n" * 50_000, encoding="utf-8")

    assert _refused(tmp_path / "x.csv")[0][1] == "table-too-large"


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        for _ in range(310):
            sheet.write(bytes(2**20))

    assert _refused(path) == [(0, "bank-too-large")]


@settings(max_examples=60, **SLOW)  # type: ignore[arg-type]
@given(data=st.data())
def test_a_damaged_xlsx_is_read_or_named(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(_small_workbook())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(bytes(whole[: data.draw(st.integers(0, len(whole)))]))

    try:
        read_bank(path)
    except BankInvalid as refused:
        assert all(has_message(problem.code) for problem in refused.problems)


@settings(max_examples=150, **SLOW)  # type: ignore[arg-type]
@given(text=st.text(st.sampled_from(list('idkntex_ko,basicq";\n\r\t=\x00가')), max_size=80))
def test_a_damaged_csv_is_read_or_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.csv").write_text("id,kind,text_ko\n" + text, encoding="utf-8", newline="")

    try:
        read_bank(tmp_path / "x.csv")
    except BankInvalid as refused:
        assert all(has_message(problem.code) for problem in refused.problems)


def test_an_xlsx_that_is_something_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"not a workbook")
    assert _refused(tmp_path / "x.xlsx") == [(0, "table-not-xlsx")]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    (tmp_path / "x.xlsx").write_bytes(buffer.getvalue())
    assert _refused(tmp_path / "x.xlsx") == [(0, "table-not-xlsx")]


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExchangeFormatUnknown):
        export_bank(find_bank("office"), tmp_path / "x.doc")


def test_import_stores_once_refuses_other_content_and_keeps_the_older_version(tmp_path: Path) -> None:
    bank, store = find_bank("office"), tmp_path / "banks"
    export_bank(bank, tmp_path / "x.xlsx")
    assert load_bank(import_bank(tmp_path / "x.xlsx", store)) == bank
    assert import_bank(tmp_path / "x.xlsx", store) == store / "office.yaml"

    changed = bank.model_copy(update={"questions": bank.questions[:2]})
    export_bank(changed, tmp_path / "x.csv")
    with pytest.raises(BankStored):
        import_bank(tmp_path / "x.csv", store)
    assert load_bank(store / "office.yaml") == bank

    newer = changed.model_copy(update={"version": 2})
    export_bank(newer, tmp_path / "x.csv")
    import_bank(tmp_path / "x.csv", store)
    assert load_bank(store / "office.yaml") == newer
    assert load_bank(store / "older" / "office-1.yaml") == bank


def test_a_broken_file_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = _sheet(tmp_path, [*HEAD, ["q1", "basic", "질문", 30], ["q2", "nothing", "질문", 30]])

    with pytest.raises(BankInvalid):
        import_bank(path, tmp_path / "banks")

    assert not (tmp_path / "banks").exists()


@settings(max_examples=40, **SLOW)  # type: ignore[arg-type]
@given(bank=banks())
def test_a_bank_does_not_differ_from_itself(bank: QuestionBank) -> None:
    assert diff_banks(bank, bank) == ()


def test_diff_names_added_removed_moved_and_changed() -> None:
    old = find_bank("office")
    first, second, *rest = old.questions
    changed = first.model_copy(update={"think_s": 45})
    new = old.model_copy(update={"version": 2, "questions": (second, changed, *rest[1:])})

    found = [(one.kind, one.question_id, one.path) for one in diff_banks(old, new)]

    assert ("changed", "", "version") in found
    assert ("changed", first.id, "think_s") in found
    assert ("removed", rest[0].id, "") in found
    assert len([one for one in found if one[0] == "moved"]) == 1
    assert {one.kind for one in diff_banks(new, old)} == {"added", "changed", "moved"}


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    """A trainer who chose the wrong file of 20,000 rows does not have to wait for its end."""
    path = tmp_path / "many.csv"
    path.write_text("질문\n" + "".join(f"질문 {n}은 무엇인가요?\n" for n in range(1000)), "utf-8")
    shares: list[float] = []

    def stop(share: float) -> None:
        raise ReadingStopped

    read_table(path, heard=shares.append)

    assert shares == sorted(shares)
    assert 0 < shares[-1] < 1
    with pytest.raises(ReadingStopped):
        read_table(path, heard=stop)


def test_documents_that_are_no_banks_yet_are_compared() -> None:
    old = {"id": "a", "questions": [{"id": "q-1", "text": {"ko": "가"}}, {"id": "q-2"}]}
    new = {"id": "a", "questions": [{"id": "q-1", "text": {"ko": ""}}, {"kind": "basic"}, {"id": "q-2"}]}

    found = [(one.kind, one.question_id, one.path) for one in diff_documents(old, new)]

    assert found == [("changed", "q-1", "text.ko"), ("added", "?", "")]
