"""Where figures come from."""

from typing import Literal

from harbin_viewer.factsheet.model.parts import Part

NAMES_NOBODY = "names no source for these figures"
"""What is said of a file, a folder or a package that does not tell whose word its figures are."""


class Source(Part, frozen=True, kw_only=True):
    """Where figures come from: a document, the body that publishes a statistic, or a reference that reports it.

    `short` is the name beside a figure or a line in a chart, `mention` how a sentence calls it ("the article"), `short`
    where it has none; `date` and `accessed` are ISO dates, years or months (other words where a maker has others).
    `date_of` is what was done on that date ("updated"), "" where it is that of its publication.
    A `body` publishes its own figures, so it alone can confirm them; a `document` is what the sheet examines; a `file`
    is what figures were read from that told nobody whose word they are.
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
    kind: Literal["document", "body", "reference", "file"] = "reference"
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
        label = f"{self.label[:1].lower()}{self.label[1:]}" if self.names_nobody else self.label
        return self.mention or label

    @property
    def names_nobody(self) -> bool:
        """Whether it is only what the figures were read from: whose word they are is not stated."""
        return self.kind == "file" and not (self.publisher or self.author or self.path)

    @property
    def remark(self) -> str:
        """Its note; of what names nobody that it does so."""
        return " ".join(filter(None, [f"It {NAMES_NOBODY}." if self.names_nobody else "", self.note]))


def named_in(references: str) -> tuple[str, ...]:
    """The names of sources in a cell of references, which semicolons part."""
    return tuple(filter(None, map(str.strip, references.split(";"))))
