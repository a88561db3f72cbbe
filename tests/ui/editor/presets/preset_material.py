"""A program with a window in which the page of interviews stands, without its door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.errors import InterviewSimError
from interview_sim.ui.background import Background
from interview_sim.ui.editor.presets import PAGE, PresetsFlow
from interview_sim.ui.editor.versions import VersionFiles, VersionsFlow
from interview_sim.ui.widgets import Choice, QuestionDialog, Toast


@dataclass
class Person:
    name: str = "박 강사"


@dataclass
class Options:
    data_dir: Path


@dataclass
class Settings:
    centre_name: str = "광명 일자리센터"


class Window(QWidget):
    entered = Signal(object)
    locked = Signal()
    page_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.staff: Person | None = Person()
        self.desk = self
        self.toast = Toast(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def current_page(self) -> str:
        return PAGE

    def ask(self, title: str, text: str, safe: Choice, others: Sequence[Choice] = ()) -> QuestionDialog:
        return QuestionDialog(self, title, text, safe=safe, others=others, is_desk=True)


class Program(QObject):
    """What a flow asks of `StaffProgram`."""

    def __init__(self, data_dir: Path) -> None:
        super().__init__()
        self.options, self.settings = Options(data_dir), Settings()
        self.bank_folders = (data_dir / "banks",)
        self.window = Window()
        self.background = Background(self)
        self.told: list[InterviewSimError] = []
        self.versions = VersionsFlow(self.window, VersionFiles(data_dir, "presets"))
        self.flow = PresetsFlow(self, self.versions)  # type: ignore[arg-type]
        self.window.layout().addWidget(self.flow.page)

    def tell(self, error: InterviewSimError) -> None:
        self.told.append(error)

    def close(self) -> None:
        self.flow.editing.close()
        self.versions.close()
        self.background.close()
