"""Blocks of Markdown and of plain text, whose headings may have no marks and whose lines may be broken anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from harbin_viewer.factsheet.authoring.article.aligned_text import aligned_rows, has_figures
from harbin_viewer.factsheet.authoring.article.blocks import (
    Block,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Picture,
    TableBlock,
    item_of,
    list_of,
    reads_as_heading,
    with_captions,
    words_of_item,
)
from harbin_viewer.factsheet.sources.documents.document_tables import DocumentTable
from harbin_viewer.factsheet.sources.documents.markdown_tables import cells_of, is_rule, without_marks

_WRAPPED = 100
"""Characters of a line from which nobody broke it by hand."""

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*)")
_UNDERLINE = re.compile(r"\s*(=|-){3,}\s*")
_RULE_OF_PAGE = re.compile(r"\s*([*_-])(\s*\1){2,}\s*")
_BULLET = re.compile(
    r"(?P<indent>\s*)(?P<sign>[-*+•‣◦–▪·]|\(?\d{1,2}[.)]|\(?[a-z]\)|\((?:i|v|x){1,4}\))\s+(?P<text>\S.*)"
)
_PICTURE = re.compile(r"\s*!\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)\s*")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:\s+\S.*")
_BOLD = re.compile(r"(\*\*|__)(.+?)\1")
_FENCE = re.compile(r"\s*(```|~~~)")
_NUMBERED_HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+(\S.*)")


def text_blocks(text: str) -> list[Block]:
    """The blocks of a text, in order; its front matter and code are left out."""
    lines = _without_code(_without_front_matter(text.splitlines()))
    return _with_plain_headings(list(_blocks(lines, joined=_is_wrapped(lines))))


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0].strip("\ufeff ") == "---":
        end = next((number for number, line in enumerate(lines[1:], start=1) if line.strip() in ("---", "...")), 0)
        return lines[end + 1 :] if end else lines
    return lines


def front_matter(text: str) -> dict[str, str]:
    """The plain entries of a text's front matter (title, author, date …), {} where it has none."""
    lines = text.splitlines()
    kept = len(_without_front_matter(lines))
    pairs = (line.partition(":") for line in lines[1 : len(lines) - kept - 1] if kept < len(lines))
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs if value.strip()}


def _without_code(lines: list[str]) -> list[str]:
    kept, inside = [], False
    for line in lines:
        if _FENCE.match(line):
            inside = not inside
        elif not inside:
            kept.append(line)
    return kept


def _is_wrapped(lines: list[str]) -> bool:
    """Whether paragraphs are parted by empty lines: then lines that follow each other are one."""
    if not any(not before.strip() and after.strip() for before, after in pairwise(lines)):
        return False
    prose = [line for line in lines if line.strip() and "|" not in line and not _BULLET.match(line)]
    return sum(len(line) <= _WRAPPED for line in prose) > len(prose) / 2 or any(map(_HEADING.fullmatch, lines))


@dataclass
class _Gathering:
    """What is being gathered: the lines of a paragraph, or the entries of a list with their indents.

    `sign` is what the entries of the list begin with, `is_apart` whether an empty line was the last.
    """

    words: list[str] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)
    sign: str = ""
    is_apart: bool = False

    def ended(self) -> Iterator[Block]:
        """What was gathered, as blocks; nothing is left."""
        if self.words:
            yield Paragraph(_plain(" ".join(self.words)))
        if self.items:
            yield list_of([_item(text, indent // 2) for indent, text in self.items])
        self.words, self.items, self.sign, self.is_apart = [], [], "", False

    def begins_another(self, indent: int, sign: str) -> bool:
        """Whether an entry is the first of another list: behind an empty line, with another sign, as far out."""
        return bool(self.items) and self.is_apart and sign != self.sign and indent <= self.items[0][0]


def _blocks(lines: list[str], *, joined: bool) -> Iterator[Block]:
    gathered = _Gathering()
    width = _width(lines)
    number = 0
    while number < len(lines):
        line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
        is_apart = not gathered.words or not joined or is_rule(below)
        size, block = _special(lines, number, below) if is_apart else _amid_words(gathered, lines[number:])
        if size == 0 and (found := _HEADING.fullmatch(line)):
            size, block = 1, Heading(_plain(found[2].rstrip().rstrip("#").rstrip()), len(found[1]))
        if size == 0 and joined and not gathered.words and _stands_alone(line, below, width):
            size, block = 1, Paragraph(_plain(line))
        if size:
            yield from gathered.ended()
            yield from (block,) if block else ()
            number += size
            continue
        yield from _gather(gathered, line, joined=joined)
        number += 1
    yield from gathered.ended()


def _amid_words(gathered: _Gathering, lines: list[str]) -> tuple[int, Block | None]:
    """A table drawn with blanks or bars right below the words of a paragraph, whose last line may be its caption."""
    rows = aligned_rows(lines)
    if not rows:
        return 0, None
    caption = gathered.words.pop() if reads_as_heading(gathered.words[-1]) else ""
    named = [["", caption], *rows] if caption and len(rows[0]) == 2 and has_figures(rows[0]) else rows
    return len(rows), TableBlock(DocumentTable(caption, named))


def _width(lines: list[str]) -> int:
    """How wide the lines of running text are."""
    lengths = sorted(len(line) for line in lines if line.strip() and "|" not in line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _stands_alone(line: str, below: str, width: int) -> bool:
    """Whether a line was ended by hand where the next word had room, so that it heads what follows without a blank."""
    first = below.split()[0] if below.split() else ""
    room = width - len(line.strip()) - len(first) - 1
    return bool(first) and not line[:1].isspace() and first[0].isupper() and room > width / 3 and reads_as_heading(line)


def _special(lines: list[str], number: int, below: str) -> tuple[int, Block | None]:
    """A heading or table that begins here, and how many lines it has; 0 for none."""
    line = lines[number]
    if line.strip() and _UNDERLINE.fullmatch(below) and "|" not in line and not _BULLET.match(line):
        return 2, Heading(_plain(line), 1 if "=" in below else 2)
    if _RULE_OF_PAGE.fullmatch(line) or _FOOTNOTE.fullmatch(line):
        return 1, None
    if found := _PICTURE.fullmatch(line):
        return 1, Picture(found[1].strip() or found[2].rpartition("/")[2])
    if "|" in line and is_rule(below):
        return _table(lines, number, number + 2, cells_of)
    if "\t" in line.strip() and line.count("\t") == below.count("\t"):
        return _table(lines, number, number + 1, lambda row: [cell.strip() for cell in row.split("\t")])
    rows = aligned_rows(lines[number:])
    return (len(rows), TableBlock(DocumentTable("", rows))) if rows else (0, None)


def _table(lines: list[str], number: int, start: int, cells: Callable[[str], list[str]]) -> tuple[int, TableBlock]:
    sign = "|" if "|" in lines[number] and start == number + 2 else "\t"
    end = next((at for at in range(start, len(lines)) if sign not in lines[at].strip()), len(lines))
    rows = [cells(row) for row in (lines[number], *lines[start:end])]
    return end - number, TableBlock(DocumentTable("", rows))


def _gather(gathered: _Gathering, line: str, *, joined: bool) -> Iterator[Block]:
    bullet = _BULLET.fullmatch(line)
    if not line.strip():
        gathered.is_apart = True
        if gathered.words:
            yield from gathered.ended()
    elif bullet and not (joined and gathered.words and not gathered.items and _continues(gathered.words[-1])):
        indent, sign = len(bullet["indent"].expandtabs(4)), re.sub(r"\w+", "1", bullet["sign"])
        if gathered.words or gathered.begins_another(indent, sign):
            yield from gathered.ended()
        gathered.sign = gathered.sign or sign
        gathered.items.append((indent, bullet["text"]))
        gathered.is_apart = False
    elif gathered.items and line[:1].isspace():
        indent, text = gathered.items[-1]
        gathered.items[-1] = indent, f"{text} {line.strip()}"
    elif joined and not gathered.items:
        gathered.words.append(line.strip())
    else:
        yield from gathered.ended()
        gathered.words.append(line.strip())


def _continues(line: str) -> bool:
    """Whether a line of a paragraph ends amid a sentence, so that a dash or number below it begins no list."""
    return not re.search(r"[.!?:;…][\"”’)]*\s*$", line) and len(line) > _WRAPPED / 2


def _plain(text: str) -> str:
    return " ".join(without_marks(text.lstrip("> ")).split())


def _item(text: str, level: int) -> Item:
    bold = _BOLD.match(text)
    return item_of(_plain(text), _plain(bold[2]) if bold else "", level)


def _with_plain_headings(blocks: list[Block]) -> list[Block]:
    """The same, with paragraphs that are headings without marks known as such, where the text has no others."""
    marked = any(isinstance(block, Heading) for block in blocks)
    counted = sum(_numbers(block, follows) for block, follows in pairwise(blocks) if isinstance(block, ItemList)) > 1
    found: list[Block] = []
    for place, block in enumerate(blocks):
        follows = blocks[place + 1] if place + 1 < len(blocks) else None
        is_bare = not marked or (place == 0 and not isinstance(follows, ItemList | TableBlock))
        if isinstance(block, Paragraph) and follows is not None and is_bare and _heads(block, follows):
            found.append(Heading(_heading_words(block.text), 1 if marked else 0))
        elif isinstance(block, ItemList) and (counted or not marked) and _numbers(block, follows):
            found.append(Heading(words_of_item(block.items[0])))
        else:
            found.append(block)
    return with_captions(found)


def _heads(block: Paragraph, follows: Block) -> bool:
    return reads_as_heading(block.text) and not isinstance(follows, Heading)


def _heading_words(text: str) -> str:
    numbered = _NUMBERED_HEADING.fullmatch(text)
    return numbered[1] if numbered else text


def _numbers(block: ItemList, follows: Block | None) -> bool:
    """Whether a list of one entry is a numbered heading: short, no sentence, with text below it."""
    is_body = isinstance(follows, Paragraph | TableBlock | ItemList)
    return (
        is_body
        and len(block.items) == 1
        and block.items[0].level == 0
        and reads_as_heading(words_of_item(block.items[0]))
    )
