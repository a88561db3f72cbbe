"""Changes: one way to make them, the inverses replayed by undo and redo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_sim.errors import InterviewSimError
from interview_sim.sessions.desk.types import Change
from interview_sim.ui.background import Background
from interview_sim.ui.review.changes import Changes


class Gone(InterviewSimError):
    code = "internal-fault"


class Shelf:
    """A list of words that gives inverses, as the store does."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def put(self, word: str) -> Change:
        self.words.append(word)
        return _change("put", lambda: self.take(word))

    def take(self, word: str) -> Change:
        if word not in self.words:
            raise Gone
        self.words.remove(word)
        return _change("taken", lambda: self.put(word))


def _change(step: str, undo: object) -> Change:
    return Change(step=step, touched=frozenset({"comments"}), undo=undo)  # type: ignore[arg-type]


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    one = Background()
    yield one
    one.close()


def test_a_change_is_told_and_can_be_taken_back_and_redone(background: Background, qtbot) -> None:
    shelf, changes, told = Shelf(), Changes(background), []
    changes.made.connect(lambda change: told.append(change.step))

    changes.run(lambda: shelf.put("a"))
    qtbot.waitUntil(lambda: background.is_idle)
    assert (shelf.words, changes.undo_step, changes.redo_step) == (["a"], "put", "")

    changes.undo()
    qtbot.waitUntil(lambda: background.is_idle)
    assert (shelf.words, changes.undo_step, changes.redo_step) == ([], "", "taken")

    changes.redo()
    qtbot.waitUntil(lambda: background.is_idle)
    assert (shelf.words, changes.undo_step, told) == (["a"], "put", ["put", "taken", "put"])


def test_what_is_gone_cannot_be_taken_back_and_says_so(background: Background, qtbot) -> None:
    shelf, changes, refused = Shelf(), Changes(background), []
    changes.refused.connect(refused.append)
    changes.run(lambda: shelf.put("a"))
    qtbot.waitUntil(lambda: background.is_idle)
    shelf.words.clear()

    changes.undo()
    qtbot.waitUntil(lambda: background.is_idle)

    assert [type(error) for error in refused] == [Gone]
    assert (changes.undo_step, changes.redo_step) == ("", "")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["put", "undo", "redo"]), max_size=25))
def test_it_behaves_like_a_list_with_a_hand_on_it(qapp, qtbot, steps: list[str]) -> None:
    """Against a plain model: what is done, and what was taken back since the last new step."""
    background = Background()
    shelf, changes = Shelf(), Changes(background)
    done: list[str] = []
    undone: list[str] = []
    for number, step in enumerate(steps):
        if step == "put":
            word = f"w{number}"
            changes.run(lambda word=word: shelf.put(word))
            done.append(word)
            undone.clear()
        elif step == "undo":
            changes.undo()
            if done:
                undone.append(done.pop())
        else:
            changes.redo()
            if undone:
                done.append(undone.pop())
        qtbot.waitUntil(lambda: background.is_idle)
        assert shelf.words == done
    background.close()
