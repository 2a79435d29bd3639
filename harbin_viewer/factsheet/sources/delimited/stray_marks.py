"""Quotation marks that hold rows or never close, anywhere in a large text: its head alone does not tell."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice

from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, notes_before_rows
from harbin_viewer.factsheet.sources.delimited.text_format import FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.delimited.text_rows import lines_of
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows, leaves_open
from harbin_viewer.factsheet.sources.text.encoding import Encoding

_PIECE = 1 << 20
_OF_SEVERAL_BYTES = ("utf-16", "utf-32", "iso2022")


def with_all_strays(text: DelimitedText) -> DelimitedText:
    """The text, whose `unclosed` rows are those of all its rows; they are walked where a line leaves a mark open."""
    source, form = text.source, text.form
    is_there = source.content is not None or source.file is not None
    if text.whole or not is_there or not form.quote_char or form.delimiter == FIXED:
        return text
    if not text.unclosed and not _leaves_any_open(source, text.encoding, form):
        return text
    with source.open(text.encoding.mark) as stream:
        lines = lines_of(stream, text.encoding.name, source.name)
        head = list(islice(lines, len(text.rows)))
        skipped = notes_before_rows(head, form)
        rows = Rows(chain(head[skipped:], lines), form)
        for _row in rows:
            pass
    return replace(text, unclosed=tuple(number + skipped for number in rows.unclosed))


def _leaves_any_open(source: ByteSource, encoding: Encoding, form: DelimitedFormat) -> bool:
    """Whether any line leaves a quotation mark open."""
    if encoding.name.startswith(_OF_SEVERAL_BYTES):
        return True
    mark, end, rest = form.quote_char.encode(encoding.name), b"\n" if b"\n" in source.head else b"\r", b""
    with source.open(encoding.mark) as stream:
        while piece := stream.read(_PIECE):
            last = piece.rfind(end) + 1
            if last and (mark in rest or mark in piece):
                odd = (line for line in (rest + piece[:last]).split(end) if line.count(mark) % 2)
                if any(leaves_open(line.decode(encoding.name, "replace"), form) for line in odd):
                    return True
            rest = piece[last:] if last else rest + piece
    return rest.count(mark) % 2 == 1
