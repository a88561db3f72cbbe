"""The counsellor's desk in a real window, on answers that the kiosk recorded: from PIN to PDF."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument

from interview_sim.sessions import Store
from interview_sim.sessions.desk.store import DeskStore
from tests.e2e.conftest import Stand
from tests.e2e.counsellor import Counsellor, Desk
from tests.speech import ANSWER, spoken

pytestmark = pytest.mark.e2e


def _visit(stand: Stand, face: Path, voice: Path) -> None:
    """One question, answered and shown to the counsellor."""
    stand.booth.start("--camera", str(face), "--preset", "one", "--bank", "common")
    person = stand.person
    person.arrive("en")
    person.consent(record=True, keep=True, show=True)
    person.tell(pin="4711")
    person.choose()
    person.check()
    person.follow_dot(skips=True)
    person.read_rules(practises=False)
    person.think()
    person.answer(voice, seconds=13)
    person.go_on("analysing")
    person.wait_for_result()
    person.look_at_evidence()
    person.take_home()
    person.leave()
    assert stand.booth.end() == 0


def _pdf(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document


def test_from_the_first_pin_to_the_pdf(stand: Stand, face: Path, tmp_path: Path) -> None:
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    _visit(stand, face, voice)
    desk = Desk(stand.screen, stand.data_dir, {})
    counsellor = Counsellor(desk, stand.person.pictures)
    report, sheet = tmp_path / "report.pdf", tmp_path / "sheet.pdf"
    try:
        desk.start("--windowed")
        counsellor.come_first("Kim", "2468")
        counsellor.open_newest()
        counsellor.watch()
        counsellor.note()
        counsellor.note()
        counsellor.take_back()
        counsellor.rate("432")
        counsellor.share(sheet, 0)
        counsellor.share(report, 1)
        counsellor.lock()
        assert desk.end() == 0
    finally:
        desk.stop()

    store = DeskStore(stand.data_dir)
    (me,) = store.staff("counsellor")
    (row,) = store.page("", me).rows
    visit = store.open(row.session_id, me)
    (take,) = (one for one in visit.takes if not one.is_practice)
    (rating,) = store.ratings(take.id)
    assert sorted(rating.scores.values()) == [2, 3, 4]
    assert len(store.comments(take.id)) == 1
    assert (row.n_rated, row.n_to_rate) == (1, 1)
    assert {entry.what for entry in store.log_of(row.session_id)} >= {"opened", "exported"}
    store.close()
    assert Store(stand.data_dir).verify() == []
    one_page, whole = _pdf(sheet), _pdf(report)
    assert one_page.pageCount() == 1
    assert str(visit.session.ticket) in one_page.getAllText(0).text()
    assert "customers" in "".join(whole.getAllText(page).text() for page in range(whole.pageCount()))
