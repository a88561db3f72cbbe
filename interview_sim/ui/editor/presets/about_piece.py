"""What the interview is called and told to be, in both languages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from interview_sim.ui.editor.parts.line_edit import LineEdit, set_readable_only
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.prose_edit import ProseEdit
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-presets")
LANGUAGES: Final = ("ko", "en")


class AboutPiece(PresetPiece):
    """Names beside each other, below them the descriptions."""

    def __init__(self) -> None:
        super().__init__()
        self.names = {code: LineEdit() for code in LANGUAGES}
        self.summaries = {code: ProseEdit(2, 5) for code in LANGUAGES}
        self._named: dict[tuple[str, str], Named] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, code in enumerate(LANGUAGES):
            name, summary = self.names[code], self.summaries[code]
            self._named["name", code], self._named["summary", code] = Named(name), Named(summary)
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(self._named["name", code], 0, column, top)
            self._grid.addWidget(self._named["summary", code], 1, column, top)
            name.typed.connect(lambda text, code=code: self._type(("name", code), text))
            summary.typed.connect(lambda text, code=code: self._type(("summary", code), text))
            self._grid.setColumnStretch(column, 1)
        self.follow_theme()

    def _type(self, path: tuple[str, str], text: str) -> None:
        # Of an empty English text the field goes; the Korean one stays and is told to be missing.
        self.put(path, text if text or path[1] == "ko" else None)

    def refresh(self) -> None:
        for code in LANGUAGES:
            self.names[code].show_text(self.text_at("name", code))
            self.summaries[code].show_text(self.text_at("summary", code))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for code in LANGUAGES:
            set_readable_only(self.names[code], is_read_only)
            self.summaries[code].set_read_only(is_read_only)

    def retranslate(self) -> None:
        texts = {
            ("name", "ko"): tr("Name (Korean)"),
            ("name", "en"): tr("Name (English)"),
            ("summary", "ko"): tr("Description (Korean)"),
            ("summary", "en"): tr("Description (English)"),
        }
        for key, text in texts.items():
            self._named[key].show_name(text)
        for code in LANGUAGES:
            self.names[code].show_words(texts["name", code])
            self.summaries[code].show_words(
                texts["summary", code], tr("What the visitor reads before choosing")
            )

    def apply_theme(self) -> None:
        self._grid.setHorizontalSpacing(theme().space(16))
        self._grid.setVerticalSpacing(theme().space(16))
