"""A unit, a source, a note and a time are known by the same words wherever they stand."""

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


@pytest.mark.parametrize("name", ["Tahun", "Év", "Yıl", "Έτος", "Năm", "Metai", "Μήνας", "Hónap", "Triwulan"])
def test_columns_of_parts_of_time_are_times_in_all_languages(name: str) -> None:
    assert is_named(name, "time")


@pytest.mark.parametrize("name", ["EV", "Nam", "mm", "Mo", "Trim"])
def test_what_means_another_thing_without_accents_is_no_time(name: str) -> None:
    assert not is_named(name, "time")
