"""What nobody declared a check for is told in one exact sentence; nothing is said of what is as it should be."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.oddities import examined, kinds
from harbin_viewer.factsheet.oddities.found_oddities import odd_in_table
from harbin_viewer.factsheet.roles.field_facts import from_field
from harbin_viewer.factsheet.roles.found_roles import Measure, Role, Roles
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.oddities.tables import odd, output, sentences, table_of, years


def test_nothing_is_said_of_a_table_that_is_as_it_should_be() -> None:
    table = output(*years("Chad", *range(2000, 2010)), *years("Mali", *range(2000, 2010), first=7.5))
    assert odd(table) == []


def test_rows_whose_unread_cells_differ_do_not_repeat_each_other() -> None:
    fields = [Field(name="name", type="string"), Field(name="figure", type="number")]
    table = table_of(fields, [("a", None), ("a", None), ("b", 2.5), ("c", 3.5)])
    unlike = replace(table, texts={(0, "figure"): "ill", (1, "figure"): "away"})
    alike = replace(table, texts={(0, "figure"): "ill", (1, "figure"): "ill"})

    assert "repeats another" not in sentences(unlike)
    assert "1 row repeats another one in every cell." in sentences(alike)
    assert unlike.agree(np.array([0]), np.array([1])).tolist() == [False]
    assert alike.agree(np.array([0]), np.array([1])).tolist() == [True]


def test_a_table_without_rows_is_told_as_such() -> None:
    assert sentences(output()) == "The table has no rows."


def test_a_key_that_stands_twice_is_told_with_its_rows_and_a_row_that_repeats_another_apart_from_it() -> None:
    rows = [*years("Chad", *range(2000, 2030)), *years("Mali", *range(1990, 2020), first=7.5)]
    table = output(*rows, ("Chad", 2003, 99.5), rows[5])
    whole, key = odd(table)[:2]
    assert whole.sentence == "1 row repeats another one in every cell."
    assert whole.place == "row 63"
    assert key.sentence.startswith("1 row has the same “country” and “year” as one before, with other figures")
    assert key.place == "row 62 (“Chad”, 2003)"


def test_a_declared_key_is_left_to_the_judge() -> None:
    rows = [*years("Chad", *range(2000, 2030)), ("Chad", 2003, 99.5)]
    fields = [Field(name="country", type="string"), Field(name="year", type="year"), Field(name="kt", type="number")]
    assert "the same" in sentences(table_of(fields, rows))
    assert "the same “country”" not in sentences(table_of(fields, rows, ("country", "year")))


def test_years_that_an_entity_lacks_are_named_and_counted() -> None:
    table = output(*years("Chad", *range(2000, 2003), *range(2006, 2020)), *years("Mali", *range(2000, 2020)))
    (notice,) = odd(table)
    assert notice.sentence == "In “country” 1 of 2 lacks years between their first and last."
    assert (notice.place, notice.count) == ("Chad 2003–2005", 3)


def test_tables_of_every_fifth_year_have_gaps_of_five_and_those_of_uneven_years_have_none() -> None:
    fifth = output(*years("Chad", *range(1950, 2000, 5)), *years("Mali", 1950, 1955, *range(1965, 2005, 5)))
    assert [notice.place for notice in odd(fifth)] == ["Mali 1960"]
    uneven = output(*years("Chad", 1820, 1850, 1870, 1913, 1950), *years("Mali", 1820, 1870, 1900, 1950))
    assert odd(uneven) == []


def test_months_that_are_left_out_are_named() -> None:
    days = [date(2020 + month // 12, month % 12 + 1, 1) for month in range(30) if month != 7]
    table = output(*(("Chad", day, place + 0.5) for place, day in enumerate(days)), year="date")
    assert any("left out" in notice.sentence or "lack" in notice.sentence for notice in odd(table))
    assert any("2020-08" in notice.place for notice in odd(table))


def test_missing_values_are_counted_with_their_share() -> None:
    rows = [*years("Chad", *range(2000, 2010)), *years("Mali", *range(2000, 2010))]
    rows[3] = ("Chad", 2003, None)  # type: ignore[assignment]
    (notice,) = odd(output(*rows))
    assert notice.sentence == "Values are missing, of 20 rows: “Output” in 1 (5%)."
    assert (notice.place, notice.count) == ("row 5", 1)


def test_cells_that_hold_what_is_not_read_are_not_counted_as_missing() -> None:
    rows = [*years("Chad", *range(2000, 2010)), *years("Mali", *range(2000, 2010))]
    rows[3] = ("Chad", 2003, None)  # type: ignore[assignment]
    rows[4] = ("Chad", 2004, None)  # type: ignore[assignment]
    missing, unread = odd(replace(output(*rows), texts={(4, "output"): "3 or 4"}))
    assert missing.sentence == "Values are missing, of 20 rows: “Output” in 1 (5%)."
    assert unread.sentence == "Cells hold something that is not read as a value, of 20 rows: “Output” in 1 (5%)."
    assert (missing.place, unread.place) == ("row 5", "row 6")


def test_numbers_among_which_words_stand_are_told_with_the_words() -> None:
    fields = [Field(name="country", type="string"), Field(name="year", type="year"), Field(name="deaths")]
    cells = [str(place) for place in range(40)]
    cells[7], cells[9] = "n/k", "<5"
    rows = [("Chad" if place < 20 else "Mali", 2000 + place % 20, cell) for place, cell in enumerate(cells)]
    told = next(notice for notice in odd(table_of(fields, rows)) if "no numbers" in notice.sentence)
    assert told.sentence == "2 of 40 values in “deaths” are no numbers: “n/k” and “<5”."
    assert told.place == "rows 9, 11"


def test_a_column_that_is_called_text_beside_others_that_are_not_is_text() -> None:
    fields = [Field(name="country", type="string"), Field(name="room", type="string"), Field(name="kt", type="number")]
    rows = [(f"Place {place}", "4a" if place == 3 else str(place), place + 0.5) for place in range(20)]
    assert "no number" not in sentences(table_of(fields, rows))


def test_columns_of_one_value_and_of_zeros_are_told_in_a_line_each() -> None:
    fields = [
        Field(name="country", type="string"), Field(name="a", type="number", unit="t"),
        Field(name="b", type="number", unit="t"), Field(name="freq", type="string"),
        Field(name="item code", type="integer"), Field(name="paid", type="number", unit="EUR"),
    ]  # fmt: skip
    rows = [(f"Place {place}", place + 0.5, 0.0, "yearly", 2511, 1500.0) for place in range(9)]
    told = sentences(table_of(fields, rows))
    assert "“b” is 0 in every row." in told
    assert "“freq” (“yearly”), “item code” (2511) and “paid” (1,500) have the same value in every row." in told


@pytest.mark.parametrize(
    ("title", "unit", "figure", "told"),
    [
        ("Share of population with water", "% of population", 104.0, "below 0% or above 100%"),
        ("Share of deaths", "% of deaths", -1.0, "below 0% or above 100%"),
        ("Population", "people", -3.0, "1 value is below 0."),
        ("Deaths", "", -3.0, "1 value is below 0."),
        ("Government debt", "% of GDP", 250.0, ""),
        ("Population growth", "% of population", -3.0, ""),
        ("Net migration", "people", -3.0, ""),
        ("Change of deaths", "deaths", -3.0, ""),
        ("Temperature", "°C", -3.0, ""),
    ],
)
def test_only_what_a_unit_does_not_allow_is_told(title: str, unit: str, figure: float, told: str) -> None:
    rows = [*years("Chad", *range(2000, 2010)), ("Chad", 2010, figure)]
    beyond = [line for line in sentences(output(*rows, unit=unit, title=title)).splitlines() if " below " in line]
    assert [told in line for line in beyond] == ([True] if told else [])


@pytest.mark.parametrize(
    ("title", "figure", "others", "told"),
    [
        ("Rate", 9999.0, 8.5, True),
        ("Score", 99.0, 5.0, True),
        ("Score", 99.0, 20.0, False),
        ("Price", 9999.0, 8.5, False),
        ("Rate", 9998.0, 8.5, False),
    ],
)
def test_nines_far_above_all_other_figures_are_told(title: str, figure: float, others: float, told: bool) -> None:
    rows = [("Chad", 2000 + row, others - row / 10) for row in range(6)]
    found = sentences(output(*rows, ("Chad", 2006, figure), title=title))
    assert (f"is {figure:.0f} in 1 row, at least ten times all its other figures" in found) == told


def test_years_ahead_are_called_neither_measured_nor_wrong() -> None:
    table = output(*years("Chad", *range(2020, 2030)), *years("Mali", *range(2020, 2030)))
    (notice,) = odd(table)
    assert notice.sentence.startswith("6 rows are of years after 2026, up to 2029")
    assert notice.place.startswith("rows 9, 10, 11")


@pytest.mark.parametrize(("first", "common"), [(2556, 2013), (1395, 2016)])
def test_years_that_another_calendar_may_count_are_said_to_be_taken_as_they_stand(first: int, common: int) -> None:
    table = output(*years("Chad", *range(first, first + 8)), *years("Mali", *range(first, first + 8)))
    (notice,) = odd(table)
    assert notice.kind == "assumed"
    assert f"they are {common} to {common + 7}." in notice.sentence


def test_names_that_blanks_invisible_letters_or_capitals_part_are_shown_with_what_parts_them() -> None:
    names = ["Chad", "Chad ", "Mali", "MALI", "Côte d’Ivoire", "Co\u0302te d’Ivoire", "Niger\u200b", "Niger"]
    rows = [row for name in names for row in years(name, *range(2000, 2010), first=len(name) + 0.5)]
    by_blanks, by_case = (notice for notice in odd(output(*rows)) if "spelled" in notice.sentence)
    assert by_blanks.sentence.startswith("In “country” 3 names are spelled in several ways that differ by blanks")
    assert "“Chad” and “Chad␣”" in by_blanks.place
    assert "Niger\\u200b" in by_blanks.place
    assert (by_case.count, by_case.place) == (1, "“Mali” and “MALI”")


def test_measures_without_a_unit_are_told_once_for_all_of_them() -> None:
    fields = [Field(name="country", type="string"), *(Field(name=name, type="number") for name in "abcde")]
    rows = [(f"Place {row}", *(row * column + 0.5 for column in range(1, 6))) for row in range(9)]
    (notice,) = odd(table_of(fields, rows))
    assert notice.sentence == "The units of 5 columns of figures are not stated: “a”, “b”, “c” and 2 more."
    assert notice.count == 5


def test_figures_in_several_units_down_one_column_are_told() -> None:
    table = _with_units()
    roles = Roles(
        roles=(Role("who", "entity", ""), Role("unit", "unit", ""), Role("value", "measure", "")),
        entity="who", unit="unit", measures=(Measure("value", "value", unit_field="unit"),),
    )  # fmt: skip
    (notice,) = odd_in_table(table, roles)
    assert notice.sentence == "Figures down one column are in 2 units, as “unit” tells."
    assert notice.place == "“kt” and “USD”"


def _with_units() -> Table:
    fields = [Field(name="who", type="string"), Field(name="unit", type="string"), Field(name="value", type="number")]
    return table_of(fields, [("A", "kt", 1.5), ("B", "kt", 2.5), ("A", "USD", 3.5), ("B", "USD", 4.5)])


def test_rows_that_repeat_are_told_apart_by_no_more_columns_than_tell_rows_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fields = [Field(name=f"word {number}", type="string") for number in range(60)]
    same, other = tuple("a" * 60), tuple("b" * 60)
    told_apart: list[Any] = []
    unique = np.unique

    def counted(given: Any, **known: Any) -> Any:
        told_apart.extend(name for name in known if name == "return_inverse")
        return unique(given, **known)

    monkeypatch.setattr(np, "unique", counted)
    assert "1 row repeats another one in every cell." in sentences(table_of(fields, [same, other, same]))
    assert len(told_apart) < 10


@pytest.mark.parametrize("most", [1, 3, 40, 10**9], ids=["all alike", "few", "in a table", "sorted"])
@pytest.mark.parametrize("rows", [0, 1, 20])
def test_codes_are_counted_up_in_their_order_whether_they_are_looked_up_or_sorted(rows: int, most: int) -> None:
    codes = np.random.default_rng(7).integers(0, most, rows)
    count, numbers = examined.counted_up(codes)
    different, wanted = np.unique(codes, return_inverse=True)
    assert count == len(different)
    assert numbers.tolist() == wanted.tolist()


def test_columns_that_say_where_figures_come_from_may_well_repeat() -> None:
    fields = [
        Field(name="year", type="year"), Field(name="output", type="number", unit="t", status="how sure"),
        Field(name="source", type="string"), Field(name="how sure", type="string"), Field(name="note", type="string"),
    ]  # fmt: skip
    rows = [(2000 + place, place + 0.5, "almanac", "single", None) for place in range(9)]
    assert odd(table_of(fields, rows)) == []


def _large(rows: int = 184_632) -> Table:
    """So many rows of 60 years each."""
    places = np.arange(rows)
    names = np.array([f"Entity {place}" for place in range(rows // 60 + 1)], dtype=object)
    chance = np.random.default_rng(1)
    columns = {
        "entity": names[places // 60], "year": 1960 + places % 60,
        **{name: chance.random(rows) for name in "abcdef"},
    }  # fmt: skip
    fields = (
        Field(name="entity", type="string"), Field(name="year", type="year"),
        *(Field(name=name, type="number") for name in "abcdef"),
    )  # fmt: skip
    return Table(Resource(name="large", path="large.csv", schema=Schema(fields=fields)), columns)


_ROLES = Roles(
    roles=(Role("entity", "entity", ""), Role("year", "time", ""), *(Role(name, "measure", "") for name in "abcdef")),
    time="year", frequency="year", entity="entity", measures=tuple(Measure(name, name) for name in "abcdef"),
)  # fmt: skip


def test_the_largest_package_is_looked_through_in_half_a_second() -> None:
    table = _large()
    started = process_time()
    odd_in_table(table, _ROLES, this_year=2026)
    assert process_time() - started < 1.5, "three times of what it takes on a machine that is busy"


def test_the_search_can_be_stopped_at_any_step() -> None:
    asked = 0

    def go_on() -> None:
        nonlocal asked
        asked += 1
        if asked == 5:
            raise CancelledError

    with pytest.raises(CancelledError):
        odd_in_table(_large(3_000), _ROLES, go_on=go_on)
    assert asked == 5


def test_between_parts_of_a_long_column_of_names_it_is_asked_whether_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    table = output(*(row for number in range(40) for row in years(f"Place {number}", 2000, 2001)))
    roles = find_roles([from_field(table.field(name)) for name in table.columns], table.columns)
    asked: list[int] = []
    odd_in_table(table, roles, go_on=lambda: asked.append(1))
    before = len(asked)
    monkeypatch.setattr(sys.modules[f"{kinds.__name__}.spellings"], "_BETWEEN_GLANCES", 2)
    monkeypatch.setattr(examined, "_PART", 10)
    odd_in_table(table, roles, go_on=lambda: asked.append(2))
    assert asked.count(2) - before >= 40 // 2 + 80 // 10


def test_numbers_of_lines_with_letters_are_names_and_an_o_may_be_a_nought() -> None:
    fields = [Field(name="Route"), Field(name="To")]
    lines = [("4", "Airport"), ("4A", "Harbour"), ("12", "Station")]
    assert "no number" not in sentences(table_of(fields, lines))
    assert "1 of 3 values in “Route” is no number: “1O”." in sentences(table_of(fields, [*lines[::2], ("1O", "Zoo")]))


def test_figures_that_no_axis_holds_are_told_and_are_no_end_of_what_is_measured() -> None:
    table = output(("Chad", 2000, float("inf")), ("Chad", 2001, 2.0), ("Chad", 2002, -1e301), ("Chad", 2003, 5.0))
    (told,) = (notice for notice in odd(table) if "cannot be drawn" in notice.sentence)
    assert told.sentence == "Figures in “Output” cannot be drawn: infinite, or too large."
    assert (told.count, told.place) == (2, "rows 2, 4")
    infinite = output(("Chad", 2000, float("inf")), ("Chad", 2001, 2.0), ("Chad", 2002, 5.0))
    roles = find_roles([from_field(infinite.field(name)) for name in infinite.columns], infinite.columns)
    assert "numbers from 2 to 5" in (roles.role("output") or roles.roles[0]).reason


def test_a_declared_package_is_examined_without_what_finds_out_of_what_cells_are(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "place,year,value\n" + "".join(f"Place {n % 9},{1950 + n // 9},{n % 90}.125\n" for n in range(540))
    )
    fields = [{"name": name, "type": kind} for name, kind in (("place", "string"), ("year", "year"), ("value", "any"))]
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}))
    program = (
        "import sys, pathlib; from harbin_viewer.factsheet.examination import examine;"
        f"examine(pathlib.Path({str(tmp_path)!r}));"
        "print(*[one for one in sys.modules if one.endswith(('figure_cells', 'column_sense', 'text.cell_kind'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_of_thousands_of_columns_of_one_value_the_few_that_are_named_are_put_into_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"m{number}" for number in range(400)]
    fields = [Field(name="who", type="string"), *(Field(name=name, type="number") for name in names)]
    rows = [(who, *(float(number % 2) * 4.5 for number in range(400))) for who in ("Ann", "Ben", "Cora")]
    worded: list[str] = []

    def worded_label(text: str) -> str:
        worded.append(text)
        return f"“{text}”"

    monkeypatch.setattr(examined, "quoted", worded_label)
    told = sentences(table_of(fields, rows))
    assert "“m0”, “m2”, “m4” and 197 more are 0 in every row." in told
    assert "“m1” (4.5), “m3” (4.5), “m5” (4.5) and 197 more have the same value in every row." in told
    assert len(worded) < 100
