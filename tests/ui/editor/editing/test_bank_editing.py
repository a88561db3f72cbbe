"""A bank while it is edited: undo, drafts that outlive the program, publishing, and two people at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_sim.banks import find_bank
from interview_sim.banks.drafting import BankDraft, new_keys
from interview_sim.editions import Editions
from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.editing.bank_editing import BankEditing


class Trainer:
    """One program's editing, with what it told."""

    def __init__(self, data_dir: Path, qtbot) -> None:
        self.background = Background(name="test")
        self.editing = BankEditing(data_dir, self.background)
        self.refused: list[InterviewSimError] = []
        self.editing.refused.connect(self.refused.append)
        self._qtbot = qtbot

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.background.is_idle, timeout=10_000)

    def open(self, bank_id: str = "common", by: str = "박 강사", **made: BankDraft) -> None:
        self.editing.open(bank_id, by, **made)
        self.settle()

    def change(self, place: object = None, **facts: object) -> None:
        draft = self.editing.draft
        assert draft is not None
        first = draft.questions[0]
        self.editing.edit(draft.replaced(first.key, {**first.facts, **facts}), "바꾸기", place)

    @property
    def first(self) -> dict:
        assert self.editing.draft is not None
        return dict(self.editing.draft.questions[0].facts)


@pytest.fixture
def trainer(qtbot, tmp_path: Path) -> Iterator[Trainer]:
    one = Trainer(tmp_path, qtbot)
    yield one
    one.editing.close()
    one.background.close()


def test_steps_are_taken_back_and_made_again(trainer: Trainer) -> None:
    trainer.open()
    before = trainer.first["think_s"]

    for seconds in (41, 42, 43):
        trainer.change("think_s", think_s=seconds)
    trainer.change("answer_s", answer_s=100)

    assert trainer.editing.steps.count() == 2
    trainer.editing.steps.undo()
    assert (trainer.first["think_s"], trainer.first["answer_s"]) != (43, 100)
    trainer.editing.steps.undo()
    assert trainer.first["think_s"] == before
    trainer.editing.steps.redo()
    assert trainer.first["think_s"] == 43


def test_a_draft_outlives_the_program_and_is_gone_on_with(trainer: Trainer, qtbot, tmp_path: Path) -> None:
    trainer.open()
    trainer.change(think_s=44)
    qtbot.waitUntil(lambda: Editions(tmp_path).draft("banks", "common") is not None, timeout=5_000)
    assert find_bank("common", (tmp_path / "banks",)).questions[0].think_s != 44

    trainer.editing.close()
    trainer.settle()
    other = Trainer(tmp_path, qtbot)
    other.open(by="이 강사")

    assert other.editing.state is not None
    assert (other.editing.state.is_continued, other.first["think_s"]) == (True, 44)
    other.editing.close()
    other.background.close()


def test_publishing_gives_the_kiosk_the_next_version(trainer: Trainer, tmp_path: Path) -> None:
    shipped = find_bank("common")
    trainer.open()
    trainer.change(think_s=45)
    trainer.editing.publish("생각 시간")
    trainer.settle()

    bank = find_bank("common", (tmp_path / "banks",))
    assert (bank.version, bank.questions[0].think_s) == (shipped.version + 1, 45)
    assert trainer.editing.state is not None
    assert trainer.editing.state.next_number == shipped.version + 2
    assert [one.note for one in Editions(tmp_path).versions("banks", "common")] == ["생각 시간", ""]

    trainer.editing.take_up(shipped.version, "되돌림")
    trainer.settle()
    again = find_bank("common", (tmp_path / "banks",))
    assert (again.version, again.questions) == (shipped.version + 2, shipped.questions)


def test_an_invalid_bank_is_not_published_and_its_draft_stays(trainer: Trainer, tmp_path: Path) -> None:
    trainer.open()
    trainer.change(think_s="soon")
    trainer.editing.publish("")
    trainer.settle()

    assert [error.code for error in trainer.refused] == ["bank-invalid"]
    assert not (tmp_path / "banks" / "common.yaml").exists()
    draft = Editions(tmp_path).draft("banks", "common")
    assert draft is not None
    assert BankDraft.read(draft.text, "common.yaml").questions[0].facts["think_s"] == "soon"


def test_the_second_editor_reads_only_until_the_first_leaves(trainer: Trainer, qtbot, tmp_path: Path) -> None:
    trainer.open()
    second = Trainer(tmp_path, qtbot)
    second.open(by="이 강사")
    second.change(think_s=46)

    assert second.editing.state is not None
    assert (second.editing.state.held_by, second.editing.is_read_only) == ("박 강사", True)
    assert second.first["think_s"] != 46

    trainer.editing.close()
    trainer.settle()
    second.open(by="이 강사")
    assert not second.editing.is_read_only
    second.editing.close()
    second.background.close()


def test_a_new_bank_is_a_draft_from_the_first_moment(trainer: Trainer, tmp_path: Path) -> None:
    made = BankDraft.read(
        "schema: 1\nid: cafe\nversion: 1\nname: {ko: 카페, en: Café}\nquestions: []\n", "cafe.yaml"
    )
    trainer.open("cafe", made=made)
    draft = trainer.editing.draft
    assert draft is not None
    facts = draft.new_facts("basic", text={"ko": "왜 카페에서 일하고 싶나요?", "en": "Why a café?"})
    after = draft.inserted(0, facts)
    trainer.editing.edit(after, "새 질문")

    assert len(new_keys(draft, after)) == 1
    assert Editions(tmp_path).ids("banks") == ("cafe",)
    trainer.editing.throw_away()
    trainer.settle()
    assert trainer.editing.state is None
    assert Editions(tmp_path).ids("banks") == ()


def test_only_the_bank_asked_for_last_is_open(trainer: Trainer, qtbot, tmp_path: Path) -> None:
    trainer.editing.open("common", "박 강사")
    trainer.open("office")

    assert trainer.editing.state is not None
    assert trainer.editing.state.bank_id == "office"
    other = Trainer(tmp_path, qtbot)
    other.open("common")
    assert not other.editing.is_read_only
    other.editing.close()
    other.background.close()


def test_what_was_made_nonsense_by_hand_is_told_and_holds_nobody_up(trainer: Trainer, tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "common.yaml").write_text("- a\n- b\n", "utf-8")
    trainer.open()
    trainer.open()

    assert [error.code for error in trainer.refused] == ["bank-invalid"] * 2
    assert trainer.editing.state is None
