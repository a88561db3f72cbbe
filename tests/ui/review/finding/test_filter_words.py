"""The chips' words mean to the store what they mean on the screen."""

from __future__ import annotations

import pytest

from interview_sim.sessions.desk.searching import parse
from interview_sim.ui.review.finding.filters import TO_RATE, TODAY, Filter


@pytest.mark.parametrize("one", [TODAY, TO_RATE], ids=["today", "to rate"])
def test_every_spelling_is_the_same_search(one: Filter) -> None:
    meant = {parse(word).conditions for word in (one.ko, one.en, *one.others)}

    assert len(meant) == 1
    assert all(len(conditions) == 1 for conditions in meant)
    assert "Word" not in type(next(iter(meant))[0]).__name__


@pytest.mark.parametrize("one", [TODAY, TO_RATE], ids=["today", "to rate"])
@pytest.mark.parametrize("text", ["", "A-0412", "카페 그룹:청년"])
def test_on_and_off_again_is_the_text_of_before(theme, one: Filter, text: str) -> None:
    on = one.toggled(text)

    assert one.is_in(on) and not one.is_in(text)
    assert one.toggled(on) == text
