"""Many questions changed at once: each dialog says how many, and makes one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from interview_sim.ui.editor.questions.bulk.bar import CHANGES
from interview_sim.ui.editor.questions.bulk.dialog import DEED
from tests.ui.editor.questions.conftest import COMPACT, question, settle
from tests.ui.editor.questions.test_steps import in_depth
from tests.ui.editor.questions.test_table import press


@pytest.fixture
def many(opened):
    """Four questions, all chosen."""

    def show(*questions, **more):
        desk = opened(*questions, n=4, **more)
        desk.column.list.choose_all()
        settle()
        return desk

    return show


def values(desk, name: str) -> list:
    return [one.facts.get(name) for one in desk.draft.questions]


def test_every_change_of_the_menu_opens_its_dialog(many) -> None:
    desk = many()
    desk.column.bulk.open_menu()
    actions = {action.data(): action for action in desk.column.bulk.menu.actions() if action.data()}
    assert list(actions) == [key for key, _ in CHANGES if key]
    desk.column.bulk.menu.close()
    for key in actions:
        dialog = desk.column.deeds.change(key)
        assert dialog is not None and dialog.isVisible()
        assert not dialog.buttons[DEED].isEnabled() or dialog.form.count.text()
        dialog.answer("cancel")
    assert desk.words == []


def test_times_of_all_are_one_step(many) -> None:
    desk = many(question(1), question(2, think_s=45), question(3), question(4, think_s=45))
    dialog = desk.column.deeds.change("think_s")
    assert dialog.stepper.value() == 45, "what most of them say"
    assert dialog.form.count.text() == "2 of 4 chosen questions change."
    dialog.stepper.step(3)
    assert dialog.form.count.text() == "4 of 4 chosen questions change."
    dialog.answer(DEED)
    assert values(desk, "think_s") == [60] * 4
    assert desk.words == ["Change the time to think: 4 questions"]
    assert len(desk.chosen) == 4
    desk.undo()
    assert values(desk, "think_s") == [None, 45, None, 45]


def test_answering_again_may_be_left_to_the_interview(many) -> None:
    desk = many(question(1, retries=2), question(2, retries=2), question(3), question(4))
    dialog = desk.column.deeds.change("retries")
    dialog.stepper.step(-3)
    dialog.stepper.step(-1)
    dialog.answer(DEED)
    assert "retries" not in desk.draft.questions[0].facts


def test_a_kind_that_needs_no_set_takes_the_set_away(many) -> None:
    desk = many(*in_depth("team"), question(4))
    dialog = desk.column.deeds.change("kind")
    assert "in_depth" not in dialog.options.rows
    dialog.options.rows["basic"].setChecked(True)
    assert dialog.form.count.text() == "3 of 4 chosen questions change."
    dialog.answer(DEED)
    assert values(desk, "kind") == ["basic"] * 4 and values(desk, "set_id") == [None] * 4


def test_a_competency_for_all(many) -> None:
    desk = many(question(1, competency="our_own"), question(2), question(3), question(4))
    dialog = desk.column.deeds.change("competency")
    assert dialog.chooser.findData("our_own") >= 0
    assert dialog.form.count.text() == "1 of 4 chosen questions change."
    dialog.answer(DEED)
    assert values(desk, "competency") == ["teamwork"] * 4


def test_tags_are_put_to_those_that_lack_them(many) -> None:
    desk = many(question(1, tags=["환불"]), question(2), question(3, tags=["팀", "환불"]), question(4))
    dialog = desk.column.deeds.change("add:tags")
    assert not dialog.buttons[DEED].isEnabled()
    dialog.chips.chips["환불"].click()
    assert dialog.form.count.text() == "2 of 4 chosen questions change."
    dialog.typed.entry.setText("새 말")
    dialog.typed.entry.returnPressed.emit()
    assert dialog.form.count.text() == "4 of 4 chosen questions change."
    dialog.answer(DEED)
    assert values(desk, "tags") == [["환불", "새 말"]] * 2 + [["팀", "환불", "새 말"], ["환불", "새 말"]]
    assert len(desk.words) == 1


def test_what_is_taken_off_is_what_stands_there(many) -> None:
    desk = many(question(1, groups=["youth"]), question(2, groups=["youth", "over_50"]), question(3))
    dialog = desk.column.deeds.change("remove:groups")
    assert [chip.text() for chip in dialog.chips.chips.values()] == [
        "Young people · 2",
        "Aged 50 and over · 1",
    ]
    dialog.chips.chips["youth"].click()
    dialog.answer(DEED)
    assert values(desk, "groups") == [None, ["over_50"], None]


def test_nothing_to_take_off_is_said(many) -> None:
    dialog = many().column.deeds.change("remove:fields")
    assert dialog.form.count.text() == "The chosen questions have none."
    assert not dialog.buttons[DEED].isEnabled()


def test_words_are_replaced_in_the_chosen_ones_alone(opened) -> None:
    desk = opened(n=4)
    desk.column.list.choose([1, 2])
    dialog = desk.column.deeds.change("replace")
    dialog.wanted.set_text("task 2")
    dialog.replacement.set_text("duty 2")
    dialog.look_now()
    assert dialog.form.count.text() == "1 of 2 chosen questions change."
    dialog.wanted.set_text("task 4")
    dialog.look_now()
    assert "none of the 2" in dialog.form.count.text()
    dialog.wanted.set_text("your task")
    dialog.look_now()
    dialog.answer(DEED)
    texts = [one.facts["text"]["en"] for one in desk.draft.questions]
    assert texts[0] == "Tell us about duty 2 1." and texts[2] == "Tell us about your task 3."


def test_deleting_many_is_asked_and_torn_sets_are_named(opened) -> None:
    desk = opened(*in_depth("team"), question(4), question(5))
    desk.column.list.choose([1, 4])
    press(desk, Qt.Key.Key_Delete)
    from interview_sim.ui.editor.questions.bulk.delete_dialog import DeleteDialog

    (dialog,) = desk.column.findChildren(DeleteDialog)
    assert "team" in dialog._text.text()
    assert desk.words == []
    dialog.answer(DEED)
    assert desk.bank_ids == ["team-difficulty", "team-solution", "q-5"]
    assert desk.words == ["Delete: 2 questions"] and desk.chosen == ["team-difficulty"]


def test_keys_of_the_page_are_still_while_a_dialog_is_open(many) -> None:
    desk = many()
    dialog = desk.column.deeds.change("add:tags")
    from PySide6.QtTest import QTest

    QTest.keyClick(dialog.typed.entry, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.words == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_dialogs_fit(many, language) -> None:
    from tests.ui.layout_checks import findings

    tags = [f"태그 {at}" for at in range(12)]
    desk = many(question(1, tags=tags), question(2), question(3), size=COMPACT, language=language)
    desk.column.setFixedWidth(1366)
    for key in (
        "kind",
        "competency",
        "retries",
        "add:tags",
        "remove:tags",
        "add:fields",
        "replace",
        "delete",
    ):
        dialog = desk.column.deeds.change(key)
        settle()
        assert findings(dialog) == [], key
        dialog.answer("cancel")
