"""An overview written down: for a reader in lines of 80 columns, for a machine as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import asdict

from harbin_viewer.factsheet.json_written import json_written
from harbin_viewer.factsheet.overview.overview_words import (
    FieldWords,
    NoticeGroup,
    NoticeWords,
    Overview,
    SourceWords,
    TableWords,
)
from harbin_viewer.factsheet.overview.safe_markdown import safe_markdown
from harbin_viewer.factsheet.words.visible import visible_line

_WIDTH = 80


def as_text(overview: Overview) -> str:
    """For a reader; nothing of a file reaches the terminal as it is."""
    return "\n".join(_lines(overview))


def as_json(overview: Overview) -> str:
    """For a machine, indented: the fields of `Overview`."""
    return json_written(asdict(overview))


def _lines(overview: Overview) -> Iterator[str]:
    yield from _wrapped(overview.title or "A package without a title")
    if overview.description.text:
        yield ""
        for paragraph in _plain(overview).split("\n"):
            yield from _wrapped(paragraph.strip()) or [""]
    if overview.facts:
        yield ""
    for fact in overview.facts:
        address = f" {fact.address}" if fact.address and fact.address != fact.text else ""
        yield from _wrapped(f"{fact.label}: {fact.text}{address}")
    for table in overview.tables:
        yield from _table(table)
    yield from _sources(overview.sources)
    for group in overview.notices:
        yield from _group(group)


def _plain(overview: Overview) -> str:
    """The description as a terminal may show it: plain words as they stand, HTML as Markdown."""
    description = overview.description
    return description.text if description.form == "plain" else safe_markdown(description)


def _table(table: TableWords) -> Iterator[str]:
    yield from ("", *_wrapped(table.title))
    for words in (table.extent, table.description, table.problem, table.address):
        yield from _wrapped(words, "  ")
    for field in table.fields:
        yield from _wrapped(f"- {_field(field)}", "    ")
        yield from _wrapped(field.description, "      ")


def _field(field: FieldWords) -> str:
    """A field in a line: title, name where it is another, role, type and unit."""
    named = f" [{field.name}]" if field.name != field.title and not field.columns else ""
    stop = "" if field.facts.endswith(".") else "."  # as “Mio.” does
    return f"{field.title}{named}: {field.facts}{stop} {field.reason}".rstrip()


def _sources(sources: tuple[SourceWords, ...]) -> Iterator[str]:
    if sources:
        yield from ("", "Sources")
    for source in sources:
        accessed = f"accessed {source.accessed}" if source.accessed else ""
        parts = [source.title, source.publisher, source.date, source.licence, source.address, accessed]
        yield from _wrapped("- " + " · ".join(filter(None, parts)), "  ")
        yield from _wrapped(source.note, "    ")


def _group(group: NoticeGroup) -> Iterator[str]:
    yield from ("", group.heading)
    for notice in group.notices:
        yield from _wrapped(f"- {in_a_line(notice)}", "  ")


def in_a_line(notice: NoticeWords) -> str:
    """A notice with its places."""
    return f"{notice.sentence} ({notice.where})" if notice.where else notice.sentence


def _wrapped(text: str, indent: str = "") -> list[str]:
    """A text in lines, all but the first set further in."""
    line, further = visible_line(text), f"{indent}  " if indent else ""
    if line and line.isprintable() and line == line.strip() and "  " not in line:
        return [*_broken(line, indent, further)]  # as most are: it is a third of the time on very many columns
    return textwrap.wrap(
        line, _WIDTH, initial_indent=indent, subsequent_indent=further, break_long_words=False, break_on_hyphens=False
    )


def _broken(line: str, indent: str, further: str) -> Iterator[str]:
    """A line of words with a blank between each two, in as many lines as it takes; a longer word stands alone."""
    while len(indent) + len(line) > _WIDTH:
        last = line.rfind(" ", 0, _WIDTH - len(indent) + 1)
        end = last if last > 0 else line.find(" ")
        if end < 0:
            break
        yield f"{indent}{line[:end]}"
        line, indent = line[end + 1 :], further
    yield f"{indent}{line}"
