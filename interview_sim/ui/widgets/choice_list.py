"""One of a list of cards, each with a title, a line below and a fact at the right (presets)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from interview_sim.ui.theme import Themed, theme
from interview_sim.ui.widgets.radio_card import RadioCard
from interview_sim.ui.widgets.text import TextLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoice:
    """What a card shows; `key` comes back through `chosen`."""

    key: str
    title: str
    text: str = ""
    fact: str = ""


class ChoiceCard(RadioCard):
    """A card to choose; Enter and Space choose it."""

    def __init__(self, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.title = TextLabel("h2", text=choice.title, comfortable_px=1400)
        self.words = TextLabel("body", "ink_2", choice.text, comfortable_px=1400)
        self.fact = TextLabel("label", "teal", choice.fact, wraps=False)
        if not choice.text:
            self.words.hide()
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(f"{choice.text} {choice.fact}".strip())
        self._column = QVBoxLayout()
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self.row.addLayout(self._column, 1)
        self.row.addWidget(self.fact)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.follow_theme()

    def apply_theme(self) -> None:
        pad = theme().space(28)
        self.row.setContentsMargins(pad + 32 + theme().space(20), theme().space(16), pad, theme().space(16))
        self._column.setSpacing(4)

    def ring_place(self) -> QPointF:
        return QPointF(theme().space(28) + 16, self.height() / 2)


class ChoiceList(Themed, QWidget):
    """Cards below each other; up and down move and choose. `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._cards: dict[str, ChoiceCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._group.buttonClicked.connect(self._on_clicked)
        self._group.buttonToggled.connect(self._on_toggled)
        self._is_showing = False
        self.follow_theme()

    def apply_theme(self) -> None:
        self._column.setSpacing(theme().space(16))

    def show_choices(self, choices: Sequence[ListChoice], *, chosen: str | None = None) -> None:
        """Replace all cards; `chosen` is marked without a signal."""
        for card in self._cards.values():
            self._group.removeButton(card)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {choice.key: ChoiceCard(choice) for choice in choices}
        for card in self._cards.values():
            self._group.addButton(card)
            self._column.addWidget(card)
        self._keep_reading_order()
        self.show_chosen(chosen)

    def _keep_reading_order(self) -> None:
        """New cards come last for the Tab key: put them where the list stands."""
        before: QWidget = self.previousInFocusChain() or self
        while before is not self and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain() or self
        for card in self._cards.values():
            QWidget.setTabOrder(before, card)
            before = card

    def show_chosen(self, key: str | None) -> None:
        """Mark a card without a signal."""
        if key in self._cards:
            self._is_showing = True
            self._cards[key].setChecked(True)
            self._is_showing = False

    def chosen_key(self) -> str | None:
        card = self._group.checkedButton()
        return card.choice.key if isinstance(card, ChoiceCard) else None

    def focus_first(self) -> None:
        """Focus the chosen card, else the first."""
        card = self._group.checkedButton() or next(iter(self._cards.values()), None)
        if card is not None:
            card.setFocus()

    def _on_clicked(self, card: ChoiceCard) -> None:
        self.chosen.emit(card.choice.key)

    def _on_toggled(self, card: ChoiceCard, is_on: bool) -> None:
        if is_on and not self._is_showing and not card.isDown():
            self.chosen.emit(card.choice.key)
