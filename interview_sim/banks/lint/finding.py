"""What lint says about a question, with its place and its cure."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from interview_sim.messages import Language, Message, message

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark of lint.

    `severity`: an error blocks publishing ("고쳐야 함"), a warning does not ("살펴보기"). `question_id` is
    empty for a remark on the bank. `field` is the path inside the question, such as `text.ko` or
    `follow_ups[1].ask.en`. `span` is the passage meant, (start, end) in letters of that field.
    """

    severity: Severity
    code: str
    question_id: str = ""
    field: str = ""
    span: tuple[int, int] | None = None
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """What is remarked, and the act that cures it."""
        return message(self.code, self.facts, language)

    def sentence(self, language: Language) -> str:
        """One line: severity, question, field, what, cure."""
        word = _WORDS[self.severity, language]
        place = " ".join(part for part in (self.question_id, self.field) if part)
        return f"{word}: {place}: {self.message(language)}" if place else f"{word}: {self.message(language)}"


_WORDS: Mapping[tuple[Severity, Language], str] = {
    ("error", "ko"): "고쳐야 함",
    ("error", "en"): "must be mended",
    ("warning", "ko"): "살펴보기",
    ("warning", "en"): "worth a look",
}
