"""Korean stands for every text that the windows ask for, and Qt carries it to the widgets."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

import interview_sim.ui
from interview_sim.resources import assets
from interview_sim.ui.language import current_language, main, set_language
from interview_sim.ui.translations import TsEntry, TsFile, compare, read_ts, write_missing, write_ts
from interview_sim.ui.widgets import BandLabel, TopBar

CODE = Path(interview_sim.ui.__file__).parent
KOREAN = assets() / "translations" / "ko"


def test_every_text_of_the_windows_has_a_finished_korean_text() -> None:
    lacking = [finding for finding in compare(CODE, KOREAN) if finding.state != "unused"]

    assert lacking == []


def test_the_files_hold_no_text_that_no_code_asks_for() -> None:
    assert [f"{f.area}: {f.source}" for f in compare(CODE, KOREAN) if f.state == "unused"] == []


@pytest.mark.parametrize("path", sorted(KOREAN.glob("*.ts")), ids=lambda path: path.stem)
def test_translations_keep_the_places_for_facts(path: Path) -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for entry in read_ts(path).entries:
        assert places(entry.translation) == places(entry.source), entry.source


def test_a_switch_of_language_reaches_widgets_that_stand(stage) -> None:
    bar = TopBar()
    stage(bar)
    assert (bar.stop.text(), bar.language.text()) == ("Stop", "한국어")

    set_language("ko")
    QCoreApplication.processEvents()
    assert (bar.stop.text(), bar.language.text()) == ("그만하기", "English")
    assert current_language() == "ko"


def test_a_text_given_from_outside_survives_a_switch(stage) -> None:
    label = BandLabel()
    stage(label)
    label.show_band("fair", "조금 어둡습니다")
    set_language("ko")
    QCoreApplication.processEvents()

    assert label.words.text() == "조금 어둡습니다"


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


@given(st.lists(st.tuples(_TEXT, _TEXT), unique_by=lambda pair: pair[0]))
def test_what_is_written_to_a_file_is_read_back(tmp_path_factory, pairs) -> None:
    path = tmp_path_factory.mktemp("ts") / "room.ts"
    entries = tuple(TsEntry(source=source, translation=text) for source, text in pairs)
    write_ts(TsFile(area="room", entries=entries), path)

    assert read_ts(path).entries == entries


def test_new_texts_are_listed_then_added_as_unfinished(tmp_path: Path) -> None:
    (tmp_path / "screen.py").write_text(
        'tr = area("room")\nX = tr.mark("Later")\nprint(tr("Start", note="a visit"), tr("Old"))\n', "utf-8"
    )
    folder = tmp_path / "ko"
    write_ts(TsFile(area="room", entries=(TsEntry(source="Old", translation="옛것"),)), folder / "room.ts")
    found = compare(tmp_path, folder)
    write_missing(found, folder)

    assert {(f.source, f.note, f.state) for f in found} == {
        ("Later", "", "missing"),
        ("Start", "a visit", "missing"),
    }
    assert {f.state for f in compare(tmp_path, folder)} == {"unfinished"}


def test_the_listing_names_file_and_line_of_what_is_missing(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("interview_sim.ui.language.assets", lambda: tmp_path)
    lines: list[str] = []

    assert main([], lines.append) == 1
    assert any("widgets.ts  missing    'Stop'  top_bar.py:" in line for line in lines)
