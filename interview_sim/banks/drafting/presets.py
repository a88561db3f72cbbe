"""A preset while it is edited: its facts, what is wrong in them, and how long its interview takes.

With a bank it is also judged whether that bank has what the preset asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.drafting.keeping import escaped_text, is_writable, json_text, read_table
from interview_sim.banks.drafting.mending import mendable
from interview_sim.banks.errors import BankInvalid, BankMissing, Problem
from interview_sim.banks.files import plain, preset_yaml
from interview_sim.banks.lint.curing import setting
from interview_sim.banks.lint.finding import Finding
from interview_sim.banks.lint.preset import lint_preset
from interview_sim.banks.plan import how_many, possible_seconds
from interview_sim.banks.preset import Preset
from interview_sim.banks.validation import validate
from interview_sim.banks.values import Facts, with_value
from interview_sim.banks.values import Path as FieldPath


@dataclass(frozen=True, slots=True)
class PresetDraft:
    """A preset that is edited; its facts may be incomplete or wrong, and never change in place."""

    facts: Facts

    @staticmethod
    def of(preset: Preset) -> PresetDraft:
        """The draft that holds exactly `preset`."""
        return PresetDraft(plain(preset))

    @staticmethod
    def read(text: str, file: str) -> PresetDraft:
        """The draft in a text, YAML or what `text()` wrote.

        Raises:
            BankInvalid: not YAML, or no named values at its top.
        """
        return PresetDraft(read_table(text, file)[0])

    def text(self) -> str:
        """The draft as it is kept while it is edited, valid or not."""
        text = json_text(self.facts) + "\n"
        return text if is_writable(text) else escaped_text(self.facts)

    def yaml(self, *, over: str | None = None) -> str:
        """The draft as it is published. `over`: the text it replaces, whose comments stay where possible.

        Raises:
            BankInvalid: it is no preset yet.
        """
        return preset_yaml(preset_of(self.facts), over=over)

    def with_value(self, path: FieldPath, value: object) -> PresetDraft:
        """With `value` at that path, such as ("parts", 0, "draw"); None takes the field or row away."""
        changed = with_value(self.facts, path, value)
        return self if changed is self.facts else replace(self, facts=changed)


@dataclass(frozen=True, slots=True)
class PresetJudgement:
    """What was found in a preset. `preset`: None while its facts are none.

    `problems`: what keeps it from being one, each an error; `findings`: remarks, and errors with a cure.
    `total_s`: seconds of the shortest and longest interview, None where that cannot be told.
    """

    preset: Preset | None
    problems: tuple[Problem, ...] = ()
    findings: tuple[Finding, ...] = ()
    total_s: tuple[float, float] | None = None

    @property
    def n_errors(self) -> int:
        """How much must be mended before it can be published."""
        return len(self.problems) + sum(one.severity == "error" for one in self.findings)

    @property
    def n_warnings(self) -> int:
        """How much is worth a look."""
        return sum(one.severity == "warning" for one in self.findings)

    @property
    def may_publish(self) -> bool:
        """Whether there is no error."""
        return not self.n_errors


def preset_of(facts: Facts) -> Preset:
    """The preset that the facts are.

    Raises:
        BankInvalid: they are none yet; `problems` has everything that is wrong, with paths.
    """
    file = f"{facts.get('id', 'preset')}.yaml"
    return validate(Preset, dict(facts), file=file, line_of=lambda _: 0, crossing=lambda _: ())


def judge_preset(
    facts: Facts, bank: QuestionBank | None = None, *, folders: Sequence[Path] = ()
) -> PresetJudgement:
    """What is to be mended in a preset.

    Args:
        facts: of the preset, perhaps incomplete.
        bank: the bank that an interview would be drawn from; without it nothing is said of draws.
        folders: where a centre's own banks lie.
    """
    try:
        preset = preset_of(facts)
    except BankInvalid as error:
        left, found = mendable(error.problems, facts)
        return PresetJudgement(None, left, found)
    findings = [*lint_preset(preset), *(_of_bank(preset, bank, folders) if bank is not None else ())]
    ordered = tuple(sorted(findings, key=lambda finding: finding.severity != "error"))
    return PresetJudgement(preset, (), ordered, total_s(preset, bank, folders=folders))


def total_s(
    preset: Facts | Preset, bank: QuestionBank | None, *, folders: Sequence[Path] = ()
) -> tuple[float, float] | None:
    """Seconds of the shortest and the longest interview, all time used; follow-ups in the longest alone.

    None while the facts are no preset, without a bank, or where an included bank is not there.
    """
    if bank is None:
        return None
    try:
        made = preset if isinstance(preset, Preset) else preset_of(preset)
        return possible_seconds(made, bank, folders=folders)
    except (BankInvalid, BankMissing):
        return None


def _of_bank(preset: Preset, bank: QuestionBank, folders: Sequence[Path]) -> Iterator[Finding]:
    """Draws that the bank cannot serve, and questions that are not there."""
    try:
        counts, missing = how_many(preset, bank, folders=folders)
    except (BankInvalid, BankMissing):
        return
    for index, (part, n_found) in enumerate(zip(preset.parts, counts, strict=True)):
        wanted, name = (part.draw, "draw") if part.draw is not None else (part.draw_sets, "draw_sets")
        if wanted is not None and n_found < wanted:
            yield Finding(
                severity="warning",
                code="lint-preset-too-few",
                path=("parts", index, name),
                facts={"n": str(wanted), "found": str(n_found), "bank": bank.id},
                cure=setting(("parts", index, name), n_found) if n_found else None,
            )
        yield from _missing(index, part.questions, missing, bank)


def _missing(
    index: int, questions: Sequence[str], missing: Iterable[str], bank: QuestionBank
) -> Iterator[Finding]:
    for at, name in enumerate(questions):
        if name in missing:
            path = ("parts", index, "questions", at)
            # "bank/question" is not there for anyone; a bare name only not in this bank
            yield Finding(
                severity="error" if "/" in name else "warning",
                code="lint-preset-question",
                path=path,
                facts={"question": name, "bank": bank.id},
                cure=setting(path, None) if len(questions) > 1 else None,
            )
