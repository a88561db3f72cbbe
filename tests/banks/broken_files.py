# ruff: noqa: E501  (lists of odd bytes are easier to read in long lines)
"""Broken files of every kind that is read from outside, by mutation of good ones and from nonsense.

The same kind and seed give the same bytes. `examine` reads one: it is read after all, or refused with a sentence in
both languages that has an act to cure it; anything else is a fault of ours and raised. `run` takes many of them.
"""

from __future__ import annotations

import copy
import hashlib
import io
import json
import random
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from interview_sim.banks import BankInvalid, Problem, QuestionBank, find_bank, load_bank, load_preset
from interview_sim.banks.decoding import decode
from interview_sim.banks.drafting import BankDraft, BankJudge, PresetDraft, judge_preset
from interview_sim.banks.exchange import export_bank, read_table, rows_from_clipboard
from interview_sim.banks.files import yaml_text
from interview_sim.banks.lint import Finding
from interview_sim.banks.packs import compare_with, read_pack, taken, write_pack
from interview_sim.banks.yamltext import read_yaml
from interview_sim.banks.yamlwriting import write_yaml
from interview_sim.errors import InterviewSimError
from interview_sim.messages import has_message, message_of

KINDS: Final = ("yaml", "preset", "csv", "xlsx", "pack", "paste")
_SNIPPETS: Final = (
    b"&a [*a, *a]", b"*a", b"!!python/object/apply:os.system ['true']", b"<<: *a", b"---\n", b"...\n", b"%YAML 9.9\n", b"? ",
    b"{", b"[" * 40, b"}" * 3, b'"', b"'", b"|", b">-", b"\t", b"\x00", b"\x1b[2J", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc1\xb6",
    b"\xed\xa0\x80", b"\r", b"\n\n", b": ", b"- ", b"#", b"=1+1", b"@", b";", b",", b"\\", b"9" * 400, b"-1e999", b".nan",
    b"null", b"true", b"../../evil", b"C:\\evil", b"id", b"kind", b"\xf0\x9f\x98\x80" * 3, b"a" * 5000, b"<!DOCTYPE x>",
    b"<table>", b"</td>", b"&lt;", b"\xe2\x80\xae", b"bank:id", b"2026-11-25", b"PK\x03\x04", b"\xd0\xcf\x11\xe0",
)  # fmt: skip


@cache
def good_files() -> Mapping[str, bytes]:
    """A good file of each kind, from which broken ones are made."""
    bank = find_bank("office")
    small = bank.model_copy(update={"questions": bank.questions[:4]})
    with tempfile.TemporaryDirectory() as folder:
        for name in ("good.csv", "good.xlsx"):
            export_bank(small, Path(folder) / name)
        write_pack(Path(folder) / "good.ispack", [small])
        read = {name: (Path(folder) / name).read_bytes() for name in ("good.csv", "good.xlsx", "good.ispack")}
    rows = ["질문\t유형\t생각 시간", *(f"{q.text.ko}\t기본\t30초" for q in small.questions)]
    page = "".join(f"<tr><td>{'</td><td>'.join(row.split(chr(9)))}</td></tr>" for row in rows)
    return {
        "yaml": yaml_text(small).encode(),
        "preset": _preset_text().encode(),
        "csv": read["good.csv"],
        "xlsx": read["good.xlsx"],
        "pack": read["good.ispack"],
        "paste": "\r\n".join(rows).encode() + b"\0\0" + f"<table>{page}</table>".encode(),
    }


def broken(kind: str, seed: int) -> bytes:
    """One broken file of a kind: the same seed gives the same bytes."""
    dice = random.Random(f"{kind}-{seed}")
    if dice.random() < 0.12:
        return _nonsense(dice)
    good = good_files()[kind]
    if kind in ("xlsx", "pack") and dice.random() < 0.75:
        return _broken_inside(good, kind, dice)
    if kind in ("yaml", "preset") and dice.random() < 0.35:
        return _values_changed(good, dice)
    if kind in ("yaml", "preset", "csv") and dice.random() < 0.3:
        return _lines_shuffled(good, dice)
    if kind not in ("xlsx", "pack") and dice.random() < 0.7:
        return _signs_changed(good, dice)
    return _mutated(good, dice)


def examine(kind: str, data: bytes, folder: Path) -> str:
    """Read the file: "" where it could be read, else the code of the refusal. A fault of ours is raised."""
    path = folder / {"yaml": "a.yaml", "preset": "a.yaml", "pack": "a.ispack"}.get(kind, f"a.{kind}")
    path.write_bytes(data)
    try:
        _READERS[kind](path, data)
    except InterviewSimError as error:
        _check_said(error)
        return error.problems[0].code if isinstance(error, BankInvalid) else error.code
    finally:
        path.unlink()
    return ""


def _check_said(error: InterviewSimError) -> None:
    codes = [one.code for one in error.problems] if isinstance(error, BankInvalid) else [error.code]
    missing = [code for code in codes if not has_message(code)]
    if missing or not codes:
        raise AssertionError(f"no sentence for {missing}")
    for language in ("ko", "en"):
        said = message_of(error, "ko" if language == "ko" else "en")
        if not said.what or not said.cure or "?:" in str(said):
            raise AssertionError(f"half a sentence: {said}")


def _read_bank(path: Path, data: bytes) -> None:
    """As the editor does: whatever can be opened there is judged; then as the kiosk does."""
    try:
        draft = BankDraft.read(decode(data, path.name), path.name)
    except BankInvalid:
        load_bank(path)
        raise AssertionError("a bank that cannot be edited") from None
    judgement = BankJudge().judge(draft)
    for one in judgement.questions.values():
        remarks: list[Problem | Finding] = [*one.problems, *one.findings]
        for said in remarks:
            if not str(said.message("ko")) or "?:" in str(said.message("en")):
                raise AssertionError(said.code)
    if BankDraft.read(draft.text(), path.name).document() != draft.document():
        raise AssertionError("a draft that is not kept as it is")
    try:
        load_bank(path)
    except BankInvalid:
        if judgement.may_publish:
            raise AssertionError("published what is no bank") from None
        raise


def _read_preset(path: Path, data: bytes) -> None:
    """As the editor does, then as the kiosk does."""
    try:
        draft = PresetDraft.read(decode(data, path.name), path.name)
    except BankInvalid:
        load_preset(path)
        raise AssertionError("a preset that cannot be edited") from None
    judgement = judge_preset(draft.facts, find_bank("office"))
    remarks: list[Problem | Finding] = [*judgement.problems, *judgement.findings]
    if not all(str(one.message("ko")) and str(one.message("en")) for one in remarks):
        raise AssertionError("a remark without words")
    if PresetDraft.read(draft.text(), path.name) != draft:
        raise AssertionError("a draft that is not kept as it is")
    try:
        load_preset(path)
    except BankInvalid:
        if judgement.preset is not None:
            raise AssertionError("published what is no preset") from None
        raise


def _read_table(path: Path, _: bytes) -> None:
    reading = read_table(path)
    for one in (*reading.problems, *reading.remarks):
        if not one.sentence("ko") or not one.sentence("en"):
            raise AssertionError(one.code)
    if isinstance(reading.usable(), QuestionBank) and reading.problems:
        raise AssertionError("a bank beside problems")


def _read_paste(_: Path, data: bytes) -> None:
    text, _nul, html = data.partition(b"\0\0")
    rows_from_clipboard(text.decode("utf-8", "replace"), html.decode("utf-8", "replace")).usable()


def _read_pack(path: Path, _: bytes) -> None:
    taken(compare_with(read_pack(path), [path.parent]))


_READERS: Final[Mapping[str, Callable[[Path, bytes], object]]] = {
    "yaml": _read_bank,
    "preset": _read_preset,
    "csv": _read_table,
    "xlsx": _read_table,
    "pack": _read_pack,
    "paste": _read_paste,
}


def _preset_text() -> str:
    from interview_sim.resources import question_banks

    return (question_banks() / "presets" / "basic-10.yaml").read_text("utf-8")


def _nonsense(dice: random.Random) -> bytes:
    """No file of this kind at all: bytes, snippets, nested brackets, another kind's file, nothing."""
    match dice.randrange(5):
        case 0:
            return dice.randbytes(dice.randrange(600))
        case 1:
            return b"".join(dice.choices(_SNIPPETS, k=dice.randrange(1, 30)))
        case 2:
            return b"a: " + dice.choice((b"[", b"{a: ", b"- ")) * dice.randrange(1, 3000)
        case 3:
            return good_files()[dice.choice(KINDS)][: dice.randrange(4000)]
    return b""


def _mutated(data: bytes, dice: random.Random) -> bytes:
    """A few bytes changed, cut out, doubled or put in; sometimes the end is missing."""
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 3, 8, 30))):
        at = dice.randrange(len(out) + 1)
        end = at + dice.randrange(1, 60)
        match dice.randrange(5):
            case 0:
                out[at : at + 1] = dice.randbytes(1)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end]
            case 3:
                out[at:at] = dice.choice(_SNIPPETS)
            case 4:
                out[at:end] = dice.choice(_SNIPPETS)
    return bytes(out[: dice.randrange(len(out) + 1)] if dice.random() < 0.15 else out)


def _values_changed(data: bytes, dice: random.Random) -> bytes:
    """YAML in which fields are gone, called otherwise, doubled or hold something else."""
    document = read_yaml(data.decode(), "good.yaml").value
    for _ in range(dice.choice((1, 1, 2, 4, 10))):
        holder, key = _somewhere(document, dice)
        value, other = holder[key], _somewhere(document, dice)
        match dice.randrange(5):
            case 0:
                del holder[key]
            case 1:
                holder[key] = copy.deepcopy(dice.choice(_ODD_VALUES))
            case 2:
                holder[key] = copy.deepcopy(other[0][other[1]])
            case 3 if isinstance(holder, dict):
                holder[
                    dice.choice(("id", "kind", "text", "ko", "draw", "missing_point", "x", "", f"{key}s"))
                ] = value
            case _:
                holder[key] = [value, copy.deepcopy(value)]
    return write_yaml(document).encode()


def _somewhere(document: Any, dice: random.Random) -> tuple[Any, Any]:
    """A table or list inside the document, and one of its keys."""
    places: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting:
        holder = waiting.pop()
        rows = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, value in rows:
            places.append((holder, key))
            if isinstance(value, dict | list):
                waiting.append(value)
    return dice.choice(places) if places else ({"x": 1}, "x")


_ODD_VALUES: Final[tuple[Any, ...]] = (
    None, True, 0, -1, 10**15, 1.5, "", " ", "null", "x" * 3000, "\x07", "\u2028", [], {}, [None], [[]], [{}], {"ko": 5}, {"": None},
    {"ko": ""}, ["a", "a"], "basic", "in_depth", "../../evil.ogg", "con", "결혼하셨어요?", "unlimited", {"ko": "a.exe"}, ["common"],
)  # fmt: skip


def _signs_changed(data: bytes, dice: random.Random) -> bytes:
    """As `_mutated`, sign by sign, so that the file stays text."""
    out = list(data.decode("utf-8-sig"))
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        at = dice.randrange(len(out) + 1)
        end = at + dice.randrange(1, 40)
        match dice.randrange(5):
            case 0:
                out[at : at + 1] = dice.choice("-?:,[]{}#&*!|>'\"%@`=~.0189 \n\tаé가😀\u202e\u2028")
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end]
            case 3:
                out[at:at] = dice.choice(_SNIPPETS).decode("utf-8", "ignore")
            case 4:
                out[at:end] = dice.choice(_SNIPPETS).decode("utf-8", "ignore")
    return "".join(out).encode()


def _lines_shuffled(data: bytes, dice: random.Random) -> bytes:
    """Lines left out, doubled, moved, indented anew; sometimes in another encoding."""
    lines = data.decode("utf-8-sig").splitlines(keepends=True)
    for _ in range(dice.choice((1, 2, 5))):
        at = dice.randrange(len(lines))
        match dice.randrange(4):
            case 0:
                lines.pop(at)
            case 1:
                lines.insert(at, dice.choice(lines))
            case 2:
                lines[at] = dice.choice((" ", "  ", "\t", "-", ",", ";", '"')) + lines[at]
            case 3:
                lines[at] = lines[at].strip() + dice.choice((":", "\t", '"', ",,,,,", " #")) + "\n"
        lines = lines or [""]
    encoding = dice.choice(("utf-8", "utf-8", "cp949", "utf-16", "utf-16-le", "latin-1"))
    return "".join(lines).encode(encoding, "replace")


def _broken_inside(data: bytes, kind: str, dice: random.Random) -> bytes:
    """The members of the ZIP file changed, left out, renamed, doubled, before it is closed rightly again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(dice.choice((1, 1, 2, 4))):
        at = dice.randrange(len(members))
        name, content = members[at]
        match dice.randrange(6):
            case 0 if len(members) > 1:
                members.pop(at)
            case 1:
                members.append((dice.choice(_NAMES), content[:200]))
            case 2:
                members[at] = (dice.choice(_NAMES), content)
            case 3 if kind == "pack" and name == "manifest.json":
                members[at] = (name, _other_manifest(content, dice))
            case _:
                members[at] = (name, _mutated(content, dice))
    if kind == "pack" and dice.random() < 0.6:
        members = _hashed_anew(members)
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # names twice are meant
        for name, content in members:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = dice.choice((*[0o100644] * 18, 0o120777, 0o040755)) << 16
            archive.writestr(entry, content)
    return out.getvalue()


def _hashed_anew(members: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """The members with hashes and sizes that are right again, so that what is inside them is looked at."""
    contents = dict(members)
    try:
        manifest = json.loads(contents["manifest.json"])
        for row in manifest["members"]:
            content = contents[row["path"]]
            row["sha256"], row["bytes"] = hashlib.sha256(content).hexdigest(), len(content)
    except (ValueError, TypeError, KeyError):
        return members
    whole = json.dumps(manifest).encode()
    return [(name, whole if name == "manifest.json" else content) for name, content in members]


_NAMES: Final = (
    "../evil.yaml", "/evil", "C:\\evil", "a/../../evil", "banks/office.yaml", "BANKS/office.yaml", "sounds/con.ogg", "sounds/",
    "manifest.json", "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "x" * 300, "sounds/a.exe", "",
)  # fmt: skip


def _other_manifest(content: bytes, dice: random.Random) -> bytes:
    try:
        value = json.loads(content)
        key = dice.choice(sorted(value))
        odd: list[object] = [None, 0, 2, "x", [], {}, [None], [{}], 10**30, value]
        value[key] = dice.choice(odd[:-1])
        return json.dumps(value).encode()
    except (ValueError, TypeError, IndexError):
        return content[:-1]


@dataclass(slots=True)
class Tally:
    """What became of the files of one kind. `codes`: how often each refusal; `faults`: seed and what happened."""

    n_files: int = 0
    n_read: int = 0
    slowest_s: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, str]] = field(default_factory=list)


def run(count: int, first_seed: int, kinds: tuple[str, ...] = KINDS) -> dict[str, Tally]:
    """Examine `count` files, the kinds in turn, in a folder of their own that must stay empty."""
    tallies = {kind: Tally() for kind in kinds}
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "a" / "b"
        folder.mkdir(parents=True)
        for n in range(count):
            kind, seed = kinds[n % len(kinds)], first_seed + n
            tally, data = tallies[kind], broken(kind, seed)
            begun_s = time.perf_counter()
            try:
                code = examine(kind, data, folder)
            except Exception as error:  # noqa: BLE001  a fault is what is looked for
                tally.faults.append((seed, repr(error)[:160]))
                code = "(fault)"
            tally.slowest_s = max(tally.slowest_s, time.perf_counter() - begun_s)
            tally.n_files += 1
            tally.n_read += not code
            tally.codes.update([code] if code else [])
            left = [path for path in Path(outer).rglob("*") if path not in (folder, folder.parent)]
            if left:
                tally.faults.append((seed, f"written: {left[0]}"))
                left[0].unlink()
    return tallies
