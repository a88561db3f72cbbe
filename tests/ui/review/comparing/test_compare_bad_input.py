"""The comparing page on what is broken, missing or long: what is left plays, the rest is said."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from bench.numbered import RATE_HZ, write_numbered
from interview_sim.recording import RecordingWriter, SoundFormat, create_recording
from interview_sim.ui.language import set_language
from interview_sim.ui.review.comparing.flow import CompareFlow
from interview_sim.ui.review.comparing.page import ComparePage
from interview_sim.ui.review.desk.answer import OpenAnswer
from tests.ui.answers import answer
from tests.ui.conftest import COMPACT
from tests.ui.layout_checks import findings
from tests.ui.playback.conftest import number_shown, times
from tests.ui.review.comparing.material import ME, opened

Beside = Callable[[OpenAnswer, OpenAnswer], CompareFlow]
THREE_HOURS_S = 3 * 3600.0


@pytest.fixture
def beside(stage, qtbot) -> Iterator[Beside]:
    """Two answers on the page, both told to be open or to have failed."""
    flows: list[CompareFlow] = []

    def make(left: OpenAnswer, right: OpenAnswer) -> CompareFlow:
        page, answers = ComparePage(), {"v/1": left, "v/2": right}
        flow = CompareFlow(
            page,
            me=lambda: ME,
            choices=lambda _: [("A-1 · 1", "v/1"), ("A-1 · 2", "v/2")],
            load=lambda key: answers[key],
            visits=lambda _: [],
        )
        flows.append(flow)
        stage(page, COMPACT, "en")
        page.resize(COMPACT[0], COMPACT[1] - 64)
        flow.open("v")
        qtbot.waitUntil(lambda: flow._reading.is_idle and all(flow._answers), timeout=5000)
        sides = page.watching.player.sides
        qtbot.waitUntil(lambda: all(not side.is_there or side.is_settled for side in sides), timeout=9000)
        return flow

    yield make
    for flow in flows:
        flow.close()


def said(flow: CompareFlow, side: int) -> str:
    """The words in the place of a picture; "" where a picture stands."""
    words = flow.page.pair.halves[side].stage._words
    return "" if words.isHidden() else words.text()


def plays(qtbot, flow: CompareFlow) -> bool:
    player = flow.page.watching.player
    begin_s = player.position_s()
    player.play()
    qtbot.waitUntil(lambda: player.position_s() > begin_s + 0.2, timeout=8000)
    player.pause()
    return not player.is_playing()


def noise(path: Path, film: Path) -> None:
    path.write_bytes(random.Random(2).randbytes(60_000))


def nothing(path: Path, film: Path) -> None:
    """No file at all."""


def empty(path: Path, film: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("make", [noise, nothing, empty])
def test_beside_a_recording_that_does_not_open_the_other_one_plays(
    qtbot, beside, films, tmp_path, make
) -> None:
    """Figures do not need the recording, so they are there; the sentence follows the language."""
    path = tmp_path / "answer.mkv"
    make(path, films["short"])
    flow = beside(opened(path, 1), opened(films["short"], 2))
    qtbot.waitUntil(lambda: bool(flow.page.pair.differences.rows), timeout=5000)
    in_english, fits = said(flow, 0), findings(flow.page)
    assert plays(qtbot, flow)
    set_language("ko")
    qtbot.waitUntil(lambda: flow._reading.is_idle and said(flow, 0) != in_english, timeout=5000)

    assert len(in_english) > 20 and str(tmp_path) not in in_english
    assert said(flow, 0).isascii() is False
    assert said(flow, 1) == "" and fits == []


def test_both_gone_is_said_on_both_sides_and_nothing_plays(qtbot, beside, tmp_path) -> None:
    flow = beside(opened(tmp_path / "a.mkv", 1), opened(tmp_path / "b.mkv", 2))
    flow.page.watching.player.play()

    assert said(flow, 0) and said(flow, 1)
    assert not flow.page.watching.player.is_playing()
    assert flow.page.pair.differences.rows


def test_a_cut_recording_plays_to_the_cut_and_says_on_which_side(qtbot, beside, films, tmp_path) -> None:
    path = tmp_path / "cut.mkv"
    whole = films["middle"].read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    told: list[str] = []
    flow = beside(opened(films["short"], 1), opened(path, 2))
    flow.page.remarked.connect(told.append)
    player = flow.page.watching.player
    qtbot.waitUntil(lambda: bool(told) or player.sides[1].player.duration_s() > 0, timeout=8000)
    flow.page.watching.player.sides[1].player.open(path)
    qtbot.waitUntil(lambda: bool(told), timeout=8000)

    assert told[0].startswith("Right: ")
    assert 4.0 < player.sides[1].player.duration_s() < 9.0
    assert plays(qtbot, flow)


def voice(path: Path, seconds: float = 4.0) -> Path:
    with RecordingWriter(create_recording(path), picture=None, sound=SoundFormat(rate_hz=RATE_HZ)) as out:
        for number in range(round(seconds * 10)):
            out.write_sound(np.zeros(RATE_HZ // 10, np.float32), number / 10)
    return path


def test_sound_alone_beside_a_film_plays_and_is_said(qtbot, beside, films, tmp_path) -> None:
    flow = beside(opened(voice(tmp_path / "voice.mkv"), 1), opened(films["short"], 2))
    qtbot.waitUntil(lambda: said(flow, 0) == "This recording has sound only.", timeout=5000)
    assert plays(qtbot, flow)
    assert said(flow, 0) and said(flow, 1) == ""


def test_a_film_without_sound_beside_one_with_sound(qtbot, beside, films, tmp_path) -> None:
    mute = write_numbered(tmp_path / "mute.mkv", times(2), sound_from_s=None)
    flow = beside(opened(mute, 1), opened(films["short"], 2))
    for heard in ("left", "right", "both"):
        flow.page.watching.set_heard(heard)
        assert plays(qtbot, flow)

    assert said(flow, 0) == said(flow, 1) == ""


def test_without_a_transcript_there_are_tracks_and_a_sentence_for_the_words(beside, films) -> None:
    unheard = replace(answer("ko"), transcript=None, speech=(), measures={})
    flow = beside(opened(films["short"], 1, found=unheard), opened(films["long"], 2))
    pair = flow.page.pair
    pair.show_lower("text")
    QCoreApplication.processEvents()
    flow.page.watching._step_word(1)

    assert pair.halves[0].pieces() == () and pair.halves[1].pieces() != ()
    assert pair.halves[0].below.currentWidget() is pair.halves[0].text
    assert findings(flow.page) == []


def test_two_findings_of_one_recording_one_without_words(beside, films) -> None:
    unheard = replace(answer("ko"), transcript=None, speech=(), measures={})
    flow = beside(opened(films["short"], 1, found=unheard), opened(films["short"], 1))
    QCoreApplication.processEvents()

    assert flow.page.pair.is_single
    assert flow.page.pair.diff_starts_s() != ()
    assert findings(flow.page) == []


def test_an_answer_that_is_not_analysed_has_no_differences_and_says_so(qtbot, beside, films) -> None:
    flow = beside(opened(films["short"], 1, found=None), opened(films["long"], 2))

    assert flow.page.pair.differences.rows == []
    assert flow.page.pair.differences.words.text() == "One of both is not analysed yet."
    assert plays(qtbot, flow)


def test_three_hours_beside_two_seconds(qtbot, beside, films, tmp_path) -> None:
    """A picture every half minute: three hours by its times, cheaply."""
    path = write_numbered(
        tmp_path / "long.mkv", [30.0 * n for n in range(round(THREE_HOURS_S / 30) + 1)], sound_from_s=None
    )
    found = replace(answer("ko"), duration_s=THREE_HOURS_S)
    flow = beside(opened(path, 1, found=found), opened(films["short"], 2))
    player, numbers = flow.page.watching.player, []
    player.side_picture_changed.connect(
        lambda side, image: numbers.append(number_shown(image)) if side == 0 else None
    )
    qtbot.waitUntil(lambda: player.duration_s() > THREE_HOURS_S - 60, timeout=8000)
    player.seek_side(0, THREE_HOURS_S - 95.0)
    qtbot.waitUntil(lambda: bool(numbers) and numbers[-1] == 356, timeout=8000)

    assert player.side_position_s(0) == pytest.approx(THREE_HOURS_S - 95.0, abs=0.1)
    assert player.side_position_s(1) == pytest.approx(2.0, abs=0.1)
    assert findings(flow.page) == []


def test_a_recording_that_goes_while_it_is_open_does_not_stop_the_other(
    qtbot, beside, films, tmp_path
) -> None:
    path = tmp_path / "gone.mkv"
    shutil.copyfile(films["middle"], path)
    flow = beside(opened(path, 1), opened(films["long"], 2))
    path.unlink()
    flow.page.watching.player.seek(5.0)

    assert plays(qtbot, flow)
