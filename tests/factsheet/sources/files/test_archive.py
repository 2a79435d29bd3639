from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.delimited import text_table
from harbin_viewer.factsheet.sources.files import archive, compressed, zip_files
from tests.factsheet.sources.samples import reading, workbook, zipped

INDICATORS = (
    '"INDICATOR_CODE","INDICATOR_NAME","SOURCE_NOTE","SOURCE_ORGANIZATION",\n'
    '"NY.GDP","GDP (current US$)","GDP at prices.","World Bank",\n'
)
COUNTRIES = (
    '"Country Code","Region","TableName"\n"ABW","Caribbean","Aruba"\n"CHN","Asia","China"\n"TCD","Africa","Chad"\n'
)
DATA = (
    '"Country Name","Country Code","1960","1961"\n'
    '"Aruba","ABW","1.5","2.5"\n"China","CHN","3.5","4.5"\n"Chad","TCD","5","6"\n'
)


def test_of_an_indicator_zip_the_data_come_first_with_the_name_and_note_of_the_indicator() -> None:
    members = {"Metadata_Indicator_API.csv": INDICATORS, "API_NY.GDP.csv": DATA, "Metadata_Country_API.csv": COUNTRIES}

    found = reading(zipped(members), "API.zip")

    assert [table.minor for table in found.tables] == [False, True, True]
    assert found.tables[0].labels == ("Country Name", "Country Code", "1960", "1961")
    assert found.title == found.tables[0].title == "GDP (current US$)"
    assert found.description == "GDP at prices."
    assert found.tables[0].sources[0].title == "World Bank"
    assert found.tables[0].columns["Country Code"].labels["CHN"] == "China"


OWID = {
    "chart": {"title": "Life expectancy", "subtitle": "In years.", "citation": "UN (2024)", "selection": ["World"],
              "originalChartUrl": "https://example.org/life"},
    "columns": {"Life expectancy at birth": {"titleShort": "Life", "unit": "years", "descriptionShort": "Of a newborn.",
                                             "lastUpdated": "2025-10-22", "citationLong": "UN, prospects."}},
}  # fmt: skip


@pytest.mark.parametrize("label", ["Life expectancy at birth", "Life expectancy"])
def test_metadata_of_a_chart_name_title_unit_and_citation(label: str) -> None:
    members = {
        "life.metadata.json": json.dumps(OWID),
        "life.csv": f"Entity,Code,Year,{label}\nChina,CHN,1950,43.7\nChina,CHN,1951,44.1\nChad,TCD,1950,35.2\n",
        "readme.md": "# How to read this",
    }

    found = reading(zipped(members), "life.zip")

    assert [table.place for table in found.tables] == ["life.csv"]
    assert (found.title, found.citation, found.selection) == ("Life expectancy", "UN (2024)", ("World",))
    assert found.tables[0].columns[label].unit == "years"
    assert found.tables[0].sources[0].address == "https://example.org/life"
    assert "How to read" not in found.description


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (["UN (2024) – processed by Our World in Data"], "UN (2024) – processed by Our World in Data"),
        (["UN – with major processing by OWID", "HMD – processed by OWID"],
         "UN (2024) – with major processing by OWID and processed by OWID"),
        ([""], "UN (2024)"),
    ],
)  # fmt: skip
def test_the_citation_of_a_chart_names_who_processed_its_data(cited: list[str], said: str) -> None:
    columns = {f"c{place}": {"citationShort": text} for place, text in enumerate(cited)}
    metadata = {"chart": OWID["chart"], "columns": columns}
    labels = ",".join(columns)
    figures = ",".join("1.5" for _column in columns)
    data = f"Entity,Code,Year,{labels}\nChina,CHN,1950,{figures}\nChina,CHN,1951,{figures}\n"

    found = reading(zipped({"life.metadata.json": json.dumps(metadata), "life.csv": data}), "life.zip")

    assert [source.title for source in found.tables[0].sources] == [said]


def test_a_list_of_columns_gives_them_their_titles(tmp_path: Path) -> None:
    (tmp_path / "t-Data.csv").write_text("GEO,B1,B2\n06001,1661584,100\n06003,1159,200\n06005,40000,300\n")
    (tmp_path / "t-Column-Metadata.csv").write_text("Column Name,Label\nGEO,Geography\nB1,Estimate!!Total\nB2,Margin\n")

    found = recognition.read_folder(tmp_path)

    assert [(table.name, table.minor) for table in found.tables] == [("t-Data", False), ("t-Column-Metadata", True)]
    assert found.tables[0].columns["B1"].title == "Estimate – Total"


def test_a_list_of_codes_gives_them_their_words() -> None:
    data = "Area,Year,Value,Flag\nChina,2020,1.5,E\nChina,2021,2.5,A\nChad,2020,3.5,A\n"
    members = {"Crops_E_All.csv": data, "Crops_E_Flags.csv": "Flag,Description\nE,Estimated\nA,Official\n"}

    found = reading(zipped(members), "crops.zip")

    assert found.tables[0].columns["Flag"].labels == {"E": "Estimated", "A": "Official"}
    assert [table.minor for table in found.tables] == [False, True]


@pytest.mark.parametrize("folder", ["", "co2/", "a/b/"])
def test_a_zip_with_a_descriptor_is_said_to_be_a_package(folder: str) -> None:
    members = {f"{folder}datapackage.json": "{}", f"{folder}data/t.csv": "a,b\n1,2\n", "__MACOSX/x": "y"}

    assert reading(zipped(members), "p.zip").descriptor.endswith("datapackage.json")
    assert reading(zipped(members), "p.zip").tables == ()


def test_every_format_is_read_in_a_zip_and_what_is_none_is_left_out() -> None:
    members: dict[str, bytes | str] = {
        "a.xlsx": workbook({"S": [["a", "b"], ["x", 1.5]]}),
        "b.json": '[{"a": 1, "b": 2}]',
        "c.csv": "a;b\nx;1,5\ny;2,5\n",
        "d.pdf": b"%PDF-1.7",
        "e.csv": b"",
        "LICENSE": "words",
    }

    found = reading(zipped(members), "all.zip")

    assert [table.place for table in found.tables] == ["a.xlsx, S", "b.json", "c.csv"]
    assert [notice.place for notice in found.notices if notice.kind == "left out"] == ["e.csv"]


def test_a_member_that_is_nested_too_deeply_is_left_out_alone() -> None:
    deep = f"{'[' * 900}{']' * 900}"
    croissant = f'{{"@context": {{}}, "@type": "sc:Dataset", "name": {deep}, "distribution": []}}'

    found = reading(zipped({"about.json": croissant, "c.csv": "a,b\nx,1\n"}), "all.zip")

    assert [table.place for table in found.tables] == ["c.csv"]
    assert [notice.sentence for notice in found.notices if notice.kind == "left out"] == [
        "“about.json” was left out. It is nested too deeply to be read, or refers to itself."
    ]


def test_a_zip_in_a_zip_is_read_one_level_deep() -> None:
    inner = zipped({"t.json": '[{"a": 1, "b": 2}]'})

    assert reading(zipped({"inner.zip": inner}), "x.zip").tables[0].place == "inner.zip, t.json"
    with pytest.raises(SheetError):
        reading(zipped({"m.zip": zipped({"inner.zip": inner})}), "x.zip")


@pytest.mark.parametrize("members", [{}, {"a.pdf": b"%PDF"}, {"a.csv": b""}, {"readme.txt": b"Only a few words."}])
def test_a_zip_without_a_table_is_one_error(members: dict[str, bytes]) -> None:
    with pytest.raises(SheetError) as error:
        reading(zipped(members), "x.zip")

    assert error.value.remedy


def test_a_zip_of_a_report_alone_gives_its_tables() -> None:
    assert reading(zipped({"report.md": "| a | b |\n|---|---|\n| x | 1 |\n"}), "x.zip").tables[0].labels == ("a", "b")


@pytest.mark.parametrize("where", ["sub-folder", "zip", "zip of a sub-folder", "zip in a zip"])
def test_a_package_that_lies_deeper_than_what_was_handed_over_is_opened_as_one(tmp_path: Path, where: str) -> None:
    files = {
        "datapackage.json": json.dumps({"title": "Gains", "resources": [{"name": "gains", "path": "data/t.csv"}]}),
        "data/t.csv": "country,gain\nChad,1\nMali,2\n",
    }
    folder = tmp_path / "handed"
    folder.mkdir()
    if where == "sub-folder":
        for name, text in files.items():
            (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "in" / name).write_text(text, encoding="utf-8")
    elif where == "zip of a sub-folder":
        (folder / "all.zip").write_bytes(zipped({f"gains-master/{name}": text for name, text in files.items()}))
    else:
        (folder / "all.zip").write_bytes(zipped(files))
    path = folder
    if where == "zip in a zip":
        path = tmp_path / "outer.zip"
        path.write_bytes(zipped({"all.zip": zipped(files)}))

    document = open_document(path)

    assert document.sheet.title == "Gains"
    assert document.table("gains").columns["gain"].tolist() == [1, 2]


def test_what_was_read_of_files_that_are_left_out_is_let_go() -> None:
    size = 6 * 1024**2
    packed = zipped({f"{number}.csv": "0" * size for number in range(8)})
    tracemalloc.start()
    try:
        with pytest.raises(SheetError) as error:
            reading(packed, "x.zip")
        held, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 4 * size
    assert held < size
    assert error.value.problem.startswith("There is no table among its files. “0.csv” was left out. A line is longer")


def test_a_file_of_a_zip_that_begins_with_an_endless_line_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_table, "SURELY_TOO_LONG", 1_000)
    packed = zipped({"endless.csv": "0" * 100_000, "sound.csv": "year,v\n" + "2019,1\n" * 1_000})
    monkeypatch.setattr(zip_files, "read_in_pieces", _refuse_endless(compressed.read_in_pieces))

    found = reading(packed, "x.zip")

    assert [table.place for table in found.tables] == ["sound.csv"]
    assert [notice.sentence for notice in found.notices if notice.kind == "left out"] == [
        "“endless.csv” was left out. A line is longer than four million characters."
    ]


def _refuse_endless(read: Callable[[IO[bytes], int], bytes | None]) -> Callable[[IO[bytes], int], bytes | None]:
    def read_no_endless(stream: IO[bytes], limit: int) -> bytes | None:
        content = read(stream, limit)
        assert not content or b"\n" in content, "it was unpacked as a whole"
        return content

    return read_no_endless


@pytest.mark.parametrize("nested", [False, True])
def test_no_more_of_a_zip_is_held_than_the_limit(nested: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_TOGETHER", 200_000)
    rows = "year,level\n" + "".join(f"{2000 + n % 20},{n}\n" for n in range(9_000))
    tables: dict[str, str | bytes] = {f"{name}.csv": rows for name in "abc"}
    if nested:
        tables = {f"{name}.zip": zipped({f"{name}.csv": rows}) for name in "abc"}
    file = tmp_path / "levels.zip"
    file.write_bytes(zipped(tables))
    document = open_document(file)
    assert [resource.name for resource in document.sheet.resources] == ["a", "b"]
    (told,) = [notice.sentence for notice in document.notices if notice.kind == "left out"]
    assert "c." in told
    assert "The files of the zip unfold to more than" in told


@pytest.mark.parametrize("beside", [{}, {"a.csv": "year,v\n2019,1\n2020,2\n"}])
def test_a_zip_that_holds_a_workbook_is_no_workbook(beside: dict[str, str]) -> None:
    book = workbook({"A": [["year", "v"], [2019, 1.5], [2020, 2]]})
    members: dict[str, bytes | str] = {"book.xlsx": book, **beside}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    content = stream.getvalue()
    assert b"xl/workbook.xml" in content  # a workbook is not made smaller, so that its own names stand in the zip
    found = reading(content, "download.zip")
    assert len(found.tables) == 1 + len(beside)
    assert any(next(iter(table.rows)) == ["2019", "1.5"] for table in found.tables)


@pytest.mark.parametrize(("most", "told"), [(4, "of 4 or more files"), (9, "of 5 files")])
def test_of_a_zip_of_which_not_all_names_are_read_no_number_of_files_is_told(
    most: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (archive, zip_files):
        monkeypatch.setattr(module, "MAX_NAMES", most)
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    found = reading(zipped({f"{letter}.csv": "year,v\n2020,1\n2021,2\n" for letter in "abcde"}), "many.zip")
    assert [notice.sentence for notice in found.notices if "Only" in notice.sentence] == [
        f"Only the first 2 {told} were read."
    ]
    with pytest.raises(SheetError) as error:
        reading(zipped({f"{letter}.png": "" for letter in "abcde"}), "many.zip")
    assert error.value.problem == f"There is no table among its {'first 4 ' if most == 4 else ''}files."


def test_of_files_with_one_name_in_a_zip_it_is_said_that_the_last_was_read() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        written.writestr("a.csv", "year,v\n2020,1\n2021,2\n")
        with pytest.warns(UserWarning, match="Duplicate name"):
            written.writestr("a.csv", "year,v\n2020,7\n2021,8\n")

    found = reading(packed.getvalue(), "a.zip")

    assert [list(row) for row in found.tables[0].rows] == [["2020", "7"], ["2021", "8"]]
    assert "several files of the name “a.csv”; the last one was read" in found.notices[0].sentence
