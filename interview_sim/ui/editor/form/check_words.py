"""What the checks say in the form: a short title, and what to do in the words of the fields one sees here.

The sentences under `assets/messages` speak of a file's keys; they are used for codes that have none here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from interview_sim.banks.errors import Problem
from interview_sim.banks.lint import Finding
from interview_sim.banks.values import Path
from interview_sim.ui.editor.form.places import field_name, place_name
from interview_sim.ui.language import area, current_language

tr = area("editor-form")
_MOST_LETTERS = 40

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "lint-improper": (
        tr.mark("Improper question"),
        tr.mark("“{passage}”: {topic} ({law}). If the job needs it, say why."),
    ),
    "lint-same": (tr.mark("The same as {other}"), tr.mark("Remove one of them, or ask differently.")),
    "lint-alike": (
        tr.mark("{percent}% like {other}"),
        tr.mark("One visitor may get both: ask one of them differently."),
    ),
    "lint-no-translation": (
        tr.mark("No {language} text"),
        tr.mark("{field}: the other language is shown instead."),
    ),
    "lint-no-points": (
        tr.mark("Nothing is expected of the answer"),
        tr.mark("Add about three points; without them the content is not measured."),
    ),
    "lint-no-synonyms": (
        tr.mark("‘{value}’ has no similar words"),
        tr.mark("Add three or four words that people really say."),
    ),
    "lint-no-why": (
        tr.mark("It is not said why this is asked"),
        tr.mark("One sentence will do; visitors read it with their result."),
    ),
    "lint-no-competency": (
        tr.mark("No competency"),
        tr.mark("Choose what the question is about."),
    ),
    "lint-done-after-answer": (
        tr.mark("‘Done’ opens too late"),
        tr.mark("It opens after {done} s, but the answer ends after {answer} s."),
    ),
    "lint-answer-too-short": (
        tr.mark("Little time for {n} points"),
        tr.mark("{answer} s to answer; {needed} s or more would do, or expect fewer points."),
    ),
    "lint-too-long-to-read": (
        tr.mark("Length"),
        tr.mark("Read aloud it takes {reading} s, but there are only {think} s to think."),
    ),
    "bank-text-empty": (tr.mark("{field} is empty"), tr.mark("Write it in at least one language.")),
    "bank-too-short": (tr.mark("{field} is empty"), tr.mark("Write something, or remove it.")),
    "bank-too-long": (tr.mark("{field} is too long"), tr.mark("Keep it to {limit} or fewer.")),
    "bank-number-small": (tr.mark("{field}: {value} is too small"), tr.mark("{limit} is the least.")),
    "bank-number-large": (tr.mark("{field}: {value} is too large"), tr.mark("{limit} is the most.")),
    "bank-field-missing": (tr.mark("{field} is missing"), tr.mark("Fill it in here.")),
    "bank-field-unknown": (
        tr.mark("The entry ‘{field}’ is not known"),
        tr.mark("It came with a file and is not used; it keeps the bank from being saved."),
    ),
    "bank-value-unknown": (tr.mark("{field}: ‘{value}’ is not known"), tr.mark("Choose another one.")),
    "bank-type-wrong": (tr.mark("{field}: ‘{value}’ does not fit"), tr.mark("Enter it again here.")),
    "bank-value-wrong": (tr.mark("{field}: ‘{value}’ does not fit"), tr.mark("Enter it again here.")),
    "bank-character": (
        tr.mark("{field}: a character that cannot be shown"),
        tr.mark("Delete the invisible character and type the text again."),
    ),
    "bank-line-break": (tr.mark("{field}: more than one line"), tr.mark("Write it in one line.")),
    "bank-id-form": (
        tr.mark("‘{value}’ cannot be a short name"),
        tr.mark("Small Latin letters and digits, joined by single hyphens: team-conflict-1."),
    ),
    "bank-id-reserved": (
        tr.mark("‘{value}’ cannot be a short name"),
        tr.mark("Windows keeps it for itself. Take another one, such as {value}-1."),
    ),
    "bank-id-twice": (
        tr.mark("The short name ‘{value}’ is there twice"),
        tr.mark("Change one of the two, to {value}-2 for instance."),
    ),
    "bank-listed-twice": (tr.mark("{field}: ‘{value}’ is there twice"), tr.mark("Take one away.")),
    "bank-set-missing": (
        tr.mark("An in-depth question without its set"),
        tr.mark("Choose the set and its place in it."),
    ),
    "bank-set-unexpected": (
        tr.mark("A set, but no in-depth question"),
        tr.mark("Change the kind to in-depth, or choose the kind anew."),
    ),
    "bank-set-incomplete": (
        tr.mark("The set ‘{value}’ is not complete"),
        tr.mark("It needs 1/3, 2/3 and 3/3 once each."),
    ),
    "bank-follow-up-condition": (
        tr.mark("A follow-up without its condition"),
        tr.mark("Choose what must have been left out."),
    ),
    "bank-follow-up-point": (
        tr.mark("A follow-up to a point that is gone"),
        tr.mark("Choose another condition, or remove the follow-up."),
    ),
    "bank-audio-path": (
        tr.mark("The sound lies outside the bank"),
        tr.mark("Choose the file again; it is then copied to the bank."),
    ),
    "bank-audio-kind": (
        tr.mark("This sound cannot be played"),
        tr.mark("Choose a .wav, .flac, .ogg, .opus, .mp3 or .m4a file."),
    ),
    "bank-audio-empty": (tr.mark("No sound file is named"), tr.mark("Record it, or choose a file.")),
    "bank-includes-itself": (
        tr.mark("The bank draws from itself"),
        tr.mark("Take it out of the banks it also draws from."),
    ),
    "lint-bank-empty": (
        tr.mark("There are no questions"),
        tr.mark("Add one, or name another bank that this one also draws from."),
    ),
}


def finding_words(finding: Finding) -> tuple[str, str]:
    """Title and detail of a remark of lint."""
    language = current_language()
    facts = dict(finding.facts)
    for name in ("topic", "law", "language"):
        if f"{name}_{language}" in facts:
            facts[name] = facts[f"{name}_{language}"]
    if finding.cure is not None and finding.cure.facts.get("passage"):
        # What the button takes out is what is named.
        facts["passage"] = _short(str(finding.cure.facts["passage"]).strip())
    if finding.code not in WORDS:
        message = finding.message(language)
        return message.what, message.cure
    return _filled(finding.code, finding.path, facts)


def problem_words(problem: Problem) -> tuple[str, str]:
    """Title and detail of a problem of form."""
    if problem.code not in WORDS:
        message = problem.message(current_language())
        return message.what, message.cure
    return _filled(problem.code, problem.path, dict(problem.facts))


def cure_words(finding: Finding) -> str:
    """The words of the button that cures it; "" where the program cannot."""
    cure = finding.cure
    if cure is None:
        return ""
    value = cure.facts.get("value")
    if cure.path and str(cure.path[-1]).endswith("_s") and isinstance(value, int):
        return tr("Make it {n} s", n=value)
    return cure.message(current_language()).what


def _short(passage: str) -> str:
    return passage if len(passage) <= _MOST_LETTERS else f"{passage[: _MOST_LETTERS - 1]}…"


def _filled(code: str, path: Path, facts: dict[str, str]) -> tuple[str, str]:
    named = place_name(path)
    if code == "bank-listed-twice" and "field" in facts:
        named = field_name(facts["field"])
    elif not named or code == "bank-field-unknown":
        named = facts.get("field", "")
    known = _Facts({**facts, "field": named})
    title, detail = WORDS[code]
    return tr.late(title).format_map(known), tr.late(detail).format_map(known)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"
