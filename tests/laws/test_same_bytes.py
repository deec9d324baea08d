"""Law 6: same input, settings and model, same bytes, whatever the hash seed, the zone, the locale or the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.stories_of_ours import DESK, HARBOUR

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "Asia/Kolkata", "LC_ALL": "C.UTF-8"},
)


def test_a_record_is_the_same_bytes_in_other_surroundings(tmp_path: Path) -> None:
    written = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / f"run{number}"
        folder.mkdir()
        (folder / "one.txt").write_text(HARBOUR, encoding="utf-8")
        (folder / "two.txt").write_text(DESK, encoding="utf-8")
        command = [sys.executable, "-m", "crosswire", "brief", "one.txt", "two.txt", "--together", "-o", "record.json"]
        subprocess.run(command, check=True, cwd=folder, env={**os.environ, **surroundings}, capture_output=True)
        written.append((folder / "record.json").read_bytes())
    assert written[0] == written[1]
