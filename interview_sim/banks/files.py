"""Banks and presets as YAML files: read with every problem named, written whole or not at all."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.collecting import uncollected
from interview_sim.banks.decoding import decode, read_bytes
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.preset import Preset
from interview_sim.banks.validation import validate
from interview_sim.banks.yamltext import LARGE_LETTERS, read_yaml
from interview_sim.banks.yamlwriting import write_yaml
from interview_sim.errors import OutputNotWritable

_log = logging.getLogger(__name__)
MOST_WITH_COMMENTS: Final = 500
Model = TypeVar("Model", QuestionBank, Preset)


def load_bank(path: Path | str) -> QuestionBank:
    """The question bank in a YAML file.

    Raises:
        InputMissing: there is no such file.
        BankInvalid: it cannot be used; `problems` has everything that is wrong, with lines.
    """
    return _load(QuestionBank, Path(path))


def load_preset(path: Path | str) -> Preset:
    """The interview preset in a YAML file; raises as `load_bank`."""
    return _load(Preset, Path(path))


def parse_bank(text: str, file: str = "bank.yaml") -> QuestionBank:
    """The question bank in a YAML text; `file` is the name in problems. Raises BankInvalid."""
    return _parse(QuestionBank, text, file)


def parse_preset(text: str, file: str = "preset.yaml") -> Preset:
    """The preset in a YAML text; `file` is the name in problems. Raises BankInvalid."""
    return _parse(Preset, text, file)


def is_preset_text(text: str) -> bool:
    """Whether a YAML text looks like a preset rather than a bank: it has `parts`, and no `questions`."""
    keys = {line.split(":", 1)[0] for line in text.splitlines() if line[:1].isalpha()}
    return "parts" in keys and "questions" not in keys


def _load(model: type[Model], path: Path) -> Model:
    return _parse(model, decode(read_bytes(path), str(path)), str(path))


def _parse(model: type[Model], text: str, file: str) -> Model:
    with uncollected(is_needed=len(text) >= LARGE_LETTERS):
        document = read_yaml(text, file)
        return validate(model, document.value, file=file, line_of=document.line_of)


def plain(model: BaseModel) -> dict[str, Any]:
    """A model as plain values for a file: what equals its default is left out."""
    values: dict[str, Any] = model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(model, QuestionBank | Preset):
        values = {"schema": model.schema_version, **values}
    return values


def yaml_text(model: QuestionBank | Preset, *, over: str | None = None) -> str:
    """A model as YAML; `over` is the text it replaces, whose comments and order stay where possible."""
    if over is None:
        return write_yaml(plain(model))
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width, yaml.allow_unicode, yaml.preserve_quotes = 110, True, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    kept = yaml.load(over)
    _put(kept, plain(model))
    out = StringIO()
    yaml.dump(kept, out)
    return out.getvalue()


def bank_yaml(bank: QuestionBank, *, over: str | None = None) -> str:
    """A bank as YAML over the text that it replaces, where that can be read and has comments to keep.

    Of more than `MOST_WITH_COMMENTS` questions comments are not kept: it would take seconds.
    """
    is_kept = (
        over is not None and len(bank.questions) <= MOST_WITH_COMMENTS and "#" in over and _is_bank(over)
    )
    return yaml_text(bank, over=over if is_kept else None)


def preset_yaml(preset: Preset, *, over: str | None = None) -> str:
    """A preset as YAML over the text that it replaces, where that can be read."""
    is_kept = over is not None and "#" in over
    if over is not None and is_kept:
        try:
            parse_preset(over)
        except BankInvalid:
            is_kept = False
    return yaml_text(preset, over=over if is_kept else None)


def save_bank(bank: QuestionBank, path: Path) -> None:
    """Write `bank` to a YAML file; comments of a readable file that stands there are kept.

    Written beside, flushed to the disk and renamed: the old file stays whole until the new one is.

    Raises:
        OutputNotWritable: the folder is read-only or the disk full.
    """
    write_text(path, yaml_text(bank, over=_present_text(path)))


def _present_text(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        text = decode(read_bytes(path), str(path))
    except BankInvalid:
        return None
    return text if _is_bank(text) else None


def _is_bank(text: str) -> bool:
    try:
        parse_bank(text)
    except BankInvalid:
        return False
    return True


def write_text(path: Path, text: str) -> None:
    """`text` as UTF-8, whole or not at all. Raises OutputNotWritable."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """`data`, whole or not at all: written beside, flushed, renamed. Raises OutputNotWritable."""
    write_together([(path, lambda: data)])


def write_together(files: Sequence[tuple[Path, Callable[[], bytes]]]) -> None:
    """Several files, all or none: every one is written beside its place and flushed before any is renamed.

    Args:
        files: each with what gives its bytes, asked for when its turn comes.

    Raises:
        OutputNotWritable: a folder is read-only or the disk full; all files stay as they were.
    """
    beside: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for target, data in files:
            beside.append((_written_beside(target, data()), target))
        for part, target in beside:
            part.replace(target)
    except OSError as error:
        raise OutputNotWritable(file=target, why=error.strerror or str(error)) from error
    finally:
        for part, _ in beside:
            part.unlink(missing_ok=True)
    for folder in {target.parent for _, target in beside}:
        _flush_folder(folder)


def _written_beside(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _flush_folder(folder: Path) -> None:
    """The names in a folder reach the disk too, where the system lets a folder be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError as error:
        _log.debug("folder not flushed: %s", error)
    finally:
        os.close(handle)


def _put(kept: Any, values: Mapping[str, Any]) -> None:
    """Change `kept` (ruamel's mapping with comments) so that it holds exactly `values`."""
    for key in [key for key in kept if key not in values]:
        del kept[key]
    for key, value in values.items():
        kept[key] = _merged(kept[key], value) if key in kept else value


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, Mapping):
        _put(old, new)
        return old
    if isinstance(old, list) and isinstance(new, list):
        return _merged_list(old, new)
    return old if (type(old) is type(new) and old == new) or _same_text(old, new) else new


def _same_text(old: Any, new: Any) -> bool:
    return isinstance(old, str) and isinstance(new, str) and str(old).strip() == new


def _merged_list(old: Any, new: list[Any]) -> Any:
    """Entries with an `id` keep their comments when they stay in order; else the list is replaced."""
    if [_id(entry) for entry in old] == [_id(entry) for entry in new] and len(old) == len(new):
        for index, entry in enumerate(new):
            old[index] = _merged(old[index], entry)
        return old
    by_id = {_id(entry): entry for entry in old if _id(entry) is not None}
    entries = [_merged(by_id[_id(entry)], entry) if _id(entry) in by_id else entry for entry in new]
    old[:] = entries
    return old


def _id(entry: Any) -> str | None:
    return str(entry["id"]) if isinstance(entry, Mapping) and "id" in entry else None
