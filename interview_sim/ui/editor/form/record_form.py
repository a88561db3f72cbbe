"""What lies in the dialog that records: the question to read, the level, the time, and what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interview_sim.ui.language import area
from interview_sim.ui.staff.dialogs.deed_dialog import DeedForm
from interview_sim.ui.staff.dialogs.problem_line import ProblemLine
from interview_sim.ui.widgets import LevelMeter, SoftButton, TextLabel
from interview_sim.ui.widgets.answer_time_line import time_text

tr = area("editor-form")


class RecordForm(DeedForm):
    """`show_time(now_s, most_s)`, `show_state(words)`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = TextLabel("desk.h2", text=text, comfortable_px=640)
        self.meter = LevelMeter()
        self.state = TextLabel("desk.body", "ink_2")
        self.time = TextLabel("desk.timer", wraps=False)
        self.again = SoftButton(icon="play", height="desk")
        self.problem = ProblemLine()
        row = QHBoxLayout()
        row.addWidget(self.time)
        row.addSpacing(16)
        row.addWidget(self.state, 1)
        row.addWidget(self.again)
        body = QVBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.meter)
        body.addLayout(row)
        self.text.setVisible(bool(text))
        self.column.addWidget(self.text)
        self.column.addLayout(body)
        self.column.addWidget(self.problem)
        self.follow_theme()

    def show_time(self, now_s: float, most_s: float) -> None:
        """How much was recorded, of how much at most."""
        self.time.set_text(f"{time_text(now_s)} / {time_text(most_s)}")

    def show_state(self, words: str) -> None:
        """What is going on."""
        self.state.set_text(words)

    def retranslate(self) -> None:
        self.again.set_text(tr("Listen"))
