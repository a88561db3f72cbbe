"""Ended visits with findings, for the tests of the desk."""

from __future__ import annotations

from dataclasses import replace

from interview_sim.results import Analysis, Transcript, Word
from interview_sim.sessions import Asked, Consents, Session, Store, Take
from tests.sessions.building import QUESTION, TEXT, begin, finding

SHOWN = Consents(record=True, keep=True, show=True, text_version=TEXT)
ALL = Consents(record=True, keep=True, show=True, count=True, text_version=TEXT)
WARM_UP = Asked(question_id="warm-up", bank_id="basic", question_text={}, is_practice=True)


def said(text: str, overall: float | None = 70.0) -> Analysis:
    """A finding with these words, one a second."""
    words = tuple(
        Word(text=word, start_s=float(at), end_s=at + 0.5, probability=0.9)
        for at, word in enumerate(text.split())
    )
    return replace(finding(overall=overall), transcript=Transcript(text=text, words=words))


def visit(
    store: Store,
    consents: Consents = SHOWN,
    *texts: str,
    ended: bool = True,
    pin: str = "",
    overall: float | None = 70.0,
    **profile: str,
) -> Session:
    """A visit that said `texts`, one answer each."""
    session = begin(store, consents, **profile)
    for text in texts or ("안녕하세요",):
        take = store.finish_take(store.add_take(session.id, QUESTION).id, seconds=12.0)
        store.save_analysis(take.id, said(text, overall))
    if pin:
        store.set_pin(session.id, pin)
    if ended:
        store.end_session(session.id)
    return session


def first_take(store: Store, session: Session) -> Take:
    return store.takes(session.id)[0]
