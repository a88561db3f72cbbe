"""An answer scored again by other norms: at once, as a further finding that names them, beside the first."""

from __future__ import annotations

from pathlib import Path

import tomlkit

from interview_sim.editions import Editions
from interview_sim.resources import assets
from interview_sim.scoring import load_norms
from interview_sim.scoring.norm_sets import SHIPPED
from interview_sim.ui.review.deeds.model_words import RESCORE

NORMS = (assets() / "norms" / "ko.toml").read_text("utf-8")


def _other(_number: int) -> str:
    document = tomlkit.parse(NORMS)
    document["measures"]["speech_rate"]["good_low"] -= 10
    return tomlkit.dumps(document)


def test_an_answer_is_scored_by_the_norms_that_were_chosen(seat, tmp_path: Path) -> None:
    Editions(tmp_path).open_draft("norms", "ko", "박 강사", shipped=NORMS).publish(_other, "느린 말도")
    seat.open()
    take_id = seat.flow.answer.take.id
    seat.flow.renewing.open()
    seat.settle()
    dialog = seat.flow.renewing._dialog
    dialog.form.options.rows[f"{RESCORE}{SHIPPED}"].click()
    dialog.answer("start")
    seat.bot.waitUntil(lambda: dialog.stage == "done", timeout=10_000)
    seat.settle()

    newest = seat.flow.answer.found
    assert newest.norms == load_norms("ko", folder=assets() / "norms").version
    assert newest.norms != load_norms("ko").version
    assert len(seat.store.analyses(take_id)) == 2

    dialog.answer("close")
    seat.flow.renewing.open()
    seat.settle()
    assert list(seat.flow.renewing._dialog.form.options.rows)[-1] == f"{RESCORE}{SHIPPED}"
