"""Places beside what is there: figures are told of the city, the mountain or the runner, and not of its country."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.found_roles import RoleKind
from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize("text", [
    "City,Country,Population\nLondon,United Kingdom,8866000\nParis,France,2103000\nBerlin,Germany,3782000",
    "Mountain,Country,Height (m)\nEverest,Nepal,8849\nK2,Pakistan,8611\nDenali,United States,6190",
    "Mountain,Country,Height (m)\nEverest,Nepal,8849\nK2,Pakistan,8611\nLhotse,Nepal,8516\nDenali,United States,6190",
    "Name,Country,Time (s)\nNoah Lyles,United States,9.79\nOblique Seville,Jamaica,9.91\nFred Omanyala,Kenya,9.88",
    "School,District,Pupils\nSt Mary,North,312\nHill Road,East,455\nKingsway,West,280",
])  # fmt: skip
def test_the_thing_before_its_place_is_who_is_counted(text: str) -> None:
    assert roles_of(text).entity == text.split(",")[0]


@pytest.mark.parametrize("text", [
    "Country,City,PM2.5\nIndia,Delhi,92.7\nBangladesh,Dhaka,80.2\nPakistan,Lahore,78.1",
    "State,County,Cases\nTexas,Harris,1200\nCalifornia,Los Angeles,3100\nIllinois,Cook,2100",
    "Province,City,Population\nLombardy,Milan,1370000\nLazio,Rome,2755000\nCampania,Naples,910000",
])  # fmt: skip
def test_a_smaller_place_is_counted_behind_a_larger_one(text: str) -> None:
    assert roles_of(text).entity == text.split(",")[1]


@pytest.mark.parametrize("text", [
    "Country,Capital,Area (km²)\nFrance,Paris,551695\nGermany,Berlin,357592\nItaly,Rome,301340",
    "Country,Description,Area (km²)\nFrance,A republic,551695\nJapan,Islands far off,377975\nKenya,In the east,580367",
    "Place,Country,Gold\n1st,United States,40\n2nd,China,39\n3rd,Japan,20",
    "Continent,Largest country,Area (km²)\nAfrica,Algeria,2381741\nAsia,China,9596961\nEurope,Russia,17098246",
    "Form of government,Country,Area (km²)\nMonarchy,Spain,505990\nRepublic,Germany,357592\nSultanate,Oman,309500",
    "Remarks,Country,Gold\nThe host,France,16\nSent most athletes,United States,40\nFirst in diving,China,40",
])  # fmt: skip
def test_countries_are_counted_where_no_thing_of_theirs_is(text: str) -> None:
    assert "country" in roles_of(text).entity.casefold()


def test_the_number_of_a_member_is_no_code_of_a_birthday() -> None:
    rows = "\n".join(
        f"{1000 + number},{first},19{60 + number}-03-{10 + number},{section},{number % 3 * 30}"
        for number, (first, section) in enumerate(zip(_MEMBERS, ["Chess", "Rowing"] * 4, strict=True))
    )
    role = roles_of(f"Member no.,First name,Born,Section,Fee paid\n{rows}").role("Member no.")

    assert role is not None
    assert role.of != "Born"


_MEMBERS = ["Ada Lund", "Bea Frost", "Cid Hall", "Dan Wood", "Eva Stone", "Finn Lake", "Gus Hill", "Ida Bay"]


@pytest.mark.parametrize(
    ("head", "kind"), [("Mountain,Elevation (m),Climbed", "measure"), ("Station,Elevation (m),Latitude", "aside")]
)
def test_how_high_a_mountain_is_is_measured_where_no_map_tells_where_it_lies(head: str, kind: RoleKind) -> None:
    roles = roles_of(f"{head}\nDom,4545,46.1\nEiger,3967,46.6\nMönch,4107,46.5")
    assert "Elevation (m)" in roles.of_kind(kind)
