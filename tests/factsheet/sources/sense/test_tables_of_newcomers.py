"""Tables as towns, schools, pollsters and cooks hand them over: each of them was read wrongly at first sight."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from harbin_viewer.factsheet.exploring.first_look.countable import beside_measures
from harbin_viewer.factsheet.exploring.shown_together import second_of
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.sources.text.unit_signs import contradict
from tests.factsheet.sources.sense.raw_tables import (
    column,
    cube_of,
    field,
    first_look,
    raw_table,
    sentences,
    understood,
)

BUDGET = ("I|Verwaltung|182|191|204", "I|Feuerwehr|98|102|110", "II|Schulen|243|258|261", "III|Soziales|612|649|703")


def test_roman_numerals_of_departments_are_no_quarters() -> None:
    table = understood("Dez.|Bereich|2023|2024|2025", *BUDGET)

    assert [known["name"] for known in table.fields] == ["Dez.", "Bereich", "year", "value"]


@pytest.mark.parametrize("head", ["Quartal", "Trimestre", "", "Period", "Vierteljahr", "Berichtsquartal"])
def test_roman_numerals_that_are_called_so_are_quarters(head: str) -> None:
    table = understood(f"Land|{head}|2023|2024", "A|I|1|2", "A|II|3|4", "A|III|5|6", "A|IV|7|8")

    assert column(table, "quarter")[:2] == ["2023-Q1", "2024-Q1"]


def test_phases_beside_years_are_no_quarters_either() -> None:
    table = understood("Year|Phase|Trials", "2020|I|4", "2020|II|5", "2021|I|7", "2021|III|2")

    assert [known["name"] for known in table.fields] == ["Year", "Phase", "Trials"]


@pytest.mark.parametrize("heads", [
    "Ergebnis 2023|Ansatz 2024|Ansatz 2025", "Actual 2023|Budget 2024|Budget 2025", "Ist 2023|Plan 2024|Plan 2025",
    "2023 (Ergebnis)|2024 (Ansatz)|2025 (Plan)",
])  # fmt: skip
def test_results_and_budgets_of_one_year_each_are_one_measure_with_notes(heads: str) -> None:
    table = understood(f"Dez.|Bereich|{heads}", *BUDGET)

    assert column(table, "year")[:3] == ["2023", "2024", "2025"]
    assert column(table, "value")[:3] == ["182", "191", "204"]
    first, second, third = column(table, "Note on year")[:3]
    assert not first
    assert second.startswith(("budgeted", "planned"))
    assert third.startswith(("budgeted", "planned"))


def test_words_before_years_that_say_what_is_measured_stay_measures() -> None:
    of_firms = understood("Firma|Umsatz 2022|Ergebnis 2022|Umsatz 2023|Ergebnis 2023", "A|9|1|8|2", "B|7|3|6|4")
    alone = understood("Firma|Ergebnis 2022|Ergebnis 2023", "A|1|2", "B|3|4")
    twice = understood("Posten|Ist 2022|Soll 2022|Ist 2023|Soll 2023", "A|9|1|8|2", "B|7|3|6|4")

    assert [known["name"] for known in of_firms.fields] == ["Firma", "year", "Umsatz", "Ergebnis"]
    assert [known["name"] for known in alone.fields] == ["Firma", "year", "Ergebnis"]
    assert [known["name"] for known in twice.fields] == ["Posten", "year", "Ist", "Soll"]


def test_a_result_beside_budgets_is_in_the_unit_of_all() -> None:
    heads = "Bereich|Ergebnis 2024|Ansatz 2024|Ansatz 2025|Veränderung"
    beside = understand(raw_table(heads, "A|1|2|3|4", "B|5|6|7|8", above=("in Tausend Euro",)))[-1]

    assert field(beside, "Ergebnis 2024")["unit"] == "Tausend Euro"
    assert "unit" not in field(beside, "Veränderung")


@pytest.mark.parametrize("line", ["in T€; Stand 14.10.2024", "Alle Angaben in T€", "in T€"])
def test_a_last_row_that_says_the_unit_of_all_is_no_row(line: str) -> None:
    table = understood("Erträge|2023|2024", "Gewerbesteuer|41|39", "Grundsteuer|15|15", "Sonstige|9|8", f"{line}||")

    assert field(table, "value")["unit"] == "T€"
    assert "“Erträge”" not in sentences(table)
    assert line not in column(table, "Erträge")


def test_a_last_row_that_is_called_in_somewhere_is_a_row() -> None:
    table = understood("Place|2023|2024", "at home|41|39", "at work|15|15", "in shops|9|8", "in hospitals||")

    assert "taken as a note" not in sentences(table)


@pytest.mark.parametrize(("head", "odd", "own"), [
    ("Height (cm)", "1.72 m", "cm"), ("Weight (kg)", "65000 g", "kg"), ("Size (ml)", "0.2 l", "ml"),
])  # fmt: skip
def test_one_letter_behind_a_figure_is_a_unit_where_its_column_is_in_one_of_the_kind(
    head: str, odd: str, own: str
) -> None:
    table = understood(f"Name|{head}", "Ann|170", f"Ben|{odd}", "Cid|165", "Dan|180")

    assert column(table, f"{head} unit") == [own, odd.split()[1], own, own]


def test_figures_without_a_unit_are_in_that_of_their_head_where_the_first_is_in_one_of_the_kind() -> None:
    table = understood("Land|Kohle (kt)", "A|170 t", "B|172", "C|165")

    assert column(table, "Kohle (kt) unit") == ["t", "kt", "kt"]


@pytest.mark.parametrize("head", ["Employment", "Rate (%)", "Price (EUR)", "Sales (million)"])
def test_one_letter_behind_a_figure_is_a_flag_elsewhere(head: str) -> None:
    table = understood(f"Name|{head}", "Ann|170", "Ben|172 t", "Cid|165", "Dan|180")

    assert f"{head} unit" not in [known["name"] for known in table.fields]


def test_units_of_one_letter_contradict_others() -> None:
    assert contradict("m", "cm")
    assert contradict("g", "kg")
    assert not contradict("m", "m")


def test_two_words_by_their_first_letters_are_no_names() -> None:
    table = understood("Tag|Licht|Dunkel", "1|0|0", "2|3.2|4.1", "3|8.5|12.0", "4|15.1|n. b.")

    assert [known["type"] for known in table.fields][1:] == ["number", "number"]


def test_a_word_that_a_key_explains_is_a_missing_figure() -> None:
    rows = ("1|0|0", "2|3.2|4.1", "3|8.5|12.0", "4|15.1|umgef.")
    table = understood("Tag|Licht|Dunkel", *rows, below=("umgef. = nicht bestimmt",))
    other = understood("Tag|Licht|Dunkel", *rows, below=("umgef. = sehr hoch",))

    assert [known["type"] for known in table.fields][1:] == ["number", "number"]
    assert [known["type"] for known in other.fields][1:] == ["number", "string"]
    assert "taken for a missing figure" in sentences(table)


@pytest.mark.parametrize(
    "head", ["Tag", "Messtag", "Jour", "Minute", "Zeit in Tagen", "Tage nach Aussaat", "Generation", "Epoch"]
)
def test_days_that_are_counted_are_what_figures_run_over(head: str) -> None:
    table = understood(f"{head}|Licht|Dunkel", "1|0|0", "2|3.2|4.1", "3|8.5|12.0", "4|15.1|25.4")

    assert cube_of(table).roles.time == field(table, head)["name"]
    assert first_look(table).form == "line"


@pytest.mark.parametrize(
    ("head", "numbers"), [("Tag", "3 1 4 2"), ("Freitag", "1 2 3 4"), ("Tagesumsatz", "1 2 3 4"), ("Preis", "1 2 3 4")]
)
def test_other_numbers_are_measured(head: str, numbers: str) -> None:
    table = understood(f"{head}|Licht|Dunkel", *(f"{number}|{number}.5|3.{number}" for number in numbers.split()))

    assert not cube_of(table).roles.time


def test_heads_that_are_signs_are_called_after_the_figures_left_of_them() -> None:
    rows = (
        "CDU|18432|31.2|-2.1|15|-1",
        "SPD|13210|22.4|-4.8|11|-2",
        "Others|27412|46.4|6.9|22|3",
        "Electors|98211|60.9||",
    )
    table = understood("Party|Votes|%|±|Seats|±", *rows, title="Election of 2024")

    assert [known["name"] for known in table.fields] == [
        "Party", "Votes", "Votes in %", "Votes (share), ±", "Seats", "Seats, ±",
    ]  # fmt: skip
    assert [known.get("unit", "") for known in table.fields] == ["", "", "%", "", "", ""]


@pytest.mark.parametrize(("heads", "kept"), [("Income|Costs|%", "%"), ("Menge|Gewicht|€", "€")])
def test_a_sign_above_figures_that_are_no_shares_of_their_neighbours_stays(heads: str, kept: str) -> None:
    table = understood(f"Shop|{heads}", "A|5|4|20", "B|8|6|25", "C|9|4.5|50", title="Sales")

    assert [field(table, kept).get("title", kept), field(table, kept)["unit"]] == [kept, kept]


def test_a_head_without_a_name_has_none_of_its_neighbour() -> None:
    table = understood("Year|Trend|", "2001|1|5.5", "2002|2|6.5", "2003|4|7.5")

    assert [known.get("title", known["name"]) for known in table.fields] == ["Year", "Trend", "column 3"]


def test_a_unit_above_several_heads_is_that_of_each() -> None:
    table = understood("Gruppe|Puls (1/min) – Mädchen|Puls (1/min) – Jungen", "9a|72|70", "9b|74|69")

    assert [known.get("unit", "") for known in table.fields] == ["", "1/min", "1/min"]


def test_a_word_among_few_figures_is_a_gap_beside_names_of_classes() -> None:
    table = understood("Gruppe|Puls", "9a|121", "9b|krank", "9c|117.5", "10a|112")

    assert [known["type"] for known in table.fields] == ["string", "number"]


def test_the_only_figures_are_called_by_the_title_where_their_head_is_a_sign() -> None:
    table = understood("Land|%", "A|10.5", "B|15", title="Share of voters")

    assert field(table, "%")["title"] == "Share of voters"


def test_a_day_among_spans_of_days_is_a_time() -> None:
    found = periods_of(["02.–05.05.2024", "15.–18.04.2024", "26.05.2019"])

    assert {text: period.text for text, period in found.items()} == {
        "02.–05.05.2024": "2024-05-05", "15.–18.04.2024": "2024-04-18", "26.05.2019": "2019-05-26",
    }  # fmt: skip
    assert "31.06.2019" not in periods_of(["02.–05.05.2024", "15.–18.04.2024", "31.06.2019"])


POLLS = ("A|Post|1003|2.–5.5.2024|32|24", "B|RTL|1001|15.–18.4.2024|31|25", "A|Post|1000|4.–7.3.2023|33|25")


def test_polls_with_a_client_are_lines_and_begin_with_a_party() -> None:
    look = first_look(understood("Institut|Auftraggeber|Befragte|Zeitraum|CDU|SPD", *POLLS))

    assert (look.form, look.measure) == ("line", "CDU")


def test_the_source_behind_a_sentence_of_a_page_is_stated(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<table><tr><th>District<th>Cases<tr><td>Adré<td>213<tr><td>Iriba<td>34</table>"
        "<p>n/a: not available. Source: Ministry of Health, 5 July 2024.</p>",
        encoding="utf-8",
    )
    document = open_document(page)

    assert [source.title for source in document.sheet.sources] == ["Ministry of Health, 5 July 2024"]


def test_numbers_of_notes_are_no_part_of_a_title(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("Election, 9 June 2024[1]\nParty\tVotes\nA\t5\nB\t6\n", encoding="utf-8")

    assert open_document(tmp_path / "t.tsv").sheet.title == "Election, 9 June 2024"


def test_a_first_look_at_persons_and_its_second_measure_are_at_no_age() -> None:
    rows = (f"P{number}|{14 + number % 3}|{150 + number}|{148 + 2 * number}" for number in range(12))
    cube = cube_of(table := understood("Name|Alter|Größe (cm)|Spannweite (cm)", *rows))
    look = first_look(table)

    assert cube.table.field(look.measure).label == "Größe"
    assert cube.table.field(second_of(cube, replace(look, second=""))).label == "Spannweite"


def test_the_times_of_events_by_which_they_are_counted_can_be_chosen_again() -> None:
    days = [date(2018, 1, 3) + timedelta(28 * number + number * number % 23) for number in range(60)]
    names = [["Ann", "Ben", "Cid"][number % 3] + str(number % 7) for number in range(60)]
    rows = (f"{day}|{name}|{len(name)}.5" for day, name in zip(days, names, strict=True))
    table = understood("Order date|Customer|Amount (EUR)", *rows)

    assert first_look(table).measure == "Order date"
    assert "Order date" in [known.field for known in beside_measures(cube_of(table))]
