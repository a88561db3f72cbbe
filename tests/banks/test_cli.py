"""`interview-sim banks` through the program's one door."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_sim.banks import find_bank, load_bank
from interview_sim.cli.entry import run


@pytest.fixture
def banks(tmp_path: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs `banks ...` with a data folder of its own: (exit code, stdout, stderr)."""

    def call(*arguments: object, language: str = "en") -> tuple[int, str, str]:
        options = ["--data-dir", str(tmp_path / "data"), "--language", language]
        code = run([*options, "banks", *(str(argument) for argument in arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_list_shows_banks_and_presets(banks) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = banks("list", "--json")

    listed = json.loads(out)
    assert code == 0
    assert {row["id"] for row in listed["banks"]} >= {"common", "office"}
    assert next(row["id"] for row in listed["presets"]) == "first-visit"
    assert "사무" in banks("list", language="ko")[1]


def test_validate_lists_all_problems_line_by_line_and_exits_2(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("schema: 1\nid: good\nversion: 1\nname: {ko: 이름}\n", encoding="utf-8")
    bad.write_text("schema: 1\nid: Bad\nversion: x\nname: {}\n", encoding="utf-8")

    code, out, err = banks("validate", good, bad)

    assert code == 2 and f"{good}: ok" in out
    lines = err.strip().splitlines()
    assert [line.split(": ")[1] for line in lines] == [f"{bad}:{n}" for n in (2, 3, 4)]
    assert all(line.startswith("error: ") for line in lines)


def test_validate_knows_presets_tables_and_folders(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "p.yaml").write_text("schema: 1\nid: p\nversion: 1\nparts: []\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text("id,kind,text_ko\nQ,bsic,질문\n", encoding="utf-8")

    code, out, _ = banks("validate", tmp_path / "p.yaml", tmp_path / "t.csv", "--json")

    rows = json.loads(out)
    assert code == 2
    assert {problem["where"] for problem in rows[0]["problems"]} >= {"name", "parts", "sources"}
    assert {problem["where"] for problem in rows[1]["problems"]} == {"A2", "B2"}
    assert banks("validate", "question_banks")[0] == 0


def test_lint_exits_2_only_when_something_must_be_mended(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert banks("lint", "common")[0] == 0
    path = tmp_path / "x.yaml"
    path.write_text(
        "schema: 1\nid: x\nversion: 1\nname: {ko: x}\n"
        "questions: [{id: q, kind: basic, text: {ko: 고향이 어디예요?}}]\n",
        encoding="utf-8",
    )

    code, out, _ = banks("lint", path, language="ko")

    assert code == 2 and "부적절한 질문" in out and "고향이 어디" in out


def test_export_edit_import_and_diff(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert banks("export", "office", tmp_path / "o.xlsx")[0] == 0
    assert banks("export", tmp_path / "o.xlsx", tmp_path / "o.csv")[0] == 0
    text = (tmp_path / "o.csv").read_text("utf-8-sig").replace("bank:version,1", "bank:version,2")
    (tmp_path / "o.csv").write_bytes(text.encode("utf-8-sig"))

    code, out, _ = banks("import", tmp_path / "o.csv")

    assert code == 0 and "office v2" in out
    assert load_bank(tmp_path / "data" / "banks" / "office.yaml").version == 2
    shipped = find_bank("office")
    (tmp_path / "old.yaml").write_text("", encoding="utf-8")
    banks("export", tmp_path / "o.xlsx", tmp_path / "old2.yaml")
    assert load_bank(tmp_path / "old2.yaml") == shipped
    assert banks("diff", tmp_path / "old2.yaml", "office")[1] == "~ (bank) version: 1 -> 2\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", "nowhere"),
        ("export", "office", "x.doc"),
        ("import", "nothing.csv"),
        ("validate", "nothing.yaml"),
        ("diff", "common", "nowhere"),
    ],
)
def test_input_that_cannot_be_used_is_one_line_and_exit_2(banks, arguments: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    code, out, err = banks(*arguments)

    assert code == 2 and out == "" and err.startswith("error: ") and err.count("\n") == 1


def test_a_broken_table_lists_its_rows_and_stores_nothing(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "x.csv").write_text(
        "bank:id,x\nbank:name_ko,x\nid,kind,text_ko\na,basic,b\nC,bsic,d\n", encoding="utf-8"
    )

    code, _, err = banks("import", tmp_path / "x.csv")

    assert code == 2 and err.count("x.csv:5") == 2
    assert not (tmp_path / "data" / "banks" / "x.yaml").exists()


def test_presets_are_exported_and_imported(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "p.yaml"
    assert banks("export", "basic-10", path)[0] == 0
    path.write_text(path.read_text("utf-8").replace("version: 1", "version: 2"), encoding="utf-8")

    code, out, _ = banks("import", path)

    assert code == 0 and "basic-10 v2" in out
    listed = json.loads(banks("list", "--json")[1])["presets"]
    assert next(row["version"] for row in listed if row["id"] == "basic-10") == 2
    assert banks("export", "basic-10", tmp_path / "p.xlsx")[0] == 2


def test_a_plain_list_of_questions_is_imported_and_imported_anew(banks, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "welcome.csv"
    path.write_bytes("질문,담당 부서\r\n강점은 무엇인가요?,1과\r\n".encode("cp949"))

    code, out, err = banks("import", path)
    again = banks("import", path)[1]
    path.write_bytes("질문\r\n약점은 무엇인가요?\r\n".encode("cp949"))
    anew = banks("import", path)[1]

    assert code == 0 and "welcome v1 (1)" in out and "담당 부서" in err
    assert "welcome v1" in again and "welcome v2" in anew
    assert (
        load_bank(tmp_path / "data" / "banks" / "welcome.yaml").questions[0].text.ko == "약점은 무엇인가요?"
    )


@pytest.fixture
def booths(tmp_path: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs `banks ...` at one of two booths: booths("a", ...) -> (exit code, stdout, stderr)."""

    def call(booth: str, *arguments: object) -> tuple[int, str, str]:
        options = ["--data-dir", str(tmp_path / booth), "--language", "en"]
        code = run([*options, "banks", *(str(argument) for argument in arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def _publish(call, booth: str, tmp_path: Path, version: int, **texts: str) -> None:  # type: ignore[no-untyped-def]
    rows = "".join(f"  - {{id: {key}, kind: basic, text: {{ko: {text}}}}}\n" for key, text in texts.items())
    path = tmp_path / "source.yaml"
    path.write_text(
        f"schema: 1\nid: ours\nversion: {version}\nname: {{ko: 이름}}\nquestions:\n{rows}", encoding="utf-8"
    )
    assert call(booth, "import", path)[0] == 0


def test_packs_go_from_booth_to_booth(booths, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    pack = tmp_path / "p.ispack"
    _publish(booths, "a", tmp_path, 1, q1="하나", q2="둘")
    code, out, _ = booths("a", "export", "ours", pack, "--also", "basic-10")
    assert code == 0 and "ours v1, basic-10 v1" in out
    assert booths("a", "validate", pack)[1] == f"{pack}: ok\n"

    rows = json.loads(booths("b", "import", pack, "--json")[1])["items"]
    assert [(row["id"], row["state"], row["stored_version"]) for row in rows] == [
        ("ours", "new", 1), ("basic-10", "same", None),
    ]  # fmt: skip

    _publish(booths, "a", tmp_path, 2, q1="하나 가", q2="둘")
    _publish(booths, "b", tmp_path, 2, q1="하나 나", q2="둘", q3="셋")
    booths("a", "export", "ours", pack)
    before = (tmp_path / "b" / "banks" / "ours.yaml").read_bytes()
    code, _, err = booths("b", "import", pack)
    assert code == 2 and "q1" in err and err.count("\n") == 1
    assert (tmp_path / "b" / "banks" / "ours.yaml").read_bytes() == before

    code, out, _ = booths("b", "import", pack, "--conflicts", "theirs")
    merged = load_bank(tmp_path / "b" / "banks" / "ours.yaml")
    assert code == 0 and "v3" in out
    assert {q.id: q.text.ko for q in merged.questions} == {"q1": "하나 가", "q2": "둘", "q3": "셋"}
    assert (tmp_path / "b" / "banks" / "older" / "ours-2.yaml").read_bytes() == before


def test_a_pack_that_is_none_is_refused_line_by_line(booths, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "p.ispack").write_bytes(b"PK")

    for command in (("import",), ("validate",)):
        code, _, err = booths("a", *command, tmp_path / "p.ispack")
        assert code == 2 and err.startswith("error: ") and err.count("\n") == 1
    assert booths("a", "export", "common", tmp_path / "x.csv", "--also", "office")[0] == 2
    assert booths("a", "import", tmp_path / "p.ispack", "--conflicts", "both")[0] == 2
