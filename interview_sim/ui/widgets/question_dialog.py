"""A question over the screen, with a safe choice: right, primary, focused, and Esc.

It lies inside the window (no second window, no event loop of its own), so recording, clock and
screen below go on. Keys do not reach the screen below while it is open. It is never higher than the
window: what stands between its title and its buttons scrolls then, by keyboard too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from interview_sim.ui.widgets.dialog_body import DialogBody
from interview_sim.ui.widgets.fades import Fade, fade_from_now
from interview_sim.ui.widgets.painting import draw_box, painter_on
from interview_sim.ui.widgets.text import TextLabel

_WASH = 0.4
_PAD_PX = 28
_EDGE_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One button: its key comes back through `answered`."""

    key: str
    text: str
    icon: str | None = None


class _Panel(Themed, QWidget):
    def __init__(self, parent: QWidget, *, is_desk: bool) -> None:
        super().__init__(parent)
        self._is_desk = is_desk
        self.column = QVBoxLayout(self)
        self.follow_theme()

    def apply_theme(self) -> None:
        pad = _PAD_PX
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(theme().space(24))
        self.setMinimumWidth(480 if self._is_desk else theme().pick(640, 520))
        self.setMaximumWidth(theme().pick(960, 820))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            draw_box(
                painter, QRectF(self.rect()), 20, fill=theme().color("surface"), edge=theme().color("ink")
            )


class QuestionDialog(Themed, QWidget):
    """`QuestionDialog(window, title, text, safe=Choice(...), others=[Choice(...)])`; shows itself at once.

    `answered(key)` comes exactly once, then the dialog deletes itself and gives the focus back.
    `is_desk`: in the smaller type of the desks.
    """

    answered = Signal(str)

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        *,
        safe: Choice,
        others: Sequence[Choice] = (),
        extra: QWidget | None = None,
        is_desk: bool = False,
    ) -> None:
        super().__init__(window)
        self._safe, self._below, self._is_desk = safe, window, is_desk
        self._before = window.focusWidget()
        self._is_answered = False
        self._panel = _Panel(self, is_desk=is_desk)
        self._extra = extra
        self._title = TextLabel("desk.h1" if is_desk else "h2", text=title)
        self._text = TextLabel("desk.body" if is_desk else "body", "ink_2", text, comfortable_px=760)
        self._build(safe, others, extra)
        self._fade = Fade(self, "toast_in")
        self._fade.moved.connect(self._show_faded)
        self._fade.finished.connect(self._faded)
        self.setAccessibleName(f"{title} {text}")
        window.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.follow_theme()
        self._open()

    def _build(self, safe: Choice, others: Sequence[Choice], extra: QWidget | None) -> None:
        self._body = DialogBody([self._text] if extra is None else [self._text, extra])
        self._text.setVisible(bool(self._text.text()))
        self._body.changed.connect(self._place)
        self._body.setVisible(extra is not None or bool(self._text.text()))
        self._panel.column.addWidget(self._title)
        self._panel.column.addWidget(self._body)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.buttons: dict[str, Button] = {}
        for choice in others:
            row.addWidget(self._button(SecondaryButton, choice))
        row.addStretch(1)
        row.addWidget(self._button(PrimaryButton, safe))
        self._panel.column.addLayout(row)

    def _button(self, kind: type[Button], choice: Choice) -> Button:
        button = kind(choice.text, choice.icon, height="desk" if self._is_desk else "kiosk_inline")
        button.clicked.connect(lambda: self.answer(choice.key))
        self.buttons[choice.key] = button
        return button

    def _open(self) -> None:
        self._place()
        self.show()
        self.raise_()
        self._panel.setGraphicsEffect(QGraphicsOpacityEffect(self._panel, opacity=0.0))
        self._fade.to(1.0)
        self.buttons[self._safe.key].setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_faded(self) -> None:
        effect = self._panel.graphicsEffect()
        if isinstance(effect, QGraphicsOpacityEffect):
            effect.setOpacity(self._fade.opacity)
        self.update()

    def _faded(self) -> None:
        self._panel.setGraphicsEffect(None)  # type: ignore[arg-type]

    def answer(self, key: str) -> None:
        """Answer as if the button had been pressed."""
        if self._is_answered:
            return
        self._is_answered = True
        fade_from_now(self._below, "toast_in")
        self._below.removeEventFilter(self)
        # First the focus, then hide: Qt would look for the next one inside the dialog that goes.
        # What had it may be gone by now: another dialog that was closed.
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.hide()
        self.answered.emit(key)
        self.deleteLater()

    def apply_theme(self) -> None:
        self._place()

    def _place(self) -> None:
        self.setGeometry(self._below.rect())
        self._body.measure()
        needed_px = 0 if self._extra is None else self._extra.minimumWidth() + 2 * _PAD_PX
        if needed_px > self._panel.maximumWidth():
            # What lies in it knows best how wide it is, as far as the window goes.
            self._panel.setMaximumWidth(min(needed_px, self.width() - 2 * _PAD_PX))
        width = min(
            max(self._panel.sizeHint().width(), self._panel.minimumWidth()), self._panel.maximumWidth()
        )
        height = min(
            max(self._panel.heightForWidth(width), self._panel.minimumSizeHint().height()),
            self.room_px(),
        )
        self._panel.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def room_px(self) -> int:
        """How high it may be in this window."""
        return self.height() - 2 * _EDGE_PX

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._below and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def focusNextPrevChild(self, is_next: bool) -> bool:
        stops = [] if self._is_answered else [w for w in self.findChildren(QWidget) if _takes_tab(w)]
        if not stops:
            return False
        focused = self.window().focusWidget()
        at = stops.index(focused) if focused in stops else 0
        stops[(at + (1 if is_next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.answer(self._safe.key)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.focusNextPrevChild(False)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.focusNextPrevChild(True)
            case _:
                self._body.scroll_by(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painter_on(self) as painter:
            painter.fillRect(self.rect(), theme().color("ink", _WASH * self._fade.opacity))


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
