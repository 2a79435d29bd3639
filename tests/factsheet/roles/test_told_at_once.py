"""What is told at once of most of very many columns is what a closer look tells."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from random import Random
from typing import Any

import pytest

from harbin_viewer.factsheet.descriptor.foreign import fitting
from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.printed import _wrapped
from harbin_viewer.factsheet.roles import found_roles, units
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.names import column_names, unit_codes
from harbin_viewer.factsheet.roles.names.column_names import _named
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.times import periods
from harbin_viewer.factsheet.roles.unit_finding import said_units
from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.delimited.bounds import data_columns, side_by_side, table_bounds
from harbin_viewer.factsheet.sources.sense.names import bare_labels
from tests.factsheet.roles.columns import roles_of

_WORDS = re.findall(
    r"\w+",
    """percent percentage prozent pct perc kg mg mm km km2 cm kWh MWh GWh ppm kcal t l m m2 g USD EUR TEUR MUSD 100HUF
    1EUR 1000 10000 PPP GDP lifespan temp tempc Population pop year Year2020 FY2015 Q12020 1Q20 kmh hPa M1 index rate
    share number count million thousand mln bn CO2 Value gdpPerCapita camelCase URL id q1 m12 w52 c15999""",
)
_WORD = re.compile(r"[A-Za-z]{3,}")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def words(chance: Random) -> list[str]:
    """Names of one word: those that mean something, alone and joined, and any."""
    joined = [chance.choice(_WORDS) + chance.choice((*_WORDS, "1", "20", "2020")) for _ in range(300)]
    codes = [word for code in [*unit_codes.CODES, *unit_codes.SHORT_CODES] for word in code.split("_") if word]
    any_words = ["".join(chance.choices(_LETTERS, k=chance.randrange(1, 9))) for _ in range(600)]
    return [*_WORDS, *joined, *codes, *any_words]


def told_of(name: str) -> tuple[object, ...]:
    """What a name of a column says, found anew."""
    return (
        units.unit_in.__wrapped__(name),
        said_units.unit_named.__wrapped__(name, name),
        column_names.spelled.__wrapped__(name),
        bare_labels.bare_label(name),
    )


def test_a_name_of_one_word_says_what_any_name_does(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [name for name in words(Random(1)) if name.isascii() and name.isalnum()]
    at_once = {name: told_of(name) for name in names}
    for module in (units, said_units, column_names, bare_labels):
        monkeypatch.setattr(module, "is_bare_word", lambda _name: False)
    units.unit_in.cache_clear()
    assert at_once == {name: told_of(name) for name in names}
    assert {"%", "kg", ""} <= {unit for unit, *_ in at_once.values()}


@pytest.mark.parametrize("name", ["column 12", "Column_3", "Unnamed: 0", "x 5", "V1000", "v.1000", "X 2015"])
def test_a_column_that_has_but_its_number_for_a_name_says_no_unit(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(units, "is_nameless", lambda _name: False)
    monkeypatch.setattr(column_names, "is_nameless", lambda _name: False)
    assert (units.unit_in.__wrapped__(name), said_units.unit_named.__wrapped__(name, name)) == ("", "")


def cells(chance: Random) -> list[str]:
    """The cells of a column that are figures of one kind or another, and at times a few that are none."""
    forms = (
        "####",
        "###",
        "#",
        "##.####",
        "#.#####",
        "##,###",
        "1#.2###",
        "######",
        "20##",
        "20##0#",
        "#######",
        "2###-0#",
    )
    odd = (
        "昭和60年",
        "61年",
        "109年",
        "民國109年",
        "2019/20",
        "Q1 20",
        "May-21",
        "1Q20",
        "WS21/22",
        "FY15",
        "n/a",
        "12 a",
    )
    form = chance.choice(forms)
    found = ["".join(str(chance.randrange(10)) if sign == "#" else sign for sign in form) for _ in range(3)]
    return [*found, *(chance.choice(odd) for _ in range(chance.choice((0, 0, 1, 2))))]


def test_figures_that_name_no_time_name_none_after_a_closer_look(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(2)
    columns = [cells(chance) for _ in range(2_000)]
    at_once = [periods.periods_of(column) for column in columns]
    periods.period_of.cache_clear()
    monkeypatch.setattr(periods, "_NO_TIME", re.compile(r"(?!)"))
    monkeypatch.setattr(periods, "_TWO_DIGITS_APART", re.compile(r""))
    assert at_once == [periods.periods_of(column) for column in columns]
    assert any(at_once)
    periods.period_of.cache_clear()


def test_names_whose_number_is_no_year_name_no_time_after_a_closer_look(monkeypatch: pytest.MonkeyPatch) -> None:
    named = [
        match[0] for file in Path(periods.__file__).parent.glob("*.py") for match in _WORD.finditer(file.read_text())
    ]
    numbers = ("1", "109", "3456", "0202", "12345", "20241", "201012", "20240131", "2024013112")
    counted = [f"{word}{sign}{number}" for word in {*named} for sign in ("", " ", ".", "-") for number in numbers]
    assert len(counted) > 10_000
    periods.period_of.cache_clear()
    monkeypatch.setattr(periods, "_COUNTED", re.compile(r"(?!)"))
    assert not any(map(periods.period_of, counted))
    periods.period_of.cache_clear()


def test_a_line_is_broken_as_it_always_was() -> None:
    chance = Random(3)
    for _ in range(3_000):
        lengths = chance.choices((1, 3, 8, 20, 79, 80, 81, 100), k=chance.randrange(1, 12))
        text = " ".join("".join(chance.choices("ab-–“é", k=length)) for length in lengths)
        indent = chance.choice(("", "  ", "    "))
        further = f"{indent}  " if indent else ""
        assert _wrapped(text, indent) == textwrap.wrap(
            text, 80, initial_indent=indent, subsequent_indent=further, break_long_words=False, break_on_hyphens=False
        )


def field(chance: Random) -> dict[str, Any]:
    """A field of a descriptor, at times with what does not fit."""
    odd: tuple[Any, ...] = (None, 5, True, "", [], {}, "x", ["a"], "number", 1.5)
    known = ("type", "title", "unit", "format", "decimalChar", "bareNumber", "missingValues", "description", "unknown")
    found: dict[str, Any] = {
        "name": chance.choice(("a", "b", 3)),
        "type": chance.choice(("number", "string", "colour")),
    }
    return found | {name: chance.choice(odd) for name in chance.sample(known, chance.choice((0, 0, 1, 2)))}


def test_a_field_is_fitted_at_once_as_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(4)
    packages = [
        {"name": "p", "resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [field(chance)]}}]}
        for _ in range(1_500)
    ]

    def fitted(package: dict[str, Any]) -> tuple[Any, Any]:
        noted = Noted()
        return fitting.Fitting(package, noted).fit(FactSheet, package), vars(noted)

    at_once = [fitted(package) for package in packages]
    monkeypatch.setattr(fitting, "_PLAIN", frozenset[type]())
    assert at_once == [fitted(package) for package in packages]


def test_why_a_column_is_measured_is_put_in_words_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []

    def tell(figure: float) -> str:
        told.append(figure)
        return str(figure)

    monkeypatch.setattr(found_roles, "number", tell)
    roles = roles_of("Country,Inhabitants\nChad,17.5\nMali,21.5")
    assert not told
    role = roles.role("Inhabitants")
    assert role is not None
    assert role.reason == "“Inhabitants” is measured: numbers from 17.5 to 21.5."
    assert told == [17.5, 21.5]


def test_what_stands_in_the_columns_of_a_text_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []

    def count(rows: data_columns.Cells) -> data_columns.Columns:
        found.append(len(rows))
        return data_columns.find_columns(rows)

    for module in (text_reading, table_bounds, side_by_side):
        monkeypatch.setattr(module, "find_columns", count, raising=False)
    assert text_reading.read_text("place,a,b\nNorth,1,2\nSouth,3,4\nEast,5,6\nWest,7,8\n", "t")
    assert found == [5]


@pytest.mark.parametrize(
    ("values", "different"),
    [(["a", "b"], 2), (["a", "b", "a"], 3), ([1.5, 2.5], 2), ([1.5, 2.5, 2.5], 3), ([1, 2], 3), ([None, 1.5], 3)],
)
def test_what_is_looked_at_of_a_column_is_kept_once(values: list[object], different: int) -> None:
    profile = Profile(FieldFacts("x"), values)
    given = [value for value in dict.fromkeys(values) if value is not None]
    assert list(profile.examples) == given
    assert list(profile.texts) == list(map(str, given))
    assert list(profile.numbers) == [float(str(value)) for value in given if not isinstance(value, str)]
    assert len({id(found) for found in (profile.values, profile.examples, profile.texts, profile.numbers)}) == different


def test_a_name_of_no_subject_keeps_no_set_of_its_own() -> None:
    assert _named("qqq1") is _named("qqq2")
