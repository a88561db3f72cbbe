"""The page of criteria: what is measured by at the left, the chosen norm or word at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.reports.words import measure_names
from interview_sim.scoring.drafting import CriteriaProblem, LexiconDraft, NormsDraft
from interview_sim.ui.editor.criteria.norms_form import NormsForm
from interview_sim.ui.editor.criteria.opening import OpenedCriteria
from interview_sim.ui.editor.criteria.preview_list import measure_title
from interview_sim.ui.editor.criteria.rows import SPLIT, rows_of
from interview_sim.ui.editor.criteria.subjects import SUBJECTS, CriteriaDraft, Subject
from interview_sim.ui.editor.criteria.word_form import NEW, WordForm
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.form_scroll import BAR_PX, RING_PX
from interview_sim.ui.editor.parts.line_edit import LineEdit
from interview_sim.ui.editor.parts.line_table import LineTable
from interview_sim.ui.language import area
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import PrimaryButton, QuietButton, SecondaryButton, TextLabel

tr = area("editor-criteria")
_LEFT_PX: Final = (764, 500)


class CriteriaPage(Themed, QWidget):
    """`subject_chosen(key)`, `edited(draft, words, place)`, `undo_asked()`, `redo_asked()`,
    `versions_asked()`, `publish_asked()`, `throw_away_asked()`, `preview_wanted()` where another thing came
    in front.

    Down: `show_opened(OpenedCriteria)`, `show_draft(draft, problems, differs)`, `show_steps(undo, redo)`,
    `show_saved(bool)`, `show_nothing()`.
    """

    subject_chosen = Signal(str)
    edited = Signal(object, str, object)
    undo_asked = Signal()
    redo_asked = Signal()
    versions_asked = Signal()
    publish_asked = Signal()
    throw_away_asked = Signal()
    preview_wanted = Signal()

    def __init__(
        self, unsaved: Callable[[], str | None] = lambda: None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self.subject: Subject = SUBJECTS[0]
        self.draft: CriteriaDraft | None = None
        self._opened: OpenedCriteria | None = None
        self._problems: tuple[CriteriaProblem, ...] = ()
        self._differs, self._is_saved, self._next_number = False, True, 1
        self._steps = ("", "")
        self.title = TextLabel("desk.h1", wraps=False)
        self.state = TextLabel("desk.small", "ink_2", align=Qt.AlignmentFlag.AlignRight, elides=True)
        self.subjects = Chooser()
        self.about = TextLabel("desk.small", "ink_2", comfortable_px=700)
        self.search, self.new = LineEdit(), SecondaryButton(icon="plus", height="desk")
        self.table = LineTable()
        self.heading = TextLabel("desk.h1", elides=True)
        self.undo = SecondaryButton(icon="b5", height="desk")
        self.redo = SecondaryButton(icon="f5", height="desk")
        self.norms, self.word = NormsForm(), WordForm()
        self.versions = SecondaryButton(icon="clock", height="desk")
        self.throw_away = QuietButton(icon="trash", height="desk")
        self.words = TextLabel("desk.small", "ink_2", align=Qt.AlignmentFlag.AlignRight, comfortable_px=420)
        self.publish = PrimaryButton(icon="check", height="desk")
        self._build()
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        self._left_column, self._right_column = left, right
        self._head, self._find = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.state, 1)
        self._find.addWidget(self.search, 1)
        self._find.addWidget(self.new)
        left.addLayout(self._head)
        left.addWidget(self.subjects)
        left.addWidget(self.about)
        left.addLayout(self._find)
        left.addWidget(self.table, 1)
        self._top, self._foot = QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self.heading, 1)
        self._top.addWidget(self.undo)
        self._top.addWidget(self.redo)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.norms)
        self._stack.addWidget(self.word)
        self._foot.addWidget(self.versions)
        self._foot.addWidget(self.throw_away)
        self._foot.addWidget(self.words, 1)
        self._foot.addWidget(self.publish)
        right.addLayout(self._top)
        right.addWidget(self._stack, 1)
        right.addLayout(self._foot)
        self._sides = QHBoxLayout(self)
        self._sides.addWidget(self._left)
        self._sides.addWidget(self._right, 1)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)

    def _connect(self) -> None:
        self.subjects.key_chosen.connect(self.subject_chosen)
        self.search.typed.connect(lambda _: self._show_table())
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self.focus_form())
        self.new.clicked.connect(self._begin_word)
        self.norms.edited.connect(self.edited)
        self.norms.group_chosen.connect(lambda _: self.preview_wanted.emit())
        self.word.edited.connect(self.edited)
        self.word.word_made.connect(self._choose_word)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.versions.clicked.connect(self.versions_asked)
        self.throw_away.clicked.connect(self.throw_away_asked)
        self.publish.clicked.connect(self._ask_publish)

    # Down ----------------------------------------------------------------------------------

    def show_opened(self, opened: OpenedCriteria, draft: CriteriaDraft | None = None) -> None:
        """Criteria were opened, or stand on another published text; `draft` where it went on since."""
        is_other = self.subject != opened.subject
        self._opened, self.subject, self.draft = opened, opened.subject, draft or opened.draft
        self._next_number = opened.next_number
        if is_other:
            self.search.show_text("")
            self.norms.group = ""
        for form in (self.norms, self.word):
            form.set_read_only(self.is_read_only)
        self._stack.setCurrentWidget(self.norms if opened.subject.kind == "norms" else self.word)
        self._show_all()

    def show_draft(
        self, draft: CriteriaDraft, problems: tuple[CriteriaProblem, ...], *, differs: bool
    ) -> None:
        """The draft as it stands after a step."""
        self.draft, self._problems, self._differs = draft, problems, differs
        for form in (self.norms, self.word):
            form.show_problems(problems)
        self._show_table()
        self._show_state()

    def show_steps(self, undo: str, redo: str) -> None:
        """What the next step back and forward would be, "" for none."""
        self._steps = (undo, redo)
        self._show_state()

    def show_saved(self, is_saved: bool) -> None:
        """Whether the draft is on the disk."""
        self._is_saved = is_saved
        self._show_state()

    def show_nothing(self) -> None:
        """Nothing is open; nothing may be seen of what was."""
        self._opened, self.draft, self._problems = None, None, ()
        self._show_all()

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed: somebody else edits it."""
        return self._opened is None or self._opened.hold is None

    @property
    def measure(self) -> str:
        """The measure whose norm is in front, "" for none."""
        return (self.table.chosen_key() or "") if isinstance(self.draft, NormsDraft) else ""

    def may_close(self) -> str | None:
        """A sentence on what could not be kept; else nothing, a draft keeps itself."""
        return self._unsaved()

    def focus_first(self) -> None:
        """The keyboard begins in the list."""
        self.table.setFocus()

    def focus_form(self) -> None:
        """The keyboard goes to the first field."""
        (self.norms if isinstance(self.draft, NormsDraft) else self.word).focus_first()

    # Choosing ------------------------------------------------------------------------------

    def _begin_word(self) -> None:
        if isinstance(self.draft, LexiconDraft):
            section = self.draft.sections[0].id
            chosen = self.table.chosen_key()
            if chosen:
                section = chosen.rpartition(SPLIT)[0]
            self.table.show_chosen(None)
            self.word.show_word(self.draft, section, NEW)
            self._show_heading()
            self.word.focus_first()

    def _choose_word(self, section_id: str, at: int) -> None:
        self.search.show_text("")
        self._show_table()
        self.table.show_chosen(f"{section_id}{SPLIT}{at}")
        self._show_chosen()

    def _show_chosen(self) -> None:
        key, draft = self.table.chosen_key(), self.draft
        if isinstance(draft, NormsDraft) and key:
            self.norms.show_measure(draft, key)
        elif isinstance(draft, LexiconDraft) and key:
            section, _, at = key.rpartition(SPLIT)
            self.word.show_word(draft, section, int(at))
        self._show_heading()
        self.preview_wanted.emit()

    def _ask_publish(self) -> None:
        if self.publish.isEnabled() and self.publish.isVisible():
            self.publish_asked.emit()

    # Showing -------------------------------------------------------------------------------

    def _show_all(self) -> None:
        options = [(one.key, one.name()) for one in SUBJECTS]
        self.subjects.show_options(options, self.subject.key, tr("What answers are measured by"))
        self.about.set_text(self.subject.about())
        is_list = self.subject.kind == "lexicons"
        self.search.setVisible(is_list)
        self.new.setVisible(is_list and not self.is_read_only)
        self._right.setEnabled(self.draft is not None)
        self._show_table()
        self._show_state()

    def _show_table(self) -> None:
        draft = self.draft
        if draft is None:
            self.table.show_lines((), (), "")
            return
        published = self._opened.published if self._opened is not None else None
        wanted = self.search.text().strip()
        columns, lines = rows_of(draft, published, self._problems, wanted)
        self.table.show_lines(columns, lines, self.subject.name())
        if (isinstance(draft, NormsDraft) or wanted) and lines and self.table.chosen_key() is None:
            self.table.show_chosen(lines[0].key)
        if isinstance(draft, LexiconDraft) and self.table.chosen_key() is None:
            self.word.show_word(draft, self.word.section_for(draft), NEW)
            self._show_heading()
            self.preview_wanted.emit()
            return
        self._show_chosen()

    def _show_heading(self) -> None:
        if isinstance(self.draft, NormsDraft):
            self.heading.set_text(measure_title(self.measure) if self.measure in measure_names() else "")
        elif isinstance(self.draft, LexiconDraft):
            has_one = self.table.chosen_key() is not None
            self.heading.set_text(self.word.word.text() if has_one else tr("New word"))
        else:
            self.heading.set_text("")

    def _show_state(self) -> None:
        undo, redo = self._steps
        for button, step in ((self.undo, undo), (self.redo, redo)):
            button.setVisible(not self.is_read_only)
            button.setEnabled(bool(step) and not self.is_read_only)
            button.setToolTip(step)
        self.state.set_text(self._version_words())
        self.publish.setVisible(not self.is_read_only)
        self.publish.setEnabled(self._differs and not self._problems)
        self.publish.set_text(tr("Make v{n}", n=self._next_number))
        self.throw_away.setVisible(not self.is_read_only and self._differs)
        self.words.set_text(self._sentence())
        self.publish.setAccessibleDescription(self.words.text())

    def _version_words(self) -> str:
        opened = self._opened
        if opened is None:
            return ""
        if opened.is_broken:
            return tr("The centre's own file cannot be used")
        return tr("The centre's own") if opened.is_own else tr("As shipped with the program")

    def _sentence(self) -> str:
        opened = self._opened
        if opened is None:
            return ""
        if opened.hold is None:
            return tr("{name} is editing this; it can only be read.", name=opened.held_by)
        if self._problems:
            return tr("{n} to mend before a version can be made", n=len(self._problems))
        if not self._differs:
            return tr("Nothing differs from what is in use.")
        return tr("Draft saved") if self._is_saved else tr("Saving")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for keys, deed in (
            (QKeySequence.StandardKey.Undo, self.undo_asked.emit),
            (QKeySequence.StandardKey.Redo, self.redo_asked.emit),
            (QKeySequence.StandardKey.Save, self._ask_publish),
        ):
            if event.matches(keys):
                deed()
                return
        super().keyPressEvent(event)

    def apply_theme(self) -> None:
        side = theme().pick(40, 24)
        self._sides.setContentsMargins(side, theme().space(24), side, theme().space(20))
        self._sides.setSpacing(theme().pick(48, 28))
        self._left.setFixedWidth(theme().pick(*_LEFT_PX))
        for column in (self._left_column, self._right_column):
            column.setSpacing(theme().space(16))
        for row in (self._foot, self._top, self._find, self._head):
            row.setSpacing(theme().space(12))
        # Both headings stand on one line.
        self.title.setMinimumHeight(theme().length("desk"))
        for row in (self._foot, self._top):
            row.setContentsMargins(RING_PX, 0, RING_PX + BAR_PX, 0)

    def retranslate(self) -> None:
        self.title.set_text(tr("Criteria"))
        self.search.show_words(tr("Find a word"), tr("Find a word"))
        self.new.set_text(tr("New word"))
        self.undo.set_text(tr("Undo"))
        self.redo.set_text(tr("Redo"))
        self.versions.set_text(tr("Versions"))
        self.throw_away.set_text(tr("Back to what is in use"))
        self._show_all()
