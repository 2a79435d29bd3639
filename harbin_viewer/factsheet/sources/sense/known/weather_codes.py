"""Codes of weather services and of earthquakes, as columns."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.sense.known.code_list import CodeList, listed_words

GHCN = CodeList(
    "NOAA's daily stations",
    listed_words("""
PRCP | Precipitation
SNOW | Snowfall
SNWD | Snow depth
TMAX | Maximum temperature
TMIN | Minimum temperature
TAVG | Average temperature
TOBS | Temperature at observation
AWND | Average wind speed
WSF2 | Fastest wind of two minutes
WSF5 | Fastest wind of five seconds
"""),
    frozenset({"station", "date"}),
)
"""Without units: a reader chose metric or other ones when asking for the file."""

DWD = CodeList(
    "the German weather service",
    listed_words("""
FX | Strongest gust | m/s
FM | Mean wind speed | m/s
RSK | Precipitation | mm
SDK | Sunshine | hours
SHK_TAG | Snow depth | cm
NM | Mean cloud cover | eighths
VPM | Mean vapour pressure | hPa
PM | Mean air pressure | hPa
TMK | Mean temperature | °C
UPM | Mean relative humidity | %
TXK | Maximum temperature | °C
TNK | Minimum temperature | °C
TGK | Minimum temperature near the ground | °C
TT_TU | Air temperature | °C
RF_TU | Relative humidity | %
MO_TT | Mean temperature | °C
MO_TX | Mean maximum temperature | °C
MO_TN | Mean minimum temperature | °C
MO_RR | Precipitation | mm
MO_SD_S | Sunshine | hours
"""),
    frozenset({"stations_id"}),
)

_OF_METEOSTAT = """
prcp | Precipitation | mm
snow | Snow depth | mm
wspd | Wind speed | km/h
wpgt | Peak gust | km/h
pres | Air pressure | hPa
tsun | Sunshine | minutes"""
"""What Meteostat has of days and of hours."""

METEOSTAT = CodeList(
    "Meteostat",
    listed_words(f"""{_OF_METEOSTAT}
tavg | Average temperature | °C
tmin | Minimum temperature | °C
tmax | Maximum temperature | °C
"""),
    frozenset({"date"}),
    fewest=4,
)

USGS = CodeList(
    "the USGS catalogue of earthquakes",
    listed_words("""
mag | Magnitude
depth | Depth | km
gap | Azimuthal gap | degrees
rms | Root mean square of travel times | seconds
"""),
    frozenset({"magtype", "depth"}),
)

METEOSTAT_OF_HOURS = CodeList(
    "Meteostat",
    listed_words(f"""{_OF_METEOSTAT}
temp | Air temperature | °C
dwpt | Dew point | °C
rhum | Relative humidity | %
coco | Weather code
"""),
    frozenset({"rhum", "coco"}),
    fewest=4,
)
"""Beside them stand the direction of the wind."""

LISTS = (GHCN, DWD, METEOSTAT, METEOSTAT_OF_HOURS, USGS)
