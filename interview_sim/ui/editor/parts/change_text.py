"""What differs between two sides, thing by thing and field by field, the words that differ marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from interview_sim.ui.editor.parts.house_text import HouseText, html_text
from interview_sim.ui.editor.parts.word_marks import Pieces, word_marks
from interview_sim.ui.theme import theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One field: its words on both sides, "" where there is nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSection:
    """One thing: what it is called, what happened to it, its fields, and a text above them."""

    title: str
    deed: str
    rows: tuple[ChangeRow, ...] = ()
    text: str = ""


class ChangeText(HouseText):
    """`show_changes(sections, before_name, after_name, more)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._sections: tuple[ChangeSection, ...] = ()
        self._names = ("", "")
        self._more = ""
        super().__init__(parent)
        self.follow_theme()

    def show_changes(
        self, sections: Sequence[ChangeSection], before_name: str, after_name: str, more: str = ""
    ) -> None:
        """Names stand above the two sides; `more` says what is left out at the end."""
        self._sections, self._names, self._more = tuple(sections), (before_name, after_name), more
        self.verticalScrollBar().setValue(0)
        self.apply_theme()

    def apply_theme(self) -> None:
        parts = [self._section(one) for one in self._sections]
        if self._more:
            parts.append(f'<p class="quiet">{html_text(self._more)}</p>')
        self.show_html("".join(parts))

    def _section(self, one: ChangeSection) -> str:
        teal, line = theme().color("teal").name(), theme().color("line").name()
        head = (
            f'<p style="margin-top:6px; margin-bottom:4px"><span class="strong">{html_text(one.title)}</span>'
            f'&nbsp;&nbsp;<span class="small" style="color:{teal}">{html_text(one.deed)}</span></p>'
        )
        text = f'<p style="margin-bottom:6px">{html_text(one.text)}</p>' if one.text else ""
        rows = "".join(self._row(row) for row in one.rows)
        if rows:
            names = "".join(f'<td width="41%" class="quiet">{html_text(name)}</td>' for name in self._names)
            rows = (
                f'<table width="100%" cellspacing="0" cellpadding="4">'
                f'<tr><td width="18%"></td>{names}</tr>{rows}</table>'
            )
        rule = (
            f'<table width="100%" cellspacing="0" cellpadding="0"><tr>'
            f'<td bgcolor="{line}" style="font-size:1px; line-height:1px">&nbsp;</td></tr></table>'
        )
        return f"{head}{text}{rows}{rule}"

    def _row(self, row: ChangeRow) -> str:
        before, after = word_marks(row.before, row.after)
        went, came = theme().color("amber_soft").name(), theme().color("teal_soft").name()
        return (
            f'<tr><td width="18%" class="quiet">{html_text(row.name)}</td>'
            f'<td width="41%">{_marked(before, f"background-color:{went}")}</td>'
            f'<td width="41%">{_marked(after, f"background-color:{came}; font-weight:600")}</td></tr>'
        )


def _marked(pieces: Pieces, style: str) -> str:
    if not pieces:
        return '<span class="quiet">–</span>'
    return "".join(
        f'<span style="{style}">{html_text(text)}</span>' if differs else html_text(text)
        for text, differs in pieces
    )
