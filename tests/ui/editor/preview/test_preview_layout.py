"""Every page of a preview fits below its strip: both sizes, both languages, larger text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QScrollArea

from tests.ui.conftest import COMPACT, WIDE
from tests.ui.editor.preview.conftest import Start, Trainer
from tests.ui.editor.preview.questions import ENGLISH_ANSWER, KOREAN_ANSWER
from tests.ui.layout_checks import findings


def fits(one: Trainer) -> list[str]:
    """What does not fit; what lies in a column that scrolls is reached by Tab, which scrolls to it."""
    for _ in range(4):
        QCoreApplication.processEvents()
    columns = one.page().findChildren(QScrollArea)
    scrolled = [column for column in columns if column.verticalScrollBar().maximum() > 0]
    reached = [repr(button.text()) for column in scrolled for button in column.findChildren(QPushButton)]
    return [
        line
        for line in findings(one.preview.cover)
        if not (line.startswith("outside") and any(text in line for text in reached))
    ]


@pytest.mark.parametrize("is_larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("size", [WIDE, COMPACT], ids=["wide", "compact"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_page_fits(trainer: Start, theme, language: str, size, is_larger: bool) -> None:
    one = trainer(size=size, language=language, camera="none", microphone="none")
    theme.set_larger_text(is_larger)
    one.show()
    strip = one.preview.cover.strip
    found = {"think": fits(one)}
    strip.shown.key_chosen.emit("point:lesson")
    found["follow-up"] = fits(one)
    strip.type_button.click()
    found["empty"] = fits(one)
    one.type_answer(KOREAN_ANSWER if language == "ko" else ENGLISH_ANSWER)
    found["typed"] = fits(one)
    strip.shown.key_chosen.emit("question")
    one.preview.asking.answer_asked.emit()
    found["answer"] = fits(one)
    one.preview.asking.end_answer()
    found["nothing recorded"] = fits(one)

    assert not any(found.values()), found
    assert one.program.window.size().toTuple() == size
