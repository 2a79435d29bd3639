"""Configuration files are refused in words, and what only looks like one is read as it was."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sources.delimited.text_samples import read, rows


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("window:\n  width: 800\n  height: 600\nsize:\n  min: 10\n", "a document in YAML"),
        ("version: '3'\nservices:\n  web:\n    ports:\n      - 80:80\n", "a document in YAML"),
        ("port: 8080\ntimeout: 30\nretries: 3\n", "a configuration file"),
        ("# a comment\n[window]\nwidth = 800\nheight = 600\n", "a configuration file"),
        ("; a comment\n[window]\nwidth=800\n\n[log]\nlevel=3\n", "a configuration file"),
        ("server.port=8080\nserver.timeout=30\nlog.level=3\n", "a configuration file"),
        ("PORT=8080\nTIMEOUT=30\n", "a configuration file"),
    ],
)
def test_settings_of_a_program_are_no_table(text: str, what: str) -> None:
    with pytest.raises(SheetError, match=f"This is {what}"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "apples: 5\npears: 7\nplums: 3\n",
        "width: 5\nheight: 7\ndepth: 3\n",
        "[Header]\nDate=2024-01-01\n[Data]\nx,y\n1,2\n2,4\n3,5\n",
    ],
)
def test_what_people_write_in_such_lines_is_one(text: str) -> None:
    assert len(rows(read(text))) == len(("one", "other", "third"))
