"""Rows that are none of what their column names: totals and changes among times, nameless subtotals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.aggregates import CHANGE, is_of_several_times, is_subtotal
from harbin_viewer.factsheet.roles.names.column_names import ends_named
from harbin_viewer.factsheet.roles.names.places import is_whole
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import part_of_year, periods_of
from harbin_viewer.factsheet.sources.raw_table import RawTable, Rows
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.wording import first_of, in_quotes

_LOOKED_AT = 400
"""Rows from the head of a table that tell whether there are such rows; of a short one the last few are seen too."""

_FEWEST = 3
_AT_EDGE, _COLUMNS = 2, 8
"""Rows above or below times that may be of something else, and columns from the left among which these are sought."""

_NAMED = 3
_ASKED = re.compile(
    r"(?i)\(?(?:(?:un)?weighted )?(?:n|bases?|sample(?: size)?|(?:number|no\.?) of (?:respondents|interviews|cases)"
    r"|respondents|basis|fallzahl|stichprobe|befragte|effectifs?|muestra|выборка|样本量)\)?\s*[=:.]?"
)
"""What rows below shares are called that say of how many these are."""

_POSSIBLE = re.compile(
    r"(?i)(?:points possible|possible points|(?:max(?:imum)?\.?|full) (?:points|marks|score)|out of"
    r"|(?:höchst|maximal)punktzahl|max\. punkte|punkte möglich|barème)\s*[=:.]?"
)
"""What a row is called among pupils that says how many points there may be."""

_OF_POINTS = re.compile(r"(?i)\b(?:scores?|points|punkte|wins)$|^(?:in|on) \w+$")
"""What rows are called that are no pupils: “Max score” stands beside “Min score”, and “Out of” beside “In stock”."""

_BONUS = 0.2
"""Which share of all may be more than what is possible."""

_STARS = re.compile(r"\*{1,5}")

_RESULTS = frozenset({"ergebnis", "gesamtergebnis", "résultat", "resultado", "итог", "общий итог", "汇总", "总计"})
"""What spreadsheets call their sums of groups, besides “Total”."""

_WHOLE_SHARE = 100.5
_WHOLE, _ROUNDED = 100, 1.5
_OF_SHARES = re.compile(
    r"(?i)%|\bper ?cent|\bpct\b|prozent|\bshares?\b|\banteil|pour ?cent|por ?ciento|процент|百分比|割合"
)
_PARTED = re.compile(r"(?<=\d)[,.'’\u00a0\u202f ](?=\d{3}(?!\d))")

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_BARE_YEAR = re.compile(r"\d{4}")

_ROMAN = re.compile(r"[IVX]+")
"""Numbers of quarters, which may as well be those of classes."""


def without_totals(raw: RawTable, sample: Sequence[Sequence[str]] | None = None) -> RawTable:
    """The table without rows that stand among times and sum up several (“Total 2019”); a notice says so.

    Nor has it those that are called “Subtotal” again and again, among names: nobody could tell of what they are. Of a
    stream a `sample` tells; without one it stays as it is.
    """
    rows = _looked_at(raw.rows if sample is None else sample)
    place, stars = _starred(rows)
    if stars:
        raw = _without(raw, stars, "it sums up others, and names none", place)
        rows = [row for row in rows if not _has_stars(row, place)]
    for find, why in _OF_OTHER_THINGS if rows else ():
        if names := find(raw, rows):
            raw = _without(raw, names, why)
            rows = [row for row in rows if row and row[0].strip() not in names]
    if len(rows) < _FEWEST:
        return raw
    place, sums = next(_sums_of_times(rows, raw.labels[:_COLUMNS]), (0, []))
    if sums:
        why = "they stand among times and are none" if len(sums) > 1 else "it stands among times and is none"
        return _without(raw, sums, why, place, lambda text: _tells_of_several(text) or text in sums)
    if sums := _of_outline(rows):
        why = "they sum up others, and name none themselves" if len(sums) > 1 else "it sums up others, and names none"
        return _without(raw, sums, why)
    sums = _nameless(rows)
    return _without(raw, sums, "nothing says of which it is") if sums else raw


def _looked_at(rows: Rows) -> Sequence[Sequence[str]]:
    """The rows that tell; none of a stream, or of a table of very few."""
    if not isinstance(rows, Sequence) or len(rows) < _FEWEST:
        return []
    return rows if len(rows) <= _LOOKED_AT else [*rows[:_LOOKED_AT], *rows[-_FEWEST:]]


def _starred(rows: Sequence[Sequence[str]]) -> tuple[int, list[str]]:
    """The place and the stars by which SAP marks its sums, whose rows lack what all others have."""
    place = 0 if any(row and row[0].strip() for row in rows) else 1  # a line drawn at the left is an empty column
    starred = [row for row in rows if _has_stars(row, place)]
    others = [row for row in rows if not _has_stars(row, place)]
    if not starred or len(others) <= len(starred):
        return place, []
    full = [at for at in range(place + 1, min(map(len, rows))) if all(row[at].strip() for row in others)]
    lacking = all(any(not row[at].strip() for at in full) for row in starred)
    return place, list(dict.fromkeys(row[place].strip() for row in starred)) if lacking else []


def _has_stars(row: Sequence[str], place: int) -> bool:
    return place < len(row) and bool(_STARS.fullmatch(row[place].strip()))


def _sums_of_times(rows: Sequence[Sequence[str]], labels: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The place of a column of times, and what sums and changes are called that stand among them."""
    for place, label in enumerate(labels):
        if len(rows) <= _FEWEST and not ends_named(label, "time"):
            continue
        texts = dict.fromkeys(text for row in rows if place < len(row) and (text := row[place].strip()))
        others = _words_at_edges(rows, place, label, texts)
        if _name_times([text for text in texts if not _tells_of_several(text) and text not in others][:_FEWEST]):
            sums = [text for text in texts if _tells_of_several(text) or text in others]
            times = [text for text in texts if text not in sums]
            if sums and len(times) > max(1, len(sums) // 2) and _name_times(times):
                yield place, sums


def _tells_of_several(text: str) -> bool:
    """Whether a text among times says what comes of several: “Total”, “Average”, “Growth”, “Change %”."""
    return is_of_several_times(text) or CHANGE.fullmatch(text) is not None


def _words_at_edges(rows: Sequence[Sequence[str]], place: int, label: str, texts: Iterable[str]) -> set[str]:
    """The words above or below times that are none of them, in rows that nothing else names.

    Films may be called 1984 and 2001, and rooms too: among bare years a word is one of them, where nothing says that
    these are times. A year below its months is told apart elsewhere.
    """
    head = rows[:_AT_EDGE] if len(rows) > _FEWEST + 1 else ()
    ends = (row for row in (*head, *rows[-_AT_EDGE:]) if place < len(row))
    alone = (row[place].strip() for row in ends if not any(map(str.strip, row[:place])))
    edges = {text for text in alone if text and _is_word_alone(text)}
    days = [text for text in texts if text not in edges]
    if not edges or len(edges) > _AT_EDGE or any(map(part_of_year, days)):
        return set()
    if ends_named(label, "time"):
        return edges if len(days) >= _FEWEST else set()
    return edges if len(days) > _FEWEST and not all(map(_BARE_YEAR.fullmatch, days)) else set()


def _is_word_alone(text: str) -> bool:
    """Whether a text has letters and no digit: “Transform:” above days, “Target” below them."""
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text))


def _possible_points(_raw: RawTable, rows: Sequence[Sequence[str]]) -> list[str]:
    """What a row is called that says how many points there may be: few have more, and no other is told of points."""
    asked = [row for row in (*rows[:2], rows[-1]) if row and _POSSIBLE.fullmatch(row[0].strip())]
    others = [row for row in rows if row and row not in asked]
    if len(asked) != 1 or any(_OF_POINTS.search(row[0]) for row in others):
        return []
    most = figures_of(asked[0])
    pairs = [
        pair for row in others if len(found := figures_of(row)) == len(most) for pair in zip(found, most, strict=True)
    ]
    beyond = sum(1 for found, limit in pairs if found > limit)
    return [asked[0][0].strip()] if beyond <= _BONUS * len(pairs) else []


def _of_no_month(raw: RawTable, rows: Sequence[Sequence[str]]) -> list[str]:
    """The marks for a missing name (n/a, k. A.) down a column of months, beside years: such figures are of no time."""
    if sum(_YEAR.search(label) is not None for label in raw.labels[1:]) < len(("one year", "another")):
        return []
    names = list(dict.fromkeys(row[0].strip() for row in rows if row))
    marks = [name for name in names if kind(name) == "mark" and not part_of_year(name)]
    months = [name for name in names if name and name not in marks]
    return marks if marks and len(months) > 1 and all(map(part_of_year, months)) else []


def _of_outline(rows: Sequence[Sequence[str]]) -> list[str]:
    """What sums are called that stand in the column of groups and have no name in the next (“North Total”, “”)."""
    blank = dict.fromkeys(row[0].strip() for row in rows if len(row) > 2 and row[0].strip() and not row[1].strip())
    others = [row for row in rows if len(row) > 2 and row[0].strip() not in blank]
    groups = sorted({name for row in others if (name := row[0].strip())}, key=len, reverse=True)
    if not blank or not groups or not all(any(sign.isalpha() for sign in row[1]) for row in others):
        return []
    rests = {text: next((text.replace(group, "") for group in groups if group in text), text) for text in blank}
    of_groups = any(rests[text] != text for text in blank)
    return list(blank) if of_groups and all(map(_is_sum, rests.values())) else []


def _is_sum(text: str) -> bool:
    bare = text.strip(" \t:,.;–—-()[]")
    return is_of_several_times(bare) or bare.casefold() in _RESULTS


def _sample_sizes(raw: RawTable, rows: Sequence[Sequence[str]]) -> list[str]:
    """What the rows are called that say how many were asked (“N=”), where all others hold shares and they none.

    Small figures alone are no shares: N is nitrogen and the north, and “Base” a place as well.
    """
    asked = [row for row in rows if row and _ASKED.fullmatch(row[0].strip())]
    if not asked:
        return []
    others = [figure for row in rows if row not in asked for figure in figures_of(row)]
    if len(others) <= _FEWEST or max(map(abs, others)) > _WHOLE_SHARE:
        return []
    if not (_sum_up_to_a_whole([row for row in rows if row not in asked]) or _speak_of_shares(raw, rows)):
        return []
    sizes = [figures_of(row) for row in asked]
    alone = all(found and min(found) > 0 and all(size.is_integer() for size in found) for found in sizes)
    return [row[0].strip() for row in asked] if alone and max(map(max, sizes)) > _WHOLE_SHARE else []


_OF_OTHER_THINGS = (
    (_sample_sizes, "it says of how many the shares are"),
    (_possible_points, "it says how many points there may be"),
    (_of_no_month, "it names no month, as the others do"),
)
"""What finds the names of rows that are not of who the others are of, and what is said of these."""


def _speak_of_shares(raw: RawTable, rows: Sequence[Sequence[str]]) -> bool:
    texts = (raw.title, *raw.labels, *raw.above, *raw.below, *(cell for row in rows for cell in row))
    return any(map(_OF_SHARES.search, texts))


def _sum_up_to_a_whole(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column holds parts of 100, or the rows do."""
    width = max(map(len, rows), default=0)
    columns = [["", *(row[at] for row in rows if at < len(row))] for at in range(1, width)]
    sums = [sum(found) for line in [*columns, *rows] if len(found := figures_of(line)) > 1]
    return any(abs(found - _WHOLE) <= _ROUNDED for found in sums)


def figures_of(row: Sequence[str]) -> list[float]:
    """The figures behind the name of a row; thousands may be parted, of decimals only few stand behind a comma."""
    found = []
    for cell in row[1:]:
        text = _PARTED.sub("", cell.strip().strip("%()").strip()).replace(",", ".")
        if re.fullmatch(r"[-+]?\d+(?:\.\d+)?", text):
            found.append(float(text))
    return found


def _nameless(rows: Sequence[Sequence[str]]) -> list[str]:
    """What nothing but sums is called, several of them, without a word beside it that tells them apart."""
    again = [text for text, count in Counter(row[0].strip() for row in rows if row).items() if count > 1 and text]
    sums = [text for text in again if is_subtotal(text) or is_whole(text)]
    alone = all(_has_figures_alone(row) for row in rows if row and row[0].strip() in sums)
    among_names = 2 * sum(row[0].strip() not in sums for row in rows if row) > len(rows)  # no table of a whole alone
    return sums if sums == again and alone and among_names else []


def _without(
    raw: RawTable, names: Sequence[str], why: str, place: int = 0, is_named: Callable[[str], bool] | None = None
) -> RawTable:
    """The table without the rows that are called so in a column (or alike, as `is_named` says), and what is told."""
    is_named = is_named or names.__contains__
    known = {"": True}

    def is_kept(row: Sequence[str]) -> bool:
        text = row[place].strip() if place < len(row) else ""
        if text not in known:
            known[text] = not is_named(text)
        return known[text]

    named = first_of(in_quotes(names), _NAMED, " others")
    left = f"The rows {named} are left out" if len(names) > 1 else f"{named} is left out"
    notice = Notice("left out", f"{left}: {why}.", count=len(names))
    return raw.walked(partial(filter, is_kept), notices=(*raw.notices, notice))


def _name_times(texts: Sequence[str]) -> bool:
    """Whether different texts all name times or parts of a year."""
    if not texts or not all(any(sign.isdigit() for sign in text) or part_of_year(text) for text in texts):
        return False
    if len(periods_of(texts)) == len(texts) or date_format(texts) is not None:
        return True
    return all(part_of_year(text) and not _ROMAN.fullmatch(text) for text in texts)


def _has_figures_alone(row: Sequence[str]) -> bool:
    """Whether a row has no words beside its name."""
    return all(any(sign.isdigit() for sign in cell) or not any(sign.isalpha() for sign in cell) for cell in row[1:])
