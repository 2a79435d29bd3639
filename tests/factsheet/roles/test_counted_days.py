"""Days that rows measure are offered; those of means, of the calendar and since a start are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text

MONTHS = range(1, 13)
CALENDAR = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def measures(folder: Path, text: str) -> list[str]:
    return [measure.field for measure in cube_of_text(folder, text).roles.measures]


@pytest.mark.parametrize(
    "text",
    [
        "City,Month,Rain (mm),Days\nBergen,2024-01,98,12\nOslo,2024-01,50,10\nBergen,2024-02,60,9\nOslo,2024-02,41,8\n",
        "Employee,Month,Days\nAnn,2024-01,3\nBob,2024-01,0\nAnn,2024-02,1\nBob,2024-02,5\n",
        "Employee,Days\nAnn,25\nBob,18\nCy,30\nDi,12\n",
        "Hospital,Year,Patients,Days\nNord,2021,1200,8400\nSued,2021,900,6300\nNord,2022,1250,8100\nSued,2022,950,6200\n",
    ],
)
def test_days_of_rain_and_leave_are_measured(tmp_path: Path, text: str) -> None:
    assert "Days" in measures(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Month,Days,Sales\n" + "".join(f"2023-{at:02},{CALENDAR[at - 1]},{300 + at * 9}\n" for at in MONTHS),
        "date,days,cases\n" + "".join(f"2020-03-{at:02},{at - 1},{at * at}\n" for at in MONTHS),
        "site,date,days,level (m)\n"
        + "".join(f"{site},2020-03-{at:02},{at - 1},{at * 0.7:.1f}\n" for site in "AB" for at in MONTHS),
        "month,average,days,sdev\n" + "".join(f"2020-{at:02},{413 + at}.1,{25 + at % 4},0.{at}\n" for at in MONTHS),
    ],
)
def test_days_of_the_calendar_of_a_mean_and_since_a_start_are_not(tmp_path: Path, text: str) -> None:
    assert not {"Days", "days"} & {*measures(tmp_path, text)}


@pytest.mark.parametrize("head", ["Lap", "Runde", "Giro"])
@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2)])
def test_figures_run_over_three_laps_in_whichever_order(tmp_path: Path, head: str, order: tuple[int, ...]) -> None:
    rows = "".join(f"{lap},{10 + 7 * lap % 5},{lap * lap}\n" for lap in order)
    assert cube_of_text(tmp_path, f"{head},Ann,Ben\n{rows}").roles.time == head


def test_rounds_beside_years_and_winners_are_no_time(tmp_path: Path) -> None:
    years = cube_of_text(tmp_path, "Round,Amount,Year\n1,500,2019\n2,1500,2020\n3,2500,2021\n")
    names = cube_of_text(tmp_path, "Round,Winner,Goals\n1,Ann,72\n2,Ben,70\n3,Ann,68\n")
    assert (years.roles.time, names.roles.time) == ("Year", "")
