"""Captions keep every word, fit the screen, stand long enough and never over one another."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.errors import OutputNotWritable
from interview_sim.results import Transcript, Word
from interview_sim.review.sharing.captions import captions, captions_of, srt_text, vtt_text, write_captions
from tests.review.people import correction


def words_of(
    text: str, *, start_s: float = 0.0, each_s: float = 0.4, gap_s: float = 0.05
) -> tuple[Word, ...]:
    """One word after the other, `|` is a second of silence."""
    words, at_s = [], 0.0
    for piece in text.split():
        if piece == "|":
            at_s += 1.0
            continue
        words.append(Word(text=piece, start_s=at_s, end_s=at_s + each_s, probability=1.0))
        at_s += each_s + gap_s
    return tuple(words)


def transcript_of(text: str) -> Transcript:
    words = words_of(text)
    return Transcript(text=" ".join(word.text for word in words), words=words)


@dataclass(frozen=True)
class Read:
    start_s: float
    end_s: float
    lines: tuple[str, ...]


def read_back(text: str, point: str) -> list[Read]:
    """A reader of its own: blocks between empty lines, the times on the line with the arrow."""
    found = []
    for block in re.split(r"\n\n+", text.replace("\r\n", "\n").removeprefix("\ufeff").strip("\n")):
        lines = block.split("\n")
        at = next((n for n, line in enumerate(lines) if " --> " in line), None)
        if at is not None:
            times = [
                int(h) * 3600 + int(m) * 60 + int(s) + int(ms) / 1000
                for h, m, s, ms in re.findall(rf"(\d\d+):(\d\d):(\d\d)\{point}(\d\d\d)", lines[at])
            ]
            found.append(Read(times[0], times[1], tuple(html.unescape(line) for line in lines[at + 1 :])))
    return found


def room(line: str) -> float:
    """Half of a Hangul syllable counts as 42 / 32 Latin letters."""
    return sum(42 / 16 if "가" <= letter <= "힣" else 1 for letter in line)


LETTERS = st.sampled_from("가나다라마abcdefgXYZ.,?!&<>-'\"")
ANY_WORD = st.builds(
    lambda text, start_s, seconds: Word(text=text, start_s=start_s, end_s=start_s + seconds, probability=0.5),
    st.text(LETTERS, max_size=60) | st.sampled_from(["-->", "<b>", "&amp;", "a\nb", "\r\n", "네."]),
    st.floats(0, 600),
    st.floats(0, 12),
)


@given(st.lists(ANY_WORD, max_size=40))
def test_whatever_the_words_captions_keep_their_limits(words: list[Word]) -> None:
    shown = captions_of(words)

    for one in shown:
        assert 1 <= len(one.lines) <= 2
        assert all(line and room(line) <= 42 for line in one.lines)
        assert 0.999 <= one.end_s - one.start_s <= 7.001
    for one, following in pairwise(shown):
        assert one.end_s <= following.start_s


@given(st.lists(ANY_WORD, max_size=30))
def test_what_was_written_is_read_back(words: list[Word]) -> None:
    shown = captions_of(words)

    vtt = read_back(vtt_text(shown), ".")
    srt = read_back(srt_text(shown), ",")
    wanted = [(pytest.approx(one.start_s), pytest.approx(one.end_s), one.lines) for one in shown]
    assert [(one.start_s, one.end_s, one.lines) for one in vtt] == wanted
    assert [(one.start_s, one.end_s) for one in srt] == [pair[:2] for pair in wanted]
    assert not any("<" in line or ">" in line for one in srt for line in one.lines)
    assert vtt_text(shown).startswith("WEBVTT\n\n")


@given(st.lists(ANY_WORD, max_size=30))
def test_no_letter_is_lost_and_none_is_added(words: list[Word]) -> None:
    shown = captions_of(words)

    said = "".join(word.text for word in sorted(words, key=lambda word: (word.start_s, word.end_s)))
    assert "".join("".join(one.lines) for one in shown).replace(" ", "") == "".join(said.split())


@given(st.lists(st.sampled_from(["네", "그래서", "프로젝트를", "맡았습니다.", "team", "|"]), max_size=60))
def test_spoken_words_begin_when_they_are_heard(pieces: list[str]) -> None:
    """At an ordinary pace no caption has to wait for the one before it by more than the shortest time."""
    words = words_of(" ".join(pieces))
    starts = {round(word.start_s, 3) for word in words}

    late = [one for one in captions_of(words) if min(abs(one.start_s - start) for start in starts) > 0.6]

    assert late == []


def test_a_pause_ends_a_caption() -> None:
    shown = captions_of(words_of("저는 팀에서 일했습니다 | 그래서 많이 배웠습니다"))

    assert [one.lines for one in shown] == [("저는 팀에서 일했습니다",), ("그래서 많이 배웠습니다",)]
    assert shown[1].start_s == pytest.approx(2.35)


def test_a_sentence_ends_a_caption() -> None:
    shown = captions_of(words_of("저는 작년 가을에 팀에서 일했습니다. 그래서 많은 것을 새로 배웠습니다."))

    assert [" ".join(one.lines)[-1] for one in shown] == [".", "."]


def test_a_long_sentence_is_broken_behind_a_phrase() -> None:
    text = (
        "저는 작년 가을에 여러 부서와 함께 자료를 모으고 분석해서 매달 보고서를 만들었으며 "
        "그 뒤로는 발표도 맡았습니다."
    )
    shown = captions_of(words_of(text))

    assert shown[0].lines[-1].endswith(("고", "서", "며"))
    assert " ".join(" ".join(one.lines) for one in shown) == text


def test_english_is_broken_at_commas() -> None:
    text = (
        "Last year I worked with a team of five people, and we collected data from every shop in the city, "
        "which took us two months."
    )
    shown = captions_of(words_of(text, each_s=0.25))

    assert all(" ".join(one.lines).endswith((",", ".")) for one in shown)


def test_corrected_words_are_shown() -> None:
    transcript = transcript_of("저는 구면 면접이 좋습니다")
    span = (transcript.words[1].start_s, transcript.words[2].end_s)
    fixed = correction(1, "text", "replace", span, "국민 면접이", "구면 면접이")

    assert captions(transcript, [fixed])[0].lines == ("저는 국민 면접이 좋습니다",)
    assert captions(transcript)[0].lines == ("저는 구면 면접이 좋습니다",)


def test_files_are_what_players_take(tmp_path: Path) -> None:
    shown = captions_of(words_of("AT&T <에서> 일했습니다."))

    write_captions(shown, tmp_path / "a.srt")
    write_captions(shown, tmp_path / "a.vtt")

    srt, vtt = (tmp_path / "a.srt").read_bytes(), (tmp_path / "a.vtt").read_bytes()
    assert srt.startswith("\ufeff1\r\n00:00:00,000 --> 00:00:0".encode())
    assert vtt.startswith(b"WEBVTT\n\n00:00:00.000 --> 00:00:0")
    assert "AT&amp;T &lt;에서&gt; 일했습니다.".encode() in vtt
    assert "AT&T ‹에서› 일했습니다.".encode() in srt


def test_no_words_are_no_captions(tmp_path: Path) -> None:
    assert captions(Transcript(text="", words=())) == ()
    assert srt_text(()) == ""
    assert vtt_text(()) == "WEBVTT\n\n"


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputNotWritable):
        write_captions((), tmp_path / "file" / "a.srt")
