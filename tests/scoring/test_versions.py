"""Every finding says which program, models, norms, word lists and libraries it rests on."""

from __future__ import annotations

import json
import re
import shutil
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interview_sim import criteria
from interview_sim.analysis import LoadedModels, analyse
from interview_sim.measures import AskedQuestion
from interview_sim.resources import assets
from interview_sim.results.json import dumps
from interview_sim.scoring import load_norms, versions
from interview_sim.signals.types import Missing


def test_an_analysis_names_everything_it_rests_on(tmp_path: Path) -> None:
    sound = tmp_path / "answer.wav"
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16000)
        file.writeframes(np.zeros(3 * 16000, np.int16).tobytes())
    models = LoadedModels(
        speech=Missing(reason="no_speech_model"), face=None, names={"speech": None, "face": None}
    )

    found = analyse(
        sound,
        AskedQuestion(question=None, answer_limit_s=None),
        spoken="ko",
        models=models,
        age_group="over_50",
    )

    document = json.loads(dumps(found))
    assert document["program"].startswith("interview-sim ")
    assert document["norms"] == load_norms("ko", "over_50").version
    assert re.search(r" over_50@[0-9a-f]{12}$", document["norms"])
    assert document["versions"] == versions.data_versions()
    assert set(document["models"]) == {"speech", "face"}
    assert all("@" in version for version in document["versions"].values())


@pytest.mark.parametrize("name", sorted(path.name for path in (assets() / "lexicons").glob("*.toml")))
def test_a_changed_word_list_is_another_version(name: str, tmp_path: Path) -> None:
    shipped = versions.lexicons_version()
    shutil.copytree(assets() / "lexicons", tmp_path / "lexicons")
    criteria.use_centre(tmp_path)
    path = tmp_path / "lexicons" / name

    path.write_text(path.read_text("utf-8") + "\n# A remark.\n", "utf-8")
    criteria.look_again()
    assert versions.lexicons_version() == shipped
    path.write_text(path.read_text("utf-8") + "\n[a_new_table]\nword = true\n", "utf-8")
    criteria.look_again()
    assert versions.lexicons_version() != shipped


def test_the_same_norms_give_the_same_finding_and_edited_ones_do_not(tmp_path: Path) -> None:
    text = (assets() / "norms" / "ko.toml").read_text("utf-8")
    (tmp_path / "ko.toml").write_text(text.replace("good_low = 250", "good_low = 255"), "utf-8")

    edited = load_norms("ko", folder=tmp_path)

    assert edited.version.split("@")[0] == load_norms("ko").version.split("@")[0]
    assert edited.version != load_norms("ko").version
    assert replace(edited, version="") != replace(load_norms("ko"), version="")
