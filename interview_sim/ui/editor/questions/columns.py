"""The columns that the table can show, and how wide each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from interview_sim.ui.language import area
from interview_sim.ui.theme import theme

tr = area("editor-questions")
_SMALL_PX: Final = 16
LEAST_TEXT_PX: Final = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`name` is marked for translation. `wide_px`, `compact_px`: with 16-px small type; 0 takes the rest.

    `is_usual`: shown unless somebody chose otherwise. `is_roomy`: only where there is room for all;
    `is_small`: left out where larger text meets a small window.
    """

    key: str
    name: str
    wide_px: int
    compact_px: int
    is_usual: bool = True
    is_roomy: bool = False
    is_small: bool = False
    is_figure: bool = False
    may_go: bool = True

    def words(self) -> str:
        """Its name in today's language."""
        return tr.late(self.name)

    def width_px(self) -> int:
        """How wide it is now."""
        scale = max(1.0, theme().font_px("desk.small") / _SMALL_PX)
        return round(theme().pick(self.wide_px, self.compact_px) * scale)


COLUMNS: Final = (
    Column(key="id", name=tr.mark("No."), wide_px=136, compact_px=100),
    Column(key="text", name=tr.mark("Question"), wide_px=0, compact_px=0, may_go=False),
    Column(key="kind", name=tr.mark("Kind"), wide_px=106, compact_px=84, is_small=True),
    Column(
        key="times",
        name=tr.mark("Think/answer"),
        wide_px=122,
        compact_px=108,
        is_roomy=True,
        is_figure=True,
    ),
    Column(key="competency", name=tr.mark("Competency"), wide_px=126, compact_px=108, is_usual=False),
    Column(key="groups", name=tr.mark("For whom"), wide_px=140, compact_px=112, is_usual=False),
    Column(key="fields", name=tr.mark("Field of work"), wide_px=140, compact_px=112, is_usual=False),
    Column(key="tags", name=tr.mark("Tags"), wide_px=140, compact_px=112, is_usual=False),
    Column(key="check", name=tr.mark("Check"), wide_px=134, compact_px=132),
)


def usual_columns() -> frozenset[str]:
    """The keys that are shown in today's size class where nobody chose."""
    is_larger, is_wide = theme().is_larger_text, theme().is_wide
    usual = [one for one in COLUMNS if one.is_usual]
    if not is_wide or is_larger:
        usual = [one for one in usual if not one.is_roomy]
    if not is_wide and is_larger:
        usual = [one for one in usual if not one.is_small]
    return frozenset(one.key for one in usual)
