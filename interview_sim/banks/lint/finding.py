"""What lint says about a question, with its place and its cure."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from interview_sim.banks.values import Path, path_text
from interview_sim.messages import Language, Message, message

Severity = Literal["error", "warning"]
CureKind = Literal["remove_passage", "replace_passage", "set_field"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cure:
    """One act that takes a finding away; `apply_cure` does it.

    `path`: the field it changes. `facts`: for a passage `passage` (the letters that go), `start` and `end`,
    and for "replace_passage" `instead`; for "set_field" `value`, None where the field or row goes.
    """

    kind: CureKind
    path: Path
    facts: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def message(self, language: Language) -> Message:
        """The words of the button (`what`), and what pressing it does (`cure`)."""
        is_removal = self.kind == "set_field" and self.facts.get("value") is None
        code = "cure-remove-field" if is_removal else f"cure-{self.kind.replace('_', '-')}"
        return message(code, {**self.facts, "field": path_text(self.path)}, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark of lint.

    `severity`: an error blocks publishing ("고쳐야 함"), a warning does not ("살펴보기"). `question_id` is
    empty for a remark on the bank. `path` is the field inside the question, such as ("text", "ko") or
    ("follow_ups", 0, "ask", "en"). `span` is the passage meant, (start, end) in letters of that field.
    `cure`: the act that takes it away, where the program can do it.
    """

    severity: Severity
    code: str
    question_id: str = ""
    path: Path = ()
    span: tuple[int, int] | None = None
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    cure: Cure | None = None

    @property
    def field(self) -> str:
        """The path as people write it: `text.ko`, `follow_ups[1].ask.en`."""
        return path_text(self.path)

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
