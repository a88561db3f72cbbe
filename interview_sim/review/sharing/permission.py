"""What may leave the desk: the consents in force, one answer for each way of sharing.

The visitor's own things go to the visitor wherever a counsellor may see them: because the visitor said
so, or opened the visit with the PIN. Figures of several visits together stay with those that were shown to
the counsellors of this centre. The sentence of each answer stands on its button.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

from interview_sim.messages import Language, Message, message
from interview_sim.sessions.types import Consents

Way = Literal["desk_sheet", "report", "captions", "clip", "package", "table"]
WAYS: Final[tuple[Way, ...]] = get_args(Way)
TO_STAFF: Final[tuple[Way, ...]] = ("table",)
"""Everything else goes to the visitor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Whether something may leave, and why: `code` names the sentence that stands on the button."""

    may: bool
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def words(self, language: Language) -> Message:
        """What is in force, and what follows from it."""
        return message(self.code, self.facts, language)


def what_may_leave(
    consents: Consents, *, is_private: bool = False, delete_after: datetime | None = None
) -> dict[Way, Permission]:
    """The permission for each way.

    Args:
        is_private: the visit was opened with its ticket and the visitor's PIN.
        delete_after: when the visit is to be deleted; it is told beside the consent.
    """
    facts = {"until": "–" if delete_after is None else f"{delete_after:%Y-%m-%d}"}
    return {way: _permission(way, consents, is_private, facts) for way in WAYS}


def _permission(way: Way, consents: Consents, is_private: bool, facts: Mapping[str, str]) -> Permission:
    if not consents.record:
        return Permission(may=False, code="share-withdrawn")
    if way in TO_STAFF:
        return _to_staff(consents, facts)
    if consents.show:
        return Permission(may=True, code="share-shown", facts=facts)
    if is_private:
        return Permission(may=True, code="share-private", facts=facts)
    return Permission(may=False, code="share-not-shown")


def _to_staff(consents: Consents, facts: Mapping[str, str]) -> Permission:
    if not consents.show:
        return Permission(may=False, code="share-figures-private")
    return Permission(may=True, code="share-figures", facts=facts)
