"""Which file is meant: of what was dropped on the desk, or chosen in a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.ui.language import area

tr = area("review-deeds")
PICTURE_ENDINGS: Final = (
    "mp4",
    "mov",
    "m4v",
    "mkv",
    "webm",
    "avi",
    "3gp",
    "mts",
    "m2ts",
    "mpg",
    "mpeg",
    "wmv",
)
SOUND_ENDINGS: Final = ("wav", "mp3", "m4a", "aac", "flac", "ogg", "oga", "opus", "wma", "amr")


@dataclass(frozen=True, slots=True)
class Dropped:
    """`path` where one recording can be opened, else `refusal`: what is wrong and what to do."""

    path: Path | None = None
    refusal: str = ""


def dropped(urls: Sequence[QUrl]) -> Dropped:
    """What was dropped. Looks at the name alone; whether it can be read shows when it is opened."""
    if len(urls) != 1:
        return Dropped(refusal=tr("One recording at a time. Please drop a single file."))
    if not urls[0].isLocalFile():
        return Dropped(refusal=tr("This is an address, not a file. Save it on this machine first."))
    path = Path(urls[0].toLocalFile())
    if path.is_dir():
        return Dropped(refusal=tr("{name} is a folder. Please drop the recording itself.", name=path.name))
    if path.suffix.lower().lstrip(".") not in (*PICTURE_ENDINGS, *SOUND_ENDINGS):
        return Dropped(
            refusal=tr(
                "{name} is no video or sound file. Such as mp4, mov, mkv, wav or mp3 can be opened.",
                name=path.name,
            )
        )
    return Dropped(path=path)


class RecordingChooser(QFileDialog):
    """A file dialog for one recording: `recording_chosen(path)`. `open()` it; it deletes itself."""

    recording_chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Open a recording made elsewhere"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = " ".join(f"*.{ending}" for ending in (*PICTURE_ENDINGS, *SOUND_ENDINGS))
        self.setNameFilters([f"{tr('Video and sound')} ({kinds})", f"{tr('All files')} (*)"])
        self.fileSelected.connect(self.recording_chosen)
        self.finished.connect(self.deleteLater)
