"""The left side of the editor: one bank's questions, found, ordered, chosen, moved, changed many at once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.banks.drafting import BankDraft, Judgement
from interview_sim.ui.editor.questions.bank_button import BankName
from interview_sim.ui.editor.questions.bulk.bar import BulkBar
from interview_sim.ui.editor.questions.columns import usual_columns
from interview_sim.ui.editor.questions.deeds import Deeds
from interview_sim.ui.editor.questions.drop_veil import DropVeil
from interview_sim.ui.editor.questions.empty_state import EmptyState, Why
from interview_sim.ui.editor.questions.foot import ColumnFoot
from interview_sim.ui.editor.questions.head import ColumnHead
from interview_sim.ui.editor.questions.key_tables import search_keys
from interview_sim.ui.editor.questions.listing import Order
from interview_sim.ui.editor.questions.notice import Notice
from interview_sim.ui.editor.questions.questions_list import QuestionsList
from interview_sim.ui.editor.questions.state_filter import toggled
from interview_sim.ui.editor.questions.state_row import StateRow
from interview_sim.ui.editor.questions.table_view import MARGIN_PX
from interview_sim.ui.editor.questions.view_menu import ViewMenu
from interview_sim.ui.language import area, current_language
from interview_sim.ui.staff.key_help import KeyTables
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, QuestionDialog

tr = area("editor-questions")
log = logging.getLogger(__name__)
SEARCH_AFTER_MS = 120


class QuestionsColumn(Themed, QWidget):
    """Down: the `show_...` below. Up: the signals; keys are those of the draft's questions."""

    edited = Signal(object, str, object)
    """The BankDraft after one step, what it is called, and None."""
    chosen = Signal(int)
    many_chosen = Signal(int)
    form_asked = Signal()
    bank_chosen = Signal(str)
    new_bank_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    versions_asked = Signal()
    paste_asked = Signal()
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bank_id, self._version_words, self._read_words = "", "", ""
        self._columns: frozenset[str] | None = None
        self.head, self.states, self.bulk = ColumnHead(), StateRow(), BulkBar()
        self.notice, self.empty, self.foot = Notice("lock"), EmptyState(), ColumnFoot()
        self.list = QuestionsList(self)
        self.table = self.list.table
        self.deeds = Deeds(self.list, self._desk)
        self.menu, self.veil = ViewMenu(self), DropVeil(self)
        self._stack = QStackedWidget()
        self._pause = QTimer(self, interval=SEARCH_AFTER_MS, singleShot=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect_pieces()
        self._connect_list()
        self.follow_theme()
        self._show_state()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.bulk.hide()
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        for widget in (self.head, self.notice, self.states, self.bulk):
            self._upper.addWidget(widget)
        self._lower.addWidget(self.foot)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(self._lower)

    def _connect_pieces(self) -> None:
        head, search = self.head, self.head.search
        head.bank.bank_chosen.connect(self.bank_chosen)
        head.bank.new_bank_asked.connect(self.new_bank_asked)
        head.new.kind_chosen.connect(self.add_question)
        search.textChanged.connect(self._on_text)
        search.list_asked.connect(self._go_to_table)
        search.left.connect(self.focus_table)
        search.help_asked.connect(self.show_search_help)
        self._pause.timeout.connect(self._search)
        self.states.state_toggled.connect(self._toggle_state)
        self.bulk.change_asked.connect(self.deeds.change)
        self.foot.import_asked.connect(self.import_asked)
        self.foot.export_asked.connect(self.export_asked)
        self.foot.versions_asked.connect(self.versions_asked)
        self.empty.clear_asked.connect(search.clear)
        self.empty.new_asked.connect(self.add_question)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.banks_asked.connect(head.bank.open_menu)

    def _connect_list(self) -> None:
        table = self.table
        self.list.chosen.connect(self._on_chosen)
        self.list.many_chosen.connect(self._on_many)
        self.list.listed.connect(self._show_listed)
        table.deed_asked.connect(self._do)
        table.typed.connect(self.head.search.take_typing)
        self.deeds.edited.connect(self.edited)
        self.deeds.move_refused.connect(self._refuse_move)
        table.menu_asked.connect(self._open_menu)
        table.heads.order_asked.connect(lambda key: self._sort(self.list.order.after_click(key)))
        self.menu.order_chosen.connect(self._sort)
        self.menu.column_toggled.connect(self._toggle_column)
        for keys, deed in (
            ("Ctrl+N", self.add_question),
            ("Ctrl+D", self.duplicate_chosen),
            ("Ctrl+F", self._go_to_search),
            ("Ctrl+O", self.head.bank.open_menu),
            ("Ctrl+Shift+N", self.new_bank_asked.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda deed=deed: deed() if self._has_keys() else None)

    @property
    def draft(self) -> BankDraft | None:
        """The draft last shown."""
        return self.deeds.draft

    @property
    def is_read_only(self) -> bool:
        """Whether others edit the bank."""
        return self.deeds.is_read_only

    # Down ----------------------------------------------------------------------------------

    def show_banks(self, banks: Sequence[BankName]) -> None:
        """All banks: id, name, whether it is the centre's own."""
        self.head.bank.show_banks(banks)

    def show_bank(self, draft: BankDraft | None, bank_id: str = "", version_words: str = "") -> None:
        """Another bank is open, or none. Its first question is chosen, which is told once all have the bank.

        `version_words`: in the place of its version as the draft has it.
        """
        self.deeds.draft, self._bank_id, self._version_words = draft, bank_id, version_words
        if draft is not None:
            log.info("%d questions listed", len(draft.questions))
        self.list.show_bank(draft)
        self.head.search.clear()
        self._search()
        if draft is not None and draft.questions:
            self.list.choose(draft.keys[:1], is_quiet=True)
            QTimer.singleShot(0, self, self.list.tell)
        self._show_state()

    def show_draft(self, draft: BankDraft) -> None:
        """The draft after a step, also one taken back; what is chosen stays."""
        had_rows = bool(self.list.model.keys)
        self.deeds.draft = draft
        self.list.show_draft(draft)
        if bool(self.list.model.keys) != had_rows or not had_rows:
            self._show_listed()
        self._show_version()

    def show_judgement(self, judgement: Judgement) -> None:
        """What was found in the draft."""
        self.list.show_judgement(judgement)
        counts = [0, 0]
        for one in judgement.questions.values():
            if one.state != "ok":
                counts[one.state == "warning"] += 1
        self.states.show_counts(*counts)
        self._show_listed()

    def show_chosen(self, key: int | None) -> None:
        """Choose a question as a person would; None for none."""
        self.list.choose(() if key is None else (key,))

    def set_read_only(self, is_read_only: bool, words: str = "") -> None:
        """Others edit the bank; `words` says who."""
        self.deeds.is_read_only, self._read_words = is_read_only, words
        self.table.drag.is_allowed = not is_read_only
        self.table.drag.may_move = not is_read_only and self.list.is_as_in_bank
        self._show_state()

    def focus_table(self) -> None:
        """The keyboard goes to the rows, or to the search where there are none."""
        has_rows = self._stack.currentWidget() is self.table and bool(self.list.model.keys)
        (self.table if has_rows else self.head.search).setFocus(Qt.FocusReason.OtherFocusReason)

    # Editing -------------------------------------------------------------------------------

    def add_question(self, kind: str = "basic") -> None:
        """A new question behind the current one; the keyboard goes to its form."""
        if self.deeds.add(kind):
            self.form_asked.emit()

    def duplicate_chosen(self) -> None:
        """A copy behind each chosen question."""
        self.deeds.duplicate()

    def _refuse_move(self) -> None:
        self.notice.show_passing(tr("To move questions, show all of them in the bank's order."))

    def _do(self, deed: str) -> None:
        match deed:
            case "form" if self.list.current is not None:
                self.form_asked.emit()
            case "left" if len(self.list.chosen_keys) > 1 and self.list.current is not None:
                self.list.choose((self.list.current,))
            case "left" if self.head.search.text():
                self.head.search.clear()
            case "delete":
                self.deeds.delete()
            case "up" | "down":
                self.deeds.move(-1 if deed == "up" else 1)
            case "all":
                self.list.choose_all()
            case "copy":
                self.deeds.copy()
            case "paste" if self.deeds.may_edit:
                self.paste_asked.emit()
            case "menu":
                self._open_menu(self.table.mapToGlobal(QPoint(24, self.table.heads.height())))

    # Finding -------------------------------------------------------------------------------

    def show_search_help(self) -> QuestionDialog:
        """What can be typed into the search."""
        return QuestionDialog(
            self._desk(),
            tr("Searching questions"),
            tr("Words are looked for in all fields and both languages. Several together must all be there."),
            safe=Choice(key="close", text=tr("Close")),
            extra=KeyTables([search_keys()]),
            is_desk=True,
        )

    def _on_text(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        text = self.head.search.text()
        self.list.show_search(text)
        if self.list.search.conditions:
            log.info("%d questions found", len(self.list.model.keys))
        problems = self.list.search.problems
        said = problems[0].message(current_language()) if problems else None
        self.head.show_problem(f"{said.what} {said.cure}".strip() if said is not None else "")

    def _go_to_search(self) -> None:
        if self.draft is not None:
            self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.search.selectAll()

    def _go_to_table(self) -> None:
        if self._pause.isActive():
            self._search()
        self.focus_table()

    def _toggle_state(self, state: str) -> None:
        self.head.search.setText(toggled(state, self.head.search.text()))
        self._search()

    def _sort(self, order: Order) -> None:
        self.list.show_order(order)

    def _open_menu(self, place: QPoint) -> None:
        self.menu.open_at(place, self.list.order, self.table.shown_columns)

    def _toggle_column(self, key: str) -> None:
        self._columns = self.table.shown_columns ^ {key}
        self.table.show_columns(self._columns)

    # What is shown -------------------------------------------------------------------------

    def _on_chosen(self, key: int) -> None:
        self._show_bar()
        self.chosen.emit(key)

    def _on_many(self, n: int) -> None:
        self._show_bar()
        self.many_chosen.emit(n)

    def _show_bar(self) -> None:
        n = len(self.list.chosen_keys)
        self.bulk.show_chosen(n, is_read_only=self.is_read_only)
        self.bulk.setVisible(n > 1)
        self.states.setVisible(n < 2 and self.draft is not None and bool(self.draft.questions))

    def _show_listed(self) -> None:
        draft, text = self.draft, self.head.search.text()
        n_listed = len(self.list.model.keys)
        if n_listed:
            self._stack.setCurrentWidget(self.table)
        else:
            why: Why = "no_bank" if draft is None else "nothing_found" if draft.questions else "empty"
            had_focus = self.table.hasFocus()
            self.empty.show_why(why, search=text, is_read_only=self.is_read_only)
            self._stack.setCurrentWidget(self.empty)
            if had_focus:
                self.head.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.states.show_listed(text, n_listed, len(draft.questions) if draft is not None else 0)
        self._show_bar()

    def _show_state(self) -> None:
        has_bank, is_read_only = self.draft is not None, self.is_read_only
        words = self._read_words or tr("This bank can only be read now.")
        self.notice.show_words(words if is_read_only and has_bank else "")
        self.head.new.setVisible(has_bank and not is_read_only)
        self.head.search.setVisible(has_bank)
        self.foot.show_state(has_bank=has_bank, is_read_only=is_read_only)
        self._show_version()
        self._show_listed()

    def _show_version(self) -> None:
        draft = self.draft
        if draft is None:
            self.head.bank.show_bank(self._bank_id, "")
            self.head.show_version("")
            return
        name = draft.head.get("name")
        texts = name if isinstance(name, dict) else {}
        language = current_language()
        told = texts.get(language) or texts.get("en" if language == "ko" else "ko")
        self.head.bank.show_bank(self._bank_id or str(draft.head.get("id") or ""), str(told or ""))
        version = self._version_words or tr("v{n}", n=draft.head.get("version") or 1)
        self.head.show_version(tr("{version} · {n} questions", version=version, n=len(draft.questions)))

    def retranslate(self) -> None:
        self.table.setAccessibleName(tr("Questions of the bank"))
        self._show_version()
        self.head.show_problem("")
        self._show_listed()

    def apply_theme(self) -> None:
        left, gap = theme().pick(24, 16), theme().space(12)
        self._column.setContentsMargins(left, theme().space(20), 0, theme().space(20))
        self._column.setSpacing(gap)
        for part in (self._upper, self._lower):
            # The scroll bar of the rows stands in this margin.
            part.setContentsMargins(0, 0, MARGIN_PX, 0)
            part.setSpacing(gap)
        self.table.show_columns(self._columns if self._columns is not None else usual_columns())

    # Files from outside --------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.deeds.may_edit and dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.veil.lift()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def _desk(self) -> QWidget:
        """What dialogs lie over: the window's desk where there is one."""
        window = self.window()
        desk = getattr(window, "desk", None)
        return desk if isinstance(desk, QWidget) else window

    def _has_keys(self) -> bool:
        """Whether the keyboard is on this page, and neither in a dialog nor at the door that lies over it."""
        page = self.parentWidget() or self
        widget = QApplication.focusWidget()
        while widget is not None and widget is not page and not isinstance(widget, QuestionDialog):
            widget = widget.parentWidget()
        return widget is page


def dropped_files(data: QMimeData) -> list[Path]:
    """The files among what is held above the column."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
