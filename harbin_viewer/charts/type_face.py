"""The type of charts: Source Sans, the same on every machine, and how wide its strings are."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILY = "Source Sans Pro"
FALLBACKS = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Droid Sans Fallback", "DejaVu Sans", "sans-serif")

_FACES = ("Regular", "Bold")


@cache
def font_files() -> dict[str, Path]:
    """The font's files by face."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("The package font-source-sans-pro is not installed.")
    folder = Path(spec.origin).parent / "files"
    return {face: folder / f"SourceSansPro-{face}.ttf" for face in _FACES}


@cache
def _load() -> None:
    for file in font_files().values():
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"The font {file} cannot be loaded.")


@cache
def font(size: float, *, bold: bool = False) -> QFont:
    """The font at `size` px. Needs a QGuiApplication."""
    _load()
    made = QFont([FAMILY, *FALLBACKS])
    made.setPixelSize(max(1, round(size)))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    for feature in ("liga", "clig", "dlig"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


@cache
def metrics(size: float, *, bold: bool = False) -> QFontMetricsF:
    """The measures of the font at `size` px."""
    return QFontMetricsF(font(size, bold=bold))


@cache
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How far a string runs, in px."""
    return metrics(size, bold=bold).horizontalAdvance(text)


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room` px; a word that is wider is broken."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold=bold) <= room:
            lines[-1] = joined
            continue
        while width(word, size, bold=bold) > room and len(word) > 1:
            keep = _fitting(word, size, room, bold=bold)
            lines.append(word[:keep])
            word = word[keep:]
        lines.append(word)
    return lines


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than `room` px."""
    if width(text, size, bold=bold) <= room:
        return text
    keep = _fitting(text, size, room - width("…", size, bold=bold), bold=bold)
    return text[:keep].rstrip() + "…"


def _fitting(text: str, size: float, room: float, *, bold: bool) -> int:
    fits = [count for count in range(1, len(text)) if metrics(size, bold=bold).horizontalAdvance(text[:count]) <= room]
    return fits[-1] if fits else 1
