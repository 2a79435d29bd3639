"""The marks by which offices say that a figure is not there, and which of them mean nought instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from harbin_viewer.factsheet.roles.names.listed import listed

_MARKS = listed(
    """..|. .|unavailable|...|…|....|:|.|-|–|—|−|_|__|---|--|n/a|na|n.a.|n.a|nan|null|none|nil|(null)|missing|*****|****
|***|**|*|x|(x)|#n/a|#na|#value!|#div/0!|#ref!|(d)|(s)|(na)|(z)|d|s|c|z|u|f|\\n|not available
|not applicable|no data|nd|n.d.|n.d|nd.|n/d|s/d|н/д|k. a.|k.a.|suppressed|confidential|: c|:c|: u|: z|/|?|!|#
|##|n.r.|n.s.|nsd|...b|•|·|·|─|‐|-- |○|×|△|ns|nr|not collected|unknown|..c|..f|..u|do not use
|n/e|mm|not reported|withheld|(p)|w|[c]|[x]|[z]|[w]|[u]|[low]|[s]|xxx|unreliable|not reliable|too unreliable"""
)

_CERTAIN = listed(".|..|...|…|:|-|–|—|---|n/a|na|nan|null|#n/a|n.a.|(null)|*****")
"""Marks that mean a missing figure wherever they stand among figures."""

_IN_WORDS = frozenset({"n/a", "N/A", "#N/A", "..", "...", "…", "NaN", "nan", "null", "NULL", "(null)"})
"""Marks that name nobody and nothing, as they are written: Null and Nan are called so."""

_SHORT = 4
"""Letters of abbreviations, among which NA is Namibia or North America."""

_NOUGHT_WORDS = (
    r"nil|zero|nothing|nought|nichts vorhanden|genau null|null oder|no figures|exactly zero|nul\b|néant|cero|nulo|zéro|"
    r"magnitude (?:nil|zero)|less than half|not applicable because zero"
)


_RIGHTS_OF_OFFICES = re.compile(
    r"(?i)^\W*(?:(?:©|\(c\)|copyright)\W*)?(?:statistische[sr]? (?:bundesamt|landesamt|ämter)|destatis\b"
    r"|federal statistical office\b.*\b(?:wiesbaden|destatis))"
)
_CODE_OF_TABLE = re.compile(
    r"(?i)^\W*(?:(?:genesis|regionalstatistik)[- ])?(?:tabelle|table|code)\W+\d{5}-[\w-]{2,12}|^\W*\d{5}-\d{4}\W*$"
)


_SHORTENED = re.compile(r"(?:n\. ?[a-z]|k\. ?a|o\. ?[abdr]|s\. ?[ou])\.")
"""Two words by their first letters that say why there is no figure: n. b., n.v., o. A., s. o."""


def is_mark(text: str) -> bool:
    """Whether a text among figures may stand for a missing one."""
    bare = text.strip().casefold()
    return bare in _MARKS or _SHORTENED.fullmatch(bare) is not None


def is_certain_mark(text: str) -> bool:
    """Whether a text among figures can stand for nothing else."""
    return text.strip().casefold() in _CERTAIN


def marks_in_words(texts: Collection[str]) -> list[str]:
    """Which different texts of a column of words stand for none; NA does where no other is an abbreviation."""
    found = [text for text in texts if text in _IN_WORDS]
    others = [text for text in texts if text not in _IN_WORDS and text != "NA"]
    abbreviated = any(len(text) <= _SHORT and text.isupper() for text in others)
    if "NA" in texts and not abbreviated:
        found.append("NA")
    return found if others else []


def are_of_genesis(lines: Iterable[str]) -> bool:
    """Whether lines are those of GENESIS, the data bank of Germany's statistical offices, where a dash is nought.

    They tell the code of the table and whose rights they are.
    """
    lines = list(lines)
    rights = any(_RIGHTS_OF_OFFICES.search(line) for line in lines)
    return rights and any(_CODE_OF_TABLE.search(line) for line in lines)


def means_nought(lines: Iterable[str]) -> bool:
    """Whether the key of a file says that a dash is nought: then it is a figure and no missing one."""
    pattern = re.compile(
        rf"(?:^|[\s\"“„'(;,])[-–—][\"”“')]?\s*[=:\t ]\s*(?:means |stands for )?(?:{_NOUGHT_WORDS})", re.IGNORECASE
    )
    return any(pattern.search(line) for line in lines)


def as_written(cells: Sequence[str], marks: Sequence[str]) -> tuple[str, ...]:
    """Marks for no figure, and these with the blanks that cells have around them: a cell is compared as a whole."""
    known = dict.fromkeys(mark for mark in marks if mark)
    return tuple(known | dict.fromkeys(cell for cell in cells if cell.strip() in known))
