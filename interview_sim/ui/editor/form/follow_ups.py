"""What is asked next when something was left out: rules in their order, the first that fits is asked."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.facts import put, rows_at
from interview_sim.ui.editor.form.follow_up_row import (
    FollowUpRow,
    conditions,
    rule_key,
    with_condition,
)
from interview_sim.ui.editor.form.piece import Marks, Piece
from interview_sim.ui.editor.form.places import field_name
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import SecondaryButton, TextLabel

tr = area("editor-form")
_NAME: Final = "follow_ups"
_MOST: Final = 20


class FollowUpsPiece(Piece):
    """One row a rule, and a button for one more."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FollowUpRow] = []
        self.name = TextLabel("desk.small", "ink_2", wraps=False)
        self.more = SecondaryButton(icon="plus", height="desk")
        self._rows = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.name)
        self._column.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        self._column.addLayout(line)
        self.more.clicked.connect(self._on_more)
        self.follow_theme()

    def refresh(self) -> None:
        rules = rows_at(self.facts, _NAME)
        while len(self.rows) > len(rules):
            self._drop(self.rows.pop())
        while len(self.rows) < len(rules):
            self._append()
        every = conditions(self.facts)
        used = [rule_key(rule) for rule in rules]
        for at, (row, rule) in enumerate(zip(self.rows, rules, strict=True)):
            free = [(key, text) for key, text in every if key == used[at] or key not in used]
            row.show_rule(rule, free, (at + 1, len(rules)))
        may_add = len(rules) < _MOST and any(key not in used for key, _ in every)
        self.more.setVisible(may_add and not self.is_read_only)

    def _append(self) -> None:
        row = FollowUpRow()
        row.set_read_only(self.is_read_only)
        self.rows.append(row)
        self._rows.addWidget(row)
        row.edited.connect(lambda rule, what: self._on_rule(self.rows.index(row), rule, what))
        row.removal_asked.connect(lambda: self._on_removed(self.rows.index(row)))
        row.move_asked.connect(lambda step: self._on_moved(self.rows.index(row), step))
        QWidget.setTabOrder(row.remove, self.more)
        row.show()

    def _drop(self, row: FollowUpRow) -> None:
        if row.isAncestorOf(self.window().focusWidget() or self):
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_more(self) -> None:
        rules: list[Any] = list(rows_at(self.facts, _NAME))
        used = {rule_key(rule) for rule in rules}
        key = next((one for one, _ in conditions(self.facts) if one not in used), "")
        self._tell([*rules, {**with_condition({}, key), "ask": {}}], tr("Add a follow-up"))
        if self.rows:
            self.rows[-1].asks["ko"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_rule(self, at: int, rule: Facts, what: tuple[str, ...]) -> None:
        facts = put(self.facts, (_NAME, at), dict(rule))
        self.tell(facts, tr("Change ‘{name}’", name=tr("Follow-up {n}", n=at + 1)), (_NAME, at, *what))
        self.refresh()

    def _on_removed(self, at: int) -> None:
        rules = list(rows_at(self.facts, _NAME))
        del rules[at]
        self._tell(rules, tr("Remove a follow-up"))

    def _on_moved(self, at: int, step: int) -> None:
        rules = list(rows_at(self.facts, _NAME))
        if not 0 <= at + step < len(rules):
            return
        rules.insert(at + step, rules.pop(at))
        self._tell(rules, tr("Move a follow-up"))
        target = self.rows[at + step]
        button = target.up if step < 0 else target.down
        (button if button.isEnabled() else target.condition).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, rules: list[Any], words: str) -> None:
        self.tell(put(self.facts, (_NAME,), rules), words, None)
        self.refresh()

    def show_marks(self, marks: Marks) -> None:
        for at, row in enumerate(self.rows):
            for code in row.asks:
                row.show_marks(code, marks.get((_NAME, at, "ask", code), ()))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for row in self.rows:
            row.set_read_only(is_read_only)
        self.refresh()

    def widget_at(self, path: Path) -> QWidget | None:
        if not path or path[0] != _NAME:
            return None
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(self.rows):
            return self.rows[path[1]].widget_at(path[2:])
        return self.more

    def retranslate(self) -> None:
        self.name.set_text(field_name(_NAME))
        self.more.set_text(tr("Add a follow-up"))
        self.refresh()

    def apply_theme(self) -> None:
        self._column.setSpacing(9)
        self._rows.setSpacing(theme().space(16))
