"""Figures, lists, comparisons and what is not stated (no unit) in the words of a calm sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from numbers import Integral

from harbin_viewer.factsheet.words.numerals import written
from harbin_viewer.factsheet.words.reported_decimals import Stated
from harbin_viewer.factsheet.words.visible import visible_line

POINTS = "percentage points"
"""The unit of a difference of per cents."""

NO_UNIT = "unit not stated"
"""What stands in the place of a unit that nothing says."""

_LONGEST_QUOTE = 60

_MOST_DECIMALS = 15


def in_points(unit: str) -> str:
    """The unit of a difference of figures in a unit: of per cents these are percentage points."""
    return f"{POINTS}{unit[1:]}" if unit.startswith("%") else unit


def number(value: float | Decimal | str | None) -> str:
    """A figure in a sentence: with the decimals it was stated with, without float noise."""
    if isinstance(value, Integral):
        return written(int(value))
    if not isinstance(value, float | int | Decimal):
        return "nothing" if value is None else str(value)
    return written(value)


_COUNTS = frozenset({"number", "numbers", "count", "counts", "no.", "nr.", "anzahl", "número", "nombre"})
"""Units that only say that something is counted."""

_INDEX = frozenset({"index", "indices", "índice", "indice", "indeks", "индекс", "指数"})


def _stands_apart(unit: str) -> bool:
    """Whether a unit is no word that a figure goes before: the base of an index, or several things at once."""
    return "=" in unit or ", " in unit or unit.casefold() in _INDEX


def with_unit(figure: str, unit: str, space: str = " ", before_per_cent: str = "") -> str:
    """A figure with its unit, as English writes them: "114 billion USD", but "35.8%".

    Of a unit that begins with a number, so many times that: "3 × 1000 t". What an index is measured by stands in
    brackets, "103.4 (2015=100)", and mere counts have no unit.
    """
    if unit.casefold() in _COUNTS:
        return figure
    if _stands_apart(unit):
        return f"{figure}{space}({unit})"
    if unit[:1].isdigit():
        return f"{figure}{space}×{space}{unit}"
    return f"{figure}{before_per_cent if unit.startswith('%') else space}{unit}".rstrip()


def amount(value: float | Decimal | str | None, unit: str) -> str:
    """A figure with its unit: "114 billion USD", "35.8%"."""
    return with_unit(number(value), unit)


def apart(difference: float, unit: str, tolerance: float | None = None) -> str:
    """How far a figure is from another, and to which side: "12.5% less".

    Beside a `tolerance` it has the decimals that put it on the side of that where it is.
    """
    if difference == 0:
        return "the same"
    size = abs(difference)
    digits = f"{size:.1f}" if size >= 0.05 else f"{size:.2g}"
    if tolerance is not None:
        digits = _beside(tolerance, size, digits)
    has_one_decimal = len(digits.partition(".")[2]) == 1
    shown = number(Stated(digits, 1) if has_one_decimal and size < 1000 else float(digits))
    return with_unit(shown, unit) + (" more" if difference > 0 else " less")


def _beside(tolerance: float, size: float, digits: str) -> str:
    """A distance in these digits, or in the fewest more that do not put it on the other side of the tolerance."""
    decimals = 1
    while (float(digits) <= tolerance) != (size <= tolerance) and decimals < _MOST_DECIMALS:
        decimals += 1
        digits = f"{size:.{decimals}f}"
    return digits


def tolerance(value: float, unit: str) -> str:
    """How far two figures may be apart."""
    return f"The tolerance is {amount(value, unit)}." if value else "No difference is tolerated."


def shortened(text: str, most: int = _LONGEST_QUOTE) -> str:
    """The beginning of a text that is too long for a sentence."""
    return text if len(text) <= most else f"{text[:most]}…"


def quoted(value: object) -> str:
    """A value as it stands in the sheet, in quotation marks, not too long for a sentence."""
    return f"“{visible_line(shortened(str(value)))}”"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number of things: "1 row", "241 rows"."""
    return f"{number(count)} {noun if count == 1 else plural or f'{noun}s'}"


def by_number(count: int, of_one: str, of_several: str) -> str:
    """The form of a word that agrees with a number: "is" or "are"."""
    return of_one if count == 1 else of_several


def how_many_found(count: int, first: str) -> str:
    """How many of what was sought there are, and the first of them; "" for none."""
    if count > 1:
        return f"{number(count)} found, the first is {first}."
    return f"One found: {first}." if count else ""


def numbered(word: str, first: Sequence[int], count: int) -> str:
    """Things by their numbers, of `count` the first few: "row 5", "rows 5, 9, 12 …"."""
    more = " …" if count > len(first) else ""
    return f"{by_number(count, word, f'{word}s')} {', '.join(map(str, first))}{more}"


def as_sentence(text: str) -> str:
    """A text with its full stop, if it ends with no mark of its own."""
    return text if text.rstrip("”’)").endswith((".", "!", "?", "…")) else f"{text}."


def in_a_line(text: str) -> str:
    """Paragraphs one after the other, with a point between two of which the first has no stop of its own."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
    *before, last = [paragraph for paragraph in paragraphs if paragraph] or [""]
    ended = (each if as_sentence(each) == each or each[-1] in ":;" else f"{each} ·" for each in before)
    return " ".join([*ended, last])


def in_quotes(words: Iterable[object]) -> list[str]:
    """Names and texts as they are quoted in sentences: “a”, “b”."""
    return [f"“{visible_line(str(word))}”" for word in words]


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def either(words: Sequence[str]) -> str:
    """Words of which one is meant: "a, b or c"."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def either_clause(clauses: Sequence[str]) -> str:
    """Clauses with words of their own between them, of which one is so: "seen once (2005), or said by it alone"."""
    return ", or ".join(clauses)


def first_of(words: Sequence[str], most: int, others: str) -> str:
    """Words in a row; where two or more are beyond `most`, how many: "a, b and 3" with what `others` are after it."""
    more = len(words) - most
    return listed(words if more < 2 else [*words[:most], f"{more}{others}"])
