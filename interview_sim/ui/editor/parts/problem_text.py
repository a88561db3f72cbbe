"""A list of what is to be mended, line by line: where, what, and the act that cures it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from interview_sim.ui.editor.parts.house_text import HouseText, html_text
from interview_sim.ui.theme import theme

MOST_SHOWN: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemWords:
    """`place` may be "" for the file as a whole."""

    place: str
    what: str
    cure: str = ""

    def line(self) -> str:
        """For a text file."""
        return "\t".join((self.place, self.what, self.cure)).rstrip("\t")


class ProblemText(HouseText):
    """`show_problems(problems, more)`; `text()` is all of them, also those that are too many to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._problems: tuple[ProblemWords, ...] = ()
        self._more = ""
        super().__init__(parent)
        self.follow_theme()

    def show_problems(self, problems: Sequence[ProblemWords], more: str = "") -> None:
        """`more`: the sentence below them where there are more than `MOST_SHOWN`."""
        self._problems, self._more = tuple(problems), more
        self.verticalScrollBar().setValue(0)
        self.apply_theme()

    def text(self) -> str:
        """All of them, a line each: place, what, cure, parted by tabs."""
        return "".join(f"{one.line()}\n" for one in self._problems)

    def apply_theme(self) -> None:
        shown = self._problems[:MOST_SHOWN]
        line = theme().color("line").name()
        has_places = any(one.place for one in shown)
        rows = "".join(_row(one, line, has_places=has_places) for one in shown)
        more = f'<p class="quiet">{html_text(self._more)}</p>' if len(shown) < len(self._problems) else ""
        table = '<table width="100%" cellspacing="0" cellpadding="6" style="border-collapse: collapse">'
        self.show_html(f"{table}{rows}</table>{more}")


def _row(one: ProblemWords, line: str, *, has_places: bool) -> str:
    rule = f'style="border-bottom: 1px solid {line}"'
    place = f'<td width="17%" class="strong" {rule}>{html_text(one.place)}</td>' if has_places else ""
    cure = f'<br><span class="quiet">{html_text(one.cure)}</span>' if one.cure else ""
    return f"<tr>{place}<td {rule}>{html_text(one.what)}{cure}</td></tr>"
