"""Reading protobuf messages off the wire."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_sim.signals.face.mesh import parse_mesh
from interview_sim.signals.face.wire import Field, WireError, read_fields


def varint(number: int) -> bytes:
    encoded = bytearray()
    while number >= 0x80:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*encoded, number])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def test_the_documented_example() -> None:
    """From protobuf's own encoding page: field 1 is 150, field 2 is "testing"."""
    message = bytes.fromhex("089601") + bytes.fromhex("120774657374696e67")

    assert list(read_fields(message)) == [Field(1, 150), Field(2, b"testing")]


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 2**64 - 1) | st.binary(max_size=300))))
def test_what_was_written_is_read(fields: list[tuple[int, int | bytes]]) -> None:
    message = b"".join(field(number, value) for number, value in fields)

    assert [tuple(found) for found in read_fields(message)] == fields


@given(st.binary(max_size=200))
def test_any_bytes_give_fields_or_a_wire_error(message: bytes) -> None:
    try:
        assert all(found.number >= 0 for found in read_fields(message))
    except WireError as error:
        assert str(error)


def test_packed_and_single_floats() -> None:
    single = varint(3 << 3 | 5) + struct.pack("<f", 1.5)

    assert next(read_fields(single)).floats().tolist() == [1.5]
    assert Field(3, struct.pack("<2f", 1.5, -2.0)).floats().tolist() == [1.5, -2.0]


def test_a_mesh_turned_by_known_angles_gives_them_back() -> None:
    """A face of five points in perspective-free view, turned 20 degrees to the right and 10 up."""
    points = np.array([[-3, 2, 1], [3, 2, 1], [0, 0, 4], [-2, -3, 1], [2, -3, 1]], dtype=np.float64)
    vertices = b"".join(varint(3 << 3 | 5) + struct.pack("<f", v) for p in points for v in (*p, 0.0, 0.0))
    basis = b"".join(
        field(2, varint(1 << 3) + varint(i) + varint(2 << 3 | 5) + struct.pack("<f", 0.1 + i))
        for i in range(5)
    )
    mesh = parse_mesh(field(1, vertices) + basis)
    yaw, pitch = np.radians(20.0), np.radians(10.0)
    turn_up = np.array([[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]])
    turn_right = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])

    seen = 40 * points @ (turn_right @ turn_up).T + (300.0, -200.0, 5.0)
    pose = mesh.pose(seen * (1.0, -1.0, -1.0))

    assert (pose.yaw_deg, pose.pitch_deg) == (pytest.approx(20.0, abs=1e-4), pytest.approx(10.0, abs=1e-4))


@pytest.mark.parametrize("metadata", [b"", field(1, b""), b"\xff" * 30])
def test_metadata_without_a_mesh_is_refused(metadata: bytes) -> None:
    with pytest.raises(WireError):
        parse_mesh(metadata)
