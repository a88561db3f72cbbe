"""Import, paste, export and packs through the dialogs, with real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from interview_sim.banks import QuestionBank, parse_bank
from interview_sim.banks.drafting import BankDraft, bank_of
from interview_sim.banks.exchange import export_bank, read_bank
from interview_sim.banks.files import yaml_text
from interview_sim.banks.packs import read_pack, write_pack
from interview_sim.editions import Editions
from interview_sim.ui.background import Background
from interview_sim.ui.editor.exchange import ExchangeFiles, ExchangeFlow
from interview_sim.ui.editor.exchange.export_dialog import ExportDialog
from interview_sim.ui.editor.exchange.pack_dialog import PackDialog
from interview_sim.ui.widgets import Toast


def bank(name: str = "ours", version: int = 1, **texts: str) -> QuestionBank:
    rows = "".join(f"  - {{id: {one}, kind: basic, text: {{ko: '{text}'}}}}\n" for one, text in texts.items())
    return parse_bank(f"id: {name}\nversion: {version}\nname: {{ko: {name}}}\nquestions:\n{rows}")


class Desk:
    """A window with the flow, and what came out of it."""

    def __init__(self, data_dir: Path) -> None:
        self.window = QWidget()
        self.background = Background(self.window)
        self.toast = Toast(self.window)
        self.draft: BankDraft | None = BankDraft.of(bank(a="하나", b="둘"))
        self.freed: list[object] = []
        self.flow = ExchangeFlow(
            self.window,
            self.toast,
            self.background,
            ExchangeFiles(data_dir),
            open_bank=lambda: self.draft,
            person=lambda: "박 강사",
            centre=lambda: "센터",
            free=self.freed.extend,
        )
        self.imported: list[tuple[BankDraft, str]] = []
        self.made: list[BankDraft] = []
        self.published: list[tuple[str, ...]] = []
        self.flow.imported.connect(lambda draft, words: self.imported.append((draft, words)))
        self.flow.bank_made.connect(self.made.append)
        self.flow.published.connect(lambda editions: self.published.append(tuple(one.id for one in editions)))


@pytest.fixture
def desk(tmp_path: Path, stage: Callable[..., None]) -> Iterator[Desk]:
    found = Desk(tmp_path / "data")
    stage(found.window, (1366, 768))
    yield found
    found.flow.close()
    found.background.close()


def test_a_spreadsheet_becomes_one_step(desk: Desk, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "new.xlsx"
    export_bank(bank("ours", a="다른 하나", c="셋"), path)
    dialog = desk.flow.ask_import(path)
    qtbot.waitUntil(lambda: dialog.stage == "asking")

    assert dialog.mode == "replace"
    assert dialog.form.outcome.text().startswith("1 added and 1 replaced.")
    dialog.answer("take")
    [(draft, words)] = desk.imported
    assert [one.facts["text"]["ko"] for one in draft.questions] == ["다른 하나", "둘", "셋"]
    assert words == "2 questions from ‘new.xlsx’"


def test_a_file_of_korean_excel_with_a_mere_column_is_added(desk: Desk, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "목록.csv"
    path.write_bytes("질문\n왜 지원하셨나요?\n강점은 무엇인가요?\n".encode("cp949"))
    dialog = desk.flow.ask_import(path)
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    dialog.answer("take")

    [(draft, _)] = desk.imported
    assert [one.facts["text"]["ko"] for one in draft.questions[2:]] == [
        "왜 지원하셨나요?",
        "강점은 무엇인가요?",
    ]


def test_every_problem_is_named_with_its_place_and_nothing_is_taken(
    desk: Desk, tmp_path: Path, qtbot
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("번호,질문,생각 시간\nx,왜요?,서른\ny,뭐요?,30\nz,누구요?,-1\n", "utf-8")
    dialog = desk.flow.ask_import(path)
    qtbot.waitUntil(lambda: dialog.stage == "problems")
    lines = dialog.form.problems.list.text().splitlines()

    assert [line.split("\t")[0] for line in lines] == ["Row 2, column C", "Row 4, column C"]
    assert all(len(line.split("\t")) == 3 for line in lines)
    dialog.form.problems.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.form.problems.list.text()
    dialog.answer("take")
    assert not desk.imported and not desk.made


def test_copied_cells_are_pasted(desk: Desk, qtbot) -> None:
    mime = QMimeData()
    mime.setText("질문\t생각 시간\n협업한 경험은요?\t40\n")
    QGuiApplication.clipboard().setMimeData(mime)
    dialog = desk.flow.ask_paste()
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    dialog.answer("take")

    assert desk.imported[0][0].questions[-1].facts["think_s"] == 40


def test_a_table_is_pasted_by_its_key_and_a_file_dropped(desk: Desk, tmp_path: Path, qtbot) -> None:
    mime = QMimeData()
    mime.setText("질문\n협업한 경험은요?\n")
    QGuiApplication.clipboard().setMimeData(mime)
    dialog = desk.flow.ask_import()
    qtbot.keyClick(dialog.buttons["choose"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    assert dialog.form.facts.name.text() == "pasted table"

    path = tmp_path / "dropped.csv"
    path.write_text("질문\n무엇을 배웠나요?\n어디서 배웠나요?\n", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(100, 100), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    dialog.dropEvent(event)
    qtbot.waitUntil(lambda: dialog.form.facts.name.text() == "dropped.csv")
    assert dialog.form.facts.held.text() == "2 questions"


def test_a_pack_given_to_the_import_opens_as_a_pack(desk: Desk, tmp_path: Path, qtbot) -> None:
    write_pack(tmp_path / "a.ispack", [bank("theirs", a="하나")])
    dialog = desk.flow.ask_import()
    dialog.file_given.emit(tmp_path / "a.ispack")
    qtbot.waitUntil(lambda: isinstance(desk.flow.dialog, PackDialog))

    assert not dialog.isVisible()


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QGuiApplication.clipboard().clear()
    dialog = desk.flow.ask_paste()

    assert "clipboard" in dialog.form.problem.words.text()


def test_where_no_bank_may_be_changed_a_new_one_is_made(desk: Desk, tmp_path: Path, qtbot) -> None:
    desk.draft = None
    path = tmp_path / "ours.yaml"
    path.write_text(yaml_text(bank("ours", a="하나")), "utf-8")
    dialog = desk.flow.ask_import(path)
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    dialog.answer("take")

    assert not desk.imported
    assert bank_of(desk.made[0]) == bank("ours", a="하나")


def test_stopped_reading_takes_nothing(desk: Desk, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "many.csv"
    path.write_text("질문\n" + "".join(f"질문 {n}은 무엇인가요?\n" for n in range(3000)), "utf-8")
    dialog = desk.flow.ask_import(path)
    dialog.answer("stop")
    qtbot.waitUntil(lambda: desk.flow.is_idle)

    assert dialog.stage == "choosing"
    assert dialog.found is None


@pytest.mark.parametrize("way", ["xlsx", "csv", "yaml"])
def test_the_bank_is_exported_and_the_same_comes_back(desk: Desk, tmp_path: Path, way: str, qtbot) -> None:
    desk.flow.ask_export()
    qtbot.waitUntil(lambda: isinstance(desk.flow.dialog, ExportDialog))
    dialog = desk.flow.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.form.ways.show_chosen(way)
    dialog.form.ways.chosen.emit(way)
    dialog.place(tmp_path / f"out.{way}")
    qtbot.waitUntil(lambda: dialog.form.outcome.isVisible())

    assert read_bank(tmp_path / f"out.{way}") == bank(a="하나", b="둘")


def test_a_draft_that_is_no_bank_yet_is_refused_with_words(desk: Desk, tmp_path: Path, qtbot) -> None:
    assert desk.draft is not None
    desk.draft = desk.draft.inserted(0, {"id": "x", "kind": "basic"})
    desk.flow.ask_export()
    qtbot.waitUntil(lambda: isinstance(desk.flow.dialog, ExportDialog))
    dialog = desk.flow.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.place(tmp_path / "out.xlsx")
    qtbot.waitUntil(lambda: dialog.form.problem.isVisible())

    assert not (tmp_path / "out.xlsx").exists()


def test_a_pack_is_written_with_what_is_ticked(desk: Desk, tmp_path: Path, qtbot) -> None:
    desk.flow.ask_export()
    qtbot.waitUntil(lambda: isinstance(desk.flow.dialog, ExportDialog))
    dialog = desk.flow.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.form.ways.show_chosen("pack")
    dialog.form.ways.chosen.emit("pack")
    for row in dialog.form.pack.rows.values():
        row.setChecked(False)
    dialog.answer("place")
    assert "Tick" in dialog.form.problem.words.text()
    dialog.form.pack.rows["banks", "office"].click()
    dialog.form.pack.rows["presets", "basic-10"].click()
    dialog.form.pack.note.edit.setText("  봄   과정 ")
    dialog.place(tmp_path / "a.ispack")
    qtbot.waitUntil(lambda: dialog.form.outcome.isVisible())
    pack = read_pack(tmp_path / "a.ispack")

    assert [(one.kind, one.id) for one in pack.items] == [("banks", "office"), ("presets", "basic-10")]
    assert (pack.origin, pack.note) == ("센터", "봄 과정")


def opened(desk: Desk, path: Path, qtbot) -> PackDialog:
    dialog = desk.flow.open_pack(path)
    qtbot.waitUntil(lambda: dialog.stage != "reading")
    return dialog


def test_a_new_bank_of_a_pack_is_published(desk: Desk, tmp_path: Path, qtbot) -> None:
    write_pack(tmp_path / "a.ispack", [bank("theirs", a="하나")])
    dialog = opened(desk, tmp_path / "a.ispack", qtbot)
    dialog.answer("take")
    qtbot.waitUntil(lambda: bool(desk.published))
    [edition] = Editions(tmp_path / "data").versions("banks", "theirs")

    assert (edition.by, edition.note) == ("박 강사", "From the pack a.ispack")
    assert desk.freed == [("banks", "theirs")]
    assert desk.flow.dialog is None


def test_what_both_changed_is_chosen_question_by_question(desk: Desk, tmp_path: Path, qtbot) -> None:
    editions = Editions(tmp_path / "data")
    hold = editions.open_draft("banks", "x", "이 강사")
    hold.publish(lambda _: yaml_text(bank("x", a="옛 하나", b="옛 둘")))
    write_pack(tmp_path / "base.ispack", [bank("x", a="옛 하나", b="옛 둘")])
    hold.publish(lambda _: yaml_text(bank("x", 2, a="우리 하나", b="우리 둘")))
    hold.let_go()
    theirs = bank("x", 2, a="그들의 하나", b="그들의 둘")
    write_pack(
        tmp_path / "a.ispack", [theirs], versions_of=lambda *_: [yaml_text(bank("x", a="옛 하나", b="옛 둘"))]
    )
    dialog = opened(desk, tmp_path / "a.ispack", qtbot)

    dialog.answer("take")
    assert "changed here and there" in dialog.form.problem.words.text()
    dialog.form.rows[0].open.click()
    view = dialog.form.conflicts
    part = view.part()
    assert part is not None and part.id == "a" and "그들의" in view.text.plain_text()
    view.sides.chosen.emit("theirs")
    view.after.click()
    view.sides.chosen.emit("mine")
    view.back.click()
    dialog.answer("take")
    qtbot.waitUntil(lambda: bool(desk.published))
    kept = parse_bank(editions.published("banks", "x") or "")

    assert [one.text.ko for one in kept.questions] == ["그들의 하나", "우리 둘"]
    assert kept.version == 3


def test_the_open_bank_is_changed_as_a_draft_and_not_published(desk: Desk, tmp_path: Path, qtbot) -> None:
    write_pack(tmp_path / "a.ispack", [bank("ours", a="그들의 하나", b="둘")])
    dialog = opened(desk, tmp_path / "a.ispack", qtbot)
    dialog.form.rows[0].choose.key_chosen.emit("theirs")
    dialog.answer("take")
    qtbot.waitUntil(lambda: bool(desk.imported))

    assert desk.imported[0][0].questions[0].facts["text"] == {"ko": "그들의 하나"}
    assert Editions(tmp_path / "data").versions("banks", "ours") == ()


def test_a_draft_of_somebody_else_is_never_lost(desk: Desk, tmp_path: Path, qtbot) -> None:
    hold = Editions(tmp_path / "data").open_draft("banks", "theirs", "이 강사")
    hold.save("typed")
    hold.let_go()
    write_pack(tmp_path / "a.ispack", [bank("theirs", a="하나"), bank("other", a="둘")])
    dialog = opened(desk, tmp_path / "a.ispack", qtbot)
    dialog.answer("take")
    qtbot.waitUntil(lambda: dialog.form.problem.isVisible())

    assert "theirs" in dialog.form.problem.words.text()
    assert Editions(tmp_path / "data").versions("banks", "other") == ()


def test_a_pack_that_was_tampered_with_says_so(desk: Desk, tmp_path: Path, qtbot) -> None:
    path = tmp_path / "a.ispack"
    write_pack(path, [bank("theirs", a="하나")])
    data = path.read_bytes()
    path.write_bytes(data[:-40] + bytes(40))
    dialog = opened(desk, path, qtbot)

    assert dialog.stage == "problems"
    assert dialog.form.problems.list.text()
    assert not dialog.buttons["take"].isVisible()
