"""Names of files are those that every system takes, whoever gave them."""

import pytest

from harbin_viewer.factsheet.words.file_names import file_name, is_device, table_file, takes_everywhere

REFUSED = [
    "con", "NUL.csv", "com1", "LPT9.tar.gz", "com¹.csv", "conin$", "a:b.csv", "a?b", "a\nb", "a\x1b[31m", "\u202eabc",
    "a.", "a ", " a", "a. .", "", ".", "..", "a/b", "a\\b", "x" * 300, "漢" * 100, "a\ud800b",
]  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_system_refuses_becomes_a_name_that_it_takes(name: str) -> None:
    assert not takes_everywhere(name)
    assert takes_everywhere(file_name(name))


@pytest.mark.parametrize("name", ["trade.csv", "Überschuss 2021.xlsx", "漢.csv", "console.csv", "a.b.c", ".hidden"])
def test_any_other_name_stays(name: str) -> None:
    assert file_name(name) == name


def test_a_table_whose_name_is_a_device_has_another_file() -> None:
    assert [table_file(name) for name in ("con", "trade")] == ["table-con.csv", "trade.csv"]
    assert is_device("nul .x")
    assert not is_device("nullable")
