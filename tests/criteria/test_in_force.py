"""A centre's own norms and word lists: used before the shipped ones, named in results, never in the way."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import tomlkit

from interview_sim import criteria
from interview_sim.editions import Editions
from interview_sim.measures.blind_care import blind_hints
from interview_sim.measures.habit_words import habit_words
from interview_sim.messages import message_of
from interview_sim.resources import assets
from interview_sim.results import Measured, Transcript, Word
from interview_sim.review.correcting import corrected
from interview_sim.scoring import load_norms
from interview_sim.scoring.norm_sets import IN_FORCE, SHIPPED, norm_sets, norms_of_set
from interview_sim.scoring.versions import lexicons_version
from interview_sim.signals.filler_lexicon import filler_lexicon
from interview_sim.signals.types import SpeechTrack
from tests.measures.made import said
from tests.sessions.building import finding

SHIPPED_NORMS = (assets() / "norms" / "ko.toml").read_text("utf-8")


def own_norms(data_dir: Path, text: str, language: str = "ko") -> Path:
    path = data_dir / "norms" / f"{language}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def own_lexicon(data_dir: Path, name: str, change: object = None) -> Path:
    document = tomlkit.parse((assets() / "lexicons" / f"{name}.toml").read_text("utf-8"))
    if callable(change):
        change(document)
    path = data_dir / "lexicons" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomlkit.dumps(document), "utf-8")
    return path


def _slower(text: str) -> str:
    document = tomlkit.parse(text)
    pace = document["measures"]["speech_rate"]
    pace["good_low"] = pace["good_low"] - 10
    return tomlkit.dumps(document)


def test_own_norms_come_before_the_shipped_ones_and_are_another_version(tmp_path: Path) -> None:
    shipped = load_norms("ko")
    own_norms(tmp_path, _slower(SHIPPED_NORMS))
    criteria.use_centre(tmp_path)

    own, english = load_norms("ko"), load_norms("en")
    pace = own.of("speech_rate"), shipped.of("speech_rate")
    assert pace[0] is not None and pace[1] is not None
    assert pace[0].good_low == (pace[1].good_low or 0) - 10
    assert own.version != shipped.version
    assert english == load_norms("en", folder=assets() / "norms")


@pytest.mark.parametrize(
    "text", ["[measures", "version = 3", SHIPPED_NORMS.replace("good_low =", "gut =", 1), ""]
)
def test_broken_norms_are_left_out_with_a_reason(tmp_path: Path, text: str) -> None:
    path = own_norms(tmp_path, text)
    criteria.use_centre(tmp_path)

    assert load_norms("ko") == load_norms("ko", folder=assets() / "norms")
    (why,) = (criteria.troubles()[path],)
    for language in ("ko", "en"):
        assert "ko.toml" in message_of(why, language).what  # type: ignore[arg-type]


def _with_word(document: tomlkit.TOMLDocument) -> None:
    table = document["ko"]["sure"]
    first = next(iter(table))
    table[first] = [*table[first], "쓰읍"]


def test_a_sound_that_the_centre_adds_is_a_filled_pause_and_names_the_version(tmp_path: Path) -> None:
    before, version = filler_lexicon("ko").label("쓰읍"), lexicons_version()
    own_lexicon(tmp_path, "fillers", _with_word)
    criteria.use_centre(tmp_path)

    assert (before, filler_lexicon("ko").label("쓰읍") is not None) == (None, True)
    assert lexicons_version() != version
    criteria.use_centre(None)
    assert (filler_lexicon("ko").label("쓰읍"), lexicons_version()) == (None, version)


def test_what_is_published_while_the_program_runs_counts_from_the_next_answer_on(tmp_path: Path) -> None:
    criteria.use_centre(tmp_path)
    assert filler_lexicon("ko").label("쓰읍") is None
    own_lexicon(tmp_path, "fillers", _with_word)
    criteria.look_again()

    assert filler_lexicon("ko").label("쓰읍") is not None


def _no_list(document: tomlkit.TOMLDocument) -> None:
    document["ko"]["sure"] = "어"


def _no_table(document: tomlkit.TOMLDocument) -> None:
    del document["en"]


def _bad_pattern(document: tomlkit.TOMLDocument) -> None:
    document["ko"]["situation"] = ["(그때"]


def _no_forms(document: tomlkit.TOMLDocument) -> None:
    del document["ko"][0]["forms"]


BROKEN = [
    ("fillers", _no_list),
    ("fillers", _no_table),
    ("structure", _bad_pattern),
    ("habit_words", _no_forms),
]


@pytest.mark.parametrize(("name", "change"), BROKEN)
def test_a_broken_word_list_is_left_out_with_a_reason(tmp_path: Path, name: str, change: object) -> None:
    path = own_lexicon(tmp_path, name, change)
    criteria.use_centre(tmp_path)

    assert criteria.lexicon(name) == criteria.shipped_lexicon(name)
    assert f"{name}.toml" in message_of(criteria.troubles()[path], "ko").what


@pytest.mark.parametrize("path", sorted((assets() / "lexicons").glob("*.toml")), ids=lambda path: path.stem)
def test_every_shipped_list_may_stand_as_a_centres_own(tmp_path: Path, path: Path) -> None:
    own_lexicon(tmp_path, path.stem)
    criteria.use_centre(tmp_path)

    assert criteria.lexicon(path.stem) == tomllib.loads(path.read_text("utf-8"))
    assert criteria.troubles() == {}


def test_a_habit_word_of_the_centre_is_found(tmp_path: Path) -> None:
    words = tuple(
        Word(text=text, start_s=1.0 + at, end_s=1.5 + at, probability=0.95)
        for at, text in enumerate(("샬라", "저는", "샬라", "그", "일을", "샬라", "꼭", "했습니다") * 3)
    )
    speech = SpeechTrack(spans=((1.0, 25.0),))

    def add(document: tomlkit.TOMLDocument) -> None:
        document["ko"].append({"word": "샬라", "forms": ["샬라"]})

    def heard() -> object:
        found = habit_words(speech, Transcript(words=words, text=" ".join(word.text for word in words)), "ko")
        assert isinstance(found, Measured)
        return list(found.details["heard"])

    own_lexicon(tmp_path, "habit_words", add)
    assert heard() == []
    criteria.use_centre(tmp_path)
    assert heard() == ["샬라"]


def test_sets_of_norms_are_those_in_force_earlier_ones_and_the_shipped(tmp_path: Path) -> None:
    hold = Editions(tmp_path).open_draft("norms", "ko", "박 강사", shipped=SHIPPED_NORMS)
    hold.publish(lambda _: _slower(SHIPPED_NORMS), "느린 말도 좋게")
    hold.publish(lambda _: _slower(_slower(SHIPPED_NORMS)), "더 느려도 좋게")
    criteria.use_centre(tmp_path)
    sets = norm_sets(tmp_path, "ko")

    assert [one.key for one in sets] == [IN_FORCE, "edition-2", SHIPPED]
    assert (sets[1].by, sets[1].note) == ("박 강사", "느린 말도 좋게")
    lows = [norms_of_set(tmp_path, one.key, "ko").measures["speech_rate"].good_low for one in sets]
    assert lows[0] is not None and lows == [lows[0], lows[0] + 10, lows[0] + 20]
    assert norm_sets(tmp_path, "en")[0].key == IN_FORCE


def test_a_process_of_its_own_reads_the_centres_files(tmp_path: Path) -> None:
    own_norms(tmp_path, "broken [")
    command = [
        sys.executable,
        "-m",
        "interview_sim",
        "--language",
        "ko",
        "--data-dir",
        str(tmp_path),
        "doctor",
    ]
    said = subprocess.run(command, capture_output=True, text=True, timeout=120).stdout

    assert "ko.toml" in said


def test_what_is_published_counts_at_desk_and_kiosk_without_starting_again(tmp_path: Path) -> None:
    """Neither measures: the desk makes corrections, the kiosk looks for hints in words it has."""
    criteria.use_centre(tmp_path)
    transcript = said("저는 벨탄 출신입니다")
    assert blind_hints(transcript, "ko") == () and "머" not in criteria.lexicon("fillers")["ko"]["sure"]

    def add_school(document) -> None:  # type: ignore[no-untyped-def]
        document["ko"]["school"].append("벨탄")

    def add_sound(document) -> None:  # type: ignore[no-untyped-def]
        document["ko"]["sure"]["머"] = ["머"]

    own_lexicon(tmp_path, "blind_care", add_school)
    assert [one.label for one in blind_hints(transcript, "ko")] == ["school"]
    own_lexicon(tmp_path, "fillers", add_sound)
    corrected(finding(), ())
    assert "머" in criteria.lexicon("fillers")["ko"]["sure"]
