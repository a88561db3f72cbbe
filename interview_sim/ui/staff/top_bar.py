"""The desk's top bar: mark, where we are, the pages, who is here, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from interview_sim.ui.language import LANGUAGE_NAMES, Language, area, current_language
from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets import Button, Mark, SecondaryButton, TextLabel
from interview_sim.ui.widgets.painting import painter_on

tr = area("review-door")
_MARK_PX = 28


class _Person(Button):
    """Who is here; opens the menu. Reads like a line of text."""

    kind = "quiet"
    usual_height = "desk"

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setFont(theme().font("desk.small"))

    def _fill_and_text(self) -> tuple[str | None, str | None, str]:
        fill, edge, _ = super()._fill_and_text()
        return fill, edge, "ink"


class _Divider(Themed, QWidget):
    def apply_theme(self) -> None:
        self.setFixedWidth(2 * theme().space(16) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.setPen(theme().color("line"))
            x = self.width() / 2
            painter.drawLine(QPointF(x, self.height() / 2 - 12), QPointF(x, self.height() / 2 + 12))


class DeskTopBar(Themed, QWidget):
    """`page_chosen(name)`, `lock_asked()`, and from the menu `add_asked()`, `new_pin_asked()`,
    `forgive_asked()`, `larger_text_chosen(bool)`, `language_chosen(str)`, `help_asked()`."""

    page_chosen = Signal(str)
    lock_asked = Signal()
    add_asked = Signal()
    new_pin_asked = Signal()
    forgive_asked = Signal()
    larger_text_chosen = Signal(bool)
    language_chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, place: str, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place_text, self._add_text = place, add
        self._who, self._lock_min = "", 0
        self._fitted_for: tuple[int, ...] = ()
        self.name = TextLabel("desk.body_strong", wraps=False)
        self.place = TextLabel("desk.body_strong", "teal", wraps=False)
        self.person = _Person(icon="down", icon_after=True)
        self.lock = SecondaryButton(icon="lock", height="desk")
        self.pages: dict[str, Button] = {}
        self._divider = _Divider()
        self._divider.follow_theme()
        self._row = QHBoxLayout(self)
        self._pages_row = QHBoxLayout()
        mark = Mark()
        mark.setFixedSize(_MARK_PX, _MARK_PX)
        for widget in (mark, self.name, self._divider, self.place):
            self._row.addWidget(widget)
        self._row.addLayout(self._pages_row)
        self._row.addStretch(1)
        self._row.addWidget(self.person)
        self._row.addWidget(self.lock)
        self.person.clicked.connect(self._open_menu)
        self.lock.clicked.connect(self.lock_asked)
        self.show_person("", 0)
        self.follow_theme()

    def add_page(self, name: str) -> None:
        """One more button; `show_titles` names it."""
        button = Button(height="desk")
        button.set_kind("quiet")
        button.clicked.connect(lambda: self.page_chosen.emit(name))
        self.pages[name] = button
        self._pages_row.addWidget(button)
        for one in self.pages.values():
            one.setVisible(len(self.pages) > 1)

    def show_titles(self, titles: dict[str, str]) -> None:
        """The pages' names in today's language."""
        for name, title in titles.items():
            self.pages[name].set_text(title)
        self._fit()

    def show_page(self, name: str) -> None:
        """Mark the page that is in front."""
        for one, button in self.pages.items():
            button.set_kind("soft" if one == name else "quiet")

    def show_person(self, who: str, lock_min: int) -> None:
        """Who is signed in, "" for nobody; after how many minutes the desk locks itself."""
        self._who, self._lock_min = who, lock_min
        self.person.setVisible(bool(who))
        self.lock.setVisible(bool(who))
        self._fit()

    def _fit(self) -> None:
        """Leave out what can be done without, one after another, until the rest has room: when the desk locks
        itself, the program's name, where we are."""
        for n_left_out in range(4):
            self._leave_out(n_left_out)
            if self._row.minimumSize().width() <= self.width():
                break
        self._fitted_for = self._measure()

    def _measure(self) -> tuple[int, ...]:
        """What the choice of what to leave out rests on."""
        widgets = (*self.pages.values(), self.lock, self.name, self.place)
        return (self.width(), *(one.minimumSizeHint().width() for one in widgets))

    def event(self, event: QEvent) -> bool:
        """A button has another text or type only after the bar was told of it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._measure() != self._fitted_for:
            self._fit()
        return done

    def _leave_out(self, n: int) -> None:
        locks = tr("{name} · locks after {n} min", name=self._who, n=self._lock_min)
        self.person.set_text(locks if n < 1 else self._who)
        self.name.setVisible(n < 2)
        self._divider.setVisible(n < 2)
        self.place.setVisible(n < 3)
        self._pages_row.invalidate()
        self._row.invalidate()

    def menu(self) -> QMenu:
        """What can be done besides working: people, size, language, help."""
        menu = QMenu(self)
        menu.setFont(theme().font("desk.body"))
        other: Language = "en" if current_language() == "ko" else "ko"
        size = tr("Normal text") if theme().is_larger_text else tr("Larger text")
        for text, key, action in (
            (tr("Change my PIN…"), "", self.new_pin_asked.emit),
            (tr.late(self._add_text), "", self.add_asked.emit),
            (tr("Lift a colleague's lock…"), "", self.forgive_asked.emit),
            (size, "F2", lambda: self.larger_text_chosen.emit(not theme().is_larger_text)),
            (LANGUAGE_NAMES[other], "F3", lambda: self.language_chosen.emit(other)),
            (tr("Keys"), "F1", self.help_asked.emit),
            (tr("Lock"), "Ctrl+L", self.lock_asked.emit),
        ):
            menu.addAction(f"{text}\t{key}" if key else text).triggered.connect(
                lambda _=False, act=action: act()
            )
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.person.mapToGlobal(self.person.rect().bottomLeft()))

    def apply_theme(self) -> None:
        self.setFixedHeight(theme().length("desk_topbar"))
        self._row.setContentsMargins(24, 0, 24, 1)
        self._row.setSpacing(theme().space(16))
        self._pages_row.setContentsMargins(theme().space(24), 0, 0, 0)
        self._pages_row.setSpacing(theme().space(8))
        self._fit()

    def retranslate(self) -> None:
        self.name.set_text(tr("Interview rehearsal"))
        self.place.set_text(tr.late(self._place_text))
        self.lock.set_text(tr("Lock"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            self._paint_line(painter)

    def _paint_line(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))
