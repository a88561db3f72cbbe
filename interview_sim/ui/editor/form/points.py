"""What a good answer speaks of: chips, and below them what belongs to the one that is open."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_sim.banks.drafting import free_id
from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.facts import is_korean, put, rows_at, text_at, texts_at
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import field_name
from interview_sim.ui.editor.form.point_panel import PointPanel
from interview_sim.ui.editor.parts.chip_field import ChipField, Word
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme

tr = area("editor-form")
_NAME: Final = "expected_points"
_NO_ID = re.compile(r"[^a-z0-9]+")


def point_words(point: Facts) -> str:
    """The name of a point in today's language, or in the other one, or its id."""
    own = current_language()
    other = "en" if own == "ko" else "ko"
    return text_at(point, ("label", own)) or text_at(point, ("label", other)) or text_at(point, ("id",))


def n_synonyms(point: Facts) -> int:
    """How many similar words it has, in the language that has more."""
    return max(len(texts_at(point, ("synonyms", code))) for code in ("ko", "en"))


def new_point(word: str, taken: set[str]) -> dict[str, Any]:
    """A point named `word` in the language it is written in, under an id that nobody has."""
    stem = _NO_ID.sub("-", word.lower()).strip("-")[:40].strip("-") if not is_korean(word) else ""
    point_id = stem if stem and stem not in taken else free_id(stem or "point", taken)
    return {"id": point_id, "label": {"ko" if is_korean(word) else "en": word}}


class PointsPiece(Piece):
    """Enter in the dashed place adds a point; a chip opens its names and similar words."""

    def __init__(self) -> None:
        super().__init__()
        self.chips, self.panel = ChipField(), PointPanel()
        self._named = Named(self.chips)
        self.open_at: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._named)
        self._column.addWidget(self.panel)
        self.panel.hide()
        self.chips.added.connect(self._on_added)
        self.chips.removed.connect(self._on_removed)
        self.chips.moved.connect(self._on_moved)
        self.chips.opened.connect(self._on_opened)
        self.panel.edited.connect(self._on_panel)
        self.panel.closed.connect(self._on_closed)
        self.panel.removal_asked.connect(lambda: self._on_removed(self.open_at or 0))
        self.follow_theme()

    def refresh(self) -> None:
        points = rows_at(self.facts, _NAME)
        if self.open_at is not None and self.open_at >= len(points):
            self.open_at = None
        has_told = False
        shown: list[Word] = []
        for at, point in enumerate(points):
            n = n_synonyms(point)
            detail = "" if not n else tr("+{n} similar", n=n) if not has_told else f"+{n}"
            has_told = has_told or bool(n)
            shown.append(Word(point_words(point) or tr("No name"), detail, is_open=at == self.open_at))
        self.chips.show_words(shown)
        self.panel.setVisible(self.open_at is not None)
        if self.open_at is not None:
            self.panel.show_point(points[self.open_at], self.is_read_only)

    def close_panel(self) -> None:
        """Another question is shown: nothing is open."""
        self.open_at = None

    def _on_added(self, words: tuple[str, ...]) -> None:
        rows: list[Any] = list(rows_at(self.facts, _NAME))
        known = {point_words(row) for row in rows}
        for word in words:
            if word not in known:
                rows.append(new_point(word, {text_at(row, ("id",)) for row in rows}))
        self._tell(rows, tr("Add a point"), None)

    def _on_removed(self, at: int) -> None:
        rows = list(rows_at(self.facts, _NAME))
        if not 0 <= at < len(rows):
            return
        name = point_words(rows.pop(at))
        if self.open_at is not None:
            self.open_at = None if self.open_at == at else self.open_at - (self.open_at > at)
        self._tell(rows, tr("Remove the point ‘{name}’", name=name), None)

    def _on_moved(self, at: int, to: int) -> None:
        rows = list(rows_at(self.facts, _NAME))
        rows.insert(to, rows.pop(at))
        if self.open_at in (at, to):
            self.open_at = to if self.open_at == at else at
        self._tell(rows, tr("Move a point"), None)

    def _on_opened(self, at: int) -> None:
        self.open_at = None if self.open_at == at else at
        self.refresh()
        if self.open_at is not None:
            self.panel.focus_first()

    def _on_closed(self) -> None:
        at, self.open_at = self.open_at, None
        if at is not None:
            self.chips.focus_chip(at)
        self.refresh()

    def _on_panel(self, point: Facts, words: str, place: Path) -> None:
        if self.open_at is not None:
            path: Path = (_NAME, self.open_at)
            self.tell(put(self.facts, path, dict(point)), words, (*path, *place))
            self.refresh()

    def _tell(self, rows: list[Any], words: str, place: Path | None) -> None:
        self.tell(put(self.facts, (_NAME,), rows), words, place)
        self.refresh()

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        self.chips.set_read_only(is_read_only)
        self.refresh()

    def widget_at(self, path: Path) -> QWidget | None:
        if not path or path[0] != _NAME:
            return None
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(self.chips.chips):
            self.open_at = path[1]
            self.refresh()
            return self.panel.widget_at(path[2:])
        if self.chips.chips and self.is_read_only:
            return self.chips.chips[0]
        return self.chips.entry

    def retranslate(self) -> None:
        self._named.show_name(field_name(_NAME))
        self.chips.show_entry(tr("Add a point"), tr("Add a point"))
        self.refresh()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(12))
