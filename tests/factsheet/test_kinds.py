"""The recipes for new kinds, followed from outside the package: a check, a tab, a status work wherever they must."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.checks.comparison import figure, found
from harbin_viewer.factsheet.checks.declaration import CHECKS, Check
from harbin_viewer.factsheet.checks.declaration import declared as declared_check
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.check import Use
from harbin_viewer.factsheet.model.status import STATUSES, Status
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.report import as_text
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.tabs.declaration import TABS, Tab
from harbin_viewer.factsheet.tabs.declaration import declared as declared_tab
from harbin_viewer.factsheet.tabs.entry import Entry
from tests.factsheet.book.offered import offered_in_a_book
from tests.factsheet.sheets import Draft, mines, opened

LEAST = {
    "type": "least-of-tests",
    "name": "least",
    "title": "Not too little",
    "resource": "firm-output",
    "field": "output",
}
MAP: dict[str, Any] = {"kind": "map-of-tests", "name": "map", "title": "Map", "resource": "firm-output", "at": "place"}


class CheckOfTests(Check, frozen=True, kw_only=True, tag="least-of-tests"):
    """Every figure of `field` is at least `least`."""

    resource: str
    field: str
    least: float = 105

    def uses(self) -> tuple[Use, ...]:
        return (Use(self.resource, (self.field,)),)

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        table = document.table(self.resource)
        for row in row_numbers(document, table):
            value = figure(table, self.field, row)
            verdict = "differs" if value is not None and value < self.least else "holds"
            cell = CellAt(self.resource, row, self.field)
            yield found(self, f"Row {row}", {"row": row}, verdict, f"It is {value}.", cell=cell)  # type: ignore[arg-type]


class TabOfTests(Tab, frozen=True, kw_only=True, tag="map-of-tests"):
    """Rows of a table as places on a map."""

    resource: str
    at: str

    def uses(self) -> tuple[Use, ...]:
        return (Use(self.resource, (), (self.at,)),)

    def entries(self, document: OpenSheet) -> Iterator[Entry]:
        yield from super().entries(document)
        yield Entry("tab", "Legend of the map", "Pits and shafts", self.title, tab=self.name)


@pytest.fixture
def least() -> Iterator[None]:
    declared_check(CheckOfTests)
    yield
    CHECKS.remove("least-of-tests")


@pytest.fixture
def map_tab() -> Iterator[None]:
    declared_tab(TabOfTests)
    yield
    TABS.remove("map-of-tests")


@pytest.fixture
def revised() -> Iterator[None]:
    STATUSES.add(Status("revised", "revised", "The body has corrected itself since.", 15))
    yield
    STATUSES.remove("revised")


def with_check(**changed: Any) -> Draft:
    draft = mines()
    draft.descriptor["factsheet"]["checks"] = [{**LEAST, **changed}]
    return draft


def with_map(**changed: Any) -> Draft:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"].append({**MAP, **changed})
    return draft


@pytest.mark.usefixtures("least")
def test_a_check_of_ones_own_is_read_run_reported_and_found(tmp_path: Path) -> None:
    found = examine(with_check().write(tmp_path))
    assert [finding.subject for finding in found.unknown_differences] == ["Row 0"]
    assert "Not too little" in as_text(found)
    document = open_document(tmp_path)
    results = search.build(document, document.findings).find("not too little 100")
    assert [result.entry.check for result in results] == ["least"]


@pytest.mark.usefixtures("least")
@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"field": "place"}, "of type string, not a number"),
        ({"resource": "nowhere"}, "There is no resource “nowhere”."),
        ({"lest": 3}, "There is no property “lest” here."),
        ({"least": "much"}, "A number is expected here, not a text."),
    ],
)
def test_slips_in_a_check_of_ones_own_are_told_with_their_place(
    changed: dict[str, Any], problem: str, tmp_path: Path
) -> None:
    (mistake,) = package.mistakes(with_check(**changed).write(tmp_path))
    assert problem in mistake.problem
    assert mistake.place.startswith("check “least”")


@pytest.mark.usefixtures("least")
def test_only_checks_that_look_at_a_table_are_run_for_its_chart(tmp_path: Path) -> None:
    from harbin_viewer.factsheet.checks import running

    document = opened(with_check(), tmp_path)
    assert running.run(document, ["firm-output"])
    assert running.run(document, ["office-output"]) == ()


@pytest.mark.usefixtures("least", "map_tab")
def test_a_workbook_offers_a_check_and_a_tab_of_ones_own_and_keeps_what_they_say(tmp_path: Path) -> None:
    draft = with_check(least=107.5)
    draft.descriptor["factsheet"]["tabs"].append(MAP)
    folder = draft.write(tmp_path / "sheet")
    assert {"least-of-tests", "growth", "statuses"} <= set(offered_in_a_book(folder, "checks", "type"))
    assert {"map-of-tests", "explore", "overview"} <= set(offered_in_a_book(folder, "tabs", "kind"))
    back = write_package(folder / "offered.xlsx", tmp_path / "back")
    read = json.loads((back / "datapackage.json").read_text(encoding="utf-8"))["factsheet"]
    assert read["checks"] == draft.descriptor["factsheet"]["checks"]
    assert read["tabs"] == draft.descriptor["factsheet"]["tabs"]


def test_a_check_that_nobody_declares_is_a_slip(tmp_path: Path) -> None:
    (mistake,) = package.mistakes(with_check().write(tmp_path))
    assert mistake.problem == "The value 'least-of-tests' is none of those that “type” can have."


@pytest.mark.usefixtures("map_tab")
def test_a_tab_of_ones_own_is_read_and_found(tmp_path: Path) -> None:
    document = opened(with_map(), tmp_path)
    tab = document.sheet.factsheet.tabs[-1]
    assert isinstance(tab, TabOfTests)
    assert [resource.name for resource in tab.shown_resources(document.sheet)] == ["firm-output"]
    assert [result.entry.tab for result in search.build(document).find("legend shafts")] == ["map"]


@pytest.mark.usefixtures("map_tab")
def test_a_field_that_a_tab_of_ones_own_names_must_be_there(tmp_path: Path) -> None:
    (mistake,) = package.mistakes(with_map(at="plaice").write(tmp_path))
    assert (mistake.place, mistake.remedy) == ("tab “map”", "Did you mean “place”?")


@pytest.mark.usefixtures("map_tab")
def test_a_kind_cannot_take_the_word_of_another() -> None:
    with pytest.raises(ValueError, match="there is a kind “map-of-tests” already"):
        TABS.add("map-of-tests", Tab)
    with pytest.raises(ValueError, match="there is a kind “growth” already"):
        CHECKS.add("growth", CheckOfTests)


def with_status(status: str) -> Draft:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]["status"] = status
    draft.descriptor["factsheet"]["checks"] = [{"type": "statuses", "name": "statuses", "title": "Statuses"}]
    draft.files["firm.csv"] = str(draft.files["firm.csv"]).replace("claimed", status)
    return draft


@pytest.mark.usefixtures("revised")
def test_a_status_of_ones_own_is_a_status(tmp_path: Path) -> None:
    document = opened(with_status("revised"), tmp_path)
    assert list(STATUSES)[:2] == ["confirmed", "revised"]
    assert document.status(document.resource("firm-output"), document.rows("firm-output")[0], "output") == "revised"
    assert [finding.verdict for finding in document.findings] == ["holds", "holds"]


def test_a_status_that_nobody_declares_is_a_slip_and_a_finding(tmp_path: Path) -> None:
    draft = with_status("revised")
    (mistake,) = package.mistakes(draft.write(tmp_path))
    assert mistake.problem == "The value 'revised' is none of those that “status” can have."
    draft.descriptor["factsheet"]["tabs"][0]["highlights"] = []
    assert [finding.verdict for finding in opened(draft, tmp_path).findings] == ["differs", "differs", "holds"]
