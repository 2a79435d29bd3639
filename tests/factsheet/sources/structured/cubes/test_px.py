from __future__ import annotations

import pytest

from harbin_viewer.factsheet.descriptor.standard import departures
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources import recognition
from harbin_viewer.factsheet.sources.files.package_files import in_memory
from harbin_viewer.factsheet.sources.inferred import infer
from tests.factsheet.sources.samples import reading, table

HEAD = 'CHARSET="ANSI";\nAXIS-VERSION="2006";\nMATRIX="t";\nTITLE="Prices by branch and year";\nCONTENTS="Prices";\n'
DIMENSIONS = 'STUB="branch";\nHEADING="year";\nVALUES("branch")="Mining","Trade";\nVALUES("year")="2019","2020";\n'
PX = HEAD + 'UNITS="2015=100";\n' + DIMENSIONS + "DATA=\n100.0 101.5\n99.0 98.25;\n"


def test_a_cube_becomes_a_row_for_each_figure_in_its_order() -> None:
    found = table(PX, "t.px")

    assert found.labels == ("branch", "year", "Prices")
    assert list(found.rows) == [
        ["Mining", "2019", "100.0"],
        ["Mining", "2020", "101.5"],
        ["Trade", "2019", "99.0"],
        ["Trade", "2020", "98.25"],
    ]
    assert found.columns["Prices"].unit == "2015=100"
    assert found.title == "Prices by branch and year"


@pytest.mark.parametrize("name", ["t.px", "t.txt", "download"])
def test_px_is_known_by_its_keywords(name: str) -> None:
    assert table(PX, name).labels == ("branch", "year", "Prices")


@pytest.mark.parametrize(
    ("encoding", "named"), [("iso-8859-15", "iso-8859-15"), ("utf-8", "utf-8"), ("cp1250", "windows-1250")]
)
def test_the_codepage_is_heeded(encoding: str, named: str) -> None:
    text = PX.replace("MATRIX", f'CODEPAGE="{named}";\nMATRIX').replace(
        "Mining", "Górnictwo" if "125" in named else "Minería"
    )

    assert next(iter(table(text.encode(encoding), "t.px").rows))[0] in ("Górnictwo", "Minería")


def test_a_file_that_names_another_codepage_than_it_has_is_read_by_its_bytes() -> None:
    text = PX.replace("MATRIX", 'CODEPAGE="iso-8859-1";\nMATRIX').replace("Mining", "Minería")

    assert next(iter(table(text.encode(), "t.px").rows))[0] == "Minería"


def test_marks_are_missing_values_and_their_meaning_stands_below() -> None:
    text = PX.replace("101.5", '".."').replace("98.25", "-").replace("UNITS", 'DATASYMBOL2="Confidential";\nUNITS')

    found = table(text, "t.px")

    assert [row[2] for row in found.rows] == ["100.0", "..", "99.0", "-"]
    assert ".." in found.missing_values
    assert "-" not in found.missing_values
    assert "..\tConfidential" in found.below


def test_texts_over_several_lines_and_html_in_notes_are_plain() -> None:
    note = 'NOTE="First part "\n"goes on.#<A HREF=\'x\'>Second</A> &amp; <b>last</b>";\n'

    assert table(PX.replace("UNITS", note + "UNITS"), "t.px").description == "First part goes on.\nSecond & last"


def test_contents_become_columns_with_their_own_unit() -> None:
    text = HEAD + 'CONTVARIABLE="what";\nUNITS("Exports")="million EUR";\nUNITS("Share")="%";\n'
    text += 'STUB="year";\nHEADING="what";\nVALUES("year")="2019","2020";\n'
    text += 'VALUES("what")="Exports","Share";\nDATA=1 2.5 3 4.5;'

    found = table(text, "t.px")

    assert found.labels == ("year", "Exports", "Share")
    assert list(found.rows) == [["2019", "1", "2.5"], ["2020", "3", "4.5"]]
    assert (found.columns["Exports"].unit, found.columns["Share"].unit) == ("million EUR", "%")


def test_places_stand_in_words_with_their_codes_beside() -> None:
    text = PX.replace("DATA=", 'CODES("branch")="B","G";\nMAP("branch")="map";\nDATA=')

    found = table(text, "t.px")

    assert found.labels[:2] == ("branch", "branch code")
    assert next(iter(found.rows))[:2] == ["Mining", "B"]
    assert found.columns["branch"].labels == {"B": "Mining", "G": "Trade"}


@pytest.mark.parametrize("timeval", ['TLIST(Q1,"20193"-"20194")', 'TLIST(Q1),"20193","20194"'])
def test_times_have_the_codes_of_their_list(timeval: str) -> None:
    text = PX.replace("DATA=", f'TIMEVAL("year")={timeval};\nDATA=')

    assert set(table(text, "t.px").columns["year"].labels) <= {"2019Q3", "2019Q4", "20193", "20194"}
    assert len(table(text, "t.px").columns["year"].labels) == 2


def test_keys_name_the_rows_and_leave_blank_ones_out() -> None:
    text = PX.replace("DATA=\n100.0 101.5\n99.0 98.25;", 'KEYS("branch")=VALUES;\nDATA=\n"Trade",99.0 98.25;')

    assert list(table(text, "t.px").rows) == [["Trade", "2019", "99.0"], ["Trade", "2020", "98.25"]]


def test_the_main_language_is_taken_of_several() -> None:
    text = PX.replace("TITLE=", 'LANGUAGE="en";\nLANGUAGES="en","fi";\nTITLE[fi]="Hinnat";\nTITLE=')

    assert table(text, "t.px").title == "Prices by branch and year"


@pytest.mark.parametrize("end", ["DATA=", 'VALUES("year")', 'TITLE="Prices by', "101.5"])
def test_half_a_px_file_is_one_error(end: str) -> None:
    with pytest.raises(SheetError) as error:
        reading(PX[: PX.index(end)], "t.px")

    assert error.value.remedy


def test_a_file_that_lacks_its_last_figures_says_so() -> None:
    found = table(PX[: PX.index("98.25")], "t.px")

    assert "4 figures and gives 3" in found.notices[0].sentence
    assert [row[2] for row in found.rows] == ["100.0", "101.5", "99.0"]


def test_more_places_than_are_read_are_refused() -> None:
    many = ",".join(f'"{n}"' for n in range(5000))
    text = PX.replace('"2019","2020"', many).replace('"Mining","Trade"', many)

    with pytest.raises(SheetError, match="25,000,000"):
        reading(text, "t.px")


def test_the_index_that_a_subject_area_names_is_what_is_measured_where_the_title_breaks_off() -> None:
    area = 'SUBJECT-AREA="Índice de precios industriales. Base 2015";\nMATRIX'
    title = 'TITLE="Índices nacionales y por divisiones.";\nCONTENTS="Índices nacionales y";\n'
    text = PX.replace("MATRIX", area).replace('TITLE="Prices by branch and year";\nCONTENTS="Prices";\n', title)

    found = table(text, "t.px")

    assert found.labels[-1] == "Índice de precios industriales. Base 2015"
    assert found.title == "Índice de precios industriales. Base 2015: Índices nacionales y por divisiones."


def test_a_subject_area_that_is_a_whole_field_or_said_already_is_no_part_of_the_title() -> None:
    for area in ("Labour market", "Index of prices"):
        assert (
            table(PX.replace("MATRIX", f'SUBJECT-AREA="{area}";\nMATRIX'), "t.px").title == "Prices by branch and year"
        )


def test_a_dimension_with_units_of_its_own_holds_measures_though_no_keyword_says_so() -> None:
    own = 'UNITS="t";\nUNITS("Mining")="t";\nUNITS("Trade")="%";\n'
    found = table(HEAD + own + DIMENSIONS + "DATA=\n100.0 101.5\n99.0 98.25;\n", "t.px")

    assert [found.columns[label].unit for label in found.labels] == ["", "t", "%"]


@pytest.mark.parametrize("made", ["20240301 08:00", "2024-03-01"])
def test_the_day_of_a_file_is_no_fault_of_a_descriptor_that_nobody_wrote(made: str) -> None:
    made_by = f'CREATION-DATE="{made}";\nSOURCE="Office";\nLAST-UPDATED="20240302 08:00";\nUNITS'
    file = in_memory(PX.replace("UNITS", made_by).encode(), "t.px")
    descriptor = infer(file, recognition.read(file)).descriptor

    assert not list(departures(descriptor))
    assert [source["dateOf"] for source in descriptor["sources"]] == ["updated"]
