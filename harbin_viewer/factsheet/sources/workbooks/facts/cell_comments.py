"""The comments that people put on the cells of a worksheet of XLSX or ODS, which none of the cells holds."""

from __future__ import annotations

import posixpath
import zipfile
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import content_of, holds
from harbin_viewer.factsheet.sources.workbooks.facts.ods_reach import OFFICE, TEXT
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY

_MOST = 200
"""Comments of a sheet that are read at most."""

_LONGEST = 200
"""Letters of a comment that are told."""


def cell_comments(archive: zipfile.ZipFile, part: str) -> tuple[tuple[str, str], ...]:
    """The cells with a comment, as a person calls them, and its words; () where the sheet has none."""
    folder, name = posixpath.split(part)
    links = _tree(archive, f"{folder}/_rels/{name}.rels")
    targets = [link.get("Target", "") for link in links if link.get("Type", "").endswith("/comments")]
    found: dict[str, str] = {}
    for target in targets:
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        comments = (element for element in _tree(archive, path).iter() if element.tag.endswith("}comment"))
        found |= {comment.get("ref", ""): _words(comment) for comment in list(comments)[:_MOST]}
    return tuple((cell, words) for cell, words in found.items() if cell and words)


def comment_of_ods(cell: ElementTree.Element) -> str:
    """The words of the comment on a cell of ODS; "" where it has none."""
    found = cell.find(f"{OFFICE}annotation")
    lines = [] if found is None else ["".join(line.itertext()) for line in found.findall(f"{TEXT}p")]
    return _bounded("\n".join(lines))


def _tree(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    """The XML of a part; an empty one where it is missing, broken or declares entities."""
    content = content_of(archive, part) if holds(archive, part) else b""
    try:
        return ElementTree.Element("none") if not content or ENTITY.search(content) else ElementTree.fromstring(content)
    except BROKEN_XML:
        return ElementTree.Element("none")


def _words(comment: ElementTree.Element) -> str:
    return _bounded("".join(part.text or "" for part in comment.iter() if part.tag.endswith("}t")))


def _bounded(text: str) -> str:
    """What a comment says, without the name of who wrote it, which programs put before it on a line of its own."""
    first, _, rest = text.partition("\n")
    words = " ".join((rest if first.rstrip().endswith(":") and rest.strip() else text).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
