"""Of figures with the same in another unit in brackets the first is read, and that the others are left out is said."""

from pathlib import Path

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _document(folder: Path, *lines: str) -> Document:
    (folder / "t.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_document(folder / "t.txt")


def test_the_rows_of_a_climate_table_are_in_their_first_unit(tmp_path: Path) -> None:
    warm = "\t".join(f"{4 + at}.3 ({39 + 2 * at}.7)" for at in range(12))
    wet = "\t".join(f"{200 + at} ({8 + at}.2)" for at in range(12))
    days = "\t".join(f"{15 + at}.1" for at in range(12))
    document = _document(
        tmp_path, "\t".join(["Month", *MONTHS]), f"Mean daily maximum °C (°F)\t{warm}",
        f"Average precipitation mm (inches)\t{wet}", f"Average rainy days\t{days}",
    )  # fmt: skip
    table = document.table("t")
    told = {text for name in table.columns for row in range(len(table)) if "(" in (text := table.text(name, row))}
    assert not told
    assert any("inches and °F that stand in brackets" in notice.sentence for notice in document.notices)
    figures = [table.value(list(table.columns)[-1], row) for row in range(3)]
    assert figures == [4.3, 5.3, 6.3]


def test_a_column_in_two_units_is_in_its_first(tmp_path: Path) -> None:
    document = _document(
        tmp_path, "Peak\tHeight m (ft)", "Eiger\t3967 (13015)", "Mönch\t4107 (13474)", "Jungfrau\t4158 (13642)"
    )
    roles = document.roles("t")
    assert [(measure.title, measure.unit) for measure in roles.measures] == [("Height", "m")]
    assert document.table("t").value(roles.measures[0].field, 0) == 3967


def test_what_stands_in_brackets_and_is_no_unit_stays(tmp_path: Path) -> None:
    document = _document(tmp_path, "Team\tGoals (rank)", "Lions\t12 (3)", "Bears\t14 (2)", "Gulls\t19 (1)")
    assert not any("stand in brackets behind the others" in notice.sentence for notice in document.notices)


def test_cells_that_say_both_units_are_in_the_first(tmp_path: Path) -> None:
    document = _document(
        tmp_path, "Mountain\tHeight\tLow", "Mont Blanc\t4,810 m (15,780 ft)\t-3.2 °C (26.2 °F)",
        "Monte Rosa\t4,634 m (15,203 ft)\t-4.0 °C (24.8 °F)", "Dom\t4,545 m (14,911 ft)\t1.0 °C (33.8 °F)",
    )  # fmt: skip
    measures = document.roles("t").measures
    assert {(measure.title, measure.unit) for measure in measures} == {("Height", "m"), ("Low", "°C")}
    assert document.table("t").value("Height", 0) == 4810
    assert any("Figures in ft and °F that stand in brackets" in notice.sentence for notice in document.notices)


def test_areas_in_square_miles_too_are_in_square_kilometres(tmp_path: Path) -> None:
    document = _document(tmp_path, "Land\tArea km² (sq mi)", "A\t300.5 (116.0)", "B\t400.2 (154.5)", "C\t500.1 (193.1)")
    assert [(measure.title, measure.unit) for measure in document.roles("t").measures] == [("Area", "km²")]


def test_a_lone_cell_with_two_units_stays_a_text(tmp_path: Path) -> None:
    document = _document(tmp_path, "Town\tRemark", "A\t5 m (16 ft)", "B\tnear the sea", "C\tin the hills")
    assert document.table("t").text("Remark", 0) == "5 m (16 ft)"


def test_rows_that_end_before_a_column_in_two_units_are_read(tmp_path: Path) -> None:
    document = _document(tmp_path, "Peak\tHeight m (ft)", "Eiger\t3967 (13015)", "Mönch\t4107 (13474)", "Jungfrau")
    assert document.table("t").value(document.roles("t").measures[0].field, 0) == 3967
