"""What is to be mended in the interview, in words, with the acts that cure it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.banks.drafting.presets import PresetJudgement
from interview_sim.banks.field_words import field_words
from interview_sim.banks.lint import Finding
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, SecondaryButton, TextLabel

tr = area("editor-presets")
_SHAPE_PX, _MOST = 22, 3


class _Line(Themed, QWidget):
    def __init__(self, band: str, place: str, words: str, cure: str) -> None:
        super().__init__()
        self.shape = BandShape(band, _SHAPE_PX)  # type: ignore[arg-type]
        self.words = TextLabel(
            "desk.small", text=f"**{place}** {words}" if place else words, comfortable_px=620
        )
        self.cure = SecondaryButton(cure, height="desk")
        self.cure.setVisible(bool(cure))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.cure)
        self.follow_theme()


class Checks(Themed, QWidget):
    """`cure_asked(Finding)`."""

    cure_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judgement: PresetJudgement | None = None
        self._is_read_only = False
        self.lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.follow_theme()

    def show_judgement(self, judgement: PresetJudgement | None) -> None:
        """Errors first; what can be mended by the program has a button."""
        self._judgement = judgement
        self._show()

    def set_read_only(self, is_read_only: bool) -> None:
        self._is_read_only = is_read_only
        self._show()

    def words(self) -> list[str]:
        """What stands there."""
        return [line.words.text() for line in self.lines]

    def _show(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        judgement, language = self._judgement, current_language()
        if judgement is None:
            return
        lines: list[tuple[_Line, Finding | None]] = []
        for problem in judgement.problems:
            place = field_words(_place(problem.path), language)
            lines.append((_Line("poor", place, str(problem.message(language)), ""), None))
        for finding in judgement.findings:
            band = "poor" if finding.severity == "error" else "fair"
            place = field_words(_place(finding.path), language)
            words = str(finding.message(language))
            lines.append((_Line(band, place, words, self._cure(finding)), finding))
        for line, of in lines[:_MOST]:
            self._add(line, of)
        n_more = len(lines) - _MOST
        if n_more > 0:
            self._add(_Line("none", "", tr("and {n} more", n=n_more), ""))
        self.updateGeometry()

    def _add(self, line: _Line, finding: Finding | None = None) -> None:
        if finding is not None:
            line.cure.clicked.connect(lambda: self.cure_asked.emit(finding))
        self.lines.append(line)
        self._column.addWidget(line)

    def _cure(self, finding: Finding) -> str:
        if finding.cure is None or self._is_read_only:
            return ""
        return finding.cure.message(current_language()).what

    def retranslate(self) -> None:
        self._show()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(4))


def _place(path: tuple[str | int, ...]) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
