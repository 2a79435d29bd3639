from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.factsheet.sheets import mines


def test_pictures_of_a_broken_sheet_are_written_what_is_wrong_is_told_and_nothing_aborts(tmp_path: Path) -> None:
    draft = mines()
    draft.files["office.csv"] = b"\xff\xfe\x00\n" * 10
    lines = str(draft.files["firm.csv"]).splitlines()
    rows = [lines[1].replace("2020", str(1000 + number % 8000), 1) for number in range(40_000)]
    draft.files["firm.csv"] = "\n".join([lines[0], *rows, ""])
    sheet, out = draft.write(tmp_path / "sheet"), tmp_path / "out"
    command = [sys.executable, "-m", "harbin_viewer", "pictures", "--out", str(out), str(sheet)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith("harbin-viewer: ")
    assert "QThread" not in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(file.name for file in out.iterdir()) == ["charts.png", "summary.png"]
