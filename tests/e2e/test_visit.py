"""One visit from the first page to the saved PDF, by keys alone, in the real program."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import av
import pytest
from PySide6.QtPdf import QPdfDocument

from interview_sim.sessions import Store
from tests.e2e.conftest import Stand
from tests.speech import ANSWER, korean_answer, spoken

pytestmark = pytest.mark.e2e

SCREENS = [
    *("welcome", "consent", "about", "choose", "devices", "calibration", "rules"),
    *("think", "answer", "saved") * 3,
    *("analysing", "overview", "replay", "overview", "take_home", "thanks", "welcome"),
]


def _screens(log: str) -> list[str]:
    """The screens in their order; the first page may come twice at the start."""
    names = re.findall(r"screen: (\w+)", log)
    return [name for number, name in enumerate(names) if number == 0 or name != names[number - 1]]


def _pdf_text(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return text


def _package(stick: Path) -> dict[str, Path]:
    (folder,) = stick.iterdir()
    return {path.name: path for path in folder.iterdir()}


def _check_package(stick: Path, words: list[str]) -> None:
    """Report twice and a film for each answer; the words that were said stand in both reports."""
    files = _package(stick)
    assert set(files) == {"report.html", "report.pdf", "answer-1.mp4", "answer-2.mp4"}
    html, pdf = files["report.html"].read_text("utf-8"), _pdf_text(files["report.pdf"])
    for word in words:
        assert word in html and word in re.sub(r"\s+", " ", pdf)
    for number in (1, 2):
        with av.open(str(files[f"answer-{number}.mp4"])) as film:
            assert {stream.type for stream in film.streams} == {"video", "audio"}
            assert 7 < film.duration / av.time_base < 17


def _bytes_below(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_visit_in_english_that_is_kept(stand: Stand, face: Path, tmp_path: Path) -> None:
    """All four consents, calibration followed to its end, a practice question, two questions."""
    voice = spoken(ANSWER, tmp_path / "answer.wav", words_per_minute=170)
    greeting = spoken("Hello, nice to meet you. I am here to practise.", tmp_path / "hello.wav")
    stand.booth.start("--camera", str(face), "--preset", "quick", "--bank", "common")
    person = stand.person
    person.arrive("en")
    person.consent(record=True, keep=True, show=True, count=True)
    person.tell(pin="4711")
    person.choose()
    person.check(greeting)
    person.follow_dot()
    person.read_rules()
    person.think("08-think-practice", waits=True)
    person.answer(seconds=2.5, name="09-answer-practice")
    person.go_on(name="10-saved-practice")
    person.think(waits=True)
    person.answer(voice, seconds=13)
    person.go_on()
    person.think("08-think-2")
    person.answer(voice, seconds=11, name="09-answer-2")
    person.go_on("analysing", "10-saved-2")
    person.wait_for_result()
    person.look_at_evidence()
    assert person.take_home() == "4"
    person.leave()

    assert _screens(stand.booth.log()) == SCREENS
    _check_package(stand.stick, ["customers", "numbers", "A-0001"])
    assert stand.booth.end() == 0
    with closing(Store(stand.data_dir)) as store:
        (session,) = store.sessions().sessions
        assert (session.ended_how, session.has_pin, session.profile.spoken) == ("done", True, "en")
        takes = store.takes(session.id)
        assert [take.is_practice for take in takes] == [False, False]
        assert all(store.recording_path(take).exists() and store.analysis(take.id) for take in takes)
        assert store.calibration(session.id) is not None
        assert store.open_with_pin(session.ticket, "4711").id == session.id
    assert b"customers" not in _bytes_below(stand.data_dir / "logs")


def test_a_visit_in_korean_of_which_nothing_stays(stand: Stand, face: Path, tmp_path: Path) -> None:
    """Only recording is agreed to; the calibration is skipped; afterwards the disk knows nothing."""
    voice, words = korean_answer(tmp_path)
    stand.booth.start("--camera", str(face), "--preset", "quick", "--bank", "common")
    person = stand.person
    person.arrive("ko")
    person.consent(record=True)
    person.tell()
    person.choose()
    person.check(voice)
    person.follow_dot(skips=True)
    person.read_rules()
    person.think("08-think-practice")
    person.answer(seconds=1.5, name="09-answer-practice")
    person.go_on(name="10-saved-practice")
    person.think(waits=True)
    person.answer(voice, seconds=15)
    person.go_on()
    person.think("08-think-2")
    person.answer(voice, seconds=12, name="09-answer-2")
    person.go_on("analysing", "10-saved-2")
    person.wait_for_result()
    person.look_at_evidence()
    assert person.take_home() == "4"
    person.leave()

    assert _screens(stand.booth.log()) == SCREENS
    _check_package(stand.stick, [*words, "말 빠르기", "A-0001"])
    assert stand.booth.end() == 0
    with closing(Store(stand.data_dir)) as store:
        assert store.sessions().total == 0
    left = [path.name for path in stand.data_dir.rglob("*") if path.suffix in (".mkv", ".open", ".wav")]
    assert left == []
    disk = _bytes_below(stand.data_dir)
    assert not any(word.encode() in disk for word in words)
