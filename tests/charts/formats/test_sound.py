"""A series is heard as it is seen: the higher the figure, the higher the tone, and silence where there is none."""

import io
import wave
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.formats.sound import RATE, samples, wav
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.sonification import HIGHEST, LOWEST, Note, melody

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def series_of(make_sheet: Callable[..., Any]) -> Callable[..., Series]:
    def make(y: list[object], x: list[int] | None = None, status: list[str] | None = None) -> Series:
        columns = {"x": x or list(range(2001, 2001 + len(y))), "y": y}
        columns |= {"status": status} if status else {}
        document = make_sheet(columns, {"type": "line", "group": "x", "series": ["y"]})
        return make_chart(document, document.sheet.views[0]).series[0]

    return make


def pitch_in(sound: np.ndarray[Any, Any], note: Note) -> float:
    """The strongest frequency while a note is on, in Hz."""
    first = round(note.begin * RATE)
    part = sound[first : first + round(note.seconds * RATE)]
    strengths = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 16))
    return float(np.argmax(strengths) * RATE / (1 << 16))


def test_pitches_rise_and_fall_as_the_figures_do_and_reach_both_ends(series_of: Callable[..., Series]) -> None:
    notes = melody(series_of([1, 4, 2, 3]), 1.0, 4.0)
    assert [round(note.pitch) for note in notes][:2] == [LOWEST, HIGHEST]
    assert notes[0].pitch < notes[2].pitch < notes[3].pitch < notes[1].pitch
    assert [note.point for note in notes] == [0, 1, 2, 3]


def test_the_file_has_the_tones_of_the_notes(series_of: Callable[..., Series]) -> None:
    notes = melody(series_of([1, 4, 2, 3]), 1.0, 4.0)
    with wave.open(io.BytesIO(wav(notes))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        frames = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert len(frames) / RATE == pytest.approx(notes[-1].begin + notes[-1].seconds, abs=0.01)
    for note in notes:
        assert pitch_in(frames / 32767, note) == pytest.approx(note.pitch, rel=0.01)


def test_missing_figures_are_silent_and_far_places_come_later(series_of: Callable[..., Series]) -> None:
    notes = melody(series_of([1, "", 3, 4], x=[2001, 2002, 2003, 2010]), 1.0, 4.0)
    assert [note.point for note in notes] == [0, 2, 3]
    assert notes[2].begin - notes[1].begin > 3 * (notes[1].begin - notes[0].begin)
    sound = samples(melody(series_of([1, "", "", "", "", 3], x=[2001, 2002, 2003, 2004, 2005, 2030]), 1.0, 3.0))
    assert np.abs(sound[len(sound) // 2 - 500 : len(sound) // 2 + 500]).max() == 0.0 or len(sound) < RATE


def test_what_is_not_confirmed_is_softer(series_of: Callable[..., Series]) -> None:
    notes = melody(series_of([1, 2], status=["confirmed", "claimed"]), 1.0, 2.0)
    sound = samples(notes)
    half = len(sound) // 2
    assert np.abs(sound[:half]).max() > 1.8 * np.abs(sound[half + 10 :]).max()


def test_a_part_of_the_axis_keeps_the_numbers_of_its_points(series_of: Callable[..., Series]) -> None:
    assert [note.point for note in melody(series_of([1, 2, 3, 4]), 1.0, 4.0, (2002.5, 2004.0))] == [2, 3]


def test_very_many_figures_are_heard_in_a_few_seconds(series_of: Callable[..., Series]) -> None:
    notes = melody(series_of([number % 7 for number in range(5000)]), 0.0, 6.0)
    assert len(notes) < 100
    assert notes[-1].begin + notes[-1].seconds < 10


@pytest.mark.parametrize("y", [[], [5, 5, 5], [7]])
def test_nothing_and_level_lines_are_heard_without_a_fault(charts: dict[str, Chart], y: list[float]) -> None:
    series = charts["customs-lines"].series[0]
    short = series.at(np.arange(len(y)))
    notes = melody(short, 5.0, 5.0)
    assert len(notes) == len(y)
    assert len(wav(notes)) > 40
