"""Which interviews there are to edit, and what they may draw from. No windows; called in the background."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from interview_sim.banks.drafting.making import next_id
from interview_sim.banks.drafting.presets import PresetDraft
from interview_sim.banks.exchange import bank_id_from
from interview_sim.banks.packs import shipped_text
from interview_sim.banks.values import Facts, value_at
from interview_sim.editions import Editions
from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language
from interview_sim.ui.editor.presets.steps import n_asked

if TYPE_CHECKING:
    from interview_sim.banks import QuestionBank

_USUAL_MINUTES: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPreset:
    """An interview that may be opened. `is_own`: the centre published or began it; `has_draft`: unpublished.

    `order`: its place in what visitors are offered.
    """

    id: str
    names: tuple[str, str]
    n_questions: int
    minutes: int
    order: int
    is_own: bool
    is_shipped: bool
    has_draft: bool

    def name(self, language: Language) -> str:
        """Its name; its id where it has none yet."""
        ko, en = self.names
        return (ko or en if language == "ko" else en or ko) or self.id


def known_presets(data_dir: Path) -> tuple[KnownPreset, ...]:
    """Every interview in the order in which visitors are offered them, drafts by what stands in them."""
    from interview_sim.resources import question_banks

    editions = Editions(data_dir)
    own = editions.ids("presets")
    shipped = {path.stem for path in (question_banks() / "presets").glob("*.yaml")}
    found = [_known(editions, one, is_own=one in own) for one in sorted({*own, *shipped})]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.order, one.id)))


def known_banks(data_dir: Path) -> tuple[QuestionBank, ...]:
    """The published and shipped banks, from which an interview may be drawn."""
    from interview_sim.banks import available_banks

    return tuple(available_banks((data_dir / "banks",)))


def new_preset(name_ko: str, name_en: str, centre: str, taken: frozenset[str], today: date) -> Facts:
    """An interview to begin with: practice, then five basic questions."""
    return {
        "schema": 1,
        "id": _free_id(name_en or name_ko, taken),
        "version": 1,
        "name": {"ko": name_ko, **({"en": name_en} if name_en else {})},
        "summary": {"ko": name_ko, **({"en": name_en} if name_en else {})},
        "sources": [{"title": centre or name_ko, "date": f"{today:%Y-%m}"}],
        "minutes": _USUAL_MINUTES,
        "think_s": 30,
        "answer_s": 60,
        "parts": [{"kind": "practice", "draw": 1, "retries": 1}, {"kind": "basic", "draw": 5}],
    }


def copied_preset(facts: Facts, name_ko: str, name_en: str, taken: frozenset[str]) -> Facts:
    """The same interview under another name and id."""
    name = {"ko": name_ko, **({"en": name_en} if name_en else {})}
    known = str(facts.get("id") or "preset")
    return {**facts, "id": next_id(known, taken | {known}), "version": 1, "name": name}


def _known(editions: Editions, item: str, *, is_own: bool) -> KnownPreset | None:
    shipped = shipped_text("presets", item)
    draft = editions.draft("presets", item)
    published = editions.published("presets", item)
    text = draft.text if draft is not None else published if published is not None else shipped
    if text is None:
        return None
    try:
        facts: Facts = PresetDraft.read(text, f"{item}.yaml").facts
    except InterviewSimError:
        facts = {}
    return KnownPreset(
        id=item,
        names=(_text(facts, "ko"), _text(facts, "en")),
        n_questions=n_asked(facts),
        minutes=_number(facts.get("minutes")),
        order=_number(facts.get("order"), 100),
        is_own=is_own,
        is_shipped=shipped is not None,
        has_draft=draft is not None,
    )


def _free_id(name: str, taken: frozenset[str]) -> str:
    wished = bank_id_from(name)
    wished = f"interview-{wished.removeprefix('bank-')}" if wished.startswith("bank-") else wished
    return next_id(wished, taken) if wished in taken else wished


def _text(facts: Facts, language: str) -> str:
    value = value_at(facts, ("name", language))
    return value if isinstance(value, str) else ""


def _number(value: Any, otherwise: int = 0) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise
