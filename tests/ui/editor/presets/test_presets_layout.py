"""Everything written on the page can be read and hit: both size classes, both languages, larger text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.banks import find_bank, find_preset, plan_interview
from interview_sim.banks.drafting.presets import PresetDraft, judge_preset
from interview_sim.ui.editor.presets import PresetsPage
from interview_sim.ui.editor.presets.known import KnownPreset
from interview_sim.ui.editor.presets.name_dialog import NameDialog
from interview_sim.ui.editor.presets.question_dialog import QuestionChoiceDialog
from interview_sim.ui.editor.presets.trial_dialog import TrialDialog
from interview_sim.ui.theme import Theme
from tests.ui.layout_checks import findings

SIZES = [((1920, 1080), False), ((1366, 768), False), ((1366, 768), True)]


@pytest.fixture(params=[(size, larger, language) for size, larger in SIZES for language in ("ko", "en")])
def window(request, theme: Theme, stage: Callable[..., None]) -> QWidget:
    size, larger, language = request.param
    theme.set_larger_text(larger)
    window = QWidget()
    QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
    stage(window, size, language)
    return window


def show_page(window: QWidget) -> PresetsPage:
    """The longest shipped interview with a step of fixed questions, and remarks on it."""
    page = PresetsPage(lambda: None)
    known = KnownPreset(
        id="bei-sets", names=("심층 경험 면접", "In-depth sets"), n_questions=14, minutes=39, order=1,
        is_own=True, is_shipped=True, has_draft=True,
    )  # fmt: skip
    page.column.show_known([known] * 7, "bei-sets")
    facts = PresetDraft.of(find_preset("bei-sets")).facts
    questions = [f"common/{one.id}" for one in find_bank("common").questions[:4]]
    facts = {**facts, "parts": [*facts["parts"], {"kind": "basic", "draw": 90}, {"questions": questions}]}
    page.form.show_banks((("common", "공통 질문"),), "common")
    page.form.show_preset(PresetDraft(facts), "bei-sets · 기본 제공")
    page.form.show_judgement(judge_preset(facts, find_bank("common")))
    page.form.set_read_only(False, "이 강사 님이 지금 고치고 있어 읽을 수만 있습니다.")
    window.layout().addWidget(page)
    return page


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def test_the_page(window: QWidget) -> None:
    page = show_page(window)
    settle()
    holder = page.form.fields.page
    cut = [
        type(one).__name__
        for one in holder.findChildren(QWidget)
        if one.isVisibleTo(holder) and not _inside(one, holder)
    ]

    assert [one for one in findings(page) if not one.startswith("outside")] == []
    assert holder.width() <= page.form.fields.viewport().width()
    assert cut == []


def _inside(widget: QWidget, holder: QWidget) -> bool:
    at = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
    return at.left() >= 0 and at.right() <= holder.width()


def test_dialogs(window: QWidget) -> None:
    bank = find_bank("common")
    trial = TrialDialog(window, bank.name.ko or "")
    trial.show_plan(plan_interview(find_preset("bei-sets"), bank, seed=1))
    settle()
    assert findings(trial) == []
    trial.show_refusal("질문은행 ‘common’에 이 구성으로 물을 질문이 없습니다.")
    settle()
    assert findings(trial) == []
    trial.answer("close")

    chooser = QuestionChoiceDialog(window, bank, ["common/motive"])
    settle()
    assert findings(chooser) == []
    chooser.answer("close")

    name = NameDialog(window, "심층 경험 면접")
    name.form.name_ko.edit.setText("")
    name.answer("make")
    settle()
    assert findings(name) == []
    name.answer("cancel")
