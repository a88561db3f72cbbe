"""Reads the fields of a protobuf message off the wire, without its schema.

Just enough for the face model's metadata: the encoding is described at
https://protobuf.dev/programming-guides/encoding/.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_VARINT: Final = 0
_FIXED64: Final = 1
_BYTES: Final = 2
_FIXED32: Final = 5
_LONGEST_VARINT: Final = 10


class WireError(ValueError):
    """The bytes are no protobuf message."""


class Field(NamedTuple):
    """One field as it stands on the wire: an integer for varints, the bytes for all others."""

    number: int
    value: int | bytes

    def message(self) -> bytes:
        """The value as the bytes of a nested message or string."""
        if isinstance(self.value, int):
            raise WireError(f"field {self.number} is a number, not a message")
        return self.value

    def integer(self) -> int:
        """The value as an unsigned integer."""
        if isinstance(self.value, bytes):
            raise WireError(f"field {self.number} is not an integer")
        return self.value

    def floats(self) -> NDArray[np.float64]:
        """The value as one 32-bit float, or several of them packed; shape (n,)."""
        content = self.message()
        if len(content) % 4:
            raise WireError(f"field {self.number} holds no 32-bit floats")
        return np.array(struct.unpack(f"<{len(content) // 4}f", content), dtype=np.float64)


def read_fields(message: bytes) -> Iterator[Field]:
    """The fields of `message` in their order. Raises WireError where it is cut off or no message."""
    position = 0
    while position < len(message):
        key, position = _varint(message, position)
        kind = key & 7
        if kind == _VARINT:
            value, position = _varint(message, position)
            yield Field(key >> 3, value)
            continue
        size, position = _size(message, position, kind)
        if position + size > len(message):
            raise WireError(f"cut off at byte {len(message)}")
        yield Field(key >> 3, message[position : position + size])
        position += size


def _size(message: bytes, position: int, kind: int) -> tuple[int, int]:
    """How many bytes a field's value has, and where it starts."""
    if kind == _BYTES:
        return _varint(message, position)
    if kind in (_FIXED32, _FIXED64):
        return (4 if kind == _FIXED32 else 8), position
    raise WireError(f"unknown wire type {kind} before byte {position}")


def _varint(message: bytes, position: int) -> tuple[int, int]:
    value = 0
    for index in range(_LONGEST_VARINT):
        if position + index >= len(message):
            raise WireError(f"cut off at byte {len(message)}")
        byte = message[position + index]
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, position + index + 1
    raise WireError(f"a number at byte {position} does not end")
