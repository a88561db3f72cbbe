"""Which sentence of a story is situation, task, action or result.

The parts are Labov and Waletzky's orientation, complication, evaluation and resolution as interviewers ask
for them (STAR). A sentence is judged by cue words (`assets/lexicons/structure.toml`), by its tense and
by who acts in it: what the speaker did in the past is action, what others did after that is result,
plans and general truths are no part of the story. Of equals, the part that is being told goes on or
the next one begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, get_args

from interview_sim.criteria import cached_until_changed, lexicon
from interview_sim.measures.wording.morphology import Morpheme, morphemes
from interview_sim.results import SpokenLanguage

Part = Literal["situation", "task", "action", "result"]
Tense = Literal["past", "future", "present"]

PARTS: Final[tuple[Part, ...]] = get_args(Part)
MOST_CUES: Final = 2
STAY: Final = 0.4
GO_ON: Final = 0.2
GO_BACK: Final = -0.6
NOT_ASKED: Final = -0.8
ACTS: Final = 0.5
_FIRST_PERSON: Final = frozenset({"저", "나", "저희", "우리"})
_FUTURE: Final = re.compile(
    r"\b(?:i|we)(?:'ll| will|'d| would| want| hope| plan)\b|\bgoing to\b|\bwould (?:like|be)\b"
)
_SELF: Final = re.compile(r"\b(?:i|we)(?:'d)? (?:\w+ly )?(?!was\b|were\b)\w+")


def parts_of_sentences(
    texts: Sequence[str], language: SpokenLanguage, asked: Sequence[Part] = ()
) -> tuple[Part | None, ...]:
    """The part of each sentence, None where it is no part of a story.

    `asked`: the parts that the question asks for; the others need stronger signs.
    """
    parts: list[Part | None] = []
    current: Part | None = None
    for text in texts:
        part = _part(text, language, current, tuple(asked) or PARTS)
        parts.append(part)
        current = part or current
    return tuple(parts)


def _part(text: str, language: SpokenLanguage, current: Part | None, asked: tuple[Part, ...]) -> Part | None:
    cues = {part: min(_hits(part, text, language), MOST_CUES) for part in PARTS}
    tense, is_own = _korean_view(text) if language == "ko" else _english_view(text)
    if not any(cues.values()):
        if tense != "past":
            return None
        if current is None:
            return asked[0]
    if tense == "future" and max(cues.values()) < MOST_CUES:
        return None
    signs = {part: cues[part] + _step(current, part) + NOT_ASKED * (part not in asked) for part in PARTS}
    if tense == "past" and current is not None:
        signs["action"] += ACTS * is_own
        signs["result"] += ACTS * (not is_own and current in ("action", "result"))
    return max(PARTS, key=lambda part: signs[part])


def _step(current: Part | None, part: Part) -> float:
    """How easily a story goes from the part that is being told to `part`."""
    if current is None:
        return GO_ON * (part == PARTS[0])
    if part == current:
        return STAY
    return GO_ON if PARTS.index(part) > PARTS.index(current) else GO_BACK


def _hits(part: Part, text: str, language: SpokenLanguage) -> int:
    return sum(1 for cue in _cues(part, language) if cue.search(text.lower()))


@cached_until_changed
def _cues(part: Part, language: SpokenLanguage) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(cue) for cue in lexicon("structure")[language][part])


def _korean_view(text: str) -> tuple[Tense, bool]:
    """The tense of the last predicate, and whether the speaker acts in it.

    Korean drops the speaker: he acts unless the predicate honours its subject or another noun is the
    subject.
    """
    row = [morpheme for morpheme in morphemes(text) if not morpheme.tag.startswith("S")]
    last = _last_predicate(row)
    forms = {morpheme.form for morpheme in row[last:]}
    if {"겠", "싶"} & forms or _intends(row[last:]):
        tense: Tense = "future"
    else:
        is_past = bool({"었", "았", "였", "더"} & forms) or _sounds_past(text)
        tense = "past" if is_past else "present"
    subjects = [before for before, mark in pairwise(row) if mark.tag == "JKS"]
    names_self = any(subject.form in _FIRST_PERSON for subject in row if subject.tag == "NP")
    is_other = bool({"시", "으시"} & forms) or (
        not names_self and any(subject.tag in ("NNG", "NNP", "XSN") for subject in subjects)
    )
    return tense, not is_other


def _sounds_past(text: str) -> bool:
    """Whether the last word has the ㅆ of the past, whatever a recogniser made of its ending."""
    last = text.split()[-1] if text.split() else ""
    return any(
        "가" <= letter <= "힣" and (ord(letter) - 0xAC00) % 28 == 20 and letter not in "있겠"
        for letter in last
    )


def _last_predicate(row: Sequence[Morpheme]) -> int:
    """The place of the last verb, adjective or copula that is no helping verb."""
    found = 0
    for place, morpheme in enumerate(row):
        is_verb = morpheme.tag.split("-")[0] in ("VV", "VA", "VCP", "VCN", "XSV", "XSA")
        if is_verb and morpheme.form not in ("싶", "드리") and not _is_reported(row, place):
            found = place
    return found


def _is_reported(row: Sequence[Morpheme], place: int) -> bool:
    """하다 behind -고 싶 or -려고 belongs to the verb before it."""
    return place > 0 and row[place].form == "하" and row[place - 1].form.endswith("려고")


def _intends(row: Sequence[Morpheme]) -> bool:
    """-ㄹ 것이다, -ㄹ게요, -려고 하다."""
    forms = [morpheme.form for morpheme in row]
    is_plan = any(a in ("ᆯ", "을") and b in ("것", "거") for a, b in pairwise(forms))
    return is_plan or any(form.endswith(("ᆯ게요", "을게요", "려고")) for form in forms)


def _english_view(text: str) -> tuple[Tense, bool]:
    """Whether the sentence tells of the past or of plans, and whether the speaker acts in it."""
    low = text.lower().replace("’", "'")
    is_own = bool(_SELF.search(low))
    if _FUTURE.search(low):
        return "future", is_own
    return ("past" if _past().search(low) else "present"), is_own


@cached_until_changed
def _past() -> re.Pattern[str]:
    words = "|".join(lexicon("structure")["en"]["past"].split())
    return re.compile(rf"\b(?:{words}|[a-z]{{2,}}ed)\b|n't been\b|\bhas(?:n't| not) \w+ed\b")
