"""What the lines above and below a table say: its title, unit, sources and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.described import is_population, unit_in_words
from harbin_viewer.factsheet.roles.names.places import place_kind
from harbin_viewer.factsheet.roles.unit_finding.money_at_ends import is_amount, money_in
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_unit, unit_in
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import (
    first_text,
    keyed,
    said_in,
    title_of,
    unit_said,
    with_note_of_title,
)
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import source_and_remark, surroundings
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.sense.legends import lines_of_all
from harbin_viewer.factsheet.sources.sense.names.other_quantities import stated_money
from harbin_viewer.factsheet.sources.sense.titles import title_of_pivot, without_explanation
from harbin_viewer.factsheet.sources.text.cell_kind import is_period, is_year

_RULE = re.compile(r"[\s_=*~-]*")
_SAYS_OTHER_THINGS = ("source", "date", "accessed", "licence", "title", "unit", "publisher")
_DATES = ("date", "accessed")
_ENDS_IN_AMOUNT = re.compile(
    r"(?i)(?:,| in| [-–])\s+(?:thousands?|millions?|billions?|trillions?|mio\.?|mrd\.?|mln\.?|bn|млн|млрд|тыс\.?"
    r"|usd|eur|us ?\$|€|£)(?:\s[\w$€£. ]{1,24})?\s*$"
)
"""A line that ends with the size or money of what it heads (“Customs Office, billion US dollars”)."""

_ALL_IN = re.compile(
    r"(?i)\s*(?:(?:alle |all )?(?:angaben|beträge|werte|zahlen|figures|amounts|values|montants|importes|importi) )?"
    r"(?:(?:are|is|jeweils) )?(?:in|en) (?P<unit>[^;,.:()]{1,30}?)\s*"
    r"(?:[;,]\s(?!except|excl|außer|ausgenommen|sauf|salvo).{0,60}|\.?)$"
)
"""A line that tells in what all figures are, and perhaps of when they are."""

_OFTEN = re.compile(r"(?i), (?:months?|quarters?|years?|days?|monate?|quartale?|jahre?|tage?|stichtag|reference date)$")
_COUNTED_BY = re.compile(r"(?i)(?:number|no\.|share|percentage) of .+ by .+")
"""A title that says what is counted, and by what it is divided, which is no unit."""

_BASE, _PER_CENT = re.compile(r"= ?100\b"), re.compile(r"(?i)\bpercent|\bper cent|\bporcent|\bpercentu|\bprozent|%")
_OF_CHANGE = re.compile(
    r"(?i)(?:percentage |annual |monthly |tasa de |taxa de |taux de )?(?:variaci[oó]n(?:es)?|variação|variazion[ei]"
    r"|changes?|growth|veränderung\w*|variations?)\b[^.]{0,80}$"
)
"""A line that tells of the changes of an index, which are not in that of its base (2018 = 100)."""

_FOOTNOTE = re.compile(r"(?<=[)）\]])\s*(?:\d{1,2}/|[*†‡]+|\d)\s*$")
"""The mark of a note behind a bracket at the end of a line."""

_CODE = 3
"""Letters of codes of countries, which may be other words."""

_NAME_BEFORE_TEXT = re.compile(r"\s*([^\W\d][^\t:：.;]{0,39})\t\s*([^\t]*[^\t\s])\s*")
"""Two cells above or below a table, of which the first says what the second one tells."""

_SENTENCE = re.compile(r"[.!?]\s")
_LONGEST = 4000
"""Letters of a line or title around a table, a page of words; of a longer one the beginning is read."""

_FEWEST_COLUMNS = 3
_FEWEST_PERIODS = 2
_NEAR = 5
"""Years from one row to the next, at the most, below a unit that is that of the columns beside them."""

_SHORT = 160
"""Letters of a line that may say the unit of all figures within it."""


@dataclass(frozen=True)
class AroundTable:
    """`unit` is that of all figures, "" where none says it, `money` the currency of amounts of money among them;
    `notes` are whole lines, of which `headnotes` stand above the table and `footnotes` below.
    """

    title: str
    unit: str
    sources: tuple[SourceHint, ...]
    notes: tuple[str, ...]
    headnotes: tuple[str, ...]
    footnotes: tuple[str, ...]
    lines: tuple[str, ...]
    money: str = ""

    @cached_property
    def stated_unit(self) -> str:
        """The unit that a line states for all figures, as it stands there; "" where none does."""
        return first_text(self.lines, "unit")


def with_lines_cut(raw: RawTable) -> RawTable:
    """The table with no line or title around it that is longer than a page: what it is, is said before."""
    if all(len(line) <= _LONGEST for line in (*raw.above, *raw.below, raw.title)):
        return raw
    above, below = (tuple(map(_cut, lines)) for lines in (raw.above, raw.below))
    return replace(raw, title=_cut(raw.title), above=above, below=below)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} …"


def around(raw: RawTable) -> AroundTable:
    """What is said around a table, first by its reader, then by the lines themselves."""
    money = next(filter(None, map(stated_money, (*raw.above, *raw.below))), "")
    if money:
        raw = _without_money(raw)
    raw = _with_lines_parted(raw)
    above = lines_of_all(raw.above, raw.labels)
    found = surroundings(above, raw.below)
    lines = (*raw.above, *raw.below)
    title = title_of_pivot(above) or raw.title or found.title or title_of(above)
    unit = (
        _bare(found.unit)
        or _before_its_span(above, raw.labels)
        or _unit_line(above)
        or unit_in(without_explanation(title).rstrip("*†‡ "))
        or _unit_line(raw.below)
        or _within(above)
        or unit_in_words((*above, *raw.below))
    )
    unit = "" if is_population(unit) else unit  # that is what is measured, and in which nothing is
    if changes := _BASE.search(unit) and [line for line in (title, *raw.above) if _OF_CHANGE.match(line)]:
        unit = "%" if any(map(_PER_CENT.search, changes)) else ""
    if money and parted_unit(unit)[0] and not parted_unit(unit)[1]:
        unit = f"{unit} {money}"
    title = _with_place(title, raw.above)
    sources = tuple(hint for hint in raw.sources or found.sources if hint.title or hint.publisher or hint.address)
    elsewhere = _SAYS_OTHER_THINGS if sources else tuple(key for key in _SAYS_OTHER_THINGS if key not in _DATES)
    notes = tuple(text for line in lines if (text := _note(line, elsewhere)) and text != title)
    headnotes = (text for line in above if (text := _note(line, _SAYS_OTHER_THINGS)) and text not in title)
    footnotes = (text for line in raw.below if (text := _note(line, _SAYS_OTHER_THINGS)) and text != title)
    bare, footnotes_of_all = with_note_of_title(title, raw.above, [*footnotes])
    return AroundTable(bare, unit, sources, notes, tuple(headnotes), footnotes_of_all, lines, money)


def _with_lines_parted(raw: RawTable) -> RawTable:
    """The table, each line around it that says several things (“Source: Tax office. Note: …”) as one for each."""
    above, below = (tuple(part for line in lines for part in said_in(line)) for lines in (raw.above, raw.below))
    return replace(raw, above=above, below=below)


def _without_money(raw: RawTable) -> RawTable:
    """The table without the lines that state a currency alone."""
    above, below = (tuple(line for line in lines if not stated_money(line)) for lines in (raw.above, raw.below))
    return replace(raw, above=above, below=below, title="" if stated_money(raw.title) else raw.title)


def told_of_unit(raw: RawTable, said: AroundTable, fields: Sequence[Mapping[str, Any]]) -> Iterator[Notice]:
    """What is told of the unit that a line around a table states for all its figures, by the fields that it has."""
    if said.unit and _bare(said.stated_unit) == said.unit:
        taken = any(field.get("unit") for field in fields)
        which = "is taken for its figures" if taken else "is not taken for its figures, which are of several kinds"
        yield Notice("assumed", f"The unit “{said.unit}”, stated beside the table, {which}.", raw.name)
    if said.money:
        taken = any(field.get("unit", "").endswith(said.money) for field in fields)
        which = "is taken for amounts of money" if taken else "is not taken for its figures"
        yield Notice("assumed", f"The currency “{said.money}”, stated beside the table, {which}.", raw.name)


def with_unit_of_corner(raw: RawTable, said: AroundTable) -> tuple[RawTable, AroundTable]:
    """The table and what is said of it, with the measure that stands above names as the unit of all figures.

    So “km” stands in the corner of distances, “Mio EUR” above countries and “%” above years; “No.” and “Persons” may
    name a column.
    """
    corner = raw.labels[0].strip() if raw.labels else ""
    if said.unit or len(raw.labels) < _FEWEST_COLUMNS or len(raw.header_rows) > 1 or not isinstance(raw.rows, Sequence):
        return raw, said
    alone = corner in SHARE_SIGNS or unit_in(corner) == corner or is_amount(corner)
    names = [row[0].strip() for row in raw.rows if row and row[0].strip()]
    if not corner or not alone or not names or _are_numbered(names):
        return raw, said
    return replace(raw, labels=("", *raw.labels[1:]), header_rows=(), clean=None), replace(said, unit=corner)


def _are_numbered(names: Sequence[str]) -> bool:
    """Whether names have digits, as figures in a unit would, and are no times that follow each other."""
    if not any(sign.isdigit() for name in names for sign in name):
        return False
    years = [int(name) for name in names if is_year(name)]
    near = not years or max(years) - min(years) <= _NEAR * len(years)
    return not all(map(is_period, names)) or len({*names}) < len(names) or not near


def _with_place(title: str, above: Sequence[str]) -> str:
    """A title with the country that a line above says alone, or before how often (“Germany, months”)."""
    heads = (line.strip().rstrip(":") for line in above if "\t" not in line)
    bare = {_OFTEN.sub("", head) for head in heads if len(head) < _SHORT}
    places = [head for head in bare if head and place_kind(head) == "country" and len(head) > _CODE]
    if not title or len(places) != 1 or places[0].casefold() in title.casefold():
        return title
    return f"{title}, {places[0]}"


def _bare(unit: str) -> str:
    inner = unit.strip()
    return inner[1:-1] if inner[:1] == "(" and inner[-1:] == ")" else inner


def _unit_line(lines: Sequence[str]) -> str:
    """A line that is nothing but a unit (“Média de 2002 = 100”, “in millions of US dollars”)."""
    for line in lines:
        cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
        text = (
            cells[-1]
            if len(cells) == 1 or (len(cells) == 2 and re.match(r"(?i)base (?:period|year)", cells[0]))
            else ""
        )
        if said := next(filter(None, map(unit_said, cells)), ""):
            return said
        if found := re.match(r"\[([^\]]+)\]", text):
            text = found[1]
        if (inner := re.fullmatch(r"\(([^()]+[;,][^()]+)\)", text)) and not is_unit(inner[1]):
            text = next((part for part in re.split(r"[;,]\s*", inner[1]) if is_unit(part)), text)
        text = unit_of_all(text) or text
        if text and is_unit(text) and not _COUNTED_BY.match(text):
            return re.sub(r"(?i)^(?:in|en|em) |, *magnitude = units$", "", text.strip("()"))
    return ""


def unit_of_all(line: str) -> str:
    """The unit with which a line begins that says nothing but what all figures are in (“in T€; Stand 14.10.2024”)."""
    found = _ALL_IN.match(line)
    return found["unit"] if found and is_unit(found["unit"]) and not _COUNTING.fullmatch(found["unit"]) else ""


def _within(lines: Sequence[str]) -> str:
    """The unit that a line above says in a bracket at its end, behind its last comma, or as an amount of money."""
    short = [_FOOTNOTE.sub("", line) for line in lines if "\t" not in line and len(line) < _SHORT]
    bracketed = (unit_in(line) for line in short if line.rstrip().endswith((")", "）", "]")))
    ended = (unit_in(line) for line in short if _ENDS_IN_AMOUNT.search(line) and not _SENTENCE.search(line))
    in_it = (unit for line in short if not _SENTENCE.search(line) and (unit := _ends_in(line)))
    return next(filter(None, (*bracketed, *(money_in(line) for line in short), *ended, *in_it)), "")


def _ends_in(line: str) -> str:
    """The unit of figures with which a line ends behind the word for “in” (“Monthly rainfall in mm”)."""
    bare = line.strip().rstrip(".:")
    unit = unit_in(bare)
    return unit if unit and bare.endswith(f" {unit}") and _is_of_figures(unit) else ""


_IN_BEFORE_SPAN = re.compile(
    r"(?i)\b(?:in|en) (?=(?P<unit>(?:[^,;:()（）]|(?<=\d),(?=\d{3}\b)){1,40}?)"
    r"(?:$|[,;]? \(?(?:19|20)\d\d\b|,? (?:by|nach|par|por) ))"
)
"""What a line says figures are in, before the years that these are from or what they are divided by."""

_ABBREVIATED = re.compile(r"(?i)\b(?:mio|mrd|tsd|mln|mill|bn|tn)\.")

_COUNTING = re.compile(r"(?i)numbers?|people|persons|households|families|years?|months?|days?|weeks?")
"""Words that say as often who or when something is done in as what is counted."""


def _before_its_span(lines: Sequence[str], labels: Sequence[str]) -> str:
    """The unit that a line above says before its years, where all figures are of one measure (“Generation in TWh, 2018
    to 2024”)."""
    if sum(map(is_period, labels)) < _FEWEST_PERIODS and len(labels) > _FEWEST_COLUMNS - 1:
        return ""
    short = (line for line in lines if "\t" not in line and len(line) < _SHORT)
    lone = (line for line in short if not _SENTENCE.search(_ABBREVIATED.sub("", line)))
    units = (found["unit"].strip() for line in lone for found in _IN_BEFORE_SPAN.finditer(line.strip().rstrip(".")))
    return next((unit for unit in units if _is_of_figures(unit)), "")


def _is_of_figures(unit: str) -> bool:
    """Whether what stands behind “in” is a unit, and no place where something is counted (“in hospitals per head”)."""
    return is_unit(unit) and not _COUNTING.fullmatch(unit) and is_unit(unit.partition(" per ")[0])


def _note(line: str, elsewhere: Sequence[str]) -> str:
    """A line as a note, "" for rules and for what is told elsewhere."""
    if _RULE.fullmatch(line):
        return ""
    if re.match(r"\s*(?:©|\(c\)|copyright\b)", line, re.IGNORECASE):
        return ""
    if is_unit(line):
        return ""
    pair = keyed(line)
    if pair and pair[0] in elsewhere:
        return source_and_remark(pair[1])[1] if pair[0] == "source" else ""
    pair_of_cells = _NAME_BEFORE_TEXT.fullmatch(line)
    return " ".join((": ".join(pair_of_cells.groups()) if pair_of_cells else line).split())
