"""Output that cannot be written, or not to its end: nothing half-written stands under the name that was asked for."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from crosswire import output
from crosswire.cli import main
from crosswire.errors import OutputError
from tests.stories_of_ours import DESK, EVENING, HARBOUR

Captured = pytest.CaptureFixture[str]
CROSSWIRE = [sys.executable, "-m", "crosswire"]
HEEDING = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from crosswire.cli import main; "
)
"""A process heeds Ctrl-C even where these tests run in the background of a shell, which has it ignored."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for name, text in (("a", HARBOUR), ("b", DESK), ("c", EVENING)):
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """From the n-th write of a text on there is no space left."""
    writes = 0

    class Full(io.TextIOWrapper):
        def write(self, words: str, /) -> int:
            nonlocal writes
            writes += 1
            if writes > after:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(words)

        def writelines(self, lines: Any, /) -> None:
            for line in lines:
                self.write(line)

    def full(path: Path, mode: str = "r", **named: Any) -> Any:
        kept = {name: named[name] for name in ("encoding", "newline") if name in named}
        return Full(io.FileIO(path, mode), **kept) if mode in ("w", "a") else open(path, mode, **named)  # noqa: PTH123

    monkeypatch.setattr(Path, "open", full)
    monkeypatch.setattr(os, "fdopen", full)


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old.txt").write_text("before", encoding="utf-8")
    fill_the_disk(monkeypatch, 2)
    with pytest.raises(OutputError, match="No space left"):
        output.write_lines(tmp_path / "old.txt", ("one", "two", "three"))
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["old.txt"]
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_full_disk_while_reading_can_be_gone_on_from(
    after: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    assert main(["read", str(folder), "-o", str(whole)]) == 0
    fill_the_disk(monkeypatch, after)
    assert main(["read", str(folder), "-o", str(out)]) == 4
    monkeypatch.undo()
    assert "No space left" in capsys.readouterr().err
    assert not out.exists()
    assert main(["read", str(folder), "-o", str(out), "--resume"]) == 0
    assert out.read_bytes() == whole.read_bytes()


def test_a_full_disk_under_brief(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill_the_disk(monkeypatch, 0)
    assert main(["brief", str(folder), "--together", "-o", str(tmp_path / "out" / "page.html")]) == 4
    monkeypatch.undo()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_broken_run_is_gone_on_from_wherever_it_was_cut(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text(HARBOUR.replace(" opposing", "\u2028opposing\x85 é"), encoding="utf-8")
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert main(["read", str(folder), "-o", str(whole)]) == 0
    raw = whole.read_bytes()
    first = raw.index(b"\n") + 1
    for cut in (0, 1, raw.index("é".encode()) + 1, first - 1, first, first + 7):
        (tmp_path / "out.jsonl.partial").write_bytes(raw[:cut])
        assert main(["read", str(folder), "-o", str(out), "--resume"]) == 0
        assert out.read_bytes() == raw


@pytest.mark.parametrize("command", ["brief", "read", "stories"])
def test_an_output_that_cannot_be_written_is_4(command: str, folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for out in (tmp_path / "file" / "x.json", tmp_path / ("n" * 300 + ".json")):
        assert main([command, str(folder), "-o", str(out)] + ["--together"] * (command != "read")) == 4
        said = capsys.readouterr().err
        assert said.count("\n") <= 2
        assert "Traceback" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["extractors"], ["stories", "{}"]])
def test_a_full_standard_output_is_4_in_one_line(command: list[str], folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*CROSSWIRE, *(part.format(folder) for part in command)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (4, b"crosswire: No space left on device\n")


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = [*CROSSWIRE, "brief", str(folder), "--together", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert running.returncode == 128 + signal.SIGPIPE
    assert b"Traceback" not in said
    assert b"Broken" not in said


@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-"])
def test_closed_streams(closed: str, folder: Path, tmp_path: Path) -> None:
    words = " ".join(CROSSWIRE)
    out = tmp_path / "out.jsonl"
    done = subprocess.run(["sh", "-c", f"{words} read {folder} -o {out} {closed}"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3


def test_standard_output_is_utf8_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text(f"Grain 穀物 😀 on its way\n\n{HARBOUR}", encoding="utf-8")
    surroundings = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [*CROSSWIRE, "brief", str(tmp_path), "--together"], capture_output=True, check=False, env=surroundings
    )
    assert done.returncode == 0, done.stderr
    assert "穀物" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("wait", ["started", "one read", "many read"])
def test_an_interrupt_leaves_nothing_half_written(wait: str, folder: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"n{number}", "text": HARBOUR.replace("12", str(number))}) for number in range(300)]
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    out, partial = tmp_path / "out.jsonl", tmp_path / "out.jsonl.partial"
    enough = {"started": 0, "one read": 1, "many read": 60_000}[wait]
    command = [sys.executable, "-c", f"{HEEDING}sys.exit(main(sys.argv[1:]))", "read", str(folder), "-o", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as running:
        until = time.monotonic() + 60
        while not (partial.exists() and partial.stat().st_size >= enough) and time.monotonic() < until:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        assert running.stderr is not None
        said = running.stderr.read().decode()
    assert running.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.jsonl.partial"]
    (folder / "many.jsonl").write_text("\n".join(lines[:3]), encoding="utf-8")
    assert main(["read", str(folder), "-o", str(out), "--resume"]) == 0
    found = [json.loads(line)["source"]["id"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(found) == len(set(found)) >= 6


@pytest.mark.parametrize("delay", [0.4, 1.2, 2.5])
def test_an_interrupt_of_brief_at_any_time(delay: float, folder: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"n{number}", "text": HARBOUR}) for number in range(400)]
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = f"{HEEDING}print('ready', flush=True); sys.exit(main(sys.argv[1:]))"
    arguments = ["brief", str(folder), "--together", "-o", str(tmp_path / "page.html")]
    with subprocess.Popen(
        [sys.executable, "-c", command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        time.sleep(delay)
        running.send_signal(signal.SIGINT)
        said = running.stderr.read().decode()
    assert running.returncode == 130, said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("kept")
    with pytest.raises(OutputError, match="taken is a file, not a folder"):
        output.write_lines(tmp_path / "taken" / "dossier.html", ["new"])
    assert (tmp_path / "taken").read_text() == "kept"
