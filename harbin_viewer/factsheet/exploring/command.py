"""An exploration as the arguments of `harbin-viewer export`, which make the very same picture."""

from __future__ import annotations

import csv
import io
import shlex
from collections.abc import Sequence

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration, Limit

_WITHOUT_VALUE = ("--log", "--own-scales", "--with-sums")


def command_of(data: str, cube: Cube, exploration: Exploration, *, tables: int = 1) -> str:
    """The command line for a choice from the data at a path; `tables` is how many these have."""
    return shlex.join(["harbin-viewer", "export", data, *arguments_of(cube, exploration, tables=tables)])


def arguments_of(cube: Cube, exploration: Exploration, *, tables: int = 1) -> list[str]:
    """The options that say a choice; those that say what is so anyway, or nothing in its form, are left out."""
    said = [("--table", exploration.resource)] if tables > 1 else []
    said += [("--measure", exploration.measure), ("--as", exploration.form)]
    said += [("--entities", csv_line(exploration.entities))] if cube.entities else []
    if exploration.colours and exploration.colours != tuple(range(len(exploration.entities))):
        said += [("--colours", ",".join(map(str, exploration.colours)))]
    if exploration.period is not None and cube.times is not None:
        said += [("--years", ":".join(cube.times.written(at) for at in exploration.period))]
    elif cube.times is not None and FORMS[exploration.form].period == "moment":
        said += [("--years", ":")]  # the last of all, not the newest with enough figures
    said += [("--where", f"{field}={value}") for field, value in exploration.fixed.items()]
    said += [("--between", _between(name, *limits)) for name, limits in exploration.bounds.items()]
    said += [("--transform", _transform(cube, exploration))] if exploration.transform else []
    said += _of_form(exploration)
    return [part for option in said for part in _written(*option)]


def _of_form(exploration: Exploration) -> list[tuple[str, str]]:
    """The options that say something in some forms alone."""
    scatter, facts = exploration.form == "scatter", FORMS[exploration.form]
    found = [("--second", exploration.second)] if scatter and exploration.second else []
    found += [("--point-size", exploration.size)] if scatter and exploration.size else []
    found += [("--log", "")] if exploration.logarithmic and facts.may_be_logarithmic else []
    found += [("--own-scales", "")] if exploration.own_scales and facts.may_have_own_scales else []
    return found + ([("--with-sums", "")] if exploration.with_sums and facts.of_measures else [])


def _written(option: str, value: str) -> list[str]:
    """An option with its value; one that begins with a hyphen would else be taken for an option itself."""
    if option in _WITHOUT_VALUE:
        return [option]
    return [f"{option}={value}"] if value.startswith("-") else [option, value]


def _between(name: str, least: Limit, most: Limit) -> str:
    return f"{name}={'' if least is None else least}..{'' if most is None else most}"


def _transform(cube: Cube, exploration: Exploration) -> str:
    if exploration.transform == "index" and exploration.base is not None and cube.times is not None:
        return f"index:{cube.times.written(exploration.base)}"
    return exploration.transform.replace(" ", "-")


def csv_line(values: Sequence[str]) -> str:
    """Values as a line of CSV has them."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(values)
    return line.getvalue()


def from_csv_line(text: str) -> tuple[str, ...]:
    """The values of a line of CSV, each without the blanks round it."""
    rows = list(csv.reader([text], skipinitialspace=True))
    return tuple(value.strip() for row in rows for value in row if value.strip())
