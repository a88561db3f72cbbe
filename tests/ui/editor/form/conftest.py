"""A form that is wired as the editor wires it: every step is shown again, undo takes it back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from interview_sim.banks.drafting import BankDraft, BankJudge
from interview_sim.ui.editor.form import QuestionForm

COMPACT_FORM, WIDE_FORM = (866, 704), (1156, 1016)


def question(number: int, **more: Any) -> dict[str, Any]:
    """Facts of a question that lint has nothing to say about."""
    facts: dict[str, Any] = {
        "id": f"q-{number}",
        "kind": "basic",
        "text": {
            "ko": f"{number}번째로 맡은 일을 말씀해 주세요.",
            "en": f"Tell us about your task {number}.",
        },
        "competency": "teamwork",
        "why": {"ko": "협업을 보기 위해서입니다.", "en": "It shows teamwork."},
        "expected_points": [
            {
                "id": "when",
                "label": {"ko": "언제", "en": "when"},
                "synonyms": {"ko": ["그때", "작년", "당시"], "en": ["then", "last year", "at the time"]},
            },
            {
                "id": "role",
                "label": {"ko": "맡은 일", "en": "my role"},
                "synonyms": {"ko": ["역할"], "en": ["role"]},
            },
        ],
    }
    return {**facts, **more}


def bank(*questions: dict[str, Any], **head: Any) -> BankDraft:
    """A draft of these questions; its keys count from 1."""
    facts = {"schema": 1, "id": "centre", "version": 7, "name": {"ko": "센터 질문", "en": "Centre"}, **head}
    return BankDraft(facts).inserted(0, *questions)


class Desk:
    """What the editor does around the form."""

    def __init__(self, form: QuestionForm, draft: BankDraft) -> None:
        self.form, self.steps = form, [draft]
        self.told: list[tuple[str, Hashable]] = []
        self._judge = BankJudge()
        form.edited.connect(self._take)
        form.undo_asked.connect(self._undo)
        form.show_bank(draft)
        self.judge()

    @property
    def draft(self) -> BankDraft:
        return self.steps[-1]

    def facts(self, key: int) -> dict[str, Any]:
        found = self.draft.question(key)
        assert found is not None
        return dict(found.facts)

    def judge(self) -> None:
        self.form.show_judgement(self._judge.judge(self.draft))

    def _take(self, draft: BankDraft, words: str, place: Hashable) -> None:
        self.steps.append(draft)
        self.told.append((words, place))
        self.form.show_draft(draft)

    def _undo(self) -> None:
        if len(self.steps) > 1:
            self.steps.pop()
            self.form.show_draft(self.draft)


@pytest.fixture(autouse=True)
def without_base_forms(monkeypatch) -> None:
    """Likeness of questions is not what is tested here: the analyser of words need not be loaded."""
    monkeypatch.setattr("interview_sim.banks.lint.lemmas._kiwi", lambda: None)


@pytest.fixture
def opened(stage, qtbot):
    """A form on the screen with a draft, the first question chosen."""

    def show(
        *questions: dict[str, Any],
        size: tuple[int, int] = WIDE_FORM,
        language: str = "en",
        chosen: int | None = None,
        **head: Any,
    ) -> Desk:
        form = QuestionForm()
        window = (1920, 1080) if size == WIDE_FORM else (1366, 768)
        stage(form, window, language)
        form.resize(*size)
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow, timeout=5000)
        draft = bank(*(questions or (question(1),)), **head)
        desk = Desk(form, draft)
        form.show_chosen(draft.keys[0] if chosen is None else chosen)
        for _ in range(3):
            QCoreApplication.processEvents()
        return desk

    return show
