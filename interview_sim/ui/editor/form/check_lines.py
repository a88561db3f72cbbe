"""The lines of the checks: what must be mended, what is worth a look, and what is fine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from interview_sim.banks.drafting import Judgement, QuestionJudgement
from interview_sim.banks.lint import Finding, read_aloud_s
from interview_sim.banks.values import Facts, Path, value_at
from interview_sim.ui.editor.form.check_words import cure_words, finding_words, problem_words
from interview_sim.ui.editor.form.facts import text_at
from interview_sim.ui.editor.form.piece import Marks
from interview_sim.ui.language import area, current_language
from interview_sim.ui.widgets import BandName

tr = area("editor-form")
Goal = Literal["field", "head", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One line. `goal`: where a click leads; `path` the field, `key` the question; `button`: its words."""

    band: BandName
    title: str
    detail: str
    goal: Goal | None = "field"
    path: Path = ()
    key: int | None = None
    finding: Finding | None = None
    button: str = ""


def question_lines(judged: QuestionJudgement, facts: Facts) -> list[CheckLine]:
    """The lines of one question, the worst first."""
    found = [CheckLine(band="poor", title=title, detail=detail, path=problem.path)
             for problem in judged.problems for title, detail in (problem_words(problem),)]  # fmt: skip
    found += [_finding_line(finding) for finding in judged.findings]
    found.sort(key=lambda line: line.band != "poor")
    return [*found, *_fine(judged, facts)]


def _finding_line(finding: Finding) -> CheckLine:
    title, detail = finding_words(finding)
    return CheckLine(
        band="poor" if finding.severity == "error" else "fair",
        title=title,
        detail=detail,
        path=finding.path,
        finding=finding,
        button=cure_words(finding),
    )


def _fine(judged: QuestionJudgement, facts: Facts) -> Iterator[CheckLine]:
    """That it can be read aloud while one thinks, where nothing else was said of it."""
    codes = {finding.code for finding in judged.findings}
    think_s = facts.get("think_s", 30)
    texts = {code: text_at(facts, ("text", code)) for code in ("ko", "en")}
    if "lint-too-long-to-read" in codes or not any(texts.values()) or not isinstance(think_s, int):
        return
    reading_s = ceil(max(read_aloud_s(texts["ko"], "ko"), read_aloud_s(texts["en"], "en")))
    own = texts[current_language()]
    if own:
        reading_s = ceil(read_aloud_s(own, current_language()))
    if reading_s <= think_s:
        detail = tr("Read aloud it takes {n} s. It fits into {think} s to think.", n=reading_s, think=think_s)
        yield CheckLine(band="good", title=tr("Length"), detail=detail, goal=None)


def bank_lines(judgement: Judgement, wrong: Sequence[int], chosen: int | None) -> list[CheckLine]:
    """The lines of the bank itself, and where else something must be mended: in those of `wrong`."""
    found = []
    for problem in judgement.head_problems:
        title, detail = problem_words(problem)
        found.append(_head_line("poor", title, detail))
    for finding in judgement.head_findings:
        title, detail = finding_words(finding)
        found.append(_head_line("poor" if finding.severity == "error" else "fair", title, detail))
    others = [key for key in wrong if key != chosen]
    if others:
        n = sum(judgement.of(key).n_errors for key in others)
        title = _elsewhere(n, chosen is not None)
        detail = tr("The bank can be saved once they are mended.")
        button = tr("Go there")
        found.append(
            CheckLine(band="poor", title=title, detail=detail, goal="question", key=others[0], button=button)
        )
    return found


def _elsewhere(n: int, is_one_chosen: bool) -> str:
    if not is_one_chosen:
        return tr("One thing to mend in a question") if n == 1 else tr("{n} things to mend in questions", n=n)
    if n == 1:
        return tr("One thing to mend in another question")
    return tr("{n} things to mend in other questions", n=n)


def _head_line(band: BandName, title: str, detail: str) -> CheckLine:
    return CheckLine(
        band=band,
        title=tr("The bank itself: {title}", title=title),
        detail=detail,
        goal="head",
        button=tr("Edit the bank"),
    )


def wrong_paths(judged: QuestionJudgement) -> frozenset[Path]:
    """The fields that have something to mend."""
    errors = [finding.path for finding in judged.findings if finding.severity == "error"]
    return frozenset((*errors, *(problem.path for problem in judged.problems)))


def marks_of(judged: QuestionJudgement, facts: Facts) -> Marks:
    """The passages that checks mean, in letters of the texts as they stand in the facts.

    Where a button takes a passage out, all that would go is marked.
    """
    found: dict[Path, list[tuple[int, int]]] = {}
    for finding in judged.findings:
        text = value_at(facts, finding.path)
        if isinstance(text, str) and (span := _placed(text, finding)) is not None:
            found.setdefault(finding.path, []).append(span)
    return found


def _placed(text: str, finding: Finding) -> tuple[int, int] | None:
    """Where the passage stands: the text that was judged had no blanks at its ends."""
    ahead = len(text) - len(text.lstrip())
    cure, judged = finding.cure, text.strip()
    if cure is not None and cure.path == finding.path and "passage" in cure.facts:
        passage, start = str(cure.facts["passage"]), int(cure.facts["start"])
    elif finding.span is not None:
        start, end = finding.span
        passage = str(finding.facts.get("passage", "")) or judged[start:end]
    else:
        return None
    at = start + ahead + len(passage) - len(passage.lstrip())
    passage = passage.strip()
    if text[at : at + len(passage)] != passage:
        at = text.find(passage)
    return (at, at + len(passage)) if passage and at >= 0 else None
