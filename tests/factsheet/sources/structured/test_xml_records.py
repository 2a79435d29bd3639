"""XML of records and of workbooks, and what is said of formats that are not read."""

import gzip

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.structured.xml_records import recognises
from tests.factsheet.sources.samples import reading, table


def test_fields_that_say_their_names_are_columns_with_their_codes_beside() -> None:
    records = "".join(
        f'<record><field name="Country" key="{code}">{name}</field><field name="Year">2020</field>'
        f'<field name="Value">{value}</field></record>'
        for code, name, value in (("FRA", "France", 67), ("DEU", "Germany", 83))
    )

    found = table(f'<?xml version="1.0"?><Root><data>{records}</data></Root>', "api.xml")

    assert found.labels == ("Country", "Country code", "Year", "Value")
    assert found.rows == [["France", "FRA", "2020", "67"], ["Germany", "DEU", "2020", "83"]]


def test_what_stands_around_a_record_is_told_of_each() -> None:
    days = "".join(
        f'<Cube time="2024-03-{day}"><Cube currency="USD" rate="1.0{day}"/><Cube currency="JPY" rate="160"/></Cube>'
        for day in (11, 12)
    )

    found = table(f"<Envelope><sender><name>ECB</name></sender><Cube>{days}</Cube></Envelope>", "rates.xml")

    assert found.labels == ("time", "currency", "rate")
    assert [row[:2] for row in found.rows] == [
        ["2024-03-11", "USD"], ["2024-03-11", "JPY"], ["2024-03-12", "USD"], ["2024-03-12", "JPY"],
    ]  # fmt: skip


def test_lists_beside_each_other_are_tables_each_and_what_is_said_once_is_told_of_them() -> None:
    days = "".join(f'<obs day="2024-01-0{day}"><name>noon</name><heat>{day}</heat></obs>' for day in (1, 2))
    towns = "".join(f"<town><name>{name}</name><code>{name[0]}</code>{days}</town>" for name in ("Harbin", "Moscow"))
    costs = '<costs><cost month="2024-01" rent="500"/><cost month="2024-02" rent="510"/></costs>'
    links = '<link rel="self" href="x"/><link rel="next" href="y"/>'

    found = reading(
        f"<data><credit>Met Office</credit><site><zone>UTC</zone></site>{towns}{costs}{links}</data>", "x.xml"
    )

    assert [table.name for table in found.tables] == ["obs", "cost"]
    assert found.tables[0].labels == ("town.name", "code", "day", "name", "heat")
    assert [list(row) for row in found.tables[0].rows][2] == ["Moscow", "M", "2024-01-01", "noon", "1"]
    assert {table.description for table in found.tables} == {"credit: Met Office; zone: UTC"}
    assert [notice.sentence for notice in found.notices] == ["Elements without figures were left out: “link”."]


def test_xml_that_declares_its_elements_is_read_and_what_extends_a_format_has_its_own_name() -> None:
    head = '<?xml version="1.0"?>\n<!DOCTYPE health [\n<!ELEMENT health (record*)>\n]>\n'
    points = "".join(
        f"<pt><ele>{at}</ele><extensions><PointExtension><hr>9{at}</hr></PointExtension></extensions></pt>"
        for at in (1, 2)
    )

    assert recognises(head.encode(), "export.xml")
    assert table(f"{head}<health>{points}</health>", "export.xml").labels == ("ele", "hr")


def test_elements_of_a_record_are_its_columns() -> None:
    rows = "".join(f"<row><year>{year}</year><births>{year - 900}</births></row>" for year in (2019, 2020))

    assert table(f"<response>{rows}</response>", "rows.xml").rows == [["2019", "1119"], ["2020", "1120"]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<a><b>words</b></a>", "no records"),
        ("<a><row x='1' y='2'/>\n<row", "line 2: This XML is broken"),
        ("<a>\n<!DOCTYPE a [<!ENTITY x 'y'>]><a><row x='1' y='2'/></a>", "line 2: It declares entities"),
    ],
)
def test_xml_that_is_no_table_is_refused_in_words(content: str, said: str) -> None:
    with pytest.raises(SheetError, match=said):
        reading(content, "some.xml")


def test_a_workbook_in_xml_is_read_as_a_sheet_with_its_merged_title() -> None:
    cells = "".join(f'<Cell><Data ss:Type="Number">{number}</Data></Cell>' for number in (2019, 2020, 2021))
    rows = "".join(
        f'<Row><Cell><Data ss:Type="String">{name}</Data></Cell>{cells.replace("20", "5")}</Row>'
        for name in ("Moscow", "Tver", "Pskov")
    )
    content = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="1"><Table>'
        '<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">Population, thousand</Data></Cell></Row>'
        f'<Row ss:Index="3"><Cell><Data ss:Type="String">Region</Data></Cell>{cells}</Row>{rows}'
        "</Table></Worksheet></Workbook>"
    )

    found = table(content, "population.xls")

    assert found.title == "Population, thousand"
    assert found.labels == ("Region", "2019", "2020", "2021")
    assert next(iter(found.rows)) == ["Moscow", "519", "55", "521"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"ASCII SPSS PORT FILE" * 9, "SPSS"),
        (bytes(12) + b"\xc2\xea\x81\x60" + bytes(99), "SAS"),
        (gzip.compress(b"RDX3\nX\n" + bytes(99), mtime=0), "file of R"),
        (b"\x89HDF\r\n\x1a\n" + bytes(99), "HDF5"),
    ],
)
def test_files_of_statistical_programs_are_called_what_they_are_with_a_remedy(content: bytes, said: str) -> None:
    with pytest.raises(SheetError, match=said) as refused:
        reading(content, "data.bin")

    assert "CSV" in refused.value.remedy


def test_a_text_that_begins_with_a_part_of_a_page_is_no_xml() -> None:
    badge = b'<a href="https://example.org"><img src="badge.png" /></a>\n\nWhat the figures are.\n'
    assert not recognises(badge, "README.md")
    assert recognises(badge, "letters.xml")
