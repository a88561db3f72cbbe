"""A text in Korean and English, below or beside each other."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.facts import text_at
from interview_sim.ui.editor.form.piece import Marks, Piece
from interview_sim.ui.editor.form.places import place_name
from interview_sim.ui.editor.parts.line_edit import show_wrong
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.prose_edit import ProseEdit
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-form")
LANGUAGES: Final = ("ko", "en")


class TextPair(Piece):
    """The texts below `path`; `lines` is the least height of each."""

    def __init__(self, path: Path, lines: tuple[int, int] = (1, 1), *, side_by_side: bool = False) -> None:
        super().__init__()
        self.path = path
        self.edits = {code: ProseEdit(least) for code, least in zip(LANGUAGES, lines, strict=True)}
        self._named: dict[str, Named] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for at, (code, edit) in enumerate(self.edits.items()):
            named = self._named[code] = Named(edit)
            row, column = (0, at) if side_by_side else (at, 0)
            self._grid.addWidget(named, row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, 1)
            edit.typed.connect(lambda text, code=code: self.put((*self.path, code), text))
        self.setFocusProxy(self.edits["ko"])
        self.follow_theme()

    def show_place(self, path: Path) -> None:
        """Edit the texts below another path from now on."""
        self.path = path
        self.retranslate()

    def refresh(self) -> None:
        for code, edit in self.edits.items():
            edit.show_text(text_at(self.facts, (*self.path, code)))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for edit in self.edits.values():
            edit.set_read_only(is_read_only)

    def show_marks(self, marks: Marks) -> None:
        for code, edit in self.edits.items():
            edit.show_marks(marks.get((*self.path, code), ()))

    def show_wrong(self, paths: Collection[Path]) -> None:
        for code, edit in self.edits.items():
            is_wrong = (*self.path, code) in paths or (self.path in paths and not edit.text().strip())
            show_wrong(edit, is_wrong)

    def widget_at(self, path: Path) -> QWidget | None:
        if path[: len(self.path)] != self.path:
            return None
        code = path[len(self.path)] if len(path) > len(self.path) else "ko"
        return self.edits.get(str(code), self.edits["ko"])

    def retranslate(self) -> None:
        for code, edit in self.edits.items():
            name = place_name((*self.path, code))
            edit.show_words(name)
            self._named[code].show_name(tr("English") if code == "en" else name)

    def apply_theme(self) -> None:
        self._grid.setHorizontalSpacing(theme().space(16))
        self._grid.setVerticalSpacing(theme().space(16))
