"""Commands that make much and throw little away look for garbage seldom."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.sources import recognition


@pytest.mark.parametrize(
    "command", [["check"], ["describe"], ["new", "made", "--from"], ["package", "--out", "made"]], ids=" ".join
)
def test_python_looks_for_garbage_seldom_while_a_file_is_read(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "harvest.csv"
    path.write_text("Country,Year,Wheat (t)\nChina,2001,5.5\nRussia,2001,7.5\n", encoding="utf-8")
    before, seen = gc.get_threshold(), set[int]()
    recognise = recognition.recognise

    def watched(*arguments: Any) -> object:
        seen.add(gc.get_threshold()[0])
        return recognise(*arguments)

    monkeypatch.setattr(recognition, "recognise", watched)
    monkeypatch.chdir(tmp_path)
    main([*command, str(path)])
    assert min(seen) > 50 * before[0]
    assert gc.get_threshold() == before
