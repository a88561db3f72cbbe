"""Drafts, publishing, versions: what a trainer relies on when the power goes or somebody else was faster."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_sim.editions import (
    DraftHeldByOther,
    DraftHold,
    EditedMeanwhile,
    EditionDamaged,
    EditionMissing,
    Editions,
)
from interview_sim.editions.places import Places
from interview_sim.errors import OptionInvalid, OutputNotWritable

SHIPPED = "schema: 1\nid: common\nversion: 7\nname: {ko: 공통}\n"


def _edited(number: int) -> str:
    return SHIPPED.replace("version: 7", f"version: {number}").replace("공통", "우리")


@pytest.fixture
def editions(tmp_path: Path) -> Editions:
    return Editions(tmp_path, clock=lambda: datetime(2026, 11, 25, 9, 0, tzinfo=UTC))


def test_the_first_publication_keeps_the_shipped_text_as_its_own_edition(editions: Editions) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    assert hold.next_number == 8
    edition = hold.publish(_edited, "이름을 바꿈")
    assert editions.published("banks", "common") == _edited(8)
    assert [(one.number, one.by, one.note) for one in editions.versions("banks", "common")] == [
        (8, "박 강사", "이름을 바꿈"),
        (7, "", ""),
    ]
    assert editions.text_of("banks", "common", 7) == SHIPPED
    assert editions.in_use("banks", "common") == edition


def test_a_draft_outlives_its_editor(editions: Editions) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    hold.save("half typed")
    hold.let_go()
    again = editions.open_draft("banks", "common", "이 강사", shipped=SHIPPED)
    assert again.draft is not None
    assert (again.draft.text, again.draft.by, again.is_stale) == ("half typed", "박 강사", False)
    again.publish(_edited)
    assert editions.draft("banks", "common") is None


def test_the_second_editor_is_told_who_the_first_is(editions: Editions) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    with pytest.raises(DraftHeldByOther) as told:
        editions.open_draft("banks", "common", "이 강사", shipped=SHIPPED)
    assert told.value.facts["by"] == "박 강사"
    hold.let_go()
    editions.open_draft("banks", "common", "이 강사", shipped=SHIPPED).let_go()


def _hold_and_die(folder: Path, is_held: object) -> None:
    hold = Editions(folder).open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    hold.save("typed before the power went")
    is_held.set()  # type: ignore[attr-defined]
    os._exit(9)


def test_a_program_that_dies_lets_go_and_leaves_its_draft(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    is_held = context.Event()
    other = context.Process(target=_hold_and_die, args=(tmp_path, is_held))
    other.start()
    other.join(60)
    assert is_held.is_set()
    hold = Editions(tmp_path).open_draft("banks", "common", "이 강사", shipped=SHIPPED)
    assert hold.draft is not None
    assert hold.draft.text == "typed before the power went"


def test_what_somebody_published_meanwhile_is_not_written_over(editions: Editions, tmp_path: Path) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    hold.save(_edited(8))
    by_hand = _edited(9).replace("우리", "명령줄")
    Places(tmp_path, "banks", "common").published.parent.mkdir(parents=True)
    Places(tmp_path, "banks", "common").published.write_text(by_hand, "utf-8")
    with pytest.raises(EditedMeanwhile):
        hold.publish(_edited)
    assert editions.published("banks", "common") == by_hand
    draft = editions.draft("banks", "common")
    assert draft is not None and draft.text == _edited(8)
    # Having looked at both, the trainer publishes on top; the other text stays as an edition of its own.
    hold.begin_from_published()
    edition = hold.publish(_edited)
    assert edition.number == 10
    assert editions.text_of("banks", "common", 9) == by_hand


def test_a_stale_draft_says_so_when_it_is_opened_again(editions: Editions, tmp_path: Path) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    hold.save("draft")
    hold.let_go()
    other = Editions(tmp_path)
    path = Places(tmp_path, "banks", "common").published
    path.parent.mkdir(parents=True)
    path.write_text(_edited(8), "utf-8")
    again = other.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    assert again.is_stale
    with pytest.raises(EditedMeanwhile):
        again.publish(_edited)


def test_rolling_back_is_a_new_edition(editions: Editions) -> None:
    hold = editions.open_draft("presets", "basic-10", "박 강사")
    first = hold.publish(lambda number: f"version: {number}\nname: first\n")
    hold.publish(lambda number: f"version: {number}\nname: second\n")
    old = editions.text_of("presets", "basic-10", first.number)
    third = hold.publish(lambda number: old.replace("version: 1", f"version: {number}"), restores=1)
    assert (third.number, third.restores) == (3, 1)
    assert editions.published("presets", "basic-10") == "version: 3\nname: first\n"


def test_a_damaged_or_missing_edition_is_named(editions: Editions, tmp_path: Path) -> None:
    editions.open_draft("norms", "ko", "박 강사").publish(lambda number: f"version = 'ko v{number}'\n")
    Places(tmp_path, "norms", "ko").edition(1).write_text("something else", "utf-8")
    with pytest.raises(EditionDamaged):
        editions.text_of("norms", "ko", 1)
    with pytest.raises(EditionMissing):
        editions.text_of("norms", "ko", 2)


def test_an_edition_whose_line_was_lost_is_still_there(editions: Editions, tmp_path: Path) -> None:
    hold = editions.open_draft("lexicons", "fillers", "박 강사")
    hold.publish(lambda number: f"# {number}\n")
    log = Places(tmp_path, "lexicons", "fillers").log
    log.write_bytes(log.read_bytes()[:25])
    assert [one.number for one in editions.versions("lexicons", "fillers")] == [1]
    hold.publish(lambda number: f"# {number} again\n")
    assert [one.number for one in editions.versions("lexicons", "fillers")] == [2, 1]
    assert editions.versions("lexicons", "fillers")[0].by == "박 강사"


@pytest.mark.parametrize("item", ["../x", "a/b", "..", "", ".hidden", "a\\b", "x" * 200, "a:b"])
def test_an_id_never_leaves_the_folder(editions: Editions, item: str) -> None:
    with pytest.raises(OptionInvalid):
        editions.published("banks", item)


@pytest.mark.skipif(sys.platform == "win32", reason="the size limit of a process is POSIX")
def test_a_full_disk_leaves_the_published_text_whole(editions: Editions) -> None:
    hold = editions.open_draft("banks", "common", "박 강사", shipped=SHIPPED)
    hold.publish(_edited)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    import signal

    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(OutputNotWritable):
            hold.publish(lambda number: _edited(number) + "x" * 10_000)
        with pytest.raises(OutputNotWritable):
            hold.save("x" * 10_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert editions.published("banks", "common") == _edited(8)
    hold.publish(_edited)
    assert editions.published("banks", "common") is not None


def _step(hold: DraftHold, editions: Editions, step: str, texts: list[str]) -> None:
    if step == "publish":
        hold.publish(lambda number: f"version: {number}\n")
        texts.append(f"version: {len(texts) + 1}\n")
    elif step == "save":
        hold.save(f"draft of {len(texts)}")
    else:
        hold.discard()
        assert editions.draft("banks", "made") is None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["publish", "save", "discard"]), max_size=12))
def test_every_edition_stays_as_it_was_published(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    editions = Editions(tmp_path_factory.mktemp("editions"))
    hold = editions.open_draft("banks", "made", "박 강사")
    texts: list[str] = []
    for step in steps:
        _step(hold, editions, step, texts)
    assert [editions.text_of("banks", "made", number + 1) for number in range(len(texts))] == texts
    assert editions.published("banks", "made") == (texts[-1] if texts else None)
    hold.let_go()
