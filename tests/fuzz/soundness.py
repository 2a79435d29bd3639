"""Whether what the program wrote is what its name says, by other readers than our own."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.parsers import expat


def unsound(folder: Path) -> Iterator[str]:
    """What is wrong with the files below a folder, in words that are the same for the same ending."""
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        look = _LOOKS.get(file.suffix)
        if look is None or not file.is_file():
            continue
        try:
            look(file.read_bytes())
        except Exception as error:
            yield f"unsound {file.suffix}: {type(error).__name__}: {str(error)[:120]}"


def _json(content: bytes) -> None:
    json.loads(content.decode(), parse_constant=_no_json)


def _no_json(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _svg(content: bytes) -> None:
    expat.ParserCreate().Parse(content, True)


def _csv(content: bytes) -> None:
    """Each row has as many cells as the first."""
    limit = csv.field_size_limit(1 << 30)
    try:
        widths = {len(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) if row}
    finally:
        csv.field_size_limit(limit)
    if len(widths) > 1:
        raise ValueError("the rows are not equally long")


def _zip(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        broken = archive.testzip()
        if broken is not None:
            raise ValueError(f"{broken} is broken")
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                _svg(archive.read(name))


def _begins(*heads: bytes, end: bytes = b"") -> Callable[[bytes], None]:
    def look(content: bytes) -> None:
        if not content.startswith(heads) or not content.rstrip().endswith(end):
            raise ValueError("it does not begin or end as such a file does")

    return look


_LOOKS: Mapping[str, Callable[[bytes], None]] = {
    ".json": _json, ".svg": _svg, ".csv": _csv, ".xlsx": _zip, ".pdf": _begins(b"%PDF-1.", end=b"%%EOF"),
    ".png": _begins(b"\x89PNG\r\n\x1a\n"), ".jpg": _begins(b"\xff\xd8\xff"), ".jpeg": _begins(b"\xff\xd8\xff"),
    ".webp": _begins(b"RIFF"),
}  # fmt: skip
