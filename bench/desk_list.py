"""How long the desk's list takes at 100, 10,000 and 100,000 visits, beside the plain way in the same run.

Visits of five answers with about 250 syllables each, half of them shown to counsellors, all made with bulk
inserts. Asked are: the first page after the program's start, the count, a page in the middle, a ticket, words
said, what is not rated. Baselines: `Store.sessions` (the page that the command line shows), and a search for
words with LIKE over the findings' JSON. Medians over rounds in turn; the first of each is not counted.
100,000 visits take three minutes to make and 5 GB in the folder for temporary files.

    python -m bench.desk_list [--visits 100 10000 100000] [--rounds 5]
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.table import Cell, print_table
from interview_sim.results.json import to_json
from interview_sim.sessions import SessionQuery, Store, Ticket
from interview_sim.sessions.desk.store import DeskStore
from interview_sim.sessions.desk.types import Staff
from interview_sim.sessions.folding import folded
from tests.sessions.building import SEOUL
from tests.sessions.desk.visits import said

N_ANSWERS = 5
N_TEXTS = 500
N_WORDS = 85
"""Words an answer, of two to four syllables: a minute of speech."""
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=SEOUL)
_SYLLABLES = "가나다라마바사아자차고노도로모보소오조초기니디리미비시이지치은는을를에서하고그래저회사일경험"
_GROUPS = ("youth", "over_50", "returner", "")


def main() -> None:
    """Make the stores, ask, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--visits", type=int, nargs="+", default=[100, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    rows: list[list[Cell]] = []
    for n_visits in options.visits:
        with tempfile.TemporaryDirectory() as name:
            data_dir = Path(name)
            rare = fill(data_dir, n_visits)
            for what, ask, baseline in questions(data_dir, n_visits, rare):
                own, plain = in_turn(ask, baseline, options.rounds)
                rows.append([n_visits, what, *own, plain])
    columns = ("visits", "what", "median ms", "slowest ms", "plain way: median ms")
    print_table("The desk's list", columns, rows, f"{options.rounds} rounds, {N_ANSWERS} answers a visit.")


def questions(
    data_dir: Path, n_visits: int, rare: str
) -> Iterator[tuple[str, Callable[[], object], Callable[[], object] | None]]:
    """What is asked, and the plain way to the same, where there is one."""
    desk, store = DeskStore(data_dir, clock=lambda: NOW), Store(data_dir)
    by = desk.staff("counsellor")[0]
    middle = n_visits // 4
    ticket = Ticket.of_number(max(1, n_visits // 2)).code
    first_page = SessionQuery(limit=100)

    def opened_anew() -> None:
        again = DeskStore(data_dir, clock=lambda: NOW)
        again.page("", by)
        again.close()

    def opened_plain() -> None:
        again = Store(data_dir)
        again.sessions(first_page)
        again.close()

    yield "first page, program just started", opened_anew, opened_plain
    yield "first page and count", lambda: desk.page("", by), lambda: store.sessions(first_page)
    yield "count", lambda: desk.count("", by), lambda: store.sessions(SessionQuery(limit=1))
    in_the_middle = SessionQuery(limit=100, offset=middle)
    yield (
        "page in the middle",
        lambda: desk.page("", by, offset=middle),
        lambda: store.sessions(in_the_middle),
    )
    yield "a ticket", lambda: desk.page(ticket, by), lambda: store.find(ticket)
    yield (
        "words said (one visit has them)",
        lambda: _one(desk, by, f"말:{rare}"),
        lambda: like(data_dir, rare),
    )
    yield "a word anywhere, as typed", lambda: _one(desk, by, rare), lambda: like(data_dir, rare)
    yield "not rated yet", lambda: desk.page("평가:전", by), None
    desk.close()
    store.close()


def _one(desk: DeskStore, by: Staff, text: str) -> None:
    assert desk.page(text, by).total == 1, text


def like(data_dir: Path, words: str) -> None:
    """The plain way to find words: every finding's JSON, read through."""
    raw = sqlite3.connect(data_dir / "sessions.sqlite3")
    found = raw.execute(
        "SELECT DISTINCT session_id FROM takes JOIN analyses ON take_id = takes.id WHERE document LIKE ?",
        (f"%{words}%",),
    ).fetchall()
    raw.close()
    assert len(found) == 1, found


def in_turn(
    ask: Callable[[], object], baseline: Callable[[], object] | None, rounds: int
) -> tuple[tuple[float, float], float | None]:
    """Median and slowest of `ask`, and the median of `baseline`, milliseconds, taken in turn."""
    own: list[float] = []
    plain: list[float] = []
    for _ in range(rounds + 1):
        own.append(_ms(ask))
        if baseline is not None:
            plain.append(_ms(baseline))
    told = round(statistics.median(plain[1:]), 1) if plain else None
    return (round(statistics.median(own[1:]), 1), round(max(own[1:]), 1)), told


def _ms(work: Callable[[], object]) -> float:
    begun_s = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun_s)


def fill(data_dir: Path, n_visits: int) -> str:
    """Make `n_visits` in the newest schema; returns a word that one of them said."""
    desk = DeskStore(data_dir)
    desk.add_staff("counsellor", "김상담", "24680")
    desk.close()
    chance = random.Random(1)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(5000)]
    rare = "희귀한낱말"
    texts = [" ".join(chance.choices(words, k=N_WORDS)) for _ in range(N_TEXTS)]
    answers = [(text, _document(text)) for text in texts]
    raw = sqlite3.connect(data_dir / "sessions.sqlite3", isolation_level=None)
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    for number in range(1, n_visits + 1):
        has_rare = number == n_visits // 2 // 2 * 2
        text = f"{rare} {texts[0]}"
        chosen = [(text, _document(text))] if has_rare else chance.sample(answers, N_ANSWERS)
        _insert(raw, number, n_visits, chance.choice(words), chance, chosen)
    raw.execute("COMMIT")
    raw.close()
    return rare


def _insert(
    raw: sqlite3.Connection,
    number: int,
    n_visits: int,
    nickname: str,
    chance: random.Random,
    answers: list[tuple[str, str]],
) -> None:
    session_id, is_shown = uuid.UUID(int=chance.getrandbits(128)).hex, number % 2 == 0
    began = NOW - timedelta(minutes=20 * (n_visits - number) + 30)
    stamp = began.astimezone(UTC).isoformat(timespec="microseconds")
    about = {
        "id": session_id,
        "ticket": Ticket.of_number(number).code,
        "spoken": "ko",
        "group": chance.choice(_GROUPS),
        "field": "office",
        "nickname": nickname,
        "preset_id": "first-visit",
        "bank_id": "basic",
        "bank_version": "1.0.0",
        "program": "bench",
        "started_at": stamp,
        "ended_at": stamp,
        "ended_how": "done",
        "n_wrong_pins": 0,
        "is_deleting": 0,
        "is_kept": 1,
        "is_shown": int(is_shown),
        "is_counted": 0,
        "nickname_folded": folded(nickname),
    }
    _row(raw, "sessions", about)
    for kind in ("record", "keep", "show", "count"):
        given = int(kind in ("record", "keep") or (kind == "show" and is_shown))
        consent = {
            "session_id": session_id,
            "kind": kind,
            "is_given": given,
            "text_version": "1",
            "at": stamp,
        }
        _row(raw, "consents", consent)
    for place, (text, document) in enumerate(answers):
        _insert_answer(raw, session_id, place, stamp, text, document)


def _document(text: str) -> str:
    return json.dumps(to_json(said(text)), ensure_ascii=False)


def _insert_answer(
    raw: sqlite3.Connection, session_id: str, place: int, stamp: str, text: str, document: str
) -> None:
    take = {
        "session_id": session_id,
        "question_id": f"q{place}",
        "bank_id": "basic",
        "bank_version": "1.0.0",
        "question_text": '{"ko": "지원한 까닭을 말씀해 주세요."}',
        "take_no": 1,
        "is_practice": 0,
        "recording": f"take-{place + 1:02}.mkv",
        "started_at": stamp,
        "state": "analysed",
        "seconds": 62.0,
        "dropped_pictures": 0,
        "sound_lost_s": 0.0,
        "gaps": "[]",
        "trouble": "",
        "is_to_rate": 1,
    }
    take_id = _row(raw, "takes", take)
    finding = {
        "take_id": take_id,
        "at": stamp,
        "program": "bench",
        "norms": "1",
        "models": "{}",
        "document": document,
    }
    _row(raw, "analyses", finding)
    _row(raw, "said", {"take_id": take_id, "session_id": session_id, "words": folded(text)})


def _row(raw: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    done = raw.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    return done.lastrowid or 0


if __name__ == "__main__":
    main()
