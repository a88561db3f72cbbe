"""What banks, interviews and criteria have in common while they are edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from interview_sim.banks import find_bank, find_preset
from interview_sim.banks.drafting import BankDraft
from interview_sim.banks.drafting.presets import PresetDraft
from interview_sim.banks.files import yaml_text
from interview_sim.criteria import use_centre
from interview_sim.editions import DraftHold, Editions, Kind
from interview_sim.errors import InterviewSimError, OutputNotWritable
from interview_sim.scoring.drafting import NormsDraft
from interview_sim.ui.background import Background
from interview_sim.ui.editor.criteria.criteria_editing import CriteriaEditing
from interview_sim.ui.editor.criteria.subjects import Subject
from interview_sim.ui.editor.editing.bank_editing import BankEditing
from interview_sim.ui.editor.editing.held_editing import HeldEditing
from interview_sim.ui.editor.presets.preset_editing import PresetEditing

ME, OTHER = "박 강사", "이 강사"


@dataclass(frozen=True)
class Thing:
    """One thing that can be edited: its editing, two of its kind, and a step on the first."""

    editing: Callable[[Path, Background], HeldEditing[Any, Any]]
    kind: Kind
    one: Any
    another: Any
    step: Callable[[Any, int], Any]
    published: Callable[[Any], str]
    """The text of a draft as somebody else would publish it."""

    @property
    def id(self) -> str:
        return self.one if isinstance(self.one, str) else self.one.id

    def file(self, data_dir: Path) -> Path:
        """What the program uses."""
        return {
            "banks": data_dir / "banks" / f"{self.id}.yaml",
            "presets": data_dir / "banks" / "presets" / f"{self.id}.yaml",
            "norms": data_dir / "norms" / f"{self.id}.toml",
        }[self.kind]


def _bank_step(draft: BankDraft, seconds: int) -> BankDraft:
    first = draft.questions[0]
    return draft.replaced(first.key, {**first.facts, "think_s": seconds})


def _preset_step(draft: PresetDraft, seconds: int) -> PresetDraft:
    return draft.with_value(("think_s",), seconds)


def _norms_step(draft: NormsDraft, decibels: int) -> NormsDraft:
    return draft.with_fact("loudness", "good_low", decibels)


THINGS = {
    "bank": Thing(
        BankEditing,
        "banks",
        "common",
        "office",
        _bank_step,
        lambda _: yaml_text(find_bank("common").model_copy(update={"version": 9})),
    ),
    "interview": Thing(
        PresetEditing,
        "presets",
        "basic-10",
        "competency",
        _preset_step,
        lambda _: PresetDraft.of(find_preset("basic-10")).with_value(("version",), 9).yaml(),
    ),
    "norms": Thing(
        CriteriaEditing,
        "norms",
        Subject("norms", "ko"),
        Subject("norms", "en"),
        _norms_step,
        lambda draft: _norms_step(draft, 12).text(),
    ),
}


@dataclass
class Desk:
    """One person's editing, and what it told."""

    thing: Thing
    editing: HeldEditing[Any, Any]
    background: Background
    settle: Callable[[], None]
    data_dir: Path
    refused: list[InterviewSimError] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def ask(self, by: str = ME) -> None:
        """Ask for it, and hear nothing yet."""
        self.editing.open(self.thing.one, by)  # type: ignore[attr-defined]

    def work_off(self) -> None:
        """Everything asked for is done in the other thread, and nothing of it is told."""
        done = Event()
        self.background.do(done.set)
        assert done.wait(10.0)

    def open(self, by: str = ME) -> None:
        self.ask(by)
        self.settle()

    def change(self, to: int = 18) -> None:
        self.editing.edit(self.thing.step(self.editing.draft, to), "바꾸기")

    def draft_on_disk(self) -> str:
        found = Editions(self.data_dir).draft(self.thing.kind, self.thing.id)
        return "" if found is None else found.text


@pytest.fixture(params=THINGS)
def thing(request: pytest.FixtureRequest) -> Thing:
    return THINGS[request.param]


@pytest.fixture
def sit(qtbot, tmp_path: Path, thing: Thing) -> Iterator[Callable[[], Desk]]:
    made: list[Desk] = []

    def down() -> Desk:
        background = Background(name="test")
        editing = thing.editing(tmp_path, background)
        desk = Desk(
            thing,
            editing,
            background,
            lambda: qtbot.waitUntil(lambda: background.is_idle, timeout=10_000),
            tmp_path,
        )
        editing.refused.connect(desk.refused.append)
        editing.numbered.connect(desk.numbers.append)
        made.append(desk)
        return desk

    yield down
    for desk in made:
        desk.editing.close()
        desk.background.close()
    use_centre(None)


@pytest.fixture
def desk(sit: Callable[[], Desk]) -> Desk:
    return sit()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Whether drafts cannot be written."""
    save = DraftHold.save
    state = {"is_full": False}

    def saving(hold: DraftHold, text: str) -> None:
        if state["is_full"]:
            raise OutputNotWritable(file="draft", why="No space left on device")
        save(hold, text)

    monkeypatch.setattr(DraftHold, "save", saving)
    return lambda is_full: state.update(is_full=is_full)


def test_what_is_opened_twice_quickly_is_not_held_by_its_own_lock(desk: Desk) -> None:
    desk.ask()
    desk.ask()
    desk.work_off()
    desk.settle()

    assert not desk.editing.is_read_only
    assert desk.editing.state.held_by == ""


def test_what_was_asked_for_and_left_before_it_came_holds_nobody_up(desk: Desk, sit) -> None:
    other = sit()
    desk.ask()
    desk.editing.close()
    desk.work_off()
    other.ask(OTHER)
    other.work_off()
    desk.settle()
    other.settle()

    assert desk.editing.state is None
    assert not other.editing.is_read_only


def test_what_was_left_while_the_window_closed_holds_nobody_up(desk: Desk, sit) -> None:
    other = sit()
    desk.ask()
    desk.editing.close()
    desk.background.close()
    other.ask(OTHER)
    other.work_off()
    other.settle()

    assert not other.editing.is_read_only


def test_what_could_not_be_saved_is_known_until_it_could(desk: Desk, full_disk) -> None:
    desk.open()
    full_disk(True)
    desk.change(18)
    desk.editing.save_now()
    desk.settle()
    assert [error.code for error in desk.refused] == ["output-not-writable"]
    assert (desk.editing.is_save_refused, desk.editing.is_saved) == (True, False)

    full_disk(False)
    desk.editing.save_now()
    desk.settle()
    assert (desk.editing.is_save_refused, desk.editing.is_saved) == (False, True)
    assert "18" in desk.draft_on_disk()


def test_a_version_made_of_it_is_as_good_as_saved(desk: Desk, full_disk) -> None:
    desk.open()
    full_disk(True)
    desk.change(18)
    desk.editing.save_now()
    desk.settle()
    desk.editing.publish("")
    desk.settle()

    assert not desk.editing.is_save_refused
    assert len(Editions(desk.data_dir).versions(desk.thing.kind, desk.thing.id)) == 2


def test_trouble_with_what_was_left_is_told_and_not_put_on_what_is_open_now(desk: Desk, full_disk) -> None:
    desk.open()
    full_disk(True)
    desk.change(18)
    desk.editing.open(desk.thing.another, ME)  # type: ignore[attr-defined]
    desk.settle()

    assert [error.code for error in desk.refused] == ["output-not-writable"]
    assert (desk.editing.is_save_refused, desk.editing.is_saved) == (False, True)


def test_on_top_of_what_others_published_the_next_number_is_theirs_and_one(desk: Desk) -> None:
    desk.open()
    desk.change(18)
    mine, theirs = desk.editing.draft, desk.thing.published(desk.editing.draft)
    desk.thing.file(desk.data_dir).parent.mkdir(parents=True, exist_ok=True)
    desk.thing.file(desk.data_dir).write_text(theirs, "utf-8")
    desk.editing.close()
    desk.open()
    assert desk.editing.state.is_stale

    desk.editing.publish("")
    desk.settle()
    assert [error.code for error in desk.refused] == ["edited-meanwhile"]
    desk.editing.use_published_as_base()
    desk.settle()
    assert desk.editing.draft == mine
    assert not desk.editing.state.is_stale
    assert desk.numbers == [desk.editing.state.next_number]

    made: list[int] = []
    desk.editing.published.connect(lambda edition: made.append(edition.number))
    desk.editing.publish("둘 다 보고")
    desk.settle()
    assert made == desk.numbers
    assert desk.editing.state.next_number == made[0] + 1


def test_what_is_published_while_something_else_is_opened_is_told_and_leaves_that_alone(desk: Desk) -> None:
    desk.open()
    desk.change(18)
    made: list[str] = []
    desk.editing.published.connect(lambda edition: made.append(edition.id))
    desk.editing.publish("")
    desk.editing.open(desk.thing.another, ME)  # type: ignore[attr-defined]
    desk.settle()

    assert made == [desk.thing.id]
    assert desk.draft_on_disk() == ""
    assert desk.editing.draft == desk.editing.state.draft
    assert desk.editing.state.hold is not None and not desk.editing.is_read_only


def test_what_could_not_be_published_is_a_draft_though_something_else_is_open(desk: Desk) -> None:
    desk.open()
    desk.change(18)
    path = desk.thing.file(desk.data_dir)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(desk.thing.published(desk.editing.draft), "utf-8")
    desk.editing.publish("")
    desk.editing.open(desk.thing.another, ME)  # type: ignore[attr-defined]
    desk.settle()

    assert [error.code for error in desk.refused] == ["edited-meanwhile"]
    assert "18" in desk.draft_on_disk()
    assert desk.editing.is_saved and not desk.editing.is_read_only


@pytest.mark.parametrize("thing", [THINGS["bank"], THINGS["interview"]], ids=["bank", "interview"])
def test_a_draft_that_is_thrown_away_does_not_close_what_is_opened_next(desk: Desk) -> None:
    head = {"schema": 1, "id": "new", "version": 1, "name": {"ko": "새것", "en": "New"}}
    made = BankDraft(head) if desk.thing.kind == "banks" else head
    desk.editing.open("new", ME, made=made)  # type: ignore[attr-defined]
    desk.settle()
    desk.editing.throw_away()  # type: ignore[attr-defined]
    desk.open()

    assert desk.editing.state is not None and desk.editing.state.draft == desk.editing.draft
    assert Editions(desk.data_dir).ids(desk.thing.kind) == ()
