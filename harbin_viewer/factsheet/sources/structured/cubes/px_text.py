"""The keywords of a PC-Axis file: what each says, of which language, dimension and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

TOKEN = re.compile(r'"([^"]*)"|([^\s",;]+)|([,;])', re.DOTALL)
KEYWORD = re.compile(r'\s*([A-Z][A-Z0-9_-]*)\s*(?:\[([^\]]*)\])?\s*(?:\(((?:"[^"]*"|[^)"])*)\))?\s*=', re.IGNORECASE)
CODEPAGE = re.compile(rb'CODEPAGE\s*=\s*"([^"]+)"', re.IGNORECASE)
CHARSET = re.compile(rb'CHARSET\s*=\s*"([^"]+)"', re.IGNORECASE)
TIME_LIST = re.compile(r'TLIST\s*\(\s*([A-Z]\d?)\s*(?:,\s*"([^"]*)"\s*-\s*"([^"]*)")?\s*\)', re.IGNORECASE)
TAGS = re.compile(r"<br\s*/?>|</p>|(<[^>]+>)", re.IGNORECASE)


@dataclass(frozen=True)
class Keyword:
    """One keyword: its name, language ("" for the main one), what it is about, and what it says."""

    name: str
    language: str
    subjects: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class PxText:
    """The keywords of a file, and its data as they stand: from `data_start` in `text`."""

    keywords: tuple[Keyword, ...]
    text: str
    data_start: int

    def values(self, name: str, *subjects: str, language: str = "") -> tuple[str, ...]:
        """What a keyword says of exactly these subjects; () where it is not there."""
        known = self._by_subject.get((name, subjects), ())
        chosen = next((k for k in known if k.language == language), known[0] if known else None)
        return chosen.values if chosen else ()

    @cached_property
    def _by_subject(self) -> dict[tuple[str, tuple[str, ...]], list[Keyword]]:
        """The keywords of a name and subjects: a large cube asks for those of each of its values."""
        found: dict[tuple[str, tuple[str, ...]], list[Keyword]] = {}
        for keyword in self.keywords:
            found.setdefault((keyword.name, keyword.subjects), []).append(keyword)
        return found

    def value(self, name: str, *subjects: str, language: str = "") -> str:
        """What a keyword says, as one text; "" where it is not there."""
        return plain("".join(self.values(name, *subjects, language=language)))

    def about(self, name: str) -> Iterator[Keyword]:
        """All keywords of a name, whatever they are about."""
        return (keyword for keyword in self.keywords if keyword.name == name)

    def data(self) -> Iterator[str]:
        """The figures and marks one by one, each without its quotes."""
        for found in re.compile(r'"([^"]*)"|([^\s",;]+)|(;)').finditer(self.text, self.data_start):
            if found.group(3):
                return
            yield found.group(1) if found.group(1) is not None else found.group(2)


def decoded(content: bytes) -> str:
    """The text of a file, by the encoding it names, by UTF-8 where that fits, and else by the old one of Windows."""
    named = CODEPAGE.search(content[:20_000])
    encodings = ["utf-8-sig", named.group(1).decode("ascii", "replace")] if named else ["utf-8-sig"]
    charset = CHARSET.search(content[:20_000])
    if charset and charset.group(1).upper() == b"OEM":
        encodings.append("cp850")
    for encoding in [*encodings, "cp1252"]:
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def px_text(text: str) -> PxText:
    """The keywords up to DATA; ValueError where one has no end or DATA is missing."""
    keywords: list[Keyword] = []
    place = 0
    while found := KEYWORD.match(text, place):
        name, language, subjects = found.group(1).upper(), (found.group(2) or "").strip('" '), found.group(3) or ""
        if name == "DATA":
            return PxText(tuple(keywords), text, found.end())
        values, place = _values(text, found.end())
        keywords.append(Keyword(name, language, tuple(re.findall(r'"([^"]*)"', subjects)), values))
    raise ValueError(_place(text, place))


def plain(text: str) -> str:
    """A text without the tags of HTML; # is how the format breaks a line."""
    from html import unescape

    without = TAGS.sub(lambda tag: "" if tag.group(1) else "\n", text)
    return "\n".join(line.strip() for line in unescape(without).replace("#", "\n").split("\n") if line.strip())


def times(values: tuple[str, ...], text: str, count: int) -> tuple[str, ...]:
    """The codes of a time dimension by TIMEVAL: those it lists, or those from its first to its last."""
    quoted = [
        value for value in values if not TIME_LIST.match(value) and value and not value.upper().startswith("TLIST")
    ]
    if len(quoted) == count:
        return tuple(quoted)
    span = TIME_LIST.search(text)
    if span is None or not span.group(2):
        return ()
    codes = _span(span.group(1)[:1].upper(), span.group(2), count)
    return tuple(codes)


def _span(scale: str, first: str, count: int) -> list[str]:
    """So many times from the first on: years (A), halves (H), quarters (Q), months (M); none for weeks."""
    per_year = {"A": 1, "H": 2, "Q": 4, "M": 12}.get(scale)
    digits = re.sub(r"\D", "", first)
    if per_year is None or len(digits) < 4:
        return []
    start = int(digits[:4]) * per_year + (int(digits[4:] or 1) - 1 if per_year > 1 else 0)
    numbers = [divmod(start + step, per_year) for step in range(count)]
    if scale == "A":
        return [str(year) for year, _ in numbers]
    return [f"{year}{scale}{part + 1:02}" if scale == "M" else f"{year}{scale}{part + 1}" for year, part in numbers]


def _values(text: str, place: int) -> tuple[tuple[str, ...], int]:
    """The values up to the semicolon: texts that follow each other without a comma are one."""
    values: list[list[str]] = []
    joined = False
    for found in TOKEN.finditer(text, place):
        if found.group(3) == ";":
            return tuple(map("".join, values)), found.end()
        if found.group(3) == ",":
            joined = False
            continue
        token = found.group(1) if found.group(1) is not None else found.group(2)
        if joined:
            values[-1].append(token)
        else:
            values.append([token])
        joined = True
    raise ValueError(_place(text, place))


def _place(text: str, place: int) -> str:
    return f"line {text.count(chr(10), 0, place) + 1}"
