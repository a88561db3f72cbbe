"""The menu on the tracks: a filler, a pause or a glance was there, was none, or was another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from interview_sim.results import Span, SpokenLanguage
from interview_sim.sessions.desk.types import Correction, CorrectionAction, CorrectionKind
from interview_sim.ui.language import area
from interview_sim.ui.review.tracks.marks import Mark
from interview_sim.ui.review.transcript.marking import SOUNDS
from interview_sim.ui.theme import theme

tr = area("review-desk")
_LEAST_S = {"filler": 0.3, "pause": 0.5, "gaze": 0.5}
_GAZE = {
    "camera": tr.mark("Looks at the camera"),
    "down": tr.mark("Looks down"),
    "side": tr.mark("Looks aside"),
    "up": tr.mark("Looks up"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A correction to be made, or (`takes_back`) one to be taken back."""

    kind: CorrectionKind
    action: CorrectionAction
    span: Span
    label: str = ""
    before: str = ""
    takes_back: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the menu."""

    text: str
    wish: Wish


def items(
    kind: str, span: Span, marks: Iterable[Mark], corrections: Iterable[Correction], spoken: SpokenLanguage
) -> tuple[Item, ...]:
    """What may be said about `span` of a row; nothing for rows that cannot be corrected."""
    mark = next((one for one in marks if one.start_s == span[0] and one.end_s == span[1]), None)
    if mark is not None and mark.state != "found":
        correction = _correction_of(kind, mark, corrections)
        return () if correction is None else (_taking_back(correction),)
    if kind == "gaze":
        return _gaze_items(span, mark)
    if kind in ("filler", "pause") and mark is not None:
        text = tr("Not a filler") if kind == "filler" else tr("Not a pause")
        wish = Wish(kind="filler" if kind == "filler" else "pause", action="remove", span=span)
        return (Item(text=text, wish=_with_sound(wish, mark)),)
    if kind == "filler":
        return tuple(
            Item(
                text=tr("A filler was here: {sound}", sound=sound),
                wish=Wish(kind="filler", action="add", span=_wide(span, "filler"), label=sound),
            )
            for sound in SOUNDS[spoken]
        )
    if kind == "pause":
        wish = Wish(kind="pause", action="add", span=_wide(span, "pause"))
        return (Item(text=tr("A pause was here"), wish=wish),)
    return ()


def open_menu(
    below: QWidget, place: QPoint, found: Iterable[Item], chosen: Callable[[Wish], object]
) -> QMenu | None:
    """Open it at a place of the screen; None where there is nothing to say."""
    rows = tuple(found)
    if not rows:
        return None
    menu = QMenu(below)
    menu.setFont(theme().font("desk.body"))
    menu.aboutToHide.connect(menu.deleteLater)
    for row in rows:
        menu.addAction(row.text).triggered.connect(lambda _=False, wish=row.wish: chosen(wish))
    menu.popup(place)
    return menu


def _with_sound(wish: Wish, mark: Mark) -> Wish:
    if wish.kind != "filler":
        return wish
    return Wish(kind="filler", action="remove", span=wish.span, before=mark.label)


def _gaze_items(span: Span, mark: Mark | None) -> tuple[Item, ...]:
    before = mark.label if mark is not None else ""
    return tuple(
        Item(
            text=tr.late(text),
            wish=Wish(kind="gaze", action="replace", span=_wide(span, "gaze"), label=state, before=before),
        )
        for state, text in _GAZE.items()
        if state != before
    )


def _taking_back(correction: Correction) -> Item:
    wish = Wish(
        kind=correction.kind, action=correction.action, span=correction.span, takes_back=correction.id
    )
    return Item(text=tr("Take this correction back"), wish=wish)


def _correction_of(kind: str, mark: Mark, corrections: Iterable[Correction]) -> Correction | None:
    """The last correction of this kind that touches the mark."""
    wanted = "text" if kind == "word" else kind
    touching = [
        one
        for one in corrections
        if one.kind == wanted and one.span[0] <= mark.end_s and one.span[1] >= mark.start_s
    ]
    return touching[-1] if touching else None


def _wide(span: Span, kind: str) -> Span:
    """A click is a moment; what is marked there has some length."""
    start_s, end_s = span
    return span if end_s > start_s else (start_s, start_s + _LEAST_S[kind])
