"""Each step over the columns of a wide table begins with a glance whether it is still wanted, also where the names of
all of them are known from the step before.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.observed.first_signs import names_and_labels
from harbin_viewer.factsheet.patient_lock import looking
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.evidence import Evidence, gather
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named
from harbin_viewer.factsheet.roles.times.periods import periods_of
from tests.factsheet.exploring.tables import cube_of_text


class _StoppedError(Exception):
    """Work was not wanted any more."""


def _stop() -> None:
    raise _StoppedError


def test_columns_without_a_role_are_not_gone_through_where_nobody_waits_for_them() -> None:
    with looking(_stop), pytest.raises(_StoppedError):
        Evidence({}).open()


def test_very_many_columns_without_a_role_are_glanced_at_on_the_way() -> None:
    evidence = gather([FieldFacts(f"f{place}") for place in range(1200)], {f"f{place}": [1] for place in range(1200)})
    glances: list[None] = []
    with looking(lambda: glances.append(None)):
        assert len([*evidence.open()]) == 1200
    assert len(glances) == len(("at first", "after 500", "after 1000"))


def test_names_that_are_known_to_be_no_periods_are_glanced_at_each() -> None:
    names = [f"figure of {place} units" for place in range(20)]
    periods_of(names)
    glances: list[None] = []
    with looking(lambda: glances.append(None)):
        periods_of(names)
    assert len(glances) > len(names)


def test_a_name_whose_words_are_known_is_not_asked_for_a_code_where_nobody_waits_for_it() -> None:
    name = "a name that nobody asked for before"
    assert not ends_named(name, "code")
    assert not begins_named(name, "code")
    with looking(_stop), pytest.raises(_StoppedError):
        names_code(name)


def test_names_that_are_known_are_glanced_at_for_each_way_in_which_they_may_be_periods(tmp_path: Path) -> None:
    table = cube_of_text(tmp_path, "Country,2019,2020,2021\nKenya,1,2,3\nPeru,4,5,7\nJapan,2,4,9\n").table
    glances: list[None] = []
    names_and_labels(table, {})
    with looking(lambda: glances.append(None)):
        names_and_labels(table, {})
    assert len(glances) == len(("at first", "titles", "names"))
