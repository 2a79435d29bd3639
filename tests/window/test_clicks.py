"""What a click carries along is not taken for what it is about."""

from __future__ import annotations

import re
from pathlib import Path

import harbin_viewer


def test_whoever_hears_of_a_click_takes_whether_it_is_checked_first() -> None:
    """PySide hands `checked` to a function that takes anything, and so to `lambda name=name:` in place of the name."""
    folder = Path(harbin_viewer.__file__).parent / "window"
    wrong = re.compile(r"(?:clicked|triggered|toggled)\.connect\(\s*lambda (?!_)\w+=")

    assert not [str(file) for file in folder.rglob("*.py") if wrong.search(file.read_text(encoding="utf-8"))]
