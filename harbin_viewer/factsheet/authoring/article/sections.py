"""The sections of an article: what stands under each heading, and how its places are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harbin_viewer.factsheet.authoring.article.blocks import Block, Heading, ItemList, Paragraph, TableBlock

_PARTED = re.compile(r"\s*[:：]\s+|\s+[–—-]\s+")
_LONGEST_SHORT = 60


@dataclass(frozen=True)
class Section:
    """A heading ("" for what stands before the first) with what follows it; `number` counts from 0."""

    heading: str
    blocks: tuple[Block, ...]
    number: int

    @property
    def short(self) -> str:
        """The heading without what follows its colon."""
        head = _PARTED.split(self.heading)[0].strip()
        return head if head and len(head) <= _LONGEST_SHORT else self.heading

    @property
    def place(self) -> str:
        """How the place column calls it."""
        return f"“{self.short}”" if self.heading else "Lead"

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
            found[-1][1].append(block)
    filled = [(heading, parts) for heading, parts in found if parts]
    return [Section(heading, tuple(parts), number) for number, (heading, parts) in enumerate(filled)]


def numbered(sections: Sequence[Section]) -> Iterator[tuple[Section, int, int, TableBlock | ItemList]]:
    """Each table and list: its section, its place among the blocks, and its number among those of its kind."""
    counts = {TableBlock: 0, ItemList: 0}
    for section in sections:
        for place, block in enumerate(section.blocks):
            if isinstance(block, TableBlock | ItemList):
                counts[type(block)] += 1
                yield section, place, counts[type(block)], block
