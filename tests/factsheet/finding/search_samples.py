"""Sheets that are searched."""

from pathlib import Path

from harbin_viewer.factsheet.finding import search
from harbin_viewer.factsheet.finding.search import Index
from tests.factsheet.sheets import PROVENANCE, Draft, mines, opened


def index_of(draft: Draft, folder: Path) -> Index:
    document = opened(draft, folder)
    return search.build(document, document.findings)


def cards() -> Draft:
    """Mines with a deck of cards, a check and texts in several scripts."""
    draft = mines()
    names = ("name", "text", "group", *PROVENANCE)
    fields = [{"name": name, "type": "string"} for name in names]
    draft.descriptor["resources"].append(
        {"name": "sites", "title": "Sites", "path": "sites.csv", "schema": {"fields": fields}}
    )
    draft.files["sites.csv"] = "\n".join(
        [
            ",".join(names),
            "Chénier mine,Coal – and peat,North,firm,,p. 3,claimed,",
            "Peat bog,Opened by the Chénier family,South,office,,p. 4,single,",
            "Шахта Ёлка,Уголь,East,press,,,single,",
            "Straße 矿山,Tunnel,West,press,,,single,",
            "",
        ]
    )
    tab = {"kind": "cards", "name": "sites", "title": "Places", "decks": [{"resource": "sites"}]}
    draft.descriptor["factsheet"]["tabs"].append(tab)
    draft.descriptor["factsheet"]["checks"] = [
        {"type": "sequence", "name": "years", "title": "Years without gaps", "resource": "firm-output", "field": "year"}
    ]
    return draft
