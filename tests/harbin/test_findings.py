"""What the checks of the bundled sheet find is what the material says."""

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.descriptor import package
from tests.harbin.material import FOLDER, findings_of, rows


def by_year(findings: tuple[Finding, ...], check: str) -> dict[int, Finding]:
    return {finding.key["year"]: finding for finding in findings if finding.check == check}


def test_the_articles_volumes_are_held_against_china_customs(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-volume-customs")
    apart = {year: round(one.difference or 0, 1) for year, one in found.items()}
    assert apart == {2020: -0.7, 2021: -22.4, 2022: -26.4}
    assert [found[year].verdict for year in (2020, 2021, 2022)] == ["holds", "differs", "differs"]


def test_the_articles_growth_of_2020_has_the_wrong_sign(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-growth-customs")
    assert (found[2020].stated, found[2020].expected) == (3.1, -2.9)
    assert "sign differs" in found[2020].sentence.lower()
    assert "sign differs" not in found[2021].sentence.lower()


def test_the_articles_table_fits_itself(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "article-growth")
    assert {year: one.verdict for year, one in found.items()} == {2020: "unchecked", 2021: "holds", 2022: "holds"}
    assert round(float(found[2021].expected or 0), 2) == 6.54
    assert round(float(found[2022].expected or 0), 2) == 22.81


def test_customs_growth_holds_within_half_a_point_and_parts_make_the_total(findings: tuple[Finding, ...]) -> None:
    growth = by_year(findings, "customs-growth")
    assert {one.verdict for year, one in growth.items() if year > 2014} == {"holds"}
    assert abs(growth[2021].difference or 0) == pytest.approx(0.5)
    for check in ("customs-total", "russia-customs-total", "comtrade-total"):
        assert {one.verdict for one in findings if one.check == check} == {"holds"}


def test_a_rate_that_holds_by_its_decimals_alone_says_so(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "customs-growth")[2021]
    assert (
        "36.31% follows from 107.76 and 146.887 billion USD, or 36.3% with as many decimals as are stated"
        in found.sentence.replace("\u00a0", " ")
    )


def test_rates_and_shares_of_the_province_are_held_against_the_figures_that_they_are_of(
    findings: tuple[Finding, ...],
) -> None:
    asked = {
        (one.check, one.cell.row, one.cell.field)
        for one in findings
        if one.cell and one.cell.resource == "heilongjiang" and ("growth" in one.check or "share" in one.check)
    }
    assert asked == {
        ("heilongjiang-growth", 2, "growth"), ("heilongjiang-growth", 3, "growth"),
        ("heilongjiang-growth-yuan", 4, "growth_yuan"), ("heilongjiang-growth-yuan", 5, "growth_yuan"),
        ("zone-growth", 6, "zone_growth"), ("heilongjiang-share", 5, "share_yuan"), ("zone-share", 6, "zone_share"),
    }  # fmt: skip
    unchecked = {one.check for one in findings if one.verdict == "unchecked" and "share" in one.check}
    assert unchecked == {"zone-share"}


def test_the_two_customs_offices_agree_within_five_per_cent(findings: tuple[Finding, ...]) -> None:
    assert {year: one.verdict for year, one in by_year(findings, "customs-offices").items()} == dict.fromkeys(
        range(2018, 2022), "holds"
    )


def test_un_comtrade_bears_the_totals_of_china_customs_out(findings: tuple[Finding, ...]) -> None:
    found = by_year(findings, "comtrade-customs")
    apart = {year: round(finding.difference or 0, 2) for year, finding in found.items()}
    assert apart == {
        2017: 0.18, 2018: 0.04, 2019: 0.17, 2020: 0.55, 2021: -0.07, 2022: -0.18, 2023: -0.04, 2024: 0.14
    }  # fmt: skip
    assert {finding.verdict for finding in found.values()} == {"holds"}


def test_the_year_that_the_article_left_out_is_found(findings: tuple[Finding, ...]) -> None:
    (found,) = [one for one in findings if one.check == "article-latest"]
    assert (found.verdict, found.stated, found.expected) == ("differs", 2022, 2023)


def test_every_highlight_is_its_cells_figure(findings: tuple[Finding, ...]) -> None:
    found = [one.verdict for one in findings if one.check == "highlights"]
    assert len(found) >= 4
    assert set(found) == {"holds"}


def test_every_note_on_the_source_names_a_check_that_shows_it(findings: tuple[Finding, ...]) -> None:
    differing = {finding.check for finding in findings if finding.verdict == "differs"}
    assert len(rows("article-notes")) == 7
    (of_the_zone,) = {row["check"] for row in rows("article-notes")} - differing
    unchecked = [one.key["name"] for one in findings if one.check == of_the_zone and one.verdict == "unchecked"]
    assert unchecked == ["Harbin International Trade and Economic Cooperation Zone"], "claimed: nothing says otherwise"


def test_every_difference_is_declared_as_known(findings: tuple[Finding, ...]) -> None:
    assert [one.sentence for one in findings if one.verdict == "differs" and not one.known] == []


def test_nothing_is_declared_as_known_that_does_not_differ(findings: tuple[Finding, ...]) -> None:
    differing = [(one.check, one.key) for one in findings if one.verdict == "differs"]
    for check in package.open_package(FOLDER).sound().factsheet.checks:
        for known in check.known:
            assert any(name == check.name and known.key.items() <= key.items() for name, key in differing), known


@pytest.mark.parametrize(
    ("table", "before", "after", "check"),
    [
        ("article-trade", "2020,107.0,", "2020,100.0,", "article-volume-customs"),
        ("article-trade", "2021,114.0,6.5,", "2021,114.0,7.5,", "article-growth"),
        ("china-customs", "2018,107.06,", "2018,108.06,", "customs-total"),
        ("china-customs", "2023,240.11,111.0,129.1,26.3", "2023,240.11,111.0,129.1,27.3", "customs-growth"),
        ("china-customs", "2025,228.105,", "2025,228.106,", "highlights"),
        ("heilongjiang", "131.3,34.8,65.8,", "131.3,34.8,56.8,", "heilongjiang-share"),
        ("russia-customs", "2021,141.37,", "2021,131.37,", "customs-offices"),
        ("places", "sputnik-2022-06-10; tass-2020-05-12", "tass-2020-05-12", "statuses"),
        ("places", "ecns-2022-09-05; china-daily-2019-08-23", "ecns-2022-09-05", "statuses"),
        ("timeline", "synotrip; china-christian-daily-2016-10-11", "synotrip", "statuses"),
        ("timeline", "wikipedia-harbin,", "wikipaedia-harbin,", "sources"),
        ("comtrade-china", "2020,108.349,", "2020,109.349,", "comtrade-customs"),
    ],
)
def test_a_new_mistake_is_not_hidden_by_the_known_differences(
    table: str, before: str, after: str, check: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "sheet"))
    file = folder / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
    unknown = {one.check for one in findings_of(folder) if one.verdict == "differs" and not one.known}
    assert check in unknown


def computed_figures() -> set[str]:
    """Gaps and growth rates that follow from the tables, to one and two digits, but those that a source states."""
    customs = [float(row["total"]) for row in rows("china-customs")]
    article = [float(row["trade_volume"]) for row in rows("article-trade")]
    of_year = {row["year"]: float(row["total"]) for row in rows("china-customs")}
    gaps = [float(row["trade_volume"]) / of_year[row["year"]] - 1 for row in rows("article-trade")]
    growth = [after / before - 1 for series in (customs, article) for before, after in pairwise(series)]
    stated = {row["stated_growth"].lstrip("-") for row in rows("china-customs")}
    stated |= {row["growth_rate"] for row in rows("article-trade")}
    return {f"{abs(one) * 100:.{digits}f}" for one in (*gaps, *growth) for digits in (1, 2)} - stated


def test_computed_differences_stand_nowhere_in_the_data() -> None:
    figures = computed_figures()
    assert {"0.7", "22.4", "26.4", "6.54", "22.81", "36.3"} <= figures
    computed = re.compile(rf"(?<![\d.])({'|'.join(map(re.escape, sorted(figures)))})(?![\d.])")
    told = re.sub(r'"(path|tolerance|\$schema)": [^\n]*', "", (FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    files = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.csv")}
    found = {name: computed.findall(text) for name, text in [*files.items(), ("datapackage.json", told)]}
    stated = {"heilongjiang.csv": ["22.4"]}  # billion USD, as another reference has 2013
    assert {name: numbers for name, numbers in found.items() if numbers} == stated


def test_computed_differences_stand_nowhere_in_the_code() -> None:
    computed = re.compile(r"(?<![\d.])(22\.4|26\.4|6\.54|22\.81|36\.3)(?!\d)")
    found = {
        file.name: computed.findall(file.read_text(encoding="utf-8"))
        for file in Path(package.__file__).parents[1].rglob("*.py")
    }
    assert {name: numbers for name, numbers in found.items() if numbers} == {}
