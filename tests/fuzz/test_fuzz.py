"""The same few cases each time, all finds of earlier hunts, and that the hunt itself finds what there is."""

from __future__ import annotations

from contextlib import nullcontext
from itertools import count
from pathlib import Path
from random import Random

import pytest

from harbin_viewer.factsheet import examination
from tests.fuzz import hunt
from tests.fuzz.__main__ import told
from tests.fuzz.employed import Answer
from tests.fuzz.hunt import Finds, Time
from tests.fuzz.making.cases import ALL_SEEDS, write_case, write_files
from tests.fuzz.making.mutation import mutated
from tests.fuzz.trial import has_hands, problems

CORPUS = sorted(path for path in (Path(__file__).parent / "corpus").iterdir())
CASES = [number for number in range(18) if not has_hands(number)]
"""Hands are left to the hunt, whose workers may end: what they do depends on how busy the machine is."""


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_what_was_found_once_stays_mended(path: Path, tmp_path: Path, qapp: object) -> None:
    files = (
        {file.name: file.read_bytes() for file in path.iterdir()} if path.is_dir() else {path.name: path.read_bytes()}
    )
    sheet = write_files(files, tmp_path / "sheet")
    assert list(problems(sheet, tmp_path / "out", 18, 7)) == []


@pytest.mark.parametrize("number", CASES)
def test_a_mutated_sheet_breaks_nothing(number: int, tmp_path: Path, qapp: object) -> None:
    assert list(problems(write_case(0, number, tmp_path / "sheet"), tmp_path / "out", number)) == []


@pytest.mark.parametrize("name", ALL_SEEDS)
def test_mutations_are_the_same_for_the_same_number(name: str) -> None:
    files = ALL_SEEDS[name]()
    for number in range(20):
        assert mutated(Random(number), files) == mutated(Random(number), files)
    assert any(mutated(Random(number), files) != files for number in range(5))


def test_what_breaks_is_found_and_told_once_with_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_path: Path) -> None:
        raise KeyError("a slip")

    monkeypatch.setattr(examination, "examine", broken)
    path = write_case(0, 1, tmp_path / "sheet")
    (site,) = problems(path, tmp_path / "out", 0)
    assert site.startswith("KeyError at ")
    finds = Finds(cases=2)
    finds.add(site, 7)
    finds.add(site, 8)
    assert "2 × KeyError" in told(finds)
    assert "--case 7" in told(finds)


def test_the_corpus_stays_small() -> None:
    sizes = [file.stat().st_size for file in (Path(__file__).parent / "corpus").rglob("*") if file.is_file()]
    assert sum(sizes) < 100_000


def test_a_hunt_that_is_ended_begins_no_further_case_and_tells_of_those_that_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lasting = Time(3600)

    def run(_worker: object, _seed: int, number: int, finds: Finds, _machine: object) -> Answer:
        if number == 2:
            lasting.ended.set()
        finds.take(Answer(found=("a slip",), seconds=1, longest=1, waited=0, megabytes=1), number)
        return Answer(found=(), seconds=1, longest=1, waited=0, megabytes=1)

    monkeypatch.setattr(hunt, "Employed", nullcontext)
    monkeypatch.setattr(hunt, "_run", run)
    finds = hunt.hunt(0, count(), lasting)
    assert (finds.cases, finds.by_site) == (3, {"a slip": [0, 1, 2]})
