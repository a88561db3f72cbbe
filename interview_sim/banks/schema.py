"""The JSON Schemas of banks and presets, made from the models: `assets/schema/*-1.json`.

`python -m interview_sim.banks.schema` writes them anew; a test compares them with the models.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.preset import Preset

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """File name -> JSON Schema."""
    return {
        "question-bank-1.json": _schema(QuestionBank, "Question bank, schema 1"),
        "preset-1.json": _schema(Preset, "Interview preset, schema 1"),
    }


def write_schemas(folder: Path) -> None:
    """Write both files into `folder`."""
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (folder / name).write_text(text + "\n", encoding="utf-8")


def _schema(model: type[QuestionBank] | type[Preset], title: str) -> dict[str, Any]:
    found = model.model_json_schema(by_alias=True)
    found.pop("title", None)
    return {"$schema": _DIALECT, "title": title, **found}


if __name__ == "__main__":
    from interview_sim.resources import assets

    write_schemas(assets() / "schema")
