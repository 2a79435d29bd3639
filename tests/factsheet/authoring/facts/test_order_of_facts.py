"""Large figures, cards and entries are put in order, and every other sign of their files stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.facts.entries import entry_at, entry_table, new_entry
from harbin_viewer.factsheet.authoring.facts.entry_writing import add_entry, remove_entry
from harbin_viewer.factsheet.authoring.facts.figure_writing import add_figure, figures_of
from harbin_viewer.factsheet.authoring.facts.first_entries import add_first_entry, first_entry
from harbin_viewer.factsheet.authoring.facts.large_figure import FigureWords
from harbin_viewer.factsheet.authoring.facts.listed_facts import listed_entries, listed_figures, move_fact
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.facts.fact_sheet import write

EVIDENCE = {"source": "almanac", "status": "claimed", "place": "p. 4"}
CARDS = (("The mill", "It, and “more”"), ("The well", "Two\nlines"), ("The barn", "Burned"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sheet with three cards."""
    write(tmp_path)
    (name, text), *others = CARDS
    document = open_document(tmp_path)
    add_first_entry(document, first_entry(document, "card"), {"name": name, "text": text, **EVIDENCE})
    for name, text in others:
        document = open_document(tmp_path)
        table = entry_table(document, "cards")
        assert table is not None
        add_entry(document, new_entry(document, table), {"name": name, "text": text, **EVIDENCE})
    return tmp_path


def _cards(folder: Path) -> list[str]:
    return [str(name) for name in open_document(folder).table("cards").columns["name"].tolist()]


def test_cards_are_listed_and_moved_as_often_as_is_asked_before_the_sheet_is_read_anew(folder: Path) -> None:
    document, before = open_document(folder), (folder / "cards.csv").read_bytes()
    (cards,) = listed_entries(document)
    assert cards.head == "Cards"
    assert cards.entries[0].told == "It, and “more”"
    assert [(entry.name, entry.label) for entry in cards.entries] == [
        ("cards/0", "The mill"), ("cards/1", "The well"), ("cards/2", "The barn"),
    ]  # fmt: skip
    made = [
        move_fact(document, "entry", "cards/0", "The mill", 1),
        move_fact(document, "entry", "cards/1", "The mill", 1),
    ]
    assert _cards(folder) == ["The well", "The barn", "The mill"]
    assert made[1].sentence == "The card “The mill” was put behind “The barn”."
    for change in reversed(made):
        undo(change)
    assert (folder / "cards.csv").read_bytes() == before


def test_the_signs_of_each_row_go_with_it_and_what_parts_the_rows_stays(folder: Path) -> None:
    file = folder / "cards.csv"
    head, *_rows = file.read_text(encoding="utf-8").splitlines()
    cells = ["group", "text", "source", "references", "place", "status", "note"]
    assert head == ",".join(["name", *cells])
    file.write_bytes(f'{head}\r\nA,,"x, ""y""",almanac,,,claimed,\r\n\r\n"B",, z,almanac,,,claimed,'.encode())
    move_fact(open_document(folder), "entry", "cards/1", "B", -1)
    assert file.read_bytes() == f'{head}\r\n"B",, z,almanac,,,claimed,\r\n\r\nA,,"x, ""y""",almanac,,,claimed,'.encode()


def test_a_row_that_another_program_put_there_meanwhile_is_not_moved(folder: Path) -> None:
    document, file = open_document(folder), folder / "cards.csv"
    file.write_bytes(changed := file.read_bytes().replace(b"The well", b"The oven"))
    with pytest.raises(SheetError, match="changed meanwhile"):
        move_fact(document, "entry", "cards/1", "The well", 1)
    with pytest.raises(SheetError):
        move_fact(document, "entry", "cards/2", "The barn", 1)
    assert file.read_bytes() == changed


def test_a_card_that_was_moved_is_the_one_that_is_taken_out(folder: Path) -> None:
    move_fact(open_document(folder), "entry", "cards/0", "The mill", 1)
    document = open_document(folder)
    table = entry_table(document, "cards")
    assert table is not None
    remove_entry(document, entry_at(document, table, 1))
    assert _cards(folder) == ["The well", "The barn"]


def test_large_figures_are_listed_with_what_they_say_and_moved_twice_before_the_sheet_is_read_anew(
    tmp_path: Path,
) -> None:
    write(tmp_path)
    for row, title in ((0, "First"), (2, "Best")):
        add_figure(open_document(tmp_path), CellAt("harvest", row, "apples"), FigureWords(title=title))
    document = open_document(tmp_path)
    listed = listed_figures(document)
    assert [(entry.label, entry.told) for entry in listed.entries] == [
        ("Apples", "125.0 t, 2021."), ("First", "100.0 t, 2020."), ("Best", "140.0 t, 2022."),
    ]  # fmt: skip
    move_fact(document, "figure", "brief/2", "Best", -1)
    move_fact(document, "figure", "brief/1", "Best", -1)
    assert [one.title for _tab, _at, one in figures_of(open_document(tmp_path))] == ["Best", "Apples", "First"]
    with pytest.raises(SheetError):
        move_fact(document, "figure", "brief/2", "Best", -1)
