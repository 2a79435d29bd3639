"""Names stand in the place of the numbers of a foreign key, where the database says what these refer to."""

import sqlite3
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

CITIES = "create table cities(id integer primary key, name text); insert into cities values (1, 'Oslo'), (2, 'Lund');"
SALES = (
    "create table sales({}, year integer, amount real);"
    "insert into sales values (1, 2020, 3.5), (2, 2020, 4), (1, 2021, 5);"
)


def opened(folder: Path, *statements: str) -> Document:
    connection = sqlite3.connect(folder / "shop.db")
    connection.executescript("".join(statements))
    connection.commit()
    connection.close()
    return open_document(folder / "shop.db")


@pytest.mark.parametrize(
    ("column", "label"),
    [
        ("city_id integer references cities(id)", "city"),
        ("city_id integer references cities", "city"),
        ("CityID integer references CITIES(ID)", "City"),
        ("paid integer references cities(id)", "paid"),
        ("id integer references cities(id)", "name"),
    ],
)
def test_the_name_stands_for_the_number_and_that_is_told(tmp_path: Path, column: str, label: str) -> None:
    document = opened(tmp_path, CITIES, SALES.format(column))
    table = document.table("sales")
    assert table.values(label) == ["Oslo", "Lund", "Oslo"]
    told = " ".join(notice.sentence for notice in document.notices if notice.kind == "assumed")
    assert f"“{column.split()[0]}” is shown by “name” of the table “" in told


@pytest.mark.parametrize(
    "cities",
    [
        CITIES.replace("'Lund'", "'Oslo'"),  # two have one name
        CITIES.replace("(2, 'Lund')", "(3, 'Lund')"),  # 2 has none
        CITIES.replace("'Lund'", "null"),
        CITIES.replace("name text", "size integer"),
        CITIES.replace("name text", "code text")
        .replace("values", "(id, code) values")
        .replace("code text)", "code text, note text)"),  # nothing says which text is the name
        "",
    ],
)
def test_a_number_stays_where_no_name_is_sure(tmp_path: Path, cities: str) -> None:
    table = opened(tmp_path, cities, SALES.format("city_id integer references cities(id)")).table("sales")
    assert table.values("city_id") == [1, 2, 1]


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        ("category_name text, description text", ["Oslo", "Lund", "Oslo"]),
        ("categories text, note text", ["Oslo", "Lund", "Oslo"]),
        ("company_name text, phone text", ["Oslo", "Lund", "Oslo"]),
        ("title text, last_name text", None),
        ("company_name text, contact_name text", None),
    ],
)
def test_the_column_of_names_is_found_as_people_call_it(tmp_path: Path, columns: str, shown: list[str] | None) -> None:
    document = opened(
        tmp_path,
        f"create table categories(id integer primary key, {columns});",
        "insert into categories values (1, 'Oslo', 'a'), (2, 'Lund', 'b');",
        SALES.format("category_id integer references categories"),
    )
    table = document.table("sales")
    if shown is None:
        assert table.values("category_id") == [1, 2, 1]
    else:
        assert table.values("category") == shown


def test_nothing_is_taken_for_a_key_that_is_not_declared_one(tmp_path: Path) -> None:
    assert opened(tmp_path, CITIES, SALES.format("city_id integer")).table("sales").values("city_id") == [1, 2, 1]


def test_a_table_refers_to_itself_and_twice_to_another(tmp_path: Path) -> None:
    document = opened(
        tmp_path,
        CITIES,
        "create table trips(origin_id integer references cities, goal_id integer references cities, km real);",
        "insert into trips values (1, 2, 500), (2, 1, 501);",
        "create table staff(id integer primary key, name text, boss_id integer references staff, pay real);",
        "insert into staff values (1, 'Ada', null, 5), (2, 'Bo', 1, 4), (3, 'Cy', 1, 3);",
    )
    trips, staff = document.table("trips"), document.table("staff")
    assert (trips.values("origin"), trips.values("goal")) == (["Oslo", "Lund"], ["Lund", "Oslo"])
    assert staff.values("boss") == [None, "Ada", "Ada"]


def test_keys_of_two_columns_and_of_words_stay(tmp_path: Path) -> None:
    document = opened(
        tmp_path,
        "create table countries(code text primary key, name text);",
        "insert into countries values ('NO', 'Norway'), ('SE', 'Sweden');",
        "create table people(code text references countries, people integer);",
        "insert into people values ('NO', 5), ('SE', 10);",
    )
    assert document.table("people").values("code") == ["NO", "SE"]
