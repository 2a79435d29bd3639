"""The unit of a field: as it is declared, or as its title, its name or its description says."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.currencies import two_moneys, without_named_money
from harbin_viewer.factsheet.roles.unit_finding.money_at_ends import counted_money_after, is_amount, tells_one_amount
from harbin_viewer.factsheet.words.accents import is_bare_word

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.schema import Field

_NO_UNIT = re.compile(r"\b(?:an?|the|one|this|each|every|all|last)\b|^share\b", re.IGNORECASE)
"""What stands in words that look like a unit, and tell a time or a part: in a year, share of women."""

_MONEY_AT_END = re.compile(r"[^\W\d_]{2}\s(US\$|[$€£¥₹]|EUR|USD|GBP|CHF)$")

_LETTER_OF_NAME = re.compile(r"(?i:\b(?:per|pro|je|par|por|im|of)) \S+ \S+$|\s[A-Z](?:\s\S+)?$")
"""A letter before or behind the money that ends a name, which belongs to the name: “Series B €”, “Price per m €”."""

_LETTER_ALONE = re.compile(r"(?:^|\s)[A-Z](?:\s|$)")

_PER_MANY = re.compile(
    r"(?i)[\w,)] ((?:per |/ ?)"
    r"(?:1[ ,.]?000|10[ ,.]?000|100[ ,.]?000|1[ ,.]?000[ ,.]?000|100?k|thousand|million|billion|mille)"
    r"(?: (?!(?:19|20)\d\d)[a-z][a-z -]{1,30})?)$"
)

_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")

_OF_YEARS = re.compile(r"(?:,? | ?[(\[])(?:in |of )?(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?[)\]]?$")
"""The year or years that end a name: “Doctors per 1,000 people, 2018-2020”."""

_WORDS = 5
"""Words that a unit has at most."""

_COLUMNS = 50_000
"""Of a wide table, whose units are each asked for again when its columns are typed."""

_PARTS = re.compile(r"\s*[,;·|–—]\s*|\.\s+")


def said_unit(field: Field) -> str:
    """The unit that a field declares, or that its words say; "" where nothing does."""
    return field.unit or _said(field.label, field.name, field.description)


def title_beside_unit(field: Field) -> str:
    """The field's label, without the unit where this is told beside it."""
    if field.unit or not (unit := said_unit(field)):
        return field.label
    from harbin_viewer.factsheet.roles.units import title_without_unit

    return title_without_unit(field.label, unit) or field.label


def label_with_unit(field: Field) -> str:
    """The field's label with its unit in a bracket, once: also where the label ends with it already."""
    if not field.unit or field.label.endswith(f" {field.unit}"):
        return field.label
    from harbin_viewer.factsheet.roles.units import title_without_unit

    return f"{title_without_unit(field.label, field.unit) or field.label} ({field.unit})"


@lru_cache(maxsize=_COLUMNS)
def unit_named(label: str, name: str) -> str:
    """The unit that the label or the name of a field says; "" where neither does."""
    from harbin_viewer.factsheet.roles.names.column_names import is_nameless
    from harbin_viewer.factsheet.roles.names.readable import unit_after
    from harbin_viewer.factsheet.roles.units import unit_in

    if (is_nameless(label) and is_nameless(name)) or two_moneys(label):
        return ""
    said = _points_of_per_cent(label) or unit_in(label) or unit_in(name) or unit_after(name)
    return said if said or is_bare_word(label) else _unit_behind(label)


_PER_CENT = r"(?:%|per ?cent(?:age)?|prozent|procent|pourcentage|porcentual(?:es)?|percentua(?:is|li)|процентн\w+)"
_POINTS = r"(?:points?|pts?|punkten?|pkte?|punten|puntos?|punti|pontos?|пункт\w*)\.?"
_POINTS_AT_END = re.compile(
    r"(?i)(?:[(\[]|\bin |\ben |\bв )(?:in |en )?"
    rf"({_PER_CENT}[- ]?{_POINTS}|{_POINTS} (?:de |of |di )?{_PER_CENT})[)\]]?$"
)
"""Points of per cent, in which differences between shares are: a share in % is another thing."""


def _points_of_per_cent(label: str) -> str:
    """The points of per cent in which a label says that its figures are, as it writes them."""
    found = _POINTS_AT_END.search(label.strip())
    return found[1] if found else ""


@lru_cache(maxsize=_COLUMNS)
def _unit_behind(label: str) -> str:
    """What else a label can end with that is a unit, whatever the name of its field."""
    from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
    from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end

    said = _money_after(label) or _parity(label) or _of_so_many(label)
    return said or unit_in_last_bracket(label) or measure_at_end(label)


def _of_so_many(label: str) -> str:
    """Of how many a rate is told, where its name ends with it: “Births per 1000”, “Deaths per 100,000 people”."""
    found = _PER_MANY.search(_OF_YEARS.sub("", label.replace("_", " ").strip()))
    if found is None or label.isupper():
        return found[1].lower() if found else ""
    return _CAPITALISED.sub(lambda word: word[0].lower(), found[1])


def _parity(label: str) -> str:
    """The international dollar, in which incomes are that a name says to be at parity of purchasing power."""
    if "PPP" not in label:  # as of nearly all
        return ""
    told = re.search(r"\bPPP\b", label) and re.search(r"(?i)\b(?:GDP|GNI|income|expenditure)\b", label)
    other = re.search(r"(?i)\b(?:factor|rate|ratio|share|index|growth|euros?|pps|lcu)\b|%", label)
    return "international dollars (PPP)" if told and not other else ""


def _money_after(label: str) -> str:
    """The currency that ends a name, with its scale: “Rent per month €”, “Umsatz Mio €”, “Turnover k€”."""
    whole = without_named_money(label).strip()
    if " " in whole and is_amount(whole) and not _LETTER_ALONE.search(whole):
        return whole  # a head that is nothing else
    if end := counted_money_after(label):
        return "" if " " in end and _LETTER_OF_NAME.search(label) else end
    found = _MONEY_AT_END.search(label.strip())
    return found[1] if found and not tells_one_amount(label) else ""


@lru_cache(maxsize=_COLUMNS)
def unit_described(label: str, description: str) -> str:
    """The unit that a description ends with, or what the label says is counted or lasts; "" where neither tells any."""
    from harbin_viewer.factsheet.roles.described import counted_in, unit_first, unit_in_description, years_in

    told = unit_in_description(description) if description else ""
    return told or counted_in(label) or years_in(label) or unit_first(label) or unit_first(description)


def unit_told(name: str, description: str) -> str:
    """The unit that a column's name or its description says; "" where neither does."""
    return unit_named(name, name) or unit_described(name, description)


def unit_of_package(title: str, description: str) -> str:
    """The unit in a bracket of a package's title, or in which its description says that figures are measured."""
    from harbin_viewer.factsheet.roles.described import unit_measured_in
    from harbin_viewer.factsheet.roles.units import is_unit

    brackets = [found.strip() for found in re.findall(r"\(([^()]+)\)", title)]
    return next(filter(is_unit, brackets), "") or unit_measured_in(description)


def tells_a_unit(text: str) -> bool:
    """Whether a title or subtitle has the words of a unit in it: “billion USD”, “in %”, “Number of people”."""
    from harbin_viewer.factsheet.roles.described import counted_in
    from harbin_viewer.factsheet.roles.unit_finding.bracketed_units import unit_in_last_bracket
    from harbin_viewer.factsheet.roles.units import is_unit, unit_in

    if unit_in_last_bracket(text):
        return True
    for part in (text, *filter(None, _PARTS.split(text))):
        unit = unit_in(part) or counted_in(part) or (part if is_unit(part) else "")
        if 0 < len(unit.split()) <= _WORDS and not _NO_UNIT.search(unit) and unit.lower() in text.lower():
            return True
    return False


@lru_cache(maxsize=1_000)
def _said(label: str, name: str, description: str) -> str:
    return unit_named(label, name) or unit_described(label, description)
