"""Articles, and the sheets that are made of them."""

from __future__ import annotations

from pathlib import Path

from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.tabs import tabs_of


def _draft(folder: Path, name: str, content: str) -> Draft:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return draft_of([file])


def _titles(draft: Draft) -> list[str]:
    return [str(tab["title"]) for tab in tabs_of(draft, ())]
