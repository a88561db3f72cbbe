"""The package for the visitor: a folder with the report, the films, captions and the counsellor's comments.

Whole or not at all: it is filled under another name and renamed when everything is in it. A recording that
is gone or damaged costs its film, nothing else, and is told.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from interview_sim.errors import OutputNotWritable
from interview_sim.recording import RecordingError, RecordingMissing, RecordingNotWritable, probe, remux
from interview_sim.reports.files import write_whole
from interview_sim.reports.html import write_html
from interview_sim.reports.media import EMBED_AT_MOST_BYTES
from interview_sim.reports.model import ReportAnswer, SessionReport
from interview_sim.reports.pdf import write_pdf
from interview_sim.reports.words import seconds_text
from interview_sim.review.sharing.captions import captions, write_captions
from interview_sim.review.sharing.errors import PackageExists, SharingRefused
from interview_sim.review.sharing.permission import Permission
from interview_sim.review.sharing.texts import sharing_text
from interview_sim.sessions.desk.types import Correction

PAGE: Final = "report.html"
PRINT: Final = "report.pdf"
NOTES: Final = "notes.txt"
ABOUT: Final = "readme.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorPackage:
    """What goes in. `corrections`: by the answer's index; captions read as corrected."""

    report: SessionReport
    permission: Permission
    corrections: Mapping[int, Sequence[Correction]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A film that could not be put in: a message code and the number of the answer."""

    code: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """The folder that was written, and what is missing in it."""

    folder: Path
    missing: tuple[Missing, ...]


def write_package(
    package: VisitorPackage,
    into: Path,
    *,
    name: str = "",
    fonts: Path | None = None,
    on_progress: Callable[[float], None] | None = None,
) -> Packed:
    """Write the folder `into`/<ticket>.

    Args:
        name: the folder's name, where it is not the ticket.
        fonts: a folder with font files beside the system's, for the PDF.
        on_progress: is told shares 0..1; what it raises stops the work, and nothing stays.

    Raises:
        SharingRefused: the consents in force do not allow it.
        PackageExists: there is such a folder already.
        OutputNotWritable, RecordingNotWritable, RecordingDiskFull: something could not be written.
    """
    report = package.report
    if not package.permission.may:
        raise SharingRefused(ticket=report.ticket, why=package.permission.code)
    target = Path(into) / (name or report.ticket or "answers")
    if target.exists():
        raise PackageExists(file=target)
    half = target.with_name(f".{target.name}.part")
    try:
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(parents=True)
        missing = _Filling(package, half, fonts, on_progress or (lambda share: None)).fill()
        half.rename(target)
    except OSError as error:
        raise OutputNotWritable(file=target, why=error.strerror or error) from error
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return Packed(folder=target, missing=missing)


class _Filling:
    """One folder being filled."""

    def __init__(
        self, package: VisitorPackage, folder: Path, fonts: Path | None, tell: Callable[[float], None]
    ) -> None:
        self._package, self._folder, self._fonts, self._tell = package, folder, fonts, tell
        self._report = package.report
        self._missing: list[Missing] = []

    def fill(self) -> tuple[Missing, ...]:
        """Write everything; what is missing is returned."""
        n_answers = len(self._report.answers)
        answers = []
        for number, answer in enumerate(self._report.answers, 1):
            answers.append(self._answer(number, answer))
            self._tell(0.7 * number / n_answers)
        report = replace(self._report, answers=tuple(answers))
        write_html(report, self._folder / PAGE)
        self._tell(0.9)
        write_pdf(report, self._folder / PRINT, fonts=self._fonts)
        self._texts()
        self._tell(1.0)
        return tuple(self._missing)

    def _answer(self, number: int, answer: ReportAnswer) -> ReportAnswer:
        """Write film and captions; the answer as the page shall play it."""
        transcript = answer.analysis.transcript
        if transcript is not None and transcript.words:
            shown = captions(transcript, self._package.corrections.get(number - 1, ()))
            for suffix in (".srt", ".vtt"):
                write_captions(shown, self._folder / f"answer-{number}{suffix}")
        film = self._film(number, answer.recording)
        if film is None or answer.recording is None:
            return replace(answer, recording=None)
        # A page links to what it cannot hold: then to the film beside it, not to a file of this computer.
        is_held = answer.recording.stat().st_size <= EMBED_AT_MOST_BYTES
        return answer if is_held else replace(answer, recording=film)

    def _film(self, number: int, recording: Path | None) -> Path | None:
        if recording is None:
            return None
        try:
            suffix = ".mp4" if probe(recording).has_picture else ".m4a"
            film = self._folder / f"answer-{number}{suffix}"
            remux(recording, film)
        except RecordingNotWritable:
            raise
        except RecordingMissing:
            self._missing.append(Missing(code="package-film-missing", number=number))
            return None
        except RecordingError:
            self._missing.append(Missing(code="package-film-damaged", number=number))
            return None
        return film

    def _texts(self) -> None:
        language = self._report.language
        write_whole(self._folder / ABOUT, _for_notepad(sharing_text("package_about", language)))
        notes = _notes(self._report)
        if notes:
            write_whole(self._folder / NOTES, _for_notepad(notes))


def _notes(report: SessionReport) -> str:
    """The comments of all answers with their seconds, or "" where there are none."""
    parts = []
    for answer in report.answers:
        lines = [
            f"{seconds_text(one.at_s)}  {one.text}"
            for one in sorted(answer.comments, key=lambda one: one.at_s)
        ]
        if lines:
            parts.append("\n".join([answer.question_text or answer.title, *lines]))
    if not parts:
        return ""
    head = sharing_text("package_notes_head", report.language).format(ticket=report.ticket)
    return "\n\n".join([head, *parts]) + "\n"


def _for_notepad(text: str) -> bytes:
    """UTF-8 with a byte-order mark and the line ends of Windows."""
    return "\r\n".join(text.splitlines()).encode("utf-8-sig")
