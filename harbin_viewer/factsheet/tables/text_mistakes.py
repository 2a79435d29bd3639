"""What the file of a table can have wrong as a text, each told once: its encoding, its quotation marks, what it is."""

from __future__ import annotations

import codecs
import csv

from harbin_viewer.factsheet.model.error import CutShortError, SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.tables.table_file import TableFile
from harbin_viewer.factsheet.wording import quoted


def pointer(file: TableFile) -> SheetError:
    """It is what Git LFS leaves in place of a large file."""
    problem = "This is only a pointer to the table, whose content Git LFS keeps elsewhere."
    return SheetError(file.label, "", problem, "Fetch it with “git lfs pull”, or download the file itself.")


def web_page(file: TableFile) -> SheetError:
    """It is a page in HTML."""
    problem = "This is a page of the web, not a table: something went wrong when it was downloaded."
    return SheetError(file.label, "", problem, f"Download “{file.path}” again.")


def cut_off(file: TableFile, error: Exception) -> SheetError:
    """It is packed, and cannot be unpacked to its end."""
    problem = f"The packed file is cut off or damaged ({error})."
    return CutShortError(file.label, "", problem, "Get it again, or restore it from a copy.")


def no_encoding(file: TableFile, name: str) -> SheetError:
    """Its encoding is called by a name that there is not."""
    problem = f"There is no text encoding {quoted(name)}."
    return SheetError(file.label, "", problem, "Use a known name, best “utf-8”.")


def unquoted(file: TableFile, row: int, error: csv.Error) -> SheetError:
    """Quotation marks at a row that open and do not close, or stand within a cell."""
    row = file.standing.number_of(row)
    place = f"row {row}"
    if "unexpected end" in str(error):
        problem = "A quotation mark is opened and never closed."
        return CutShortError(file.label, place, problem, "Close it, or double it.", row=row)
    if "line limit" in str(error):
        problem = "A line is longer than four million characters, which is more than is read."
        return CutShortError(file.label, place, problem, "Look whether its lines end as they should.", row=row)
    if "field limit" in str(error):
        problem = "A cell is longer than 131,072 characters."
        remedy = "Look for a quotation mark that is opened and never closed."
        return CutShortError(file.label, place, problem, remedy, row=row)
    problem = f"Quotation marks stand in a wrong place ({error})."
    remedy = "Put the whole cell in quotation marks, and double those within it."
    return SheetError(file.label, place, problem, remedy, row=row)


def undecoded(file: TableFile, resource: Resource) -> SheetError:
    """Where the first byte stands that is none of the encoding; the file is read again for it, as mistakes are rare."""
    decoder = codecs.getincrementaldecoder(resource.encoding)()
    line, place, what = 1, "", ""
    try:
        with file.quietly() as raw:
            while content := raw.read(1 << 20):
                decoder.decode(content)
                line += content.count(b"\n")
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        place = f"line {line + error.object.count(10, 0, error.start)}"
        what = f": byte {error.object[error.start]:#04x} means nothing there"
    except UnicodeError as error:
        if "BOM" in str(error):  # UTF-16, where nothing says which of two bytes comes first
            place, what = "line 1", ": it begins without a byte order mark"
        else:
            what = f": {error}"
    problem = f"The file is not encoded in {resource.encoding}{what}."
    return SheetError(file.label, place, problem, "Save it in this encoding (best UTF-8), or correct “encoding”.")
