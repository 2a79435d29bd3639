"""The original of a package that was made of a file: it lies beside the tables, and is none of them."""

from pathlib import Path

from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sources.samples import Rows, workbook


def test_a_workbook_that_became_a_package_lies_beside_its_tables_and_is_none_of_them(tmp_path: Path) -> None:
    rows: Rows = [["Title", "Prices"], ["Unit", "2015=100"], *([str(year), year - 1900] for year in range(1990, 2012))]
    (tmp_path / "series.xlsx").write_bytes(workbook({"data": rows}))

    write_package(tmp_path / "series.xlsx", tmp_path / "out")

    folder = tmp_path / "out"
    kinds = {resource.path: resource.tabular for resource in open_document(folder).sheet.resources}
    assert kinds == {"series.csv": True, "series.xlsx": False}
    assert (folder / "series.xlsx").read_bytes() == (tmp_path / "series.xlsx").read_bytes()
