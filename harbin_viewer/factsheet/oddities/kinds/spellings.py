"""Names that differ by blanks, by capital letters or by how an accent is encoded only, and so make two of one."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.wording import in_quotes, listed, number
from harbin_viewer.factsheet.words.normalised_names import appearance

_NEEDLESS = re.compile(r"^\s+|\s+$|\s{2,}|[^\S ]")

_BETWEEN_GLANCES = 5_000
"""Names after which it is asked whether to go on: a few milliseconds."""


@declare("spellings", rank=25)
def spellings(examined: ExaminedTable) -> Iterator[Notice]:
    """In each column of names: those that blanks or encodings part, then those that case parts."""
    for name in examined.of_kinds("entity", "dimension", "measure name"):
        if examined.table.columns[name].dtype.kind != "O":
            continue
        values = [value for value in examined.coded(name).values if isinstance(value, str)]
        seen, parted = _parted(examined, values, appearance)
        yield from _told(examined, name, parted, "blanks or invisible letters")
        _seen, parted = _parted(examined, seen, str.casefold)
        yield from _told(examined, name, parted, "capital letters")


def _shown(text: str) -> str:
    """A name with its needless blanks and invisible letters made visible: “Chad␣”."""
    marked = _NEEDLESS.sub(lambda blanks: "␣" * len(blanks[0]), text)
    return "".join(f"\\u{ord(letter):04x}" if unicodedata.category(letter) == "Cf" else letter for letter in marked)


def _parted(
    examined: ExaminedTable, values: Sequence[str], meant: Callable[[str], str]
) -> tuple[list[str], list[list[str]]]:
    """What the different values mean, each once, and those of them that mean the same."""
    first: dict[str, str] = {}
    same: dict[str, list[str]] = {}
    for at, value in enumerate(values):
        if at % _BETWEEN_GLANCES == 0:
            examined.go_on()
        if (before := first.setdefault(meaning := meant(value), value)) != value:
            same.setdefault(meaning, [before]).append(value)
    return list(first), list(same.values())


def _told(examined: ExaminedTable, name: str, parted: list[list[str]], by: str) -> Iterator[Notice]:
    if parted:
        shown = [listed(in_quotes(map(_shown, spelled))) for spelled in parted]
        names = "1 name is" if len(parted) == 1 else f"{number(len(parted))} names are"
        sentence = f"In {examined.label(name)} {names} spelled in several ways that differ by {by} only."
        yield Notice("odd", sentence, field=name, place=first_few(shown), count=len(parted))
