"""Dates, which charts count in days since 1970, as text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def date_text(at: float) -> str:
    """A date (days since 1970) in ISO form, with its time where it has one."""
    if at == round(at):
        return str(date_of(at))
    return str(np.datetime64(round(at * 86_400_000), "ms").astype("datetime64[m]")).replace("T", " ")


def date_of(at: float) -> np.datetime64:
    """The day of a moment."""
    return np.datetime64(round(at), "D")


def date_texts(places: npt.NDArray[np.float64]) -> list[str]:
    """The same of many at once."""
    minutes = np.rint(places * 86_400_000).astype("datetime64[ms]").astype("datetime64[m]")
    texts, whole = np.datetime_as_string(minutes).tolist(), (places == np.rint(places)).tolist()
    return [text[:-6] if is_day else text.replace("T", " ") for text, is_day in zip(texts, whole, strict=True)]
