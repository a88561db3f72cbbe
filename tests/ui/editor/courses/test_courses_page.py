"""The courses page by keys and mouse: written, saved, left, deleted, and how a course goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_sim.ui.editor.courses.course_form import Written
from interview_sim.ui.editor.courses.day_button import DayDialog
from interview_sim.ui.editor.courses.delete_dialog import DeleteCourseDialog
from interview_sim.ui.editor.courses.page import CoursesPage
from interview_sim.ui.language import set_language
from interview_sim.ui.widgets import QuestionDialog
from tests.ui.editor.courses.courses_material import CLASS, FAIR, TODAY, class_shown, fair_shown, shown
from tests.ui.layout_checks import findings

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
PAGE_WIDE, PAGE_COMPACT = (1920, 1016), (1366, 704)


class Said:
    def __init__(self, page: CoursesPage) -> None:
        self.saved: list[tuple[object, Written]] = []
        self.deleted: list[tuple[int, str]] = []
        self.progress: list[int] = []
        page.course_saved.connect(lambda *facts: self.saved.append(facts))
        page.deletion_wanted.connect(lambda *facts: self.deleted.append(facts))
        page.progress_wanted.connect(self.progress.append)


@pytest.fixture
def page(stage) -> CoursesPage:
    one = CoursesPage()
    stage(one, PAGE_WIDE)
    return one


def dialog_of(page: CoursesPage) -> QuestionDialog:
    (found,) = [one for one in page.window().findChildren(QuestionDialog) if one.isVisible()]
    return found


def test_the_list_says_when_and_how_many(page) -> None:
    page.show_courses(shown())

    assert page.table.texts() == [
        ["가을 채용박람회", "Job fair", "11/28", "to come", "0"],
        ["데이터 분석가 양성 3기", "Class", "11/2–12/18", "on today", "14"],
        ["바이오 공정 1기", "Class", "2025. 9/1–10/31", "over", "9"],
    ]
    assert page.form.name.text() == "가을 채용박람회"


def test_a_new_class_is_written_by_keys(page, qtbot) -> None:
    page.show_courses(shown())
    said = Said(page)
    QTest.mouseClick(page.new, LEFT)
    assert page.window().focusWidget() is page.form.name.edit and not page.save.isEnabled()
    QTest.keyClicks(page.form.name.edit, "Data 4")
    for chooser in (page.form.bank, page.form.preset):
        QTest.keyClick(chooser, Key.Key_Down)
    QTest.mouseClick(page.form.ends.button, LEFT)
    dialog = dialog_of(page)
    assert isinstance(dialog, DayDialog)
    QTest.keyClick(dialog.month.grid, Key.Key_PageDown)
    dialog.answer("take")
    QTest.mouseClick(page.save, LEFT)

    (course, written) = said.saved[0]
    assert course is None and written.entries == ()
    facts = written.facts
    assert (facts.kind, facts.name, facts.bank_id, facts.preset_id) == (
        "class",
        "Data 4",
        "common",
        "first-visit",
    )
    assert (facts.begins_on, facts.ends_on) == (TODAY, date(2027, 2, 24))


def test_a_fair_has_companies(page) -> None:
    page.show_courses(shown())
    said = Said(page)
    rows = page.form.companies.rows
    QTest.mouseClick(rows[1].remove, LEFT)
    QTest.mouseClick(page.form.companies.add, LEFT)
    QApplication.processEvents()
    assert page.window().focusWidget() is rows[-1].company.edit
    QTest.keyClicks(rows[-1].company.edit, "Hana")
    QTest.keyClick(rows[-1].bank, Key.Key_Down)
    QTest.mouseClick(page.save, LEFT)

    (course, written) = said.saved[0]
    assert course == FAIR
    assert [(one.id, one.facts.company) for one in written.entries] == [
        (1, "한빛 물류"),
        (3, "새봄 돌봄"),
        (0, "Hana"),
    ]
    assert written.entries[-1].facts.preset_id == "first-visit"
    assert written.entries[-1].facts.bank_id == "common"


def test_what_people_joined_keeps_its_kind(page) -> None:
    page.show_courses(shown(), 1)
    assert not page.form.kind.isEnabled() and page.form.fixed.isVisible()
    page.show_courses(shown(), 2)
    assert page.form.kind.isEnabled() and not page.form.fixed.isVisible()


def test_nothing_written_is_lost_by_going_elsewhere(page) -> None:
    page.show_courses(shown(), 1)
    page.form.name.set_text("Another name")
    assert page.may_close() is not None
    page.table.choose("2")
    dialog_of(page).answer("stay")
    assert page.table.chosen_key() == "1" and page.form.name.text() == "Another name"
    page.show_courses(shown(replace(CLASS, n_members=15), FAIR))
    assert page.form.name.text() == "Another name"
    page.table.choose("2")
    dialog_of(page).answer("leave")

    assert page.form.name.text() == "가을 채용박람회" and page.may_close() is None


def test_not_to_save_takes_everything_back(page) -> None:
    page.show_courses(shown(), 1)
    page.form.note.set_text("anders")
    assert page.back.isVisible() and page.save.isEnabled()
    QTest.mouseClick(page.back, LEFT)

    assert page.form.note.text() == CLASS.facts.note
    assert not page.back.isVisible() and not page.save.isEnabled()


def test_a_refusal_stands_beside_the_button(page) -> None:
    page.show_courses(shown(), 1)
    page.show_refusal("The name is empty.")
    assert page.problem.isVisible()
    page.show_course(2)
    assert not page.problem.isVisible()


def test_deleting_asks_for_a_reason(page, qtbot) -> None:
    page.show_courses(shown(), 1)
    said = Said(page)
    QTest.mouseClick(page.delete, LEFT)
    dialog = dialog_of(page)
    assert isinstance(dialog, DeleteCourseDialog)
    dialog.answer("delete")
    assert said.deleted == [] and dialog.problem.isVisible()
    dialog.chips.choose("other")
    dialog.answer("delete")
    assert said.deleted == []
    dialog.other.set_text(" moved  to spring ")
    dialog.answer("delete")

    assert said.deleted == [(1, "moved to spring")]


def test_progress_of_the_class_is_asked_for_and_shown(page) -> None:
    said = Said(page)
    page.show_courses(shown(), 1)
    page.show_progress(class_shown())
    QTest.keyClick(page.tabs, Key.Key_Right)
    figures = [one.value.text() for one in page.progress.large.figures]
    rows = page.progress.measures.table.texts()

    assert said.progress == [1]
    assert figures[:3] == ["14", "40", "85%"] and figures[3].startswith("+")
    assert page.progress.large.figures[1].note.text() == "4 more wait"
    assert rows[0][0] == "Points" and len(rows[0]) == 5
    assert page.progress.measures.isVisible() and not page.progress.companies.isVisible()
    assert not page.save.isVisible()


def test_progress_of_another_course_is_not_taken_for_this_one(page) -> None:
    page.show_courses(shown(), 2)
    page.show_progress(class_shown())

    assert page.progress.silent.text() == "Counting …"


def test_too_few_tell_how_many_are_needed(page) -> None:
    page.show_courses(shown(), 1)
    page.show_progress(class_shown(9))
    page._show_tab("progress")

    assert page.progress.silent.text().startswith("9 visits so far. Figures of the whole stand here from 10")
    assert [one.value.text() for one in page.progress.large.figures] == ["14", "–", "–", "–"]
    assert not page.progress.measures.isVisible()


def test_companies_of_a_fair(page) -> None:
    page.show_courses(shown(), 2)
    page.show_progress(fair_shown())
    page._show_tab("progress")

    assert page.progress.companies.table.texts() == (
        ("한빛 물류", "24", "20", "72", "64"),
        ("두레 식품, 새봄 돌봄", "15", "13", "45", "40"),
    )
    assert not page.progress.measures.isVisible()


def test_without_courses_the_page_says_what_they_are(page) -> None:
    page.show_courses(replace(shown(), courses=()))

    assert page.empty.isVisible() and not page.right.isVisible()
    QTest.mouseClick(page.new, LEFT)
    assert page.right.isVisible() and page.save.text() == "Make this course"


def test_another_language_keeps_what_is_written(page) -> None:
    page.show_courses(shown(), 1)
    page.form.name.set_text("Another name")
    set_language("ko")
    page.retranslate()
    page.form.retranslate()

    assert page.form.name.text() == "Another name" and page.form.bank.currentText() == "기본 질문"
    assert page.is_changed


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [PAGE_WIDE, PAGE_COMPACT])
@pytest.mark.parametrize("is_larger", [False, True])
@pytest.mark.parametrize("tab", ["form", "progress"])
def test_everything_fits(
    stage, theme, size: tuple[int, int], language: str, is_larger: bool, tab: str
) -> None:
    theme.set_larger_text(is_larger)
    one = CoursesPage()
    stage(one, size, language)
    for course_id, progress in ((1, class_shown()), (2, fair_shown())):
        one.show_courses(shown(), course_id)
        one.show_progress(progress)
        one._show_tab(tab)
        stage(one, size, language)
        assert findings(one) == []
