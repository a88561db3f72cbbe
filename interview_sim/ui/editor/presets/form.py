"""The form of one interview: its heading, its fields, what is to be mended, and publishing it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.banks.drafting.presets import PresetDraft, PresetJudgement
from interview_sim.banks.lint import apply_cure
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.values import Facts
from interview_sim.ui.editor.parts.form_scroll import RING_PX, FormScroll
from interview_sim.ui.editor.presets.about_piece import AboutPiece
from interview_sim.ui.editor.presets.checks import Checks
from interview_sim.ui.editor.presets.length_card import LengthCard
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.editor.presets.rules_piece import RulesPiece
from interview_sim.ui.editor.presets.source_piece import SourcePiece
from interview_sim.ui.editor.presets.steps_piece import StepsPiece
from interview_sim.ui.editor.presets.times_piece import TimesPiece
from interview_sim.ui.editor.presets.words import name_of
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import BandShape, PrimaryButton, SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import draw_box, painter_on

tr = area("editor-presets")


class HeldStrip(Themed, QWidget):
    """Who edits this right now, so that it can only be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("desk.body", "amber_ink", comfortable_px=700)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(BandShape("fair", 22))
        row.addWidget(self.words, 1)
        self.hide()
        self.follow_theme()

    def show_words(self, sentence: str) -> None:
        """A sentence; "" takes it away."""
        self.words.set_text(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(painter, QRectF(self.rect()), theme().radius("row"), fill=theme().color("amber_soft"))


class PresetForm(Themed, QWidget):
    """Down: `show_preset`, `show_draft`, `show_judgement`, `show_steps`, `show_saved`, `show_next_number`,
    `show_banks`, `show_around`, `set_read_only`. Up: the signals."""

    edited = Signal(object, str, object)
    undo_asked = Signal()
    redo_asked = Signal()
    publish_asked = Signal()
    trial_asked = Signal()
    bank_chosen = Signal(str)
    questions_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: PresetDraft | None = None
        self.is_read_only = False
        self._judgement: PresetJudgement | None = None
        self._detail = self._undo_words = self._redo_words = ""
        self._number, self._is_saved = 1, True
        self.title, self.place = (
            TextLabel("desk.h1", elides=True),
            TextLabel("desk.body", "ink_2", elides=True),
        )
        self.undo, self.redo = (
            SecondaryButton(icon="b5", height="desk"),
            SecondaryButton(icon="f5", height="desk"),
        )
        self.strip, self.length, self.checks = HeldStrip(), LengthCard(), Checks()
        self.about, self.steps, self.times = AboutPiece(), StepsPiece(), TimesPiece()
        self.rules, self.source = RulesPiece(), SourcePiece()
        self.pieces: tuple[PresetPiece, ...] = (self.about, self.steps, self.times, self.rules, self.source)
        self.state = TextLabel("desk.small", "ink_2", comfortable_px=520)
        self.publish = PrimaryButton(icon="check", height="desk")
        self.fields = FormScroll()
        self._headings = [TextLabel("desk.h2", wraps=False) for _ in range(3)]
        self._lay_out()
        self._connect()
        self.follow_theme()
        self.show_preset(None)

    def _lay_out(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        for label, policy in ((self.title, "Maximum"), (self.place, "Preferred")):
            label.setSizePolicy(QSizePolicy.Policy[policy], QSizePolicy.Policy.Preferred)
            self._head.addWidget(label)
        self._head.addStretch(1)
        self._head.addWidget(self.undo)
        self._head.addWidget(self.redo)
        self._foot.addWidget(self.state, 1)
        self._foot.addWidget(self.publish)
        steps, times, rules = self._headings
        fields = self.fields.column
        for widget in (
            self.about, self.length, steps, self.steps, times, self.times, rules, self.rules,
            self.source,
        ):  # fmt: skip
            fields.addWidget(widget)
        fields.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._strip_row = QHBoxLayout()
        self._strip_row.addWidget(self.strip)
        self._column.addLayout(self._strip_row)
        self._column.addWidget(self.fields, 1)
        self._column.addWidget(self.checks)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        for piece in self.pieces:
            piece.edited.connect(self._on_edited)
        self.steps.questions_asked.connect(self.questions_asked)
        self.length.trial_asked.connect(self.trial_asked)
        self.length.bank_chosen.connect(self.bank_chosen)
        self.checks.cure_asked.connect(self._on_cure)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.publish.clicked.connect(self.publish_asked)

    # Down -------------------------------------------------------------------------------------

    def show_preset(self, draft: PresetDraft | None, detail: str = "") -> None:
        """Another interview was opened, or none is open. `detail`: id and version, behind its name."""
        self._judgement, self._detail = None, detail
        self.fields.verticalScrollBar().setValue(0)
        self.checks.show_judgement(None)
        self.length.show_total(None)
        for widget in (self.fields, self.checks, self.undo, self.redo, self.publish, self.state):
            widget.setVisible(draft is not None)
        self.draft = draft
        if draft is None:
            self.title.set_text(tr("Choose an interview at the left"))
            self.place.set_text("")
        else:
            self.show_draft(draft)

    def show_detail(self, detail: str) -> None:
        """What stands behind its name."""
        self._detail = detail
        self.place.set_text(detail)

    def show_draft(self, draft: PresetDraft) -> None:
        """The draft after a step."""
        self.draft = draft
        for piece in self.pieces:
            piece.show_facts(draft.facts)
        self._show_head(draft.facts)

    def _show_head(self, facts: Facts) -> None:
        self.title.set_text(name_of(facts))
        self.place.set_text(self._detail)
        self.length.show_facts(facts)

    def show_judgement(self, judgement: PresetJudgement) -> None:
        """What was found in the draft, and how long it takes."""
        self._judgement = judgement
        self.checks.show_judgement(judgement)
        if judgement.total_s is not None or not judgement.problems:
            self.length.show_total(judgement.total_s)
        self._show_state()

    def show_steps(self, undo_words: str, redo_words: str) -> None:
        """What the next step back and forward is called; "" for none."""
        self._undo_words, self._redo_words = undo_words, redo_words
        self._show_undo()

    def show_saved(self, is_saved: bool) -> None:
        """Whether the draft is on the disk."""
        self._is_saved = is_saved
        self._show_state()

    def show_next_number(self, number: int) -> None:
        """The number of the version that would be published."""
        self._number = number
        self._show_state()

    def show_banks(self, banks: tuple[tuple[str, str], ...], chosen: str) -> None:
        """The banks that it may be tried with."""
        self.length.show_banks(banks, chosen)

    def show_around(
        self, tags: Sequence[tuple[str, str]], groups: Sequence[tuple[str, str]], texts: dict[str, str]
    ) -> None:
        """What the bank has to choose from."""
        self.steps.show_around(tags, groups, texts)

    def set_read_only(self, is_read_only: bool, words: str = "") -> None:
        """Everything can be read, nothing changed; `words` say why."""
        self.is_read_only = is_read_only
        self.strip.show_words(words)
        for piece in self.pieces:
            piece.set_read_only(is_read_only)
        self.checks.set_read_only(is_read_only)
        self._show_undo()
        self._show_state()

    # Up ---------------------------------------------------------------------------------------

    def _on_edited(self, facts: Facts, words: str, place: object) -> None:
        self.draft = PresetDraft(facts)
        for piece in self.pieces:
            if piece is not self.sender():
                piece.show_facts(facts)
        self._show_head(facts)
        self.edited.emit(facts, words, place)

    def _on_cure(self, finding: Finding) -> None:
        if self.draft is not None and finding.cure is not None:
            facts = apply_cure(self.draft.facts, finding)
            words = finding.cure.message(current_language()).what
            self.edited.emit(facts, words, None)

    def focus_first(self) -> None:
        self.about.names["ko"].setFocus()

    # Look -------------------------------------------------------------------------------------

    def _show_undo(self) -> None:
        for button, text, step in (
            (self.undo, tr("Undo"), self._undo_words),
            (self.redo, tr("Redo"), self._redo_words),
        ):
            button.set_text(text)
            button.setEnabled(bool(step) and not self.is_read_only)
            tip = f"{text}: {step}" if step else text
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def _show_state(self) -> None:
        judgement = self._judgement
        n_errors = judgement.n_errors if judgement is not None else 0
        self.publish.set_text(tr("Save as v{n}", n=self._number))
        self.publish.setEnabled(judgement is not None and not n_errors and not self.is_read_only)
        if self.draft is not None:
            self.publish.setVisible(not self.is_read_only)
        state = tr("Draft saved") if self._is_saved else tr("Saving")
        mend = tr("{n} things must be mended before a new version can be made", n=n_errors)
        words = f"{state} · {mend}" if n_errors else state
        self.state.set_text(tr("This can only be read.") if self.is_read_only else words)

    def retranslate(self) -> None:
        steps, times, rules = self._headings
        steps.set_text(tr("Steps"))
        times.set_text(tr("Times"))
        rules.set_text(tr("Rules"))
        if self.draft is None:
            self.title.set_text(tr("Choose an interview at the left"))
        else:
            self._show_head(self.draft.facts)
        self._show_undo()
        self._show_state()

    def apply_theme(self) -> None:
        side = theme().pick(28, 20) - RING_PX
        self._column.setContentsMargins(side, theme().space(20), side, theme().space(20))
        self._column.setSpacing(theme().space(12))
        self.fields.column.setSpacing(theme().space(20))
        self.checks.setContentsMargins(RING_PX, 0, RING_PX, 0)
        for row in (self._head, self._strip_row, self._foot):
            row.setContentsMargins(RING_PX, 0, RING_PX, 0)
            row.setSpacing(theme().space(12))
