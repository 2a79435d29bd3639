"""Whatever stands in a table, it is understood without failing, and its rows fit its fields."""

from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.sense.raw_tables import cube_of, rows_of

CELLS = st.one_of(
    st.sampled_from(
        ["", "..", ":", "-", "2019", "2020 Q1", "Jan-01", "Jan", "12.5", "1,234", "7 p", "(5)", "12 [10-14]",
         "12.3k", "%",
         "World", "France", "FRA", "Total", "x",
         "1/2/2004", "2020-01-01", "0123", "1e999", "NaN", "inf", "١٢", "²"]
    ),
    st.text(max_size=6),
    st.integers(-20_000, 20_000).map(str),
)  # fmt: skip
LABELS = st.one_of(
    st.sampled_from(
        ["Year", "Country", "Value", "Unit", "Flag", "2019", "2020", "2021", "Jan", "Feb", "Code", "", "GDP (%)"]
    ),
    st.text(max_size=8),
)


@st.composite
def tables(draw: st.DrawFn) -> RawTable:
    width = draw(st.integers(1, 6))
    labels = tuple(draw(st.lists(LABELS, min_size=width, max_size=width)))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
    lines = tuple(draw(st.lists(st.text(max_size=30), max_size=2)))
    return RawTable("t1", labels, rows, header_rows=(labels,), above=lines, below=lines)


@settings(max_examples=35)
@given(tables())
def test_any_table_is_understood_and_each_row_has_a_cell_for_each_field(raw: RawTable) -> None:
    for table in understand(raw):
        names = [field["name"] for field in table.fields]
        assert len(set(names)) == len(names) or table.clean is None
        assert all(len(row) == len(names) for row in table.rows)
        assert set(table.resource["roles"]) >= set(names)
        list(table.notes())


@settings(max_examples=35)
@given(tables())
def test_any_columns_have_roles(raw: RawTable) -> None:
    columns = {f"{place} {label}": [row[place] for row in raw.rows] for place, label in enumerate(raw.labels)}
    roles = find_roles([FieldFacts(name) for name in columns], columns)

    assert [role.field for role in roles.roles] == list(columns)
    assert all(role.reason for role in roles.roles)


@settings(max_examples=25)
@given(tables())
def test_any_table_has_a_first_look_or_the_reason_why_not(raw: RawTable) -> None:
    for table in (table for table in understand(raw) if any(map(any, rows_of(table)))):
        found = beginning(cube_of(table))
        assert (found.exploration is None) is bool(found.sentence)
