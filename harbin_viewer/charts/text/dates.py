"""Dates, which charts count in days since 1970, as text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def date_text(at: float) -> str:
    """A date (days since 1970) in ISO form, with its time where it has one."""
    if at == round(at):
        return str(date_of(at))
    milliseconds = round(at * 86_400_000)
    return str(np.datetime64(milliseconds, "ms").astype(f"datetime64[{_unit_of(milliseconds)}]")).replace("T", " ")


def _unit_of(milliseconds: int) -> str:
    """What a time of day is told to: minutes, or what it takes."""
    return "m" if milliseconds % 60_000 == 0 else "s" if milliseconds % 1000 == 0 else "ms"


def date_of(at: float) -> np.datetime64:
    """The day of a moment."""
    return np.datetime64(round(at), "D")


def date_texts(places: npt.NDArray[np.float64]) -> list[str]:
    """The same of many at once."""
    milliseconds = np.rint(places * 86_400_000).astype("datetime64[ms]")
    minutes = milliseconds.astype("datetime64[m]")
    if not (minutes == milliseconds).all():
        return [date_text(at) for at in places.tolist()]
    texts, whole = np.datetime_as_string(minutes).tolist(), (places == np.rint(places)).tolist()
    return [text[:-6] if is_day else text.replace("T", " ") for text, is_day in zip(texts, whole, strict=True)]
