"""Every page of a preview fits below its strip: both sizes, both languages, larger text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from interview_sim.ui.kiosk.screens.parts.scroll_column import ScrollColumn
from tests.ui.conftest import COMPACT, WIDE
from tests.ui.editor.preview.conftest import Start
from tests.ui.editor.preview.questions import ENGLISH_ANSWER, KOREAN_ANSWER
from tests.ui.layout_checks import findings


@pytest.mark.parametrize("is_larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("page", ["think", "follow-up", "answer", "trial"])
def test_everything_fits(trainer: Start, theme, page: str, language: str, size, is_larger: bool) -> None:
    theme.set_larger_text(is_larger)
    one = trainer(size=size, language=language, camera="none", microphone="none")
    theme.set_larger_text(is_larger)
    one.show()
    strip = one.preview.cover.strip
    if page == "follow-up":
        strip.shown.key_chosen.emit("point:lesson")
    if page == "answer":
        one.preview.asking.answer_asked.emit()
    if page == "trial":
        strip.type_button.click()
        one.type_answer(KOREAN_ANSWER if language == "ko" else ENGLISH_ANSWER)
    for _ in range(4):
        QCoreApplication.processEvents()

    scrolls = any(one.verticalScrollBar().maximum() for one in one.page().findChildren(ScrollColumn))
    found = [line for line in findings(one.preview.cover) if not (scrolls and line.startswith("outside"))]
    if page == "trial":
        # The column of findings scrolls; its button is reached by Tab, which brings it into view.
        column, card = one.preview.looking.page.found, one.preview.looking.page.found.next_card
        scrolled = column.verticalScrollBar().maximum() and card is not None and repr(card.show_it.text())
        found = [line for line in found if not (line.startswith("outside") and scrolled and scrolled in line)]
    assert found == []
    assert one.program.window.size().toTuple() == size
