"""What a list or a table of words is about: the things that the words before it count, or its own header."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.authoring.article.sections import Section
from harbin_viewer.factsheet.roles.names.listed import listed

_COUNTED = re.compile(
    r"(?i)\b(?:several|some|many|various|numerous|key|main|major|important|principal|following|new|these|other|both|two"
    r"|three|four|five|six|seven|eight|nine|ten|\d{1,2}|number of|series of|range of|list of|set of)\s+"
    r"((?:[a-z-]+\s+){0,2}?)([a-z]{3,}s)\b"
)
_THAT = re.compile(r"(?i)\b([a-z]{4,}s)\s+(?:that|which|such as|include|are|involve)\b[^.]*[:：]\s*$")
_VAGUE = listed("""
areas|points|fields|ways|things|examples|items|aspects|steps|parts|kinds|types|topics|cases|years
|months|days|countries|nations|sides|lines|ones|others|terms|issues|matters|categories|groups|reasons
|this|is|has|was|does|percent|sources|details|facts|figures|numbers|results""")
_ADJECTIVE = re.compile(r"(?i)[a-z]{3,}(?:al|ic|ary|ive|ous|ble|ial|an|ese|ish)")
_LONGEST_TITLE = 48


def counted_thing(lead_in: str) -> str:
    """What a list is said to hold by the words before it (“Key sectors include:” → “sectors”); "" where they do not."""
    sentences = re.split(r"(?<=[.!?])\s+", lead_in.strip())
    for sentence in reversed(sentences[-2:]):
        named = [found[2] for found in _COUNTED.finditer(sentence)]
        named += [found[1] for found in _THAT.finditer(sentence)]
        for noun in named:
            if noun.lower() not in _VAGUE and not noun.lower().endswith(("ss", "us", "is")):
                return noun.lower()
    return ""


def singular(noun: str) -> str:
    """A noun without its plural ending, to compare by: sectors and Sector, cities and City."""
    noun = noun.lower().strip()
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def title_of_words(labels: tuple[str, ...]) -> str:
    """The title of a table of words with two columns: “Sector” and “Opportunities” make “Sector opportunities”."""
    if len(labels) != 2 or not all(labels):
        return ""
    first, second = (" ".join(label.split()) for label in labels)
    title = f"{first} {second[0].lower()}{second[1:]}"
    return title if len(title) <= _LONGEST_TITLE and len(title.split()) <= 5 else ""


def title_of_list(section: Section, thing: str) -> str:
    """The title of a tab of lists: the section's first adjective with what it lists, or the section's heading."""
    head = section.short or "What it lists"
    first = head.split()[0]
    if thing and _ADJECTIVE.fullmatch(first) and singular(thing) not in head.lower():
        return f"{first[0].upper()}{first[1:].lower()} {thing}"
    return head if len(head) <= _LONGEST_TITLE else head[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
