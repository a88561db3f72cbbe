"""Takes the editor's pictures: `python -m tests.e2e.editor_pictures [--only ko-1920] [--out DIR]`.

The real editor's window over the shipped banks, one question changed so that its checks have something to
say; usage and courses show a made-up centre. About twenty seconds a sheet. Needs a display (Xvfb will do).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from interview_sim.settings import Settings, data_dir, save_settings
from interview_sim.ui.editor.program import EditorProgram
from interview_sim.ui.language import Language
from interview_sim.ui.staff.options import StaffOptions
from interview_sim.ui.theme import install_theme
from interview_sim.weights import model_folder
from tests.e2e.pictures import _CENTRES, OUT, SHEETS, _save
from tests.ui.editor.courses import courses_material
from tests.ui.editor.usage import usage_material

NAMES = {"ko": "박 강사", "en": "Trainer Park"}
QUESTION = "team-conflict-1"
TEXT = (
    "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요. 그때 어떤 상황이었나요? "
    "결혼하셨다면 가족과 의논한 일도 좋습니다."
)


def main() -> None:
    """Take all pictures, or one sheet of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--only", choices=SHEETS, help="one language and size")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    install_theme(QApplication([]), model_folder("pretendard", data_dir()))
    for sheet in [options.only] if options.only else SHEETS:
        with tempfile.TemporaryDirectory() as name:
            Sheet(sheet, Path(name), options.out).take()


class Sheet:
    """The editor in one language and size."""

    def __init__(self, sheet: str, folder: Path, out: Path) -> None:
        self._sheet, self._folder, self._out = sheet, folder, out
        self._language = cast(Language, sheet.split("-")[0])
        save_settings(folder, Settings(centre_name=_CENTRES[self._language]))
        options = StaffOptions(data_dir=folder, is_windowed=True, language=self._language)
        self._program = EditorProgram(options)
        self._window = self._program.window
        self._program.start()
        self._window.resize(*SHEETS[sheet])
        self._pages = self._program.furnish()
        me = self._program.store().add_staff("trainer", NAMES[self._language], "2580")
        self._program.signing.signed_in.emit(me)
        self._until(lambda: self._pages.banks.editing.judgement is not None)

    def take(self) -> None:
        """Every picture, and the program's end."""
        self._questions()
        self._pages.deeds.exchange.ask_import()
        self._picture("editor-import")
        self._close_dialog()
        self._window.show_page("presets")
        self._until(lambda: self._pages.presets.editing.state is not None)
        self._picture("editor-presets")
        self._window.show_page("criteria")
        self._until(lambda: self._pages.criteria.is_idle)
        self._picture("editor-criteria")
        self._window.show_page("usage")
        self._until(lambda: self._pages.usage.is_idle)
        self._pages.usage.page.show_usage(usage_material.shown())
        self._picture("editor-usage")
        self._window.show_page("courses")
        self._until(lambda: self._pages.courses.is_idle)
        self._pages.courses.page.show_courses(
            courses_material.shown(courses_material.CLASS, courses_material.FAIR), courses_material.CLASS.id
        )
        # Nobody has stored the made-up course, and the store says so.
        self._until(lambda: self._pages.courses.is_idle)
        self._window.toast.close_message()
        self._picture("editor-courses")
        self._window.allow_closing()
        self._window.close()
        self._program.close()

    def _questions(self) -> None:
        editing, page = self._pages.banks.editing, self._pages.banks.page
        draft = editing.draft
        assert draft is not None
        chosen = next((one for one in draft.questions if one.facts["id"] == QUESTION), draft.questions[18])
        facts = {**chosen.facts, "text": {**chosen.facts["text"], "ko": TEXT}}
        editing.edit(draft.replaced(chosen.key, facts), "")
        before = editing.judgement
        self._until(lambda: editing.judgement is not before and self._program.background.is_idle)
        page.column.show_chosen(chosen.key)
        page.column.focus_table()
        self._picture("editor-questions")
        editing.steps.undo()
        self._until(lambda: self._program.background.is_idle)
        self._pages.deeds.show_preview(chosen.key)
        self._picture("editor-preview", wait_ms=2500)
        self._pages.deeds.preview.close()
        draft = editing.draft
        assert draft is not None
        editing.edit(draft.replaced(chosen.key, {**chosen.facts, "think_s": 40}), "")
        self._until(lambda: self._program.background.is_idle)
        editing.check_now()
        self._until(lambda: self._program.background.is_idle)
        self._pages.deeds.ask_publish()
        self._until(lambda: self._pages.deeds.versions.is_idle)
        self._picture("editor-publish")
        self._close_dialog()

    def _close_dialog(self) -> None:
        dialog = self._window.open_dialog()
        assert dialog is not None
        dialog.answer("close")
        self._wait(200)

    def _picture(self, name: str, wait_ms: int = 700) -> None:
        self._wait(wait_ms)
        path = self._folder / "picture.png"
        assert self._window.grab().save(str(path))
        _save(path, self._out / f"{name}-{self._sheet}.png")

    def _until(self, is_there: Callable[[], bool]) -> None:
        for _ in range(600):
            self._wait(50)
            if is_there():
                return
        raise AssertionError("the editor did not come so far")

    def _wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()


if __name__ == "__main__":
    main()
