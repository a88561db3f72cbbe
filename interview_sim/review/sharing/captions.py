"""Captions of an answer from its words: SRT for players, WebVTT for browsers.

A caption has at most two lines of 42 Latin or 16 Korean letters, stands for 1 to 7 seconds, begins with its
first word and never stands beside another one. Where to break is chosen over the whole answer at once:
at pauses and ends of sentences first, at commas and Korean connective endings next, between any two words
last. The limits are those that broadcasters and streaming services ask of subtitles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from interview_sim.reports.files import write_whole
from interview_sim.results import Transcript, Word
from interview_sim.review.correcting_words import WordList
from interview_sim.review.sharing.caption_lines import Token, in_lines, joint_cost, tokens_of
from interview_sim.sessions.desk.types import Correction

SHORTEST_S: Final = 1.0
LONGEST_S: Final = 7.0
PAUSE_S: Final = 0.7
"""A caption does not reach over a silence of this length."""
_LINGERS_S: Final = 0.3
_EACH_COST: Final = 1.0
_SHORT_COST: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """One or two lines and when they stand on the screen, seconds of the answer."""

    start_s: float
    end_s: float
    lines: tuple[str, ...]


def captions(transcript: Transcript, corrections: Sequence[Correction] = ()) -> tuple[Caption, ...]:
    """The answer's words as captions, in order; what a counsellor corrected reads as corrected."""
    words = WordList(transcript)
    for correction in corrections:
        if correction.kind == "text":
            words.correct(correction)
    return captions_of(words.transcript.words)


def captions_of(words: Sequence[Word]) -> tuple[Caption, ...]:
    """`words` as captions; their order and times may be anything."""
    return _placed(_groups(tokens_of(sorted(words, key=lambda word: (word.start_s, word.end_s)))))


def write_captions(shown: Sequence[Caption], path: Path) -> None:
    """Write SRT or, where `path` ends so, WebVTT.

    Raises:
        OutputNotWritable: the file cannot be written.
    """
    is_vtt = path.suffix.lower() == ".vtt"
    # Players on Windows take an SRT without a byte-order mark for the system's own encoding.
    text = vtt_text(shown) if is_vtt else "\ufeff" + srt_text(shown)
    write_whole(path, text.encode("utf-8"))


def srt_text(shown: Sequence[Caption]) -> str:
    """SubRip. It has no escapes, and players take <...> for markup: such brackets become quotation marks."""
    return "\r\n".join(
        f"{number}\r\n{_clock(one.start_s, ',')} --> {_clock(one.end_s, ',')}\r\n"
        + "\r\n".join(line.replace("<", "‹").replace(">", "›") for line in one.lines)
        + "\r\n"
        for number, one in enumerate(shown, 1)
    )


def vtt_text(shown: Sequence[Caption]) -> str:
    """WebVTT (W3C, 2019), with & < > escaped."""
    cues = (
        f"{_clock(one.start_s, '.')} --> {_clock(one.end_s, '.')}\n"
        + "\n".join(_escaped(line) for line in one.lines)
        + "\n"
        for one in shown
    )
    return "WEBVTT\n\n" + "\n".join(cues)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(at_s: float, point: str) -> str:
    whole_ms = round(at_s * 1000)
    minutes, ms = divmod(whole_ms, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{ms // 1000:02d}{point}{ms % 1000:03d}"


def _groups(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The cheapest way to cut `tokens` into captions (shortest path over the places between them)."""
    costs, begins = [0.0], [0]
    for end in range(1, len(tokens) + 1):
        best, begin_of_best = float("inf"), end - 1
        for begin in range(end - 1, -1, -1):
            group = tokens[begin:end]
            if len(group) > 1 and not _may_stand_together(group):
                break
            cost = costs[begin] + _cost(group, tokens[end] if end < len(tokens) else None)
            if cost < best:
                best, begin_of_best = cost, begin
        costs.append(best)
        begins.append(begin_of_best)
    groups: list[Sequence[Token]] = []
    end = len(tokens)
    while end > 0:
        groups.append(tokens[begins[end] : end])
        end = begins[end]
    return groups[::-1]


def _may_stand_together(group: Sequence[Token]) -> bool:
    """Whether a group that grows to the front may begin with its first token."""
    first, second = group[0], group[1]
    return (
        second.start_s - first.end_s < PAUSE_S
        and group[-1].end_s - first.start_s <= LONGEST_S
        and in_lines(group) is not None
    )


def _cost(group: Sequence[Token], following: Token | None) -> float:
    inside = sum(_EACH_COST - joint_cost(one) for one in group[:-1] if joint_cost(one) < _EACH_COST / 2)
    until_s = group[-1].end_s if following is None else following.start_s
    is_short = min(until_s, group[-1].end_s + SHORTEST_S) - group[0].start_s < SHORTEST_S
    behind = 0.0
    if following is not None and following.start_s - group[-1].end_s < _LINGERS_S:
        behind = joint_cost(group[-1])
    return _EACH_COST + inside + behind + (_SHORT_COST if is_short else 0.0)


def _placed(groups: Sequence[Sequence[Token]]) -> tuple[Caption, ...]:
    """Groups with times: each as long as it is spoken and a little more, none before the last has gone."""
    shown: list[Caption] = []
    for number, group in enumerate(groups):
        start_ms = _ms(group[0].start_s)
        if shown:
            start_ms = max(start_ms, _ms(shown[-1].end_s))
        limit_ms = _ms(groups[number + 1][0].start_s) if number + 1 < len(groups) else start_ms + 10**9
        wanted_ms = min(_ms(group[-1].end_s + _LINGERS_S), limit_ms)
        end_ms = min(max(wanted_ms, start_ms + _ms(SHORTEST_S)), start_ms + _ms(LONGEST_S))
        lines = in_lines(group)
        assert lines is not None
        shown.append(Caption(start_s=start_ms / 1000, end_s=end_ms / 1000, lines=lines))
    return tuple(shown)


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
