"""A sheet that is made says of its figures what the file said of theirs: whose they are, and what limits them."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.rewording import reworded
from harbin_viewer.factsheet.authoring.to_do import to_do
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.checks.kinds.statuses import too_few
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.opening import open_document


def test_what_one_sheet_of_a_workbook_names_as_its_source_is_that_of_no_other(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    energy, prices = book.active, book.create_sheet("Prices")
    assert energy is not None
    used = (("Country", "Use (TWh)"), ("Brazil", 3400), ("India", 9100), ("Japan", 5200), ("Source: Energy Review",))
    paid = (("Year", "Oil (US$/bbl)"), (2020, 41.5), (2021, 70.2), (2022, 99.8))
    for row in used:
        energy.append(row)
    for line in paid:
        prices.append(line)
    book.save(tmp_path / "energy.xlsx")
    draft = draft_of([tmp_path / "energy.xlsx"])
    assert [set(table.texts("source")) for table in draft.tables] == [{"energy-review"}, {"energy"}]
    assert [(source["name"], source.get("publisher", "")) for source in draft.sources] == [
        ("energy", ""), ("energy-review", "Energy Review"),
    ]  # fmt: skip
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_a_chart_says_what_the_file_said_of_its_source_and_its_limits(tmp_path: Path) -> None:
    rows = "Country,2010,2015,2020\nCzechia,144,143,135\nAustria,108,104,96\nPoland,91,99,97\n"
    file = tmp_path / "beer_3.csv"
    file.write_text(
        f"Beer per head\nUnit: litres\n\n{rows}\nSource: Kirin Holdings, 2021\nNote: 2020 is provisional.\n"
    )
    draft = draft_of([file])
    assert (draft.sources[0]["title"], draft.sources[0]["publisher"]) == ("Kirin Holdings, 2021", "Kirin Holdings")
    assert draft.tables[0].footnotes == ("Note: 2020 is provisional.",)
    document = open_document(write_draft(draft, tmp_path / "sheet"))
    chart = make_chart(document, document.sheet.views[0])
    assert chart.source == "Kirin Holdings, 2021"
    assert chart.note.count("2020 is provisional") == 1


def test_notes_below_a_table_go_along_and_are_told_below_its_charts(tmp_path: Path) -> None:
    rows = "Region,2018,2019,2020\nNorth,120,125,130\nSouth,80,82,79\nWest,60,61,58\n"
    (tmp_path / "water.csv").write_text(f'{rows}\n"Note: Rain is left out of the count."\n', encoding="utf-8")
    document = open_document(write_draft(draft_of([tmp_path / "water.csv"]), tmp_path / "made"))
    note = make_chart(document, document.sheet.views[0]).note
    assert "Below the table stands: “Rain is left out of the count.”" in note
    assert note.count("Rain is left out") == 1


SALES = "Month,Shop,Sales (EUR)\n2024-01,Bonn,900\n2024-02,Bonn,950\n2024-03,Bonn,990\n"
UNNAMED = "file “shop_sales.csv”, which names no source for these figures"


def _sales(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "shop_sales.csv").write_text(SALES, encoding="utf-8")
    return folder / "shop_sales.csv"


def test_a_file_that_names_no_source_is_none_in_the_sheet_that_is_made_of_it(tmp_path: Path) -> None:
    document = open_document(write_draft(draft_of([_sales(tmp_path)]), tmp_path / "sheet"))
    chart = make_chart(document, document.sheet.views[0])
    assert (chart.source, chart.speaker) == (UNNAMED, "")
    assert document.sheet.sources[0].names_nobody
    assert "No source is stated: nothing says where the figures come from." in {
        notice.sentence for notice in examine(tmp_path / "sheet").notices
    }
    assert f"Where the figures come from is not stated: {UNNAMED.split(', ')[0]} names no source." in {
        entry.sentence for entry in to_do(document)
    }


def test_a_folder_and_a_package_that_name_no_source_are_none_either(tmp_path: Path) -> None:
    file = _sales(tmp_path / "shops")
    of_folder = open_document(write_draft(draft_of([file.parent]), tmp_path / "sheet"))
    assert make_chart(of_folder, of_folder.sheet.views[0]).source == (
        "folder “shops”, which names no source for these figures"
    )


def test_a_file_whose_maker_says_whose_word_it_is_is_credited_so(tmp_path: Path) -> None:
    draft = draft_of([_sales(tmp_path)])
    own = {("source", draft.sources[0]["name"]): {"title": "Books of the shop", "publisher": "Bonn & Co"}}
    document = open_document(write_draft(reworded(draft, own), tmp_path / "sheet"))  # type: ignore[arg-type]
    assert make_chart(document, document.sheet.views[0]).source == "Bonn & Co, Books of the shop"
    assert not any(entry.sentence.startswith("Where the figures come from") for entry in to_do(document))


def test_two_files_that_name_nobody_confirm_nothing() -> None:
    files = [Source(name=name, title=f"File “{name}.csv”", kind="file") for name in ("a", "b")]
    assert too_few(files).endswith("as references, and none is stated for file “a.csv” and file “b.csv”")
    assert too_few(files[:1]).endswith("and none is stated for file “a.csv”")
    press = Source(name="press", title="Press")
    assert too_few([press, files[0]]).endswith("and only one is named: no publisher is stated for file “a.csv”")
    assert not too_few([Source(name="a", title="A"), Source(name="b", title="B")])
