from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.messages import message
from interview_sim.settings import (
    Settings,
    data_dir,
    load_settings,
    operator_code_fits,
    read_settings,
    save_settings,
    validate_settings,
    with_operator_code,
)
from interview_sim.settings.errors import DataFolderNotWritable, SecretTooShort
from interview_sim.settings.model import COMMENTS
from interview_sim.settings.validation import allowed_values


def write(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_option_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTERVIEW_SIM_DATA", str(tmp_path / "environment"))

    assert data_dir(tmp_path / "option") == tmp_path / "option"
    assert data_dir() == tmp_path / "environment"


def test_without_both_the_users_own_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERVIEW_SIM_DATA", raising=False)

    assert data_dir().name == "interview-sim"
    assert data_dir().is_absolute()


def test_no_file_means_defaults_and_no_problem(tmp_path: Path) -> None:
    loaded = read_settings(tmp_path)

    assert loaded.settings == Settings()
    assert loaded.problems == ()
    assert loaded.settings.needs_operator_code


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    settings = Settings(centre_name="부산 일자리센터", presets=("practice",), keep_days=7, larger_type=True)

    save_settings(tmp_path, settings)

    assert read_settings(tmp_path).settings == settings
    assert read_settings(tmp_path).problems == ()
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_a_new_file_explains_every_key(tmp_path: Path) -> None:
    save_settings(tmp_path, with_operator_code(Settings(), "2468"))
    text = (tmp_path / "settings.toml").read_text("utf-8")

    assert set(COMMENTS) == set(Settings.model_fields)
    assert [key for key in Settings.model_fields if f"# {COMMENTS[key]}\n{key} =" not in text] == []


def test_saving_keeps_comments_order_and_foreign_keys(tmp_path: Path) -> None:
    path = write(
        tmp_path, '# our booth\nkeep_days = 14 # agreed in May\nfuture_key = "x"\ncentre_name = "A"\n'
    )

    save_settings(tmp_path, load_settings(tmp_path).model_copy(update={"centre_name": "B"}))

    text = path.read_text("utf-8")
    assert text.startswith(
        '# our booth\nkeep_days = 14 # agreed in May\nfuture_key = "x"\ncentre_name = "B"\n'
    )


def test_a_wrong_value_gives_its_default_key_line_and_cure_and_leaves_the_others(tmp_path: Path) -> None:
    write(tmp_path, 'centre_name = "A"\n\nidle_s = 29\ncamera_position = "behind"\n')

    loaded = read_settings(tmp_path)

    assert (loaded.settings.centre_name, loaded.settings.idle_s) == ("A", 90)
    assert [(problem.key, problem.line) for problem in loaded.problems] == [
        ("idle_s", 3),
        ("camera_position", 4),
    ]
    sentences = [message(problem.code, problem.facts, "en") for problem in loaded.problems]
    assert sentences[0].cure == "Write: 30 - 900"
    assert sentences[1].cure == "Write: above | below | left | right"


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("idle_s", [30, 900], [29, 901, 30.0, "90", True]),
        ("idle_report_s", [60, 1800], [59, 1801]),
        ("desk_lock_min", [2, 120], [1, 121]),
        ("keep_days", [1, 365], [0, 366, -1]),
        ("presets", [["a"], list("abcde")], [[], list("abcdef"), "a", [1]]),
        ("spoken_languages", [["ko"], ["en", "ko"]], [[], ["jp"]]),
        ("centre_name", ["", "가" * 60], ["가" * 61, 1]),
        ("speech_model", ["whisper-small"], ["whisper", ""]),
        ("larger_type", [True], [1, "yes"]),
        ("operator_code_hash", [], ["1234", ""]),
    ],
)
def test_limits(key: str, right: list[object], wrong: list[object]) -> None:
    assert [value for value in right if validate_settings({key: value})[1]] == []
    assert [value for value in wrong if len(validate_settings({key: value})[1]) != 1] == []


def test_every_key_says_what_it_takes() -> None:
    assert all(allowed_values(key) for key in Settings.model_fields)


def test_a_misspelt_key_names_the_one_that_is_meant(tmp_path: Path) -> None:
    write(tmp_path, "keep_day = 3\n")

    (problem,) = read_settings(tmp_path).problems
    assert "keep_days" in message(problem.code, problem.facts, "ko").cure


@pytest.mark.parametrize("content", [b"keep_days = \n", b"\xff\xfe\x00", b"[" * 5000, b"a = 1\na = 2\n"])
def test_a_broken_file_never_stops_and_is_kept_aside_on_saving(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(content)

    loaded = read_settings(tmp_path)
    save_settings(tmp_path, Settings(keep_days=5))

    assert loaded.settings == Settings()
    assert [problem.code for problem in loaded.problems] == ["settings-unreadable"]
    assert (tmp_path / "settings.toml.broken").read_bytes() == content
    assert load_settings(tmp_path).keep_days == 5


def test_a_file_from_notepad_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xef\xbb\xbfkeep_days = 9\r\n")

    assert read_settings(tmp_path).settings.keep_days == 9


@given(
    st.dictionaries(
        st.sampled_from([*Settings.model_fields, "other"]),
        st.from_type(type[object])
        | st.none()
        | st.integers()
        | st.text()
        | st.lists(st.text())
        | st.booleans()
        | st.floats(),
    )
)
def test_no_value_of_any_kind_is_an_error(values: dict[str, object]) -> None:
    settings, problems = validate_settings(values)

    wrong = {problem.key for problem in problems}
    for key in set(values) & set(Settings.model_fields) - wrong:
        kept = getattr(settings, key)
        given_value = values[key]
        assert kept == (tuple(dict.fromkeys(given_value)) if isinstance(given_value, list) else given_value)


def test_the_operators_code_is_kept_as_an_argon2id_hash(tmp_path: Path) -> None:
    save_settings(tmp_path, with_operator_code(Settings(), "2468"))

    text = (tmp_path / "settings.toml").read_text("utf-8")
    loaded = load_settings(tmp_path)
    assert "2468" not in tomllib.loads(text)["operator_code_hash"]
    assert operator_code_fits(loaded, "2468")
    assert operator_code_fits(loaded, "２４６８")
    assert not operator_code_fits(loaded, "2469")
    assert not operator_code_fits(Settings(), "")


def test_three_signs_are_no_code() -> None:
    with pytest.raises(SecretTooShort):
        with_operator_code(Settings(), "123")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(DataFolderNotWritable):
        save_settings(tmp_path / "file" / "data", Settings())
