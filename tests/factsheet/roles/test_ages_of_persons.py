"""Ages tell rows apart where each stands with each place or year; of persons that were asked they are figures."""

from random import Random

import pytest

from tests.factsheet.roles.columns import roles_of

_LANDS = ("Bayern", "Berlin", "Hessen", "Sachsen")


def _survey(persons: int, head: str = "id") -> str:
    random = Random(7)
    rows = [
        f"{at},{random.randint(18, 84)},{random.choice(_LANDS)},{random.randint(900, 4000)}"
        for at in range(1, persons + 1)
    ]
    return "\n".join([f"{head},age,land,income", *rows])


def _kind(text: str, name: str) -> str:
    return next(role.kind for role in roles_of(text).roles if role.field == name)


@pytest.mark.parametrize("persons", [40, 400, 3000])
def test_the_age_of_who_was_asked_is_measured(persons: int) -> None:
    assert _kind(_survey(persons), "age") == "measure"


def test_the_age_of_who_was_asked_is_measured_also_where_nobody_is_numbered() -> None:
    rows = [line.partition(",")[2] for line in _survey(400).splitlines()]
    assert _kind("\n".join(rows), "age") == "measure"


@pytest.mark.parametrize("sexes", [("",), ("m", "f")])
def test_ages_of_a_grid_tell_its_rows_apart(sexes: tuple[str, ...]) -> None:
    cells = [(land, sex, age) for land in _LANDS for sex in sexes for age in range(20, 30)]
    rows = [f"{land},{sex},{age},{1000 + 17 * at % 331}" for at, (land, sex, age) in enumerate(cells)]
    assert _kind("\n".join(["land,sex,age,deaths", *rows]), "age") == "dimension"


def test_ages_of_a_grid_tell_its_rows_apart_also_where_they_are_numbered() -> None:
    cells = [(land, age) for land in _LANDS for age in range(20, 30)]
    rows = [f"{at},{land},{age},{1000 + 17 * at % 331}" for at, (land, age) in enumerate(cells, 1)]
    assert _kind("\n".join(["id,land,age,deaths", *rows]), "age") == "dimension"


def test_ages_of_a_grid_with_holes_tell_its_rows_apart() -> None:
    cells = [(land, year, age) for land in _LANDS for year in (2020, 2021, 2022) for age in range(20, 30)]
    rows = [f"{land},{year},{age},{1000 + 17 * at % 331}" for at, (land, year, age) in enumerate(cells) if at % 11]
    assert _kind("\n".join(["land,year,age,deaths", *rows]), "age") == "dimension"
