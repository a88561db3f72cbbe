# ruff: noqa: E501  (tables are easier to read in long lines)
"""Packs for other booths: the same on both sides, nothing taken that was not checked, nobody overwritten."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_sim.banks import BankInvalid, QuestionBank, find_preset, load_bank, parse_bank
from interview_sim.banks.errors import ChoiceMissing, SoundMissing
from interview_sim.banks.files import yaml_text
from interview_sim.banks.packs import (
    Choices,
    PackComparison,
    PackKind,
    compare_with,
    content_sha256,
    read_pack,
    store_taken,
    taken,
    with_version,
    write_pack,
)
from interview_sim.errors import InputMissing, OutputNotWritable
from interview_sim.messages import has_message
from tests.banks.bank_strategies import banks

SLOW: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
}


def _text(version: int = 1, *, name: str = "우리 은행", **questions: str) -> str:
    """A bank with questions id=text; "q_1" stands for the id q-1."""
    rows = "".join(
        f"  - {{id: {key.replace('_', '-')}, kind: basic, text: {{ko: {text}}}}}\n"
        for key, text in questions.items()
    )
    return (
        f"# 손으로 쓴 말\nschema: 1\nid: mine\nversion: {version}\nname: {{ko: {name}}}\nquestions:\n{rows}"
    )


class Booth:
    """A centre's folder of banks with all it ever published."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.past = folder, list[str]()

    def publish(self, text: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "mine.yaml").write_text(text, encoding="utf-8")
        self.past.append(text)

    def versions_of(self, kind: PackKind, item_id: str) -> list[str]:
        return self.past if (kind, item_id) == ("banks", "mine") else []

    def pack(self, path: Path) -> Path:
        write_pack(path, [self.past[-1]], (), self.folder, versions_of=self.versions_of)
        return path

    def compare(self, path: Path) -> PackComparison:
        return compare_with(read_pack(path), [self.folder], self.versions_of)

    def take(self, path: Path, choices: Choices | None = None) -> QuestionBank:
        taking = taken(self.compare(path), choices)
        store_taken(taking, self.folder)
        self.past += [one.text for one in taking.items]
        return load_bank(self.folder / "mine.yaml")


@pytest.fixture
def two(tmp_path: Path) -> tuple[Booth, Booth]:
    return Booth(tmp_path / "here"), Booth(tmp_path / "there")


@settings(max_examples=25, **SLOW)
@given(bank=banks())
def test_a_bank_travels_unchanged(tmp_path: Path, bank: QuestionBank) -> None:
    files = [one for q in bank.questions for one in (q.audio, q.clip) if one]
    names = {name for one in files for name in (one.ko, one.en) if name}
    for name in names:
        (tmp_path / "s" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "s" / name).write_bytes(name.encode())

    write_pack(tmp_path / "p.ispack", [bank], [find_preset("basic-10")], tmp_path / "s")
    pack = read_pack(tmp_path / "p.ispack")

    assert [one.item for one in pack.items] == [bank, find_preset("basic-10")]
    assert {name: pack.sound(name) for name in pack.sounds} == {name: name.encode() for name in names}


def test_the_same_banks_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_pack(tmp_path / name, [_text(q_1="하나")], origin="광명", note="가을")

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (read_pack(tmp_path / "a").origin, read_pack(tmp_path / "a").note) == ("광명", "가을")


def test_new_same_newer_and_older(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    here, there = two
    there.publish(_text(1, q_1="하나"))
    first = there.pack(tmp_path / "1.ispack")
    assert here.compare(first).items[0].state == "new"
    here.take(first)
    assert (here.folder / "mine.yaml").read_text("utf-8") == there.past[0]
    assert here.compare(first).items[0].state == "same"

    there.publish(_text(2, q_1="하나", q_2="둘"))
    second = there.pack(tmp_path / "2.ispack")
    assert here.compare(second).items[0].state == "theirs_newer"
    assert here.take(second) == parse_bank(there.past[1])
    assert (here.folder / "older" / "mine-1.yaml").read_text("utf-8") == there.past[0]
    assert here.compare(first).items[0].state == "ours_newer"
    assert taken(here.compare(first)).items == ()
    back = here.take(first, Choices().take("theirs", "banks", "mine"))
    assert [q.id for q in back.questions] == ["q-1"] and back.version == 3


def _both_changed(two: tuple[Booth, Booth], tmp_path: Path) -> Path:
    here, there = two
    for booth in two:
        booth.publish(_text(1, q_1="하나", q_2="둘", q_3="셋", q_4="넷"))
    here.publish(_text(2, q_1="하나 여기", q_2="둘", q_3="셋 여기", q_5="다섯", q_4="넷"))
    there.publish(_text(2, q_1="하나", q_2="둘 저기", q_3="셋 저기", q_6="여섯"))
    return there.pack(tmp_path / "p.ispack")


def test_both_changed_is_shown_three_ways(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    item = two[0].compare(_both_changed(two, tmp_path)).item("banks", "mine")

    assert item.state == "both_changed" and item.needs_choice
    assert {part.id: part.state for part in item.parts} == {
        "": "same", "q-1": "mine", "q-2": "theirs", "q-3": "conflict", "q-4": "theirs", "q-5": "mine",
        "q-6": "theirs",
    }  # fmt: skip
    (conflict,) = item.conflicts
    texts = [part.text.ko for part in (conflict.ours, conflict.theirs, conflict.base)]  # type: ignore[union-attr]
    assert texts == ["셋 여기", "셋 저기", "셋"]


@pytest.mark.parametrize(("side", "third"), [("mine", "셋 여기"), ("theirs", "셋 저기")])
def test_a_merge_keeps_what_each_side_changed(
    two: tuple[Booth, Booth], tmp_path: Path, side: Any, third: str
) -> None:
    path = _both_changed(two, tmp_path)
    before = two[0].past[-1]
    with pytest.raises(ChoiceMissing):
        taken(two[0].compare(path))
    assert (two[0].folder / "mine.yaml").read_text("utf-8") == before

    merged = two[0].take(path, Choices().take(side, "banks", "mine", "q-3"))

    assert {q.id: q.text.ko for q in merged.questions} == {
        "q-1": "하나 여기", "q-2": "둘 저기", "q-3": third, "q-5": "다섯", "q-6": "여섯",
    }  # fmt: skip
    assert merged.version == 3
    assert "# 손으로 쓴 말" in (two[0].folder / "mine.yaml").read_text("utf-8")
    assert (two[0].folder / "older" / "mine-2.yaml").read_text("utf-8") == before


def test_without_a_common_base_only_what_differs_is_a_conflict(
    two: tuple[Booth, Booth], tmp_path: Path
) -> None:
    here, there = two
    here.publish(_text(5, q_1="하나", q_2="둘"))
    there.publish(_text(1, name="다른 이름", q_1="하나", q_2="둘째", q_3="셋"))

    item = here.compare(there.pack(tmp_path / "p.ispack")).items[0]

    assert {part.id: part.state for part in item.parts} == {
        "": "conflict", "q-1": "same", "q-2": "conflict", "q-3": "theirs",
    }  # fmt: skip
    choices = Choices().take("theirs", "banks", "mine", "").take("mine", "banks", "mine", "q-2")
    merged = here.take(tmp_path / "p.ispack", choices)
    assert (merged.name.ko, merged.version, len(merged.questions)) == ("다른 이름", 6, 3)


def test_half_an_in_depth_set_is_refused_and_nothing_written(
    two: tuple[Booth, Booth], tmp_path: Path
) -> None:
    def bank(*steps: str) -> str:
        rows = "".join(
            f"  - {{id: s-{step}, kind: in_depth, set_id: s, step: {step}, text: {{ko: {step}}}}}\n"
            for step in steps
        )
        return f"schema: 1\nid: mine\nversion: 1\nname: {{ko: a}}\nquestions:\n{rows}"

    here, there = two
    here.publish(_text(1, q_1="하나"))
    there.publish(bank("situation", "difficulty", "solution"))
    path = there.pack(tmp_path / "p.ispack")
    choices = Choices().take("mine", "banks", "mine", "").take("mine", "banks", "mine", "s-solution")

    with pytest.raises(BankInvalid) as refused:
        here.take(path, choices)

    assert refused.value.problems[0].code == "bank-set-incomplete"
    assert (here.folder / "mine.yaml").read_text("utf-8") == here.past[-1]


def test_a_shipped_bank_is_the_base_of_both(tmp_path: Path) -> None:
    from interview_sim.banks import find_bank

    office = find_bank("office")
    changed = office.model_copy(update={"version": 2, "questions": office.questions[1:]})
    write_pack(tmp_path / "p.ispack", [changed])

    assert compare_with(read_pack(tmp_path / "p.ispack"), [tmp_path]).items[0].state == "theirs_newer"


def test_presets_are_taken_whole_or_not(tmp_path: Path) -> None:
    preset = find_preset("basic-10")
    mine, theirs = (preset.model_copy(update={"minutes": n, "version": 2}) for n in (30, 40))
    (tmp_path / "presets").mkdir()
    (tmp_path / "presets" / "basic-10.yaml").write_text(yaml_text(mine), encoding="utf-8")
    write_pack(tmp_path / "p.ispack", [], [theirs])
    comparison = compare_with(read_pack(tmp_path / "p.ispack"), [tmp_path], lambda kind, _: [])

    assert comparison.items[0].needs_choice
    with pytest.raises(ChoiceMissing):
        taken(comparison)
    taking = taken(comparison, Choices().take("theirs", "presets", "basic-10"))
    assert taking.items[0].item.minutes == 40 and taking.items[0].item.version == 3  # type: ignore[union-attr]


def test_a_bank_here_that_cannot_be_read_needs_a_choice(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    two[1].publish(_text(1, q_1="하나"))
    path = two[1].pack(tmp_path / "p.ispack")
    two[0].publish("id: [broken")

    item = two[0].compare(path).items[0]

    assert item.needs_choice and item.problems
    assert taken(two[0].compare(path), Choices().take("mine", "banks", "mine")).items == ()


def _with_sound(name: str) -> str:
    return _text(1, q_1="하나").replace("text:", f"audio: {{ko: {name}}}, text:")


def test_a_sound_whose_name_is_taken_here_gets_another(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    here, there = two
    for booth, sound in ((here, b"ours"), (there, b"theirs")):
        (booth.folder / "mine").mkdir(parents=True)
        (booth.folder / "mine" / "a.ogg").write_bytes(sound)
    there.publish(_with_sound("mine/a.ogg"))

    bank = here.take(there.pack(tmp_path / "p.ispack"))

    audio = bank.questions[0].audio
    assert audio is not None and audio.ko is not None and audio.ko != "mine/a.ogg"
    assert (here.folder / audio.ko).read_bytes() == b"theirs"
    assert (here.folder / "mine" / "a.ogg").read_bytes() == b"ours"


def test_a_clip_whose_name_is_taken_here_gets_another(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    here, there = two
    for booth, film in ((here, b"ours"), (there, b"theirs")):
        (booth.folder / "mine").mkdir(parents=True)
        (booth.folder / "mine" / "a.mp4").write_bytes(film)
    text = _text(1, q_1="하나").replace("text:", "audio: {ko: mine/b.ogg}, clip: {en: mine/a.mp4}, text:")
    (there.folder / "mine" / "b.ogg").write_bytes(b"spoken")
    there.publish(text)

    question = here.take(there.pack(tmp_path / "p.ispack")).questions[0]

    assert question.clip is not None and question.clip.en not in (None, "mine/a.mp4")
    assert (here.folder / str(question.clip.en)).read_bytes() == b"theirs"
    assert question.audio is not None and question.audio.ko == "mine/b.ogg"
    assert (here.folder / "mine" / "b.ogg").read_bytes() == b"spoken"


def test_a_link_in_the_sounds_folder_does_not_lead_out(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    here, there = two
    (there.folder / "x").mkdir(parents=True)
    (there.folder / "x" / "a.ogg").write_bytes(b"theirs")
    there.publish(_with_sound("x/a.ogg"))
    path = there.pack(tmp_path / "p.ispack")
    here.folder.mkdir()
    (tmp_path / "outside").mkdir()
    (here.folder / "x").symlink_to(tmp_path / "outside")

    here.take(path)

    assert list((tmp_path / "outside").iterdir()) == []


def test_sounds_that_are_not_there_stop_the_export(tmp_path: Path) -> None:
    for folder in (tmp_path, None):
        with pytest.raises(SoundMissing):
            write_pack(tmp_path / "p.ispack", [_with_sound("mine/a.ogg")], (), folder)
    assert not (tmp_path / "p.ispack").exists()


def _rebuilt(path: Path, change: Callable[[dict[str, bytes], dict[str, Any]], None]) -> Path:
    """A pack with members and manifest changed by hand."""
    write_pack(path, [_text(1, q_1="하나")])
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(members, manifest)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _codes(path: Path) -> set[str]:
    with pytest.raises(BankInvalid) as refused:
        read_pack(path)
    assert all(has_message(one.code) for one in refused.value.problems)
    return {one.code for one in refused.value.problems}


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml", "/etc/evil.yaml", "banks/../../evil.yaml", "C:/evil.yaml", "banks\\evil.yaml", "banks//a.yaml",
        "sounds/con.ogg", "sounds/a.ogg ", "sounds/a.", "./a.yaml", "sounds/", "sounds/a\u0001.ogg", "sounds/NUL",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str) -> None:
    path = _rebuilt(tmp_path / "p.ispack", lambda members, _: members.update({name: b"x"}))

    assert _codes(path) == {"pack-path"}


def test_names_that_clash_or_stand_twice_are_refused(tmp_path: Path) -> None:
    clash = _rebuilt(
        tmp_path / "a", lambda members, _: members.update({"sounds/a.ogg": b"", "sounds/A.ogg": b""})
    )
    assert _codes(clash) == {"pack-clash"}
    write_pack(tmp_path / "b", [_text(1, q_1="하나")])
    with zipfile.ZipFile(tmp_path / "b", "a") as archive, pytest.warns(UserWarning):
        archive.writestr("banks/mine.yaml", "other")
    assert _codes(tmp_path / "b") == {"pack-twice"}


def test_links_and_encrypted_members_are_refused(tmp_path: Path) -> None:
    write_pack(tmp_path / "a", [_text(1, q_1="하나")])
    with zipfile.ZipFile(tmp_path / "a", "a") as archive:
        link = zipfile.ZipInfo("sounds/link.ogg")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert _codes(tmp_path / "a") == {"pack-link"}


def test_contents_that_are_not_as_listed_are_refused(tmp_path: Path) -> None:
    def extra(members: dict[str, bytes], _: dict[str, Any]) -> None:
        members["banks/other.yaml"] = b"x"

    def lacking(members: dict[str, bytes], _: dict[str, Any]) -> None:
        members.clear()

    def changed(members: dict[str, bytes], _: dict[str, Any]) -> None:
        members["banks/mine.yaml"] += b"# more\n"

    for name, change, code in (("a", extra, "pack-extra"), ("b", lacking, "pack-lacks"), ("c", changed, "pack-hash")):  # fmt: skip
        assert _codes(_rebuilt(tmp_path / name, change)) == {code}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pack": 2, "program": "interview-sim 9"}, "pack-newer"),
        ({"pack": "1"}, "pack-manifest"),
        ({"pack": True}, "pack-manifest"),
        ({"items": []}, "pack-manifest"),
        ({"items": [{"kind": "norms", "id": "ko", "path": "norms/ko.toml"}]}, "pack-manifest"),
        ({"members": [{"path": "../a.yaml", "sha256": "0" * 64, "bytes": 1}]}, "pack-manifest"),
        ({"members": [{"path": "run.exe", "sha256": "0" * 64, "bytes": 1}]}, "pack-manifest"),
        ({"members": None}, "pack-manifest"),
        ({"note": 3}, "pack-manifest"),
    ],
)
def test_a_manifest_without_the_form_is_refused(tmp_path: Path, change: dict[str, Any], code: str) -> None:
    assert _codes(_rebuilt(tmp_path / "p", lambda _, manifest: manifest.update(change))) == {code}


@pytest.mark.parametrize(
    "content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(200)]
)
def test_other_files_are_no_packs(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p.ispack").write_bytes(content)
    assert _codes(tmp_path / "p.ispack") == {"pack-not-pack"}


def test_folders_and_missing_files(tmp_path: Path) -> None:
    assert _codes(tmp_path) <= {"bank-unreadable", "pack-not-pack"}
    with pytest.raises(InputMissing):
        read_pack(tmp_path / "nothing.ispack")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    write_pack(tmp_path / "p", [_text(1, q_1="하나")])
    with (
        zipfile.ZipFile(tmp_path / "p", "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("sounds/a.ogg", "w", force_zip64=True) as sink,
    ):
        for _ in range(520):
            sink.write(bytes(2**20))

    assert _codes(tmp_path / "p") == {"bank-too-large"}


def test_a_broken_bank_inside_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BankInvalid):
        write_pack(tmp_path / "p", ["id: x"])
    good = _text(1, q_1="하나").encode()

    def broken(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
        import hashlib

        members["banks/mine.yaml"] = good.replace(b"basic", b"bsic")
        manifest["members"][0]["sha256"] = hashlib.sha256(members["banks/mine.yaml"]).hexdigest()

    path = _rebuilt(tmp_path / "p", broken)
    with pytest.raises(BankInvalid) as refused:
        read_pack(path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.line) == ("bank-value-unknown", 7)
    assert problem.file.endswith("banks/mine.yaml")


def test_a_pack_that_changes_after_it_was_checked_is_not_taken(
    two: tuple[Booth, Booth], tmp_path: Path
) -> None:
    here, there = two
    (there.folder / "mine").mkdir(parents=True)
    (there.folder / "mine" / "a.ogg").write_bytes(b"theirs")
    there.publish(_with_sound("mine/a.ogg"))
    taking = taken(here.compare(there.pack(tmp_path / "p.ispack")))
    (there.folder / "mine" / "a.ogg").write_bytes(b"others")
    there.pack(tmp_path / "p.ispack")

    with pytest.raises(BankInvalid):
        store_taken(taking, here.folder)
    assert not list(here.folder.rglob("*.yaml")) and not list(here.folder.rglob("*.part"))


def test_a_folder_that_cannot_be_written_changes_nothing(two: tuple[Booth, Booth], tmp_path: Path) -> None:
    here, there = two
    there.publish(_text(1, q_1="하나"))
    taking = taken(here.compare(there.pack(tmp_path / "p.ispack")))
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(OutputNotWritable):
        store_taken(taking, tmp_path / "file")


@given(st.integers(1, 999_999))
def test_the_number_alone_does_not_make_another_content(number: int) -> None:
    text = _text(1, q_1="'version: 3'")
    numbered = with_version(text, parse_bank(text), number)

    assert parse_bank(numbered).version == number and "# 손으로 쓴 말" in numbered
    assert content_sha256(numbered) == content_sha256(text) == content_sha256(text.replace("\n", "\r\n"))
    assert content_sha256(text.replace("version: 3", "둘")) != content_sha256(text)
