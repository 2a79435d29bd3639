"""What else strangers open: workbooks of other decades, messages of offices and portals, maps, packings, scripts."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Mapping
from functools import partial

from tests.factsheet.sources.structured.test_dataset_json import CRATE, CROISSANT, CSV
from tests.factsheet.sources.workbooks.test_other_workbooks import number, words_of_xls, xls
from tests.fuzz.making.more_seeds import MORE_SEEDS
from tests.fuzz.making.seeds import SEEDS, Files, packed
from tests.fuzz.making.whole_descriptor import whole_descriptor

_ARROW = (
    "eNrlVDtOAzEQnV07thW52AIhl5Rp6VIgQboUSEhpqBeREgoKJCSOwDEoKHMYDoAESJSUdPDGHme9VuACzGpk73ye35v9LFars/NDom+Ya4g6YpuS"
    "J0MTctjBGk0aywY1vCr4I/wSvkfcE1BpyKKrQyRhNBPOHcEP4JqS8XrdX61573BxxEn8AfjcmOrTmc8x1ijGDAUOqNItzuRzTYy08ezMg1kJj7bb"
    "weFu3d8kDh5uIwcu7qSG5/Ek+tg8dmkiPqJTq2MuSD5NKmnJMwyo1JI5lXhLgyn63bysmU/Z11T3u+L9xaDjY6Rjf6xD6ahhvkUZ874XDiVX8wdv"
    "s53HwKnUkec1q/pmle48n3pGqsKt86/2zb5bgsLSvo7HVdOTEiPPKfNMz9rFt9nLG7MUjlr6XqT5U/rn1XMIkt9Uuv/LN7QE+CL+W34AqZVG6w=="
)
"""Three rows of a year, a figure and a name from a dictionary, packed."""

_OFFICE = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
_CELLS = "".join(f'<Cell><Data ss:Type="Number">{year}</Data></Cell>' for year in (2019, 2020))
_XML_WORKBOOK = (
    f'<?xml version="1.0"?>\n<Workbook {_OFFICE}><Worksheet ss:Name="1"><Table>\n'
    '<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Output, tonnes</Data></Cell></Row>\n'
    f'<Row ss:Index="3"><Cell><Data ss:Type="String">Region</Data></Cell>{_CELLS}</Row>\n'
    f'<Row><Cell><Data ss:Type="String">North</Data></Cell>{_CELLS}</Row>\n</Table></Worksheet></Workbook>'
)
_SDMX_JSON = {
    "header": {"id": "x", "prepared": "2024-03-12T10:00:00", "sender": {"id": "OFFICE"}},
    "dataSets": [{"series": {"0:0": {"attributes": [0], "observations": {"0": [1.5, 0], "1": [None]}},
                             "0:1": {"observations": {"0": [2], "1": [3.25]}}}}],
    "structure": {"name": "Output", "dimensions": {
        "series": [{"id": "FREQ", "values": [{"id": "A", "name": "Annual"}]},
                   {"id": "GEO", "name": "Region",
                    "values": [{"id": "N", "name": "North"}, {"id": "S", "name": "South"}]}],
        "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2019"}, {"id": "2020"}]}]},
        "attributes": {"series": [{"id": "UNIT", "values": [{"id": "T", "name": "Tonnes"}]}],
                       "observation": [{"id": "OBS_STATUS", "values": [{"id": "P", "name": "Provisional"}]}]}},
}  # fmt: skip
_BANK = [
    {"page": 1, "pages": 1, "per_page": 50, "total": 2, "lastupdated": "2024-05-30"},
    [{"indicator": {"id": "SP.POP.TOTL", "value": "Population, total"}, "country": {"id": "CN", "value": "China"},
      "countryiso3code": "CHN", "date": str(year), "value": 1.4e9 + year, "unit": "", "obs_status": "", "decimal": 0}
     for year in (2019, 2020, 2021)],
]  # fmt: skip
_TOPOJSON = {
    "type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
    "arcs": [[[0, 0], [100, 0], [0, 100], [-100, 0], [0, -100]]],
    "objects": {"places": {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "arcs": [[0]], "properties": {"name": "a", "n": 1}},
        {"type": "Polygon", "arcs": [[0]], "properties": {"name": "b", "n": 2.5}}]}},
}  # fmt: skip
_RECORDS = (
    '<?xml version="1.0"?>\n<list of="fruit">\n'
    + "".join(f'<row year="{year}"><name>pear</name><v unit="t">{year % 7}.5</v></row>\n' for year in range(2000, 2009))
    + "</list>"
)
_RIGHT_TO_LEFT = "المدينة;السنة;القيمة\nدبي;٢٠١٩;١٢٫٥\nחיפה;2020;13,25\n\u202bقطر\u202c;2021;-\n"
_FIXED = "Region      2019    2020\nNorth       12.5    13.0\nSouth        3.0     n/a\n"


def _xls() -> Files:
    cells = words_of_xls(0, 0, "year") + words_of_xls(0, 1, "output, t") + words_of_xls(0, 2, "when")
    rows = (
        number(row, 0, 0, 2018.0 + row) + number(row, 1, 1, row * 1.5) + number(row, 2, 2, 43466.0) for row in (1, 2, 3)
    )
    return {"old.xls": xls(cells + b"".join(rows))}


def _value(name: str, value: object) -> Callable[[], Files]:
    return lambda: {name: json.dumps(value, indent=1, ensure_ascii=False).encode()}


def _text(name: str, text: str, encoding: str = "utf-8") -> Callable[[], Files]:
    return lambda: {name: text.encode(encoding)}


ODD_SEEDS: Mapping[str, Callable[[], Files]] = {
    **{f"descriptor {made}": partial(whole_descriptor, made) for made in range(4)},
    "xls": _xls,
    "xml workbook": _text("book.xml", _XML_WORKBOOK),
    "arrow": lambda: {"table.arrow": zlib.decompress(base64.b64decode(_ARROW))},
    "sdmx json": _value("data.json", _SDMX_JSON),
    "bank": _value("answer.json", _BANK),
    "topology": _value("places.topojson", _TOPOJSON),
    "croissant": lambda: {**_value("croissant.json", CROISSANT)(), "penguins.csv": CSV.encode()},
    "crate": lambda: {**_value("ro-crate-metadata.json", CRATE)(), "penguins.csv": CSV.encode()},
    "xml of records": _text("rows.xml", _RECORDS),
    "right to left": _text("table.csv", _RIGHT_TO_LEFT, "utf-16"),
    "fixed widths": _text("table.txt", _FIXED),
    "zip of tables": lambda: {"tables.zip": packed({**SEEDS["csv"](), **SEEDS["px"](), **SEEDS["geojson"]()})},
    "zip in a zip": lambda: {"outer.zip": packed({**SEEDS["zip"](), **SEEDS["xlsx"]()})},
    "zip of a book": lambda: {"sheet.zip": packed(MORE_SEEDS["book"]())},
}
"""Each kind by name."""
