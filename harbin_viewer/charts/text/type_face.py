"""The type of charts: Source Sans, the same on every machine, and how wide its strings are."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, count, islice
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from harbin_viewer.charts.text.word_breaks import Joint, first_part, natural_parts

FAMILY = "Source Sans Pro"
FALLBACKS = ("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Droid Sans Fallback", "DejaVu Sans", "sans-serif")

SIZES = {
    "title": 26.0, "subtitle": 17.0, "unit": 15.0, "series": 15.0, "key": 15.0, "tick": 14.0, "value": 14.0,
    "note": 13.0, "source": 13.0,
}  # fmt: skip
"""The size of each text in px, on a page of ordinary size (960 × 600 px)."""

LINE_ENDS = "[ \t\r\n\v\f\x85\u2028\u2029]+"
"""Where a text may be broken."""

_FACES = ("Regular", "Bold")

_ENDING = 0.45
"""The share of a line that is left to the end of a text which is cut in its middle."""

_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Signs between which a line may end."""


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


_MOST_LETTERS = 5_000
"""Letters of one text that are set in a picture: more than it has room for in any size."""

_LONG = 256
"""Letters from which on a text is first measured in part: most lines have fewer."""

_LETTERS_PER_EM = 2.0
"""About how many letters are as wide as the type is high."""

_GUESSES = 6
"""Times that is guessed from widths where a line ends, before what is left is halved."""


@lru_cache(maxsize=20_000)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How far a string runs, in px."""
    return metrics(size, bold=bold).horizontalAdvance(text)


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room` px; a word that is wider is broken, a no-break space is not."""
    return [line.told for line in _wrapped(_bounded(text), size, room, bold=bold)]


def _bounded(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"


class _Line(NamedTuple):
    """A line of a text, and what its end stands for."""

    text: str
    joint: Joint = " "

    @property
    def told(self) -> str:
        """The line as it is set."""
        return f"{self.text}-" if self.joint == "-" else self.text


def _joined(lines: Sequence[_Line]) -> str:
    """The text that lines are of."""
    blanks = [*("" if line.joint == "-" else line.joint for line in lines[:-1]), ""]
    return "".join(chain.from_iterable(zip((line.text for line in lines), blanks, strict=True)))


@lru_cache(maxsize=2000)
def _wrapped(text: str, size: float, room: float, *, bold: bool, most: int | None = None) -> tuple[_Line, ...]:
    """The lines of the text, or no more than the first few."""
    return tuple(islice(_lines(text, size, room, bold=bold), most))


def _lines(text: str, size: float, room: float, *, bold: bool) -> Iterator[_Line]:
    words = list(filter(None, re.split(LINE_ENDS, text)))
    at, letter = 0, size / _LETTERS_PER_EM
    while at < len(words):
        word = words[at]
        if len(word) > 1 and is_wider(word, size, room, bold=bold):
            part = first_part(
                word,
                _fitting(word, size, room, bold=bold),
                lambda told: not is_wider(told, size, room, bold=bold),
            )
            yield _Line(part.text, part.joint)
            words[at] = word[part.letters :]
            continue
        end = _end_of_line(words, at, size, room, room / letter, bold=bold)
        line = " ".join(words[at:end])
        yield _Line(line)
        at, letter = end, max(width(line, size, bold=bold) / len(line), 1.0)


def _end_of_line(words: Sequence[str], begin: int, size: float, room: float, letters: float, *, bold: bool) -> int:
    """Behind which word a line ends: sought from where about so many letters end, as to measure each word more is slow
    where lines have many.
    """
    fits, over, tried, step = begin + 1, len(words) + 1, begin, 1
    while tried < len(words) and letters >= 0:
        letters -= len(words[tried]) + 1
        tried += 1
    while fits + 1 < over:
        tried = min(max(tried, fits + 1), over - 1)
        if is_wider(" ".join(words[begin:tried]), size, room, bold=bold):
            over, tried = tried, tried - step
        else:
            fits, tried = tried, tried + step
        step *= 2
    return fits


def is_wider(text: str, size: float, room: float, *, bold: bool = False) -> bool:
    """Whether a string runs farther than `room` px; of a long one the beginning tells it."""
    return (len(text) > _LONG and width(text[:_LONG], size, bold=bold) > room) or width(text, size, bold=bold) > room


def balanced(text: str, size: float, room: float, most: int, *, full: float, bold: bool = False) -> list[str]:
    """The text as `fitted` has it, its last line no shorter than a share `full` of the others where that can be."""
    lines = fitted(text, size, room, most, bold=bold)
    if len(lines) < 2 or lines[-1].endswith("…"):
        return lines
    for percent in range(97, 50, -3):
        if width(lines[-1], size, bold=bold) >= room * full:
            break
        tried = wrap(text, size, room * percent / 100, bold=bold)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def fitted(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """The text in at most `most` lines; what does not fit into them is cut with an ellipsis."""
    lines = _wrapped(_bounded(text), size, room, bold=bold, most=most + 1) or (_Line(""),)
    told = [line.told for line in lines]
    if len(lines) <= most:
        return told
    return [*told[: most - 1], shortened(_joined(lines[most - 1 :]), size, room, bold=bold, cut=True)]


def fitted_apart(texts: Sequence[str], size: float, room: float, most: int, *, bold: bool = False) -> list[list[str]]:
    """Each text in at most `most` lines; those that would be cut to the same are cut in their middle instead."""
    each = [fitted(text, size, room, most, bold=bold) for text in texts]
    alike: dict[tuple[str, ...], set[str]] = {}
    for text, lines in zip(texts, each, strict=True):
        if lines[-1].endswith("…"):
            alike.setdefault(tuple(lines), set()).add(text)
    return [
        _cut_inside(text, lines, size, room, bold=bold) if len(alike.get(tuple(lines), ())) > 1 else lines
        for text, lines in zip(texts, each, strict=True)
    ]


def _cut_inside(text: str, lines: list[str], size: float, room: float, *, bold: bool) -> list[str]:
    """The lines, of which the last tells how the text ends: "黑龙江…滨市7"."""
    rest = _joined(_wrapped(_bounded(text), size, room, bold=bold)[len(lines) - 1 :])
    ending = rest[-_fitting(rest[::-1], size, room * _ENDING, bold=bold) :]
    begins = _fitting(rest, size, room - width(f"…{ending}", size, bold=bold), bold=bold)
    return [*lines[:-1], f"{rest[:begins].rstrip()}…{ending.lstrip()}"]


def is_cut(text: str, lines: Sequence[str]) -> bool:
    """Whether an ellipsis in the lines stands for letters of the text."""
    together = "".join(lines)
    return "…" in together and _bare(together) != _bare(text)


def _bare(text: str) -> str:
    """A text without what the ends of lines may add."""
    return "".join(text.split()).replace("-", "")


def breaks_words(text: str, size: float, room: float, *, bold: bool = False) -> bool:
    """Whether a word is wider than `room` px, and is of letters between which no line ends."""
    words = (word for word in text.split() if not _IDEOGRAPHS.search(word) and is_wider(word, size, room, bold=bold))
    return any(is_wider(part, size, room, bold=bold) for word in words for part in natural_parts(word))


def shortened(text: str, size: float, room: float, *, bold: bool = False, cut: bool = False) -> str:
    """The text, with an ellipsis where it is wider than `room` px or `cut` says that more follows."""
    text = _bounded(text)
    if not cut and not is_wider(text, size, room, bold=bold):
        return text
    keep = _fitting(text, size, room - width("…", size, bold=bold), bold=bold)
    return text[:keep].rstrip() + "…"


def _fitting(text: str, size: float, room: float, *, bold: bool) -> int:
    """How many letters of a text that is cut run no farther than `room` px, one at least: sought where letters of like
    width would end, as to measure takes long for scripts that join.
    """
    most = max(len(text) - 1, 1)
    measure = metrics(size, bold=bold).horizontalAdvance
    fits, wide, over, too_wide = 0, 0.0, 0, 0.0
    tried = round(room / size * _LETTERS_PER_EM)
    for step in count():
        tried = min(max(tried, fits + 1), over - 1 if over else most)
        found = measure(text[:tried])
        if found <= room:
            fits, wide = tried, found
        else:
            over, too_wide = tried, found
        if fits == most or fits + 1 == over:
            return max(fits, 1)
        if not over:
            tried = fits * 2
        elif step < _GUESSES:
            tried = fits + round((room - wide) / (too_wide - wide) * (over - fits))
        else:
            tried = (fits + over) // 2
    raise AssertionError
