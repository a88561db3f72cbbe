"""Taking out of use what a centre published."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_sim.editions import EditedMeanwhile, Editions


def test_what_is_withdrawn_is_used_no_more_and_its_editions_stay(tmp_path: Path) -> None:
    editions = Editions(tmp_path)
    hold = editions.open_draft("presets", "mine", "박 강사")
    hold.publish(lambda _: "version: 1\n")
    hold.save("typed")
    hold.withdraw()

    assert editions.published("presets", "mine") is None
    assert editions.ids("presets") == ()
    assert editions.text_of("presets", "mine", 1) == "version: 1\n"
    assert hold.publish(lambda n: f"version: {n}\n").number == 2


def test_what_is_shipped_is_used_again(tmp_path: Path) -> None:
    editions = Editions(tmp_path)
    hold = editions.open_draft("presets", "basic-10", "박 강사", shipped="shipped")
    hold.publish(lambda _: "ours")
    hold.withdraw()

    assert hold.base == "shipped"


def test_a_text_put_there_by_hand_is_kept_as_an_edition(tmp_path: Path) -> None:
    path = tmp_path / "banks" / "presets" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("by hand", "utf-8")
    editions = Editions(tmp_path)
    editions.open_draft("presets", "mine", "박 강사").withdraw()

    assert not path.exists()
    assert editions.text_of("presets", "mine", 1) == "by hand"


def test_what_somebody_else_published_meanwhile_is_not_withdrawn(tmp_path: Path) -> None:
    editions = Editions(tmp_path)
    hold = editions.open_draft("presets", "mine", "박 강사")
    hold.publish(lambda _: "ours")
    (tmp_path / "banks" / "presets" / "mine.yaml").write_text("theirs", "utf-8")

    with pytest.raises(EditedMeanwhile):
        hold.withdraw()
    assert editions.published("presets", "mine") == "theirs"
