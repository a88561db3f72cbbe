"""Exporting: this bank as a spreadsheet or file, or several banks and presets as a pack for other booths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interview_sim.banks.packs import PACK_ENDING
from interview_sim.ui.editor.exchange.files import Key, Packable
from interview_sim.ui.editor.exchange.pack_chooser import PackChooser
from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedDialog, DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.theme import theme
from interview_sim.ui.widgets import Choice, SegmentedChoice, TextLabel

tr = area("editor-exchange")
Way = Literal["xlsx", "csv", "yaml", "pack"]
ENDINGS: Final[dict[str, str]] = {"xlsx": ".xlsx", "csv": ".csv", "yaml": ".yaml", "pack": PACK_ENDING}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """What is to be written; `keys` and `note` are for packs."""

    way: Way
    path: Path
    keys: tuple[Key, ...] = ()
    note: str = ""


class ExportForm(DeedForm):
    """Ways, and for a pack what goes into it."""

    def __init__(self, bank_words: str, packables: Sequence[Packable], open_bank: str) -> None:
        super().__init__()
        self._texts = {
            "xlsx": tr("To edit in a spreadsheet and import again."),
            "csv": tr("The same as plain text, with Korean that Excel reads."),
            "yaml": tr("The file as the program keeps it."),
            "pack": tr("Banks and interviews with their sounds and clips in one file, for another booth."),
        }
        options = [("xlsx", "Excel (XLSX)"), ("csv", "CSV"), ("yaml", "YAML")] if bank_words else []
        options.append(("pack", tr("Pack")))
        self.bank = TextLabel("desk.body_strong", text=bank_words, comfortable_px=640)
        self.bank.setVisible(bool(bank_words))
        self.ways = SegmentedChoice(height="desk", role="desk.button")
        self.ways.show_options(options, name=tr("As what"))
        self.ways.show_chosen(options[0][0])
        self.words = TextLabel("desk.body", "ink_2", comfortable_px=700)
        self.pack = PackChooser(packables, open_bank)
        self.pack.hide()
        self.outcome, self.problem = TextLabel("desk.body_strong", "teal", comfortable_px=640), ProblemLine()
        self.outcome.hide()
        for widget in (self.bank, self.ways, self.words, self.pack, self.outcome, self.problem):
            self.column.addWidget(widget)
        self.follow_theme()

    def show_way(self, way: str) -> None:
        """What the chosen way is for; a pack asks what goes into it."""
        self.words.set_text(self._texts[way])
        self.pack.setVisible(way == "pack")

    def apply_theme(self) -> None:
        super().apply_theme()
        self.setMinimumWidth(theme().pick(820, 720) + (160 if theme().is_larger_text else 0))


class ExportDialog(DeedDialog):
    """`place_asked(way)`: ask where, then call `place(path)`; `export_wanted(ExportOrder)` comes.

    Down: `show_done(sentence)`, `show_refusal(sentence)`.
    """

    place_asked = Signal(str)
    export_wanted = Signal(object)

    def __init__(
        self, window: QWidget, bank_words: str, packables: Sequence[Packable], open_bank: str = ""
    ) -> None:
        self.form = ExportForm(bank_words, packables, open_bank)
        super().__init__(
            window,
            tr("Export"),
            "",
            safe=Choice(key="close", text=tr("Close")),
            others=[Choice(key="place", text=tr("Choose a place and save"), icon="save")],
            extra=self.form,
        )
        self.form.ways.chosen.connect(self._show_way)
        self.form.pack.changed.connect(lambda: self._say(""))
        self._show_way(self.way)

    @property
    def way(self) -> Way:
        return self.form.ways.chosen_key()  # type: ignore[return-value]

    def act(self, key: str) -> None:
        """Ask for a place, where something was chosen."""
        if self.way == "pack" and not self.form.pack.chosen_keys():
            self._say(tr("Tick at least one bank or interview."))
        else:
            self.place_asked.emit(self.way)

    def place(self, path: Path) -> None:
        """A place was chosen: say what is wanted."""
        is_pack = self.way == "pack"
        self.buttons["place"].setEnabled(False)
        self.export_wanted.emit(
            ExportOrder(
                way=self.way,
                path=path,
                keys=self.form.pack.chosen_keys() if is_pack else (),
                note=self.form.pack.note_text() if is_pack else "",
            )
        )

    def show_done(self, sentence: str) -> None:
        """It lies there."""
        self.buttons["place"].setEnabled(True)
        self.form.outcome.set_text(sentence)
        self._say("")

    def show_refusal(self, sentence: str) -> None:
        """It was not written."""
        self.buttons["place"].setEnabled(True)
        self.form.outcome.set_text("")
        self._say(sentence)

    def _show_way(self, way: str) -> None:
        self.form.show_way(way)
        self.form.outcome.set_text("")
        self._say("")

    def _say(self, sentence: str) -> None:
        self.form.problem.show_problem(sentence)
        self.form.outcome.setVisible(bool(self.form.outcome.text()))
        self.place_again()
