"""What the maker of data says limits its figures (“minimum figures”, “provisional”), in the maker's own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.sheet import FactSheet

_LONGEST = 170
"""Letters of a sentence that a note has room for."""

_MOST_READ = 8_000
"""Letters of a description that are read."""

_LIMITS = re.compile(
    r"(?i)\bminimum (?:figures|numbers|estimates)\b|\blower bounds?\b|\bprovisional\b|\bpreliminary\b|\bunderestimat"
    r"|\b(?:true|real|actual) (?:figures?|numbers?|values?)\b.*\b(?:higher|lower)\b|\bexclud(?:es|ed|ing)\b"
    r"|\b(?:do(?:es)?|did|is|are) not include\b|\bnot comparable\b"
    r"|\b(?:data|figures|numbers|values)\b.{0,40}\b(?:estimates?|estimated|projections|projected|incomplete)\b"
)

_MARKS = re.compile(r"<[^>]*>|\[([^\]]*)\]\([^)]*\)|[*_`#]+")


def limits(sheet: FactSheet, resource: Resource, fields: Iterable[str]) -> str:
    """The first short sentence that says so of these fields, of their table, or of a package that is one table."""
    schema = resource.schema
    known = [field.description for name in fields if schema and (field := schema.field(name))]
    of_package = sheet.description if len(sheet.resources) == 1 else ""
    said = _said((*known, resource.description, of_package))
    return f"The maker of the data says: “{said}”" if said else ""


@lru_cache(256)
def _said(descriptions: tuple[str, ...]) -> str:
    for description in descriptions:
        plain = _MARKS.sub(r"\1", description[:_MOST_READ])
        for part in re.split(r"\n\s*\n|\n\s*[-•]\s", plain):
            for sentence in re.split(r"(?<=[.!?])\s+", " ".join(part.split())):
                if _LIMITS.search(sentence) and len(sentence) <= _LONGEST:
                    return sentence.strip(' "“”').replace("“", "‘").replace("”", "’")
    return ""
