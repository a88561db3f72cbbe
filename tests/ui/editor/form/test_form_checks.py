"""The checks below the form: what must be mended, where, and the button that cures it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.editor.form.conftest import question

KEY = Qt.Key
_IMPROPER = {"ko": "맡은 일을 말씀해 주세요. 결혼하셨습니까? 편하게 답해 주세요.", "en": "Tell us about it."}


def titles(desk) -> list[str]:
    return [line.title for line in desk.form.checks.lines()]


def test_a_question_that_is_fine_says_how_long_it_takes_to_read(opened) -> None:
    desk = opened(language="ko")
    (line,) = desk.form.checks.lines()
    assert (line.band, line.title) == ("good", "길이")
    assert line.detail.startswith("소리 내어 읽으면 ") and "생각 시간 30초 안에 충분합니다" in line.detail
    assert desk.form.bottom.save.isEnabled() and desk.form.bottom.words.text() == "초안 저장됨"


def test_an_improper_passage_is_marked_named_without_judging_and_cured_by_its_button(opened) -> None:
    desk = opened(question(1, text=_IMPROPER), language="ko")
    line = desk.form.checks.lines()[0]
    assert line.band == "poor" and line.title == "부적절한 질문" and "혼인 여부" in line.detail
    assert "불법" not in line.detail and "법으로" not in line.detail
    edit = desk.form.fields.text.edits["ko"]
    assert edit.marked_passages() == ["결혼하셨습니까?"]
    assert not desk.form.bottom.save.isEnabled()

    button = desk.form.checks.rows[0].button
    assert button.text() == "이 부분 지우기"
    button.click()
    assert desk.facts(1)["text"]["ko"] == "맡은 일을 말씀해 주세요. 편하게 답해 주세요."
    assert desk.told[-1] == ("이 부분 지우기", None)
    assert edit.hasFocus() and edit.marked_passages() == []
    desk.judge()
    assert desk.form.bottom.save.isEnabled() and titles(desk) == ["길이"]


def test_the_need_of_the_job_silences_it(opened) -> None:
    desk = opened(question(1, text=_IMPROPER))
    desk.form.fields.job_need.edits["en"].setPlainText("A home for couples.")
    desk.form.fields.job_need.edits["ko"].setPlainText("부부가 함께 사는 곳입니다.")
    desk.judge()
    assert titles(desk) == ["Length"]


def test_a_mark_stays_with_its_passage_while_one_types_and_goes_with_it(opened) -> None:
    desk = opened(question(1, text=_IMPROPER))
    edit = desk.form.fields.text.edits["ko"]
    QTest.keyClicks(edit, "abc")
    assert edit.marked_passages() == ["결혼하셨습니까?"]
    edit.setPlainText("결혼에 대해 쓴 글을 소개해 주세요.")
    assert edit.marked_passages() == []


def test_a_line_leads_to_its_field_also_where_it_is_folded_away(opened) -> None:
    facts = question(1)
    del facts["why"]
    desk = opened(facts)
    row = desk.form.checks.rows[0]
    assert row.line.title == "It is not said why this is asked" and not desk.form.fields.more.is_open
    row.setFocus()
    QTest.keyClick(row, KEY.Key_Return)
    assert desk.form.fields.more.is_open and desk.form.fields.why.edits["ko"].hasFocus()


def test_a_line_about_a_point_opens_it(opened) -> None:
    facts = question(1)
    facts["expected_points"][1]["synonyms"] = {}
    desk = opened(facts)
    row = desk.form.checks.rows[0]
    assert row.line.title == "‘맡은 일’ has no similar words"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    panel = desk.form.fields.points.panel
    assert panel.isVisible() and panel.point["id"] == "role" and panel.synonyms["ko"].entry.hasFocus()


def test_times_that_cannot_work_are_cured_with_the_seconds_named(opened) -> None:
    desk = opened(question(1, answer_s=60, done_after_s=90))
    row = desk.form.checks.rows[0]
    assert row.line.title == "‘Done’ opens too late" and row.button.text() == "Make it 50 s"
    row.button.click()
    assert desk.facts(1)["done_after_s"] == 50


def test_problems_of_form_speak_of_fields_and_not_of_a_files_keys(opened) -> None:
    desk = opened(question(1, text={}, tags=["a", "a"], kind="?"))
    words = " ".join(f"{line.title} {line.detail}" for line in desk.form.checks.lines())
    assert "Question is empty" in words and "Kind: ‘?’ is not known" in words
    assert "Tags: ‘a’ is there twice" in words
    assert not any(key in words for key in ("set_id", "ko or en", "YAML", "think_s"))


def test_errors_of_other_questions_are_counted_and_led_to(opened) -> None:
    desk = opened(question(1), question(2, text={}))
    row = desk.form.checks.rows[0]
    assert row.line.title == "One thing to mend in another question"
    asked: list[int] = []
    desk.form.chosen.connect(asked.append)
    row.button.click()
    assert asked == [2]
    assert "must be mended" in desk.form.bottom.words.text()


def test_the_bank_itself_has_its_line_and_its_dialog(opened, qtbot) -> None:
    desk = opened(name={})
    row = desk.form.checks.rows[0]
    assert row.line.goal == "head" and row.button.text() == "Edit the bank"
    assert row.line.title == "The bank itself: Name is empty"


def test_errors_come_first_and_the_card_scrolls_rather_than_grow(opened) -> None:
    facts = question(1, text=_IMPROPER, done_after_s=99)
    for name in ("why", "competency"):
        del facts[name]
    desk = opened(facts)
    bands = [line.band for line in desk.form.checks.lines()]
    assert bands == sorted(bands, key=["poor", "fair", "good"].index) and len(bands) >= 5
    assert desk.form.checks.height() <= 0.34 * desk.form.height()


def test_fields_with_something_to_mend_have_the_border_that_says_so(opened) -> None:
    desk = opened(question(1, id="Not An Id", text=_IMPROPER, done_after_s=99))
    fields = desk.form.fields
    assert fields.text.edits["ko"].property("problem") and not fields.text.edits["en"].property("problem")
    assert fields.about.id.property("problem")
    fields.about.id.typed.emit("fine")
    desk.judge()
    assert not fields.about.id.property("problem")
