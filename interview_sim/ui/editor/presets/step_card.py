"""One step of the interview: what it asks, how many, of which tags and groups, and times of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.values import Facts
from interview_sim.ui.editor.parts.chip_field import ChipField, Word
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.stepper import Stepper
from interview_sim.ui.editor.parts.tick_chooser import TickChooser
from interview_sim.ui.editor.presets.steps import (
    FIXED,
    count_of,
    put,
    questions_of,
    texts_of,
    way_of,
    with_count,
    with_way,
)
from interview_sim.ui.editor.presets.times_piece import (
    FIELDS,
    place_in_rows,
    show_time_words,
    show_times,
    time_steppers,
)
from interview_sim.ui.editor.presets.words import count_words, step_words, way_options, way_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton, SecondaryButton, SoftButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-presets")
Pairs = Sequence[tuple[str, str]]
_MOST_LETTERS = 36


class StepCard(Themed, QWidget):
    """`changed(facts, field)`, `removal_asked()`, `move_asked(-1 | 1)`, `questions_asked()`."""

    changed = Signal(object, str)
    removal_asked = Signal()
    move_asked = Signal(int)
    questions_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts = {}
        self._number, self._n_steps = 1, 1
        self._is_read_only = self._has_times = False
        self._tags: Pairs = ()
        self._groups: Pairs = ()
        self._texts: dict[str, str] = {}
        self.number = TextLabel("desk.body_strong", wraps=False)
        self.way, self.count = Chooser(), Stepper(1, 100, 1)
        self.own_times = QuietButton(icon="clock", height="desk")
        self.up = SecondaryButton(icon="up", height="desk")
        self.down = SecondaryButton(icon="dn", height="desk")
        self.remove = SecondaryButton(icon="x", height="desk")
        self.tags, self.groups = TickChooser(), TickChooser()
        self.chips, self.choose = ChipField(), SoftButton(icon="plus", height="desk")
        self.steppers = time_steppers(of_part=True)
        self._lay_out()
        self._connect()
        self.follow_theme()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for widget, share in (
            (self.number, 0), (self.way, 3), (self.count, 2), (self.own_times, 0),
            (self.up, 0), (self.down, 0), (self.remove, 0),
        ):  # fmt: skip
            self._head.addWidget(widget, share)
        self._narrow, self._fixed, self._times = QWidget(), QWidget(), QWidget()
        self._named_tags, self._named_groups = Named(self.tags), Named(self.groups)
        self._narrow_row = QHBoxLayout(self._narrow)
        self._narrow_row.setContentsMargins(0, 0, 0, 0)
        self._narrow_row.addWidget(self._named_tags, 1)
        self._narrow_row.addWidget(self._named_groups, 1)
        fixed = QVBoxLayout(self._fixed)
        fixed.setContentsMargins(0, 0, 0, 0)
        fixed.addWidget(self.chips)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        fixed.addLayout(row)
        self._grid = QGridLayout(self._times)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._named = {name: Named(stepper) for name, stepper in self.steppers.items()}
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for part in (self._narrow, self._fixed, self._times):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.way.key_chosen.connect(lambda way: self._tell(with_way(self.facts, way), "kind"))
        self.count.value_changed.connect(lambda n: self._tell(with_count(self.facts, n or 1), "draw"))
        self.tags.chosen_changed.connect(lambda keys: self._tell(put(self.facts, "tags", keys), "tags"))
        self.groups.chosen_changed.connect(lambda keys: self._tell(put(self.facts, "groups", keys), "groups"))
        for name, stepper in self.steppers.items():
            stepper.value_changed.connect(
                lambda value, name=name: self._tell(put(self.facts, name, value), name)
            )
        self.own_times.clicked.connect(self._open_times)
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.remove.clicked.connect(self.removal_asked)
        self.choose.clicked.connect(self.questions_asked)
        self.chips.opened.connect(lambda _: self.questions_asked.emit())
        self.chips.removed.connect(self._without)
        self.chips.moved.connect(self._moved)

    def show_step(self, facts: Facts, number: int, n_steps: int) -> None:
        """The step, its place from 1, and how many there are."""
        self.facts, self._number, self._n_steps = facts, number, n_steps
        if any(name in facts for name in FIELDS):
            self._has_times = True
        self.refresh()

    def show_around(self, tags: Pairs, groups: Pairs, texts: dict[str, str]) -> None:
        """What the bank has: tags and groups to choose from, and texts of its questions by name."""
        self._tags, self._groups, self._texts = tags, groups, texts
        self.refresh()

    def set_read_only(self, is_read_only: bool) -> None:
        """Everything can be read, nothing changed."""
        self._is_read_only = is_read_only
        for stepper in (self.count, *self.steppers.values()):
            stepper.set_read_only(is_read_only)
        for widget in (self.way, self.tags, self.groups):
            widget.setEnabled(not is_read_only)
        for button in (self.up, self.down, self.remove, self.choose):
            button.setVisible(not is_read_only)
        self.refresh()

    def refresh(self) -> None:
        """Show the facts again."""
        way = way_of(self.facts)
        self.number.set_text(str(self._number))
        options = [*way_options(), *([] if way else [("", way_words(""))])]
        self.way.show_options(options, way, tr("What step {n} asks", n=self._number))
        self.count.show_value(count_of(self.facts))
        self.count.setVisible(way != FIXED)
        self._narrow.setVisible(way not in (FIXED, "practice", ""))
        self._fixed.setVisible(way == FIXED)
        self._show_narrowing()
        self._show_chips()
        self._times.setVisible(self._has_times)
        self.own_times.setVisible(not self._has_times and not self._is_read_only)
        show_times(self.steppers, self.facts, of_part=True)
        self.up.setEnabled(self._number > 1)
        self.down.setEnabled(self._number < self._n_steps)
        self.setAccessibleName(f"{self._number}. {step_words(self.facts)}")

    def _show_narrowing(self) -> None:
        tags, groups = texts_of(self.facts, "tags"), texts_of(self.facts, "groups")
        self.tags.show_options(self._tags, tags, name=tr("Only with these tags"), none_words=tr("Any"))
        self.groups.show_options(
            self._groups, groups, name=tr("Only for these groups"), none_words=tr("Whoever it fits")
        )

    def _show_chips(self) -> None:
        self.chips.set_read_only(self._is_read_only)
        self.chips.entry.hide()
        found = [Word(_short(self._texts.get(one, "")) or one) for one in questions_of(self.facts)]
        self.chips.show_words(found)
        self.chips.setVisible(bool(found))

    def _open_times(self) -> None:
        self._has_times = True
        self.refresh()
        self.steppers["think_s"].edit.setFocus()

    def _without(self, at: int) -> None:
        rows = list(questions_of(self.facts))
        del rows[at]
        self._tell({**self.facts, "questions": rows}, "questions")

    def _moved(self, at: int, to: int) -> None:
        rows = list(questions_of(self.facts))
        rows.insert(to, rows.pop(at))
        self._tell({**self.facts, "questions": rows}, "questions")

    def _tell(self, facts: Facts, field: str) -> None:
        if facts != self.facts:
            self.facts = facts
            self.refresh()
            self.changed.emit(facts, field)

    def retranslate(self) -> None:
        self.own_times.setAccessibleName(tr("Times of its own"))
        self.up.setAccessibleName(tr("Move up"))
        self.down.setAccessibleName(tr("Move down"))
        self.remove.setAccessibleName(tr("Remove this step"))
        for button in (self.own_times, self.up, self.down, self.remove):
            button.setToolTip(button.accessibleName())
        self.choose.set_text(tr("Choose questions"))
        self._named_tags.show_name(tr("Only with these tags"))
        self._named_groups.show_name(tr("Only for these groups"))
        self.count.show_words(
            tr("How many"),
            lambda n: count_words(self.facts, n),
            less=tr("less"),
            more=tr("more"),
        )
        show_time_words(self.steppers, self._named, of_part=True)
        self.refresh()

    def apply_theme(self) -> None:
        pad = theme().space(16)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(12)
        for row in (self._head, self._narrow_row):
            row.setSpacing(theme().space(12))
        self.number.setFixedWidth(24)
        # With large letters on a small screen its picture must do.
        is_tight = theme().is_larger_text and not theme().is_wide
        self.own_times.set_text("" if is_tight else tr("Times of its own"))
        place_in_rows(self._grid, [self._named[name] for name in FIELDS])

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            draw_box(
                painter,
                box,
                theme().radius("button"),
                fill=theme().color("paper"),
                edge=theme().color("line"),
            )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_LETTERS else f"{line[: _MOST_LETTERS - 1]}…"
