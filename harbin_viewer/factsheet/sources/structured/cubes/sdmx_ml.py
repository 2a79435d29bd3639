"""SDMX-ML: the observations of a message in XML, generic or in the words of its structure, versions 2.0 to 3.0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree import ElementTree

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.xml_faults import BROKEN_XML, ENTITY, line_of, place_of
from harbin_viewer.factsheet.wording import number

_MESSAGE = re.compile(
    rb"<(?:[\w.-]+:)?(?:(?:Generic|StructureSpecific)(?:TimeSeries)?Data|CompactData|UtilityData|MessageGroup)[\s>]"
)
_STRUCTURE = re.compile(rb"<(?:[\w.-]+:)?Structure\s[^>]*sdmx", re.IGNORECASE)
_HEAD = 8192
"""Bytes of a message in which its first element stands."""

MAX_OBSERVATIONS = 3_000_000
"""Observations that are read at most."""

TIME, VALUE = "TIME_PERIOD", "OBS_VALUE"

Facts: TypeAlias = dict[str, str]
"""Values by the name of their dimension or attribute."""


def recognises(head: bytes, _name: str) -> bool:
    """Whether XML begins with a message of SDMX, of data or of their structure only."""
    return bool(_MESSAGE.search(head[:_HEAD]) or _STRUCTURE.search(head[:_HEAD]))


def read(file: OpenedFile) -> Reading:
    """The table of an SDMX-ML message; SheetError where it is broken or holds no observation."""
    message = _message(file)
    if not message.rows:
        raise file.error("There is no figure in this SDMX message.", "Download the data, not their structure alone.")
    labels = message.labels()
    source = message.source()
    table = RawTable(
        name=file.stem,
        labels=labels,
        rows=[[row.get(label, "") for label in labels] for row in message.rows],
        title=message.name,
        columns={VALUE: ColumnHint(type="number")},
        sources=(source,) if source.title else (),
        first_row=1,
        counted="observation",
    )
    return Reading((table,), title=message.name, created=message.prepared)


READER = Reader(
    name="sdmx-ml",
    title="SDMX-ML",
    suffixes=(".xml",),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.sdmx.genericdata+xml", "application/vnd.sdmx.structurespecificdata+xml"),
)


@dataclass
class _Message:
    """The observations of a message, each with its key, figure and attributes by name, and what its header says."""

    rows: list[Facts] = field(default_factory=list)
    name: str = ""
    sender: str = ""
    prepared: str = ""
    flow: str = ""
    moment: str = TIME
    """The dimension that observations of a series differ in."""
    groups: list[Facts] = field(default_factory=list)
    of_observations: dict[str, None] = field(default_factory=dict)
    """The attributes of observations, which stand right of the figure."""

    def take_header(self, header: ElementTree.Element) -> None:
        """What a header says of the whole."""
        for element in header.iter():
            name, text = _local(element.tag), (element.text or "").strip()
            if name == "Prepared":
                self.prepared = text
            elif name == "Ref" and element.get("id"):
                self.flow = self.flow or str(element.get("id"))
            elif name == "Structure" and element.get("dimensionAtObservation", "AllDimensions") != "AllDimensions":
                self.moment = str(element.get("dimensionAtObservation"))
            elif name == "Sender":
                self.sender = next((str(x.text).strip() for x in element if x.text), "") or str(element.get("id", ""))
        self.name = next((str(x.text).strip() for x in header if _local(x.tag) == "Name" and x.text), "")

    def take_series(self, series: ElementTree.Element) -> None:
        """The observations of a series, each with the series' own key and attributes."""
        shared = _attributes(series)
        for element in series:
            if _local(element.tag) in ("SeriesKey", "Attributes"):
                shared |= _values(element)
        shared = self._of_groups(shared) | shared
        for element in series:
            if _local(element.tag) == "Obs":
                self.take_observation(element, shared)

    def take_observation(self, element: ElementTree.Element, shared: Facts) -> None:
        """An observation, with what its series says of it."""
        facts = _attributes(element)
        self.of_observations |= dict.fromkeys(name for name in facts if shared and name not in (TIME, VALUE))
        for part in element:
            name = _local(part.tag)
            if name == "ObsDimension":
                facts[part.get("id") or self.moment] = str(part.get("value", ""))
            elif name == "Time":
                facts[TIME] = (part.text or "").strip()
            elif name == "ObsValue":
                facts[VALUE] = str(part.get("value", ""))
            elif name in ("ObsKey", "Attributes"):
                facts |= (values := _values(part))
                self.of_observations |= dict.fromkeys(values if name == "Attributes" else ())
        self.rows.append(shared | facts)

    def _of_groups(self, series: Facts) -> Facts:
        """What groups say of a series: those that have the same values where both have one."""
        found: Facts = {}
        for group in self.groups:
            both = series.keys() & group.keys()
            if both and all(series[name] == group[name] for name in both):
                found |= group
        return found

    def labels(self) -> tuple[str, ...]:
        """The names of all values: keys, the time, the figure, and the attributes of observations."""
        names = dict.fromkeys(name for row in self.rows for name in row)
        last = (self.moment, VALUE, *(name for name in names if name in self.of_observations))
        return (*(name for name in names if name not in last), *(name for name in last if name in names))

    def source(self) -> SourceHint:
        """Who sent the message, and of which structure its data are."""
        return SourceHint(title=self.flow or self.sender, publisher=self.sender, date=self.prepared, date_of="prepared")


def _message(file: OpenedFile) -> _Message:
    if found := ENTITY.search(file.head or file.read()[:_HEAD]):
        problem = "The XML declares entities, which could grow without end."
        raise file.error(problem, "Download the data again.", line_of(found))
    message = _Message()
    try:
        with file.open() as stream:
            for element in _parts(ElementTree.iterparse(stream, ("start", "end"))):
                _take(message, element, file)
    except BROKEN_XML as error:
        line, letter = place_of(error)
        place = f"line {line}, letter {letter}"
        raise file.error("The XML breaks off or has a slip.", "Download it again.", place) from error
    return message


def _parts(events: Iterator[tuple[str, ElementTree.Element]]) -> Iterator[ElementTree.Element]:
    """The elements that are taken as wholes, each freed afterwards; observations alone where they are in no series."""
    within: list[ElementTree.Element] = []
    series = 0
    for event, element in events:
        name = _local(element.tag)
        if name == "Series":
            series += 1 if event == "start" else -1
        if event == "start":
            within.append(element)
            continue
        within.pop()
        if name in ("Header", "Group", "Series") or (name == "Obs" and not series):
            yield element
            within[-1].clear()


def _take(message: _Message, element: ElementTree.Element, file: OpenedFile) -> None:
    name = _local(element.tag)
    if name == "Header":
        message.take_header(element)
    elif name == "Group":
        message.groups.append(_attributes(element) | _values(element))
    elif name == "Series":
        message.take_series(element)
    else:
        message.take_observation(element, {})
    if len(message.rows) > MAX_OBSERVATIONS:
        problem = f"It holds more than {number(MAX_OBSERVATIONS)} observations."
        raise file.error(problem, "Ask for a part of the data, or for CSV.")


def _local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def _attributes(element: ElementTree.Element) -> Facts:
    """The attributes of an element that are of the data, not of XML or of the message."""
    return {name: text for name, text in element.attrib.items() if "}" not in name}


def _values(element: ElementTree.Element) -> Facts:
    """The values below an element, by their dimension or attribute."""
    return {
        str(part.get("id") or part.get("concept")): str(part.get("value", ""))
        for part in element.iter()
        if _local(part.tag) == "Value"
    }
