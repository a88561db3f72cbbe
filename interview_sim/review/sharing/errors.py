"""What keeps something from leaving the desk. Sentences: assets/messages/review-sharing.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class SharingRefused(InterviewSimError):
    """The consents in force do not allow it. Facts: ticket, why (the permission's code)."""

    code = "sharing-refused"


class PackageExists(InterviewSimError):
    """A folder of that name lies there already. Facts: file."""

    code = "package-exists"


class NothingToShare(InterviewSimError):
    """There is nothing of that kind in the visit: no finding, no words, nothing chosen."""

    code = "nothing-to-share"


class SharingDiskFull(InterviewSimError):
    """There is no room for it; nothing of it was left there. Facts: file."""

    code = "sharing-disk-full"


class PrintingFailed(InterviewSimError):
    """The printer took nothing. Facts: printer."""

    code = "printing-failed"
