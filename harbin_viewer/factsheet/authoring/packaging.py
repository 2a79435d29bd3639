"""What was understood of a file, as a Data Package of its own, with the original beside it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from harbin_viewer.atomic_write import Ready
from harbin_viewer.factsheet.authoring.books import write_folder_of
from harbin_viewer.factsheet.authoring.describing import STANDARD
from harbin_viewer.factsheet.authoring.tidying.corrected_roles import corrected_roles
from harbin_viewer.factsheet.authoring.writing import refuse_existing, write_folder
from harbin_viewer.factsheet.book.from_book import is_fact_sheet
from harbin_viewer.factsheet.descriptor.charts_file import is_kept, kept_beside, kept_charts
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import lasting
from harbin_viewer.factsheet.model.package.resource import ASSUMED, NO_TABLE, ORIGINAL, SAID
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, TOLD
from harbin_viewer.factsheet.second_look import Handed, understood
from harbin_viewer.factsheet.sources.as_shown import AsShown, with_units
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, opened
from harbin_viewer.factsheet.sources.inferred import InferredPackage, in_letters
from harbin_viewer.factsheet.sources.reader import head_of
from harbin_viewer.factsheet.sources.recognition import read_in
from harbin_viewer.factsheet.wording import first_of, in_quotes, number
from harbin_viewer.factsheet.words.file_names import as_compared, file_name
from harbin_viewer.factsheet.words.plain_names import slug

_AS_FOUND = AsShown()

_NAMED = 3
"""Kept charts that are named in a sentence."""


def write_package(
    file: Path, folder: Path, tell: Callable[[str], None] = lambda _sentence: None, ready: Ready = int,
    shown: AsShown = _AS_FOUND,
) -> Path:  # fmt: skip
    """Write the tables of a file into a new folder as a Data Package (v2); SheetError where that cannot be.

    Tables are UTF-8 with commas and points as they were understood; the original lies beside them under its own name,
    with its size and checksum in the descriptor. `tell` is given a sentence for each column that is declared otherwise
    than it was understood from a part of its rows, and for charts that a reader kept beside the file: they go with it.
    Of a file of kept charts the data are written, and it is read as it is `shown` to a reader who chose that.
    """
    refuse_existing(folder)
    if is_kept(file):
        file = file.with_name(kept_charts(file).package)
    source = opened(file)
    source = replace(source, head=head_of(source))
    if is_fact_sheet(source):
        return write_folder_of(source, folder, ready, beside=_kept_files(file))
    reading = read_in(file, source, shown.form)
    if reading.descriptor:
        raise source.error("It is a data package already.", "Open it as it is.")
    inferred = understood(Handed(source, reading, file.parent, file, shown.form)).inferred
    roles = corrected_roles(file, shown)
    files = {resource["path"]: _table(inferred, resource, source) for resource in inferred.descriptor["resources"]}
    for resource in inferred.descriptor["resources"]:
        if own := roles.get(resource["name"]):
            resource |= {"roles": dict(own.roles), SAID: list(own.said)} if own.said else {}
            resource["schema"]["fields"] = with_units(resource["schema"]["fields"], own.units)
        _keep_key_if_it_holds(resource, files[resource["path"]])
    original = _free(file.name, files)
    files[original] = source.read()
    descriptor = in_letters(_described(inferred, source, original, files[original]))
    told = list(_take_charts(descriptor, files, file))
    made = _written(descriptor, files, folder, tell, ready)
    for sentence in told:
        tell(sentence)
    return made


def _take_charts(descriptor: dict[str, Any], files: dict[str, bytes], file: Path) -> Iterator[str]:
    """Put the charts that were kept beside a file into the descriptor of its package, where they fit; what was done."""
    from harbin_viewer.factsheet.authoring.tidying.sound_cells import document_in

    views = list(_kept_views(file))
    if not views:
        return
    document = document_in({DESCRIPTOR: _as_json({**descriptor, "views": views}), **files})
    there = {view.name for view in document.sheet.views}
    if left := [view for view in views if view["name"] not in there]:  # told first: the line may be cut
        yield _told_of(left, "not in it: the file has not all any more that was shown.")
    if taken := [view for view in views if view["name"] in there]:
        descriptor["views"] = taken
        yield _told_of(taken, "in it.")


def _told_of(views: list[dict[str, Any]], where: str) -> str:
    """Says of kept charts where they are."""
    labels = first_of(in_quotes([str(view.get("title") or view["name"]) for view in views]), _NAMED, " others")
    return f"The kept chart {labels} is {where}" if len(views) == 1 else f"The kept charts {labels} are {where}"


def _kept_views(file: Path) -> Iterator[dict[str, Any]]:
    """The charts that were kept beside a file, as they stand in their files, each with a name of its own."""
    taken = set[str]()
    for kept, _charts in kept_beside(file):
        for view in json.loads(kept.read_bytes())["views"]:
            names = (view["name"] if number == 1 else f"{view['name']}-{number}" for number in count(1))
            name = next(name for name in names if name not in taken)
            taken.add(name)
            yield {**view, "name": name}


def _kept_files(file: Path) -> dict[str, bytes]:
    """The same for a sheet that has its own charts: files that lie beside its descriptor, and are of that."""
    return {kept.name: _as_json({"views": json.loads(kept.read_bytes())["views"]}) for kept, _ in kept_beside(file)}


def _written(
    descriptor: dict[str, Any], files: dict[str, bytes], folder: Path, tell: Callable[[str], None], ready: Ready
) -> Path:  # fmt: skip
    """The folder, with types that allow every cell: what was looked at is a part of the rows."""
    try:
        return write_folder({DESCRIPTOR: _as_json(descriptor), **files}, folder, ready)
    except SheetError as mistake:
        told = list(_widened(descriptor, files)) if mistake.value else []
        if not told:
            raise
    made = write_folder({DESCRIPTOR: _as_json(descriptor), **files}, folder, ready)
    for sentence in told:
        tell(sentence)
    return made


def _as_json(descriptor: dict[str, Any]) -> bytes:
    return json.dumps(descriptor, ensure_ascii=False, indent=2).encode() + b"\n"


def _widened(descriptor: dict[str, Any], files: dict[str, bytes]) -> Iterator[str]:
    """Change the fields that do not allow every cell of their table, and its key with them; what was changed."""
    from harbin_viewer.factsheet.authoring.tidying.sound_cells import allowing, document_in, odd_cells, what_is_allowed

    document = document_in({DESCRIPTOR: _as_json(descriptor), **files})
    for resource in descriptor["resources"]:
        odd = odd_cells(document, resource["name"]) if resource["format"] != NO_TABLE else {}
        for at, field in enumerate(resource["schema"]["fields"] if odd else ()):
            if texts := odd.get(field["name"]):
                resource["schema"]["fields"][at] = allowing(field, texts)
                yield what_is_allowed(str(field.get("title") or field["name"]), allowing(field, texts), texts)
        if odd:
            _keep_key_if_it_holds(resource, files[resource["path"]])


def _table(inferred: InferredPackage, resource: dict[str, Any], source: OpenedFile) -> bytes:
    """A table as CSV in UTF-8, with the names of its fields as its header; SheetError where a cell cannot be in one."""
    encoding = resource.get("encoding", "utf-8")
    try:
        content = _as_csv(inferred.files.read(resource["path"]), resource, encoding)
        for _row in csv.reader(io.StringIO(content.decode(), newline="")):
            pass  # a reader refuses cells that are longer than it takes
    except UnicodeDecodeError as error:
        problem = f"Not all of it is encoded in {encoding}."
        raise source.error(problem, "Save it as UTF-8.", f"byte {number(error.start)} of the table") from error
    except csv.Error as error:
        most = number(csv.field_size_limit())
        problem = f"A cell is longer than {most} letters, which is more than readers of CSV take."
        raise source.error(problem, "Shorten it, or leave it out.", f"table “{resource['name']}”") from error
    return content


def _as_csv(content: bytes, resource: dict[str, Any], encoding: str) -> bytes:
    dialect = resource.get("dialect")
    if not dialect:
        return content
    text = content.decode(encoding)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"])
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    if dialect.get("header", True):
        next(rows, None)
    writer.writerow([field["name"] for field in resource["schema"]["fields"]])
    writer.writerows(row for row in rows if row)
    return written.getvalue().encode()


def _keep_key_if_it_holds(resource: dict[str, Any], content: bytes) -> None:
    """Take its key from a table of which two rows have the same, or one lacks a part: a part of the rows gave it."""
    resource.pop(ASSUMED, None)
    schema = resource["schema"]
    key = schema.get("primaryKey")
    if not key:
        return
    marks = {
        field["name"]: {"", *field.get("missingValues", schema.get("missingValues", ()))} for field in schema["fields"]
    }
    seen = set[tuple[str, ...]]()
    for row in csv.DictReader(io.StringIO(content.decode(), newline="")):
        cells = tuple(row[name] for name in key)
        if cells in seen or any(row[name] in marks[name] for name in key):
            del schema["primaryKey"]
            return
        seen.add(cells)


def _free(name: str, files: dict[str, bytes]) -> str:
    """The name of the original, told apart from the tables and the descriptor."""
    name = name.encode("utf-8", "replace").decode()
    name = file_name(f"original{name}" if name.startswith((".", "-", "~")) else name)
    taken = set(map(as_compared, [*files, DESCRIPTOR]))
    while as_compared(name) in taken:
        name = f"original-{name}"
    return name


def _described(inferred: InferredPackage, source: OpenedFile, original: str, content: bytes) -> dict[str, Any]:
    tables = [_plain(resource) for resource in inferred.descriptor["resources"]]
    taken = {resource["name"] for resource in tables}
    name = slug(source.stem) or "data"
    kept = {
        "name": name if name not in taken else f"original-{name}",
        "path": original,
        "title": f"{ORIGINAL}{source.name}",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "format": NO_TABLE,
        "mediatype": "application/octet-stream",
    }
    own = _standard({key: value for key, value in inferred.descriptor.items() if key != "resources"})
    told = lasting(inferred.notices, source.name)
    return {
        "$schema": f"{STANDARD}datapackage.json", **own, "resources": [*tables, kept], **({TOLD: told} if told else {})
    }  # fmt: skip


def _standard(own: dict[str, Any]) -> dict[str, Any]:
    """The package's properties with days and licences as the standard has them; others are told in the description."""
    told = [str(own.pop("description", ""))]
    day = str(own.pop("created", ""))
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?.*)?", day):
        own["created"] = f"{day[:10]}T00:00:00Z"
    elif day:
        told.append(f"Created: {day}.")
    licences = [str(licence.get("title", "")) for licence in own.pop("licenses", ())]
    own["licenses"] = [{"path": licence} for licence in licences if licence.startswith(("http://", "https://"))]
    told += [f"Licence: {licence}" for licence in licences if not licence.startswith(("http://", "https://"))]
    own["description"] = "\n\n".join(filter(None, told))
    return {key: value for key, value in own.items() if value}


def _plain(resource: dict[str, Any]) -> dict[str, Any]:
    """The resource without what only held while it lay in the original."""
    dropped = ("dialect", "encoding")
    return {key: value for key, value in resource.items() if key not in dropped} | {"encoding": "utf-8"}
