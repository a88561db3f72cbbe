"""The one root of all errors that a person can do something about.

A class has a fixed kebab-case `code`; an instance carries facts (device, file, line), no
sentences. What happened and what to do about it stand under that code in
`assets/messages/*.toml`, so that the command line, the windows and the worker say the same
(`interview_sim.messages`). What could not be measured is a value, not an error
(`interview_sim.results.NotMeasured`). Anything that is not an `InterviewSimError` is a fault
of ours: it is logged with its traceback and never caught on the way.
"""

from __future__ import annotations

from typing import ClassVar


class InterviewSimError(Exception):
    """Something in the input, the options or a device keeps us from doing what was asked.

    Args:
        facts: named facts for the message, such as `file=`, `device=`, `line=`.
    """

    code: ClassVar[str] = "input-not-usable"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, *(f"{name}={value}" for name, value in facts.items()))
        self.facts: dict[str, str] = {name: str(value) for name, value in facts.items()}


class InputMissing(InterviewSimError):
    """A file or folder that was named does not exist. Facts: file."""

    code = "input-missing"


class InputNotReadable(InterviewSimError):
    """A file that was named exists and cannot be opened. Facts: file, why."""

    code = "input-not-readable"


class InputIsFolder(InterviewSimError):
    """A folder was named where a file is needed. Facts: file."""

    code = "input-is-folder"


class OutputNotWritable(InterviewSimError):
    """A file or folder cannot be written. Facts: file, why."""

    code = "output-not-writable"


class OptionInvalid(InterviewSimError):
    """An option has a value that cannot be used. Facts: option, value, allowed."""

    code = "option-invalid"
