"""Which banks there are to edit, and ids for new ones."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from interview_sim.editions import Editions
from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language

_MOST_SIGNS: Final = 40
_NAMELESS: Final = "bank"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBank:
    """A bank that may be opened. `is_own`: the centre has a text or a draft of it."""

    bank_id: str
    names: tuple[str, str]
    is_own: bool

    def name(self, language: Language) -> str:
        """Its name; its id where it has none yet."""
        ko, en = self.names
        return (ko or en if language == "ko" else en or ko) or self.bank_id


def known_banks(data_dir: Path) -> tuple[KnownBank, ...]:
    """Every bank: the centre's own and its drafts first, then those that travel with the program."""
    from interview_sim.banks import available_banks

    editions = Editions(data_dir)
    own = editions.ids("banks")
    names = {
        bank.id: (bank.name.in_language("ko"), bank.name.in_language("en"))
        for bank in available_banks((data_dir / "banks",))
    }
    names |= {bank_id: _draft_names(editions, bank_id) for bank_id in own if bank_id not in names}
    found = [KnownBank(bank_id=one, names=names[one], is_own=one in own) for one in names]
    return tuple(sorted(found, key=lambda bank: (not bank.is_own, bank.name("ko"))))


def free_bank_id(name: str, taken: frozenset[str]) -> str:
    """An id made of the Latin letters and digits of a name, with a number where it is taken or reserved."""
    from pydantic import TypeAdapter, ValidationError

    from interview_sim.banks.drafting import free_id
    from interview_sim.banks.text import Id

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    wished = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MOST_SIGNS].strip("-") or _NAMELESS
    try:
        TypeAdapter(Id).validate_python(wished)
    except ValidationError:
        return free_id(wished, taken)
    return free_id(wished, taken, first=2) if wished in taken else wished


def _draft_names(editions: Editions, bank_id: str) -> tuple[str, str]:
    """The names in a draft that was never published, or in a text that is no bank any more."""
    from interview_sim.banks.drafting import BankDraft

    try:
        draft = editions.draft("banks", bank_id)
        text = draft.text if draft is not None else editions.published("banks", bank_id)
        name = BankDraft.read(text or "", bank_id).head.get("name")
    except InterviewSimError:
        return "", ""
    if isinstance(name, str):
        return name, ""
    told = name if isinstance(name, dict) else {}
    return str(told.get("ko") or ""), str(told.get("en") or "")
