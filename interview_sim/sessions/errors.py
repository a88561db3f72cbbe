"""What can go wrong with stored sessions."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class StoreNewer(InterviewSimError):
    """The database was written by a newer program. Facts: file, found, known."""

    code = "store-newer"


class StoreLocked(InterviewSimError):
    """Another program holds the database for longer than we wait. Facts: file, seconds."""

    code = "store-locked"


class StoreDamaged(InterviewSimError):
    """The database file cannot be read as one. Facts: file."""

    code = "store-damaged"


class StoreNotWritable(InterviewSimError):
    """The database cannot be written: disk full, no right, or gone. Facts: file, why."""

    code = "store-not-writable"


class SessionUnknown(InterviewSimError):
    """No stored session has this id or ticket. Facts: session."""

    code = "session-unknown"


class TakeUnknown(InterviewSimError):
    """No stored take has this number. Facts: take."""

    code = "take-unknown"


class SessionInUse(InterviewSimError):
    """Another program has this session open. Facts: session."""

    code = "session-in-use"


class ConsentMissing(InterviewSimError):
    """Without the consent to record nothing may be stored."""

    code = "consent-missing"


class TicketInvalid(InterviewSimError):
    """A ticket reads like A-0412. Facts: ticket."""

    code = "ticket-invalid"


class TicketsUsedUp(InterviewSimError):
    """All ticket codes were given out."""

    code = "tickets-used-up"


class PinWrong(InterviewSimError):
    """The PIN does not fit. Facts: wait_s (seconds until the next try counts)."""

    code = "pin-wrong"


class PinNotSet(InterviewSimError):
    """This session has no PIN, so no visitor can open it. Facts: ticket."""

    code = "pin-not-set"


class PinLocked(InterviewSimError):
    """Too many wrong tries; the counsellor can lift it. Facts: ticket."""

    code = "pin-locked"


class FilesNotDeleted(InterviewSimError):
    """A file of a session could not be removed; it is tried again at every sweep. Facts: file, why."""

    code = "files-not-deleted"


class StaffPinLocked(PinLocked):
    """Too many wrong tries of one of the staff; a colleague or the operator can lift it. Facts: name."""

    code = "staff-pin-locked"


class StaffUnknown(InterviewSimError):
    """Nobody of the staff has this number or name. Facts: staff."""

    code = "staff-unknown"


class StaffNameTaken(InterviewSimError):
    """Somebody of the same role is called that already. Facts: name."""

    code = "staff-name-taken"


class StaffNameMissing(InterviewSimError):
    """Somebody who judges has to have a name."""

    code = "staff-name-missing"


class AccessRefused(InterviewSimError):
    """A visit may not be opened; each class says why. Facts: ticket."""

    code = "visit-not-shown"


class VisitNotShown(AccessRefused):
    """The visitor shows it to nobody. Facts: ticket."""

    code = "visit-not-shown"


class VisitNeedsPin(AccessRefused):
    """The visitor keeps it for herself: it opens with her PIN. Facts: ticket."""

    code = "visit-needs-pin"


class VisitNotEnded(AccessRefused):
    """The visit is still going on. Facts: ticket."""

    code = "visit-not-ended"


class NotYours(InterviewSimError):
    """A remark is changed by its author alone. Facts: name."""

    code = "not-yours"


class EntryUnknown(InterviewSimError):
    """A remark, correction or outcome is no longer there. Facts: entry."""

    code = "entry-unknown"


class ChangedMeanwhile(InterviewSimError):
    """Somebody else changed it since, so taking it back would undo their work."""

    code = "changed-meanwhile"


class LinkImpossible(InterviewSimError):
    """A visit cannot be linked with itself. Facts: ticket."""

    code = "link-impossible"


class CourseUnknown(InterviewSimError):
    """No stored course has this number. Facts: course."""

    code = "course-unknown"


class CourseInvalid(InterviewSimError):
    """A course cannot be stored so; each class says why."""

    code = "course-name-missing"


class CourseNameMissing(CourseInvalid):
    """A course, or a company of a fair, has to have a name."""

    code = "course-name-missing"


class CourseEndsBeforeItBegins(CourseInvalid):
    """The last day lies before the first. Facts: begins_on, ends_on."""

    code = "course-dates"


class CourseNotPossible(CourseInvalid):
    """A class has a bank and a preset, each company of a fair too. Facts: name."""

    code = "course-without-bank"


class CourseKindFixed(CourseInvalid):
    """People joined it as a class (or as a fair), so it stays one. Facts: name."""

    code = "course-kind-fixed"


class CourseNotOn(InterviewSimError):
    """Today is not one of the course's days, or the company is not at the fair any more. Facts: name."""

    code = "course-not-on"


class NotOfTheCourse(InterviewSimError):
    """This visit does not belong to the course. Facts: ticket."""

    code = "not-of-the-course"


class MembersForCounsellors(InterviewSimError):
    """Single members of a course are for counsellors; trainers see the class as a whole."""

    code = "members-for-counsellors"
