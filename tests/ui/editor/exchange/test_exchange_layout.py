"""Everything written in the dialogs can be read and hit: both size classes, both languages, larger text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from interview_sim.banks import parse_bank
from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.exchange.types import RowProblem, TableReading
from interview_sim.banks.packs import compare_with, read_pack, write_pack
from interview_sim.ui.editor.exchange.export_dialog import ExportDialog
from interview_sim.ui.editor.exchange.files import Packable
from interview_sim.ui.editor.exchange.found import found_in
from interview_sim.ui.editor.exchange.import_dialog import ImportDialog
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets import QuestionDialog
from tests.ui.layout_checks import findings

SIZES = [((1920, 1080), False), ((1366, 768), False), ((1366, 768), True)]
TEXT = (
    "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요. 그때 어떤 상황이었고, 무엇을 하셨으며, 어떻게 끝났나요?"
)


def bank(name: str, text: str = TEXT):  # type: ignore[no-untyped-def]
    return parse_bank(
        f"id: {name}\nversion: 1\nname: {{ko: 물류 현장 질문은행, en: Logistics on the floor}}\n"
        f"questions:\n  - {{id: a-rather-long-id-of-a-question, kind: basic, text: {{ko: '{text}'}}}}\n"
    )


@pytest.fixture(params=[(size, larger, language) for size, larger in SIZES for language in ("ko", "en")])
def desk(request, theme: Theme, stage: Callable[..., None]) -> Iterator[QWidget]:
    size, larger, language = request.param
    theme.set_larger_text(larger)
    window = QWidget()
    stage(window, size, language)
    yield window
    for dialog in window.findChildren(QuestionDialog):
        dialog.answer("close")


def looked_at(dialog: QuestionDialog) -> list[str]:
    for _ in range(3):
        QCoreApplication.processEvents()
    return findings(dialog)


def test_importing(desk: QWidget) -> None:
    dialog = ImportDialog(desk)
    assert looked_at(dialog) == []
    dialog.show_reading("아주 긴 이름의 파일 2026년 11월 25일 최종.xlsx")
    assert looked_at(dialog) == []

    remark = RowProblem(row=1, column="C", code="table-column-left-out", facts={"column": "참고"})
    reading = TableReading(file="list.csv", bank=bank("came"), remarks=(remark,))
    dialog.show_found(found_in(reading, BankDraft.of(bank("ours")), {"came"}))
    assert looked_at(dialog) == []

    problems = tuple(RowProblem(row=n, column="B", code="table-quotes", facts={"why": "?"}) for n in range(9))
    dialog.show_found(found_in(TableReading(file="x.csv", bank=None, problems=problems), None, ()))
    assert looked_at(dialog) == []


def test_exporting(desk: QWidget) -> None:
    packable = Packable(
        kind="banks", id="logistics", names={"ko": "물류 현장 질문은행", "en": "Logistics on the floor"},
        version=12, n_questions=1200, n_sounds=40, is_own=True,
    )  # fmt: skip
    dialog = ExportDialog(desk, "물류 현장 질문은행 · 1200문항", [packable] * 9, "logistics")
    assert looked_at(dialog) == []
    dialog.form.ways.show_chosen("pack")
    dialog.form.ways.chosen.emit("pack")
    dialog.show_done("저장했습니다: C:\\Users\\trainer\\Documents\\logistics.ispack")
    assert looked_at(dialog) == []


def test_a_pack_with_choices(desk: QWidget, tmp_path: Path) -> None:
    write_pack(
        tmp_path / "a.ispack", [bank("mine", "그들의 질문"), bank("new")], note="봄 과정에 쓸 질문입니다"
    )
    (tmp_path / "banks").mkdir()
    from interview_sim.banks import save_bank

    save_bank(bank("mine", "우리 질문"), tmp_path / "banks" / "mine.yaml")
    dialog = PackDialog(desk, tmp_path / "a.ispack")
    assert looked_at(dialog) == []
    dialog.show_comparison(compare_with(read_pack(tmp_path / "a.ispack"), [tmp_path / "banks"]))
    dialog.answer("take")
    assert looked_at(dialog) == []
    dialog.form.rows[0].parts_asked.emit()
    assert looked_at(dialog) == []
