"""How long one thinks and answers, when the answer may be ended, and how often it may be given again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import field_name
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.stepper import Stepper
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-form")
_USUAL: Final = {"think_s": 30, "answer_s": 60, "done_after_s": None, "retries": None}
"""What the schema takes where a question says nothing; None leaves it to the interview."""


def seconds_words(value: int | None) -> str:
    """A time as a stepper says it."""
    return tr("As set", note="by the interview") if value is None else tr("{n} s", n=value)


def done_words(value: int | None) -> str:
    """When an answer may be ended."""
    return tr("At once") if value == 0 else seconds_words(value)


def retries_words(value: int | None) -> str:
    """How often an answer may be given again."""
    if value is None:
        return tr("As set", note="by the interview")
    if value == 0:
        return tr("Never")
    return tr("Once") if value == 1 else tr("{n} times", n=value)


class TimesRow(Piece):
    """Four steppers."""

    def __init__(self) -> None:
        super().__init__()
        self.steppers = {
            "think_s": Stepper(0, 600, 5),
            "answer_s": Stepper(5, 1200, 5),
            "done_after_s": Stepper(0, 600, 5, may_be_none=True),
            "retries": Stepper(0, 99, 1, may_be_none=True),
        }
        self._named = {name: Named(stepper) for name, stepper in self.steppers.items()}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, stepper in self.steppers.items():
            self._row.addWidget(self._named[name], 1)
            stepper.value_changed.connect(lambda value, name=name: self.put((name,), value))
        self.follow_theme()

    def refresh(self) -> None:
        for name, stepper in self.steppers.items():
            stepper.show_value(self.facts.get(name, _USUAL[name]))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for stepper in self.steppers.values():
            stepper.set_read_only(is_read_only)

    def show_wrong(self, paths: Collection[Path]) -> None:
        for name, stepper in self.steppers.items():
            stepper.show_wrong((name,) in paths)

    def widget_at(self, path: Path) -> QWidget | None:
        return self.steppers[str(path[0])].edit if path and path[0] in self.steppers else None

    def retranslate(self) -> None:
        ways = {"done_after_s": done_words, "retries": retries_words}
        hint = tr("‘As set’ leaves it to the interview.")
        for name, stepper in self.steppers.items():
            self._named[name].show_name(field_name(name))
            say = ways.get(name, seconds_words)
            stepper.show_words(field_name(name), say, less=tr("less"), more=tr("more"))
            stepper.setToolTip(hint if name in ways else "")

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))
