"""Whether a Korean text denies what it names: 잘하지 못합니다, 안 했습니다, 경험이 없습니다.

By rule over Kiwi's morphemes, from the word on to the predicate that governs it and along its endings.
Two denials say it after all (하지 않을 수 없습니다). No denial: a condition or a purpose (하지 않으면,
않도록), a question (않습니까, 않을까), "only" and "not only" (밖에, 뿐만 아니라, 만 … 아니라), a guess
(할지도 모릅니다). Short denial stands before the predicate (안, 못), long denial behind it (-지 않다,
-지 못하다); 없다, 아니다 and 모르다 deny their subject or object (Sohn, The Korean Language, 1999, 9.8).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from interview_sim.measures.wording.morphology import Morpheme

_PREDICATES: Final = ("VV", "VA", "VX", "VCP", "VCN")
_NOUNS: Final = ("NNG", "NNP", "XR", "SL", "NR")
_SUFFIXES: Final = ("XSV", "XSA", "VCP", "EP")
_PARTICLES: Final = ("JKS", "JKO", "JX", "JKC", "JC", "XSN")
# Bound nouns and the few free ones that carry a clause before 없다 and 아니다: 한 적이 없다, 할 수 없다.
_CARRYING: Final = "적 일 것 거 수 줄 편 바 리 만 법 경험 기억 생각 마음 계획 정도"
_CARRIERS: Final = frozenset(_CARRYING.split())
_HELPERS: Final = frozenset(
    {"보", "주", "드리", "되", "하", "싶", "있", "오", "가", "내", "두", "놓", "지", "버리"}
)
_ONLY: Final = frozenset({"밖에", "뿐", "만", "뿐만"})
_ADVERBIAL: Final = frozenset({"부터", "까지", "마다"})
# Verbs of leaving undone: 빼먹지 않았다 and 마다하지 않는다 say that it was done.
_LEAVING: Final = (
    "빼먹다 빼놓다 빠뜨리다 잊다 거르다 놓치다 미루다 게을리하다 아끼다 어기다 지다 잃다 마다하다 꺼리다"
)
_DOUBTING: Final = frozenset({"마다", "주저", "망설이", "두려워하", "싫어하", "귀찮아하", "소홀"})
_UNDOING: Final = frozenset(_LEAVING.split())
_OPEN_ENDINGS: Final = ("면", "도록", "려고", "려면", "고자", "까", "나요", "가요", "가", "나", "야")
_MAX_STEPS: Final = 14


@dataclass(slots=True)
class _Walk:
    """What was met on the way along the predicate."""

    denials: int = 0
    is_only: bool = False
    is_open: bool = False

    @property
    def is_denied(self) -> bool:
        return self.denials % 2 == 1 and not self.is_only and not self.is_open


def is_denied(row: Sequence[Morpheme], first: int, last: int) -> bool:
    """Whether the text denies what the morphemes `row[first:last + 1]` name; `last` is what governs."""
    head = row[last]
    behind = row[last + 1] if last + 1 < len(row) else None
    if _is_predicate(head) or (behind is not None and behind.tag in ("XSV", "XSA", "XSA-I", "VCP")):
        walk = _Walk()
        if first and _is_short_denial(row, first - 1):
            walk.denials += 1
        if last != first and _is_short_denial(row, last - 1):
            walk.denials += 1
        _along(row, last + 1, walk)
        return walk.is_denied
    if head.tag.split("-")[0] not in _NOUNS:
        return False
    return _noun_is_denied(row, last + 1)


def is_negator(row: Sequence[Morpheme], place: int) -> bool:
    """Whether the morpheme at `place` denies: 안, 못, 않다, 못하다, 말다, 없다, 아니다."""
    return _is_short_denial(row, place) or _is_long_denial(row, place) or row[place].form == "없이"


def _is_only(morpheme: Morpheme) -> bool:
    """밖에, 만, 뿐: what is denied behind them is something else. Not the 만 of 할 만한."""
    return morpheme.form in _ONLY and (morpheme.tag == "JX" or morpheme.form.startswith("뿐"))


def _is_predicate(morpheme: Morpheme) -> bool:
    return morpheme.tag.split("-")[0] in _PREDICATES


def _is_short_denial(row: Sequence[Morpheme], place: int) -> bool:
    return row[place].tag == "MAG" and row[place].form in ("안", "못")


def _is_long_denial(row: Sequence[Morpheme], place: int) -> bool:
    morpheme = row[place]
    tag = morpheme.tag.split("-")[0]
    if tag in ("VX", "VV", "VA") and morpheme.lemma in ("않다", "못하다"):
        return True
    if morpheme.lemma == "모르다":
        return place > 0 and row[place - 1].form == "줄"
    return (
        (tag == "VX" and morpheme.lemma == "말다") or tag == "VCN" or (tag == "VA" and morpheme.form == "없")
    )


def _along(row: Sequence[Morpheme], place: int, walk: _Walk) -> None:
    """Count the denials along a predicate's own chain of endings, helpers and carriers from `place` on."""
    for index in range(place, min(place + _MAX_STEPS, len(row))):
        morpheme = row[index]
        if _is_long_denial(row, index) or _is_short_denial(row, index):
            walk.denials += 1
        elif _is_only(morpheme):
            walk.is_only = True
        elif morpheme.form.endswith("커녕"):
            walk.denials += 1
        elif not _carries_on(row, index):
            walk.is_open = walk.denials > 0 and _leaves_open(row, index)
            return


def _carries_on(row: Sequence[Morpheme], index: int) -> bool:
    """Whether the morpheme belongs to the chain and something that could deny may follow it."""
    morpheme, before = row[index], row[index - 1]
    behind = row[index + 1] if index + 1 < len(row) else None
    tag = morpheme.tag.split("-")[0]
    if tag in _SUFFIXES or tag == "VX":
        return True
    if behind is None:
        return False
    if tag == "EC":
        return _ending_carries_on(morpheme.form, row, index)
    if tag == "ETM":
        return behind.form in _CARRIERS or _leads_to_absence(row, index + 1)
    if tag == "ETN":
        return behind.tag in _PARTICLES
    if tag in ("NNB", "NNG", "NNP"):
        return before.tag in ("ETM", "MM", "NR") or (before.tag == "EC" and morpheme.form in _CARRIERS)
    if tag in _PARTICLES:
        return before.tag in ("NNB", "EC", "ETN", "NNG", "NNP", "NR", "XSN", "JKS")
    if tag == "VV":
        return morpheme.form in _HELPERS and before.tag in ("EC", "MAG", "ETM", "JX")
    return tag in ("MAG", "IC", "NR", "MM") and before.tag in ("EC", "JX", "JKS", "NNB", "JKO", "NNG")


def _leads_to_absence(row: Sequence[Morpheme], place: int) -> bool:
    """Whether the noun at `place` is said not to be: 할 필요는 없다, 꼼꼼한 성격은 아니다."""
    if row[place].tag.split("-")[0] not in ("NNG", "NNB", "NNP"):
        return False
    for morpheme in row[place + 1 : place + 7]:
        if (morpheme.tag == "VA" and morpheme.form == "없") or morpheme.tag == "VCN":
            return True
        if morpheme.tag not in (*_PARTICLES, "MAG", "NR", "MM", "NNB"):
            return False
    return False


def _ending_carries_on(form: str, row: Sequence[Morpheme], index: int) -> bool:
    behind = row[index + 1]
    if form in ("지", "질"):
        return True
    if form in ("어", "고", "게"):
        helps = behind.tag.startswith("VX") or (behind.tag.startswith("VV") and behind.form in _HELPERS)
        return helps or (form == "게" and behind.form in ("되", "하"))
    if form.endswith(("려고", "려")):
        return behind.form in ("하", "들")
    return form.endswith(("다고", "라고")) and behind.form in ("하", "보", "생각", "부르", "말")


def _leaves_open(row: Sequence[Morpheme], index: int) -> bool:
    """Whether a denial ends in a condition, a purpose or a question and so denies nothing."""
    morpheme = row[index]
    behind = row[index + 1] if index + 1 < len(row) else None
    if morpheme.tag == "ETN":
        return behind is not None and behind.lemma == "위하다"
    if morpheme.tag not in ("EC", "EF"):
        return False
    if morpheme.form.endswith(_OPEN_ENDINGS) or (morpheme.tag == "EC" and morpheme.form == "게"):
        return True
    return morpheme.tag == "EF" and behind is not None and behind.form == "?"


def _noun_is_denied(row: Sequence[Morpheme], place: int) -> bool:
    """Whether the predicate that governs the noun before `place` is denied."""
    walk = _Walk()
    has_subject_mark = False
    for index in range(place, min(place + _MAX_STEPS, len(row))):
        morpheme, before = row[index], row[index - 1]
        tag = morpheme.tag.split("-")[0]
        if morpheme.form == "없이":
            behind = row[index + 1] if index + 1 < len(row) else None
            return not (behind is not None and behind.form in ("는", "ᆫ"))
        if _is_long_denial(row, index) or morpheme.lemma == "모르다":
            if before.tag in ("EC", "ETM"):
                return False
            walk.denials += 1
            _along(row, index + 1, walk)
            return walk.is_denied
        if _is_short_denial(row, index):
            walk.denials += 1
        elif _governs(row, index):
            # An adjective tells how the noun is, it does not deny that it is there.
            if tag == "VA" and morpheme.form not in ("있", "같", "맞"):
                return False
            if _is_like(row, index):
                continue
            _along(row, index + 1, walk)
            return walk.is_denied and morpheme.lemma not in _UNDOING and morpheme.form not in _DOUBTING
        elif morpheme.form.endswith("커녕"):
            return True
        elif _is_only(morpheme):
            walk.is_only = True
        elif (index == place and morpheme.form in _ADVERBIAL) or not _leads_on(
            row, index, row[place - 1].form, has_subject_mark=has_subject_mark
        ):
            return False
        has_subject_mark = has_subject_mark or tag in ("JKS", "JKO", "JX")
    return False


def _governs(row: Sequence[Morpheme], index: int) -> bool:
    tag = row[index].tag.split("-")[0]
    behind = row[index + 1] if index + 1 < len(row) else None
    is_noun_verb = tag in ("NNG", "XR") and behind is not None and behind.tag in ("XSV", "XSA")
    return tag in ("VV", "VA", "VX") or is_noun_verb


def _is_like(row: Sequence[Morpheme], index: int) -> bool:
    """같은 것, 같은 거: "things like that" stands for the noun before it."""
    behind = row[index + 1] if index + 1 < len(row) else None
    return row[index].form == "같" and behind is not None and behind.tag == "ETM"


def _leads_on(row: Sequence[Morpheme], index: int, noun: str, *, has_subject_mark: bool) -> bool:
    """Whether what stands between noun and predicate leaves the noun the predicate's own."""
    morpheme, before = row[index], row[index - 1]
    tag = morpheme.tag.split("-")[0]
    if tag in _PARTICLES or tag in ("MAG", "IC", "NP", "MM", "NNB", "ETM"):
        return True
    if tag == "JKG":
        return True
    behind = row[index + 1] if index + 1 < len(row) else None
    if tag == "JKB":
        return before.form != noun
    if tag in _NOUNS and behind is not None and (behind.tag == "JKB" or behind.form in _ADVERBIAL):
        return True  # 끝까지, 집에서
    if morpheme.form == noun:
        return True  # a false start: 확인을 확인을 안 했습니다
    if tag == "NR" or (tag in ("NNG", "NNP", "XR") and before.tag in ("MM", "NR")):
        return True
    return tag in _NOUNS and (not has_subject_mark or before.tag in ("JC", "JKG"))
