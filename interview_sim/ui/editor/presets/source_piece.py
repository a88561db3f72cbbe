"""Where the interview's form comes from, and of when that is; further sources stay as they are."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from interview_sim.banks.values import value_at
from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.editor.presets.words import change_words
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-presets")


class SourcePiece(PresetPiece):
    """Title and date of the first source."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.date = LineEdit(), LineEdit()
        self._title, self._date = Named(self.title), Named(self.date)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._date, 0, 1)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        self.title.typed.connect(lambda text: self._type("title", text))
        self.date.typed.connect(lambda text: self._type("date", text))
        self.follow_theme()

    def _type(self, name: str, text: str) -> None:
        sources = value_at(self.facts, ("sources",))
        rows = list(sources) if isinstance(sources, list) else []
        first = dict(rows[0]) if rows and isinstance(rows[0], dict) else {}
        facts = {**self.facts, "sources": [{**first, name: text}, *rows[1:]]}
        self.tell(facts, change_words("sources"), ("sources", name))

    def refresh(self) -> None:
        self.title.show_text(self.text_at("sources", 0, "title"))
        self.date.show_text(self.text_at("sources", 0, "date"))
        self.retranslate()

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for edit in (self.title, self.date):
            set_readable_only(edit, is_read_only)

    def retranslate(self) -> None:
        sources = self.facts.get("sources")
        n_more = len(sources) - 1 if isinstance(sources, list) else 0
        title = tr("Where this form comes from")
        self._title.show_name(tr("{title} (and {n} more)", title=title, n=n_more) if n_more > 0 else title)
        self._date.show_name(tr("Of when"))
        self.title.show_words(title, tr("Your centre, a leaflet, a web page"))
        self.date.show_words(tr("Of when"), "2026-11")

    def apply_theme(self) -> None:
        self._grid.setHorizontalSpacing(theme().space(16))
