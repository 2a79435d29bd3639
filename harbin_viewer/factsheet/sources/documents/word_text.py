"""The words of a paragraph of DOCX as its reader sees them: nothing deleted or moved away, no box, no raised mark."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.documents.raised_text import raised_after

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOT_READ = frozenset({f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{_MC}Fallback", f"{W}instrText", f"{W}pPr"})


def words_of(element: ElementTree.Element) -> str:
    """The text of a part: its paragraphs joined by blanks."""
    paragraphs = [element] if element.tag == f"{W}p" else element.findall(f"{W}p")
    return " ".join(" ".join(text_of(paragraph) for paragraph in paragraphs).split())


def text_of(part: ElementTree.Element) -> str:
    """The text of a paragraph or of a run, with its own blanks."""
    return _joined(_pieces(part))


def boxes_in(paragraph: ElementTree.Element) -> Iterator[str]:
    """The words of the text boxes that a paragraph holds, each once."""
    for child in paragraph:
        if child.tag == f"{W}txbxContent":
            yield words_of(child)
        elif child.tag != f"{_MC}Fallback":
            yield from boxes_in(child)


def _pieces(part: ElementTree.Element) -> Iterator[tuple[str, bool]]:
    """The texts of a part in order, each with whether it is raised above the line."""
    for child in part:
        if child.tag in _NOT_READ:
            continue
        if child.tag == f"{W}r":
            raised = child.find(f"{W}rPr/{W}vertAlign")
            is_raised = raised is not None and raised.get(f"{W}val") == "superscript"
            yield from ((text, is_raised) for text, _ in _pieces(child))
        elif child.tag == f"{W}t":
            yield child.text or "", False
        elif child.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            yield " ", False
        else:
            yield from _pieces(child)


def _joined(pieces: Iterator[tuple[str, bool]]) -> str:
    text = ""
    for piece, is_raised in pieces:
        text += raised_after(text, piece) if is_raised else piece
    return text
