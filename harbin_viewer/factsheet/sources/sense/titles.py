"""The title of a table that no line calls by its name: by what its rows say, or by the name of its file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.names.column_names import is_named, is_nameless
from harbin_viewer.factsheet.roles.unit_finding.money_at_ends import money_in
from harbin_viewer.factsheet.sources.delimited.bounds.stated_above import heads_pivot

_OF_FILES = re.compile(
    r"data|database|dataset|exports?|downloads?|tables?|files?|page|linear|loading|sheet|output|results?|extract|query|"
    r"report|csv|final|copy|new|untitled|daten|tabelle|datos|tabla|dados|tabela"
)
"""Words in the names of files that say nothing of what is in them."""


_TABLE_NUMBER = re.compile(
    r"^(?:(?:table|tabelle|tableau|tabla|tabela|tabel|tabell|表)\s*[\d.\-]+[a-z]?\s*[:.–-]\s*|\d{3,}[A-Z]?: |"
    r"\d{1,2}(?:\.\d{1,2})*\. |第[\d０-９一二三四五六七八九十]+表[\s　]*)(?=\S)",
    re.IGNORECASE,
)
"""The number of a table before its title."""

_NOTED = re.compile(
    r"(?<=\w)\*+$|(?:\s*\[note[s]? [\d, ]+\])+$|\s*\[[a-z]+_[a-z0-9_$]+\]$|\s*(?:©|\(c\)).{0,60}$", re.IGNORECASE
)
"""Signs of notes, and whose rights they are, at the end of a title."""

_CLOSED = re.compile(r"(?<=[^\W\d_]{4})\.$(?<!etc\.)(?<!approx\.)")
"""A full stop behind a title that is no sentence but ends like one."""

_IN_MONEY = re.compile(r",? in (?:(?:constant|current) )?(?:\(?\d{4}\)? )?(?:US ?\$|USD|EUR|€|GBP|£).*$")

_SPAN = re.compile(r"[.,] (?:År|Year|Years|Vuosi|Jahr|Jahre|Années?|Años?)?:? ?[12]\d{3} ?[-–] ?[12]\d{3}$")
"""The years that a data bank has of a table, behind its title."""

_EXPLAINED = re.compile(r"([^.]{10,}\w{3,})\. (?=\d+ ?\S+ ?=)")
"""A title before a sentence that says what its unit is (“Emissions in MtCO2. 1MtCO2 = 1 million tonnes”)."""

_BY = re.compile(
    r"(?P<subject>.{3,}?),? (?P<word>by|muuttujina|etter|efter|nach|par|por|según|per|eftir|podle|według|fordelt på"
    r"|naar) (?P<columns>.+)"
)
_AND = re.compile(r",\s*| (?:and|og|och|und|et|y|e|i|a|ja|en|oraz) ")


def name_in_words(name: str) -> str:
    """A file's name as a title where it is made of words, "" where it is a number of a table."""
    name = re.sub(r"^ddf--datapoints--(.+?)--by--.*", r"\1", name)
    words = re.split(r"[\s_.-]+", name)
    told = [word for word in words if len(word) > 2 and word.isalpha() and not word.isupper()]
    if any(word.isalpha() and word.lower() == word.upper() for word in words):
        return _without_stamp(name)  # a script without capitals, and mostly without blanks
    telling = [word for word in told if not _OF_FILES.fullmatch(word.lower())]
    return _without_stamp(name) if len(telling) >= 2 and len(told) >= 0.6 * len(words) else ""


def _without_stamp(name: str) -> str:
    """A name in words, without the day or number of its download at the end, and with a capital at its beginning."""
    words = name_of_file(name)
    return words[:1].upper() + words[1:] if name.islower() else words


_STAMP = re.compile(
    r"(?:[\s_.-]+(?:\d{8,}|[1-9]\d{5,6}))+$|(?:[\s_.-]+\d{1,4}){3,}$|[\s_.-]+[12]\d{3}-\d\d-\d\d(?:T[\d_:.Z-]+)?$",
    re.IGNORECASE,
)
"""What a download puts at the end of its name: the day, the hour, a number of its own."""

_LETTERS = 3


def name_of_file(name: str) -> str:
    """The name of a file as a person would write it, without the stamp of its download where words are left."""
    bare = _STAMP.sub("", _STAMP.sub("", name.strip()))
    return plain_name(bare if sum(map(str.isalpha, bare)) >= _LETTERS else name).strip(" ,_-")


def plain_name(name: str) -> str:
    """A name with blanks for the signs that stand for them where it has none."""
    if " " in name.strip():
        return name.strip()
    words = re.sub(r"_+|(?<=[^\W\d_]{2})-+(?=[^\W\d_]{2})", " ", re.sub(r"__+", ", ", name)).strip(" ,") or name
    return _INITIALS.sub(lambda found: found[0].upper(), _RUN_TOGETHER.sub(r"\1 per \2", words))


_RUN_TOGETHER = re.compile(r"\b([a-z]\w{2,})per(capita|person|woman|day|year|month)\b")
"""“gdppercapita”, as names of files run rates together."""

_INITIALS = re.compile(r"(?<![^\W_])(?:gdp|gni|gnp|ppp|cpi|hdi|hiv|usd|eur)(?![^\W_])")
"""Small letters that stand for words each."""


def title_of_pivot(above: Sequence[str]) -> str:
    """What a pivot table has in its corner, above its heads and beside the field that these are of; else ""."""
    corner, _, field = above[-1].partition("\t") if above else ("", "", "")
    return corner.strip() if heads_pivot([corner, *field.split("\t")]) else ""


def subject_of_title(title: str, labels: Sequence[str]) -> str:
    """A title without the number of its table, and without the names of columns that it counts up at its end.

    “07459: Befolkning, etter region og år” is about Befolkning, where region is a column.
    """
    bare = _CLOSED.sub("", _NOTED.sub("", _TABLE_NUMBER.sub("", title)))
    bare = _SPAN.sub("", without_explanation(bare))
    bare = _IN_MONEY.sub("", bare) if money_in(bare) else bare
    found = _BY.fullmatch(bare)
    if found is None:
        return bare or title
    known = {label.strip().casefold() for label in labels}
    parts = [part.strip().casefold() for part in _AND.split(found["columns"]) if part.strip()]
    if found["word"] == "per" and not all(part in known for part in parts):
        return bare  # as in “barrels per day”
    named = sum(part in known or is_named(part, "time") or is_named(part, "measure name") for part in parts)
    return found["subject"] if named * 2 > len(parts) else bare


def without_explanation(title: str) -> str:
    """A title without the sentence behind it that says what its unit is."""
    found = _EXPLAINED.match(title)
    return found[1] if found else title


def title_of_rows(name: str, roles: Roles, published: str = "") -> str:
    """The title by the one thing measured where rows or columns say it, else by the name of the file or sheet.

    `published` is what it was published as, which says more than a name that is none in words.
    """
    thing = _thing(roles)
    shared = [text for text in roles.about if text.casefold() not in thing.casefold()]
    if thing and (shared or not name_in_words(name)):
        return ", ".join([thing, *shared])
    if published and published.split()[-1].casefold() in name.casefold():
        return published
    return name_in_words(name) or ", ".join(_counted(roles)) or published or name_of_file(name)


_MUCH_TOLD = 3
"""Columns of words from which on a table tells of its rows (members, orders) and not of the one figure of theirs."""


def _thing(roles: Roles) -> str:
    """What the only measure is; "" where it is called “Value”, or a code, or by other columns row by row.

    Nor is a register of members called by the fee that stands beside much else of each.
    """
    if len({measure.title for measure in roles.measures}) != 1 or roles.measure_name:
        return ""
    if len(roles.of_kind("words")) >= _MUCH_TOLD:
        return ""
    title = roles.measures[0].title
    worded = bool(re.search(r"[^\W\d_]{3,}[, ]|^[^\W\d_a-z]{3}$", title))
    return title if worded and not is_nameless(title) and not is_named(title, "value") else ""


def _counted(roles: Roles) -> list[str]:
    """Who is counted, and what all rows share; nothing where they share nothing."""
    names = [roles.entity] if " " in roles.entity.strip() else []
    return [*names, *roles.about] if roles.about else []
