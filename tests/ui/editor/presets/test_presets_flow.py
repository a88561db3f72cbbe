"""The page of interviews: opened, edited, undone, tried, published and taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from interview_sim.banks import find_preset, parse_preset
from interview_sim.banks.drafting.presets import PresetDraft, preset_of
from interview_sim.editions import Editions
from interview_sim.ui.editor.presets.known import copied_preset, known_presets, new_preset
from interview_sim.ui.editor.presets.steps import FIXED, SETS, with_practice_first, with_way
from interview_sim.ui.editor.versions.publish_dialog import PublishDialog
from interview_sim.ui.editor.versions.stale_dialog import StaleDialog
from interview_sim.ui.language import set_language
from interview_sim.ui.widgets import QuestionDialog
from tests.ui.editor.presets.preset_material import Program


@pytest.fixture
def program(tmp_path: Path, stage: Callable[..., None], qtbot) -> Iterator[Program]:
    found = Program(tmp_path)
    stage(found.window, (1920, 1080))
    found.window.page_shown.emit("presets")
    qtbot.waitUntil(lambda: found.flow.editing.judgement is not None)
    yield found
    found.close()


def opened(program: Program, preset_id: str, qtbot) -> None:
    program.flow.page.column.table.choose(preset_id)
    editing = program.flow.editing
    qtbot.waitUntil(lambda: editing.state is not None and editing.state.preset_id == preset_id)
    qtbot.waitUntil(lambda: editing.judgement is not None and editing.judgement.total_s is not None)


def test_shipped_interviews_are_listed_and_the_first_is_open(program: Program) -> None:
    texts = program.flow.page.column.table.texts()

    assert [row[0] for row in texts][:2] == ["First visit", "Ten basic questions"] or len(texts) >= 7
    assert {row[3] for row in texts} == {"Shipped"}
    assert program.flow.editing.state is not None
    assert program.flow.editing.state.preset_id == "first-visit"


def test_the_length_is_told_and_follows_what_is_edited(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    card = program.flow.page.form.length
    before = card.length.text()
    assert before.endswith("minutes in all")
    assert card.held.text() == "10 questions · 1 to practise"

    program.flow.page.form.steps.cards[2].count.more.click()
    assert card.held.text() == "11 questions · 1 to practise"
    qtbot.waitUntil(lambda: card.length.text() != before)


def test_every_change_is_a_step_that_can_be_taken_back(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    editing, form = program.flow.editing, program.flow.page.form
    original = editing.draft
    form.times.steppers["think_s"].more.click()
    form.rules.switches.chips["hint"].click()
    form.rules.switches.chips["practice"].click()
    form.steps.cards[0].remove.click()
    assert editing.draft is not None
    assert editing.draft.facts["think_s"] == 35
    assert editing.draft.facts["shows"] == {"hint": True}
    assert [part["kind"] for part in editing.draft.facts["parts"]] == ["basic", "situational"]
    assert editing.steps.undoText() == "remove ‘Self-introduction 1 question’"

    for _ in range(4):
        form.undo.click()
    assert editing.draft == original
    assert not form.undo.isEnabled()


def test_typing_a_name_is_one_step_and_shows_in_the_heading(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    form = program.flow.page.form
    edit = form.about.names["en"]
    edit.selectAll()
    qtbot.keyClicks(edit, "Eleven")

    assert form.title.text() == "Eleven"
    assert program.flow.editing.steps.count() == 1
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.title.text() == "Ten basic questions"


def test_steps_are_taken_back_from_the_list_too(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    original = program.flow.editing.draft
    program.flow.page.form.times.steppers["think_s"].more.click()
    qtbot.keyClick(program.flow.page.column.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert program.flow.editing.draft == original


def test_another_language_is_spoken_at_once(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    set_language("ko")
    qtbot.waitUntil(lambda: program.flow.page.form.title.text() == "기본 열 문항")

    assert program.flow.page.form.length.bank.currentText() == "공통 질문"
    assert program.flow.page.column.table.texts()[1][0] == "기본 열 문항"


def test_a_draft_is_on_the_disk_and_gone_on_with(program: Program, tmp_path: Path, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    program.flow.page.form.times.steppers["answer_s"].more.click()
    program.flow.page.may_close()
    opened(program, "competency", qtbot)
    opened(program, "basic-10", qtbot)

    assert program.flow.editing.state is not None and program.flow.editing.state.is_continued
    assert program.flow.editing.draft is not None
    assert program.flow.editing.draft.facts["answer_s"] == 65


def test_what_could_not_be_saved_is_told_before_closing(program: Program, tmp_path: Path, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    assert program.flow.page.may_close() is None
    folder = tmp_path / "drafts" / "presets" / "basic-10.yaml"
    folder.mkdir()
    (folder / "in the way").touch()
    program.flow.page.form.times.steppers["answer_s"].more.click()
    program.flow.editing.save_now()
    qtbot.waitUntil(lambda: bool(program.told))

    assert "Ten basic questions" in (program.flow.page.may_close() or "")


def test_steps_are_added_moved_and_narrowed(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    form, editing = program.flow.page.form, program.flow.editing
    form.steps.add.click()
    card = form.steps.cards[-1]
    card.way.key_chosen.emit(SETS)
    card.groups.chosen_changed.emit(("over_50",))
    card.up.click()
    assert editing.draft is not None
    assert editing.draft.facts["parts"][3] == {"draw_sets": 1, "groups": ["over_50"]}
    assert preset_of(editing.draft.facts).parts[3].groups == ("over_50",)


def test_fixed_questions_are_found_and_kept_in_the_order_of_ticking(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    form, editing = program.flow.page.form, program.flow.editing
    form.steps.cards[1].way.key_chosen.emit(FIXED)
    dialog = program.flow.ask_questions(1)
    assert dialog is not None
    dialog.form.search.typed.emit("kind:situational")
    assert dialog.model.rowCount() > 1
    dialog.model.toggle(1)
    dialog.model.toggle(0)
    names = [dialog.model.name(1), dialog.model.name(0)]
    dialog.answer("take")

    assert editing.draft is not None
    assert editing.draft.facts["parts"][1] == {"questions": names}
    chips = [chip.text() for chip in form.steps.cards[1].chips.chips]
    assert len(chips) == 2 and all(text and "/" not in text for text in chips)
    assert all(name.startswith("common/") for name in names)


def test_what_keeps_it_from_being_published_is_said(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    form = program.flow.page.form
    form.about.names["ko"].typed.emit("")
    form.about.names["en"].typed.emit("")
    qtbot.waitUntil(lambda: bool(form.checks.words()))

    assert not form.publish.isEnabled()
    assert "mended" in form.state.text()


def test_a_remark_with_a_cure_is_mended_by_its_button(program: Program, qtbot) -> None:
    opened(program, "basic-10", qtbot)
    form, editing = program.flow.page.form, program.flow.editing
    form.steps.cards[3].count.edit.setText("90")
    form.steps.cards[3].count.value_changed.emit(90)
    qtbot.waitUntil(lambda: any("are drawn" in words for words in form.checks.words()))
    next(line for line in form.checks.lines if "are drawn" in line.words.text()).cure.click()

    assert editing.draft is not None
    assert 3 <= editing.draft.facts["parts"][3]["draw"] < 90


def test_one_possible_interview_is_drawn(program: Program, qtbot) -> None:
    opened(program, "bei-sets", qtbot)
    dialog = program.flow.ask_trial()
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.form.length.text()))

    assert dialog.form.length.text().startswith("14 questions")
    first = dialog.form.plan.plain_text()
    assert "In-depth 4 · 3/3" in first
    program.flow._chance.seed(5)
    dialog.answer("again")
    qtbot.waitUntil(lambda: dialog.form.plan.plain_text() != first)


def test_publishing_makes_a_version_that_visitors_are_offered(
    program: Program, tmp_path: Path, qtbot
) -> None:
    opened(program, "basic-10", qtbot)
    program.flow.page.form.times.steppers["think_s"].more.click()
    qtbot.waitUntil(lambda: program.flow.page.form.publish.isEnabled())
    program.flow.page.form.publish.click()
    dialog = program.versions.dialog
    assert dialog is not None
    dialog.form.note.edit.setText("생각할 시간을 늘림")  # type: ignore[union-attr]
    with qtbot.waitSignal(program.flow.preset_published):
        dialog.answer("publish")
    newest, first = Editions(tmp_path).versions("presets", "basic-10")

    assert (newest.number, newest.by, newest.note) == (2, "박 강사", "생각할 시간을 늘림")
    assert first.by == ""
    assert find_preset("basic-10", (tmp_path / "banks",)).think_s == 35
    assert "# Ten questions in a row" in (Editions(tmp_path).published("presets", "basic-10") or "")


def test_an_own_interview_is_made_published_and_taken_away(program: Program, tmp_path: Path, qtbot) -> None:
    dialog = program.flow.ask_new()
    dialog.answer("make")
    assert "name" in dialog.form.name_ko.problem.text()
    dialog.form.name_ko.edit.setText("우리 면접")
    dialog.form.name_en.edit.setText("Ours")
    dialog.answer("make")
    editing = program.flow.editing
    qtbot.waitUntil(lambda: editing.state is not None and editing.state.preset_id == "ours")
    qtbot.waitUntil(lambda: any(row[3] == "Draft" for row in program.flow.page.column.table.texts()))
    assert parse_preset(PresetDraft(editing.draft.facts).yaml()).name.ko == "우리 면접"  # type: ignore[union-attr]

    editing.publish("")
    qtbot.waitUntil(lambda: program.flow.page.column.remove.isEnabled())
    program.flow.page.column.remove.click()
    [question] = program.window.findChildren(QuestionDialog)
    question.answer("remove")
    qtbot.waitUntil(lambda: Editions(tmp_path).ids("presets") == ())


def test_what_somebody_else_edits_can_only_be_read(program: Program, tmp_path: Path, qtbot) -> None:
    hold = Editions(tmp_path).open_draft("presets", "competency", "이 강사")
    opened(program, "competency", qtbot)
    form = program.flow.page.form

    assert "이 강사" in form.strip.words.text()
    assert not form.publish.isVisible()
    assert not form.steps.add.isVisible()
    hold.let_go()


def test_what_was_published_meanwhile_is_shown_before_publishing(
    program: Program, tmp_path: Path, qtbot
) -> None:
    opened(program, "basic-10", qtbot)
    program.flow.page.form.times.steppers["think_s"].more.click()
    path = tmp_path / "banks" / "presets" / "basic-10.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(PresetDraft.of(find_preset("basic-10")).yaml().replace("24", "25"), "utf-8")
    program.flow.editing.publish("")
    qtbot.waitUntil(lambda: program.versions.dialog is not None)
    program.versions.kept_mine.emit()
    program.flow.editing.publish("")
    qtbot.waitUntil(lambda: len(Editions(tmp_path).versions("presets", "basic-10")) == 2)

    mine = program.flow.editing.draft
    assert mine is not None
    assert find_preset("basic-10", (tmp_path / "banks",)).think_s == mine.facts["think_s"]


def test_a_draft_of_yesterday_is_put_on_top_of_what_others_published(
    program: Program, tmp_path: Path, qtbot
) -> None:
    opened(program, "basic-10", qtbot)
    program.flow.page.form.times.steppers["think_s"].more.click()
    opened(program, "competency", qtbot)
    path = tmp_path / "banks" / "presets" / "basic-10.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        PresetDraft.of(find_preset("basic-10")).yaml().replace("version: 1", "version: 7"), "utf-8"
    )
    opened(program, "basic-10", qtbot)
    program.flow.ask_publish()
    stale = program.versions.dialog
    assert isinstance(stale, StaleDialog)
    stale.answer("mine")
    editing = program.flow.editing
    qtbot.waitUntil(lambda: editing.state is not None and not editing.state.is_stale)
    assert program.flow.page.form.publish.text() == "Save as v8"

    program.flow.ask_publish()
    assert isinstance(program.versions.dialog, PublishDialog)


def test_ids_of_new_and_copied_interviews_are_free() -> None:
    today = date(2026, 11, 25)
    made = new_preset("우리 면접", "", "센터", frozenset(), today)
    copied = copied_preset(made, "다른 것", "", frozenset({str(made["id"])}))

    assert preset_of(made).sources[0].date == "2026-11"
    assert preset_of(copied).id != preset_of(made).id
    assert preset_of(copied).name.ko == "다른 것"


@pytest.mark.parametrize("way", ["practice", "basic", SETS])
def test_a_step_keeps_its_number_when_it_asks_something_else(way: str) -> None:
    step = with_way({"kind": "basic", "draw": 4, "think_s": 20}, way)

    assert (step.get("draw", step.get("draw_sets")), step["think_s"]) == (4, 20)


def test_practice_first_is_put_in_once() -> None:
    facts = {"parts": [{"kind": "basic", "draw": 1}]}
    once = with_practice_first(facts, True)

    assert with_practice_first(once, True) == once
    assert with_practice_first(once, False) == facts


def test_a_broken_draft_is_still_listed(tmp_path: Path) -> None:
    (tmp_path / "drafts" / "presets").mkdir(parents=True)
    (tmp_path / "drafts" / "presets" / "odd.yaml").write_text("[", "utf-8")

    assert next(one for one in known_presets(tmp_path) if one.id == "odd").name("ko") == "odd"
