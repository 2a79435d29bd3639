"""Blood pressures, which people write as 120/80: the upper and the lower figure in columns of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.sense.parted.in_two import InTwo, parted_in_two
from harbin_viewer.factsheet.sources.sense.parted.strokes import with_strokes

_CALLED = (
    (r"blood ?pressure|\bbp\b|\bb\.p\.", "systolic", "diastolic"),
    (r"blutdruck|\brr\b|bloeddruk|blodtryk|blodtryck|blodtrykk|verenpaine", "systolisch", "diastolisch"),
    (r"tension(?! )|tension art[ée]rielle|pression art[ée]rielle", "systolique", "diastolique"),
    (r"presi[oó]n arterial|tensi[oó]n arterial|press[aã]o arterial", "sistólica", "diastólica"),
    (r"pressione arteriosa|pressione sanguigna", "sistolica", "diastolica"),
    (r"ci[sś]nienie|krevn[ií] tlak|tlak krve|v[ée]rnyom[aá]s", "skurczowe", "rozkurczowe"),
    (r"давление|\bад\b", "систолическое", "диастолическое"),
    (r"血压|血壓|血圧|혈압", "收缩", "舒张"),
    (r"tansiyon|kan basıncı", "sistolik", "diyastolik"),
)
"""How people call it, and what is told of its two figures in that language."""

_BOTH = re.compile(r"(?i)\s*(sys\w*|upper|oben|high)\s*[/|]\s*(dia\w*|lower|unten|low)\s*((?:\(.*\)|\[.*\])?)\s*")
"""A head that names both."""

_PRESSURE = re.compile(r"\s*(\d{2,3})\s*[/|\\]\s*(\d{2,3})\s*(?:mm ?Hg)?\s*", re.IGNORECASE)
_IN_UNIT = re.compile(r"(?P<title>.*\S)(?:,? in |,? ?[(\[]|, )mm ?Hg[)\]]?", re.IGNORECASE)
_UNIT = "mmHg"
_FEWEST = 2
_LOWEST, _HIGHEST = 25, 300
"""The ends between which both figures of a person lie."""


def with_pressures_parted(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with two columns for each of blood pressures, in mmHg where it does not say in what; else as it is."""
    called = [found for place in with_strokes(sample) if (found := _called(place, raw.labels[place]))]
    for found in reversed([found for found in called if _are_pressures([row[found.place] for row in sample])]):
        label = raw.labels[found.place]
        stated = raw.columns.get(label, ColumnHint()).unit or "hg" in label.lower()
        raw = parted_in_two(raw, found, _PRESSURE, unit=_UNIT, assumed="" if stated else f", in {_UNIT}")
    return raw


def _called(place: int, label: str) -> InTwo | None:
    if both := _BOTH.fullmatch(label):
        unit = f" {both[3]}" if both[3] else ""
        return InTwo(place, f"{both[1]}{unit}", f"{both[2]}{unit}")
    words = next((words for pattern, *words in _CALLED if re.search(pattern, label, re.IGNORECASE)), None)
    if words is None:
        return None
    named = _IN_UNIT.fullmatch(label.strip())
    title, behind = (named["title"], f" ({_UNIT})") if named else (label.strip(), "")
    return InTwo(place, f"{title} {words[0]}{behind}", f"{title} {words[1]}{behind}")


def _are_pressures(cells: Sequence[str]) -> bool:
    """Whether all cells that are filled have an upper figure and a lower one, as those of a person are."""
    texts = [cell for cell in cells if cell.strip() and not is_mark(cell.strip())]
    found = [_PRESSURE.fullmatch(text) for text in texts]
    return len(texts) >= _FEWEST and all(
        pair is not None and _LOWEST <= int(pair[2]) < int(pair[1]) <= _HIGHEST for pair in found
    )
