"""The desk's window: a door with nothing of a visitor behind it, and the desk with its pages.

Behind a lock everything is hidden, titles too, and stays as it is for the one who locked it; somebody
else begins anew. The window knows neither visits nor the store.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from interview_sim.sessions.desk.types import Staff, StaffRole
from interview_sim.ui.idle import IdleWatch
from interview_sim.ui.language import Language, area, current_language, set_language
from interview_sim.ui.staff.curtain import Curtain
from interview_sim.ui.staff.key_help import KeyTable, KeyTables
from interview_sim.ui.staff.signing.pages import SigningPages
from interview_sim.ui.staff.signing.role_words import ROLE_WORDS
from interview_sim.ui.staff.top_bar import DeskTopBar
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Choice, FocusRing, QuestionDialog, Toast

tr = area("review-door")
log = logging.getLogger(__name__)
LEAST_PX = (1366, 768)
WARNING_S = 60.0
Title = Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Page:
    title: Title
    widget: QWidget


class DeskWindow(Themed, QWidget):
    """`entered(Staff)`: somebody begins anew, forget what was shown before; `unlocked()`: the same person
    is back; `locked()`: stop playing; `page_shown(name)`; `closing()` when it really closes.

    A page may offer `may_close() -> str | None`: a sentence on what is not saved yet.
    """

    entered = Signal(object)
    locked = Signal()
    unlocked = Signal()
    page_shown = Signal(str)
    closing = Signal()

    def __init__(
        self,
        signing: SigningPages,
        *,
        role: StaffRole = "counsellor",
        lock_after_min: int = 15,
        is_windowed: bool = False,
    ) -> None:
        super().__init__()
        self.staff: Staff | None = None
        self.is_locked = True
        self.signing = signing
        self._words = ROLE_WORDS[role]
        self._lock_after_min, self._is_windowed = lock_after_min, is_windowed
        self._may_close_at_once = False
        self._pages: dict[str, _Page] = {}
        self._key_tables: dict[str, Callable[[], KeyTable]] = {}
        self._awake: list[Callable[[], bool]] = []
        self._focus_kept: QWidget | None = None
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST_PX)
        self._build()
        self._idle = IdleWatch(self._idle_limit_s, warning_s=WARNING_S, parent=self)
        self._connect()
        self.follow_theme()

    def _build(self) -> None:
        words = self._words
        self.top, self._door_top = DeskTopBar(words.place, words.add), DeskTopBar(words.place, words.add)
        self.desk, self.door, self._stack = QWidget(), QWidget(), QStackedWidget()
        for layer, bar, body in (
            (self.desk, self.top, self._stack),
            (self.door, self._door_top, self.signing),
        ):
            column = QVBoxLayout(layer)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(bar)
            column.addWidget(body, 1)
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        # A page laid out for a larger class must not push the window past the edge of the display.
        self._layers.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layers.addWidget(self.door)
        self._layers.addWidget(self.desk)
        self.toast = Toast(self.desk, is_desk=True)
        self._ring = FocusRing(self, always=False)
        self._curtain = Curtain(self, kept=(self.door, self.desk, self._ring))

    def _connect(self) -> None:
        self.signing.signed_in.connect(self._enter)
        self.signing.left.connect(self._back_to_work)
        self.signing.staff_added.connect(self._on_staff_added)
        self.signing.pin_changed.connect(self._on_pin_changed)
        self.signing.forgiven.connect(self._on_forgiven)
        self.top.lock_asked.connect(self.lock)
        self.top.page_chosen.connect(self.show_page)
        self.top.add_asked.connect(self._ask_new_staff)
        self.top.new_pin_asked.connect(self._ask_new_pin)
        self.top.forgive_asked.connect(self._ask_whom_to_forgive)
        self.top.larger_text_chosen.connect(theme().set_larger_text)
        self.top.language_chosen.connect(self.choose_language)
        self.top.help_asked.connect(self.show_help)
        self._idle.warned.connect(self._warn)
        self._idle.returned.connect(self.toast.close_message)
        self._idle.expired.connect(self.lock)
        shortcut = QShortcut(QKeySequence("Ctrl+L"), self)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self.lock)

    # For the program -----------------------------------------------------------------------

    def open(self) -> None:
        """Show the window, maximised unless a plain one was asked for, and ask who is there."""
        self.resize(*LEAST_PX)
        if self._is_windowed:
            self.show()
        else:
            # Without a window manager showMaximized() keeps the old geometry.
            self.setGeometry(self.screen().availableGeometry())
            self.showMaximized()
        # Without a window manager nobody else makes it the active one, and only that has shortcuts.
        self.activateWindow()
        self.signing.ask_who()
        self._idle.start()

    def add_page(self, name: str, title: Title | str, widget: QWidget) -> None:
        """Take a page. `title` is asked again when the language changes; a plain text stays as it is."""
        self._pages[name] = _Page(title if callable(title) else lambda: title, widget)
        self._stack.addWidget(widget)
        self.top.add_page(name)
        self._show_titles()
        if len(self._pages) == 1:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._stack.setCurrentWidget(self._pages[name].widget)
        self.top.show_page(name)
        self._focus_page()
        self.page_shown.emit(name)

    def current_page(self) -> str:
        """The name of the page in front, "" while there is none."""
        current = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page.widget is current), "")

    def set_key_table(self, name: str, table: Callable[[], KeyTable]) -> None:
        """Keys that F1 lists; asked when the list opens, so that it speaks today's language."""
        self._key_tables[name] = table

    def keep_awake(self, is_busy: Callable[[], bool]) -> None:
        """While one of these says so (something plays), the desk does not lock itself."""
        self._awake.append(is_busy)

    def ask(
        self,
        title: str,
        text: str,
        safe: Choice,
        others: Sequence[Choice] = (),
        extra: QWidget | None = None,
    ) -> QuestionDialog:
        """A question over the desk; behind the lock it is hidden with it."""
        return QuestionDialog(self.desk, title, text, safe=safe, others=others, extra=extra, is_desk=True)

    def open_dialog(self) -> QuestionDialog | None:
        """The question that lies over the window, if any."""
        return next((one for one in self.findChildren(QuestionDialog) if one.isVisible()), None)

    def show_help(self) -> None:
        """The keys, as far as the pages told them."""
        if self.is_locked or self.open_dialog() is not None:
            return
        tables = [self._own_keys(), *(table() for table in self._key_tables.values())]
        close = Choice(key="close", text=tr("Close"))
        self.ask(tr("Keys"), "", close, extra=KeyTables(tables))

    def allow_closing(self) -> None:
        """The next close event ends the program whatever is not saved."""
        self._may_close_at_once = True

    # The lock ------------------------------------------------------------------------------

    def lock(self) -> None:
        """Hide everything until a PIN is given."""
        if self.is_locked:
            return
        log.info("locked")
        self.is_locked = True
        self._focus_kept = QApplication.focusWidget()
        self.locked.emit()
        self.toast.close_message()
        self._curtain.draw()
        self._layers.setCurrentWidget(self.door)
        self.signing.ask_who(self.staff, has_unsaved=self._unsaved() is not None)

    def _enter(self, staff: Staff) -> None:
        is_back = staff == self.staff
        self.staff, self.is_locked = staff, False
        self.top.show_person(staff.name, self._lock_after_min)
        self._idle.touch()
        if is_back:
            self._curtain.open()
        else:
            self._curtain.drop()
            self._focus_kept = None
            self.entered.emit(staff)
        self._layers.setCurrentWidget(self.desk)
        self._focus_page()
        if is_back:
            self.unlocked.emit()

    def _idle_limit_s(self) -> float | None:
        if self.is_locked or any(is_busy() for is_busy in self._awake):
            return None
        return max(1.0, 60.0 * self._lock_after_min - WARNING_S)

    def _warn(self) -> None:
        self.toast.show_message(
            tr("The desk locks itself in one minute. Any key goes on."), band="none", stays=True
        )

    # People --------------------------------------------------------------------------------

    def _ask_new_staff(self) -> None:
        self._show_door()
        self.signing.ask_new_staff()

    def _ask_new_pin(self) -> None:
        if self.staff is not None:
            self._show_door()
            self.signing.ask_new_pin(self.staff)

    def _ask_whom_to_forgive(self) -> None:
        if self.staff is not None:
            self._show_door()
            self.signing.ask_whom_to_forgive(self.staff)

    def _show_door(self) -> None:
        self._focus_kept = None
        self._layers.setCurrentWidget(self.door)

    def _back_to_work(self) -> None:
        if not self.is_locked:
            self._layers.setCurrentWidget(self.desk)
            self._focus_page()

    def _on_staff_added(self, staff: Staff) -> None:
        self._back_to_work()
        self.toast.show_message(tr("{name} was added.", name=staff.name))

    def _on_pin_changed(self) -> None:
        self._back_to_work()
        self.toast.show_message(tr("Your PIN was changed."))

    def _on_forgiven(self, staff: Staff) -> None:
        self._back_to_work()
        self.toast.show_message(tr("{name} can sign in again.", name=staff.name))

    # Focus, texts, keys --------------------------------------------------------------------

    def _focus_page(self) -> None:
        """The keyboard goes where it was, else where the page in front begins."""
        kept, self._focus_kept = self._focus_kept, None
        if self._layers.currentWidget() is not self.desk or self.open_dialog() is not None:
            return
        page = self._stack.currentWidget()
        if kept is not None and page is not None and page.isAncestorOf(kept) and kept.isVisible():
            kept.setFocus()
        elif (focus_first := getattr(page, "focus_first", None)) is not None:
            focus_first()

    def choose_language(self, language: str) -> None:
        set_language(cast(Language, language))

    def retranslate(self) -> None:
        name = tr("Interview rehearsal")
        self.setWindowTitle(f"{name} · {tr.late(self._words.place)}")
        self._show_titles()

    def _show_titles(self) -> None:
        self.top.show_titles({name: page.title() for name, page in self._pages.items()})

    def _own_keys(self) -> KeyTable:
        return KeyTable(
            title=tr("Everywhere"),
            rows=(
                ("F1", tr("These keys")),
                ("F2", tr("Larger text")),
                ("F3", "English" if current_language() == "ko" else "한국어"),
                ("Ctrl L", tr("Lock")),
            ),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F1:
                self.show_help()
            case Qt.Key.Key_F2:
                theme().set_larger_text(not theme().is_larger_text)
            case Qt.Key.Key_L if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                # A shortcut needs an active window, which some desktops do not give back after a dialog.
                self.lock()
            case Qt.Key.Key_F3:
                self.choose_language("en" if current_language() == "ko" else "ko")
            case _:
                super().keyPressEvent(event)

    # Events --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        theme().set_window_size(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def _unsaved(self) -> str | None:
        """What a page says about work that is not saved, if any."""
        asked = (getattr(page.widget, "may_close", None) for page in self._pages.values())
        sentences = (may_close() for may_close in asked if may_close is not None)
        return next((sentence for sentence in sentences if sentence), None)

    def closeEvent(self, event: QCloseEvent) -> None:
        unsaved = None if self._may_close_at_once or self.staff is None else self._unsaved()
        if unsaved is None:
            self._idle.stop()
            self.closing.emit()
            event.accept()
            return
        event.ignore()
        if self.open_dialog() is None:
            self._ask_to_close(unsaved)

    def _ask_to_close(self, unsaved: str) -> None:
        # Behind the lock the question must be seen, and must tell nothing.
        below = self.door if self._layers.currentWidget() is self.door else self.desk
        text = tr("Something is not saved yet.") if self.is_locked else unsaved
        stay = Choice(key="stay", text=tr("Go on working"))
        close = Choice(key="close", text=tr("Close without saving"))
        dialog = QuestionDialog(below, tr("Close the desk?"), text, safe=stay, others=[close], is_desk=True)
        dialog.answered.connect(self._answer_closing)

    def _answer_closing(self, key: str) -> None:
        if key == "close":
            self.allow_closing()
            self.close()
