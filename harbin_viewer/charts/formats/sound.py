"""Notes as a WAV: what every system can play."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model.sonification import Note

RATE = 22_050
"""Samples a second."""

_LOUD, _SOFT = 0.5, 0.22
"""How strong the tone of a sure and of an unsure figure is, of all there is."""

_EDGE = 0.012
"""Seconds in which a tone comes and goes: at once, it clicks."""


def wav(notes: Sequence[Note]) -> bytes:
    """The notes as one channel of 16 bits."""
    import io
    import wave

    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes((np.clip(samples(notes), -1, 1) * 32767).astype("<i2").tobytes())
    return file.getvalue()


def samples(notes: Sequence[Note]) -> npt.NDArray[np.float64]:
    """The notes as samples between −1 and 1."""
    end = max((note.begin + note.seconds for note in notes), default=0.0)
    found = np.zeros(round(end * RATE) + 1)
    for note in notes:
        at = np.arange(round(note.seconds * RATE)) / RATE
        edge = np.minimum(1.0, np.minimum(at, note.seconds - at) / _EDGE)
        strength = (_LOUD if note.is_sure else _SOFT) * edge
        first = round(note.begin * RATE)
        tone = (strength * np.sin(2 * np.pi * note.pitch * at))[: len(found) - first]
        found[first : first + len(tone)] += tone
    return found
