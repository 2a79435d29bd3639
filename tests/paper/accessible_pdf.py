"""What keeps a PDF from being read by everyone: the points of PDF/UA that a file alone can be held to.

They are those of the Matterhorn Protocol 1.1 that need no person, by their numbers: 01-003 to 01-005, 01-007 (what is
marked), 02-001, 02-003, 02-004 (roles), 06-001 to 06-003, 07-001, 07-002 (title, and what the file says of itself),
09-004 to 09-006 (tables, lists, contents), 11-006 (language), 13-004 (figures), 14-002, 14-003, 14-006, 14-007
(headings), 15-003 (heads of tables; rows equally long beside it), 17-002 (formulas), 19-003, 19-004 (notes), 26
(locks), 28-002, 28-004, 28-009, 28-011, 28-012 (links, order of keys); 10-001 and those of 31 in `accessible_fonts`.
Layers (20), files inside (21), forms (25), scripts, other annotations, and parts of other files (30) are in none of
our files, which is looked for.
Left to persons are those that ask whether words and order are right, as 01-001, 06-004, 13-001 to 13-003 and 14-001.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject

from tests.paper.accessible_fonts import font_complaints

PAINTS = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"BI"}
STANDARD = {
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table",
    "TR", "TH", "TD", "THead", "TBody", "TFoot", "Caption", "Figure", "Link", "Span", "Note", "TOC", "TOCI", "Index",
    "BlockQuote", "Quote", "Art", "NonStruct", "Reference", "Code", "Form", "Formula",
}  # fmt: skip
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
WITHIN = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "Lbl": {"LI"},
    "LBody": {"LI"}, "TOCI": {"TOC"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
}  # fmt: skip


def complaints(file: bytes) -> list[str]:
    """All that is wrong with it, a line each."""
    reader = PdfReader(io.BytesIO(file))
    return [
        *_of_document(reader), *_of_what_is_not_there(reader), *_of_pages(reader), *_of_tree(reader),
        *_of_fonts(reader), *font_complaints(reader),
    ]  # fmt: skip


def _of_what_is_not_there(reader: Any) -> Iterator[str]:
    """What none of our files has, and each would need more than is looked at here."""
    root = reader.root_object
    for name in ("/OCProperties", "/AcroForm", "/AA", "/OpenAction", "/Perms"):
        if name in root:
            yield f"it has {name[1:]}"
    if {"/EmbeddedFiles", "/JavaScript"} & set(root.get("/Names", {})):
        yield "it has files or scripts inside"
    if root.get("/MarkInfo", {}).get("/Suspects"):
        yield "it doubts its own marks"
    for number, page in enumerate(reader.pages, start=1):
        kinds = {str(reference.get_object().get("/Subtype")) for reference in page.get("/Annots", ())}
        if kinds - {"/Link"} or "/AA" in page or "/XObject" in page["/Resources"]:
            yield f"page {number} has other parts than text, lines and links"


def _of_document(reader: Any) -> Iterator[str]:
    root = reader.root_object
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it does not say that it is marked"
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", str(root.get("/Lang", ""))):
        yield "no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if not (reader.metadata and reader.metadata.title):
        yield "no title"
    told = root["/Metadata"].get_object().get_data().decode() if "/Metadata" in root else ""
    title = re.search(r"<dc:title>(.*?)</dc:title>", told, re.DOTALL)
    if title is None or not re.sub(r"<[^>]*>", "", title[1]).strip():
        yield "no title in XMP"
    if "pdfuaid" not in told:
        yield "it does not say that it is PDF/UA"
    if "/Encrypt" in reader.trailer:
        yield "it is locked"


def _of_pages(reader: Any) -> Iterator[str]:
    known = _parents(reader)
    for number, page in enumerate(reader.pages, start=1):
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"page {number}: keys do not follow the structure"
        marked, faults = _marked(page, reader)
        yield from (f"page {number}: {fault}" for fault in faults)
        owners = known.get(page.get("/StructParents"))
        if marked and not isinstance(owners, ArrayObject):
            yield f"page {number}: nothing says whose its parts are"
            continue
        for part in marked:
            owner = owners[part].get_object() if owners is not None and part < len(owners) else None
            if not isinstance(owner, DictionaryObject) or part not in set(_contents(owner)):
                yield f"page {number}: part {part} has no place in the tree"
        for reference in page.get("/Annots", ()):
            yield from (f"page {number}: {fault}" for fault in _of_link(reference, known))


def _marked(page: Any, reader: Any) -> tuple[list[int], list[str]]:
    """The numbers of the marked parts of a page, and what is painted without being marked, or marked twice."""
    depth: list[str] = []
    found: list[int] = []
    faults: list[str] = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            own = operands[1] if len(operands) > 1 and isinstance(operands[1], DictionaryObject) else {}
            if "/MCID" in own:
                if int(own["/MCID"]) in found:
                    faults.append(f"part {own['/MCID']} is there twice")
                found.append(int(own["/MCID"]))
            kind = "artifact" if operands[0] == "/Artifact" else "part" if "/MCID" in own else ""
            if kind and any(outer and outer != kind for outer in depth):
                faults.append("artifacts and parts are in each other")
            depth.append(kind)
        elif operator == b"EMC":
            depth.pop()
        elif operator in PAINTS and not any(depth):
            faults.append(f"something is painted unmarked ({operator.decode()})")
    if depth:
        faults.append("a mark has no end")
    return found, list(dict.fromkeys(faults))


def _of_link(reference: Any, known: dict[int, Any]) -> Iterator[str]:
    annotation = reference.get_object()
    if annotation.get("/Subtype") != "/Link":
        return
    if not str(annotation.get("/Contents", "")).strip():
        yield "a link without words"
    owner = known.get(annotation.get("/StructParent"))
    owner = owner.get_object() if owner is not None else None
    if owner is None or owner.get("/S") != "/Link":
        yield "a link that is no part of the document"
    elif not any(_is_reference_to(kid, reference) for kid in _kids(owner)):
        yield "a link whose part of the document does not know it"


def _is_reference_to(kid: Any, reference: Any) -> bool:
    known = kid.get_object() if isinstance(kid, IndirectObject) else kid
    return isinstance(known, DictionaryObject) and known.get("/Type") == "/OBJR" and known.raw_get("/Obj") == reference


def _of_tree(reader: Any) -> Iterator[str]:
    tree = reader.root_object["/StructTreeRoot"]
    roles = {str(own)[1:]: str(standard)[1:] for own, standard in tree.get("/RoleMap", {}).items()}
    if set(roles) & STANDARD or any(standard not in STANDARD for standard in roles.values()):
        yield "roles that everyone knows mean something else"
    level, notes = 0, set[str]()
    for element, outer in _walk(tree, ""):
        kind = str(element["/S"])[1:]
        kind = kind if kind in STANDARD else roles.get(kind, kind)
        if kind not in STANDARD:
            yield f"nobody knows what “{kind}” is"
        if kind in WITHIN and outer not in WITHIN[kind]:
            yield f"{kind} in {outer}"
        yield from _of_element(element, kind)
        if kind == "Note":
            if str(element.get("/ID", "")) in {"", *notes}:
                yield "a Note without a mark of its own"
            notes.add(str(element.get("/ID", "")))
        if kind == "H" and level:
            yield "H beside H1"
        if kind in HEADINGS:
            if int(kind[1]) > level + 1:
                yield f"{kind} after H{level}"
            level = int(kind[1])


def _of_element(element: Any, kind: str) -> Iterator[str]:
    if kind in ("Figure", "Formula") and not str(element.get("/Alt", element.get("/ActualText", ""))).strip():
        yield f"{kind} without words"
    if kind == "Figure" and "/BBox" not in _attributes(element):
        yield "Figure without its place"
    if kind == "TH" and "/Scope" not in _attributes(element):
        yield "TH without its scope"
    if kind == "Table" and not any(str(part["/S"]) == "/TH" for part, _outer in _walk(element, "")):
        yield "Table without heads"
    if kind == "Table":
        rows = [_kids(part) for part, _outer in _walk(element, "") if str(part["/S"]) == "/TR"]
        if len({len(cells) for cells in rows}) > 1:
            yield "a Table of rows that are not equally long"
    if kind == "TR" and not _kids(element):
        yield "TR without cells"
    if kind == "Link" and not (list(_contents(element)) or element.get("/Alt")):
        yield "a Link in which nothing stands"


def _of_fonts(reader: Any) -> Iterator[str]:
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            known = font.get_object()
            inner = known["/DescendantFonts"][0].get_object() if "/DescendantFonts" in known else known
            described = inner.get("/FontDescriptor", {})
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described):
                yield f"{known.get('/BaseFont')} is not in the file"
            if "/ToUnicode" not in known:
                yield f"nothing says which letters {known.get('/BaseFont')} has"


def _walk(element: Any, outer: str) -> Iterator[tuple[Any, str]]:
    """All parts of the tree in reading order, each with the kind of the one that it is in."""
    for kid in _kids(element):
        known = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(known, DictionaryObject) and "/S" in known:
            yield known, outer
            yield from _walk(known, str(known["/S"])[1:])


def _kids(element: Any) -> list[Any]:
    kids = element.raw_get("/K") if "/K" in element else []
    kids = (
        kids.get_object() if isinstance(kids, IndirectObject) and isinstance(kids.get_object(), ArrayObject) else kids
    )
    return list(kids) if isinstance(kids, ArrayObject) else [kids]


def _contents(element: Any) -> Iterator[int]:
    """The numbers of the marked parts of pages that an element has."""
    for kid in _kids(element):
        known = kid.get_object() if isinstance(kid, IndirectObject) else kid
        if isinstance(known, DictionaryObject):
            if known.get("/Type") == "/MCR":
                yield int(str(known["/MCID"]))
        else:
            yield int(str(known))


def _attributes(element: Any) -> set[str]:
    if "/A" not in element:
        return set()
    told = element["/A"]
    groups = told if isinstance(told, ArrayObject) else [told]
    return {name for group in groups for name in group.get_object()}


def _parents(reader: Any) -> dict[int, Any]:
    """What the parent tree says, by its keys."""
    found: dict[int, Any] = {}
    nodes = [reader.root_object["/StructTreeRoot"]["/ParentTree"].get_object()]
    while nodes:
        node = nodes.pop()
        nodes += [kid.get_object() for kid in node.get("/Kids", ())]
        numbers = node.get("/Nums", ArrayObject())
        pairs = zip(numbers[::2], (numbers[place] for place in range(1, len(numbers), 2)), strict=True)
        found |= {int(key): value for key, value in pairs}
    return found
