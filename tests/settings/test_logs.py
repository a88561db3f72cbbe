from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_sim.errors import InputMissing
from interview_sim.settings.logs import MAX_BYTES, set_up_logging

LOG = logging.getLogger("interview_sim.test")


@pytest.fixture(autouse=True)
def handlers_taken_down() -> Iterator[None]:
    root = logging.getLogger("interview_sim")
    before, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def log_error(error: Exception) -> None:
    try:
        raise error
    except Exception:
        LOG.exception("failed")


def test_a_line_goes_below_the_data_folder_once(tmp_path: Path) -> None:
    set_up_logging(tmp_path, "kiosk")
    path = set_up_logging(tmp_path, "kiosk")
    LOG.info("take saved in %.1f s", 0.5)

    assert path == tmp_path / "logs" / "kiosk.log"
    assert path.read_text("utf-8").count("take saved in 0.5 s") == 1


def test_words_of_a_foreign_exception_stay_out_and_its_place_stays_in(tmp_path: Path) -> None:
    path = set_up_logging(tmp_path, "kiosk")
    log_error(ValueError("저는 김철수입니다"))

    text = path.read_text("utf-8")
    assert "김철수" not in text
    assert "ValueError (message left out)" in text
    assert "in log_error" in text


def test_a_cause_is_told_and_our_own_facts_are_kept(tmp_path: Path) -> None:
    path = set_up_logging(tmp_path, "kiosk")
    error = InputMissing(file="a.mkv")
    error.__cause__ = KeyError("김철수")
    log_error(error)

    text = path.read_text("utf-8")
    assert "김철수" not in text
    assert text.index("KeyError") < text.index("then") < text.index("file=a.mkv")


def test_a_line_break_cannot_forge_a_line(tmp_path: Path) -> None:
    path = set_up_logging(tmp_path, "kiosk")
    LOG.warning("device %s", "mic\n2026-01-01 INFO forged")

    assert len(path.read_text("utf-8").splitlines()) == 1


def test_logs_rotate_and_stay_bounded(tmp_path: Path) -> None:
    set_up_logging(tmp_path, "kiosk")
    for _ in range(90):
        LOG.info("x" * 100_000)

    files = list((tmp_path / "logs").iterdir())
    assert len(files) == 6
    assert all(file.stat().st_size <= MAX_BYTES for file in files)


def test_causes_that_lead_back_to_themselves_end(tmp_path: Path) -> None:
    """An error carried over from another thread and raised again: its chain was a circle, told for ever."""
    path = set_up_logging(tmp_path, "kiosk")
    first, second = ValueError("first"), KeyError("second")
    first.__context__, second.__context__ = second, first
    LOG.error("failed", exc_info=(type(first), first, None))

    told = path.read_text("utf-8")
    assert told.count("ValueError") == 1
    assert told.count("KeyError") == 1
