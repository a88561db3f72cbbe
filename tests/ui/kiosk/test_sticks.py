from pathlib import Path

import pytest

from interview_sim.errors import OutputNotWritable
from interview_sim.ui.kiosk.visit.sticks import Packed, Stick, sticks, write_package


def test_only_removable_mounts_are_listed(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        "/dev/sdb1 /media/desk/MY\\040STICK vfat rw 0 0\n"
        "/dev/sdc1 /run/media/desk/B exfat rw 0 0\n"
        "tmpfs /run tmpfs rw 0 0\n"
    )

    assert [stick.name for stick in sticks(mounts=mounts)] == ["MY STICK", "B"]


def test_a_folder_can_stand_in(tmp_path: Path) -> None:
    assert sticks(tmp_path, tmp_path / "none")[0] == Stick(folder=tmp_path, name=tmp_path.name)


def test_a_package_is_written_below_the_stick_under_a_safe_name(tmp_path: Path) -> None:
    files = [Packed(name="../report?.html", write=lambda path: path.write_text("hello") and None)]

    folder = write_package(Stick(folder=tmp_path, name="S"), "면접 A/12", files)

    assert folder.parent == tmp_path and folder.name == "면접 A_12"
    assert [path.read_text() for path in folder.iterdir()] == ["hello"]
    again = write_package(Stick(folder=tmp_path, name="S"), "면접 A/12", files)
    assert again.name == "면접 A_12-2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["면접 A_12", "면접 A_12-2"]


def test_nothing_half_stays_when_the_stick_is_full(tmp_path: Path) -> None:
    def full(path: Path) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputNotWritable) as caught:
        write_package(Stick(folder=tmp_path, name="S"), "A", [Packed(name="a", write=full)])

    assert list(tmp_path.iterdir()) == []
    assert caught.value.facts["file"] == "S"


def test_a_pulled_stick_is_an_error_of_ours_to_tell(tmp_path: Path) -> None:
    gone = Stick(folder=tmp_path / "gone", name="S")

    with pytest.raises(OutputNotWritable):
        write_package(gone, "A", [])
    assert gone.free_bytes == 0
