"""What a declared schema says of a column that measures nothing: it is the key, has words for numbers, is a list."""

import msgspec

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.field_facts import FieldFacts, from_field
from harbin_viewer.factsheet.roles.role_finding import find_roles

ROWS = (
    ("visit", [1, 2, 3, 4, 5, 6]),
    ("pain", [1, 3, 2, 2, 1, 3]),
    ("tags", ["a;b", "a", "b", "a;b", "c", "b"]),
    ("temp", [36.6, 38.2, 37.1, 36.9, 39.5, 36.5]),
)


def _kinds(**facts: FieldFacts) -> dict[str, str]:
    fields = [facts.get(name, FieldFacts(name)) for name, _ in ROWS]
    return {role.field: role.kind for role in find_roles(fields, dict(ROWS)).roles}


def test_the_key_of_a_table_is_not_measured() -> None:
    assert _kinds(visit=FieldFacts("visit", alone_is_key=True))["visit"] == "aside"
    assert _kinds()["temp"] == "measure"


def test_numbers_that_stand_for_words_are_not_measured() -> None:
    content = b'{"name": "pain", "type": "integer", "categories": [{"value": 1, "label": "none"}, {"value": 2}]}'
    pain = from_field(msgspec.json.decode(content, type=Field))

    assert pain.stands_for_words
    assert _kinds(pain=pain)["pain"] == "words"
    assert _kinds()["pain"] == "measure"


def test_lists_name_nobody() -> None:
    assert _kinds(tags=FieldFacts("tags", "list"))["tags"] != "entity"
    assert _kinds()["tags"] == "entity"


def _kinds_of(**columns: list[object]) -> dict[str, str]:
    found = find_roles([FieldFacts(name) for name in columns], columns)
    return {role.field: role.kind for role in found.roles}


def test_what_puts_rows_in_order_is_not_measured() -> None:
    days: list[object] = [f"2024-01-{day:02}" for day in range(1, 9)]
    temperatures: list[object] = [-12.5, -11.0, -9.5, -9.0, -8.0, -7.5, -4.0, 1.0]
    places: list[object] = [10, 20, 40, 30, 60, 50, 80, 70]

    assert _kinds_of(date=days, StatZoneSort=places, temp=temperatures)["StatZoneSort"] == "aside"
    assert _kinds_of(date=days, coco=places, temp=temperatures)["coco"] == "code"
    assert _kinds_of(date=days, Resort=places, temp=temperatures)["Resort"] == "measure"
