"""What the visitor takes along: paper, a PDF, or everything on a stick. Knows no disk and no printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_sim.ui.kiosk.screens.parts.choice_chips import ChoiceChips
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import (
    BandLabel,
    BandName,
    KioskScreen,
    PrimaryButton,
    SecondaryButton,
    SoftButton,
    TextLabel,
)
from interview_sim.ui.widgets.painting import painter_on

tr = area("kiosk")


class _Way(Themed, QWidget):
    """One way to take it home: name, what it holds, its button, what became of it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.words = TextLabel("h2"), TextLabel("body", "ink_2", comfortable_px=1000)
        self.button = SoftButton(icon=icon)
        self.state = BandLabel("none")
        self.state.hide()
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.name)
        left.addWidget(self.words)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.state)
        self._row.addWidget(self.button)
        self.follow_theme()

    def show_state(self, band: BandName, words: str) -> None:
        """What became of it; an empty text takes it away."""
        self.state.show_band(band, words)
        self.state.setVisible(bool(words))

    def apply_theme(self) -> None:
        self._row.setContentsMargins(0, theme().space(16), 0, theme().space(16))
        self._row.setSpacing(theme().space(24))


class _Line(Themed, QWidget):
    """A hairline between paper and stick, and between what goes on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("line"))


class TakeHomeScreen(KioskScreen):
    """`print_asked()`, `pdf_asked(stick)`, `package_asked(stick)`, `went_back()`, `finished()`."""

    print_asked = Signal()
    pdf_asked = Signal(str)
    package_asked = Signal(str)
    went_back = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sticks: tuple[tuple[str, str], ...] = ()
        self._has_printer = False
        self.top.show_step(3)
        self.top.set_help_visible(True)
        self.paper, self.pdf, self.package = _Way("print"), _Way("save"), _Way("usb")
        self.stick_words, self.sticks = TextLabel("label", comfortable_px=1200), ChoiceChips()
        on_stick = (self.stick_words, self.sticks, self.pdf, self.package)
        for widget in (_Line(), self.paper, _Line(), *on_stick, _Line()):
            self.content.addWidget(widget)
        self.content.addStretch(1)
        self.back = SecondaryButton(icon="back")
        self.go = PrimaryButton(icon="check")
        self.bottom.set_left(self.back)
        self.bottom.set_right(self.go)
        self.back.clicked.connect(self.went_back)
        self.go.clicked.connect(self.finished)
        self.paper.button.clicked.connect(self.print_asked)
        self.pdf.button.clicked.connect(lambda: self._with_stick(self.pdf_asked))
        self.package.button.clicked.connect(lambda: self._with_stick(self.package_asked))
        self.follow_theme()

    def show_printer(self, has_printer: bool) -> None:
        self._has_printer = has_printer
        self.retranslate()

    def show_sticks(self, sticks: Sequence[tuple[str, str]]) -> None:
        """Pairs (key, name) of the drives that are plugged in; the first is chosen."""
        if tuple(sticks) == self._sticks:
            return
        self._sticks = tuple(sticks)
        keys = [key for key, _ in sticks]
        self.sticks.show_options(sticks, name=tr("Stick"))
        if self.sticks.chosen_key() not in keys:
            self.sticks.show_chosen(keys[0] if keys else None)
        self.retranslate()

    def show_fresh(self) -> None:
        """Nothing was taken along yet."""
        for way in (self.paper, self.pdf, self.package):
            way.show_state("none", "")
        self.bottom.set_sentence("")

    def show_busy(self, way: str, words: str) -> None:
        """`way` is paper, pdf or package."""
        self._way(way).show_state("none", words)

    def show_done(self, way: str, words: str) -> None:
        self._way(way).show_state("good", words)
        self.bottom.set_sentence("")

    def show_problem(self, way: str, sentence: str) -> None:
        """What went wrong and what to do."""
        self._way(way).show_state("fair", tr("Not done"))
        self.bottom.set_sentence(sentence)

    def _way(self, way: str) -> _Way:
        return {"paper": self.paper, "pdf": self.pdf, "package": self.package}[way]

    def _with_stick(self, signal: SignalInstance) -> None:
        key = self.sticks.chosen_key()
        if key is None:
            self.bottom.set_sentence(tr("Please plug in a USB stick first."), icon="usb")
        else:
            signal.emit(key)

    def retranslate(self) -> None:
        self.set_title(tr("What do you take along?"))
        self.paper.name.set_text(tr("On paper"))
        self.paper.words.set_text(
            tr("One page with the overview, then a page for each answer.")
            if self._has_printer
            else tr("There is no printer here. The counsellor can help.")
        )
        self.paper.button.set_text(tr("Print"))
        self.paper.button.setVisible(self._has_printer)
        self.stick_words.set_text(
            tr("USB stick") if self._sticks else tr("USB stick: none is plugged in yet")
        )
        self.sticks.setVisible(bool(self._sticks))
        self.pdf.name.set_text(tr("The report as PDF"))
        self.pdf.words.set_text(tr("Opens on every phone and PC."))
        self.pdf.button.set_text(tr("Save PDF"))
        self.package.name.set_text(tr("Everything"))
        self.package.words.set_text(tr("Report and your own recordings. Keep the stick to yourself."))
        self.package.button.set_text(tr("Save everything"))
        self.back.set_text(tr("To the result"))
        self.go.set_text(tr("Finish"))

    def apply_theme(self) -> None:
        super().apply_theme()
        self.content.setSpacing(theme().space(12))

    def focus_first(self) -> None:
        (self.paper.button if self._has_printer else self.package.button).setFocus()
