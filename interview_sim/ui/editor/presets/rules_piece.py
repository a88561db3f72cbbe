"""What is allowed in the interview, what the visitor sees, and how long it is told to take."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.stepper import Stepper
from interview_sim.ui.editor.parts.tick_chips import TickChips
from interview_sim.ui.editor.presets.piece import PresetPiece
from interview_sim.ui.editor.presets.steps import begins_with_practice, with_practice_first
from interview_sim.ui.editor.presets.times_piece import place_in_rows
from interview_sim.ui.editor.presets.words import change_words, follow_ups_words
from interview_sim.ui.language import LANGUAGE_NAMES, area
from interview_sim.ui.theme import theme

tr = area("editor-presets")
_SHOWN = ("expected_points", "live_cues", "hint")


class RulesPiece(PresetPiece):
    """Steppers and choosers in a row, and below them what is on or off."""

    def __init__(self) -> None:
        super().__init__()
        self.follow_ups, self.minutes = Stepper(0, 20, 1), Stepper(1, 240, 1)
        self.language, self.order = Chooser(), Stepper(0, 999, 10)
        self.switches = TickChips()
        self._fields = {
            "minutes": Named(self.minutes),
            "max_follow_ups": Named(self.follow_ups),
            "language": Named(self.language),
            "order": Named(self.order),
        }
        self._switches = Named(self.switches)
        self._row = QGridLayout()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(self._row, 0, 0)
        self._grid.addWidget(self._switches, 1, 0)
        self.minutes.value_changed.connect(lambda value: self.put(("minutes",), value))
        self.follow_ups.value_changed.connect(lambda value: self.put(("max_follow_ups",), value or None))
        self.order.value_changed.connect(lambda value: self.put(("order",), value))
        self.language.key_chosen.connect(lambda key: self.put(("language",), None if key == "any" else key))
        self.switches.chosen_changed.connect(self._switch)
        self.follow_theme()

    def refresh(self) -> None:
        self.minutes.show_value(self.facts.get("minutes"))
        self.follow_ups.show_value(self.facts.get("max_follow_ups", 0))
        self.order.show_value(self.facts.get("order", 100))
        self._show_language()
        self._show_switches()

    def _on(self) -> list[str]:
        shows = self.facts.get("shows")
        shown = shows if isinstance(shows, dict) else {}
        on = [name for name in _SHOWN if shown.get(name) is True]
        practice = ["practice"] if begins_with_practice(self.facts) else []
        return [*practice, *(["untimed"] if self.facts.get("untimed") is True else []), *on]

    def _switch(self, keys: tuple[str, ...]) -> None:
        """One switch was pressed: which one is told by what differs."""
        before = set(self._on())
        for key in before ^ set(keys):
            is_on = key in keys
            if key == "practice":
                words = tr("practice first") if is_on else tr("no practice first")
                self.tell(with_practice_first(self.facts, is_on), words, None)
            elif key == "untimed":
                self.put(("untimed",), True if is_on else None)
            else:
                self._show(key, is_on)

    def _show(self, key: str, is_on: bool) -> None:
        shows = self.facts.get("shows")
        shown = {**shows} if isinstance(shows, dict) else {}
        shown = {name: value for name, value in {**shown, key: is_on}.items() if value}
        facts = {name: value for name, value in self.facts.items() if name != "shows"}
        self.tell({**facts, **({"shows": shown} if shown else {})}, change_words(f"shows.{key}"), None)

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for stepper in (self.minutes, self.follow_ups, self.order):
            stepper.set_read_only(is_read_only)
        self.language.setEnabled(not is_read_only)
        self.switches.setEnabled(not is_read_only)

    def _show_language(self) -> None:
        options = [("any", tr("Either")), *LANGUAGE_NAMES.items()]
        self.language.show_options(options, self.text_at("language") or "any", tr("Language"))

    def _show_switches(self) -> None:
        options = [
            ("practice", tr("Practice question first")),
            ("untimed", tr("No time limits")),
            ("expected_points", tr("Show expected points")),
            ("hint", tr("Show the hint")),
            ("live_cues", tr("Cues while answering")),
        ]
        self.switches.show_options(options, self._on(), name=tr("On or off"))

    def retranslate(self) -> None:
        names = {
            "minutes": tr("Told to take"),
            "max_follow_ups": tr("Follow-up questions"),
            "language": tr("Language"),
            "order": tr("Place in the list"),
        }
        for key, words in names.items():
            self._fields[key].show_name(words)
        ends = {"less": tr("less"), "more": tr("more")}
        self.minutes.show_words(names["minutes"], lambda n: tr("{n} min", n=n or 0), **ends)
        self.follow_ups.show_words(names["max_follow_ups"], follow_ups_words, **ends)
        self.order.show_words(names["order"], lambda n: str(n or 0), **ends)
        self._switches.show_name(tr("On or off"))
        self._show_language()
        self._show_switches()

    def apply_theme(self) -> None:
        place_in_rows(self._row, list(self._fields.values()))
        self._grid.setVerticalSpacing(theme().space(16))
