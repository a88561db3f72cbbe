"""Versions: comparing any two, publishing with a note, taking one up again, what others published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from interview_sim.banks import Question, QuestionBank, find_bank, find_preset, parse_bank
from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.drafting.presets import PresetDraft
from interview_sim.banks.files import yaml_text
from interview_sim.editions import Editions
from interview_sim.resources import question_banks
from interview_sim.ui.editor.change_words import counted_words
from interview_sim.ui.editor.parts.problem_text import ProblemWords
from interview_sim.ui.editor.parts.word_marks import word_marks
from interview_sim.ui.editor.versions import VersionFiles, VersionsFlow
from interview_sim.ui.editor.versions.reading import DRAFT, SHIPPED, differences, listed_questions


def bank(version: int = 1, **texts: str) -> QuestionBank:
    rows = "".join(f"  - {{id: {one}, kind: basic, text: {{ko: '{text}'}}}}\n" for one, text in texts.items())
    return parse_bank(f"id: x\nversion: {version}\nname: {{ko: x}}\nquestions:\n{rows}")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Three versions of one bank by two people."""
    editions = Editions(tmp_path)
    for by, note, one in (
        ("박 강사", "처음", bank(1, a="하나")),
        ("이 강사", "둘을 더함", bank(2, a="하나", b="둘")),
        ("박 강사", "", bank(3, a="하나 고침", b="둘")),
    ):
        hold = editions.open_draft("banks", "x", by)
        hold.publish(lambda _, one=one: yaml_text(one), note)
        hold.let_go()
    return tmp_path


class Desk:
    def __init__(self, data_dir: Path) -> None:
        self.window = QWidget()
        self.flow = VersionsFlow(self.window, VersionFiles(data_dir, "banks"))
        self.restored: list[tuple[int, str]] = []
        self.notes: list[str] = []
        self.ways: list[str] = []
        self.flow.restore_asked.connect(lambda number, note: self.restored.append((number, note)))
        self.flow.publish_asked.connect(self.notes.append)
        self.flow.kept_mine.connect(lambda: self.ways.append("mine"))
        self.flow.took_theirs.connect(lambda: self.ways.append("theirs"))


@pytest.fixture
def desk(data_dir: Path, stage: Callable[..., None]) -> Iterator[Desk]:
    found = Desk(data_dir)
    stage(found.window, (1366, 768))
    yield found
    found.flow.close()


def test_versions_tell_who_when_and_why(data_dir: Path) -> None:
    newest, second, first = VersionFiles(data_dir, "banks").versions("x")

    assert (newest.number, newest.by, newest.n_questions, newest.is_in_use) == (3, "박 강사", 2, True)
    assert (second.note, second.is_in_use) == ("둘을 더함", False)
    assert (first.number, first.n_questions) == (1, 1)


def test_a_shipped_bank_that_nobody_edited_has_one_version(tmp_path: Path) -> None:
    files = VersionFiles(tmp_path, "banks")
    [one] = files.versions("common")

    assert one.number == SHIPPED
    assert len(files.document("common", SHIPPED)["questions"]) == one.n_questions
    assert VersionFiles(tmp_path, "presets").versions("basic-10")[0].n_questions == 10


def test_any_two_versions_are_compared(desk: Desk, qtbot) -> None:
    dialog = desk.flow.ask_versions("x", "x", None, may_restore=True)
    qtbot.waitUntil(lambda: "changed 1" in dialog.form.pane.counted.text())
    assert dialog.form.pane.counted.text() == "v2 → v3: changed 1"
    assert "하나 고침" in dialog.form.pane.text.plain_text()

    dialog.form.against.key_chosen.emit("1")
    dialog.form.against.show_chosen("1")
    qtbot.waitUntil(lambda: "v1 → v3" in dialog.form.pane.counted.text())
    assert dialog.form.pane.counted.text() == "v1 → v3: added 1 · changed 1"


def test_a_version_is_taken_up_again_with_its_note(desk: Desk, qtbot) -> None:
    dialog = desk.flow.ask_versions("x", "x", None, may_restore=True)
    qtbot.waitUntil(lambda: bool(dialog.versions))
    assert not dialog.buttons["restore"].isVisible()

    assert dialog.form.list is not None
    dialog.form.list.rows["1"].click()
    dialog.form.note.edit.setText("다시  처음으로")
    dialog.answer("restore")
    assert desk.restored == [(1, "다시 처음으로")]


def test_a_draft_is_not_lost_without_a_word(desk: Desk, qtbot) -> None:
    draft = BankDraft.of(bank(3, a="초안", b="둘")).document()
    dialog = desk.flow.ask_versions("x", "x", draft, may_restore=True)
    qtbot.waitUntil(lambda: dialog.form.pane.counted.text() == "v3 → The draft: changed 1")
    assert dialog.number == DRAFT

    assert dialog.form.list is not None
    dialog.form.list.rows["2"].click()
    dialog.answer("restore")
    assert not desk.restored and "lost" in dialog.form.problem.words.text()
    dialog.answer("restore")
    assert desk.restored == [(2, "")]


def test_who_may_not_edit_may_only_look(desk: Desk, qtbot) -> None:
    dialog = desk.flow.ask_versions("x", "x", None, may_restore=False)
    qtbot.waitUntil(lambda: bool(dialog.versions))
    assert dialog.form.list is not None
    dialog.form.list.rows["1"].click()

    assert not dialog.buttons["restore"].isVisible()
    dialog.answer("restore")
    assert not desk.restored


def test_publishing_shows_what_changed_and_takes_a_note(desk: Desk, qtbot) -> None:
    draft = BankDraft.of(bank(3, a="하나 고침", c="셋")).document()
    warning = ProblemWords(place="c", what="비슷한 질문이 있습니다.")
    dialog = desk.flow.ask_publish("x", draft, 4, [warning])
    qtbot.waitUntil(lambda: "v3" in dialog.form.pane.counted.text())

    assert dialog.form.pane.counted.text() == "v3 → the new version: added 1 · removed 1"
    assert "비슷한 질문" in dialog.form.warnings.plain_text()
    dialog.form.note.edit.setText("셋을 더함")
    dialog.answer("publish")
    assert desk.notes == ["셋을 더함"]


def test_a_bank_is_published_for_the_first_time(desk: Desk, qtbot) -> None:
    dialog = desk.flow.ask_publish("brand-new", BankDraft.of(bank(1, a="하나")).document(), 1)
    qtbot.waitUntil(lambda: "first time" in dialog.form.pane.counted.text())
    dialog.answer("close")

    assert not desk.notes


@pytest.mark.parametrize("way", ["mine", "theirs"])
def test_what_others_published_meanwhile_is_shown_and_a_way_chosen(desk: Desk, way: str, qtbot) -> None:
    dialog = desk.flow.tell_stale("x", BankDraft.of(bank(2, a="내 하나", b="둘")).document(), "이 강사")
    qtbot.waitUntil(lambda: "Published → Mine" in dialog.form.pane.counted.text())

    assert "내 하나" in dialog.form.pane.text.plain_text()
    dialog.answer(way)
    assert desk.ways == [way]


@pytest.mark.parametrize("name", ["common", "office", "care-welfare"])
def test_questions_are_counted_without_reading_them(name: str) -> None:
    whole = find_bank(name)

    assert listed_questions((question_banks() / f"{name}.yaml").read_text("utf-8")) == len(whole.questions)
    assert listed_questions(BankDraft.of(whole).yaml()) == len(whole.questions)
    assert listed_questions(BankDraft.of(whole).text()) is None


def test_usual_values_that_are_written_down_are_no_difference() -> None:
    old = BankDraft.of(bank(1, a="하나")).document()
    explicit = Question.model_fields["think_s"].default
    rows = [{**one, "think_s": explicit, "text": {"ko": "하나"}} for one in old["questions"]]

    assert differences(old, {**old, "version": 9, "questions": rows}) == ()
    assert counted_words(()) == "No differences."


def test_steps_of_an_interview_are_compared_by_their_place() -> None:
    old = {"id": "p", "parts": [{"kind": "basic", "draw": 2}, {"draw_sets": 1}]}
    new = {"id": "p", "parts": [{"kind": "basic", "draw": 3}, {"draw_sets": 1}]}

    [change] = differences(old, new)
    assert (change.path, change.before, change.after) == ("parts.1.draw", 2, 3)


def test_a_step_that_is_taken_out_shifts_no_other() -> None:
    kept = [{"kind": "basic", "draw": 2}, {"kind": "situational", "draw": 1}, {"draw_sets": 1}]
    old = {"id": "p", "parts": [{"kind": "practice", "draw": 1}, *kept]}

    [change] = differences(old, {"id": "p", "parts": kept})
    assert (change.path, change.after) == ("parts.(1)", None)


def test_what_publishing_leaves_out_is_no_difference() -> None:
    facts = PresetDraft.of(find_preset("basic-10")).facts

    assert differences({**facts, "retries": 0, "untimed": False}, facts) == ()


@pytest.mark.parametrize(
    ("before", "after", "went", "came"),
    [
        ("팀에서 의견이 갈린 일", "팀에서 뜻이 갈린 일", ["의견이"], ["뜻이"]),
        ("같음", "같음", [], []),
        ("", "새것", [], ["새것"]),
        ("전혀 다른 글", "abc", ["전혀 다른 글"], ["abc"]),
    ],
)
def test_the_words_that_differ_are_marked(before: str, after: str, went: list[str], came: list[str]) -> None:
    left, right = word_marks(before, after)

    assert "".join(text for text, _ in left) == before
    assert "".join(text for text, _ in right) == after
    assert [text for text, differs in left if differs] == went
    assert [text for text, differs in right if differs] == came
