from pathlib import Path

from harbin_viewer import bundle
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import Provenance, provenance
from harbin_viewer.factsheet.quoting import quoted
from tests.factsheet.sheets import Draft, mines, one_table, opened, table

AGREEMENT = {
    "type": "agreement", "name": "output", "title": "Firm against office", "resource": "firm-output", "field": "output",
    "referenceResource": "office-output", "referenceField": "output", "on": "year", "tolerance": 1.0,
}  # fmt: skip

PLACES = {"Peru": "PER", "Chile": "CHL", "Kenya": "KEN", "France": "FRA", "Mongolia": "MNG", "India": "IND"}


def known_of(draft: Draft, cell: CellAt, folder: Path) -> Provenance:
    document = opened(draft, folder)
    return provenance(document, cell, document.findings)


def agreeing() -> Draft:
    draft = mines()
    draft.descriptor["factsheet"]["checks"] = [AGREEMENT]
    return draft


def test_a_figure_is_told_with_source_place_status_and_references(tmp_path: Path) -> None:
    found = known_of(agreeing(), CellAt("office-output", 1, "output"), tmp_path)
    said = found.statement
    assert (said.subject, said.text, said.label, said.status) == ("Output, 2021", "140 kt", "Office", "confirmed")
    assert said.meaning == "Seen in two independent places, or published by the body itself."
    assert said.source is not None
    assert said.source.name == "office"
    assert [one.name for one in found.references] == ["press", "office"]
    assert (found.references[0].path, found.unknown_references) == ("https://example.org/1", ())


def test_a_figure_has_the_references_that_its_field_names_or_else_those_of_its_row(tmp_path: Path) -> None:
    draft = mines()
    draft.field("growth", 1)["references"] = "note"
    draft.files["office.csv"] = table("2020,1,2,,office,press,,single,", "2021,1,2,,office,press,,single,firm; nobody")
    for row, field, names in ((0, "growth", ["press"]), (1, "growth", ["firm"]), (1, "output", ["press"])):
        known = known_of(draft, CellAt("office-output", row, field), tmp_path)
        assert [source.name for source in known.references] == names
        assert known.unknown_references == (("nobody",) if names == ["firm"] else ())


def test_who_says_otherwise_of_one_figure_of_a_row_has_not_its_others() -> None:
    document = open_document(bundle.default_sheet())
    trade = document.table("article-trade")
    assert (trade.status("trade_volume", 0), trade.references("trade_volume", 0)) == ("single", "")
    assert (trade.status("growth_rate", 0), trade.references("growth_rate", 0)) == ("contradicted", "china-customs")


def test_what_another_source_says_is_found_from_either_side(tmp_path: Path) -> None:
    firm, office = CellAt("firm-output", 1, "output"), CellAt("office-output", 1, "output")
    (other,) = known_of(agreeing(), firm, tmp_path).others
    assert (other.statement.cell, other.statement.text, other.words) == (office, "140 kt", "The Firm has 21.4% less.")
    (other,) = known_of(agreeing(), office, tmp_path).others
    assert (other.statement.cell, other.words, other.checks) == (firm, "Office has 27.3% more.", ("output",))


def test_per_cents_are_percentage_points_apart_and_a_differing_sign_is_said(tmp_path: Path) -> None:
    draft = agreeing()
    draft.descriptor["factsheet"]["checks"] = [
        AGREEMENT | {"field": "growth", "referenceField": "growth", "measure": "absolute"}
    ]
    draft.files["firm.csv"] = table("2020,100,3,,firm,press,,confirmed,", "2021,110,3.1,,firm,press,,single,")
    draft.files["office.csv"] = table("2020,100,3,,office,press,,confirmed,", "2021,140,-2.9,,office,,,confirmed,")
    known = known_of(draft, CellAt("firm-output", 1, "growth"), tmp_path)
    assert known.others[0].words == "The Firm has 6.0 percentage points more. The sign differs."
    assert "6.0 percentage points more. The sign differs." in known.findings[0].sentence


def test_a_source_is_called_in_sentences_as_it_is_mentioned(tmp_path: Path) -> None:
    draft = agreeing()
    draft.descriptor["sources"][0]["mention"] = "the firm"
    found = known_of(draft, CellAt("firm-output", 1, "output"), tmp_path)
    assert found.others[0].words == "The firm has 21.4% less."
    assert found.findings[0].sentence.startswith("Output, 2021: the firm has 110 kt, Office 140 kt;")


def test_a_third_source_is_reached_over_the_second(tmp_path: Path) -> None:
    draft = agreeing()
    third = draft.resource(1) | {"name": "union-output", "path": "union.csv"}
    draft.descriptor["resources"].append(third)
    draft.files["union.csv"] = table("2021,140,,,press,,,single,")
    draft.descriptor["factsheet"]["checks"].append(
        AGREEMENT | {"name": "union", "resource": "union-output"},
    )
    others = known_of(draft, CellAt("firm-output", 1, "output"), tmp_path).others
    assert [(one.statement.label, one.checks) for one in others] == [
        ("Office", ("output",)),
        ("The Press", ("output", "union")),
    ]


def test_findings_that_touch_the_figure_come_with_it(tmp_path: Path) -> None:
    (finding,) = known_of(agreeing(), CellAt("office-output", 1, "output"), tmp_path).findings
    assert (finding.check, finding.verdict) == ("output", "differs")
    assert known_of(agreeing(), CellAt("office-output", 1, "growth"), tmp_path).findings == ()


def test_findings_of_the_row_come_with_its_figures_where_they_are_of_their_status(tmp_path: Path) -> None:
    draft = mines()
    draft.field("growth")["status"] = "place"
    draft.files["firm.csv"] = table("2020,100,3,,firm,press,,confirmed,", "2021,110,10,,frim,press,p. 1,single,")
    draft.descriptor["factsheet"]["checks"] = [
        {"type": "sources", "name": "sources", "title": "Sources"},
        {"type": "statuses", "name": "statuses", "title": "Statuses"},
    ]
    known = {
        (row, field): known_of(draft, CellAt("firm-output", row, field), tmp_path)
        for row in (0, 1)
        for field in ("output", "growth", "status")
    }
    assert {at: [one.check for one in of_it.findings] for at, of_it in known.items()} == {
        (0, "output"): ["statuses"], (0, "growth"): ["statuses"], (0, "status"): ["statuses"],
        (1, "output"): ["sources"], (1, "growth"): ["sources", "statuses"], (1, "status"): ["sources"],
    }  # fmt: skip
    doubted = [at for at, of_it in known.items() if of_it.statement.is_doubted]
    assert doubted == [(0, "output"), (0, "growth"), (0, "status")], "what is no status has no mark to lose"


def test_a_finding_of_a_statement_comes_with_its_text(tmp_path: Path) -> None:
    draft = mines()
    fields = [{"name": name, "type": "string"} for name in ("name", "text", "status", "note")]
    schema = {"fields": fields, "primaryKey": "name"}
    draft.descriptor["resources"].append({"name": "places", "path": "places.csv", "schema": schema})
    draft.files["places.csv"] = "name,text,status,note\nThe pit,It is deep.,contradicted,No map has it.\n"
    draft.descriptor["factsheet"]["checks"] = [
        {"type": "independent", "name": "places", "title": "Places", "resource": "places", "key": "name"}
    ]
    (finding,) = known_of(draft, CellAt("places", 0, "text"), tmp_path).findings
    assert (finding.check, finding.verdict) == ("places", "differs")


def test_what_a_name_ends_with_is_not_said_again_beside_it(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Trade grows\n\nTrade between Peru and Chile was 19.2 billion USD in 2022.\n")
    document = open_document(write_draft(draft_of([tmp_path / "article.txt"]), tmp_path / "sheet"))
    said = provenance(document, CellAt("figures-in-the-text", 0, "figure")).statement
    assert said.subject == "Figure, 19.2 billion USD, 2022"


def test_a_text_is_told_by_the_name_of_its_row(tmp_path: Path) -> None:
    draft = mines()
    fields = [{"name": name, "type": "string"} for name in ("name", "text")]
    draft.descriptor["resources"].append(
        {"name": "places", "path": "places.csv", "schema": {"fields": fields, "primaryKey": "name"}}
    )
    draft.files["places.csv"] = "name,text\nThe pit,It is deep.\n1896,It is dug.\n"
    subjects = [known_of(draft, CellAt("places", row, "text"), tmp_path).statement.subject for row in (0, 1)]
    assert subjects == ["The pit", "text, 1896"]


def test_a_missing_figure_and_unknown_names_are_told_as_such(tmp_path: Path) -> None:
    draft = agreeing()
    draft.files["firm.csv"] = table("2019,,,,frim,press; nobody,,,")
    found = known_of(draft, CellAt("firm-output", 0, "output"), tmp_path)
    assert (found.statement.text, found.statement.source, found.statement.label) == (
        "no figure",
        None,
        "Output by the firm",
    )
    assert found.statement.of_nobody == "“frim”, which is not among the sources of the sheet"
    assert (found.unknown_references, found.others) == (("nobody",), ())


def test_who_names_no_source_is_not_said_to_be_quoted_from_the_name_of_the_table(tmp_path: Path) -> None:
    draft = agreeing()
    draft.files["firm.csv"] = table("2019,5,,,,,,,")
    said = known_of(draft, CellAt("firm-output", 0, "output"), tmp_path).statement
    assert (said.source, said.of_nobody) == (None, "Not stated; in the table “Output by the firm”")
    plain = tmp_path / "crops.csv"
    plain.write_text("Year,Wheat (t)\n2020,12\n2021,15\n")
    document = open_document(plain)
    field = list(document.table("crops").columns)[1]
    assert "\nSource: not stated; in the table “crops”.\n" in quoted(document, CellAt("crops", 0, field))


def test_texts_years_and_dates_are_told_without_unit(tmp_path: Path) -> None:
    draft = agreeing()
    cells = {"year": "2020", "place": "p. 1", "measured": "2021-01-31"}
    for field, text in cells.items():
        assert known_of(draft, CellAt("firm-output", 0, field), tmp_path).statement.text == text


def test_who_has_read_a_row_is_not_said_to_contradict_one_of_its_figures(tmp_path: Path) -> None:
    draft = mines()
    draft.field("growth", 1)["status"] = "note"
    draft.files["office.csv"] = table(
        "2020,1,2,,office,press,,confirmed,contradicted", "2021,1,2,,office,press,,contradicted,"
    )
    for row, field, names, head in (
        (0, "growth", ["press"], "Where its row was read"),
        (0, "output", ["press"], "Where it was read"),
        (1, "growth", ["press"], "What says otherwise"),
    ):
        known = known_of(draft, CellAt("office-output", row, field), tmp_path)
        assert [source.name for source in known.references] == names
        assert known.head_of_references == head
    assert opened(draft, tmp_path).table("office-output").references("growth", 0) == ""


def test_a_figure_of_a_table_without_a_key_is_told_with_who_and_when_and_a_year_is_no_amount(tmp_path: Path) -> None:
    fields = [
        {"name": name, "type": kind} for name, kind in (("year", "integer"), ("country", "string"), ("gdp", "number"))
    ]
    draft = one_table("year,country,gdp\n2010,Peru,1.5\n2011,Peru,2.5\n", fields)
    said = [known_of(draft, CellAt("table", 1, name), tmp_path).statement for name in ("gdp", "year")]
    assert [(one.subject, one.text) for one in said] == [("gdp, 2011, Peru", "2.5"), ("year, Peru", "2011")]


def test_a_row_of_a_file_without_a_key_is_told_by_who_and_when_and_not_by_codes(tmp_path: Path) -> None:
    rows = "".join(
        f"POP,{code},{who},{year},{year},1{year}\n" for who, code in PLACES.items() for year in (2019, 2020, 2020)
    )
    (tmp_path / "people.csv").write_text(f"SERIES,LOCATION,Country,TIME,Time,Value\n{rows}", encoding="utf-8")
    document = open_document(tmp_path / "people.csv")
    assert document.table("people").key == ()
    assert provenance(document, CellAt("people", 1, "Value")).statement.subject == "Value, Peru, 2020"


def test_the_status_of_a_row_is_told_as_that_of_its_row_where_a_cell_only_names_it() -> None:
    document = open_document(bundle.default_sheet())
    year, rate = (provenance(document, CellAt("article-trade", 0, name)) for name in ("year", "growth_rate"))
    assert year.statement.meaning.startswith("of its row: an independent")
    assert year.head_of_references == "References of its row"
    assert rate.statement.meaning.startswith("An independent")
    assert rate.head_of_references == "What says otherwise"


def test_a_long_name_of_a_field_leaves_room_for_what_tells_its_row_apart(tmp_path: Path) -> None:
    fields = [{"name": "who", "type": "string"}, {"name": "year", "type": "integer"}]
    fields.append({"name": "rate", "type": "number", "title": "Literacy rates " * 6})
    draft = one_table("who,year,rate\nAfghanistan,1979,18.1\n", fields)
    subject = known_of(draft, CellAt("table", 0, "rate"), tmp_path).statement.subject
    assert subject.startswith("Literacy rates Lit")
    assert subject.endswith(" …, Afghanistan, 1979")
    assert len(subject) <= 80


def test_a_long_name_of_who_is_counted_leaves_room_for_the_year(tmp_path: Path) -> None:
    fields = [{"name": "who", "type": "string"}, {"name": "year", "type": "integer"}]
    fields.append({"name": "rate", "type": "number", "title": "Foreign trade turnover of goods and services"})
    who = "Heilongjiang Province of the People’s Republic of China"
    draft = one_table(f"who,year,rate\n{who},1979,18.1\n", fields)
    subject = known_of(draft, CellAt("table", 0, "rate"), tmp_path).statement.subject
    assert subject == "Foreign trade turnover of goods and …, Heilongjiang Province of the …, 1979"
