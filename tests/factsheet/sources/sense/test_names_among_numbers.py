"""Names among numbers that name things are no mistakes, and what stands in their rows is not lost."""

import json
import random
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

AGES = [*range(85), "85+"]
LINES = [*range(1, 31), "7A", "N1"]


def opened(folder: Path, head: str, rows: Sequence[Sequence[Any]]) -> Document:
    (folder / "table.csv").write_text("\n".join([head, *(",".join(map(str, row)) for row in rows)]), encoding="utf-8")
    return open_document(folder / "table.csv")


def beside(*parts: Sequence[Any]) -> list[tuple[Any, ...]]:
    return [(*row, 100 + number * 37 % 891) for number, row in enumerate(product(*parts))]


@pytest.mark.parametrize(
    ("head", "rows", "names"),
    [
        ("country,age,deaths", beside(["Peru", "Mali", "Laos"], AGES), AGES),
        ("country,year,age,sex,number", beside(["Peru", "Mali"], range(2000, 2010), AGES, ["F", "M"]), AGES),
        ("Age,Males", beside(AGES), AGES),
        ("Alter,Anzahl", beside([*range(90), "90 u. älter"]), [*range(90), "90 u. älter"]),
        ("Возраст,Число", beside([*range(70), "70 и старше"]), [*range(70), "70 и старше"]),
        ("Age,2019,2020", [(*row, 7) for row in beside([*range(100), "100+"])], [*range(100), "100+"]),
        ("Number of children,Households", beside([0, 1, 2, 3, "4+"]), [0, 1, 2, 3, "4+"]),
        ("line,day,riders", beside(LINES, [f"2020-01-{day:02}" for day in range(1, 21)]), LINES),
        ("house,year,value", beside([*range(1, 12), "12a", "12b"], range(2000, 2004)), [*range(1, 12), "12a", "12b"]),
    ],
)
def test_classes_and_names_among_whole_numbers_stay(
    tmp_path: Path, head: str, rows: list[tuple[Any, ...]], names: list[Any]
) -> None:
    document = opened(tmp_path, head, rows)
    table = document.table("table")
    field = next(name for name in table.columns if {*map(str, names)} == {*map(str, table.column(name).tolist())})

    assert table.mistakes.total == 0
    assert document.roles("table").role(field).kind in ("entity", "dimension")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("cells", "seed"), [([*range(30, 90), "90+"], 1), ([*range(20, 60), "60+"], 2), ([*range(18, 50), "51a"], 3)]
)
def test_ages_of_patients_that_stand_as_it_happens_are_measured(tmp_path: Path, cells: list[Any], seed: int) -> None:
    chance = random.Random(seed)
    rows = [(f"P{number}", chance.choice(cells[:-1]), chance.randrange(100, 190)) for number in range(150)]
    rows[70] = ("P70", cells[-1], 120)

    document = opened(tmp_path, "patient,age,pressure", rows)

    assert {measure.field for measure in document.roles("table").measures} == {"age", "pressure"}


def test_flags_of_an_office_do_not_make_names_of_figures(tmp_path: Path) -> None:
    rows = [
        (place, year, f"{500 + year % 7 * 10}{'p' * (year == 2019)}") for place in "ABCDE" for year in range(2010, 2020)
    ]

    document = opened(tmp_path, "place,year,births", rows)

    assert [measure.field for measure in document.roles("table").measures] == ["births"]


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_names_that_stand_far_down_a_long_file_are_seen(tmp_path: Path, ending: str) -> None:
    rows = beside([f"Place {place}" for place in range(40)], range(2000, 2012), AGES)
    names = ("place", "year", "age", "people")
    if ending == "csv":
        document = opened(tmp_path, ",".join(names), rows)
    else:
        (tmp_path / "table.json").write_text(json.dumps([dict(zip(names, row, strict=True)) for row in rows]))
        document = open_document(tmp_path / "table.json")

    assert document.table("table").mistakes.total == 0
    assert "85+" in document.table("table").column("age").tolist()


@pytest.mark.parametrize(
    ("head", "rows", "names"),
    [
        ("country,age,deaths", beside(["Peru", "Mali", "Laos"], ["Total", *AGES]), ["Total", *AGES]),
        (
            "country,year,age,deaths",
            beside(["Peru", "Mali"], range(2000, 2004), [*range(90), "All ages"]),
            ["All ages"],
        ),
        ("Age,Males,Females", [(*row, 7) for row in beside(["Total", *AGES])], ["Total", *AGES]),
        ("Age,Males,Females", [(*row, 7) for row in beside([*range(100), "Unknown", "Total"])], ["Unknown", "Total"]),
        ("ward,year,votes", beside([*range(1, 20), "Postal"], [2016, 2020, 2024]), ["Postal"]),
        ("route,day,riders", beside([*range(1, 20), "Night"], [f"2020-01-{day}" for day in range(10, 30)]), ["Night"]),
    ],
)
def test_words_that_stand_as_names_among_numbers_stay(
    tmp_path: Path, head: str, rows: list[tuple[Any, ...]], names: list[Any]
) -> None:
    table = opened(tmp_path, head, rows).table("table")

    assert table.mistakes.total == 0
    assert any({*map(str, names)} <= {*map(str, column.tolist())} for column in table.columns.values())


def test_a_word_here_and_there_among_scores_is_no_name(tmp_path: Path) -> None:
    chance = random.Random(4)
    rows = [(f"P{number}", chance.randrange(1, 6) if number % 30 else "absent", number % 7) for number in range(1, 200)]

    document = opened(tmp_path, "person,score,lessons", rows)

    assert "score" in {measure.field for measure in document.roles("table").measures}
