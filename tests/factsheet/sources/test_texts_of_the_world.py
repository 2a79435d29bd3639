"""Texts as programs write them: separators with tabs around them, and “nan” for a missing figure."""

from harbin_viewer.factsheet.sources.sense.cells.figure_cells import NumberForm, figure_cell
from tests.factsheet.sources.samples import table


def test_commas_with_tabs_around_them_separate_as_the_header_says() -> None:
    rows = ["\t,\t".join((str(at), name, f"{at}500.0", "2012")) for at, name in enumerate(("Farms", "Courts", "Roads"))]
    found = table("\n".join(["index,name,budget,year", *rows]), "budget.csv")

    assert found.labels == ("index", "name", "budget", "year")


def test_tabs_separate_where_cells_have_commas() -> None:
    found = table("name\tplace\tstock\nAda\tHull, York\t5\nBea\tBury, Ayr\t7\nCid\tAyr\t9\n", "stock.txt")

    assert found.labels == ("name", "place", "stock")


def test_tabs_separate_where_most_cells_have_a_colon_for_no_figure() -> None:
    rows = [f"A,{place}\\T\t:\t: \t:\t{at}" for at, place in enumerate(("AT", "BE", "DE", "FR"))]
    found = table("\n".join(["freq,geo\\TIME\t2019\t2020\t2021\t2022", *rows]), "figures.tsv")

    assert len([*found.rows]) == len(rows)
    assert found.labels[-1].strip() == "2022"


def test_nan_is_a_missing_figure_without_a_note() -> None:
    cell = figure_cell("nan", NumberForm())

    assert cell is not None
    assert (cell.missing, cell.flag) == ("nan", "")
    assert figure_cell("na b", NumberForm()).flag == "b"  # type: ignore[union-attr]
