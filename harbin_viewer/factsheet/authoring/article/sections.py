"""The sections of an article: what stands under each heading, and how its places are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from harbin_viewer.factsheet.authoring.article.blocks import (
    Block,
    Heading,
    ItemList,
    Paragraph,
    TableBlock,
    words_of_item,
)

_PARTED = re.compile(r"\s*[:：]\s+|\s+[–—-]\s+")
_LONGEST_SHORT = 60
_NUMBER = re.compile(r"(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|[IVX]{1,5}[.)])\s+")
_BARE_NUMBER = re.compile(r"^\d{1,2}\s+(?=\D)")
_NOTES = re.compile(
    r"(?i)(?:foot|end)?notes?(?: and (?:references|sources))?|references|sources|bibliography|literature"
    r"|further reading|external links|see also|anmerkungen|quellen|literatur|notes et références|références|notas"
    r"|(?:press )?contacts?|share(?: this)?|related(?: articles| posts| links)?|about (?:us|the authors?)|follow us"
    r"|referencias|fuentes|примечания|источники|литература|ссылки|注释|参考文献|参考资料|脚注"
)


@dataclass(frozen=True)
class Section:
    """A heading ("" for what stands before the first) with what follows it; `number` counts from 0.

    `is_numbered`: the headings of the document begin with numbers, also without a point behind them.
    """

    heading: str
    blocks: tuple[Block, ...]
    number: int
    is_numbered: bool = False

    @property
    def short(self) -> str:
        """The heading without its number and without what follows its colon."""
        bare = _NUMBER.sub("", self._head, count=1)
        return (_BARE_NUMBER.sub("", bare, count=1) if self.is_numbered else bare) or self._head

    @property
    def place(self) -> str:
        """How the place column calls it."""
        return f"“{self._head}”" if self.heading else "Lead"

    @property
    def has_one_table(self) -> bool:
        """Whether one table stands in it, and no other."""
        return sum(isinstance(block, TableBlock) for block in self.blocks) == 1

    @property
    def is_notes(self) -> bool:
        """Whether it holds notes and references, and none of what the document says."""
        return bool(_NOTES.fullmatch(self.short.strip(" :")))

    @property
    def _head(self) -> str:
        head = _PARTED.split(self.heading)[0].strip()
        return head if head and len(head) <= _LONGEST_SHORT else self.heading

    def passages(self) -> Iterator[tuple[str, str]]:
        """Its running text and the entries of its lists, each with its place in the section."""
        paragraphs = 0
        for place, block in enumerate(self.blocks):
            if isinstance(block, Paragraph):
                paragraphs += 1
                yield f"paragraph {paragraphs}", block.text
            elif isinstance(block, ItemList):
                for number, item in enumerate(block.items, start=1):
                    for part in words_of_item(item).split("; "):
                        yield f"{self.list_name(place)}, entry {number}", part

    def list_name(self, place: int) -> str:
        """How the place column calls the list at a place of the blocks: “list”, or “list 2” for the second."""
        number = sum(isinstance(block, ItemList) for block in self.blocks[: place + 1])
        return "list" if number == 1 else f"list {number}"

    def below(self, place: int) -> tuple[str, ...]:
        """The paragraphs right below the block at a place."""
        following = list(takewhile(lambda block: isinstance(block, Paragraph), self.blocks[place + 1 :]))
        return tuple(block.text for block in following if isinstance(block, Paragraph))

    def paragraphs(self) -> Iterator[str]:
        """Its running text."""
        return (block.text for block in self.blocks if isinstance(block, Paragraph))

    def lead_in(self, place: int) -> str:
        """The paragraph that stands before the block at a place; "" where none does."""
        before = self.blocks[place - 1] if place else None
        return before.text if isinstance(before, Paragraph) else ""


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """The sections of a document, in order; a heading with nothing under it adds none."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading):
            found.append((block.text, []))
        else:
            found[-1][1].append(_as_words(block))
    filled = [(heading, parts) for heading, parts in found if parts]
    numbered_headings = sum(bool(_BARE_NUMBER.match(heading)) for heading, _ in found)
    return [
        Section(heading, tuple(parts), number, is_numbered=numbered_headings > 1)
        for number, (heading, parts) in enumerate(filled)
    ]


def _as_words(block: Block) -> Block:
    """A list of one entry without a term is a remark, and no list."""
    if isinstance(block, ItemList) and len(block.items) == 1 and not block.items[0].term:
        return Paragraph(block.items[0].text)
    return block


def numbered(sections: Sequence[Section]) -> Iterator[tuple[Section, int, int, TableBlock | ItemList]]:
    """Each table and list: its section, its place among the blocks, and its number among those of its kind."""
    counts = {TableBlock: 0, ItemList: 0}
    for section in sections:
        for place, block in enumerate(section.blocks):
            if isinstance(block, TableBlock | ItemList):
                counts[type(block)] += 1
                yield section, place, counts[type(block)], block
