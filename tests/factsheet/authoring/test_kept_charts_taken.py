"""Charts that were kept in Explore beside a file go into the sheet that is made of it, whatever its columns become."""

from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import chart_of_view, explored_chart
from harbin_viewer.charts.exploring.keeping import keep
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.authoring.arranging.removing import remove_chart
from harbin_viewer.factsheet.authoring.books import write_sheet
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.rewording import reworded
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

RENTS = "Year,City,Rent (EUR),Flats\n" + "".join(
    f"{year},{city},{10 + number + year / 100 - 20},{100 + number}\n"
    for year in range(2018, 2023) for number, city in enumerate(("Nord", "Süd"))
)  # fmt: skip
TWO_COLUMNS = "Year,City,Rent (EUR)\n" + "".join(
    f"{year},{city},{10 + number + year - 2018}.5\n"
    for year in range(2018, 2023) for number, city in enumerate(("Nord", "Süd"))
)  # fmt: skip


def _file(folder: Path, text: str) -> Document:
    (folder / "rents.csv").write_text(text, encoding="utf-8")
    return open_document(folder / "rents.csv")


def _drawn(chart: Chart) -> list[tuple[str, list[float], list[float]]]:
    return [(series.label, series.x.tolist(), series.y.tolist()) for panel in chart.panels for series in panel.series]


@pytest.mark.parametrize(("text", "choice"), [
    (RENTS, Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Süd",))),
    (RENTS, Exploration(resource="rents", measure="Rent (EUR)", form="scatter", second="Flats", period=(2018, 2020))),
    (TWO_COLUMNS, Exploration(resource="rents", measure="Rent (EUR)", form="ranking", period=(2020, 2020))),
])  # fmt: skip
def test_a_kept_chart_is_offered_first_and_draws_the_same_in_the_sheet(
    tmp_path: Path, text: str, choice: Exploration
) -> None:
    document = _file(tmp_path, text)
    before = explored_chart(document, choice)
    keep(document, choice, before)
    draft = draft_of([tmp_path / "rents.csv"])
    assert draft.views[0].why == "It was kept in Explore."
    assert next(one for one in draft.proposals() if one.kind == "chart").name == draft.views[0].name
    told = reworded(draft, {("view", draft.views[0].name): {"title": "My chart"}})
    sheet = open_document(write_sheet(told, tmp_path / "sheet", date(2026, 1, 1)))
    view = sheet.sheet.views[0]
    assert view.label == "My chart"
    after = chart_of_view(sheet, view)
    assert _drawn(after) == _drawn(before)


def test_a_kept_chart_that_suggests_itself_too_is_offered_once_and_one_left_out_is_not_written(tmp_path: Path) -> None:
    document = _file(tmp_path, RENTS)
    choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Süd", "Nord"))
    keep(document, choice, explored_chart(document, choice))
    draft = draft_of([tmp_path / "rents.csv"])
    assert [view.name for view in draft.views] == ["kept-rent-eur-line"]
    without = draft.without({draft.views[0].name})
    assert not without.views


def test_kept_charts_of_another_file_beside_it_are_not_taken(tmp_path: Path) -> None:
    document = _file(tmp_path, RENTS)
    choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Nord",))
    keep(document, choice, explored_chart(document, choice))
    (tmp_path / "other.csv").write_text(RENTS, encoding="utf-8")
    assert not draft_of([tmp_path / "other.csv"]).kept
    assert len(draft_of([tmp_path / "other.csv", tmp_path / "rents.csv"]).kept) == 1


def _package(folder: Path) -> Path:
    """A package of two tables that somebody else declared, one of them with a chart that was kept beside it."""
    folder.mkdir()
    fields = [{"name": "Year", "type": "year"}, {"name": "City", "type": "string"},
              {"name": "Rent (EUR)", "type": "number"}, {"name": "Flats", "type": "integer"}]  # fmt: skip
    resources = [{"name": name, "path": f"{name}.csv", "schema": {"fields": fields}}
                 for name in ("rents", "rents_before")]  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps({"name": "rents", "resources": resources}), encoding="utf-8")
    for resource in resources:
        (folder / str(resource["path"])).write_text(RENTS, encoding="utf-8")
    document = open_document(folder)
    choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Süd",))
    keep(document, choice, explored_chart(document, choice))
    return folder


@pytest.mark.parametrize("opened", ["", "datapackage.json"])
def test_charts_kept_beside_a_declared_package_go_into_the_sheet_by_its_folder_and_by_its_descriptor(
    tmp_path: Path, opened: str
) -> None:
    folder = _package(tmp_path / "package")
    draft = draft_of([folder / opened])
    assert [view.name for view in draft.kept] == ["kept-rent-eur-line"]
    sheet = open_document(write_sheet(draft, tmp_path / "sheet", date(2026, 1, 1)))
    (label, _x, y), *beside = _drawn(chart_of_view(sheet, sheet.sheet.views[0]))
    assert [other for other, _x, _y in beside] == ["Nord"]  # in grey
    assert (label, [round(rent, 2) for rent in y]) == ("Süd", [11.18, 11.19, 11.2, 11.21, 11.22])


def test_charts_that_a_package_has_of_its_own_go_into_the_sheet(tmp_path: Path) -> None:
    document = _file(tmp_path, RENTS)
    choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Süd",))
    keep(document, choice, explored_chart(document, choice))
    package = write_package(tmp_path / "rents.csv", tmp_path / "package")
    assert not list(package.glob("*.chart.json"))
    draft = draft_of([package])
    assert [(view.name, view.entry["title"]) for view in draft.kept] == [("kept-rent-eur-line", "Rent: Süd")]
    sheet = open_document(write_sheet(draft, tmp_path / "sheet", date(2026, 1, 1)))
    assert [label for label, _x, _y in _drawn(chart_of_view(sheet, sheet.sheet.views[0]))] == ["Süd", "Nord"]


def test_charts_kept_beside_a_packed_package_and_in_a_folder_of_tables_go_into_the_sheet(tmp_path: Path) -> None:
    folder = _package(tmp_path / "package")
    packed = Path(shutil.make_archive(str(tmp_path / "packed" / "rents"), "zip", folder))
    tables = tmp_path / "tables"
    tables.mkdir()
    for name in ("rents", "other"):
        (tables / f"{name}.csv").write_text(RENTS, encoding="utf-8")
    for data in (packed, tables):
        document = open_document(data)
        choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Nord",))
        keep(document, choice, explored_chart(document, choice))
        assert len(draft_of([data]).kept) == 1, data


def test_a_kept_chart_is_taken_out_of_its_file_and_comes_back_to_the_byte(tmp_path: Path) -> None:
    document = _file(tmp_path, RENTS)
    choice = Exploration(resource="rents", measure="Rent (EUR)", form="line", entities=("Süd",))
    _said, file = keep(document, choice, explored_chart(document, choice))
    before = file.read_bytes()
    kept = open_document(file)
    made = remove_chart(kept, kept.sheet.views[0].name)
    assert made.sentence.endswith("which has none any more.")
    again = open_document(file)
    assert "charts" not in {type(tab).__struct_config__.tag for tab in again.sheet.factsheet.tabs}
    assert [resource.name for resource in again.sheet.resources] == ["rents"]
    undo(made)
    assert file.read_bytes() == before
    file.chmod(0o444)
    if not os.access(file, os.W_OK):
        with pytest.raises(SheetError, match="may only be read"):
            remove_chart(open_document(file), kept.sheet.views[0].name)
