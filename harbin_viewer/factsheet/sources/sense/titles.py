"""The title of a table that no line calls by its name: by what its rows say, or by the name of its file."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.found import Roles
from harbin_viewer.factsheet.roles.names.words import is_named

_OF_FILES = re.compile(
    r"data|database|dataset|exports?|downloads?|tables?|files?|page|linear|loading|sheet|output|results?|extract|query|"
    r"report|csv|final|copy|new|untitled|daten|tabelle|datos|tabla|dados|tabela"
)
"""Words in the names of files that say nothing of what is in them."""


def name_in_words(name: str) -> str:
    """A file's name as a title where it is made of words, "" where it is a number of a table."""
    words = re.split(r"[\s_.-]+", name)
    told = [word for word in words if len(word) > 2 and word.isalpha() and not word.isupper()]
    if any(word.isalpha() and word.lower() == word.upper() for word in words):
        return plain_name(name)  # a script without capitals, and mostly without blanks
    telling = [word for word in told if not _OF_FILES.fullmatch(word.lower())]
    stamps = re.compile(r"(?:[\s_.-]+\d{6,})+$")
    return stamps.sub("", plain_name(name)).strip(" ,_-") if len(telling) >= 2 and len(told) >= 0.6 * len(words) else ""


def plain_name(name: str) -> str:
    """A name with blanks for the signs that stand for them where it has none."""
    if " " in name.strip():
        return name.strip()
    return re.sub(r"_+|(?<=[^\W\d_]{2})-+(?=[^\W\d_]{2})", " ", re.sub(r"__+", ", ", name)).strip(" ,") or name


def title_of_rows(name: str, roles: Roles) -> str:
    """The title by the one thing measured where rows or columns say it, else by the name of the file or sheet."""
    thing = _thing(roles)
    shared = [text for text in roles.about if text.casefold() not in thing.casefold()]
    if thing and (shared or not name_in_words(name)):
        return ", ".join([thing, *shared])
    return name_in_words(name) or ", ".join(_counted(roles)) or plain_name(name)


def _thing(roles: Roles) -> str:
    """What the only measure is; "" where it is called “Value”, or a code, or by other columns row by row."""
    if len(roles.measures) != 1 or roles.measure_name:
        return ""
    title = roles.measures[0].title
    worded = bool(re.search(r"[^\W\d_]{3,}[, ]|^[^\W\d_]{3}$", title)) and not is_named(title, "value")
    return title if worded else ""


def _counted(roles: Roles) -> list[str]:
    """Who is counted, and what all rows share; nothing where they share nothing."""
    names = [roles.entity] if " " in roles.entity.strip() else []
    return [*names, *roles.about] if roles.about else []
