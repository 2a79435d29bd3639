"""What flags on figures mean: by the file's own key, else by the list that the office publishes, else as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.sources.sense.cells.absent_numbers import absent_numbers
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import BRACKETS
from harbin_viewer.factsheet.sources.sense.parted.marking_brackets import words_of_brackets
from harbin_viewer.factsheet.sources.text.cell_kind import REMARK

_EUROSTAT = {
    "b": "break in the time series",
    "c": "confidential",
    "d": "definition differs",
    "e": "estimated",
    "f": "forecast",
    "i": "imputed by Eurostat or another body",
    "n": "not significant",
    "p": "provisional",
    "r": "revised",
    "s": "estimated by Eurostat",
    "u": "of low reliability",
    "z": "not applicable",
}

_SDMX = {
    "A": "",
    "B": "break in the time series",
    "D": "definition differs",
    "E": "estimated",
    "F": "forecast",
    "G": "experimental",
    "I": "imputed",
    "K": "included in another category",
    "L": "missing: data exist and were not collected",
    "M": "missing: data cannot exist",
    "N": "not significant",
    "O": "missing",
    "P": "provisional",
    "Q": "suppressed",
    "R": "revised",
    "S": "affected by a strike or another special event",
    "U": "of low reliability",
    "V": "not validated",
}

_CANADA = {
    "..": "not available",
    "...": "not applicable",
    "x": "suppressed for confidentiality",
    "E": "to be used with caution",
    "F": "too unreliable to be published",
    "p": "preliminary",
    "r": "revised",
    "t": "terminated",
}

_COMMON = {
    "p": "provisional", "r": "revised", "e": "estimated", "f": "forecast", "b": "break in the time series",
    "<": "less than this figure", ">": "more than this figure", "≤": "this figure at most",
    "≥": "this figure at least", "~": "about this figure", "≈": "about this figure",
}  # fmt: skip
"""What these letters and signs mean in the files of all offices that use them."""

_BOUNDS = {"<": "less than", ">": "more than", "≤": "at most", "≥": "at least"}

UNEXPLAINED = "marked “"
"""What the words begin with for a flag that nothing explains."""

OFFICES = {"eurostat": _EUROSTAT, "sdmx": _SDMX, "statcan": _CANADA, "": _COMMON}

_LONGEST_MARK, _WORDS_AT_MOST = 8, 2
"""Letters of a word that a key explains, and how many different cells there are for each of these, at the least."""

_SAYS_NONE = re.compile(
    r"(?i)\b(?:not?|nicht|kein\w*|ohne|non|pas|sans|sin|sem|senza|geen|niet|without|missing|absent|abwesend|fehl\w*"
    r"|unbekannt|unknown|krank|ill|manquant\w*|inconnu\w*)\b"
)
"""What a key says where there is no figure."""


def office_of(labels: Sequence[str], lines: Iterable[str]) -> str:
    """Which office's published list of flags holds for a table, by marks that no other's files have; "" for none."""
    names = {label.strip().casefold() for label in labels}
    text = "\n".join(lines)
    if {"obs_flag"} & names or any("\\time" in name for name in names) or "eurostat" in text.casefold():
        return "eurostat"
    if {"scalar_factor", "coordinate", "vector"} <= names:
        return "statcan"
    return "sdmx" if names & {"obs_status", "obs_value"} else ""


def bound_in_words(flag: str, number: str) -> str:
    """What a figure with such a flag bounds (“less than 5”), which is no figure itself; "" for others."""
    words = _BOUNDS.get(flag[:1], "") if number else ""
    return f"{words} {number}" if words else ""


def says_bound(note: str) -> bool:
    """Whether a note is what `bound_in_words` says in place of a figure."""
    return note.startswith(tuple(f"{words} " for words in _BOUNDS.values()))


def words_of_flags(flags: Iterable[str], lines: Sequence[str], office: str) -> dict[str, str]:
    """The words of each flag; a flag that nothing explains is told as what it is."""
    return {flag: _words(flag, lines, office) for flag in flags}


def _words(flag: str, lines: Sequence[str], office: str) -> str:
    if _YEAR.fullmatch(flag):
        return f"of {flag}"
    if flag.startswith(BRACKETS):
        more = flag[len(BRACKETS) :].strip()
        return ", ".join([words_of_brackets(lines) or "in brackets", *([_words(more, lines, office)] if more else ())])
    if explained := in_key(flag, lines):
        return explained
    if re.fullmatch(REMARK, flag):
        return flag.strip("().").lower()
    published = OFFICES[office]
    if flag in published:
        return published[flag]
    parts = [published.get(letter, "") for letter in flag.replace(" ", "")]
    if len(parts) > 1 and all(parts):
        return ", ".join(parts)
    common = _COMMON.get(flag.strip("()").lower()) if len(flag.strip("()")) == 1 else None
    return common or unexplained(flag)


def unexplained(mark: str) -> str:
    """What is told of a mark that nothing in the file explains."""
    return f"{UNEXPLAINED}{mark}” in the file, which does not say what that means"


_YEAR = re.compile(r"(?:19|20)\d\d")
"""When a figure is of, where it says so in brackets."""

_STARS = re.compile(r"\*{1,4}|[†‡+]")
"""Signs of how significant a figure is."""

_FLAGS = 1000
"""Flags that are looked for once: thousands of columns may have the same."""


def in_key(flag: str, lines: Sequence[str]) -> str:
    """What a line around the table says of a flag, "" where none does."""
    return _in_key(flag, tuple(lines))


def _significance(flag: str, lines: tuple[str, ...]) -> str:
    """What a line says that a star stands for, beside others in one line: “* p<0.05, ** p<0.01”, or as R prints it."""
    if not _STARS.fullmatch(flag):
        return ""
    sign = re.escape(flag)
    level = re.compile(
        rf"(?<![*†‡+]){sign}\s*(?P<words>p(?:[- ]value)?\s*[<≤=]\s*0?[.,]\d+)|['‘’]{sign}['’]\s*(?P<below>0?\.\d+)",
        re.IGNORECASE,
    )
    found = next((found for line in lines if (found := level.search(line))), None)
    if found is None:
        return ""
    return " ".join(found["words"].split()) if found["words"] else f"p < {found['below']}"


def _before_next_key(words: str, flag: str, written: str) -> str:
    """What is said of one flag where a line goes on with others: “e = estimate, f = forecast”, “r) Revised. p) …”."""
    behind = written.strip()[-1:]
    if behind not in ("=", ":", ")") or not (like := r"[^\W\d_]{1,2}" if flag.strip("()[]").isalpha() else ""):
        return words
    apart = "[;,.]?" if behind == ")" else "[;,.]"
    found = re.search(rf"(?:{apart} {like} ?{re.escape(behind)}|[;,.] Sources?:) ?\S", words)
    return words[: found.start()] if found else words


@lru_cache(maxsize=_FLAGS)
def _in_key(flag: str, lines: tuple[str, ...]) -> str:
    if level := _significance(flag, lines):
        return level
    sign = re.escape(flag.strip("()[]"))
    begins = re.compile(
        rf"\s*(?:[\[(]{sign}[\])]|{sign}[)/.]?)(?P<sign>\t|\s*[=:–—-]\s*|\s+)(?P<words>\S.{{2,}})", re.DOTALL
    )
    for line in lines:
        if found := begins.fullmatch(line):
            return _before_next_key(" ".join(found["words"].split()), flag, line[: found.end("sign")])
    within = re.compile(
        rf"(?:(?:^|[\s;,(\[]){sign}[)\]]?\s*(?:=|:| – | - )|[;,.] {sign}\))"
        rf"\s*(?P<words>[^;=]{{3,80}}?)(?=[;,]\s*\S{{1,3}}\s*[=:)]|[;.]|$)"
    )
    for line in lines:
        if found := within.search(line.replace("\t", "; ")):
            return found["words"].strip()
    return ""


def absent_texts(cells: Sequence[str], lines: Sequence[str], stated: Sequence[str], label: str) -> tuple[str, ...]:
    """The cells that stand for no figure in a column that holds no codes, by the `lines` around it or as such."""
    return () if names_code(label) else (*absent_numbers(cells, stated, label), *absent_words(cells, lines))


def absent_words(cells: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    """The few short words among the figures of a column that a line around says to mean that there is none."""
    different = set(filter(None, map(str.strip, cells))) if lines else set()
    words = [text for text in different if len(text) <= _LONGEST_MARK and text[:1].isalpha()]
    if not 0 < _WORDS_AT_MOST * len(words) < len(different):
        return ()
    return tuple(sorted(text for text in words if _SAYS_NONE.search(in_key(text, lines))))
