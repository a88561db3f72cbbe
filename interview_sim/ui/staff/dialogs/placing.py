"""Where a file shall lie: the system's own dialog, which keeps the window going.

Whether a file is to be replaced is asked by who called, in the words of the house.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from interview_sim.ui.language import area

tr = area("review-sharing")
Placed = Callable[[Path], None]


def usual_folder() -> Path:
    """Where somebody looks for what was saved."""
    places = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(places.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()


def ask_file(window: QWidget, title: str, start: Path, placed: Placed) -> QFileDialog:
    """Ask for a file; `placed` gets it with the suffix of `start` whatever was typed, or is never called."""
    dialog = _dialog(window, title, start.parent, QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
    dialog.setNameFilter(f"{start.suffix.removeprefix('.').upper()} (*{start.suffix})")
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Save"))
    dialog.selectFile(start.name)
    dialog.fileSelected.connect(lambda chosen: placed(with_suffix(Path(chosen), start.suffix)))
    dialog.open()
    return dialog


def ask_folder(window: QWidget, title: str, start: Path, placed: Placed) -> QFileDialog:
    """Ask for a folder that exists."""
    dialog = _dialog(window, title, start, QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Put it here"))
    dialog.fileSelected.connect(lambda chosen: placed(Path(chosen)))
    dialog.open()
    return dialog


def with_suffix(path: Path, suffix: str) -> Path:
    """The same file with the suffix it needs; "a.b" becomes "a.b.pdf"."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _dialog(window: QWidget, title: str, folder: Path, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(window, title, str(folder))
    dialog.setFileMode(mode)
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, tr("Where"))
    dialog.setLabelText(labels.FileName, tr("Name"))
    dialog.setLabelText(labels.FileType, tr("Kind"))
    dialog.setLabelText(labels.Reject, tr("Cancel"))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
