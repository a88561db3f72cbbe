"""A trainer at the editor, by keys alone: from the PIN to a published bank."""

from __future__ import annotations

import time
from pathlib import Path

from tests.e2e.program import Program


class Editor(Program):
    """Starts `interview-sim editor` and follows it."""

    command = "editor"


class Trainer:
    """Each method ends when its effect is there."""

    def __init__(self, editor: Editor, pictures: Path | None = None) -> None:
        self.editor, self.screen = editor, editor.screen
        self._pictures = pictures

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        if self._pictures is not None:
            time.sleep(0.6)
            self.screen.picture(self._pictures / f"{name}.png")

    def come_first(self, name: str, pin: str) -> None:
        """The first start: a name and a PIN of one's own."""
        self.editor.wait_for_line("the door stands, 0 may sign in")
        time.sleep(0.8)
        for text in (name, pin, pin):
            self.screen.write(text)
            self.screen.key("Return")
        self.editor.wait_for_line("[1-9][0-9]* questions listed", 60.0)
        time.sleep(1.5)

    def begin_bank(self, name: str) -> None:
        """A new, empty bank."""
        self.screen.key("ctrl+shift+n")
        self.editor.wait_for_line("a name for a new bank is asked for")
        time.sleep(0.8)
        self.picture("30-new-bank")
        self.screen.write(name)
        self.screen.key("Return")
        self.editor.wait_for_line("bank opened: ours")
        time.sleep(0.8)

    def write_question(self, text: str) -> None:
        """A new question; its form has the keyboard at the Korean text."""
        self.screen.key("ctrl+n", pause_s=0.8)
        self.screen.write(text)
        time.sleep(1.5)
        self.picture("31-question")

    def publish(self, note: str) -> None:
        """With a note of what changed."""
        self.screen.key("ctrl+s", pause_s=1.5)
        self.screen.write(note)
        self.picture("32-publish")
        self.screen.key("Return")
        self.editor.wait_for_line("published [a-z0-9-]+ version 1")
        time.sleep(0.8)
        self.picture("33-published")
