"""Rows that are events by what their columns are called are joined by no line; series that are measured again are."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from tests.factsheet.exploring.tables import cube_of_text

ORDERS = """Order time,Customer,Items,Amount (€)
2026-03-02 09:14,Miller,2,38.5
2026-03-02 11:40,Okafor,1,12.0
2026-03-03 08:05,Sato,5,129.9
2026-03-03 17:22,Miller,1,19.9
2026-03-05 10:01,Lopez,3,54.0
2026-03-06 12:30,Chen,2,41.8
2026-03-06 12:55,Okafor,4,88.2
"""

TRIPS = """Date,From,To,km
2026-01-05,Bern,Zürich,125
2026-01-07,Zürich,Basel,87
2026-01-15,Basel,Bern,95
2026-01-16,Bern,Genf,158
2026-01-28,Genf,Bern,160
2026-02-02,Bern,Thun,31
2026-02-03,Thun,Bern,33
"""

ANSWERS = """Zeitstempel;Alter;Zufriedenheit
13.04.2026 08:12:05;31;4
13.04.2026 09:40:51;52;2
13.04.2026 14:03:19;24;5
15.04.2026 08:00:44;67;3
16.04.2026 21:15:02;45;4
19.04.2026 07:31:30;38;1
"""

RIDES = """started_at,ended_at,distance_km
2026-07-01 08:01:22,2026-07-01 08:14:05,3.2
2026-07-01 08:03:55,2026-07-01 08:31:40,8.9
2026-07-01 08:14:10,2026-07-01 08:19:33,1.1
2026-07-01 08:17:49,2026-07-01 08:29:02,6.4
2026-07-01 08:29:30,2026-07-01 08:40:11,11.7
"""

ACCIDENTS = """Date,Street,Damage
2026-01-03,Main St,4500
2026-01-09,Elm St,1200
2026-01-10,Main St,15000
2026-01-22,Oak Ave,800
2026-02-04,Elm St,6200
2026-02-27,Park Rd,2300
"""

RUNS = """Date,Distance (km),Pace (min/km)
2026-03-02,8.1,5:19
2026-03-04,10.0,5:25
2026-03-06,12.3,5:27
2026-03-08,5.0,5:04
2026-03-10,21.1,5:55
"""

FEES = """Date,Pupil,Fee
2026-05-06,Ann,12
2026-05-07,Bob,8
2026-05-08,Cid,15
2026-05-13,Dee,13
2026-05-14,Eva,9
2026-05-15,Fin,11
"""

ENTRIES = """Data operacji;Opis operacji;Kwota
30.10.2025;Biedronka;-84,20
25.10.2025;Wynagrodzenie;6200,00
21.10.2025;PGE;-226,25
14.10.2025;Żabka;-31,40
03.10.2025;Czynsz;-1000,00
"""

SWIMS = """Day,Swimmer,Stroke,Seconds
2026-02-03,Ada,Free,31.4
2026-02-10,Ben,Back,29.9
2026-02-17,Ada,Fly,69.8
2026-02-24,Ben,Free,74.1
2026-03-03,Ben,Fly,75.2
"""

SHIFTS = """Volunteer,Date,Start,End,Hours
Ann,2026-06-01,09:00,12:30,3.5
Bob,2026-06-01,09:00,11:00,2
Ann,2026-06-08,10:00,13:00,3
Cid,2026-06-09,08:00,16:00,8
Bob,2026-06-15,09:00,14:00,5
"""

SPORT = """date,type,km,minutes
2026-05-01,Run,5.2,28
2026-05-02,Ride,22.0,61
2026-05-03,Run,8.0,44
2026-05-04,Swim,1.5,40
2026-05-05,Run,8.5,44
"""

LOG = """Datum;Projekt;Tätigkeit;Stunden
01.05.2026;Alpha;Beratung;3,5
01.05.2026;Beta;Text;2,0
06.05.2026;Alpha;Reise;1,5
07.05.2026;Alpha;Beratung;4,0
15.05.2026;Alpha;Beratung;4,5
"""


@pytest.mark.parametrize(
    "text", [ORDERS, TRIPS, ANSWERS, RIDES, ACCIDENTS, RUNS, FEES, ENTRIES, SWIMS, SHIFTS, LOG, SPORT]
)
def test_orders_trips_answers_and_accidents_are_joined_by_no_line_and_all_are_counted(
    tmp_path: Path, text: str
) -> None:
    cube = cube_of_text(tmp_path, text)
    first = beginning(cube).exploration
    assert first is not None
    assert first.form == "histogram"


WEIGHTS = """Date,Weight (kg),Note
2026-01-01,82.4,after holidays
2026-01-04,82.0,
2026-01-09,81.6,
2026-01-18,81.0,
2026-01-20,80.4,flu
2026-02-16,79.6,
"""

READINGS = """Datum;Ort;Zählerstand (kWh)
31.12.2024;Keller;10234
02.02.2025;Garage;10611
01.04.2025;Keller;11190
17.06.2025;Garage;11702
31.12.2025;Keller;13055
"""

PATIENTS = """Patient,Visit date,Weight (kg)
Ann,2025-01-03,70.1
Bob,2025-01-20,80.4
Ann,2025-03-11,70.9
Bob,2025-03-12,81.0
Ann,2025-09-01,71.2
Bob,2025-10-19,79.5
"""

SENSOR = """created_at,entry_id,field1
2026-03-02 10:00:02,1,20.0
2026-03-02 10:00:19,2,20.1
2026-03-02 10:00:51,3,20.3
2026-03-02 10:01:09,4,20.2
2026-03-02 10:02:20,5,20.5
"""

STORES = """Order date,Customer group,Orders
2026-01-02,Firms,12
2026-01-02,Homes,31
2026-01-03,Firms,15
2026-01-03,Homes,28
2026-01-09,Firms,11
2026-01-09,Homes,35
"""


WORK = """Day,Start,End,Hours
2026-06-01,09:00,12:30,3.5
2026-06-02,09:00,11:00,2
2026-06-03,10:00,13:00,3
2026-06-04,08:00,16:00,8
"""

THERMOMETER = """Date,Student,Temperature (°C)
2026-03-02,Ann,10.6
2026-03-03,Bob,10.9
2026-03-04,Cy,11.2
2026-03-05,Dee,11.5
2026-03-09,Fay,12.7
"""

RESULT = """Month,Profit (€),Remark
2026-01,-500,began
2026-02,120,
2026-03,300,fair
2026-04,-80,
2026-05,410,
"""

BALANCE = """Tarih;Açıklama;Tutar;Bakiye
31.10.2025;MAAS 1;45000,00;52310,40
27.10.2025;MIGROS 22;-1254,75;7310,40
20.10.2025;KIRA 10;-15000,00;8565,15
05.10.2025;ENERJI 7;-842,10;23565,15
"""

CASH = """Datum;Text;Inkomst;Utgift;Saldo
2026-01-02;Ingående;;;4210,00
2026-01-15;Avgifter;3200,00;;7410,00
2026-02-03;Hyra;;1500,00;5910,00
2026-03-21;Fika;;312,50;5597,50
2026-04-11;Lotteri;1840,00;;7437,50
"""


@pytest.mark.parametrize(
    "text", [WEIGHTS, READINGS, PATIENTS, SENSOR, STORES, WORK, THERMOMETER, RESULT, BALANCE, CASH]
)
def test_what_is_measured_again_stays_a_line_though_its_days_are_uneven(tmp_path: Path, text: str) -> None:
    first = beginning(cube_of_text(tmp_path, text)).exploration
    assert first is not None
    assert first.form == "line"


LOAN = """No.,Date,Payment,Principal,Interest,Balance
1,2024-01-01,500,400,100,19600
2,2024-02-01,500,402,98,19198
3,2024-03-01,500,404,96,18794
4,2024-04-01,500,406,94,18388
"""


@pytest.mark.parametrize(("text", "balance"), [(LOAN, "Balance"), (BALANCE, "Bakiye"), (CASH, "Saldo")])
def test_of_the_figures_of_an_account_its_balance_is_seen_first(tmp_path: Path, text: str, balance: str) -> None:
    first = beginning(cube_of_text(tmp_path, text)).exploration
    assert first is not None
    assert first.measure == balance
