"""Fixtures of the tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.authoring import articles
from tests.factsheet.authoring.made_sheets import OFFICE


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "office.csv"
    file.write_text(OFFICE, encoding="utf-8")
    return file


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "nordhavn.txt"
    file.write_text(articles.PLAIN, encoding="utf-8")
    return file
