"""What kind of question it is, its competency, and for which work; of an in-depth one its set."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from interview_sim.banks import words
from interview_sim.banks.question import KINDS, STEPS
from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.facts import put, text_at, texts_at
from interview_sim.ui.editor.form.key_dialog import KeyDialog
from interview_sim.ui.editor.form.piece import Piece
from interview_sim.ui.editor.form.places import field_name, step_words
from interview_sim.ui.editor.parts.chooser import Chooser
from interview_sim.ui.editor.parts.named import Named
from interview_sim.ui.editor.parts.tick_chooser import TickChooser
from interview_sim.ui.language import area, current_language
from interview_sim.ui.theme import theme

tr = area("editor-form")
_NEW: Final = "+"


class KindRow(Piece):
    """Kind, competency and fields of work in a row; below it set and step of an in-depth question."""

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.competency, self.fields = Chooser(), Chooser(), TickChooser()
        self.set_id, self.step = Chooser(), Chooser()
        self._named = {
            "kind": Named(self.kind),
            "competency": Named(self.competency),
            "fields": Named(self.fields),
            "set_id": Named(self.set_id),
            "step": Named(self.step),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.kind.key_chosen.connect(self._on_kind)
        self.competency.key_chosen.connect(self._on_competency)
        self.fields.more_asked.connect(self._ask_field)
        self.fields.chosen_changed.connect(lambda keys: self.put(("fields",), keys))
        self.set_id.key_chosen.connect(self._on_set)
        self.step.key_chosen.connect(lambda key: self.put(("step",), key))
        self.follow_theme()

    def _on_kind(self, kind: str) -> None:
        """An in-depth question stands in a set, every other one in none."""
        facts = put(self.facts, ("kind",), kind)
        if kind == "in_depth":
            facts = put(facts, ("set_id",), text_at(facts, ("set_id",)) or self.around.free_set())
            facts = put(facts, ("step",), text_at(facts, ("step",)) or STEPS[0])
        else:
            facts = put(put(facts, ("set_id",), None), ("step",), None)
        self.tell(facts, step_words(("kind",)), ("kind",))

    def _on_set(self, key: str) -> None:
        self.put(("set_id",), self.around.free_set() if key == _NEW else key)

    def _on_competency(self, key: str) -> None:
        if key != _NEW:
            self.put(("competency",), key or None)
            return
        self.competency.show_chosen(text_at(self.facts, ("competency",)))
        dialog = KeyDialog(self.window(), tr("Another competency"))
        dialog.key_made.connect(lambda made: self.put(("competency",), made))

    def _ask_field(self) -> None:
        dialog = KeyDialog(self.window(), tr("Another field of work"))
        dialog.key_made.connect(self._add_field)

    def _add_field(self, made: str) -> None:
        fields = texts_at(self.facts, ("fields",))
        if made not in fields:
            self.put(("fields",), (*fields, made))

    def refresh(self) -> None:
        language = current_language()
        kind = text_at(self.facts, ("kind",))
        kinds = [(key, words.word("kind", key, language)) for key in KINDS]
        self.kind.show_options(kinds, kind, field_name("kind"))
        known = self.around.competencies or words.keys("competency")
        rows = [("", tr("None named")), *((key, words.word("competency", key, language)) for key in known)]
        rows.append((_NEW, tr("Another competency…")))
        self.competency.show_options(rows, text_at(self.facts, ("competency",)), field_name("competency"))
        fields = [(key, words.word("field", key, language)) for key in self.around.fields]
        self.fields.show_options(
            fields,
            texts_at(self.facts, ("fields",)),
            name=field_name("fields"),
            none_words=tr("Any work"),
            more_words=tr("Another field of work…"),
        )
        self._show_set(kind == "in_depth" or "set_id" in self.facts or "step" in self.facts)

    def _show_set(self, is_in_set: bool) -> None:
        language = current_language()
        for name in ("set_id", "step"):
            self._named[name].setVisible(is_in_set)
        self._arrange()
        sets = [(key, tr("Set {n} · {id}", n=at, id=key)) for at, key in enumerate(self.around.sets, start=1)]
        rows = [*sets, (_NEW, tr("A new set"))]
        self.set_id.show_options(rows, text_at(self.facts, ("set_id",)), field_name("set_id"))
        steps = [
            (key, f"{at}/3 {words.word('step', key, language)}") for at, key in enumerate(STEPS, start=1)
        ]
        self.step.show_options(steps, text_at(self.facts, ("step",)), field_name("step"))

    def set_read_only(self, is_read_only: bool) -> None:
        super().set_read_only(is_read_only)
        for widget in (self.kind, self.competency, self.fields, self.set_id, self.step):
            widget.setEnabled(not is_read_only)

    def widget_at(self, path: Path) -> QWidget | None:
        return self._named[str(path[0])].field if path and path[0] in self._named else None

    def retranslate(self) -> None:
        for name, named in self._named.items():
            named.show_name(field_name(name))
        self.refresh()

    def _arrange(self) -> None:
        """All five in one row where there is room, else the set below."""
        per_row = 5 if theme().is_wide and not theme().is_larger_text else 3
        for at, named in enumerate(self._named.values()):
            self._grid.addWidget(named, at // per_row, at % per_row)
        is_in_set = not self._named["set_id"].isHidden()
        for column, share in enumerate((2, 2, 2, 3, 2)):
            self._grid.setColumnStretch(column, share if per_row == 5 and (is_in_set or column < 3) else 1)
            if column >= 3 and (per_row == 3 or not is_in_set):
                self._grid.setColumnStretch(column, 0)

    def apply_theme(self) -> None:
        self._arrange()
        self._grid.setHorizontalSpacing(theme().space(16))
        self._grid.setVerticalSpacing(theme().space(16))
