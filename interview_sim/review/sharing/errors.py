"""What keeps something from leaving the desk. Sentences: assets/messages/review-sharing.toml."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class SharingRefused(InterviewSimError):
    """The consents in force do not allow it. Facts: ticket, why (the permission's code)."""

    code = "sharing-refused"


class PackageExists(InterviewSimError):
    """A folder of that name lies there already. Facts: file."""

    code = "package-exists"
