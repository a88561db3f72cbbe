"""Banks, presets, problems, remarks and changes as JSON rows and terminal lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from interview_sim.messages import Language
from interview_sim.results import JsonValue

if TYPE_CHECKING:
    from interview_sim.banks import Preset, Problem, QuestionBank
    from interview_sim.banks.diff import Change
    from interview_sim.banks.lint import Finding


def bank_row(bank: QuestionBank) -> dict[str, JsonValue]:
    """A bank as `banks list --json` shows it."""
    return {
        "id": bank.id,
        "version": bank.version,
        "name": {"ko": bank.name.ko, "en": bank.name.en},
        "questions": len(bank.questions),
        "include": list(bank.include),
        "fields": list(bank.fields),
    }


def preset_row(preset: Preset) -> dict[str, JsonValue]:
    """A preset as `banks list --json` shows it."""
    return {
        "id": preset.id,
        "version": preset.version,
        "name": {"ko": preset.name.ko, "en": preset.name.en},
        "questions": preset.n_questions,
        "minutes": preset.minutes,
        "language": preset.language,
    }


def file_row(file: Path, problems: Sequence[Problem], language: Language) -> JsonValue:
    """A file with its problems."""
    return {"file": str(file), "problems": [problem_row(problem, language) for problem in problems]}


def problem_row(problem: Problem, language: Language) -> JsonValue:
    """One problem of a file."""
    said = problem.message(language)
    return {
        "line": problem.line,
        "where": problem.where,
        "code": problem.code,
        "what": said.what,
        "cure": said.cure,
    }


def finding_row(finding: Finding, language: Language) -> JsonValue:
    """One remark of lint."""
    said = finding.message(language)
    return {
        "severity": finding.severity,
        "code": finding.code,
        "question": finding.question_id,
        "field": finding.field,
        "span": list(finding.span) if finding.span else None,
        "what": said.what,
        "cure": said.cure,
        "facts": dict(finding.facts),
    }


def change_row(change: Change) -> JsonValue:
    """One difference between two banks."""
    before, after = cast(JsonValue, change.before), cast(JsonValue, change.after)
    return {
        "kind": change.kind,
        "question": change.question_id,
        "path": change.path,
        "before": before,
        "after": after,
    }


def change_line(change: Change) -> str:
    """One difference as a line."""
    mark = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}[change.kind]
    if change.kind != "changed":
        return f"{mark} {change.question_id}"
    return f"{mark} {change.question_id or '(bank)'} {change.path}: {change.before!r} -> {change.after!r}"


def bank_line(bank: QuestionBank, language: Language) -> str:
    """A bank as `banks list` shows it: id, version, name, questions."""
    count = str(len(bank.questions)) + "".join(f" + {other}" for other in bank.include)
    return f"{bank.id:<20} v{bank.version:<4} {bank.name.in_language(language)}  ({count})"


def preset_line(preset: Preset, language: Language) -> str:
    """A preset as `banks list` shows it: id, version, name, minutes."""
    return f"{preset.id:<20} v{preset.version:<4} {preset.name.in_language(language)}  ({preset.minutes} min)"
