"""The words of a paragraph of ODT as its reader sees them: without footnotes, comments, boxes and raised marks."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.documents.raised_text import raised_after

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_NOT_READ = frozenset({f"{TEXT}note", f"{OFFICE}annotation", f"{_DRAW}frame", f"{_DRAW}custom-shape"})
_BLANKS = frozenset({f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"})


class OpenStyles:
    """What the styles of a document say: which raise their text, which are bold, and which each is made from."""

    def __init__(self, root: ElementTree.Element) -> None:
        self.raised: set[str] = set()
        self.bold: set[str] = set()
        self.parents: dict[str, str] = {}
        for style in root.iter(f"{STYLE}style"):
            name, looks = style.get(f"{STYLE}name", ""), style.find(f"{STYLE}text-properties")
            self.parents[name] = style.get(f"{STYLE}parent-style-name", "")
            if looks is not None and looks.get(f"{STYLE}text-position", "").startswith("super"):
                self.raised.add(name)
            if looks is not None and looks.get(f"{_FO}font-weight") == "bold":
                self.bold.add(name)

    def kind(self, element: ElementTree.Element) -> str:
        """The style of a paragraph that a person chose, as “Heading 1”."""
        name = element.get(f"{TEXT}style-name", "")
        return (self.parents.get(name) or name).replace("_20_", " ")

    def is_bold(self, element: ElementTree.Element) -> bool:
        """Whether a paragraph is bold as a whole."""
        if element.get(f"{TEXT}style-name", "") in self.bold:
            return True
        spans = [span for span in element if "".join(span.itertext()).strip()]
        bare = (element.text or "") + "".join(span.tail or "" for span in element)
        return bool(spans) and not bare.strip() and all(span.get(f"{TEXT}style-name") in self.bold for span in spans)


def open_words(element: ElementTree.Element, styles: OpenStyles) -> str:
    """The text of a paragraph, or of the paragraphs of a cell joined by blanks."""
    parts = [element] if element.tag in (f"{TEXT}p", f"{TEXT}h") else list(_paragraphs(element))
    return " ".join(" ".join(_text_of(part, styles, "") for part in parts).split())


def open_boxes(element: ElementTree.Element, styles: OpenStyles) -> Iterator[str]:
    """The words of the text boxes that a paragraph holds."""
    for shape in element.iter():
        if shape.tag in (f"{_DRAW}text-box", f"{_DRAW}custom-shape") and (words := open_words(shape, styles)):
            yield words


def footnotes_in(root: ElementTree.Element, styles: OpenStyles) -> list[str]:
    """The words of all footnotes, in order."""
    return [words for body in root.iter(f"{TEXT}note-body") if (words := open_words(body, styles))]


def _paragraphs(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for child in element:
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield child
        elif child.tag not in _NOT_READ:
            yield from _paragraphs(child)


def _text_of(element: ElementTree.Element, styles: OpenStyles, before: str) -> str:
    text = element.text or ""
    for child in element:
        if child.tag in _BLANKS:
            text += " "
        elif child.tag not in _NOT_READ:
            own = _text_of(child, styles, before + text)
            raised = child.get(f"{TEXT}style-name", "") in styles.raised
            text += raised_after(before + text, own) if raised else own
        text += child.tail or ""
    return text
