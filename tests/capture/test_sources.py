"""What a person may name as camera or microphone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.capture import devices, errors, list_cameras, parse_source
from interview_sim.errors import InputMissing, InterviewSimError
from interview_sim.messages import has_message


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (None, "default"),
        ("none", "none"),
        ("None", "none"),
        ("", "none"),
        ("0", "index"),
        ("12", "index"),
        ("http://10.0.0.7/video", "url"),
        ("rtsp://camera", "url"),
        ("USB Camera", "name"),
        ("HD Webcam (046d:0825)", "name"),
        ("카메라", "name"),
        ("pulse", "name"),
    ],
)
def test_kinds(text: str | None, kind: str) -> None:
    assert parse_source(text).kind == kind


def test_an_existing_file_is_a_file_whatever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "answer").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)

    assert parse_source("answer").path == Path("answer")


@pytest.mark.parametrize("text", ["/no/such", "./a", "../a.x", "film.mp4", "sound.WAV"])
def test_a_path_that_is_not_there_is_told(text: str) -> None:
    with pytest.raises(InputMissing):
        parse_source(text)


@given(st.text(max_size=40).filter(lambda text: "\0" not in text))
def test_any_text_is_a_source_or_a_missing_file(text: str) -> None:
    try:
        choice = parse_source(text)
    except InputMissing:
        return
    assert choice.kind in ("none", "index", "name", "file", "url")
    if choice.kind == "index":
        assert choice.index >= 0


def test_linux_cameras_are_known_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A camera's second node carries metadata and is no camera."""
    for number, index, name in [(0, 0, "Front"), (1, 1, "Front"), (2, 0, "USB Camera"), (10, 0, "Booth")]:
        node = tmp_path / f"video{number}"
        node.mkdir()
        (node / "index").write_text(f"{index}\n")
        (node / "name").write_text(f"{name}\n")
    monkeypatch.setattr(devices, "_VIDEO_CLASS", tmp_path)
    monkeypatch.setattr(devices.sys, "platform", "linux")

    assert [(c.index, c.name, c.is_default) for c in list_cameras()] == [
        (0, "Front", True),
        (2, "USB Camera", False),
        (10, "Booth", False),
    ]
    found = [devices.find_camera(parse_source(text)) for text in ("usb", "10", None, "1", "no")]
    assert [camera.index if camera else None for camera in found] == [2, 10, 0, None, None]


def test_every_error_and_fault_has_its_sentences() -> None:
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and kind is not InterviewSimError
    ]
    faults = [f"{device}-fault-{kind}" for device in ("camera", "microphone") for kind in FAULTS]

    assert [kind.code for kind in kinds if not has_message(kind.code)] == []
    assert [
        code for code in [*faults, "camera-fault-frozen", "microphone-fault-silent"] if not has_message(code)
    ] == []
    assert has_message("disk-fault-full")


FAULTS = ("missing", "vanished", "stalled", "ended")
