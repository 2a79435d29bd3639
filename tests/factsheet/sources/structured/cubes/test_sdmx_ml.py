"""SDMX-ML is read in each of its ways, and refused in words where it holds nothing."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles, OpenedFile
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.recognition import read

HEADER = """<message:Header><message:Prepared>2024-03-12T10:00:00</message:Prepared>
<message:Sender id="ECB"><common:Name>European Central Bank</common:Name></message:Sender>
<message:Structure structureID="S" dimensionAtObservation="TIME_PERIOD">
<common:Structure><Ref agencyID="ECB" id="EXR" version="1.0"/></common:Structure></message:Structure>
</message:Header>"""
NAMES = 'xmlns:message="urn:sdmx:m" xmlns:common="urn:sdmx:c" xmlns:generic="urn:sdmx:g"'

GENERIC = f"""<?xml version="1.0" encoding="utf-8"?><message:GenericData {NAMES}>{HEADER}<message:DataSet>
<generic:Series><generic:SeriesKey><generic:Value id="FREQ" value="A"/><generic:Value id="REF_AREA" value="DE"/>
</generic:SeriesKey><generic:Attributes><generic:Value id="TITLE" value="Rate"/></generic:Attributes>
<generic:Obs><generic:ObsDimension value="2020"/><generic:ObsValue value="1.5"/>
<generic:Attributes><generic:Value id="OBS_STATUS" value="A"/></generic:Attributes></generic:Obs>
<generic:Obs><generic:ObsDimension value="2021"/><generic:ObsValue value="1.7"/></generic:Obs>
</generic:Series></message:DataSet></message:GenericData>"""

SPECIFIC = f"""<?xml version="1.0"?><message:StructureSpecificData {NAMES}>{HEADER}
<message:DataSet xmlns:ss="urn:ss" ss:dataScope="DataStructure">
<Group REF_AREA="DE" TITLE="Rate"/><Series FREQ="A" REF_AREA="DE">
<Obs TIME_PERIOD="2020" OBS_VALUE="1.5" OBS_STATUS="A"/><Obs TIME_PERIOD="2021" OBS_VALUE="1.7"/></Series>
</message:DataSet></message:StructureSpecificData>"""

OLD = """<?xml version="1.0"?><GenericData xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">
<Header><Prepared>2024-03-12</Prepared><Sender id="ECB"/></Header><DataSet><Series>
<SeriesKey><Value concept="FREQ" value="A"/><Value concept="REF_AREA" value="DE"/></SeriesKey>
<Attributes><Value concept="TITLE" value="Rate"/></Attributes>
<Obs><Time>2020</Time><ObsValue value="1.5"/><Attributes><Value concept="OBS_STATUS" value="A"/></Attributes></Obs>
<Obs><Time>2021</Time><ObsValue value="1.7"/></Obs></Series></DataSet></GenericData>"""


def reading(text: str) -> Reading:
    return read(OpenedFile(MemoryFiles({"data.xml": text.encode()}), "data.xml"))


@pytest.mark.parametrize("text", [GENERIC, SPECIFIC, OLD])
def test_each_observation_is_a_row_with_the_key_of_its_series(text: str) -> None:
    table = reading(text).tables[0]
    rows = [dict(zip(table.labels, row, strict=True)) for row in table.rows]
    key = {"FREQ": "A", "REF_AREA": "DE", "TITLE": "Rate"}
    whole = key | {"TIME_PERIOD": "2020", "OBS_VALUE": "1.5", "OBS_STATUS": "A"}
    assert rows == [whole, whole | {"TIME_PERIOD": "2021", "OBS_VALUE": "1.7", "OBS_STATUS": ""}]
    assert table.labels[-3:] == ("TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")


def test_observations_in_no_series_stand_for_themselves() -> None:
    flat = '<DataSet><Obs REF_AREA="DE" TIME_PERIOD="2020" OBS_VALUE="1"/><Obs REF_AREA="FR" OBS_VALUE="2"/></DataSet>'
    text = SPECIFIC[: SPECIFIC.index("<message:DataSet")] + flat + "</message:StructureSpecificData>"
    table = reading(text).tables[0]
    assert [list(row) for row in table.rows] == [["DE", "2020", "1"], ["FR", "", "2"]]


def test_the_sender_is_the_source() -> None:
    source = reading(GENERIC).tables[0].sources[0]
    assert (source.title, source.publisher, source.date) == ("EXR", "European Central Bank", "2024-03-12T10:00:00")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GENERIC[: len(GENERIC) // 2], "breaks off"),
        ('<mes:Structure xmlns:mes="http://www.sdmx.org/x"><mes:Structures/></mes:Structure>', "no figure"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>' + OLD.partition("?>")[2], "entities"),
    ],
)
def test_what_is_broken_or_holds_no_figures_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(SheetError, match=words):
        reading(text)
