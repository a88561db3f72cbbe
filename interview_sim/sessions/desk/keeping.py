"""What comes and goes as a whole: a recording from elsewhere, a deletion; settings, log, revision."""

from __future__ import annotations

import errno
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from interview_sim import __version__
from interview_sim.results import SpokenLanguage
from interview_sim.sessions import deletion, takes, visits
from interview_sim.sessions.desk.opening import Opening
from interview_sim.sessions.desk.tables import SettingRow
from interview_sim.sessions.desk.types import Change, LogEntry, OpenedVisit, Staff
from interview_sim.sessions.rows import take_row
from interview_sim.sessions.tables import AuditRow, SessionRow
from interview_sim.sessions.types import MAX_NICKNAME, Asked, Consents, Profile, TakeGap

if TYPE_CHECKING:
    from interview_sim.recording import RecordingInfo

IMPORT_TEXT = "desk-import-1"
"""Version of the consent text under which a counsellor brings a recording in."""
OWN_QUESTION = "own"
_NOT_WHOLE = "import not finished"
_BLOCK = 1 << 20


class Keeping(Opening):
    """Brings in, takes away, remembers."""

    def import_recording(
        self,
        recording: Path,
        by: Staff,
        *,
        question_text: str,
        spoken: SpokenLanguage,
        nickname: str = "",
        may_be_kept: bool,
    ) -> OpenedVisit:
        """A recording made elsewhere becomes a visit of one answer, and is opened.

        It is shown to counsellors, kept where that was agreed, else until the end of the day. Nothing is made
        of a file that cannot be read; a copy that is cut off leaves at the next sweep. Raises
        `RecordingError`s.
        """
        from interview_sim.recording import probe

        info = probe(recording)
        session_id = uuid.uuid4().hex
        consents = Consents(record=True, show=True, keep=may_be_kept, text_version=IMPORT_TEXT)
        profile = Profile(spoken=spoken, nickname=nickname.strip()[:MAX_NICKNAME])
        asked = Asked(question_id=OWN_QUESTION, question_text={"ko": question_text, "en": question_text})
        self._lease(session_id)
        try:
            take_id, target = self._announce(session_id, consents, profile, asked)
            try:
                copy_recording(recording, target)
                return self._settle(session_id, take_id, info, by)
            except BaseException:
                deletion.carry_out(self._database, self._folders, session_id, self._clock())
                raise
        finally:
            self._release(session_id)

    def _announce(
        self, session_id: str, consents: Consents, profile: Profile, asked: Asked
    ) -> tuple[int, Path]:
        """The visit as one that is on its way out, so that a crash while copying leaves nothing."""
        now = self._clock()
        about = {"preset_id": "", "bank_id": "", "bank_version": "", "program": __version__}
        with self._database.writing() as transaction:
            row = visits.begin(transaction, session_id, consents, profile, now, **about)
            take = takes.add(transaction, session_id, asked, now)
            row.is_deleting = True
            transaction.add(deletion.deleting(row, _NOT_WHOLE, now))
            return take.id, self._folders.of(session_id) / take.recording

    def _settle(self, session_id: str, take_id: int, info: RecordingInfo, by: Staff) -> OpenedVisit:
        now = self._clock()
        with self._database.writing() as transaction:
            row = transaction.get_one(SessionRow, session_id)
            row.is_deleting = False
            begun = AuditRow.session_id == session_id, AuditRow.what == deletion.DELETING
            transaction.execute(delete(AuditRow).where(*begun))
            seconds, lost_s, gaps = _what_is_there(info)
            takes.finish(take_row(transaction, take_id), seconds, 0, lost_s, gaps)
            visits.end(transaction, session_id, "done", now, self._keep_days())
            self._log(transaction, row, by, "imported")
            self._log(transaction, row, by, "opened")
            return self._opened(transaction, row)

    def delete(self, session_id: str, by: Staff, reason: str) -> Change:
        """Delete a visit with all that was said about it, at once and for ever; the log keeps who and why.

        Raises `SessionInUse` while the kiosk has it open, `FilesNotDeleted` (tried again at every sweep).
        """
        self._delete(session_id, reason, by.id)
        self.shut(session_id)
        return Change(step="visit-deleted", touched=frozenset({"sessions"}), session_id=session_id)

    # Settings -----------------------------------------------------------------------------------

    def setting(self, name: str, default: Any = None) -> Any:
        """A plain JSON value that was kept under `name`."""
        if not self._database.exists:
            return default
        with self._database.reading() as transaction:
            row = transaction.get(SettingRow, name)
            return default if row is None else row.value

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a plain JSON value: quick phrases and the like; never anything about a visitor."""
        with self._database.writing() as transaction:
            transaction.merge(SettingRow(name=name, value=value))

    def log_of(self, session_id: str) -> tuple[LogEntry, ...]:
        """What was done with a visit, oldest first; also of one that has left."""
        if not self._database.exists:
            return ()
        with self._database.reading() as transaction:
            chosen = select(AuditRow).where(AuditRow.session_id == session_id).order_by(AuditRow.id)
            return tuple(_to_entry(row) for row in transaction.scalars(chosen))

    def revision(self) -> int:
        """Another number whenever this or another program has changed anything; costs next to nothing."""
        return self._database.revision() if self._database.exists else 0


def copy_recording(recording: Path, target: Path) -> None:
    """Copy a whole file through the ends that recordings have. Raises `RecordingError`s."""
    from interview_sim.recording import (
        RecordingDiskFull,
        RecordingNotWritable,
        create_recording,
        open_recording,
    )

    try:
        with open_recording(recording) as source, create_recording(target) as sink:
            while block := source.read(_BLOCK):
                left = memoryview(block)
                while left:
                    left = left[sink.write(left) :]
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise RecordingDiskFull(file=target) from error
        raise RecordingNotWritable(file=target, why=error.strerror or error) from error


def _to_entry(row: AuditRow) -> LogEntry:
    return LogEntry(at=row.at, what=row.what, ticket=row.ticket, reason=row.reason, staff_id=row.staff_id)


def _what_is_there(info: RecordingInfo) -> tuple[float, float, list[TakeGap]]:
    """Seconds, seconds without sound, and the gaps; a whole missing track is one."""
    seconds = info.duration_s or 0.0
    gaps = [TakeGap(kind=gap.kind, start_s=gap.start_s, end_s=gap.end_s) for gap in info.gaps]
    for kind, is_there in (("picture", info.has_picture), ("sound", info.has_sound)):
        if not is_there:
            gaps.append(TakeGap(kind=kind, start_s=0.0, end_s=seconds))
    return seconds, sum(gap.end_s - gap.start_s for gap in gaps if gap.kind == "sound"), gaps
