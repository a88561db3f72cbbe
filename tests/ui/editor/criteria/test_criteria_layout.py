"""Everything on the page of criteria can be read and hit, in both sizes, languages, and larger."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from interview_sim.scoring.norms import MeasureNorm
from interview_sim.ui.editor.criteria.band_scale import zones_of
from tests.ui.editor.criteria.conftest import store_answers
from tests.ui.layout_checks import findings


@pytest.mark.parametrize(
    ("language", "size", "larger"),
    [
        ("ko", (1920, 1080), False),
        ("en", (1366, 768), False),
        ("en", (1920, 1080), True),
        ("ko", (1366, 768), True),
        ("en", (1366, 768), True),
    ],
)
def test_everything_fits(
    sit, theme, tmp_path: Path, language: str, size: tuple[int, int], larger: bool
) -> None:
    store_answers(tmp_path)
    desk = sit(language=language, size=size)
    theme.set_larger_text(larger)
    for key, chosen in (
        ("norms/ko", "eye_contact"),
        ("lexicons/habit_words", "ko:1"),
        ("norms/en", "pauses"),
    ):
        desk.open(key, chosen)
        for _ in range(3):
            QCoreApplication.processEvents()
        assert findings(desk.program.window) == []
    desk.page.table.choose("loudness")
    desk.page.edited.emit(desk.draft.with_fact("loudness", "good_low", 99), "", None)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert desk.page.norms.problem.isVisible() and findings(desk.program.window) == []
    desk.page.undo.click()
    desk.page.edited.emit(desk.draft.with_fact("loudness", "good_low", 16), "", None)
    dialog = desk.flow.ask_publish()
    assert dialog is not None and findings(dialog) == []
    dialog.answer("close")
    desk.page.versions.click()
    desk.settle()
    assert findings(desk.flow.dialog) == []


def test_zones_cover_the_scale_once_and_agree_with_the_bands() -> None:
    norm = MeasureNorm(
        unit="s", good_low=3, good_high=5, poor_below=1, poor_from=8, scale_low=0, scale_high=10
    )
    zones = zones_of(norm)

    assert [(one.low, one.high, one.band) for one in zones] == [
        (0, 1, "poor"),
        (1, 3, "fair"),
        (3, 5, "good"),
        (5, 8, "fair"),
        (8, 10, "poor"),
    ]
    assert zones_of(MeasureNorm(unit="s")) == ()
