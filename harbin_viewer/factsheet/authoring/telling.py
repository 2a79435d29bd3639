"""What a draft would become, in lines for a person: told before anything is written."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.words.visible import visible_line

HEADINGS = {"table": "Tables", "chart": "Charts", "figure": "Large figures", "check": "Checks"}
"""What stands above the proposals of each kind."""

_LONGEST = 300
"""Letters of a line that a person reads: a title may be a page that was taken for one."""


def told(draft: Draft) -> Iterator[str]:
    """The lines: its title, tabs and sources, what it gets (by the names for `--without`), and what is left out."""
    yield _line(draft.title)
    yield f"Tabs: {', '.join(_line(str(tab['title'])) for tab in tabs_of(draft, ()))}"
    for source in draft.sources:
        yield f"Source: {source['name']} – {_line(str(source['title']))}"
    kind = ""
    for proposal in draft.proposals():
        if proposal.kind != kind:
            kind = proposal.kind
            yield f"\n{HEADINGS[kind]}"
        yield f"  {proposal.name}: {_line(proposal.title)}"
        yield f"      {_line(proposal.why)}"
    if draft.notices:
        yield "\nNot taken, or assumed"
    for notice in draft.notices:
        about = ", ".join(filter(None, (notice.resource, notice.field, notice.place)))
        told = f"{about}: {notice.sentence}" if about else notice.sentence
        yield f"  {_line(told)}"


def _line(text: str) -> str:
    """A text in one line, cut where it is longer than anybody reads."""
    return visible_line(text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …")
