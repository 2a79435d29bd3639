"""Where figures come from."""

from typing import Literal

from harbin_viewer.factsheet.model.parts import Part


class Source(Part, frozen=True, kw_only=True):
    """Where figures come from: a document, the body that publishes a statistic, or a reference that reports it.

    `short` is the name beside a figure or a line in a chart, `mention` how a sentence calls it ("the article"), `short`
    where it has none; `date` and `accessed` are ISO dates, years or months (other words where a maker has others).
    `date_of` is what was done on that date ("updated"), "" where it is that of its publication.
    A `body` publishes its own figures, so it alone can confirm them; a `document` is what the sheet examines.
    """

    title: str = ""
    name: str = ""
    path: str = ""
    email: str = ""
    version: str = ""
    short: str = ""
    mention: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    date_of: str = ""
    accessed: str = ""
    kind: Literal["document", "body", "reference"] = "reference"
    note: str = ""

    @property
    def label(self) -> str:
        """The shortest name a reader recognises."""
        return self.short or self.publisher or self.full_name

    @property
    def full_name(self) -> str:
        """What it is called in full: its title, or what else it is known by."""
        return self.title or self.publisher or self.name or self.path or self.email or "a source without a name"

    @property
    def in_a_sentence(self) -> str:
        """How a sentence calls it."""
        return self.mention or self.label


def named_in(references: str) -> tuple[str, ...]:
    """The names of sources in a cell of references, which semicolons part."""
    return tuple(filter(None, map(str.strip, references.split(";"))))
