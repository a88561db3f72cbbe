"""Every dialog in every state fits: both languages, both sizes, and larger text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from interview_sim.ui.background import Background
from interview_sim.ui.review.deeds.delete_dialog import DeleteDialog
from interview_sim.ui.review.deeds.import_dialog import ImportDialog
from interview_sim.ui.review.deeds.link_dialog import LinkDialog
from interview_sim.ui.review.deeds.model_words import ModelChoice
from interview_sim.ui.review.deeds.outcome_dialog import OutcomeDialog
from interview_sim.ui.review.deeds.reanalyse_dialog import ReanalyseDialog
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog
from interview_sim.ui.staff.dialogs.entry_list import EntryList
from tests.ui.layout_checks import findings
from tests.ui.review.deeds.visits import TODAY, info, outcome, visit

MODELS = [ModelChoice(name=f"whisper-{name}") for name in ("base", "tiny.en", "small", "large-v3-turbo")]
LONG = "아주 긴 이름의 영상 파일 " * 6 + ".mp4"


def deleting(desk: QWidget, background: Background) -> DeedDialog:
    dialog = DeleteDialog(desk, "A-0412", 12)
    dialog.form.chips.choose("other")
    dialog.answer("delete")
    return dialog


def outcomes(desk: QWidget, background: Background) -> DeedDialog:
    dialog = OutcomeDialog(desk, "A-0412", [outcome(n) for n in range(1, 9)], False, today=TODAY)
    dialog.answer("add")
    dialog.show_outcomes([outcome(n, on=TODAY) for n in range(1, 9)])
    dialog.answer("add")
    return dialog


def linking(desk: QWidget, background: Background) -> DeedDialog:
    dialog = LinkDialog(desk, "A-0412", [visit(n, "하늘하늘하늘하늘하늘") for n in range(1, 9)])
    dialog.form.ticket.set_text("A-0030")
    dialog.answer("link")
    return dialog


def choosing(desk: QWidget, background: Background) -> DeedDialog:
    dialog = ReanalyseDialog(desk, MODELS, "whisper-base", spoken="en")
    dialog.show_failed("녹화 파일이 손상되어 분석하지 못했습니다. 다른 모델을 골라 주세요.")
    return dialog


def analysing(desk: QWidget, background: Background) -> DeedDialog:
    return ReanalyseDialog(desk, MODELS, "whisper-base", 1.0)


def importing(desk: QWidget, background: Background) -> DeedDialog:
    nothing = info(has_picture=False, has_sound=False, is_complete=False, duration_s=None)
    dialog = ImportDialog(desk, background, Path(LONG), probe=lambda _: nothing)
    while dialog.stage == "reading":
        QTest.qWait(5)
    dialog.answer("open")
    dialog.form.question.set_text("자기소개를 1분 동안 해 주세요.")
    dialog.answer("open")
    return dialog


MAKERS = [deleting, outcomes, linking, choosing, analysing, importing]


def outside(dialog: DeedDialog) -> list[str]:
    """As the usual checks, lines that are scrolled away left out."""
    scrolled = [
        button.text()
        for entries in dialog.findChildren(EntryList)
        for button in entries.findChildren(QPushButton)
        if button.visibleRegion().isEmpty()
    ]
    return [
        one
        for one in findings(dialog)
        if not (one.startswith("outside") and any(repr(text) in one for text in scrolled))
    ]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("size", "is_larger"),
    [((1920, 1080), False), ((1366, 768), False), ((1366, 768), True), ((1920, 1080), True)],
)
def test_everything_can_be_read_and_hit(
    make: Callable[[QWidget, Background], DeedDialog],
    language: str,
    size: tuple[int, int],
    is_larger: bool,
    stage: Callable[..., None],
    theme,
    background,
) -> None:
    desk = QWidget()
    stage(desk, size, language)
    theme.set_larger_text(is_larger)
    dialog = make(desk, background)
    for _ in range(3):
        QCoreApplication.processEvents()

    assert outside(dialog) == []
    assert desk.rect().contains(dialog._panel.geometry())


@pytest.mark.parametrize("make", MAKERS)
def test_the_safe_choice_is_last_primary_and_what_esc_means(make, desk, background, qtbot) -> None:
    dialog = make(desk, background)
    safe = dialog.buttons[dialog._safe.key]
    assert safe.kind == "primary" and safe.x() == max(one.x() for one in dialog.buttons.values())
    with qtbot.waitSignal(dialog.answered) as answered:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert answered.args == [dialog._safe.key]


@pytest.mark.parametrize("make", MAKERS)
def test_tab_goes_round_inside_and_reaches_every_button(make, desk, background, press) -> None:
    dialog = make(desk, background)
    reached = set()
    for _ in range(40):
        press(Qt.Key.Key_Tab)
        focused = desk.focusWidget()
        assert dialog.isAncestorOf(focused)
        reached.add(focused)

    shown = {one for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog) and one.isEnabled()}
    assert shown <= reached
