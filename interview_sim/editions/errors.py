"""What keeps a draft from being opened or published."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class DraftHeldByOther(InterviewSimError):
    """Somebody else edits this right now. Facts: id, by."""

    code = "draft-held-by-other"


class DraftWaiting(InterviewSimError):
    """Somebody left a draft of this that was never published. Facts: id, by."""

    code = "draft-waiting"


class EditedMeanwhile(InterviewSimError):
    """What is published is no longer what the draft was begun from. Facts: id, by, number."""

    code = "edited-meanwhile"


class EditionMissing(InterviewSimError):
    """There is no such edition. Facts: id, number."""

    code = "edition-missing"


class EditionDamaged(InterviewSimError):
    """An edition's file is not what was published. Facts: id, number, file."""

    code = "edition-damaged"
