"""The many sources of a table whose rows do not say which of them they have, in words."""

from __future__ import annotations

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.wording import number

_OF_SEVERAL = "\1"

_FIRST = 5
"""Sources that are named before the others are counted."""


def key_of_several(resource: Resource) -> str:
    """What stands for all sources of a table among those that rows name."""
    return f"{_OF_SEVERAL}{resource.name}"


def stands_for_several(key: str) -> bool:
    """Whether a key is one of those."""
    return key.startswith(_OF_SEVERAL)


def stated_of(document: Document, key: str) -> str:
    """The sources that such a key stands for, in words."""
    return several_of(document.resource(key.removeprefix(_OF_SEVERAL)))


def several_of(resource: Resource) -> str:
    """The sources of a table whose rows do not say which of them they have, in words."""
    labels = [source.label for source in resource.sources if source.label]
    more = len(labels) - _FIRST
    named = labels if more < 2 else [*labels[:_FIRST], f"{number(more)} others"]
    return f"{'; '.join(named)} (the rows do not say which)"
