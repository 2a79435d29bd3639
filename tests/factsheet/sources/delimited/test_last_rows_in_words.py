"""Last rows that have words in place of figures are rows of the table, and lines that say something of it are none."""

from __future__ import annotations

import pytest

from tests.factsheet.sources.delimited.text_samples import read, rows

ABOVE = "Stadt,Preis\nKöln,1\nBonn,9\nHof,12\n"


@pytest.mark.parametrize(
    "word", ["krank", "n. v.", "see note", "closed", "?", "sold out", "nur auf Anfrage", "キャンセル"]
)
def test_a_last_row_with_a_word_for_its_figure_is_a_row(word: str) -> None:
    table = read(f"{ABOVE}Ulm,{word}\n")
    assert (rows(table)[-1], table.below) == (["Ulm", word], ())


@pytest.mark.parametrize(
    "text",
    [
        "Stadt,Preis\nKöln,1\nBonn,9\nUlm,krank\n",
        "Stadt, Preis\nKöln, 1\nBonn, 9\nUlm, krank\n",
        f"{ABOVE}Aalen,verreist\nUlm,krank\n",
        "Stadt,Land,Preis\nKöln,D,1\nBonn,D,9\nHof,D,12\nUlm,D,krank\n",
        "Stadt,Preis,Menge\nKöln,1,4\nBonn,9,5\nHof,12,7\nUlm,krank,verreist\n",
        "Stadt,Preis,Menge\nKöln,1,4\nBonn,9,5\nHof,12,7\nUlm,krank,\n",
        "Stadt,Preis,Menge\nKöln,1,4\nBonn,9,5\nHof,12,7\nUlm,krank,n. v.\nSource: Bank\n",
    ],
)
def test_so_it_is_of_few_rows_of_several_columns_and_above_a_source(text: str) -> None:
    table = read(text)
    assert rows(table)[-1][0] == "Ulm"
    assert len(rows(table)) == text.replace("Source: Bank\n", "").count("\n") - 1


@pytest.mark.parametrize(
    "line",
    [
        "Source: X",
        "Source,X",
        "* estimated,",
        "* estimated,closed",
        "Note, all figures are estimated",
        "Note,estimated",
        "Prepared by,Smith",
        "All figures are provisional,see website",
        "All figures are estimated, some of them roughly",
        "Currency,EUR",
        "Status,final",
        "Author,Smith",
        "\nUlm,krank",
    ],
)
def test_lines_that_tell_of_the_table_or_stand_apart_stay_notes(line: str) -> None:
    table = read(f"{ABOVE}{line}\n")
    assert len(rows(table)) == ABOVE.count("\n") - 1
    assert len(table.below) > 0


RACE = "Pos,Name,Club,Time\n1,A. Bell,Reds,12.1\n2,C. Dunn,Blues,12.5\n3,E. Fox,Whites,13.0\n"


@pytest.mark.parametrize(
    "last",
    [
        "dnf,J. Smith,Reds,",
        "ret,J. Smith,Blues,9.5",
        "dsq,J. Smith,Reds,dsq",
        "DNF,H. Ray,Reds,\ndns,J. Smith,Blues,",
        "neu,J. Smith,Reds,14",
    ],
)
def test_a_last_row_with_a_word_for_its_number_and_a_name_is_a_row(last: str) -> None:
    table = read(f"{RACE}{last}\n")
    assert (rows(table)[-1], table.below) == (last.splitlines()[-1].split(","), ())


@pytest.mark.parametrize(
    "text", ["Points,Name\n12,Ann\n9,Ben\n15,Cid\nsick,Dan\n", "Time,Name\n12.1,Ann\n9.5,Ben\nDNF,Cid\n"]
)
def test_so_it_is_of_two_columns_where_the_word_stands_for_a_number_or_begins_small(text: str) -> None:
    assert len(rows(read(text))) == text.count("\n") - 1


@pytest.mark.parametrize(
    "line",
    [
        "Total,all runners,all clubs,37.6",
        "Average,of all,Reds,12.5",
        "Course record,J. Old,Reds,11.9",
        "Prepared by,J. Smith,Reds,",
        "Stand,Mai 2024,Reds,",
        "total,,,37.6",
        "\ndnf,J. Smith,Reds,",
    ],
)
def test_sums_records_and_what_says_of_the_rows_below_numbered_ones_stay_notes(line: str) -> None:
    assert len(rows(read(f"{RACE}{line}\n"))) == RACE.count("\n") - 1
