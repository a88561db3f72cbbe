"""The question form: what is chosen in the table, its fields, its checks, and what is done with the bank."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path as File

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from interview_sim.banks.drafting import BankDraft, Judgement
from interview_sim.banks.lint import apply_cure
from interview_sim.banks.values import Facts, Path
from interview_sim.ui.editor.form.around import Around, around
from interview_sim.ui.editor.form.blank_page import BlankPage
from interview_sim.ui.editor.form.bottom_row import BottomRow
from interview_sim.ui.editor.form.check_lines import (
    CheckLine,
    bank_lines,
    marks_of,
    question_lines,
    wrong_paths,
)
from interview_sim.ui.editor.form.checks_card import ChecksCard
from interview_sim.ui.editor.form.clip_chooser import ClipChooser
from interview_sim.ui.editor.form.facts import text_at
from interview_sim.ui.editor.form.fields_page import FieldsPage
from interview_sim.ui.editor.form.head_dialog import BankHeadDialog, BankName
from interview_sim.ui.editor.form.heading import FormHeading, place_words
from interview_sim.ui.editor.form.sound_chooser import SoundChooser
from interview_sim.ui.editor.parts.form_scroll import BAR_PX, RING_PX
from interview_sim.ui.editor.parts.tab_order import focus_beside
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme

tr = area("editor-form")
_EMPTY = Judgement()


class QuestionForm(Themed, QWidget):
    """Down: `show_bank`, `show_draft`, `show_chosen`, `show_many`, `show_judgement`, `show_steps`,
    `show_saved`, `show_next_number`, `show_banks`, `set_read_only`. Up: the signals below; keys are those of
    the draft's questions, languages "ko" and "en".
    """

    edited = Signal(object, str, object)
    """The BankDraft after one step, what it is called, and its place."""
    undo_asked = Signal()
    redo_asked = Signal()
    preview_asked = Signal(int)
    publish_asked = Signal()
    chosen = Signal(int)
    """Another question is to be chosen: one that keeps the bank from being published."""
    left = Signal()
    audio_chosen = Signal(int, str, object)
    """Key, language, and the Path of a sound file that is to become the question's."""
    record_asked = Signal(int, str)
    synthesise_asked = Signal(int, str)
    play_asked = Signal(int, str)
    clip_chosen = Signal(int, str, object)
    """Key, language, and the Path of a video file that is to become the question's clip."""
    clip_play_asked = Signal(int, str)
    clip_length_asked = Signal(str)
    """The name of a clip of which the form does not know how long it is: `show_clip_length` answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft: BankDraft | None = None
        self.key: int | None = None
        self.is_read_only = False
        self._judgement, self._wrong = _EMPTY, ()  # type: Judgement, tuple[int, ...]
        self._facts: Facts | None = None
        self._around = Around()
        self._n_chosen = 0
        self._banks: tuple[BankName, ...] = ()
        self.heading, self.fields, self.blank = FormHeading(), FieldsPage(), BlankPage()
        self.checks, self.bottom = ChecksCard(), BottomRow()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.blank)
        self._pages.addWidget(self.fields)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._head_box, self._foot_box = _padded(self.heading), _padded(self.checks, self.bottom)
        self._column.addLayout(self._head_box)
        self._column.addWidget(self._pages, 1)
        self._column.addLayout(self._foot_box)
        self._connect()
        self.follow_theme()
        self._show_page()

    def _connect(self) -> None:
        self.heading.undo_asked.connect(self.undo_asked)
        self.heading.redo_asked.connect(self.redo_asked)
        self.fields.edited.connect(self._on_edited)
        self.checks.gone_to.connect(self._on_gone_to)
        self.checks.cure_asked.connect(self._on_cure)
        self.blank.head_asked.connect(self.edit_head)
        self.bottom.preview_asked.connect(self._ask_preview)
        self.bottom.publish_asked.connect(self.publish_asked)
        sound = self.fields.sound
        sound.record_asked.connect(lambda code: self._tell_sound(self.record_asked, code))
        sound.synthesis_asked.connect(lambda code: self._tell_sound(self.synthesise_asked, code))
        sound.play_asked.connect(lambda code: self._tell_sound(self.play_asked, code))
        sound.file_asked.connect(self._ask_file)
        clip = self.fields.clip
        clip.play_asked.connect(lambda code: self._tell_sound(self.clip_play_asked, code))
        clip.file_asked.connect(self._ask_clip)
        clip.file_dropped.connect(self._take_clip)
        clip.length_asked.connect(self.clip_length_asked)

    # Down --------------------------------------------------------------------------------------

    def show_bank(self, draft: BankDraft | None) -> None:
        """Another bank was opened, or none is open."""
        self.draft, self.key, self._facts, self._n_chosen = draft, None, None, 0
        self._judgement, self._wrong = _EMPTY, ()
        self._around = Around() if draft is None else around(draft)
        self.bottom.show_errors(0)
        self._show_page()
        self._show_checks()

    def show_draft(self, draft: BankDraft) -> None:
        """The draft after a step; what is chosen stays chosen."""
        before, self.draft = self.draft, draft
        self._wrong = tuple(key for key in self._wrong if draft.question(key) is not None)
        if self.key is not None and draft.question(self.key) is None:
            self.key, self._n_chosen = None, 0
        self._look_around(before, draft)
        self._show_page()
        self._show_checks()

    def show_chosen(self, key: int | None) -> None:
        """Which question is edited; None for none."""
        is_other = key != self.key
        self.key, self._n_chosen = key, 0 if key is None else 1
        if is_other:
            self._facts = None
        self._show_page()
        if is_other:
            self._show_checks()

    def show_many(self, n_chosen: int) -> None:
        """Several questions are chosen: nothing is edited here."""
        self.show_chosen(None)
        self._n_chosen = n_chosen
        self._show_page()

    def show_judgement(self, judgement: Judgement) -> None:
        """What was found in the draft."""
        self._judgement = judgement
        keys = () if self.draft is None else self.draft.keys
        self._wrong = tuple(key for key in keys if judgement.of(key).n_errors)
        self.bottom.show_errors(judgement.n_errors)
        self._show_checks()
        self._show_marks()

    def show_steps(self, undo_words: str, redo_words: str) -> None:
        """What the next step back and forward is called; "" for none."""
        self.heading.show_steps(undo_words, redo_words)

    def show_saved(self, is_saved: bool) -> None:
        """Whether the draft is on the disk."""
        self.bottom.show_saved(is_saved)

    def show_next_number(self, number: int) -> None:
        """The number of the version that would be published."""
        self.bottom.show_number(number)

    def show_banks(self, banks: tuple[BankName, ...]) -> None:
        """The banks that this one may draw from too: (id, name in today's language)."""
        self._banks = banks

    def show_synthesis(self, languages: Collection[str]) -> None:
        """The languages ("ko", "en") in which a voice can be written into a file here."""
        self.fields.sound.show_synthesis(languages)

    def show_sound_trouble(self, sentence: str) -> None:
        """A sound could not be played, copied or made; "" takes it away."""
        self.fields.sound.show_remark(sentence)

    def show_clip_length(self, name: str, length_s: float | None) -> None:
        """How long the clip of that name is; None where it cannot be found or read."""
        self.fields.clip.show_length(name, length_s)

    def show_clip_remark(self, sentence: str) -> None:
        """A clip could not be taken or played, or is being copied; "" takes it away."""
        self.fields.clip.show_remark(sentence)

    def set_read_only(self, is_read_only: bool, words: str = "") -> None:
        """Everything can be read, nothing changed; `words` say why, below the form."""
        self.is_read_only = is_read_only
        self.heading.set_read_only(is_read_only)
        self.fields.set_read_only(is_read_only)
        self.bottom.set_read_only(is_read_only, words)
        self._show_page()
        self._show_checks()

    def focus_first(self) -> None:
        """The form is entered: the keyboard to the question's text."""
        if self.key is not None:
            self.fields.focus_path(("text", "ko"))
        elif not self.blank.head.isHidden():
            self.blank.head.setFocus()

    def focus_path(self, path: Path) -> bool:
        """The keyboard to what edits a path of the question."""
        return self.key is not None and self.fields.focus_path(path)

    def edit_head(self) -> BankHeadDialog | None:
        """Open the facts of the bank itself in a dialog."""
        if self.draft is None or self.is_read_only:
            return None
        dialog = BankHeadDialog(self.window(), self.draft, self._judgement, self._banks, self._around.fields)
        dialog.edited.connect(self.edited)
        return dialog

    # What is shown -----------------------------------------------------------------------------

    def _look_around(self, before: BankDraft | None, draft: BankDraft) -> None:
        """Choices and sets anew, unless only words inside one question changed."""
        question = None if self.key is None else draft.question(self.key)
        old = None if self.key is None or before is None else before.question(self.key)
        names = ("set_id", "step", "competency", "fields")
        is_same = (
            before is not None
            and question is not None
            and old is not None
            and before.head is draft.head
            and len(before.questions) == len(draft.questions)
            and all(question.facts.get(name) == old.facts.get(name) for name in names)
        )
        if not is_same:
            self._around = around(draft)
            self._facts = None if question is None or self._facts is None else {}

    def _show_page(self) -> None:
        question = None if self.draft is None or self.key is None else self.draft.question(self.key)
        self.blank.show_state(self._n_chosen, has_bank=self.draft is not None, is_read_only=self.is_read_only)
        self._pages.setCurrentWidget(self.blank if question is None else self.fields)
        self.bottom.setVisible(self.draft is not None)
        self.bottom.preview.setVisible(question is not None)
        self.heading.setVisible(self.draft is not None)
        if question is None:
            self.heading.show_title("", "")
            return
        facts = question.facts
        if facts is not self._facts:
            is_other, self._facts = self._facts is None, facts
            self.fields.show_facts(facts, self._around, is_other=is_other)
        self.heading.show_title(text_at(facts, ("id",)) or "–", place_words(facts, self._around))
        self._show_marks()

    def _show_checks(self) -> None:
        if self.draft is None:
            self.checks.show_lines(())
            return
        lines = []
        if self.key is not None and self._facts is not None and self.key in self._judgement.questions:
            lines = question_lines(self._judgement.of(self.key), self._facts)
        must = [line for line in lines if line.band == "poor"]
        rest = [line for line in lines if line.band != "poor"]
        of_bank = bank_lines(self._judgement, self._wrong, self.key)
        # While several are chosen the table says what is to be mended in them.
        shown = [*must, *of_bank, *rest] if self._n_chosen < 2 else []
        self.checks.show_lines(shown, is_read_only=self.is_read_only)

    def _show_marks(self) -> None:
        if self.key is not None and self._facts is not None:
            judged = self._judgement.of(self.key)
            self.fields.show_marks(marks_of(judged, self._facts), wrong_paths(judged))

    # Up ----------------------------------------------------------------------------------------

    def _on_edited(self, facts: Facts, words: str, place: Path | None) -> None:
        if self.draft is None or self.key is None or self.is_read_only:
            return
        full = None if place is None else (*place, self.key)
        self.edited.emit(self.draft.replaced(self.key, facts), words, full)

    def _on_gone_to(self, line: CheckLine) -> None:
        if line.goal == "head":
            self.edit_head()
        elif line.goal == "question" and line.key is not None:
            self.chosen.emit(line.key)
        elif line.goal == "field":
            self.fields.focus_path(line.path)

    def _on_cure(self, line: CheckLine) -> None:
        question = None if self.draft is None or self.key is None else self.draft.question(self.key)
        if line.finding is None or question is None or self.draft is None:
            self._on_gone_to(line)
            return
        facts = apply_cure(question.facts, line.finding)
        if facts is not question.facts:
            self.edited.emit(self.draft.replaced(question.key, facts), line.button, None)
        self.fields.focus_path(line.path)

    def _ask_preview(self) -> None:
        if self.key is not None:
            self.preview_asked.emit(self.key)

    def _tell_sound(self, signal: object, language: str) -> None:
        if self.key is not None:
            signal.emit(self.key, language)  # type: ignore[attr-defined]

    def _ask_file(self, language: str) -> None:
        if self.key is None:
            return
        key = self.key
        chooser = SoundChooser(self.window())
        chooser.fileSelected.connect(lambda path: self.audio_chosen.emit(key, language, File(path)))
        chooser.open()

    def _ask_clip(self, language: str) -> None:
        chooser = ClipChooser(self.window())
        key = self.key
        chooser.fileSelected.connect(lambda path: self._take_clip(language, File(path), key))
        chooser.open()

    def _take_clip(self, language: str, path: File, key: int | None = None) -> None:
        key = self.key if key is None else key
        if key is not None and not self.is_read_only:
            self.clip_chosen.emit(key, language, path)

    # Keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_ctrl_y(event):
            self.redo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Save):
            if self.bottom.may_publish():
                self.publish_asked.emit()
        elif event.key() == Qt.Key.Key_F5:
            self._ask_preview()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return focus_beside(self, is_next=is_next)

    # Look --------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        if self.draft is not None:
            self._show_page()
            self._show_checks()

    def apply_theme(self) -> None:
        side = theme().pick(28, 24)
        gap = theme().space(16)
        self._head_box.setContentsMargins(side, theme().pick(20, 12), side, 4)
        self._foot_box.setContentsMargins(side, theme().pick(12, 8), side, theme().pick(20, 12))
        self._foot_box.setSpacing(gap)
        self._pages.setContentsMargins(side - RING_PX, 0, max(0, side - RING_PX - BAR_PX), 0)
        self._fit_checks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_checks()

    def _fit_checks(self) -> None:
        share = 0.33 if theme().is_wide else 0.22
        self.checks.set_most_px(max(132, round(share * self.height())))


def _padded(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    return column


def _is_ctrl_y(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
