"""What stands beside the question about the time to answer."""

from __future__ import annotations

import pytest

from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.widgets import TextLabel


@pytest.mark.parametrize(
    ("answer_s", "english", "korean"),
    [
        (10.0, "about one sentence.", "한 문장쯤"),
        (16.8, "about one sentence.", "한 문장쯤"),
        (17.0, "about 2 sentences.", "2문장쯤"),
        (90.0, "about 8 sentences.", "8문장쯤"),
    ],
)
def test_one_sentence_is_singular(stage, answer_s: float, english: str, korean: str) -> None:
    screen = ThinkScreen()
    thinking = Thinking(
        about="",
        text="Who are you?",
        think_s=30.0,
        answer_s=answer_s,
        number=1,
        sets=(1,),
        is_practice=False,
        is_recorded=True,
    )
    screen.show_thinking(thinking, can_read=False)
    stage(screen, language="en")
    assert any(english in text for text in _texts(screen))

    stage(screen, language="ko")
    assert any(korean in text for text in _texts(screen))


def _texts(screen: ThinkScreen) -> list[str]:
    return [label.text() for label in screen.findChildren(TextLabel)]
