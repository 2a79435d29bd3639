"""Charts of a choice on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.cli import main
from tests.factsheet.exploring.tables import FIELDS, countries, explored

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def countries_folder(tmp_path: Path) -> Path:
    countries(tmp_path / "countries")
    return tmp_path / "countries"


def test_a_chart_of_a_choice_is_exported(countries_folder: Path, tmp_path: Path) -> None:
    choice = [
        "--measure",
        "output",
        "--entities",
        '"Korea, South",Japan',
        "--entities",
        "china",
        "--years",
        "2002:2008",
    ]
    written = ["--as", "line", "--format", "csv", "--out", str(tmp_path / "out")]
    assert main(["export", str(countries_folder), *choice, *written]) == 0
    text = (tmp_path / "out" / "output-line.csv").read_text(encoding="utf-8-sig")
    assert {"China", "Japan", '"Korea, South"'} <= {line.split(",2")[0] for line in text.splitlines()}
    assert "2002" in text
    assert "2001" not in text


@pytest.mark.parametrize(
    ("options", "nearest"),
    [
        (["--measure", "Outputt"], "Output"),
        (["--measure", "Output", "--entities", "Japn"], "Japan"),
        (["--measure", "Output", "--transform", "indx"], "index"),
        (["--measure", "Output", "--table", "dat"], "data"),
        (["--measure", "Output", "--second", "Populaton"], "Population"),
    ],
)
def test_what_is_not_there_is_named_with_its_nearest(
    countries_folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], nearest: str
) -> None:
    assert main(["export", str(countries_folder), *options]) == 2
    assert f"the nearest is “{nearest}”" in capsys.readouterr().err


def test_a_choice_that_cannot_be_shown_says_why(countries_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(countries_folder), "--measure", "Output", "--years", "2005", "--as", "line"]) == 2
    assert "one time only" in capsys.readouterr().err
    assert main(["export", str(countries_folder), "--measure", "Output", "--years", "soon"]) == 2
    assert "no time such as" in capsys.readouterr().err


def test_the_list_names_what_can_be_chosen(countries_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(countries_folder), "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "measure\tOutput\tOutput\tt" in lines
    assert "years\t2000:2010\t11 times" in lines
    assert "entity\tKorea, South" in lines
    assert "form\tranking\tRanking" in lines


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--entities", "Korea, South"], "a name with a comma stands in quotation marks"),
        (["--years", "nan"], "no time such as"),
        (["--years", "2050:"], "there are from 2000 to 2010"),
        (["--as", "ranking", "--log"], "--log says nothing in a ranking chart"),
        (["--as", "line", "--second", "Population"], "it is for --as scatter"),
        (["--where", "Country"], "is not written FIELD=VALUE"),
        (["--transform", "index:1900"], "no figure above nought at the base of the index"),
        (["--as", "multiples", "--transform", "index:1900"], "Nothing can be shown of"),
        (["--entities", ""], "Nobody is chosen"),
    ],
)
def test_what_cannot_be_is_told_in_a_word(
    countries_folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert main(["export", str(countries_folder), "--measure", "Output", *options]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1
    assert f"{countries_folder}, table “" in error or "export: --" in error


def test_a_column_without_figures_is_not_said_to_be_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explored(tmp_path / "empty", FIELDS, [["A", 2000, None, 1], ["B", 2000, None, 2]])
    assert main(["export", str(tmp_path / "empty"), "--measure", "Output"]) == 2
    assert "“Output” holds no figures" in capsys.readouterr().err


def test_a_base_in_a_table_without_time_says_that_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    explored(tmp_path / "still", (FIELDS[0], FIELDS[2]), [["A", 1], ["B", 2], ["C", 3]])
    assert main(["export", str(tmp_path / "still"), "--measure", "Output", "--transform", "index:2000"]) == 2
    assert "the table has no time" in capsys.readouterr().err


def test_a_second_measure_means_a_scatter(countries_folder: Path, tmp_path: Path) -> None:
    choice = ["--measure", "Output", "--second", "Population", "--out", str(tmp_path / "out"), "--format", "svg"]
    assert main(["export", str(countries_folder), *choice]) == 0
    assert (tmp_path / "out" / "output-scatter.svg").is_file()


def test_a_column_of_figures_that_is_no_measure_is_not_said_to_hold_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"{name},{year},0,0,{year * 1000}" for name in ("Kenya", "Japan", "Peru") for year in range(2000, 2006)]
    (tmp_path / "table.csv").write_text("\n".join(["Country,Year,Output,Exports,Population", *rows]), encoding="utf-8")
    assert main(["export", str(tmp_path / "table.csv"), "--measure", "Output"]) == 2
    assert "“Output” is not taken for a measure" in capsys.readouterr().err


def test_a_form_without_a_measure_says_what_is_wanted(
    countries_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(countries_folder), "--as", "ranking"]) == 2
    error = capsys.readouterr().err
    assert "--measure FIELD" in error
    assert error.count("\n") == 1


def test_all_charts_of_plain_data_are_those_that_exploring_each_table_begins_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    for name in ("apples", "pears"):
        rows = "".join(f"{year},{year - 1990}\n" for year in range(2000, 2006))
        (folder / f"{name}.csv").write_text(f"year,harvest of {name}\n{rows}", encoding="utf-8")
    (folder / "words.csv").write_text("name,colour\nAnn,red\nBob,blue\n", encoding="utf-8")
    assert main(["export", "--all", str(folder), "--format", "svg", "--out", str(tmp_path / "out")]) == 0
    written = {file.name for file in (tmp_path / "out").iterdir()}
    assert {"harvest-of-apples-line.svg", "harvest-of-pears-line.svg", "index.html", "index.json"} <= written
    assert main(["export", "--list", str(folder)]) == 0
    assert "chart\tharvest-of-pears-line\tpears" in capsys.readouterr().out.splitlines()
    one = ["--chart", "harvest-of-pears-line", "--format", "svg", "--out", str(tmp_path / "one")]
    assert main(["export", str(folder), *one]) == 0
    drawn = [(tmp_path / place / "harvest-of-pears-line.svg").read_bytes() for place in ("out", "one")]
    assert drawn[0] == drawn[1]


def test_where_there_is_nothing_to_draw_no_index_of_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "empty.csv"
    file.write_text("name,harvest\n", encoding="utf-8")
    assert main(["export", "--all", str(file), "--out", str(tmp_path / "out")]) == 2
    assert "there is no chart" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
