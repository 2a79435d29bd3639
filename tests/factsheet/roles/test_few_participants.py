"""The rows of a few participants are told apart by their numbers, and their ages are measured."""

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text

AGES = (21, 23, 22, 25, 20, 24, 22, 21, 26, 23, 22, 27)


def _study(head: str, ages: tuple[int, ...] = AGES) -> str:
    kinds = [("control", "f"), ("treatment", "m"), ("control", "m"), ("treatment", "f")]
    rows = (
        f"{number},{','.join(kinds[number % 4])},{age},{30 + 7 * number % 11}"
        for number, age in enumerate(ages, start=1)
    )
    return "\n".join([f"{head},group,sex,age,score", *rows]) + "\n"


@pytest.mark.parametrize("head", ["participant", "Subject", "ID", "respondent"])
def test_the_age_of_a_few_numbered_people_is_measured(tmp_path: Path, head: str) -> None:
    roles = cube_of_text(tmp_path, _study(head)).roles
    assert "age" in roles.of_kind("measure")


def test_an_age_that_meets_each_group_once_divides_the_rows(tmp_path: Path) -> None:
    rows = [f"{at},{20 + at % 3},{'mf'[at // 3]},{10 + at}" for at in range(6)]
    roles = cube_of_text(tmp_path, "\n".join(["ID,Age,Sex,Count", *rows]) + "\n").roles
    assert roles.of_kind("dimension") == ("Age",)
