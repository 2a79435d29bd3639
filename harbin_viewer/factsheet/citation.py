"""A source as a citation: plain text, Markdown, BibTeX (BibLaTeX) and RIS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypeAlias

from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.words.allowed_addresses import leads_to_web
from harbin_viewer.factsheet.words.visible import visible_line

Format: TypeAlias = Literal["text", "markdown", "bibtex", "ris"]

FORMATS: dict[Format, str] = {"text": "Plain text", "markdown": "Markdown", "bibtex": "BibTeX", "ris": "RIS"}
"""The formats with their names for people."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[\d:.]*(?:Z|[+-][\d:]+)?)?", re.ASCII)
"""A date, month or year; the time of a day is passed over, and nothing else may follow."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
}  # fmt: skip
"""What TeX reads otherwise. Braces are named, as BibTeX counts those after a backslash too."""

_NOT_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "<": "%3C", ">": "%3E"}
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~@]|&(?=#?\w+;)|:(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What Markdown reads otherwise; an address or a name of mail in a text would become a link by itself."""

_MARKDOWN_LIST = re.compile(r"^(\d+(?=[.)])|(?=[-+] ))")


def cite(source: Source, form: Format, place: str = "") -> str:
    """A source in one format; `place` is where in it (a section, a table, a page)."""
    return _FORMS[form](source, place)


def cite_all(sources: Iterable[Source], form: Format) -> str:
    """Several sources in one format, as a file would hold them."""
    between = "\n" if form in ("text", "markdown") else "\r\n" if form == "ris" else "\n\n"
    return between.join(cite(source, form) for source in _with_keys(sources))


def _with_keys(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, named so that no two have one key: of two entries with the same a bibliography keeps one."""
    keys: dict[str, Source] = {}
    for source in sources:
        named, number = source, 2
        while keys.setdefault(key(named).casefold(), source) != source:
            named, number = replace(source, name=f"{key(source)}-{number}"), number + 1
        yield named


def key(source: Source) -> str:
    """What a bibliography calls a source by: its name in the sheet, or else its label and year; always the same."""
    if _NAME.fullmatch(source.name):
        return source.name
    words = re.sub(r"[^a-z0-9]+", "-", (source.name or f"{source.label} {source.date[:4]}").casefold()).strip("-")
    return words or "source"


def address(source: Source) -> str:
    """The address that a browser opens, "" where there is none."""
    written = source.path.replace(" ", "%20")
    return written if leads_to_web(written) else ""


def date_in_words(date: str) -> str:
    """An ISO date, month or year for a reader: "14 July 2020", "January 2015", "2015"; anything else stays as it is."""
    match = _DATE.fullmatch(date)
    if match is None or (match[2] and not 1 <= int(match[2]) <= 12):
        return date
    year, month, day = match.groups()
    parts = [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return " ".join(filter(None, parts))


def dated(source: Source) -> str:
    """The date of a source for a reader, with what was done on it where that is not its publication; "" for none."""
    return f"{source.date_of} {date_in_words(source.date)}".strip() if source.date else ""


def _text(source: Source, place: str) -> str:
    return _sentences(source, place, _in_line(source.title), address(source))


def _markdown(source: Source, place: str) -> str:
    title = _markdown_text(source.title)
    linked = f"[{title}](<{_plain_address(source)}>)" if address(source) else title
    return _MARKDOWN_LIST.sub(r"\1\\", _sentences(source, place, linked, "", _markdown_text))


def _sentences(
    source: Source,
    place: str,
    title: str,
    shown_address: str,
    escape: Callable[[str], str] = lambda text: _in_line(text),
) -> str:
    """Author, title, publisher and date, place, address and date of access; each where it is known."""
    publisher = source.publisher if source.publisher != source.author else ""
    day = dated(source)
    day = day if publisher else day[:1].upper() + day[1:]  # it begins the sentence: “Updated 22 October 2025.”
    published = ", ".join(filter(None, [escape(publisher), escape(day)]))
    sentences = [escape(source.author), title, published, escape(place)]
    text = " ".join(each if each.endswith((".", "?", "!")) else f"{each}." for each in sentences if each)
    accessed = f"(accessed {escape(date_in_words(source.accessed))})" if source.accessed else ""
    tail = " ".join(filter(None, [shown_address, accessed]))
    return f"{text} {tail}{'.' if accessed else ''}".rstrip()


def _markdown_text(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", _in_line(text))


def _in_line(text: str) -> str:
    """A text in one line, with nothing in it that is obeyed and not seen."""
    return visible_line(" ".join(text.split()))


def _plain_address(source: Source) -> str:
    """The address without signs that end it where it is written between brackets or braces."""
    return "".join(_NOT_IN_ADDRESS.get(letter, letter) for letter in address(source))


def _bibtex(source: Source, place: str) -> str:
    """An entry in UTF-8. Titles and bodies stand in braces of their own, so that no style changes their letters."""
    fields = {
        "author": _tex(source.author),
        "title": f"{{{_tex(source.title)}}}",
        "organization": f"{{{_tex(source.publisher)}}}" if source.publisher else "",
        "date": _day(source.date),
        "year": _day(source.date)[:4] or _tex(source.date),
        "url": _plain_address(source),
        "urldate": _day(source.accessed),
        "note": _tex("; ".join(filter(None, [place, source.note]))),
    }
    kind = "online" if address(source) else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key(source)},", *lines, "}"])


def _day(date: str) -> str:
    """An ISO date without its time; "" for what is none."""
    match = _DATE.fullmatch(date)
    return "-".join(filter(None, match.groups())) if match else ""


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in _in_line(text))


def _ris(source: Source, place: str) -> str:
    """A record; its lines end as the format wants, in CR and LF."""
    fields = [
        ("TY", _ris_type(source)),
        ("ID", key(source)),
        ("AU", source.author),
        ("TI", source.title),
        ("PB", source.publisher),
        ("PY", _day(source.date)[:4]),
        ("DA", _ris_date(source.date)),
        ("UR", address(source)),
        ("Y2", _ris_date(source.accessed)),
        ("SE", place),
        ("N1", source.note),
    ]
    lines = [f"{tag}  - {_in_line(value)}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _ris_type(source: Source) -> str:
    """A web page where it has an address; else what its kind makes likely."""
    if address(source):
        return "ELEC"
    if source.kind == "body":
        return "DATA"
    dated = _DATE.fullmatch(source.date)
    return "NEWS" if source.kind == "reference" and source.publisher and dated and dated[2] else "GEN"


def _ris_date(date: str) -> str:
    """YYYY/MM/DD/ with what is unknown left out between the strokes."""
    match = _DATE.fullmatch(date)
    return f"{match[1]}/{match[2] or ''}/{match[3] or ''}/" if match else ""


_FORMS: dict[Format, Callable[[Source, str], str]] = {
    "text": _text,
    "markdown": _markdown,
    "bibtex": _bibtex,
    "ris": _ris,
}
