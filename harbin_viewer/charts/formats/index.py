"""The index of an export: a page for people, with each picture and its words, and a list for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.markup import escaped
from harbin_viewer.charts.scene import Size
from harbin_viewer.factsheet.citation import address, date_in_words
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.words.allowed_addresses import leads_to_web
from harbin_viewer.factsheet.words.languages import OWN

_SHOWN_FIRST = ("svg", "png", "webp", "jpeg")


@dataclass(frozen=True)
class Entry:
    """A chart in the index: its files by format, the sources of its figures, and the size of its picture in px."""

    name: str
    facts: DocumentFacts
    files: dict[str, str]
    sources: tuple[Source, ...]
    size: Size


def as_json(sheet: FactSheet, entries: Sequence[Entry]) -> str:
    """The index for programs."""
    import json

    charts = [
        {
            "name": entry.name, "title": entry.facts.title, "alternative_text": entry.facts.alternative,
            "note": entry.facts.note, "source": entry.facts.source, "licence": entry.facts.licence,
            "files": entry.files,
        }
        for entry in entries
    ]  # fmt: skip
    document = {"title": sheet.title, "created": sheet.created, "charts": charts}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_html(sheet: FactSheet, entries: Sequence[Entry]) -> str:
    """The index for people: one page without scripts that fits any width, light or dark."""
    figures = "\n".join(_figure(entry) for entry in entries)
    links = "\n".join(
        f'<li><a href="#{escaped(one_entry.name)}">{escaped(one_entry.facts.title)}</a></li>' for one_entry in entries
    )
    contents = f'<nav aria-label="Charts">\n<ul>\n{links}\n</ul>\n</nav>\n' if len(entries) > 1 else ""
    of_sheet = f' lang="{escaped(sheet.language)}"' if sheet.language else ""
    about = f'<p class="about"{of_sheet}>{escaped(sheet.factsheet.about)}</p>\n' if sheet.factsheet.about else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{OWN}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(sheet.title)}: charts</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n"
        f"<header>\n<h1{of_sheet}>{escaped(sheet.title)}</h1>\n{about}<p>{_facts(sheet, entries)}</p>\n</header>\n"
        f"{contents}<main>\n{figures}\n</main>\n</body>\n</html>\n"
    )


def _facts(sheet: FactSheet, entries: Sequence[Entry]) -> str:
    licence = sheet.licenses[0] if sheet.licenses else None
    words = escaped((licence.title or licence.name) if licence else "")
    web = licence.path if licence and leads_to_web(licence.path) else ""
    count = "1 chart" if len(entries) == 1 else f"{len(entries)} charts"
    date = f"as of {escaped(date_in_words(sheet.created))}" if sheet.created else ""
    return " · ".join(filter(None, [count, date, f'<a href="{escaped(web)}">{words}</a>' if web else words]))


def _figure(entry: Entry) -> str:
    facts = entry.facts
    shown = next((entry.files[kind] for kind in _SHOWN_FIRST if kind in entry.files), "")
    words = escaped(facts.description)
    picture = (
        f'<a href="{escaped(shown)}"><img src="{escaped(shown)}" alt="{words}" width="{entry.size.width:.0f}" '
        f'height="{entry.size.height:.0f}" loading="lazy"></a>\n'
        if shown
        else ""
    )
    told = f"<details><summary>In words</summary><p>{words}</p></details>\n" if shown else f"<p>{words}</p>\n"
    links = "\n".join(f'<li><a href="{escaped(file)}">{kind.upper()}</a></li>' for kind, file in entry.files.items())
    of_sheet = f' lang="{escaped(facts.language)}"' if facts.language else ""
    spoken = ' class="spoken"' if shown else ""  # the picture has its title inside
    return (
        f'<figure id="{escaped(entry.name)}">\n<h2{spoken}{of_sheet}>{escaped(facts.title)}</h2>\n'
        f"{picture}<figcaption>\n{told}"
        f'{_note(facts)}{_sources(entry)}<ul class="files">\n{links}\n</ul>\n</figcaption>\n</figure>'
    )


def _note(facts: DocumentFacts) -> str:
    """The small print of the picture, which may be too small to be read in it, and which a table has not."""
    return f"<p>Note: {escaped(facts.note)}</p>\n" if facts.note else ""


def _sources(entry: Entry) -> str:
    named = [
        f'<a href="{escaped(address(source))}">{escaped(source.label)}</a>'
        if address(source)
        else escaped(source.label)
        for source in entry.sources
    ]
    words = ", ".join(named) or escaped(entry.facts.source)
    return f"<p>Source: {words}</p>\n" if words else ""


_STYLE = """\
:root { color-scheme: light dark; --ink: #16191d; --muted: #59616b; --line: #e2e5e9; --page: #f5f6f7; --card: #fff;
  --accent: #1f5f99 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff2; --muted: #a5adb7; --line: #2d333a; --page: #15181c;
  --card: #1d2126; --accent: #7fb6e6 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 110rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif }
a { color: var(--accent) }
h1 { margin: 0; font-size: clamp(1.6rem, 4vw, 2.4rem); line-height: 1.15 }
h2 { margin: 0 0 .75rem; font-size: 1.15rem; line-height: 1.3 }
.spoken { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%) }
header p { margin: .4rem 0 0; color: var(--muted) }
header p.about { font-size: 1.15rem }
nav { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line) }
nav ul { margin: 0; padding: 0; columns: 22rem; list-style: none }
nav li { padding: .15rem 0; break-inside: avoid }
nav a { text-decoration: none }
nav a:hover, nav a:focus { text-decoration: underline }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1.5rem;
  margin-top: 2rem; align-items: start }
figure { margin: 0; padding: clamp(1rem, 2vw, 1.5rem); background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; scroll-margin-top: 1rem }
img { display: block; width: 100%; height: auto; border-radius: .25rem }
figcaption { margin-top: .75rem; color: var(--muted); font-size: .95rem; overflow-wrap: anywhere }
figcaption p { margin: .4rem 0 0 }
summary { cursor: pointer }
ul.files { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .6rem 0 0; padding: 0; list-style: none }
@media print { body { background: none } figure { break-inside: avoid } nav { display: none } }
"""
