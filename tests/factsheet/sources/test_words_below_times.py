"""What stands below times and is none of them, in whatever file: how they changed, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.test_written_alike import page, records, sheet

KINDS = ("csv", "html", "xlsx", "json")


def first_column(folder: Path, text: str, kind: str) -> list[str]:
    rows = [line.split(",") for line in text.splitlines()]
    written: dict[str, Callable[[list[list[str]]], str | bytes]] = {"html": page, "xlsx": sheet, "json": records}
    made = written[kind](rows) if kind in written else text
    path = folder / f"x.{kind}"
    path.write_bytes(made if isinstance(made, bytes) else made.encode())
    document = open_document(path)
    columns = document.table(document.sheet.resources[0].name).columns
    return [str(value).removesuffix(".0") for value in next(iter(columns.values())).tolist()]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "last", ["Change %,25", "Growth,25", "Wachstum,25", "Target,200", "Croissance,20", "Stand,Mai 2024", "Note,early"]
)
def test_what_is_said_below_years_is_none_of_them(tmp_path: Path, kind: str, last: str) -> None:
    assert first_column(tmp_path, f"Year,Sales\n2021,100\n2022,120\n2023,150\n{last}", kind) == ["2021", "2022", "2023"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_growth_of_each_region_is_no_year(tmp_path: Path, kind: str) -> None:
    rows = "\n".join(f"{name},{at},{5 + number}" for name in ("North", "South")
                     for number, at in enumerate(("2021", "2022", "Growth")))  # fmt: skip
    assert first_column(tmp_path, f"Region,Year,Sales\n{rows}", kind) == ["North", "North", "South", "South"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("head", ["Film", "Room", "Modell"])
@pytest.mark.parametrize("names", ["1984 2001 2012 Alien", "1984 2001 2012 1917 Alien Brazil", "Alien 1984 2001 2012"])
def test_a_word_among_names_that_look_like_years_is_a_name_too(
    tmp_path: Path, kind: str, head: str, names: str
) -> None:
    rows = "\n".join(f"{name},{at}" for at, name in enumerate(names.split(), start=5))
    assert first_column(tmp_path, f"{head},Rating\n{rows}", kind) == names.split()


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_a_name_stays_though_its_year_is_a_word(tmp_path: Path, kind: str) -> None:
    rows = "A,1984,7\nB,2001,8\nC,2012,6\nD,1999,6\nE,Lost,9"
    assert first_column(tmp_path, f"Film,Year,Rating\n{rows}", kind) == list("ABCDE")
