"""One rule: what was left out, and what is asked then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks import words
from interview_sim.banks.question import PARTS
from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.facts import put, rows_at, text_at
from interview_sim.ui.editor.form.particles import object_particle
from interview_sim.ui.editor.form.points import point_words
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.prose_edit import ProseEdit, Span
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import QuietButton
from interview_sim.ui.widgets.painting import painter_on

tr = area("editor-form")
_ARROW_PX = 22


def rule_key(rule: Facts) -> str:
    """`part:result` or `point:deadline`; "" where it has no condition."""
    part, point = text_at(rule, ("missing_part",)), text_at(rule, ("missing_point",))
    return f"part:{part}" if part else f"point:{point}" if point else ""


def condition_words(name: str) -> str:
    """When a rule asks, in today's language: ‘결과’를 말하지 않으면."""
    return tr("If ‘{name}’{particle} is left out", name=name, particle=_particle(name))


def _particle(name: str) -> str:
    return object_particle(name) if current_language() == "ko" else ""


def conditions(question: Facts) -> list[tuple[str, str]]:
    """All conditions that a question's rules may have: (key, words)."""
    language = current_language()
    parts = [(f"part:{part}", condition_words(words.word("part", part, language))) for part in PARTS]
    points = [
        (f"point:{text_at(point, ('id',))}", condition_words(point_words(point)))
        for point in rows_at(question, "expected_points")
        if text_at(point, ("id",))
    ]
    return [*points, *parts]


def with_condition(rule: Facts, key: str) -> Facts:
    """The rule with another condition."""
    kind, _, name = key.partition(":")
    rest = {one: value for one, value in rule.items() if one not in ("missing_part", "missing_point")}
    return {"missing_part" if kind == "part" else "missing_point": name, **rest}


class _Arrow(Themed, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(_ARROW_PX, theme().length("desk"))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            at = QPointF(0, (theme().length("desk") - _ARROW_PX) / 2)
            painter.drawPixmap(at, theme().pixmap("next", "ink", _ARROW_PX))


class FollowUpRow(Themed, QWidget):
    """`edited(rule, name of what changed)`, `removal_asked()`, `move_asked(-1 | 1)`."""

    edited = Signal(object, object)
    removal_asked = Signal()
    move_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule: Facts = {}
        self.condition = Chooser()
        self.asks = {"ko": ProseEdit(1, 4), "en": ProseEdit(1, 4)}
        self.up, self.down = QuietButton(icon="up", height="desk"), QuietButton(icon="dn", height="desk")
        self.remove = QuietButton(icon="x", height="desk")
        self._texts = QVBoxLayout()
        for edit in self.asks.values():
            self._texts.addWidget(edit)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._arrow = _Arrow()
        self._row.addWidget(self.condition, 2, top)
        self._row.addWidget(self._arrow, 0, top)
        self._row.addLayout(self._texts, 3)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            button.setFixedWidth(48)
            self._buttons.addWidget(button, 0, top)
        self._row.addLayout(self._buttons)
        self.condition.key_chosen.connect(self._on_condition)
        for code, edit in self.asks.items():
            edit.typed.connect(lambda text, code=code: self._on_text(code, text))
        self.remove.clicked.connect(self.removal_asked)
        self.up.clicked.connect(lambda: self.move_asked.emit(-1))
        self.down.clicked.connect(lambda: self.move_asked.emit(1))
        self.follow_theme()

    def show_rule(self, rule: Facts, options: Sequence[tuple[str, str]], place: tuple[int, int]) -> None:
        """A rule, the conditions it may have, and its place: (number from 1, of how many)."""
        self.rule = rule
        number, n_rules = place
        name = tr("Follow-up {n}", n=number)
        key = rule_key(rule)
        known = {one for one, _ in options}
        rows = list(options)
        if key not in known:
            rows.append((key, self._odd_words(rule)))
        self.condition.show_options(rows, key, tr("{name}: condition", name=name))
        hints = {"ko": tr("Korean"), "en": tr("English")}
        for code, edit in self.asks.items():
            edit.show_words(f"{name} ({hints[code]})", hints[code])
            edit.show_text(text_at(rule, ("ask", code)))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < n_rules)
        for button in (self.up, self.down):
            button.setVisible(n_rules > 1 and not self.condition.isHidden() and self.remove.isVisibleTo(self))
        self._say_buttons(name)

    def _odd_words(self, rule: Facts) -> str:
        point = text_at(rule, ("missing_point",))
        return tr("‘{name}’ is no longer a point", name=point) if point else tr("Choose when it is asked")

    def _say_buttons(self, name: str) -> None:
        for button, words_ in (
            (self.up, tr("Earlier")),
            (self.down, tr("Later")),
            (self.remove, tr("Remove this follow-up")),
        ):
            button.setAccessibleName(f"{name}: {words_}")
            button.setToolTip(words_)

    def show_marks(self, code: str, spans: Sequence[Span]) -> None:
        """Underline passages of a text."""
        self.asks[code].show_marks(spans)

    def set_read_only(self, is_read_only: bool) -> None:
        self.condition.setEnabled(not is_read_only)
        for edit in self.asks.values():
            edit.set_read_only(is_read_only)
        for button in (self.up, self.down, self.remove):
            button.setVisible(not is_read_only)

    def widget_at(self, path: Path) -> QWidget:
        """The widget that edits a path inside the rule."""
        if path and path[0] == "ask":
            return self.asks["en" if path[-1] == "en" else "ko"]
        return self.condition

    def _on_condition(self, key: str) -> None:
        if key and key != rule_key(self.rule):
            self.rule = with_condition(self.rule, key)
            self.edited.emit(self.rule, ("missing",))

    def _on_text(self, code: str, text: str) -> None:
        self.rule = put(self.rule, ("ask", code), text)
        self.edited.emit(self.rule, ("ask", code))

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(12))
        self._texts.setSpacing(theme().space(8))
