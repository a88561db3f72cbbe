"""What every editing opens and publishes in the same way: a draft that one person holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from interview_sim.editions import DraftHeldByOther, DraftHold, Edition, Editions, Kind


class Draft(Protocol):
    """Something edited that never changes in place."""

    def text(self) -> str:
        """It as it is kept on the disk while it is edited."""


DraftT = TypeVar("DraftT", bound=Draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDraft(Generic[DraftT]):
    """A draft as it was opened. `held_by`: who edits it, so that it can only be read; "" where it is ours.

    `is_continued`: an earlier draft is gone on with; `is_stale`: something else was published since it was
    begun; `next_number`: of the version that would be published.
    """

    draft: DraftT
    hold: DraftHold | None = None
    held_by: str = ""
    is_continued: bool = False
    is_stale: bool = False
    next_number: int = 1


@contextmanager
def holding(
    editions: Editions, kind: Kind, item: str, by: str, shipped: str | None
) -> Iterator[tuple[DraftHold | None, str]]:
    """Our hold on the draft, or None and who has it; let go where what is done with it goes wrong.

    Raises:
        OutputNotWritable: the data folder cannot be written.
    """
    hold: DraftHold | None = None
    held_by = ""
    try:
        hold = editions.open_draft(kind, item, by, shipped=shipped)
    except DraftHeldByOther as error:
        held_by = str(error.facts["by"]) or "?"
    try:
        yield hold, held_by
    except Exception:
        if hold is not None:
            hold.let_go()
        raise


def text_to_open(
    editions: Editions, kind: Kind, item: str, hold: DraftHold | None, shipped: str | None
) -> str | None:
    """The draft where it is ours, else what is published or shipped; None for what never was."""
    if hold is not None:
        return hold.draft.text if hold.draft is not None else hold.base
    published = editions.published(kind, item)
    return published if published is not None else shipped


def publish_draft(
    hold: DraftHold, render: Callable[[int], tuple[DraftT, str]], note: str, restores: int | None
) -> tuple[Edition, DraftT]:
    """Publish what `render` makes of the version's number: the draft with it, and its text.

    Raises:
        EditedMeanwhile, OutputNotWritable: as `DraftHold.publish`, and what `render` raises; nothing is
            written then.
    """
    made: list[DraftT] = []

    def text(number: int) -> str:
        draft, written = render(number)
        made.append(draft)
        return written

    edition = hold.publish(text, note, restores=restores)
    return edition, made[-1]
