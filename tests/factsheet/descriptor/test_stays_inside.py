"""Whatever a descriptor says and however it is broken, no file outside of its folder is opened."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import KEPT_CHARTS
from harbin_viewer.factsheet.opening import open_document
from tests.comparison.sheets import write_sheet
from tests.factsheet.sheets import mines

_SEEDS = 40
_opened: list[str] | None = None


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _opened is not None and isinstance(arguments[0], str | bytes):
        _opened.append(os.fsdecode(arguments[0]))


sys.addaudithook(_note)  # sees os.open, io.open and whatever is built on them; it cannot be taken out again


@contextmanager
def opened_files() -> Iterator[list[str]]:
    """The files that are opened while it lasts."""
    global _opened
    before, _opened = _opened, []
    try:
        yield _opened
    finally:
        _opened = before


def outside(folder: Path) -> list[str]:
    """What a stranger would like to have read."""
    victim = folder.parent / "victim.csv"
    victim.write_text("year,output\n2020,1\n")
    absolute, inside = str(victim), folder / "link.csv"
    with suppress(OSError):
        inside.symlink_to(victim)
        (folder / "folder").symlink_to(folder.parent)
    return [
        absolute, "../victim.csv", "./../victim.csv", "folder/victim.csv", "link.csv", f"file://{absolute}",
        f"/{absolute}", "sub/../../victim.csv", "..\\victim.csv", f"{absolute}\n", "firm.csv/../../victim.csv",
        "%2e%2e/victim.csv", "/dev/zero", "/proc/self/environ", "~/.profile", "/etc/passwd", "", ".", "..",
    ]  # fmt: skip


def mutated(chance: Random, value: Any, paths: list[str]) -> Any:
    """The descriptor with paths and other mistakes in some of its places."""
    if chance.random() < 0.02:
        return chance.choice([None, 7, [], {}, "a\nb", "Not A Slug", *paths])
    if isinstance(value, dict):
        changed = {key: mutated(chance, each, paths) for key, each in value.items() if chance.random() > 0.01}
        hostile = {key for key in changed if key in ("path", "schema", "dialect", "data", "$ref", "profile", "text")}
        return {
            key: chance.choice(paths) if key in hostile and chance.random() < 0.4 else changed[key] for key in changed
        }
    if isinstance(value, list):
        return [mutated(chance, each, paths) for each in value]
    return value


@pytest.fixture
def sheets(tmp_path: Path) -> list[tuple[Path, dict[str, Any], list[str]]]:
    folders = [mines().write(tmp_path / "a" / "mines"), write_sheet(tmp_path / "b" / "sheet", 3)]
    return [(folder, json.loads((folder / "datapackage.json").read_text()), outside(folder)) for folder in folders]


def test_no_mutated_sheet_has_a_file_read_outside_of_its_folder(
    sheets: list[tuple[Path, dict[str, Any], list[str]]], tmp_path: Path
) -> None:
    for folder, descriptor, paths in sheets:
        _read_all(folder)  # what is imported late is imported now
        for seed in range(_SEEDS // 2):
            wrong = mutated(Random(seed), descriptor, paths)
            (folder / "datapackage.json").write_text(json.dumps(wrong))
            with opened_files() as opened:
                _read_all(folder)
            assert not [file for file in opened if _is_strange(file, folder, tmp_path)], seed


def test_a_link_that_lies_in_a_folder_leads_to_no_descriptor_or_data_elsewhere(tmp_path: Path) -> None:
    elsewhere, folder = mines().write(tmp_path / "elsewhere"), tmp_path / "folder"
    (elsewhere / "listing.json").write_text('{"resources": [{"name": "firm", "path": "firm.csv"}]}')
    for name, target in (
        ("datapackage.json", "datapackage.json"), ("data-package.yaml", "datapackage.json"), ("x.json", "listing.json"),
        ("firm.csv", "firm.csv"),
    ):  # fmt: skip
        folder.mkdir()
        (folder / "own.csv").write_text("a,b\n1,2\n")
        (folder / f"kept{KEPT_CHARTS}").write_text(json.dumps({"views": [], "package": name}))
        (folder / name).symlink_to(elsewhere / target)
        with opened_files() as opened:
            for path in (folder, folder / f"kept{KEPT_CHARTS}"):
                _read_all(path)
        assert not [file for file in opened if Path(file).resolve().is_relative_to(elsewhere)], name
        shutil.rmtree(folder)


def test_a_link_that_a_person_names_is_followed(tmp_path: Path) -> None:
    elsewhere = mines().write(tmp_path / "elsewhere")
    (tmp_path / "sheet").symlink_to(elsewhere)
    assert open_document(tmp_path / "sheet").sheet.name == "mines"


def _is_strange(file: str, folder: Path, place: Path) -> bool:
    """Whether a file is none of the sheet's: one beside it, or one that `outside` names."""
    real = Path(file).resolve()
    if real.is_relative_to(folder.resolve()):
        return False
    return real.is_relative_to(place) or str(real).startswith(("/etc/passwd", "/dev/", "/proc/")) or ".profile" in file


def _read_all(folder: Path) -> None:
    examine(folder)
    with suppress(SheetError):
        document = open_document(folder)
        for resource in document.sheet.resources:
            for read in (document.size, document.table, document.rows):
                with suppress(SheetError):
                    read(resource.name)
