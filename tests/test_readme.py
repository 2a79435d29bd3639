"""What is written of fact sheets is true: the example is whole, and nothing that is listed is missing or made up."""

import re
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from harbin_viewer.factsheet.checks.declaration import CHECKS
from harbin_viewer.factsheet.descriptor.foreign.locating import LARGEST
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.mark import MARKS, PAIRS
from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL, LONGEST_LINE
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.patterns.pattern import MAX_PATTERN
from harbin_viewer.factsheet.sources import address, web_answer
from harbin_viewer.factsheet.sources.files.archive import MOST_TOGETHER
from harbin_viewer.factsheet.sources.files.compressed import MAX_UNPACKED
from harbin_viewer.factsheet.sources.files.package_files import MAX_FILE_SIZE
from harbin_viewer.factsheet.sources.files.zip_files import MAX_MEMBER_SIZE
from harbin_viewer.factsheet.sources.structured import parquet
from harbin_viewer.factsheet.sources.structured.json_text import MOST_VALUES
from harbin_viewer.factsheet.sources.structured.xml_records import MAX_XML
from harbin_viewer.factsheet.sources.workbooks import workbook
from harbin_viewer.factsheet.tables.table_file import MOST_CELLS, MOST_UNPACKED
from harbin_viewer.factsheet.tabs.declaration import TABS

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "resources/guide/fact-sheet.md").read_text(encoding="utf-8")
LIMITS = (ROOT / "resources/guide/limits.md").read_text(encoding="utf-8")


def example(name: str) -> str:
    """The file that the page shows, indented, after its name."""
    shown = re.search(rf"^`{re.escape(name)}`:\n\n((?:    .*\n|\n(?=    ))+)", TEXT, re.MULTILINE)
    assert shown, name
    return "".join(line[4:] for line in shown[1].splitlines(keepends=True))


@pytest.fixture
def orchard(tmp_path: Path) -> Path:
    for name in ("harvest.csv", "datapackage.json"):
        (tmp_path / name).write_text(example(name), encoding="utf-8")
    return tmp_path


def test_the_example_is_a_valid_sheet_of_which_the_check_finds_the_wrong_rate(orchard: Path) -> None:
    found = examine(orchard)
    assert [str(one) for one in found.mistakes] == []
    (wrong,) = found.unknown_differences
    assert (wrong.check, wrong.key, wrong.stated) == ("growth", {"year": 2025}, 15.0)
    assert found.health.sentence == "2 of 3 checks hold; 1 finds 1 difference."


def test_the_example_mended_holds(orchard: Path) -> None:
    file = orchard / "harvest.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("121.0,15.0", "121.0,10.0"), encoding="utf-8")
    assert examine(orchard).holds


def documented_checks() -> dict[str, set[str]]:
    section = TEXT.partition("| type |")[2].partition("\n\n")[0]
    lines = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    return {kind.strip("|` "): set(re.findall(r"`(\w+)`", properties)) for kind, _, properties in lines}


def properties_of(kind: Any) -> set[str]:
    return {field.encode_name for field in structs.fields(kind)} - {"name", "title", "known"}


def test_every_check_is_listed_with_all_its_properties() -> None:
    of_types = {kind.__struct_config__.tag: properties_of(kind) for kind in CHECKS.kinds()}
    listed = documented_checks()
    assert listed.keys() == of_types.keys()
    assert {kind: listed[kind] - {"relative", "absolute"} for kind in listed} == of_types


def test_every_tab_kind_mark_status_and_property_of_a_source_is_named() -> None:
    tabs = [kind.__struct_config__.tag for kind in TABS.kinds()]
    sources = [field.encode_name for field in structs.fields(Source)]
    assert [one for one in (*tabs, *MARKS, *PAIRS, *STATUSES, *sources) if f"`{one}`" not in TEXT] == []


def test_the_limits_are_those_that_hold() -> None:
    bytes_of = {
        "a descriptor | {}": LARGEST,
        "a file of a table | {}": MAX_FILE_SIZE,
        "a workbook {}": workbook.MAX_FILE,
        "Parquet {}": parquet.MAX_FILE,
        "XML {}": MAX_XML,
        "unfolds to | {}": MAX_UNPACKED,
        "of a package {}": MOST_UNPACKED,
        "unfolds to | {}, and so each file of a zip": MAX_MEMBER_SIZE,
        ", {} together": MOST_TOGETHER,
        "from an address | {}": address.MOST_BYTES,
    }
    counts = {
        "JSON {} values": MOST_VALUES,
        "a table | {} cells": MOST_CELLS,
        "| {} letters, ": LONGEST_LINE,
        ", {} letters, ": LONGEST_CELL,
        "a pattern | {} letters": MAX_PATTERN,
        "{} seconds in all": int(address.LONGEST),
        "{} without a byte": int(web_answer.LONGEST_WAIT),
        "{} addresses": web_answer.MOST_REDIRECTS,
    }
    for words, size in bytes_of.items():
        in_gb, rest = divmod(size, 1024**3)
        assert words.format(f"{size // 1024**2} MB" if rest else f"{in_gb} GB") in LIMITS
    for words, count in counts.items():
        assert words.format(f"{count:,}") in LIMITS


def test_every_page_and_picture_that_the_readme_leads_to_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [path for path in re.findall(r"\]\(([^)]+)\)", readme) if "://" not in path]
    assert {"CONTRIBUTING.md", "resources/guide/fact-sheet.md", "resources/guide/limits.md"} < set(named)
    assert [path for path in named if not (ROOT / path).is_file()] == []
