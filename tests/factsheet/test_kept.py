"""How the checks came out is known at once for a sheet that nobody changed, and for no other."""

import shutil
import sys
from pathlib import Path

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet import kept as keeping
from harbin_viewer.factsheet.cache import cache_folder
from harbin_viewer.factsheet.checks.findings import Health, health
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled sheet, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return Path(shutil.copytree(bundle.default_sheet(), tmp_path / "sheet"))


def checked(sheet: Path) -> Document:
    document = open_document(sheet)
    keeping.CHECKED.keep(keeping.fingerprint(document), health(document.findings))
    return document


def kept(document: Document) -> Health | None:
    return keeping.CHECKED.known(keeping.fingerprint(document))


def test_the_health_of_an_unchanged_sheet_is_known_without_its_checks(sheet: Path) -> None:
    document = checked(sheet)
    again = open_document(sheet)
    assert kept(again) == health(document.findings)
    assert again.findings_so_far == ()


@pytest.mark.parametrize("file", ["datapackage.json", "customs_trade.csv"])
def test_one_changed_byte_makes_it_unknown(sheet: Path, file: str) -> None:
    checked(sheet)
    changed = next(sheet.rglob(file)) if (sheet / file).exists() else next(sheet.rglob("*.csv"))
    content = changed.read_bytes()
    changed.write_bytes(content.replace(b"2021", b"2020", 1))
    assert kept(open_document(sheet)) is None


def test_a_sheet_of_many_bytes_is_not_looked_at(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_MOST_BYTES", 1000)
    assert keeping.fingerprint(open_document(sheet)) == ""


def test_a_sheet_with_a_number_that_json_cannot_hold_is_done_without(sheet: Path) -> None:
    file = sheet / "datapackage.json"
    file.write_text(file.read_text("utf-8").replace('"figure": 228.105', f'"figure": {"9" * 40}'), "utf-8")
    assert kept(open_document(sheet)) is None


@pytest.mark.parametrize("content", [b"", b"{", b'{"holds": "all"}', b"x" * 5000])
def test_what_is_damaged_in_the_cache_is_as_good_as_nothing(sheet: Path, content: bytes) -> None:
    document = checked(sheet)
    (file,) = (cache_folder() / "checked").iterdir()
    file.write_bytes(content)
    assert kept(document) is None


def test_a_cache_that_cannot_be_written_is_done_without(sheet: Path) -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("a file in the place of the folder")
    document = checked(sheet)
    assert kept(document) is None


def test_no_more_are_kept_than_a_reader_opens(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_MOST_KEPT", 3)
    for number in range(5):
        keeping.CHECKED.keep(f"{number:040d}", Health(number, 0, 0))
    assert len(list((cache_folder() / "checked").iterdir())) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_nothing_is_kept_of_a_file_whose_name_is_no_text(sheet: Path) -> None:
    file = sheet / "t\udcff.csv"
    file.write_text("year,level\n2020,1\n2021,2\n")
    document = open_document(file)
    keeping.CHECKED.keep(keeping.fingerprint(document), health(document.findings))
    assert kept(document) is None


def test_where_the_system_knows_no_home_nothing_is_kept_and_all_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", unknown)
    assert keeping.CHECKED.known("a" * 40) is None
    assert cache_folder().is_absolute()
