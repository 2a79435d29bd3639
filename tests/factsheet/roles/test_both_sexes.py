"""The value of a dimension of sexes that stands for both: by its word, or as its figures bear out."""

import pytest

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.role_finding import find_roles


def _begun_with(of_third: float, third: str = "9", sexes: tuple[str, str] = ("1", "2")) -> str:
    rows = [
        (place, sex, str(year), value + year - 2020)
        for place in ("North", "South")
        for year in (2020, 2021, 2022)
        for sex, value in ((sexes[0], 8.0), (sexes[1], 10.0), (third, of_third))
    ]
    names = ("region", "sex", "year", "rate")
    columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    roles = find_roles([FieldFacts(name) for name in names], columns)
    return next(dimension.default for dimension in roles.dimensions if dimension.field == "sex")


@pytest.mark.parametrize(("of_third", "default"), [(9.0, "9"), (0.5, "1"), (40.0, "1")])
def test_a_code_is_that_of_both_where_its_figures_lie_between(of_third: float, default: str) -> None:
    assert _begun_with(of_third) == default


def test_persons_beside_two_sexes_are_both() -> None:
    assert _begun_with(9.0, "Persons", ("Males", "Females")) == "Persons"
