"""Times of all questions of the interview, and whether there are limits at all."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from interview_sim.banks.values import Facts
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.stepper import Say, Stepper
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.editor.presets.words import (
    done_words,
    part_done_words,
    part_seconds_words,
    retries_words,
    seconds_words,
)
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-presets")
FIELDS = ("think_s", "answer_s", "done_after_s", "retries")


def time_steppers(*, of_part: bool) -> dict[str, Stepper]:
    """The four steppers; those of one step may all be left to the interview."""
    return {
        "think_s": Stepper(0, 600, 5, may_be_none=True),
        "answer_s": Stepper(5, 1200, 5, may_be_none=True),
        "done_after_s": Stepper(0, 600, 5, may_be_none=True),
        "retries": Stepper(0, 99, 1, may_be_none=of_part),
    }


def show_time_words(steppers: dict[str, Stepper], named: dict[str, Named], *, of_part: bool) -> None:
    """Names and the words of values."""
    seconds: Say = part_seconds_words if of_part else seconds_words
    ways: dict[str, tuple[str, Say]] = {
        "think_s": (tr("Time to think"), seconds),
        "answer_s": (tr("Time to answer"), seconds),
        "done_after_s": (tr("‘Done’ opens after"), part_done_words if of_part else done_words),
        "retries": (tr("Second tries"), retries_words),
    }
    for name, (words, say) in ways.items():
        named[name].show_name(words)
        steppers[name].show_words(words, say, less=tr("less"), more=tr("more"))


def show_times(steppers: dict[str, Stepper], facts: Facts, *, of_part: bool) -> None:
    """The values of an interview, or of one step."""
    for name, stepper in steppers.items():
        value = facts.get(name, 0 if name == "retries" and not of_part else None)
        stepper.show_value(_UNLIMITED if value == "unlimited" else value)


_UNLIMITED = "∞"
"""How "as often as wanted" is shown; it stays until somebody steps."""


class TimesPiece(PresetPiece):
    """Four steppers in a row, two by two with large letters on a small screen."""

    def __init__(self) -> None:
        super().__init__()
        self.steppers = time_steppers(of_part=False)
        self._named = {name: Named(stepper) for name, stepper in self.steppers.items()}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for name, stepper in self.steppers.items():
            stepper.value_changed.connect(lambda value, name=name: self.put((name,), value))
        self.follow_theme()

    def refresh(self) -> None:
        show_times(self.steppers, self.facts, of_part=False)
        has_limits = self.facts.get("untimed") is not True
        for name in ("think_s", "answer_s", "done_after_s"):
            self._named[name].setEnabled(has_limits)

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for stepper in self.steppers.values():
            stepper.set_read_only(is_read_only)

    def retranslate(self) -> None:
        show_time_words(self.steppers, self._named, of_part=False)

    def apply_theme(self) -> None:
        place_in_rows(self._grid, [self._named[name] for name in FIELDS])


def place_in_rows(grid: QGridLayout, widgets: list[Named]) -> None:
    """All beside each other where there is room, else two by two."""
    per_row = 2 if theme().is_larger_text and not theme().is_wide else len(widgets)
    for at, widget in enumerate(widgets):
        grid.addWidget(widget, at // per_row, at % per_row)
    for column in range(len(widgets)):
        grid.setColumnStretch(column, 1 if column < per_row else 0)
    grid.setHorizontalSpacing(theme().space(16))
    grid.setVerticalSpacing(theme().space(16))


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Widgets beside each other, all as wide."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
