"""The list of ways to share, by keys and mouse, and what it says about each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from interview_sim.review.sharing.orders import Remark, Shared, ShareOrder
from interview_sim.review.sharing.permission import what_may_leave
from interview_sim.sessions.types import Consents
from interview_sim.ui.language import set_language
from interview_sim.ui.review.sharing.offer import ShareOffer
from interview_sim.ui.review.sharing.share_dialog import ShareDialog
from interview_sim.ui.staff.dialogs.placing import with_suffix
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings

LEFT = Qt.MouseButton.LeftButton
SHOWN = Consents(record=True, show=True, text_version="1")
ALONE = Consents(record=True, keep=True, text_version="1")
LONG = "A-0412 2026-11-25 question about a day on which everything went wrong.pdf"


def offer(folder: Path, consents: Consents = SHOWN, **more: object) -> ShareOffer:
    known: dict[str, object] = {
        "ticket": "A-0412",
        "day": "2026-11-25",
        "n_answer": 2,
        "permissions": what_may_leave(consents),
        "folder": folder,
        "span": (12.0, 31.0),
    }
    return ShareOffer(**(known | more))  # type: ignore[arg-type]


class Said:
    def __init__(self, dialog: ShareDialog) -> None:
        self.orders: list[ShareOrder] = []
        self.folders: list[Path] = []
        self.answers: list[str] = []
        dialog.share_wanted.connect(self.orders.append)
        dialog.folder_wanted.connect(self.folders.append)
        dialog.answered.connect(self.answers.append)


@pytest.fixture
def window(stage) -> QWidget:
    one = QWidget()
    one.setObjectName("canvas")
    stage(one, COMPACT)
    return one


def button(dialog: ShareDialog, way: str):
    return next(row.buttons[way] for row in dialog.form.rows.values() if way in row.buttons)


def file_dialog(qtbot) -> QFileDialog:
    def found() -> list[QFileDialog]:
        return [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()), timeout=3000)
    return found()[0]


def type_name(qtbot, name: str) -> None:
    dialog = file_dialog(qtbot)
    line = dialog.findChild(QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=3000)


def test_by_keys_from_the_list_to_a_saved_report(window, qtbot, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path, has_printer=False))
    said = Said(dialog)
    first = window.window().focusWidget()
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(window.window().focusWidget(), Qt.Key.Key_Return)
    suggested = file_dialog(qtbot).findChild(QLineEdit).text()
    QTest.keyClick(file_dialog(qtbot).findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said.orders))
    is_busy = not button(dialog, "csv").isEnabled()
    dialog.show_progress(0.4)
    dialog.show_shared(Shared(order=said.orders[0]))
    QTest.keyClick(window.window().focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(window.window().focusWidget(), Qt.Key.Key_Escape)

    assert first is button(dialog, "sheet")
    assert suggested == "A-0412 2026-11-25 report.pdf"
    assert said.orders == [ShareOrder(way="report", path=tmp_path / suggested)]
    assert is_busy and button(dialog, "csv").isEnabled()
    assert dialog.form.outcome.words.text() == f"Saved: {tmp_path / suggested}"
    assert said.folders == [tmp_path]
    assert said.answers == ["close"]


def test_a_clip_says_which_seconds_and_takes_them_along(window, qtbot, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path))
    said = Said(dialog)
    QTest.mouseClick(button(dialog, "clip"), LEFT)
    type_name(qtbot, "mine")
    qtbot.waitUntil(lambda: bool(said.orders))

    assert "0:12 to 0:31" in dialog.form.rows["clip"].words.text()
    assert said.orders == [ShareOrder(way="clip", path=tmp_path / "mine.mp4", span=(12.0, 31.0))]


def test_without_chosen_seconds_the_clip_says_what_to_do(window, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path, span=None))
    said = Said(dialog)
    QTest.mouseClick(button(dialog, "clip"), LEFT)

    assert not said.orders
    assert dialog.form.rows["clip"].words.text() == "Choose seconds first: drag over the tracks."


def test_no_file_is_replaced_unasked(window, qtbot, tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text("old")
    dialog = ShareDialog(window, offer(tmp_path))
    said = Said(dialog)
    QTest.mouseClick(button(dialog, "csv"), LEFT)
    type_name(qtbot, "old")
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    asked = (list(said.orders), dialog.form.outcome.words.text(), window.window().focusWidget())
    QTest.keyClick(asked[2], Qt.Key.Key_Return)
    type_name(qtbot, "old.csv")
    qtbot.waitUntil(lambda: dialog.stage == "asking")
    QTest.mouseClick(dialog.form.outcome.replace, LEFT)

    assert asked == ([], "There is a file old.csv already.", dialog.form.outcome.other)
    assert said.orders == [ShareOrder(way="csv", path=tmp_path / "old.csv")]


def test_a_package_gets_a_folder_that_is_free(window, qtbot, tmp_path: Path) -> None:
    (tmp_path / "A-0412 2026-11-25").mkdir()
    dialog = ShareDialog(window, offer(tmp_path))
    said = Said(dialog)
    QTest.mouseClick(button(dialog, "package"), LEFT)
    file_dialog(qtbot).accept()
    qtbot.waitUntil(lambda: bool(said.orders))

    assert said.orders == [ShareOrder(way="package", path=tmp_path / "A-0412 2026-11-25 (2)")]


def test_what_a_consent_does_not_allow_says_so(window, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path, ALONE))
    said = Said(dialog)
    for row in dialog.form.rows.values():
        for one in row.buttons.values():
            QTest.mouseClick(one, LEFT)

    assert not said.orders
    assert {row.consent.text() for row in dialog.form.rows.values()} == {"no consent"}
    assert "did not agree to show it to the counsellor" in button(dialog, "report").accessibleDescription()


def test_opened_by_pin_it_goes_to_the_visitor_and_into_no_table(window, tmp_path: Path) -> None:
    permissions = what_may_leave(ALONE, is_private=True)
    dialog = ShareDialog(window, offer(tmp_path, permissions=permissions))

    assert button(dialog, "package").isEnabled()
    assert not button(dialog, "xlsx").isEnabled()


def test_paper_needs_no_place(window, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path))
    said = Said(dialog)
    QTest.keyClick(window.window().focusWidget(), Qt.Key.Key_Return)
    dialog.show_shared(Shared(order=said.orders[0]))

    assert [order.way for order in said.orders] == ["print"]
    assert dialog.form.outcome.words.text() == "Sent to the printer."
    assert not dialog.form.outcome.folder.isVisible()


def test_what_is_missing_and_what_was_refused_is_told(window, tmp_path: Path) -> None:
    dialog = ShareDialog(window, offer(tmp_path))
    order = ShareOrder(way="package", path=tmp_path)
    dialog.show_shared(
        Shared(order=order, remarks=(Remark(code="package-film-missing", facts={"number": "2"}),))
    )
    told = dialog.form.outcome.words.text()
    dialog.show_refusal("There is no room.")

    assert "answer 2 is gone" in told
    assert dialog.form.outcome.words.text() == "There is no room."
    assert button(dialog, "package").isEnabled()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [WIDE, COMPACT])
@pytest.mark.parametrize("is_larger", [False, True])
def test_everything_fits(stage, theme, tmp_path: Path, language: str, size, is_larger: bool) -> None:
    one = QWidget()
    theme.set_larger_text(is_larger)
    stage(one, size, language)
    for what in (offer(tmp_path), offer(tmp_path, ALONE, has_finding=False, span=None, is_rated=False)):
        dialog = ShareDialog(one, what)
        dialog.show_shared(Shared(order=ShareOrder(way="report", path=Path("/home/kim/Documents") / LONG)))
        QApplication.processEvents()

        found = [line for line in findings(dialog) if not (is_larger and "outside" in line)]
        assert found == []
        assert one.rect().contains(dialog._panel.geometry())
        dialog.answer("close")
    set_language("en")


def test_a_suffix_is_put_right() -> None:
    assert with_suffix(Path("a"), ".pdf") == Path("a.pdf")
    assert with_suffix(Path("a.PDF"), ".pdf") == Path("a.PDF")
    assert with_suffix(Path("a.b"), ".pdf") == Path("a.b.pdf")


def test_another_offer_is_another_list(window, tmp_path: Path) -> None:
    bare = replace(offer(tmp_path), has_report=False, has_finding=False, has_recording=False)
    dialog = ShareDialog(window, bare)

    assert not any(one.isEnabled() for row in dialog.form.rows.values() for one in row.buttons.values())
    assert all(row.words.text().endswith(".") for row in dialog.form.rows.values())
