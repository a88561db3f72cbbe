"""A column that is wired as the editor wires it: every step is shown again, undo takes it back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from interview_sim.banks.drafting import BankDraft, BankJudge
from interview_sim.ui.editor.questions import QuestionsColumn

COMPACT, WIDE = (500, 704), (764, 1016)


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
                "synonyms": {"ko": ["그때", "작년"], "en": ["then", "last year"]},
            },
        ],
    }
    return {**facts, **more}


def bank(*questions: dict[str, Any], **head: Any) -> BankDraft:
    """A draft of these questions; its keys count from 1."""
    facts = {"schema": 1, "id": "centre", "version": 7, "name": {"ko": "센터 질문", "en": "Centre"}, **head}
    return BankDraft(facts).inserted(0, *questions)


class Desk:
    """What the editor does around the column."""

    def __init__(self, column: QuestionsColumn, draft: BankDraft) -> None:
        self.column, self.steps = column, [draft]
        self.words: list[str] = []
        self.told: list[tuple[str, Any]] = []
        self._judge = BankJudge()
        column.edited.connect(self._take)
        for name in ("chosen", "many_chosen"):
            getattr(column, name).connect(lambda value, name=name: self.told.append((name, value)))
        column.form_asked.connect(lambda: self.told.append(("form", None)))
        column.show_bank(draft, "centre")
        settle()

    @property
    def draft(self) -> BankDraft:
        return self.steps[-1]

    @property
    def ids(self) -> list[str]:
        """The ids as the rows stand on the screen."""
        model = self.column.table.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def bank_ids(self) -> list[str]:
        return [str(one.facts["id"]) for one in self.draft.questions]

    @property
    def chosen(self) -> list[str]:
        """The ids of the rows that are marked."""
        return [self.ids[row] for row in self.column.table.chosen_rows()]

    def judge(self) -> None:
        self.column.show_judgement(self._judge.judge(self.draft))

    def undo(self) -> None:
        self.steps.pop()
        self.column.show_draft(self.draft)

    def search(self, text: str) -> None:
        self.column.head.search.setText(text)
        self.column._search()

    def _take(self, draft: BankDraft, words: str, place: Hashable) -> None:
        assert place is None
        self.steps.append(draft)
        self.words.append(words)
        self.column.show_draft(draft)


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def without_base_forms(monkeypatch) -> None:
    """Likeness of questions is not what is tested here: the analyser of words need not be loaded."""
    monkeypatch.setattr("interview_sim.banks.lint.lemmas._kiwi", lambda: None)


@pytest.fixture
def opened(stage, qtbot):
    """A column on the screen with a draft, its first question chosen, the keyboard in the rows."""

    def show(
        *questions: dict[str, Any],
        n: int = 6,
        size: tuple[int, int] = WIDE,
        language: str = "en",
        **head: Any,
    ) -> Desk:
        column = QuestionsColumn()
        stage(column, (1920, 1080) if size == WIDE else (1366, 768), language)
        column.resize(*size)
        column.activateWindow()
        qtbot.waitUntil(column.isActiveWindow, timeout=5000)
        desk = Desk(column, bank(*(questions or (question(at) for at in range(1, n + 1))), **head))
        column.focus_table()
        settle()
        return desk

    return show
