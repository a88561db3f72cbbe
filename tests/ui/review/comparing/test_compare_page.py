"""The page: keys, blind first, and what fits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from interview_sim.ui.review.comparing.flow import CompareFlow
from interview_sim.ui.review.comparing.page import ComparePage
from interview_sim.ui.review.comparing.word_diff import word_diff
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.layout_checks import findings
from tests.ui.review.comparing.material import ME, opened


@pytest.fixture
def flow_of(stage, qtbot, films):
    flows = []

    def make(*, rated: tuple[bool, bool], size=COMPACT, language="ko") -> CompareFlow:
        page = ComparePage()
        answers = {
            "a": opened(films["long"], 1, is_rated=rated[0]),
            "b": opened(films["middle"], 2, is_rated=rated[1]),
        }
        flow = CompareFlow(
            page,
            me=lambda: ME,
            choices=lambda _: [("A-1 · 1", "a"), ("A-1 · 2", "b")],
            load=lambda key: answers[key],
            visits=lambda _: [],
        )
        flows.append(flow)
        stage(page, size, language)
        page.resize(size[0], size[1] - 64)
        flow.open("s")
        qtbot.waitUntil(lambda: page.watching.player.duration_s() > 10, timeout=9000)
        return flow

    yield make
    for flow in flows:
        flow.close()


@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("is_larger", [False, True], ids=["usual", "larger"])
def test_rated_answers_show_their_differences_and_all_fits(
    qtbot, theme, flow_of, size, language, is_larger
) -> None:
    theme.set_larger_text(is_larger)
    page = flow_of(rated=(True, True), size=size, language=language).page
    qtbot.waitUntil(lambda: bool(page.pair.differences.rows), timeout=5000)

    assert findings(page) == []


@pytest.mark.parametrize("rated", [(False, False), (True, False), (False, True)])
def test_no_figure_is_there_before_both_are_rated(qtbot, flow_of, rated) -> None:
    page = flow_of(rated=rated).page
    qtbot.wait(300)
    assert page.pair.differences.rows == []
    assert [button.isVisible() for button in page.pair.differences.rate] == [not one for one in rated]


def test_space_plays_both_and_escape_leaves(qtbot, flow_of) -> None:
    flow = flow_of(rated=(True, True))
    page, player = flow.page, flow.page.watching.player
    left = []
    page.left.connect(lambda: left.append(True))
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: all(side.player.is_playing() for side in player.sides), timeout=6000)
    qtbot.keyClick(page, Qt.Key.Key_K)
    assert not player.is_playing()
    page.watching._align("choose")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert player.is_linked()
    assert left == []
    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert left == [True]


def test_one_other_word_is_one_place() -> None:
    def said(text):
        return [SimpleNamespace(text=word, start_s=n, end_s=n + 0.5) for n, word in enumerate(text.split())]

    found = word_diff(said("I was, there today"), said("i were there today now"))

    assert (found.left, found.right, found.n_places) == ({1}, {1, 4}, 2)
