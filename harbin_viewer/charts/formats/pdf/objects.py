"""A PDF as its numbered objects (ISO 32000-1): pages, fonts, links, bookmarks, and the table of their places."""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from itertools import pairwise
from typing import NamedTuple

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.pdf.structure import Branch, Element, branches
from harbin_viewer.charts.formats.pdf.values import address_string, decimal, reference, text_string
from harbin_viewer.charts.formats.xmp import xmp
from harbin_viewer.charts.scene import Box
from harbin_viewer.factsheet.words.languages import OWN


class Link(NamedTuple):
    """A place on a page (left, top, right and bottom in points from its upper left corner) and where it leads.

    `target` is an address, or the name of a `Spot`; `words` stand there, which are the `element` (of the role "Link").
    """

    page: int
    box: tuple[float, float, float, float]
    target: str
    words: str = ""
    element: Element | None = None


class Spot(NamedTuple):
    """A place that links and bookmarks lead to: the page (from 0) and how far down it is, in points."""

    page: int
    down: float


class Bookmark(NamedTuple):
    """An entry of the outline; `level` 0 stands by itself, 1 belongs to the 0 before it."""

    title: str
    spot: Spot
    level: int


@dataclass
class _Page:
    number: int
    width: float
    height: float
    content: int
    links: list[int] = field(default_factory=list)
    parents: int | None = None
    """Its number in the tree that leads from marked contents to what they are part of."""


class PdfFile:
    """A document being made: what is added to it, until `written` gives its bytes."""

    def __init__(self, facts: DocumentFacts) -> None:
        self._facts = facts
        self._bodies: list[bytes] = []
        self._pages: list[_Page] = []
        self._elements: Sequence[Sequence[Element]] = ()
        self._places: Mapping[Element, Box] = {}
        self._tagged_links: list[tuple[int, Link]] = []
        self._root, self._tree, self._resources = self.add(b""), self.add(b""), self.add(b"<< >>")
        self._language = facts.language or OWN
        root = b"/Type /Catalog /Lang (%s)" % self._language.encode("ascii")
        self._root_entries = [root, b"/Pages " + reference(self._tree)]

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        self._bodies.append(body)
        return len(self._bodies)

    def put(self, number: int, body: bytes) -> None:
        """What an object says that was added empty, to be told of by others before."""
        self._bodies[number - 1] = body

    def add_stream(self, data: bytes, entries: bytes = b"", *, packed: bool = True) -> int:
        """A new object with data, deflated unless a reader should find it as it is; its number."""
        if packed:
            data, entries = zlib.compress(data, _LEVEL), entries + b" /Filter /FlateDecode"
        return self.add(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), entries, data))

    def add_page(self, width: float, height: float, content: bytes) -> None:
        """A new page of that size in points."""
        stream = self.add_stream(content)
        self._pages.append(_Page(self.add(b""), width, height, stream))

    def set_fonts(self, fonts: dict[bytes, int]) -> None:
        """The fonts that all pages share, by the names that their contents use."""
        entries = b" ".join(b"/%s %s" % (name, reference(number)) for name, number in fonts.items())
        self.put(self._resources, b"<< /Font << %s >> >>" % entries)

    def add_figure(self, alternative: str) -> None:
        """Say of the one page, whose content is marked as number 0, that it is a figure, and what it shows in words."""
        (page,) = self._pages
        page.parents = 0
        tree, figure = self.add(b""), self.add(b"")
        parts = b"/Type /StructElem /S /Figure /P %s /Pg %s /K 0" % (reference(tree), reference(page.number))
        box = b"/A << /O /Layout /BBox [0 0 %s %s] >>" % (decimal(page.width), decimal(page.height))
        words = text_string(alternative) + self._in(OWN)
        self.put(figure, b"<< %s %s /Alt %s >>" % (parts, box, words))
        parents = b"/ParentTree << /Nums [0 [%s]] >> /ParentTreeNextKey 1" % reference(figure)
        self.put(tree, b"<< /Type /StructTreeRoot /K %s %s >>" % (reference(figure), parents))
        self._root_entries.append(b"/MarkInfo << /Marked true >> /StructTreeRoot " + reference(tree))

    def add_structure(self, pages: Sequence[Sequence[Element]], places: Mapping[Element, Box]) -> None:
        """Say what the marked contents of each page are, which count from 0, and the places of figures, in points."""
        self._elements, self._places = pages, places

    def _write_structure(self) -> None:
        root, found = branches(self._elements)
        tree, top = self.add(b""), self.add(b"")
        numbers = [self.add(b"") for _ in found]
        links = self._annotations()
        for branch in (root, *found):
            for child in branch.children:
                parent = top if branch is root else numbers[branch.number]
                self.put(numbers[child.number], self._element(child, parent, numbers, links))
        kids = b" ".join(reference(numbers[child.number]) for child in root.children)
        self.put(top, b"<< /Type /StructElem /S /Document /P %s /K [%s] >>" % (reference(tree), kids))
        of_page: dict[int, dict[int, int]] = {}
        for branch in found:
            for page, mark in branch.contents:
                of_page.setdefault(page, {})[mark] = numbers[branch.number]
        parents = []
        for page, marks in sorted(of_page.items()):
            self._pages[page].parents = page
            listed = b" ".join(reference(marks[mark]) for mark in sorted(marks))
            parents.append(b"%d [%s]" % (page, listed))
        owners = {place: branch for branch in found for place, _kid in links.get(id(branch.element), ())}
        parents += [b"%d %s" % (place, reference(numbers[owners[place].number])) for place in sorted(owners)]
        following = len(self._pages) + len(self._tagged_links)
        leads = b"/ParentTree << /Nums [%s] >> /ParentTreeNextKey %d" % (b" ".join(parents), following)
        self.put(tree, b"<< /Type /StructTreeRoot /K %s %s >>" % (reference(top), leads))
        self._root_entries.append(b"/MarkInfo << /Marked true >> /StructTreeRoot " + reference(tree))

    def _annotations(self) -> dict[int, list[tuple[int, bytes]]]:
        """The annotations of each link's element, by its identity: number in the tree of parents, and as kid of it."""
        made: dict[int, list[tuple[int, bytes]]] = {}
        for place, (annotation, link) in enumerate(self._tagged_links, start=len(self._pages)):
            page = reference(self._pages[link.page].number)
            kid = b"<< /Type /OBJR /Obj %s /Pg %s >>" % (reference(annotation), page)
            made.setdefault(id(link.element), []).append((place, kid))
        return made

    def _element(
        self, branch: Branch, parent: int, numbers: list[int], links: dict[int, list[tuple[int, bytes]]]
    ) -> bytes:  # fmt: skip
        assert branch.element is not None
        role, alternative = branch.element.role.encode(), branch.element.alternative
        kids = [
            reference(numbers[kid.number]) if isinstance(kid, Branch)
            else b"<< /Type /MCR /Pg %s /MCID %d >>" % (reference(self._pages[kid[0]].number), kid[1])
            for kid in branch.kids
        ]  # fmt: skip
        kids += [kid for _place, kid in links.get(id(branch.element), ())]
        more = b" /Alt " + text_string(alternative) if alternative else b""
        more += self._in(branch.element.language)
        more += b" /A << /O /Table /Scope /%s >>" % branch.element.scope.encode() if role == b"TH" else b""
        place = self._places.get(branch.element)
        if place is not None:
            corners = b" ".join(map(decimal, (place.x, place.y, place.right, place.bottom)))
            more += b" /A << /O /Layout /BBox [%s] >>" % corners
        return b"<< /Type /StructElem /S /%s /P %s%s /K [%s] >>" % (role, reference(parent), more, b" ".join(kids))

    def _in(self, language: str) -> bytes:
        """What says that words are in a language, where that is not the document's."""
        return b" /Lang (%s)" % language.encode("ascii") if language not in ("", self._language) else b""

    def add_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Add the outline, shown when the document opens."""
        if not bookmarks:
            return
        root, numbers = self.add(b""), [self.add(b"") for _ in bookmarks]
        children: dict[int, list[int]] = {number: [] for number in (root, *numbers)}
        parents, chapter = [], root
        for number, bookmark in zip(numbers, bookmarks, strict=True):
            chapter = number if bookmark.level == 0 else chapter
            parents.append(root if bookmark.level == 0 else chapter)
            children[parents[-1]].append(number)
        beside: dict[int, bytes] = dict.fromkeys(numbers, b"")
        for siblings in children.values():
            for before, after in pairwise(siblings):
                beside[before] += b" /Next " + reference(after)
                beside[after] += b" /Prev " + reference(before)
        for number, bookmark, parent in zip(numbers, bookmarks, parents, strict=True):
            place = b"/Parent %s /Dest %s" % (reference(parent), self._destination(bookmark.spot))
            below = _family(children[number], closed=True) + beside[number]
            self.put(number, b"<< /Title %s %s%s >>" % (text_string(bookmark.title), place, below))
        self.put(root, b"<< /Type /Outlines%s >>" % _family(children[root], closed=False))
        self._root_entries.append(b"/Outlines %s /PageMode /UseOutlines" % reference(root))

    def add_links(self, links: Sequence[Link], spots: dict[str, Spot]) -> None:
        """Make places on the pages lead to addresses and to other places."""
        for link in links:
            page = self._pages[link.page]
            left, top, right, bottom = link.box
            where = b"[%.2f %.2f %.2f %.2f]" % (left, page.height - bottom, right, page.height - top)
            if link.target in spots:
                leads = b"/Dest " + self._destination(spots[link.target])
            else:
                leads = b"/A << /S /URI /URI %s >>" % address_string(link.target)
            if link.element is not None:
                leads += b" /StructParent %d" % (len(self._pages) + len(self._tagged_links))
            leads += b" /Contents " + text_string(link.words) if link.words else b""
            body = b"<< /Type /Annot /Subtype /Link /F 4 /Rect %s /Border [0 0 0] %s >>" % (where, leads)
            page.links.append(self.add(body))
            if link.element is not None:
                self._tagged_links.append((page.links[-1], link))

    def written(self) -> bytes:
        """The document; with the sheet's date, so that the same input gives the same bytes."""
        info = self.add(_info(self._facts))
        metadata = self.add_stream(xmp(self._facts, for_everyone=True), b" /Type /Metadata /Subtype /XML", packed=False)
        if self._elements:
            self._write_structure()
        for page in self._pages:
            self.put(page.number, self._page(page))
        kids = b" ".join(reference(page.number) for page in self._pages)
        self.put(self._tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(self._pages)))
        more = b"/Metadata %s /ViewerPreferences << /DisplayDocTitle true >>" % reference(metadata)
        self.put(self._root, b"<< %s %s >>" % (b" ".join(self._root_entries), more))
        return self._assembled(info)

    def _page(self, page: _Page) -> bytes:
        box = b"[0 0 %s %s]" % (decimal(page.width), decimal(page.height))
        parts = [
            b"/Type /Page /Parent %s /MediaBox %s" % (reference(self._tree), box),
            b"/Resources %s /Contents %s" % (reference(self._resources), reference(page.content)),
        ]
        if page.links:
            parts.append(b"/Annots [%s]" % b" ".join(map(reference, page.links)))
        if page.parents is not None:
            parts.append(b"/StructParents %d /Tabs /S" % page.parents)
        return b"<< %s >>" % b" ".join(parts)

    def _assembled(self, info: int) -> bytes:
        parts, at, starts = [_HEAD], len(_HEAD), []
        for number, body in enumerate(self._bodies, start=1):
            written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            starts.append(at)
            parts.append(written)
            at += len(written)
        table = b"".join(b"%010d 00000 n \n" % start for start in starts)
        name = f"{self._facts.title}\n{self._facts.alternative}\n{self._facts.moment}"
        ids = b"<%s>" % uuid.uuid5(uuid.NAMESPACE_URL, name).hex.encode()
        entries = b"/Size %d /Root %s /Info %s /ID [%s %s]" % (
            len(starts) + 1, reference(self._root), reference(info), ids, ids,
        )  # fmt: skip
        end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n"
        return b"".join([*parts, end % (len(starts) + 1, table, entries, at)])

    def _destination(self, spot: Spot) -> bytes:
        page = self._pages[spot.page]
        return b"[%s /XYZ null %.2f null]" % (reference(page.number), page.height - spot.down)


_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

_LEVEL = 6


def _info(facts: DocumentFacts) -> bytes:
    program = text_string(facts.program)
    parts = {
        b"Title": text_string(facts.title), b"Subject": text_string(facts.alternative), b"Creator": program,
        b"Producer": program,
    }  # fmt: skip
    if facts.created:
        date = facts.created.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)").encode()
        parts |= {b"CreationDate": date, b"ModDate": date}
    return b"<< %s >>" % b" ".join(b"/%s %s" % item for item in parts.items())


def _family(numbers: list[int], *, closed: bool) -> bytes:
    """What an entry of the outline says of those below it."""
    if not numbers:
        return b""
    count = -len(numbers) if closed else len(numbers)
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (numbers[0], numbers[-1], count)
