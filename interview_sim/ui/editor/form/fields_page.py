"""All fields of a question in the order of the look; on a small screen some of them are folded away."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.about_piece import AboutPiece
from interview_sim.ui.editor.form.around import Around
from interview_sim.ui.editor.form.clip_row import ClipPiece
from interview_sim.ui.editor.form.follow_ups import FollowUpsPiece
from interview_sim.ui.editor.form.kind_row import KindRow
from interview_sim.ui.editor.form.more_section import MoreSection
from interview_sim.ui.editor.form.piece import Marks, Piece
from interview_sim.ui.editor.form.places import field_name
from interview_sim.ui.editor.form.points import PointsPiece
from interview_sim.ui.editor.form.sound_row import SoundPiece
from interview_sim.ui.editor.form.text_pair import TextPair
from interview_sim.ui.editor.form.times_row import TimesRow
from interview_sim.ui.editor.parts.form_scroll import FormScroll
from interview_sim.ui.theme import Themed, theme

_ALWAYS_FOLDED = ("why", "groups", "tags", "model_answer", "hint", "job_need", "audio", "clip")
_FOLDED_WHEN_COMPACT = ("kind", "competency", "fields", "follow_ups")


class FieldsPage(Themed, FormScroll):
    """`edited(facts, words, place)` as the pieces tell it."""

    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.kind, self.times = TextPair(("text",), (2, 1)), KindRow(), TimesRow()
        self.points, self.follow_ups = PointsPiece(), FollowUpsPiece()
        self.why = TextPair(("why",), (2, 2), side_by_side=True)
        self.about = AboutPiece()
        self.model_answer = TextPair(("model_answer",), (2, 2), side_by_side=True)
        self.hint = TextPair(("hint",), side_by_side=True)
        self.job_need = TextPair(("job_need",), side_by_side=True)
        self.sound, self.clip = SoundPiece(), ClipPiece()
        self.more = MoreSection()
        self._order: tuple[Piece, ...] = (
            self.text, self.kind, self.times, self.points, self.follow_ups,
            self.why, self.about, self.model_answer, self.hint, self.job_need, self.sound,
            self.clip,
        )  # fmt: skip
        for piece in self._order:
            piece.edited.connect(self.edited)
        self.more.opened.connect(self._on_opened)
        self._is_wide: bool | None = None
        self.follow_theme()

    def show_facts(self, facts: Facts, around: Around, *, is_other: bool) -> None:
        """Show a question. `is_other`: another one than before, so that the view begins at its top."""
        if is_other:
            self.points.close_panel()
        for piece in self._order:
            piece.show_facts(facts, around)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def set_read_only(self, is_read_only: bool) -> None:
        """Everything can be read, nothing changed."""
        for piece in self._order:
            piece.set_read_only(is_read_only)

    def show_marks(self, marks: Marks, wrong: Collection[Path]) -> None:
        """Underline passages, and show which fields have something to mend."""
        for piece in self._order:
            piece.show_marks(marks)
            piece.show_wrong(wrong)

    def focus_path(self, path: Path) -> bool:
        """The keyboard to what edits a path, unfolded where it was folded away."""
        for piece in self._order:
            widget = piece.widget_at(path)
            if widget is not None:
                if self.more.body.isAncestorOf(widget):
                    self.more.show_open(True)
                widget.setFocus()
                self.show_widget(widget)
                return True
        return False

    def _on_opened(self, is_open: bool) -> None:
        self.more.show_open(is_open)
        if is_open:
            self.column.activate()
            at = self.more.button.mapTo(self.page, self.more.button.rect().topLeft())
            self.verticalScrollBar().setValue(max(0, at.y() - 8))

    def _arrange(self, is_wide: bool) -> None:
        """Which pieces stand open, and which behind "more"."""
        front: list[QWidget] = [self.text, self.times, self.points]
        if is_wide:
            front = [self.text, self.kind, self.times, self.points, self.follow_ups]
        _fill(self.column, [*front, self.more])
        _fill(self.more.column, [piece for piece in self._order if piece not in front])
        self.column.addStretch(1)

    def retranslate(self) -> None:
        names = _ALWAYS_FOLDED if theme().is_wide else (*_FOLDED_WHEN_COMPACT, *_ALWAYS_FOLDED)
        self.more.show_names([field_name(name) for name in names])

    def apply_theme(self) -> None:
        self.column.setSpacing(theme().space(20))
        if theme().is_wide != self._is_wide:
            self._is_wide = theme().is_wide
            self._arrange(self._is_wide)
            self.retranslate()


def _fill(column: QVBoxLayout, widgets: list[QWidget]) -> None:
    while column.count():
        column.takeAt(0)
    for widget in widgets:
        column.addWidget(widget)
