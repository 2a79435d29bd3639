"""A PDF as its numbered objects: taken apart, changed and added to, and written anew with a table of their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_OBJECT = re.compile(rb"\d+ 0 obj\s")
_KID = re.compile(rb"(\d+) 0 R")


class Link(NamedTuple):
    """A place on a page (left, top, right and bottom in points from its upper left corner) and where it leads.

    `target` is an address, or the name of a `Spot`.
    """

    page: int
    box: tuple[float, float, float, float]
    target: str


class Spot(NamedTuple):
    """A place that links and bookmarks lead to: the page (from 0) and how far down it is, in points."""

    page: int
    down: float


class Bookmark(NamedTuple):
    """An entry of the outline; `level` 0 stands by itself, 1 belongs to the 0 before it."""

    title: str
    spot: Spot
    level: int


class PdfFile:
    """The objects of a document, their bodies by number."""

    def __init__(self, document: bytes) -> None:
        body, _mark, tail = document.rpartition(b"\nxref\n")
        starts = sorted(int(one) for one in re.findall(rb"(\d{10}) \d{5} n", tail))
        ends = [*starts[1:], len(body)]
        self._head = body[: starts[0]]
        self.objects: dict[int, bytes] = {}
        for start, end in zip(starts, ends, strict=True):
            one = body[start:end]
            content = one[one.index(b"obj") + 3 : one.rindex(b"endobj")]
            self.objects[int(one[: one.index(b" ")])] = content.strip(b"\n")
        self._last = max(self.objects)
        self._trailer: dict[bytes, bytes] = dict(re.findall(rb"/(Info|Root|ID) (\d+ 0 R|\[[^\]]*\])", tail))

    def info(self) -> int:
        """The number of the object with title and dates."""
        return int(self._trailer[b"Info"].split()[0])

    def pages(self) -> list[int]:
        """The numbers of the pages, in their order."""
        tree = re.search(rb"/Pages (\d+) 0 R", self.objects[self._root()])
        assert tree is not None
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", self.objects[int(tree[1])])
        assert kids is not None
        return [int(one) for one in _KID.findall(kids[1])]

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        self._last += 1
        self.objects[self._last] = body
        return self._last

    def extend(self, number: int, entries: bytes) -> None:
        """Add entries to a dictionary."""
        body = self.objects[number]
        end = body.rindex(b">>")
        self.objects[number] = body[:end] + b"\n" + entries + b"\n" + body[end:]

    def add_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Add the outline, shown when the document opens."""
        if not bookmarks:
            return
        root = self.add(b"")
        numbers = [self.add(b"") for _ in bookmarks]
        pages = self.pages()
        children: dict[int, list[int]] = {root: []}
        parents, chapter = [], root
        for number, one in zip(numbers, bookmarks, strict=True):
            chapter = number if one.level == 0 else chapter
            parents.append(root if one.level == 0 else chapter)
            children[parents[-1]].append(number)
            children[number] = []
        for number, one, parent in zip(numbers, bookmarks, parents, strict=True):
            place = b" /Dest " + self._destination(pages, one.spot)
            body = b"<< /Title " + text_string(one.title) + b" /Parent %d 0 R" % parent
            self.objects[number] = body + _family(children[number], closed=True) + place
        for siblings in children.values():
            for before, after in pairwise(siblings):
                self.objects[before] += b" /Next %d 0 R" % after
                self.objects[after] += b" /Prev %d 0 R" % before
        for number in numbers:
            self.objects[number] += b" >>"
        self.objects[root] = b"<< /Type /Outlines" + _family(children[root], closed=False) + b" >>"
        self.extend(self._root(), b"/Outlines %d 0 R /PageMode /UseOutlines" % root)

    def add_links(self, links: Sequence[Link], spots: dict[str, Spot]) -> None:
        """Make places on the pages lead to addresses and to other places."""
        pages = self.pages()
        on_page: dict[int, list[int]] = {}
        for one in links:
            left, top, right, bottom = one.box
            high = self._height(pages[one.page])
            where = b"[%.2f %.2f %.2f %.2f]" % (left, high - bottom, right, high - top)
            if one.target in spots:
                leads = b"/Dest " + self._destination(pages, spots[one.target])
            else:
                leads = b"/A << /S /URI /URI " + _ascii_string(one.target) + b" >>"
            body = b"<< /Type /Annot /Subtype /Link /Rect " + where + b" /Border [0 0 0] " + leads + b" >>"
            on_page.setdefault(one.page, []).append(self.add(body))
        for page, numbers in on_page.items():
            references = b" ".join(b"%d 0 R" % number for number in numbers)
            self.objects[pages[page]] = re.sub(rb"/Annots\s+\d+ 0 R\s*", b"", self.objects[pages[page]])
            self.extend(pages[page], b"/Annots [" + references + b"]")

    def show_title(self) -> None:
        """Let a viewer's window bear the title of the document, not the name of its file."""
        self.extend(self._root(), b"/ViewerPreferences << /DisplayDocTitle true >>")

    def written(self) -> bytes:
        """The document."""
        parts, at, starts = [self._head], len(self._head), {}
        for number in sorted(self.objects):
            one = b"%d 0 obj\n" % number + self.objects[number] + b"\nendobj\n"
            starts[number] = at
            parts.append(one)
            at += len(one)
        count = max(self.objects) + 1
        free = b"0000000000 65535 f \n"
        table = b"".join(b"%010d 00000 n \n" % starts[number] if number in starts else free for number in range(count))
        trailer = b"\n".join(b"/" + key + b" " + value for key, value in self._trailer.items())
        end = b"xref\n0 %d\n%strailer\n<<\n/Size %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
            count,
            table,
            count,
            trailer,
            at,
        )
        return b"".join(parts) + end

    def _root(self) -> int:
        return int(self._trailer[b"Root"].split()[0])

    def _height(self, page: int) -> float:
        box = re.search(rb"/MediaBox\s*\[([^\]]*)\]", self.objects[page])
        assert box is not None
        return float(box[1].split()[3])

    def _destination(self, pages: list[int], spot: Spot) -> bytes:
        number = pages[spot.page]
        return b"[%d 0 R /XYZ null %.2f null]" % (number, self._height(number) - spot.down)


def _family(numbers: list[int], *, closed: bool) -> bytes:
    """What an entry of the outline says of those below it."""
    if not numbers:
        return b""
    count = -len(numbers) if closed else len(numbers)
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (numbers[0], numbers[-1], count)


def text_string(text: str) -> bytes:
    """A text as a PDF has it, in any script."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def _ascii_string(address: str) -> bytes:
    from urllib.parse import quote

    plain = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    return b"(" + re.sub(rb"([()\\])", rb"\\\1", plain.encode("ascii")) + b")"
