"""A link leads back to its figure, whatever stands in names and keys, and when rows are added."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet import link
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.quoting import quoted

Make = Callable[..., Document]

_AWKWARD = ["a,b", "50 %", "x/y", "#1", "row=3", "  blanks ", "Ωμέγα – ö", "“q”", "a|b", "…", "two\nlines"]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a package of one table with this key, and opens it."""

    def make_it(rows: list[dict[str, Any]], key: list[str] | None, kinds: dict[str, str] | None = None) -> Document:
        with (tmp_path / "things.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        fields = [{"name": name, "type": (kinds or {}).get(name, "string")} for name in rows[0]]
        schema = {"fields": fields, **({"primaryKey": key} if key else {})}
        descriptor = {
            "name": "pack", "title": "Pack", "sources": [{"name": "who", "title": "Who knows"}],
            "resources": [{"name": "things", "path": "things.csv", "schema": schema}],
            "views": [],
        }  # fmt: skip
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
        return open_document(tmp_path)

    return make_it


def there_and_back(document: Document, cell: CellAt) -> CellAt:
    known = link.read(link.to_figure(document, cell))
    assert known is not None
    assert link.is_of(known, document)
    return link.cell_of(document, known)


def test_every_cell_of_the_bundled_sheet_is_led_back_to() -> None:
    document = open_document(bundle.default_sheet())
    for resource in document.sheet.resources:
        table = document.table(resource.name)
        for row in range(len(table)):
            cell = CellAt(resource.name, row, list(table.columns)[-1])
            assert there_and_back(document, cell) == cell


@pytest.mark.parametrize("value", _AWKWARD)
def test_a_key_of_any_text_is_led_back_to(make: Make, value: str) -> None:
    document = make([{"id": "other", "n": "1"}, {"id": value, "n": "2"}], ["id"])
    assert there_and_back(document, CellAt("things", 1, "n")) == CellAt("things", 1, "n")


def test_a_key_of_several_columns_and_types_is_led_back_to(make: Make) -> None:
    kinds = {"day": "date", "n": "number", "ok": "boolean", "year": "year"}
    rows = [
        {"day": f"2024-01-0{day}", "ok": ok, "n": n, "year": 2020 + day, "v": "x"}
        for day in (1, 2)
        for ok in ("true", "false")
        for n in ("1.50", "-2")
    ]
    document = make(rows, ["day", "ok", "n", "year"], kinds)
    for row in range(len(rows)):
        assert there_and_back(document, CellAt("things", row, "v")).row == row


def test_a_link_by_key_holds_when_rows_are_added(make: Make) -> None:
    rows = [{"id": "a", "n": "1"}, {"id": "b", "n": "2"}]
    known = link.read(link.to_figure(make(rows, ["id"]), CellAt("things", 1, "n")))
    assert known is not None
    assert link.cell_of(make([{"id": "new", "n": "0"}, *rows], ["id"]), known) == CellAt("things", 2, "n")


@pytest.mark.parametrize("key", [None, ["id"]])
def test_rows_that_no_key_tells_apart_are_led_back_to_by_their_number(make: Make, key: list[str] | None) -> None:
    document = make([{"id": "a", "n": "1"}, {"id": "", "n": "2"}, {"id": "a", "n": "3"}], key)
    for row in range(3):
        assert there_and_back(document, CellAt("things", row, "n")).row == row


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("nothing/a/n", "no table “nothing”"),
        ("things/z/n", "no row “z”"),
        ("things/row=9/n", "no row “9”"),
        ("things/row=0/n", "no row “0”"),
        ("things/row=x/n", "no row “x”"),
        ("things/a,b/n", "no row “a, b”"),
        ("things/a/nothing", "no field “nothing”"),
    ],
)
def test_what_is_not_there_any_more_is_named(make: Make, place: str, words: str) -> None:
    document = make([{"id": "a", "n": "1"}], ["id"])
    known = link.read(f"#{place}")
    assert known is not None
    with pytest.raises(SheetError, match=words):
        link.cell_of(document, known)


@pytest.mark.parametrize("kind", ["chart", "tab"])
def test_charts_and_tabs_are_checked_by_name(kind: str) -> None:
    document = open_document(bundle.default_sheet())
    names = {"chart": document.sheet.views[0].name, "tab": document.sheet.factsheet.tabs[0].name}
    known = link.read(link.to_part(document, "chart" if kind == "chart" else "tab", names[kind]))
    assert known is not None
    assert (known.kind, known.name) == (kind, names[kind])
    link.check_part(document, known)
    with pytest.raises(SheetError, match=f"no {kind} “gone”"):
        link.check_part(document, known._replace(name="gone"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "https://example.org/page#section",
        "https://example.org/app#/a/b",
        "#",
        "a#b",
        "C# and F#",
        "#tab:",
    ],
)
def test_what_is_no_link_is_none(text: str) -> None:
    assert link.read(text) is None


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("harbin#places/1/text", "harbin"),
        ("/data/my sheets/x.zip#t/1/f", "/data/my sheets/x.zip"),
        ("C:\\data\\x.xlsx#t/1/f", "C:\\data\\x.xlsx"),
        ("https://example.org/a.csv?x=1#t/row=3/f", "https://example.org/a.csv?x=1"),
        ("harbin-viewer harbin#t/1/f", "harbin"),
        ("  <harbin#t/1/f>  ", "harbin"),
        ("/odd#name/x.csv#t/1/f", "/odd#name/x.csv"),
        ("A figure: 3 t\nWho knows.\n\nharbin#t/1/f\n", "harbin"),
    ],
)
def test_a_link_is_read_alone_and_at_the_end_of_a_text(text: str, sheet: str) -> None:
    known = link.read(text)
    assert known is not None
    assert known.sheet == sheet


def test_the_place_inside_a_sheet_is_the_same_link(make: Make) -> None:
    document = make([{"id": "a,/#%", "n": "1"}], ["id"])
    known = link.read(link.to_figure(document, CellAt("things", 0, "n")))
    assert known is not None
    within = link.read(known.inside)
    assert within is not None
    assert link.cell_of(document, within) == CellAt("things", 0, "n")


def test_the_bundled_sheet_is_meant_by_its_name_wherever_it_lies() -> None:
    document = open_document(bundle.default_sheet())
    text = link.to_part(document, "tab", "summary")
    assert text == "harbin#tab:summary"
    known = link.read(text)
    assert known is not None
    assert Path(link.sheet_path(known)) == bundle.default_sheet().resolve()


def test_a_figure_is_quoted_with_unit_status_source_and_a_link_that_leads_back() -> None:
    document = open_document(bundle.default_sheet())
    cell = CellAt("article-trade", 1, "trade_volume")
    lines = quoted(document, cell).splitlines()
    assert lines[0] == "Trade volume, 2021: 114.0 billion USD"
    assert lines[1].startswith("Article on a presidential visit to Harbin, “Economic opportunities”, table 2, row 2.")
    assert "Contradicted: an independent reference says otherwise" in lines[1]
    assert "What says otherwise: China Customs." in lines
    known = link.read("\n".join(lines))
    assert known is not None
    assert link.cell_of(document, known) == cell


@pytest.mark.parametrize("field", ['Length in "', "‘it’ “so”", "blank ", "a > b >", "5'"])
def test_a_link_is_followed_to_a_field_that_ends_as_what_links_stand_in(make: Make, field: str) -> None:
    document = make([{"id": "a", field: "1"}, {"id": "b", field: "2"}], ["id"])
    cell = CellAt("things", 1, field)
    found = link.read(f"“{link.to_figure(document, cell)}”")
    assert found is not None
    assert link.cell_of(document, found) == cell
