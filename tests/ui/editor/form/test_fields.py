"""Every field shows what stands in the facts; every change by hand is one step with its words and place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from tests.ui.editor.form.conftest import COMPACT_FORM, question

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_typing_into_the_text_is_told_letter_by_letter_in_one_place(opened) -> None:
    desk = opened()
    edit = desk.form.fields.text.edits["ko"]
    edit.setPlainText("")
    QTest.keyClicks(edit, "abc")

    assert desk.facts(1)["text"]["ko"] == "abc"
    assert desk.told[-1] == ("Change ‘Question (Korean)’", ("text", "ko", 1))
    assert [one.questions[0].facts["text"].get("ko", "") for one in desk.steps[-3:]] == ["a", "ab", "abc"]


def test_the_cursor_stays_where_it_is_when_the_draft_comes_back_and_after_undo(opened) -> None:
    desk = opened(question(1, text={"ko": "abcdef", "en": "x"}))
    edit = desk.form.fields.text.edits["ko"]
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    QTest.keyClicks(edit, "XY")

    assert edit.toPlainText() == "abcXYdef" and edit.textCursor().position() == 5
    QTest.keyClick(edit, KEY.Key_Z, CTRL)
    assert desk.facts(1)["text"]["ko"] == "abcXdef" and edit.toPlainText() == "abcXdef"
    assert edit.textCursor().position() == 4


def test_undo_in_a_line_is_the_banks_and_not_the_lines_own(opened) -> None:
    desk = opened()
    desk.form.fields.more.show_open(True)
    edit = desk.form.fields.about.id
    edit.setFocus()
    QTest.keyClick(edit, KEY.Key_End)
    QTest.keyClicks(edit, "9")
    assert desk.facts(1)["id"] == "q-19"
    QTest.keyClick(edit, KEY.Key_Z, CTRL)
    assert (desk.facts(1)["id"], edit.text()) == ("q-1", "q-1")


def test_what_is_emptied_goes_but_the_text_of_the_question_stays_as_a_field(opened) -> None:
    desk = opened()
    fields = desk.form.fields
    for code in ("ko", "en"):
        fields.why.edits[code].setPlainText("")
        fields.text.edits[code].setPlainText("")
    assert "why" not in desk.facts(1) and desk.facts(1)["text"] == {}


def test_steppers_step_take_typed_numbers_and_stop_at_their_ends(opened) -> None:
    desk = opened()
    think = desk.form.fields.times.steppers["think_s"]
    assert think.edit.text() == "30 s"
    QTest.mouseClick(think.more, Qt.MouseButton.LeftButton)
    assert desk.facts(1)["think_s"] == 35 and desk.told[-1] == ("Change ‘Time to think’", ("think_s", 1))

    think.edit.setFocus()
    think.edit.selectAll()
    QTest.keyClicks(think.edit, "72")
    assert desk.facts(1)["think_s"] == 72
    QTest.keyClick(think.edit, KEY.Key_Up)
    assert desk.facts(1)["think_s"] == 75 and think.edit.text() == "75 s"
    QTest.keyClick(think.edit, KEY.Key_Down)
    assert desk.facts(1)["think_s"] == 70
    think.edit.selectAll()
    QTest.keyClicks(think.edit, "9000")
    QTest.keyClick(think.edit, KEY.Key_Return)
    assert desk.facts(1)["think_s"] == 600 and not think.more.isEnabled()


def test_done_and_retries_may_be_left_to_the_interview(opened) -> None:
    desk = opened(question(1, done_after_s=5, retries=0))
    done, again = (desk.form.fields.times.steppers[name] for name in ("done_after_s", "retries"))
    assert (done.edit.text(), again.edit.text()) == ("5 s", "Never")
    done.step(-1)
    assert desk.facts(1)["done_after_s"] == 0 and done.edit.text() == "At once"
    done.step(-1)
    assert "done_after_s" not in desk.facts(1) and done.edit.text() == "As set"
    again.step(1)
    assert desk.facts(1)["retries"] == 1 and again.edit.text() == "Once"


def test_an_in_depth_question_gets_a_set_and_loses_it_with_its_kind(opened) -> None:
    desk = opened(question(1), question(2, kind="in_depth", set_id="story", step="situation"))
    kind = desk.form.fields.kind
    assert kind.set_id.isHidden() or not kind.set_id.isVisible()
    kind.kind.key_chosen.emit("in_depth")
    facts = desk.facts(1)
    assert facts["kind"] == "in_depth" and facts["set_id"] == "centre-set-1" and facts["step"] == "situation"
    assert kind.set_id.isVisible()
    kind.set_id.key_chosen.emit("story")
    kind.step.key_chosen.emit("difficulty")
    assert desk.form.heading.place.text() == "In-depth question, set 1 · 2/3"
    kind.kind.key_chosen.emit("basic")
    assert "set_id" not in desk.facts(1) and "step" not in desk.facts(1)


def test_competency_and_fields_offer_those_of_the_bank_too(opened) -> None:
    desk = opened(question(1), question(2, competency="own-skill", fields=["beekeeping"]))
    kind = desk.form.fields.kind
    assert kind.competency.findData("own-skill") >= 0
    assert "beekeeping" in [key for key, _ in kind.fields._options]
    kind.fields._tick("office", True)
    kind.fields._tick("beekeeping", True)
    assert desk.facts(1)["fields"] == ["office", "beekeeping"]
    assert kind.fields.text() == "Office work, beekeeping"
    kind.competency.key_chosen.emit("")
    assert "competency" not in desk.facts(1)


def test_enter_adds_a_point_backspace_goes_to_the_last_and_delete_removes_it(opened) -> None:
    desk = opened()
    points = desk.form.fields.points
    assert points.chips.chips[0].accessibleName() == "when +3 similar"
    entry = points.chips.entry
    entry.setFocus()
    QTest.keyClicks(entry, "the result")
    QTest.keyClick(entry, KEY.Key_Return)
    added = desk.facts(1)["expected_points"][2]
    assert added == {"id": "the-result", "label": {"en": "the result"}} and desk.told[-1][0] == "Add a point"
    assert entry.text() == "" and entry.hasFocus()

    QTest.keyClick(entry, KEY.Key_Backspace)
    assert points.chips.chips[2].hasFocus()
    QTest.keyClick(points.chips.chips[2], KEY.Key_Delete)
    assert [one["id"] for one in desk.facts(1)["expected_points"]] == ["when", "role"]
    assert points.chips.chips[1].hasFocus()
    QTest.keyClick(points.chips.chips[1], KEY.Key_Left, ALT)
    assert [one["id"] for one in desk.facts(1)["expected_points"]] == ["role", "when"]


def test_a_point_in_korean_gets_an_id_that_nobody_has(opened) -> None:
    desk = opened()
    desk.form.fields.points.chips.added.emit(("결과", "배운 점"))
    assert [(one["id"], one["label"]) for one in desk.facts(1)["expected_points"][2:]] == [
        ("point-1", {"ko": "결과"}),
        ("point-2", {"ko": "배운 점"}),
    ]


def test_a_chip_opens_its_names_and_similar_words(opened) -> None:
    desk = opened()
    points = desk.form.fields.points
    chip = points.chips.chips[0]
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Return)
    panel = points.panel
    assert panel.isVisible() and panel.labels["ko"].hasFocus() and panel.labels["en"].text() == "when"
    QTest.keyClick(panel.labels["en"], KEY.Key_End)
    QTest.keyClicks(panel.labels["en"], " it was")
    assert desk.facts(1)["expected_points"][0]["label"]["en"] == "when it was"
    assert points.chips.chips[0].text() == "when it was"

    entry = panel.synonyms["en"].entry
    QTest.keyClicks(entry, "one day, back then")
    QTest.keyClick(entry, KEY.Key_Return)
    assert desk.facts(1)["expected_points"][0]["synonyms"]["en"][-2:] == ["one day", "back then"]
    QTest.keyClick(entry, KEY.Key_Escape)
    assert not panel.isVisible() and points.chips.chips[0].hasFocus()


def test_tags_and_groups(opened) -> None:
    desk = opened(question(1, tags=["팀"]))
    about = desk.form.fields.about
    desk.form.fields.more.show_open(True)
    QTest.keyClicks(about.tags.entry, "ab")
    QTest.keyClick(about.tags.entry, KEY.Key_Return)
    QTest.keyClicks(about.tags.entry, "ab")
    QTest.keyClick(about.tags.entry, KEY.Key_Return)
    assert desk.facts(1)["tags"] == ["팀", "ab"]
    about.groups.chips["over_50"].click()
    about.groups.chips["youth"].click()
    assert desk.facts(1)["groups"] == ["youth", "over_50"]
    about.groups.chips["youth"].click()
    about.groups.chips["over_50"].click()
    assert "groups" not in desk.facts(1)


def test_follow_ups_are_added_changed_ordered_and_removed(opened) -> None:
    desk = opened()
    rules = desk.form.fields.follow_ups
    rules.more.click()
    assert desk.facts(1)["follow_ups"] == [{"missing_point": "when", "ask": {}}]
    assert rules.rows[0].asks["ko"].hasFocus()
    QTest.keyClicks(rules.rows[0].asks["en"], "When?")
    rules.rows[0].condition.key_chosen.emit("part:result")
    assert desk.facts(1)["follow_ups"] == [{"missing_part": "result", "ask": {"en": "When?"}}]

    rules.more.click()
    keys = [rules.rows[1].condition.itemData(at) for at in range(rules.rows[1].condition.count())]
    assert "part:result" not in keys and "point:when" in keys
    rules.rows[1].up.click()
    assert [one.get("missing_point") for one in desk.facts(1)["follow_ups"]] == ["when", None]
    rules.rows[0].remove.click()
    assert desk.facts(1)["follow_ups"] == [{"missing_part": "result", "ask": {"en": "When?"}}]
    rules.rows[0].remove.click()
    assert "follow_ups" not in desk.facts(1)


def test_conditions_have_the_right_particle_in_korean(opened) -> None:
    desk = opened(
        question(1, follow_ups=[{"missing_part": "result", "ask": {"ko": "그래서요?"}}]), language="ko"
    )
    condition = desk.form.fields.follow_ups.rows[0].condition
    texts = [condition.itemText(at) for at in range(condition.count())]
    assert condition.currentText() == "‘결과’를 말하지 않으면"
    assert "‘맡은 일’을 말하지 않으면" in texts


def test_on_a_small_screen_kind_and_follow_ups_stand_behind_more_and_nothing_is_lost(opened) -> None:
    desk = opened(size=COMPACT_FORM)
    fields = desk.form.fields
    assert not fields.kind.isVisible() and not fields.follow_ups.isVisible()
    fields.more.button.click()
    pieces = [fields.kind, fields.follow_ups, fields.why, fields.about, fields.model_answer, fields.hint]
    assert all(piece.isVisible() for piece in [*pieces, fields.job_need, fields.sound])


def test_everything_is_reached_by_tab_in_reading_order(opened) -> None:
    desk = opened()
    form = desk.form
    form.activateWindow()
    form.focus_first()
    assert form.fields.text.edits["ko"].hasFocus()
    met = []
    for _ in range(12):
        met.append(form.window().focusWidget())
        QTest.keyClick(form.window().focusWidget(), KEY.Key_Tab)
    fields = form.fields
    assert met[:10] == [
        fields.text.edits["ko"], fields.text.edits["en"],
        fields.kind.kind, fields.kind.competency, fields.kind.fields,
        *(stepper.edit for stepper in fields.times.steppers.values()),
        fields.points.chips.chips[0],
    ]  # fmt: skip


def test_facts_of_any_shape_are_shown_and_can_be_typed_over(opened) -> None:
    odd = {"id": 5, "kind": "?", "text": "only text", "think_s": "long", "expected_points": ["x", 3],
           "follow_ups": {"a": 1}, "tags": "t", "why": ["?"], "fields": None}  # fmt: skip
    desk = opened(odd)
    fields = desk.form.fields
    assert fields.times.steppers["think_s"].edit.text() == "long"
    assert [chip.text() for chip in fields.points.chips.chips] == ["No name", "No name"]
    fields.times.steppers["think_s"].step(1)
    QTest.keyClicks(fields.text.edits["en"], "now")
    assert desk.facts(1)["text"] == {"en": "now"} and isinstance(desk.facts(1)["think_s"], int)


def test_a_competency_and_a_field_of_the_centres_own(opened) -> None:
    from interview_sim.ui.editor.form.key_dialog import KeyDialog

    desk = opened()
    kind = desk.form.fields.kind
    kind.competency.key_chosen.emit("+")
    dialog = desk.form.window().findChild(KeyDialog)
    assert dialog is not None and desk.facts(1)["competency"] == "teamwork"
    dialog.form.field.set_text("용접")
    dialog.buttons["add"].click()
    assert dialog.isVisible() and "Latin" in dialog.form.field.problem.text()
    dialog.form.field.set_text("Hand Skill")
    QTest.keyClick(dialog.form.field.edit, KEY.Key_Return)
    assert desk.facts(1)["competency"] == "hand_skill"

    kind.fields.more_asked.emit()
    dialog = next(one for one in desk.form.window().findChildren(KeyDialog) if one.isVisible())
    dialog.form.field.set_text("welding")
    dialog.buttons["add"].click()
    assert desk.facts(1)["fields"] == ["welding"] and kind.fields.text() == "welding"


def test_the_menu_of_several_stays_open_while_it_is_ticked(opened) -> None:
    desk = opened()
    box = desk.form.fields.kind.fields
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Return)
    assert box.menu.isVisible()
    QTest.keyClick(box.menu, KEY.Key_Space)
    QTest.keyClick(box.menu, KEY.Key_Down)
    QTest.keyClick(box.menu, KEY.Key_Space)
    assert box.menu.isVisible() and desk.facts(1)["fields"] == ["data_analysis", "bio_pharma"]
    QTest.keyClick(box.menu, KEY.Key_Space)
    QTest.keyClick(box.menu, KEY.Key_Escape)
    assert not box.menu.isVisible() and desk.facts(1)["fields"] == ["data_analysis"]


def test_korean_is_composed_undisturbed_by_the_draft_that_comes_back(opened) -> None:
    desk = opened(question(1, text={"ko": "질문", "en": "x"}))
    edit = desk.form.fields.text.edits["ko"]
    edit.setFocus()
    QTest.keyClick(edit, KEY.Key_End)
    for commit, preedit in (("", "ㅇ"), ("", "이"), ("이", "ㄷ"), ("", "다"), ("다", "")):
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(edit, event)
        if preedit == "ㄷ":
            assert desk.facts(1)["text"]["ko"] == "질문이"
    assert desk.facts(1)["text"]["ko"] == "질문이다" == edit.toPlainText()
    assert edit.textCursor().position() == 4
