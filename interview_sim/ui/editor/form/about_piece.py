"""Short name, tags, and for whom a question was written."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks import words
from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.facts import text_at, texts_at
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import field_name
from interview_sim.ui.editor.parts.chip_field import WordChips
from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only, show_wrong
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.tick_chips import TickChips
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme

tr = area("editor-form")


class AboutPiece(Piece):
    """Groups as chips that are on or off, tags as chips that are typed, the id as a line."""

    def __init__(self) -> None:
        super().__init__()
        self.groups, self.tags, self.id = TickChips(), WordChips(), LineEdit()
        self._named = {"groups": Named(self.groups), "id": Named(self.id), "tags": Named(self.tags)}
        self._row = QHBoxLayout()
        self._row.addWidget(self._named["id"], 1)
        self._row.addWidget(self._named["tags"], 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._named["groups"])
        self._column.addLayout(self._row)
        self.groups.chosen_changed.connect(lambda keys: self.put(("groups",), keys))
        self.tags.words_changed.connect(lambda tags: self.put(("tags",), tags))
        self.id.typed.connect(lambda text: self.put(("id",), text))
        self.follow_theme()

    def refresh(self) -> None:
        language = current_language()
        options = [(key, words.word("group", key, language)) for key in words.keys("group")]
        self.groups.show_options(options, texts_at(self.facts, ("groups",)), name=field_name("groups"))
        self.tags.show_list(texts_at(self.facts, ("tags",)))
        self.id.show_text(text_at(self.facts, ("id",)))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        self.groups.setEnabled(not is_read_only)
        self.tags.set_read_only(is_read_only)
        set_readable_only(self.id, is_read_only)

    def show_wrong(self, paths: Collection[Path]) -> None:
        show_wrong(self.id, ("id",) in paths)

    def widget_at(self, path: Path) -> QWidget | None:
        places = {"id": self.id, "tags": self.tags.entry, "groups": self.groups}
        return places.get(str(path[0])) if path else None

    def retranslate(self) -> None:
        for name, named in self._named.items():
            named.show_name(field_name(name))
        self._named["groups"].show_name(tr("For whom (nobody chosen: for everybody)"))
        self.tags.show_entry(field_name("tags"), tr("Add a tag"))
        self.id.show_words(field_name("id"))
        self.refresh()

    def apply_theme(self) -> None:
        self._row.setSpacing(theme().space(16))
        self._column.setSpacing(theme().space(16))
