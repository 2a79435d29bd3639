"""A column “source” with what energy, water or emissions come from is none of the sources of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text


def names_sources(tmp_path: Path, text: str) -> bool:
    """Whether it is said of a column that the figures come from what it names."""
    return "It says where the figures come from." in [role.reason for role in cube_of_text(tmp_path, text).roles.roles]


@pytest.mark.parametrize(
    "text",
    [
        "country,source,generation\nChad,Coal,40\nMali,Gas,30\nPeru,Wind,30\n",
        "country,year,source,TWh\nChad,2020,Coal,40\nChad,2021,Coal,30\nMali,2020,Gas,30\nMali,2021,Gas,33\n",
        "Land,Quelle,Wert\nTschad,Kohle,40\nMali,Erdgas,30\nPeru,Wind,30\n",
        "town,source,litres\nA,Well,40\nB,River,30\nC,Well,30\n",
        "country,source,emissions\nChad,Traffic,40\nMali,Industry,30\nPeru,Traffic,3\n",
    ],
)
def test_what_energy_is_made_of_is_no_source_of_figures(tmp_path: Path, text: str) -> None:
    assert not names_sources(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "country,source,value\nChad,World Bank,40\nMali,IMF,30\nPeru,World Bank,30\n",
        "country,source,value\nChad,Wind Institute,40\nMali,Coal Board,30\nPeru,IMF,30\n",
        "country,source,value\nChad,Gas Board,40\nMali,OECD,30\nPeru,Oil,30\n",
    ],
)
def test_who_states_figures_is_their_source(tmp_path: Path, text: str) -> None:
    assert names_sources(tmp_path, text)
