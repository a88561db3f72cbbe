"""When two texts of a bank or preset say the same: everything but the number that a publication gave them."""

from __future__ import annotations

import hashlib
import re

from interview_sim.banks.bank import QuestionBank
from interview_sim.banks.errors import BankInvalid
from interview_sim.banks.files import parse_bank, parse_preset, yaml_text
from interview_sim.banks.preset import Preset

Item = QuestionBank | Preset
_VERSION = re.compile(r"^version[ \t]*:[^\n]*$", re.MULTILINE)


def content_sha256(text: str) -> str:
    """The hash of a text without its version line, its byte order mark and the kind of its line breaks."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return hashlib.sha256(_VERSION.sub("", plain, count=1).strip().encode("utf-8")).hexdigest()


def with_version(text: str, item: Item, number: int) -> str:
    """The text of `item` with another version number; comments stay."""
    if item.version == number:
        return text
    changed = _VERSION.sub(f"version: {number}", text, count=1)
    wanted = item.model_copy(update={"version": number})
    try:
        is_right = parse_item(changed, item) == wanted
    except BankInvalid:
        is_right = False
    return changed if is_right else yaml_text(wanted)


def parse_item(text: str, like: Item, file: str = "text") -> Item:
    """A text as a bank or preset, whichever `like` is. Raises BankInvalid."""
    return parse_bank(text, file) if isinstance(like, QuestionBank) else parse_preset(text, file)


def same_content(one: Item, other: Item) -> bool:
    """Whether two banks or presets differ in their version number at most."""
    return one.model_copy(update={"version": other.version}) == other
