"""From the button over an opened visit to the file that a reader reads, and to the log of what left."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from interview_sim.recording import probe
from interview_sim.sessions import Consents, Store
from interview_sim.sessions.database import FILE_NAME
from interview_sim.ui.review.program import DeskProgram
from interview_sim.ui.review.sharing import flow as sharing_flow
from interview_sim.ui.review.sharing.share_dialog import ShareDialog
from interview_sim.ui.staff.options import StaffOptions
from tests.sessions.building import TEXT, begin, take
from tests.sessions.desk.visits import SHOWN, said

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """Program, flow and sharing, with one visit of one recorded answer open."""

    def __init__(self, qtbot, data_dir: Path) -> None:
        self.qtbot, self.data_dir = qtbot, data_dir
        self.store = Store(data_dir)
        self.session = begin(self.store, SHOWN, nickname="하늘")
        self.take = take(self.store, self.session, seconds=2.0)
        self.store.save_analysis(self.take.id, said("저는 작년에 팀에서 일했습니다"))
        self.store.end_session(self.session.id)
        self.program = DeskProgram(StaffOptions(data_dir=data_dir, is_windowed=True, language="en"))
        qtbot.addWidget(self.program.window)
        self.flow = self.program.furnish()
        self.share = self.flow.sharing
        self.program.start()
        self._begin()

    def _begin(self) -> None:
        page = self.program.signing.first
        self.qtbot.waitUntil(page.isVisible, timeout=5000)
        for field, text in ((page.name, "Kim"), (page.pin, "2580"), (page.again, "2580")):
            field.set_text(text)
        QTest.keyClick(page.again.edit, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.flow.view.scale is not None, timeout=10_000)
        self.flow.open_visit(self.session.id)
        self.qtbot.waitUntil(lambda: self.flow.answer is not None, timeout=10_000)

    def open(self) -> ShareDialog:
        QTest.mouseClick(self.flow.work.heading.share, LEFT)
        self.qtbot.waitUntil(lambda: self.share._dialog is not None, timeout=3000)
        return self.share._dialog

    def choose(self, dialog: ShareDialog, way: str, folder: Path) -> None:
        QTest.mouseClick(button(dialog, way), LEFT)
        if way != "print":
            place = self._file_dialog()
            place.setDirectory(str(folder))
            if way == "package":
                place.accept()
            else:
                line = place.findChild(QLineEdit)
                line.selectAll()
                QTest.keyClicks(line, "it")
                QTest.keyClick(line, Qt.Key.Key_Return)
        self.qtbot.wait(30)
        self.qtbot.waitUntil(lambda: self.share.sharing.is_idle, timeout=60_000)

    def _file_dialog(self) -> QFileDialog:
        def found() -> list[QFileDialog]:
            tops = QApplication.topLevelWidgets()
            return [one for one in tops if isinstance(one, QFileDialog) and one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=3000)
        return found()[0]

    def log(self) -> list[tuple[str, str]]:
        with sqlite3.connect(self.data_dir / FILE_NAME) as database:
            rows = database.execute("select what, reason from audit order by id").fetchall()
        return [row for row in rows if row[0] in ("exported", "printed")]

    def close(self) -> None:
        self.program.window.allow_closing()
        self.program.window.close()
        self.store.close()


@pytest.fixture
def desk(theme, qtbot, tmp_path: Path) -> Iterator[Desk]:
    one = Desk(qtbot, tmp_path / "data")
    yield one
    one.close()


def button(dialog: ShareDialog, way: str):
    return next(row.buttons[way] for row in dialog.form.rows.values() if way in row.buttons)


def text_of(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return "".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_the_consent_stands_on_the_button_from_the_start(desk: Desk) -> None:
    share = desk.flow.work.heading.share

    assert share.isEnabled()
    assert "agreed to show it to the counsellor" in share.accessibleDescription()


def test_sheet_captions_table_and_clip_leave_and_are_logged(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    desk.flow.watching.select((0.4, 1.4))
    dialog = desk.open()
    for way in ("sheet", "srt", "csv", "clip"):
        desk.choose(dialog, way, out)
    done = dialog.form.outcome.words.text()

    assert str(desk.session.ticket) in text_of(out / "it.pdf")
    assert "저는 작년에" in (out / "it.srt").read_text("utf-8-sig")
    assert "speech_rate" in (out / "it.csv").read_text("utf-8-sig")
    assert probe(out / "it.mp4").duration_s == pytest.approx(1.0, abs=0.15)
    assert done.startswith(f"Saved: {out / 'it.mp4'}")
    assert desk.log() == [("exported", way) for way in ("sheet", "srt", "csv", "clip")]


def test_the_package_holds_the_film(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    desk.choose(desk.open(), "package", out)
    folder = next(out.iterdir())

    assert folder.name.startswith(str(desk.session.ticket))
    assert {"report.html", "report.pdf", "answer-1.mp4"} <= {path.name for path in folder.iterdir()}


def test_a_consent_taken_back_meanwhile_stops_it(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    dialog = desk.open()
    desk.store.change_consents(desk.session.id, Consents(record=True, keep=True, text_version=TEXT))
    desk.choose(dialog, "report", out)

    assert list(out.iterdir()) == []
    assert desk.log() == []
    assert dialog.stage == "choosing" and dialog.form.outcome.words.text()


def test_what_ends_after_the_dialog_was_closed_is_told_below(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    dialog = desk.open()
    dialog.share_wanted.connect(lambda _: dialog.answer("close"))
    desk.choose(dialog, "report", out)

    assert desk.program.window.toast.text() == f"Saved: {out / 'it.pdf'}"


def test_paper_comes_from_the_printer(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    def into_a_file() -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        return printer

    monkeypatch.setattr(sharing_flow, "has_printer", lambda: True)
    monkeypatch.setattr(desk.share.sharing, "_printer", into_a_file)
    dialog = desk.open()
    desk.choose(dialog, "print", tmp_path)
    document = QPdfDocument()
    document.load(str(tmp_path / "paper.pdf"))

    assert document.pageCount() == 1
    assert dialog.form.outcome.words.text() == "Sent to the printer."
    assert desk.log() == [("printed", "sheet")]


def test_a_printer_that_takes_nothing_is_told(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    def into_nowhere() -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "gone" / "paper.pdf"))
        return printer

    monkeypatch.setattr(sharing_flow, "has_printer", lambda: True)
    monkeypatch.setattr(desk.share.sharing, "_printer", into_nowhere)
    dialog = desk.open()
    desk.choose(dialog, "print", tmp_path)

    assert "did not print" in dialog.form.outcome.words.text()
