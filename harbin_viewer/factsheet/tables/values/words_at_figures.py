"""The words that stand around figures which a schema says to be no bare numbers (95 kg, €12.50): their unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.wording import first_of, in_quotes, quoted

_FIGURE = re.compile(r"[+−-]?\d(?:.*\d)?")

_MOST = 50
"""Different words that are kept of a column."""

_MOST_NAMED = 3


class WordsAtFigures:
    """What stands around the figures of a column, as its cells are read."""

    def __init__(self) -> None:
        self.words: dict[str, None] = {}

    def note(self, cell: Any) -> bool:
        """Keep the words of one cell; whether there are any."""
        found = _FIGURE.search(cell) if isinstance(cell, str) else None
        words = f"{cell[: found.start()].strip()} {cell[found.end() :].strip()}".strip() if found else ""
        if words and len(self.words) < _MOST:
            self.words[words] = None
        return bool(words)


def words_of(field: Field) -> WordsAtFigures | None:
    """What gathers the words of a column; None for one whose schema has bare numbers."""
    may_have = not field.bare_number and field.type in ("number", "integer") and not field.figure_sign
    return WordsAtFigures() if may_have else None


def unit_at(words: Mapping[str, None]) -> str:
    """The one unit that stands at all figures of a column which have words; "" where there is none."""
    from harbin_viewer.factsheet.roles.units import is_unit

    (word, *more) = (*words, "")
    return word if not any(more) and word and is_unit(word) else ""


def with_unit(field: Field, unit: str) -> Field:
    """The field in the unit that stands at its figures, where it says none itself."""
    from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit

    return field if said_unit(field) else replace(field, unit=unit)


def notices(resource: Resource, fields: tuple[Field, ...], words: Mapping[str, Mapping[str, None]]) -> Iterator[Notice]:
    """What comes of the words at the figures of a table, each field's by its name."""
    have_words = [field for field in fields if words.get(field.name)]
    if not have_words:
        return  # the checks, which are waited for, need no words of units
    from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit
    from harbin_viewer.factsheet.sources.text.unit_signs import contradict

    declared = {field.name: field for field in (resource.schema.fields if resource.schema else ())}
    for field in have_words:
        known, unit = words[field.name], said_unit(declared[field.name]) if field.name in declared else ""
        one, called = unit_at(known), quoted(field.name)
        if unit and one and (one == unit or contradict(one, unit)):
            continue  # nothing new, or told as money that is denied
        told = first_of(in_quotes(known), _MOST_NAMED, " others")
        if one and not unit:
            sentence = f"The figures of {called} have {told} at them, which is taken as their unit."
            yield Notice("assumed", sentence, resource.name, field.name)
        else:
            sentence = f"The figures of {called} have words at them, which are not shown: {told}."
            yield Notice("odd", sentence, resource.name, field.name)
