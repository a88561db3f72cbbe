"""What was found in a trial answer: expected points, parts of the story, what would be asked next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from interview_sim.banks.words import word
from interview_sim.measures.follow_up import AskedFollowUp
from interview_sim.messages import message
from interview_sim.results import NotMeasured
from interview_sim.review.trial_answer import PartFound, Place, PointFound, TrialFindings
from interview_sim.ui.editor.parts.form_scroll import FormScroll
from interview_sim.ui.kiosk.flow.question_words import because
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, SoftButton, TextLabel
from interview_sim.ui.widgets.band_shape import BandName
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-preview")
_SHAPE_PX = 24


class FoundRow(Themed, QWidget):
    """A shape, a name and what was found; `chosen()` by click, Enter or Space where there is a place."""

    chosen = Signal()

    def __init__(self, band: BandName, name: str, detail: str, *, has_place: bool) -> None:
        super().__init__()
        self._has_place = has_place
        self.shape = BandShape(band, _SHAPE_PX)
        self.name = TextLabel("desk.body_strong", text=name, comfortable_px=420)
        self.detail = TextLabel("desk.small", "ink_2", detail, comfortable_px=420)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.detail)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self.setAccessibleName(f"{name}: {detail}")
        if has_place:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.follow_theme()

    def focus_radius(self) -> int:
        return theme().radius("row")

    def apply_theme(self) -> None:
        self._row.setContentsMargins(8, 8, 8, 8)
        self._row.setSpacing(12)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._has_place:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._has_place and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))


class _NextCard(Themed, QWidget):
    """What would be asked next, why, and a button that shows it."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__()
        self.text = TextLabel("desk.body_strong", text=text, comfortable_px=420)
        self.why = TextLabel("desk.small", "ink_2", why, comfortable_px=420)
        self.show_it = SoftButton(tr("Show it"), "play", height="desk")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.text)
        column.addWidget(self.why)
        column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            fill, edge = theme().color("surface"), theme().color("line")
            draw_box(painter, QRectF(self.rect()), theme().radius("button"), fill=fill, edge=edge, edge_px=1)


class FindingsView(FormScroll):
    """`place_chosen(places)`, `follow_up_asked(FollowUpQuestion)`; down `show_findings`, `show_nothing`."""

    place_chosen = Signal(object)
    follow_up_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FoundRow] = []
        self.next_card: _NextCard | None = None
        self._sentences: list[TextLabel] = []
        self.column.setSpacing(4)
        self.column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_nothing(self) -> None:
        """Nothing is known."""
        self._clear()

    def show_findings(
        self, found: TrialFindings, measured: Sequence[tuple[str, str]], *, has_rules: bool
    ) -> None:
        """All of a finding; `measured`: names and values of what else a spoken answer gave."""
        self._clear()
        self._show_points(found)
        self._show_story(found)
        self._show_next(found.follow_up, has_rules=has_rules, is_judged=found.why_no_points is None)
        if measured:
            self._add_head(tr("Also measured"))
            for name, value in measured:
                self._add(FoundRow("good", name, value, has_place=False)).shape.hide()

    def sentences(self) -> list[str]:
        """The sentences that stand where there is nothing to list."""
        return [one.text() for one in self._sentences]

    def _show_points(self, found: TrialFindings) -> None:
        self._add_head(tr("Expected points"))
        for point in found.points:
            row = self._add(_point_row(point))
            row.chosen.connect(lambda places=point.places: self.place_chosen.emit(places))
        self._say_why(found.why_no_points)

    def _show_story(self, found: TrialFindings) -> None:
        shown = [part for part in found.parts if part.is_asked or part.places]
        is_no_story = found.why_no_parts is not None and found.why_no_parts.reason == "no_story"
        why, said_already = found.why_no_parts, found.why_no_points
        is_said_already = why is not None and said_already is not None and why.reason == said_already.reason
        if is_no_story or is_said_already or not (shown or found.why_no_parts):
            return
        self._add_head(tr("Parts of the story"))
        for part in shown:
            row = self._add(_part_row(part, found.text))
            row.chosen.connect(lambda places=part.places: self.place_chosen.emit(places))
        self._say_why(found.why_no_parts)

    def _show_next(self, asked: AskedFollowUp | None, *, has_rules: bool, is_judged: bool) -> None:
        if not has_rules or not (is_judged or asked is not None):
            return
        self._add_head(tr("Asked next"))
        if asked is None:
            self._say(tr("No follow-up question would come."))
            return
        question = asked.question
        card = _NextCard(question.text.in_language(current_language()), because(question))
        card.show_it.clicked.connect(lambda: self.follow_up_asked.emit(question))
        self.next_card = card
        self._put(card)

    def _add_head(self, text: str) -> None:
        if self.column.count() > 1:
            above = QWidget()
            above.setFixedHeight(theme().space(16))
            self._put(above)
        self._put(TextLabel("desk.h2", text=text))

    def _say_why(self, why: NotMeasured | None) -> None:
        if why is not None:
            self._say(message(why.reason, why.facts, current_language()).what)

    def _say(self, sentence: str) -> None:
        label = TextLabel("desk.body", "ink_2", sentence, comfortable_px=420)
        self._sentences.append(label)
        self._put(label)

    def _add(self, row: FoundRow) -> FoundRow:
        self.rows.append(row)
        self._put(row)
        return row

    def _put(self, widget: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, widget)

    def _clear(self) -> None:
        while self.column.count() > 1:
            widget = cast(QWidget, cast(QLayoutItem, self.column.takeAt(0)).widget())
            widget.hide()
            widget.deleteLater()
        self.rows, self._sentences, self.next_card = [], [], None


def _point_row(point: PointFound) -> FoundRow:
    language = current_language()
    other = "en" if language == "ko" else "ko"
    label = point.label[language] or point.label[other]
    bands: dict[str, BandName] = {"said": "good", "half": "fair", "denied": "poor", "missing": "none"}
    words = {
        "said": tr("Found: “{phrase}”", phrase=point.phrase),
        "half": tr("Only half of “{phrase}” was said", phrase=point.phrase),
        "denied": tr("Said that it is not so"),
        "missing": tr("Not found"),
    }
    return FoundRow(bands[point.state], label, words[point.state], has_place=bool(point.places))


def _part_row(part: PartFound, text: str) -> FoundRow:
    name = word("part", part.part, current_language())
    if not part.places:
        return FoundRow("none", name, tr("Not found"), has_place=False)
    start, end = part.places[0]
    said = " ".join(text[start:end].split())
    short = said if len(said) <= 60 else f"{said[:58].rstrip()}…"
    return FoundRow("good", name, f"“{short}”", has_place=True)


def all_places(found: TrialFindings) -> tuple[Place, ...]:
    """Where the words of expected points stand."""
    return tuple(place for point in found.points for place in point.places)
