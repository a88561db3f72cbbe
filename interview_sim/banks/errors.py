"""What can be wrong with a bank or preset, and one problem of a file with its place.

A `Problem` names its file, line and column and carries a message code with facts; the sentences
stand in `assets/messages/banks.toml`. `BankInvalid` is the first problem with all of them attached.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language, Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in a file.

    `line` counts from 1 (0: the file as a whole); in a spreadsheet it is the row. `where` is the path
    inside the document, such as `questions[3].text`, or the cell; `path` the same as its steps, where the
    document has any. `code` and `facts` make the sentence.
    """

    file: str
    line: int
    code: str
    where: str = ""
    path: tuple[str | int, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """What is wrong and the act that cures it."""
        return message(self.code, self.facts, language)

    def sentence(self, language: Language) -> str:
        """`file:line: where: what cure`, as `banks validate` lists it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        where = f" [{self.where}]" if self.where else ""
        return f"{place}:{where} {self.message(language)}"


class BankInvalid(InterviewSimError):
    """A bank or preset file cannot be used. Facts: file, line, what, cure (both languages), more.

    `problems` holds everything that is wrong, in the order of the lines.
    """

    code = "bank-invalid"

    def __init__(self, problems: Sequence[Problem]) -> None:
        first = problems[0]
        korean, english = first.message("ko"), first.message("en")
        n_more = len(problems) - 1
        super().__init__(
            file=first.file,
            line=first.line,
            place=f"{first.file}:{first.line}" if first.line else first.file,
            place_ko=f"{first.file} {first.line}번째 줄" if first.line else first.file,
            what=english.what,
            cure=english.cure,
            what_ko=korean.what,
            cure_ko=korean.cure,
            where=f"[{first.where}] " if first.where else "",
            more_ko=f" (고칠 곳이 {n_more}개 더 있습니다.)" if n_more else "",
            more_en=f" ({n_more} more to mend.)" if n_more else "",
        )
        self.problems: tuple[Problem, ...] = tuple(problems)


class BankMissing(InterviewSimError):
    """No bank or preset of that id. Facts: bank, known."""

    code = "bank-missing"


class QuestionMissing(InterviewSimError):
    """A bank has no question of that id, or the name is not BANK/QUESTION. Facts: question, bank, near."""

    code = "question-missing"


class InterviewNotPossible(InterviewSimError):
    """A bank has nothing that a preset could ask. Facts: bank, preset."""

    code = "interview-not-possible"


class BankStored(InterviewSimError):
    """A bank of this id with other content is stored already. Facts: bank, stored, version."""

    code = "bank-stored-already"


class ExchangeFormatUnknown(InterviewSimError):
    """A file name does not end in .yaml, .xlsx or .csv. Facts: file."""

    code = "bank-format-unknown"


class SoundMissing(InterviewSimError):
    """A question names a sound file that is not there. Facts: file, bank."""

    code = "bank-sound-missing"


class ChoiceMissing(InterviewSimError):
    """Both booths changed something and nobody chose which to keep. Facts: item, questions."""

    code = "pack-choice-missing"
