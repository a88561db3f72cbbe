"""Everything written in the dialogs can be read and hit: both size classes, both languages, larger text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from interview_sim.banks.diff import Change
from interview_sim.ui.editor.parts.problem_text import ProblemWords
from interview_sim.ui.editor.versions.publish_dialog import PublishDialog
from interview_sim.ui.editor.versions.reading import VersionFacts
from interview_sim.ui.editor.versions.stale_dialog import StaleDialog
from interview_sim.ui.editor.versions.versions_dialog import VersionsDialog
from interview_sim.ui.theme import Theme
from interview_sim.ui.widgets import QuestionDialog
from tests.ui.layout_checks import findings

SIZES = [((1920, 1080), False), ((1366, 768), False), ((1366, 768), True)]
TEXT = "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요."
CHANGES = [
    Change(kind="changed", question_id=f"q-{n}", path="text.ko", before=TEXT, after="새것") for n in range(9)
]


@pytest.fixture(params=[(size, larger, language) for size, larger in SIZES for language in ("ko", "en")])
def desk(request, theme: Theme, stage: Callable[..., None]) -> Iterator[QWidget]:
    size, larger, language = request.param
    theme.set_larger_text(larger)
    window = QWidget()
    stage(window, size, language)
    yield window
    for dialog in window.findChildren(QuestionDialog):
        dialog.answer("close")


def looked_at(dialog: QuestionDialog) -> list[str]:
    for _ in range(3):
        QCoreApplication.processEvents()
    return findings(dialog)


def test_versions(desk: QWidget) -> None:
    dialog = VersionsDialog(desk, "물류 현장 질문은행")
    at = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)
    versions = [
        VersionFacts(
            number=n, at=at, by="박 강사", note=TEXT * 2, restores=1, n_questions=1200, is_in_use=n == 12
        )
        for n in range(12, 0, -1)
    ]
    dialog.show_versions(versions, has_draft=True, may_restore=True)
    dialog.show_diff(12, -1, CHANGES)
    assert looked_at(dialog) == []
    assert dialog.form.list is not None
    dialog.form.list.rows["3"].click()
    dialog.answer("restore")
    assert looked_at(dialog) == []


def test_publishing(desk: QWidget) -> None:
    warning = ProblemWords(place="logistics-12", what="비슷한 질문이 있습니다.", cure="하나를 고쳐 주세요.")
    dialog = PublishDialog(desk, 13, [warning] * 5)
    dialog.show_changes(CHANGES, 12)
    assert looked_at(dialog) == []
    dialog.show_changes((), 12)
    assert looked_at(dialog) == []


def test_published_meanwhile(desk: QWidget) -> None:
    dialog = StaleDialog(desk, "박 강사")
    dialog.show_changes(CHANGES)
    assert looked_at(dialog) == []
