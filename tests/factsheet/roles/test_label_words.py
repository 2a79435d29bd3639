"""A unit, a source and a note are known by the same words above a column and before a line."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.names.column_names import is_named, names_source
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_words import KEYS


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Źródło", "source"), ("Kaynak", "source"), ("Forrás", "source"), ("出典", "source"), ("Jednotka", "unit"),
        ("Ед. изм.", "unit"), ("Satuan", "unit"), ("Poznámka", "note"), ("Keterangan", "note"), ("Anm.", "note"),
        ("Bemerkungen", "note"), ("Unidade de medida", "unit"),
    ],
)  # fmt: skip
def test_columns_and_lines_know_the_same_words(name: str, subject: str) -> None:
    assert is_named(name, subject)
    assert KEYS[name.casefold()] == subject
    assert names_source(name) == (subject == "source")
