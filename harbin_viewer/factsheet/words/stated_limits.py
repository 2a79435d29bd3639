"""What the maker of data says limits its figures (“minimum figures”, “provisional”), in the maker's own sentence."""

from __future__ import annotations

import re
from functools import lru_cache

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

_KEY_OF_SIGN = re.compile(r"[(\[]?[A-Za-z*]{1,2}[)\]]?\s*[:=–]\s*\w+\W*$")
"""What a sign would mean where it stands beside a figure (“P: Provisional”), and no limit of all."""

_STOPS = frozenset(".!?…。")

_MARKS = re.compile(r"<[^>]*>|\[([^\]]*)\]\([^)]*\)|[*_`#]+")


@lru_cache(256)
def stated_limit(descriptions: tuple[str, ...]) -> str:
    """The first short sentence of these descriptions that says so, quoted; "" where none does."""
    said = _said(descriptions)
    return ended(f"The maker of the data says: “{said}”") if said else ""


def ended(sentence: str) -> str:
    """A sentence that closes with a quotation, with the stop that this may lack."""
    return sentence if sentence.rstrip("”’")[-1:] in _STOPS else f"{sentence}."


def _said(descriptions: tuple[str, ...]) -> str:
    for description in descriptions:
        plain = _MARKS.sub(r"\1", description[:_MOST_READ])
        for part in re.split(r"\n\s*\n|\n\s*[-•]\s", plain):
            for sentence in re.split(r"(?<=[.!?])\s+", " ".join(part.split())):
                if _LIMITS.search(sentence) and not _KEY_OF_SIGN.match(sentence) and len(sentence) <= _LONGEST:
                    return sentence.strip(' "“”').replace("“", "‘").replace("”", "’")
    return ""
