"""One case: the files of a seed, mutated, the same for the same numbers everywhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

from tests.fuzz.making.markup_seeds import MARKUP_SEEDS
from tests.fuzz.making.more_seeds import MORE_SEEDS
from tests.fuzz.making.mutation import mutated
from tests.fuzz.making.odd_seeds import ODD_SEEDS
from tests.fuzz.making.seeds import SEEDS, Files
from tests.fuzz.making.seeds_of_others import SEEDS_OF_OTHERS

_OF_HARBIN = 0.3
"""The largest sheet comes less often than the others: its twelve charts take as long as twelve sheets."""

ALL_SEEDS = {**SEEDS, **MORE_SEEDS, **SEEDS_OF_OTHERS, **ODD_SEEDS, **MARKUP_SEEDS}
_seed = cache(lambda name: ALL_SEEDS[name]())


def write_case(seed: int, number: int, folder: Path) -> Path:
    """Write a case into a folder that is not there; what a person would open."""
    chance = Random(f"{seed} {number}")
    names = [name for name in sorted(ALL_SEEDS) if name != "harbin" or chance.random() < _OF_HARBIN]
    return write_files(mutated(chance, _seed(chance.choice(names))), folder)


def write_files(files: Files, folder: Path) -> Path:
    """Write the files; the folder where it has a descriptor or several, else the one file."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder if len(files) != 1 or "datapackage.json" in files else folder / next(iter(files))
