"""Days as Czechs, Hungarians, Croats, Finns, Swedes and Koreans write them, and behind days of the week."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factsheet.exploring.tables import cube_of_text

WRITTEN = {
    "Czech": "5. 2. 2024;13. 2. 2024;1. 3. 2024",
    "Slovak": "05. 02. 2024;13. 02. 2024;01. 03. 2024",
    "Hungarian": "2024. 02. 05.;2024. 02. 13.;2024. 03. 01.",
    "Croatian": "5.2.2024.;13.2.2024.;1.3.2024.",
    "Polish": "05.02.2024 r.;13.02.2024 r.;01.03.2024 r.",
    "Korean": "2024. 2. 5;2024. 2. 13;2024. 3. 1",
    "German with weekdays": "Mo, 05.02.2024;Di, 13.02.2024;Fr, 01.03.2024",
    "British with weekdays": "Mon 05/02/2024;Tue 13/02/2024;Fri 01/03/2024",
    "weeks that begin": "w/c 05/02/2024;w/c 13/02/2024;w/c 01/03/2024",
}

WITH_HOURS = {
    "Czech": "5. 2. 2024 14:30;13. 2. 2024 9:05;1. 3. 2024 23:00",
    "Finnish": "5.2.2024 klo 14.30;13.2.2024 klo 9.05;1.3.2024 klo 23.00",
    "Swedish": "2024-02-05 kl. 14:30;2024-02-13 kl. 09:05;2024-03-01 kl. 23:00",
    "Danish": "5 Feb 2024 kl. 14.30;13 Feb 2024 kl. 9.05;1 Mar 2024 kl. 23.00",
    "Hungarian": "2024. 02. 05. 14:30;2024. 02. 13. 9:05;2024. 03. 01. 23:00",
    "Korean": "2024. 2. 5 오후 2:30:00;2024. 2. 13 오전 9:05:00;2024. 3. 1 오후 11:00:00",
    "Japanese": "2024/02/05 午後 2:30:00;2024/02/13 午前 9:05:00;2024/03/01 午後 11:00:00",
    "Chinese": "2024年2月5日 14:30;2024年2月13日 9:05;2024年3月1日 23:00",
}


def moments(tmp_path: Path, texts: str) -> list[float]:
    """Days since the first of February 2024 of times in rows."""
    rows = "".join(f'"{text}",{number}\n' for number, text in enumerate(texts.split(";"), start=3))
    cube = cube_of_text(tmp_path, f"When,Figure\n{rows}")
    assert cube.times is not None
    assert cube.times.axis == "date"
    return [round(value - 19754, 4) for value in cube.times.values.tolist()]


@pytest.mark.parametrize("texts", WRITTEN.values(), ids=WRITTEN)
def test_they_are_days(tmp_path: Path, texts: str) -> None:
    assert moments(tmp_path, texts) == [4, 12, 29]


@pytest.mark.parametrize("texts", WITH_HOURS.values(), ids=WITH_HOURS)
def test_their_hours_are_read(tmp_path: Path, texts: str) -> None:
    assert moments(tmp_path, texts) == [4.6042, 12.3785, 29.9583]
