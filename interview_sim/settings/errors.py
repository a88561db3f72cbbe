"""What can go wrong with the data folder and the settings."""

from __future__ import annotations

from interview_sim.errors import InterviewSimError


class DataFolderNotWritable(InterviewSimError):
    """The data folder cannot be made or written. Facts: folder, why."""

    code = "data-folder-not-writable"


class OperatorCodeMissing(InterviewSimError):
    """No operator's code was set yet, so none can fit."""

    code = "operator-code-missing"


class SecretTooShort(InterviewSimError):
    """A code or PIN is too short to protect anything. Facts: least (digits)."""

    code = "secret-too-short"
