"""How the figures of a table are written, by cells, what parts these, and names of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money
from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.sources.text.cell_kind import bare_figures, is_period, kind, without_words
from harbin_viewer.factsheet.sources.text.number_style import (
    NO_CHANCE,
    OF_PARTS,
    NumberStyle,
    find_number_style,
    has_hundreds_and_points,
)

_MANY = 20
"""Figures from which it is no chance that all of them have one sign."""

_MONEY = re.compile(CURRENCY)

_COUNTED_BY_POINTS = re.compile(
    r"(?i)\b(?:einwohner|bev[öo]lkerung|befragte|besucher|mitglieder|teilnehmer|w[äa]hler|stimmen|personen|sch[üu]ler"
    r"|studierende|besch[äa]ftigte|mitarbeiter|haushalte|geburten|zuschauer|g[äa]ste|kunden|anzahl"
    r"|habitantes|poblaci[óo]n|votos|visitantes|alumnos|empleados|hogares|popula[çc][ãa]o|eleitores|alunos"
    r"|abitanti|popolazione|voti|visitatori|inwoners|bevolking|stemmen|bezoekers|leden"
    r"|auflage|exemplare|stückzahl|fahrgäste|übernachtungen|abonnenten|leser|zuschauer|nüfus|kişi|hane|seçmen|sayısı"
    r"|ejemplares|viajeros|socios|passageiros|exemplares|copie|passeggeri|oplage|reizigers|invånare|antal|indbyggere"
    r"|innbyggere|asukkaita|väkiluku|mieszkańcy|ludność|obyvatel|počet|lakosság|население|количество|locuitori|stanovnika)(?:zahl(?:en)?)?\b"
)
"""The same in languages in which a point parts thousands, or a blank, and a comma stands before decimals."""

_COUNTED_IN_ENGLISH = re.compile(
    r"(?i)\b(?:inhabitants|population|visitors|votes|respondents|copies|passengers|subscribers|members)\b"
)
"""Words in the names of what is counted whole, and has no decimals."""

_OF_MONEY = re.compile(r"(?i)€|\beuros?\b|\bEUR\b")

_NOT_WHOLE = re.compile(
    r"(?i)[/%]|\bmi[lo]{1,2}\b|\bmio|\bmrd|milli|tausend|tsd|\bmil\b|thousand|1[.,]?000|\bper\b|\bpro\b|\bpor\b|quote|anteil|rate|dichte"
    r"|preis|price|precio|prezzo|prijs|kurs|durchschnitt|mittel|average|diesel|benzin|super|index"
)
"""Words in the names of rates, prices and figures in thousands, which may well have three decimals."""

_FRACTION = re.compile(
    r"(?i)[%]|quote|anteil|rate|dichte|preis|price|precio|prezzo|prijs|kurs|durchschnitt|mittel|index|\blat|\blon|coord|koord"
)
"""Words in the names of what has decimals also beside whole numbers."""

_OF_ANY_SIZE = re.compile(r"(?i)dichte|durchschnitt|mittel")
"""Such names of what may be in thousands too, and tells nothing of points then: 4.214 people to a km²."""

_OF_ONE = re.compile(
    r"(?i)€ ?/|/ ?(?:l|kg|m[²³23]?|kwh|liter|litre|litro)\b|preis|precio|prezzo|prijs|prix|preço|cena|цена|fiyat|kurs\b"
    r"|diesel|benzin|super|\b(?:je|pro|por|par|per) (?:kg|kilo|l|liter|litre|litro|kwh)\b"
)
"""Words in the names of prices of one litre or kilogram where the comma stands before decimals."""

_SIZES = re.compile(
    r"(?i)fläche|area|superficie|yüzölçüm|größe|länge|breite|höhe|gewicht|weight|length|height|width|temp|dichte|coord|koord"
    r"|\blat|\blon|fa[ck]tor|koeff|coef|score|\bnote\b|\bwert\b|value|index"
)
"""Words in the names of what is measured with decimals."""

_SMALL = re.compile(r"\s*\d[.,]\d{3}\s*")

_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)")
"""Days as they are written where the comma stands before decimals."""

_LOOKED_AT = 20
"""Rows in which such days are looked for."""

_THREE = re.compile(r"[^\d.,]*([1-9]\d{0,2})\.\d{3}[^\d.,]*")


_IN_HUNDREDS = re.compile(r"\.\d00(?!\d)")

_HUNDRED, _THOUSAND = 100, 1000

STYLED_ROWS = 200
"""Rows that the writing of figures in a page, a report or a sheet is told from."""

_FEW_TENS = 4
"""Figures with a nought at their end that are no chance."""

_FEW = 3
"""Figures from which on it is said that they may be thousands, where no commas part cells, as they do in English."""


def style_of(
    columns: Mapping[int, Sequence[str]], named: Mapping[int, str], sample: Sequence[Sequence[str]], delimiter: str = ""
) -> NumberStyle:
    """How figures are written. Where each has one comma between semicolons, it stands before decimals: thousands would
    have none, or two, here and there. Of prices, and beside days with points, few figures tell it. No money has three
    decimals throughout, and nobody counts thousandths of people. Notes (1,2) are no figures.

    `columns` are the figures of each column as texts, `named` their names by the same numbers, `sample` whole rows.
    """
    columns = {at: without_words(cells) for at, cells in columns.items()}
    told = (cells for at, cells in columns.items() if not _holds_no_figures(named[at]))
    by_semicolons = delimiter == ";"  # as where the comma stands before decimals
    style = find_number_style(told, no_chance=1 if by_semicolons else NO_CHANCE if delimiter == "," else _FEW)
    may_group = by_semicolons and style.ambiguous and bool(style.group_char)
    if may_group and _stands_before_decimals(style.group_char, columns, named, sample):
        return NumberStyle(style.group_char, ambiguous=True)
    if style.decimal_char != "." or style.group_char:
        return style
    if delimiter == ",":  # commas part cells where points do not part thousands, but who wrote it may not know that
        doubtful = _counts_in_thousandths(columns, named) or any(
            _is_of_money(named[at], [*map(_THREE.fullmatch, cells)]) for at, cells in columns.items()
        )
        return NumberStyle(".", ambiguous=True) if doubtful else style
    bare = {at: bare_figures(cells)[0] for at, cells in columns.items()}
    goes_on = _go_on_in_their_columns(bare, named, by_semicolons=by_semicolons)
    if goes_on and (by_semicolons or _has_both_in_a_row(columns, named, sample)):
        return NumberStyle(",", ".", ambiguous=True)
    if _point_to_thousands(columns, named, by_semicolons=by_semicolons) or _beside_hundreds(named, sample):
        return NumberStyle(",", ".", ambiguous=True)
    return style


def style_of_cells(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> NumberStyle:
    """The same of a table in a page, a report or a sheet, by its first rows."""
    sample = rows[:STYLED_ROWS]
    columns = enumerate(zip(*sample, strict=True))
    figures = {at: [cell for cell in cells if kind(cell) == "number"] for at, cells in columns}
    return style_of(figures, dict(enumerate(labels)), sample)


def styles_of_document(tables: Sequence[tuple[Sequence[str], Sequence[Sequence[str]]]]) -> list[NumberStyle]:
    """How figures are written in each table of a document, labels and rows.

    Who writes decimals with a comma in one has no point before them in another, but thousands: 1.800.
    """
    styles = [style_of_cells(labels, rows) for labels, rows in tables]
    if not any(style.decimal_char == "," and not style.ambiguous for style in styles):
        return styles
    plain = [style.decimal_char == "." and not style.group_char for style in styles]
    return [
        NumberStyle(",", ".", ambiguous=True) if is_plain and _have_thousands(labels, rows) else style
        for style, is_plain, (labels, rows) in zip(styles, plain, tables, strict=True)
    ]


def _have_thousands(labels: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether all figures with a point have three digits behind it, and none is of what may have such decimals.

    Coordinates and scores are copied from programs, with the point that these write.
    """
    pointed = [
        (at, cell)
        for row in rows[:STYLED_ROWS]
        for at, cell in enumerate(row)
        if "." in cell and kind(cell) == "number"
    ]
    names = {labels[at] for at, _cell in pointed}
    if any(_NOT_WHOLE.search(name) or (_SIZES.search(name) and not unit_in(name)) for name in names):
        return False
    return bool(pointed) and all(_THREE.fullmatch(cell) for _at, cell in pointed)


def _holds_no_figures(name: str) -> bool:
    """Whether a column has numbers of notes (1,2), or such as are made of parts."""
    return is_named(name, "note") or OF_PARTS.search(name) is not None or names_code(name)


def _stands_before_decimals(
    sign: str, columns: Mapping[int, Sequence[str]], named: Mapping[int, str], sample: Sequence[Sequence[str]]
) -> bool:
    """Whether all figures have one such sign each, and are many, or stand beside days as 31.12.2025; or are prices."""
    signed = {at: cells for at, cells in columns.items() if any(sign in cell for cell in cells)}
    if not all(_have_one_each(cells, sign) for cells in signed.values()):
        return False
    if all(_OF_ONE.search(named[at]) and all(map(_SMALL.fullmatch, cells)) for at, cells in signed.items()):
        return True
    if len(signed) < len(columns):
        return False
    counted = any(_is_counted(name) for name in named.values())
    dotted = any(_DAY.fullmatch(cell.strip()) for cells in sample[:_LOOKED_AT] for cell in cells)
    return sum(map(len, columns.values())) >= _MANY or (sign == "," and dotted and not counted)


def _have_one_each(figures: Sequence[str], sign: str) -> bool:
    return all(cell.count(sign) == 1 and not _MONEY.search(cell) for cell in figures)


def _is_counted(name: str) -> bool:
    return bool(_COUNTED_BY_POINTS.search(name) or _COUNTED_IN_ENGLISH.search(name))


def _counts_in_thousandths(columns: Mapping[int, Sequence[str]], named: Mapping[int, str]) -> bool:
    """Whether a column of people and the like, whom nobody counts in parts, has points before three digits alone."""
    return any(
        _is_counted(named[at]) and not _NOT_WHOLE.search(named[at]) and cells and all(map(_THREE.fullmatch, cells))
        for at, cells in columns.items()
    )


def _point_to_thousands(columns: Mapping[int, Sequence[str]], named: Mapping[int, str], *, by_semicolons: bool) -> bool:
    """Whether columns with points before three digits are of what has no such decimals: all of them, or some beside
    others that say nothing of decimals.

    A program that parts cells by semicolons does so as the comma stands before its decimals: there it is enough that
    all figures end in a nought, which of thousandths one in ten does.
    """
    is_whole = _is_counted if by_semicolons else _COUNTED_BY_POINTS.search
    found = {
        at: wholes
        for at, cells in columns.items()
        if (wholes := [_THREE.fullmatch(cell) for cell in cells if "." in cell])
    }
    if any(None in wholes or _NOT_WHOLE.search(named[at]) for at, wholes in found.items()):
        return False
    figures = [cell for at in found for cell in columns[at] if "." in cell]
    in_tens = by_semicolons and len(figures) >= _FEW_TENS and all(cell.rstrip().endswith("0") for cell in figures)
    whole = {at for at, wholes in found.items() if is_whole(named[at]) or _is_of_money(named[at], wholes)}
    if in_tens:
        whole |= {at for at, name in named.items() if at in found and (_OF_MONEY.search(name) or not _has_size(name))}
    return bool(whole) and not any(_has_size(named[at]) for at in {*found} - whole)


def _has_size(name: str) -> bool:
    """Whether a column is named as what is measured with decimals, or has a unit."""
    return bool(unit_in(name) or _SIZES.search(name))


def _beside_hundreds(named: Mapping[int, str], sample: Sequence[Sequence[str]]) -> bool:
    """Whether figures of one thing over the times go on from hundreds to figures with a point: 998, 1.004, 1.012."""
    over_time = [at for at, name in named.items() if is_period(name)]
    told = ([row[at].strip() for at in over_time if at < len(row)] for row in sample)
    rows = [[cell for cell in cells if kind(cell) == "number"] for cells in told]
    pointed = [cell for row in rows for cell in row if "." in cell]
    if not pointed or not all(map(_THREE.fullmatch, pointed)):
        return False
    return any(map(_go_on_from_hundreds, rows))


def _go_on_in_their_columns(
    columns: Mapping[int, Sequence[str]], named: Mapping[int, str], *, by_semicolons: bool
) -> bool:
    """Whether all figures with a point have three digits behind it, hundreds without one stand among them, and none has
    four digits in a row: 13.177, 6.296, 993. Decimals would have noughts there, and a point. Several of either tell it,
    and where semicolons part cells one of the hundreds.
    """
    pointed = {at: cells for at, cells in columns.items() if any("." in cell for cell in cells)}
    fractions = {at for at in pointed if _FRACTION.search(named[at])}
    if not all(_OF_ANY_SIZE.search(named[at]) for at in fractions):
        return False
    telling = [cell.strip() for at, cells in pointed.items() if at not in fractions for cell in cells]
    figures = [cell.strip() for cells in columns.values() for cell in cells]
    if not all(_THREE.fullmatch(cell) for cell in figures if "." in cell):
        return False
    wholes, pointed_ones = [int(cell) for cell in telling if cell.isdecimal()], sum("." in cell for cell in telling)
    if not wholes or min(wholes) < _HUNDRED:
        return False
    are_several = len(wholes) > 1 and pointed_ones >= (_FEW if by_semicolons else _FEW_TENS)
    if not are_several and not (by_semicolons and pointed_ones >= _FEW_TENS):
        return False
    return not any(cell.isdecimal() and int(cell) >= _THOUSAND for cell in figures)


def _has_both_in_a_row(
    columns: Mapping[int, Sequence[str]], named: Mapping[int, str], sample: Sequence[Sequence[str]]
) -> bool:
    """Whether hundreds and figures with a point stand in one row: n, mean and deviation have a row each."""
    pointed = [at for at, cells in columns.items() if any("." in cell for cell in cells)]
    if any(is_period(named[at]) for at in pointed):
        return False
    return any(has_hundreds_and_points([row[at].strip() for at in pointed if at < len(row)]) for row in sample)


def _go_on_from_hundreds(row: Sequence[str]) -> bool:
    wholes = [int(cell) for cell in row if cell.isdecimal()]
    thousands = [int(cell.replace(".", "")) for cell in row if _SMALL.fullmatch(cell)]
    if len(wholes) + len(thousands) < len(row) or not wholes or not thousands:
        return False
    return min(wholes) >= _HUNDRED and max(wholes) < _THOUSAND and max(thousands) <= 2 * min(wholes)


def _is_of_money(name: str, figures: Sequence[re.Match[str] | None]) -> bool:
    """Whether a column is of money beyond 9.999: fuel is sold at 1.759 €.

    So are figures of two noughts each at their end, with the sign of a currency or below a word for money: 45.000 €.
    """
    told = [figure for figure in figures if figure]
    if not any(len(figure[1]) > 1 for figure in told):
        return False
    in_hundreds = len(told) > 1 and all(_IN_HUNDREDS.search(figure[0]) for figure in told)
    money = in_hundreds and (speaks_of_money(name) or all(_MONEY.search(figure[0]) for figure in told))
    return money or bool(_OF_MONEY.search(name))
