"""Sheets with a mistake in them, to compare what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.comparison.sheets import write_sheet


def write_damaged(folder: Path) -> list[Path]:
    """The folders of sheets, each with a mistake of another kind, written into a folder."""
    written = []
    for number, (name, damage) in enumerate(_DAMAGES.items()):
        sheet = write_sheet(folder / f"damaged-{name}", number * 6)
        damage(sheet)
        written.append(sheet)
    return written


def _replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def damage(sheet: Path) -> None:
        text = (sheet / file).read_text(encoding="utf-8")
        assert old in text, f"{file} of {sheet.name} does not have {old}"
        (sheet / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return damage


def _missing_table(sheet: Path) -> None:
    (sheet / "office.csv").unlink()


def _bytes_of_no_text(sheet: Path) -> None:
    with (sheet / "observations.csv").open("ab") as file:
        file.write(b"\xff\xfe\x00\n")


_DAMAGES: dict[str, Callable[[Path], None]] = {
    "cell": _replace("figures.csv", "\n2000,", "\n2000,many"),
    "year": _replace("figures.csv", "\n2001,", "\nlast year,"),
    "key": _replace("figures.csv", "\n2001,", "\n2000,"),
    "header": _replace("office.csv", "total", "totals"),
    "columns": _replace("office.csv", "\n2000,", "\n2000,1,2,3,4,5,6,7,8,9,"),
    "property": _replace("datapackage.json", '"tolerance"', '"tolerances"'),
    "name": _replace("datapackage.json", '"resource": "places"', '"resource": "palaces"'),
    "field": _replace("datapackage.json", '"group": "year"', '"group": "years"'),
    "json": _replace("datapackage.json", '"views": [', '"views": ['[:-1]),
    "number": _replace("datapackage.json", '"tolerance": ', '"tolerance": -'),
    "table": _missing_table,
    "bytes": _bytes_of_no_text,
}
