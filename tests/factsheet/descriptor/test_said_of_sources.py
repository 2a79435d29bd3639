"""Dates and addresses of sources: what may be one, and what is told as a mistake."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor.said_of_sources import may_be_address, may_be_date
from harbin_viewer.factsheet.examination import examine


@pytest.mark.parametrize(
    "text", ["2024", "2024-05", "2024-02-29", "2024-05-17T08:00:00Z", "May 2024", "spring 1998", "2024年5月", "令和6年"]
)
def test_years_months_days_and_words_with_a_year_may_be_dates(text: str) -> None:
    assert may_be_date(text)


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2024-13", "31.12.2020", "2024/05/17", "45292", "soon", "n", "2024-02-30T10:00", "20240517x"]
)
def test_days_that_there_are_not_and_words_without_a_year_are_no_dates(text: str) -> None:
    assert not may_be_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a?b=c", "http://例え.jp", "ftp://example.org/x", "doi:10.1000/182", "tass.com/economy/1",
        "www.example.org", "scans/my report.pdf", "urn:isbn:0451450523", "notes.txt",
    ],
)  # fmt: skip
def test_hosts_schemes_and_files_may_be_addresses(text: str) -> None:
    assert may_be_address(text)


@pytest.mark.parametrize(
    "text",
    ["none", "see the web site", "https://", "https:/example.org", "http//x.org", "https://a b.org", "www.", "-"],
)
def test_words_and_broken_addresses_are_none(text: str) -> None:
    assert not may_be_address(text)


def _sheet(folder: Path, **own: object) -> Path:
    (folder / "t.csv").write_text("year,v\n2020,1\n2021,2\n", encoding="utf-8")
    fields = [{"name": "year", "type": "year"}, {"name": "v", "type": "number"}]
    source = {"name": "office", "title": "Office", "date": "31.12.2020", "path": "see below", "email": "me"}
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    descriptor = {"name": "x", "title": "X", "sources": [source], "resources": [resource], **own}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


def test_a_fact_sheet_is_told_of_each_and_its_checks_are_run_all_the_same(tmp_path: Path) -> None:
    check = {"type": "sequence", "name": "years", "title": "Years", "resource": "t", "field": "year"}
    tab = {"kind": "table", "name": "tables", "title": "Tables"}
    found = examine(_sheet(tmp_path, factsheet={"tabs": [tab], "checks": [check]}))
    assert [mistake.place for mistake in found.mistakes] == [
        "source “office”, date", "source “office”, path", "source “office”, email",
    ]  # fmt: skip
    assert found.findings


def test_what_others_say_of_their_sources_is_no_mistake(tmp_path: Path) -> None:
    assert not examine(_sheet(tmp_path)).mistakes
