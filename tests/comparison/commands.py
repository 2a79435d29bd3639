"""The commands whose outcome is compared: every format, sizes, themes, whole sheets, reports, lists, tab pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ALL_FORMATS = "png,svg,pdf,jpeg,webp,csv,xlsx,json"
_QUICK_FORMATS = "png,svg,pdf,csv,xlsx,json"

_THEMES = ("light", "dark")
_OTHER_SIZES = ("slide", "square", "portrait", "a4", "160x90mm", "1200x675")
_MANNERS: tuple[tuple[str, ...], ...] = ((), ("--transparent",), ("--locale", "de_DE"), ("--scale", "2"))


@dataclass(frozen=True)
class Command:
    """A command line, by a name that is a folder's; `{out}` in it stands for that folder. `kind` is of what it says."""

    name: str
    arguments: tuple[str, ...]
    kind: str = "messages"


def of_bundled_sheet(sheet: Path) -> list[Command]:
    """All there is, in two sizes and two themes each."""
    looks = [_look(size, theme) for size in ("article", "slide") for theme in _THEMES]
    windows = [
        _pictures(sheet, f"{window}-{theme}", "--theme", theme, "--size", window)
        for window in ("1200x800", "900x640")
        for theme in _THEMES
    ]
    return [
        *(_charts(sheet, f"charts-{name}", ALL_FORMATS, *look) for name, look in looks),
        *(_charts(sheet, f"words-{name}", "svg", *look, "--text", "text") for name, look in looks),
        *_told(sheet),
        *windows,
    ]


def of_generated_sheet(sheet: Path, number: int) -> list[Command]:
    """The same, less often: what all sheets are asked for goes round with their numbers."""
    size, manner = _OTHER_SIZES[number // 2 % len(_OTHER_SIZES)], _MANNERS[number // 3 % len(_MANNERS)]
    first, second = _look("article", _THEMES[number % 2]), _look(size, _THEMES[1 - number % 2])
    words = (first, second)[number // 2 % 2]
    formats = ALL_FORMATS if number % 3 == 0 else _QUICK_FORMATS
    scale = () if "--scale" in manner else ("--scale", "1")
    return [
        _charts(sheet, f"charts-{first[0]}", formats, *first[1], *manner, *scale),
        _charts(sheet, f"charts-{second[0]}", "png,svg,pdf", *second[1], *manner, *scale),
        _charts(sheet, f"words-{words[0]}", "svg", *words[1], "--text", "text"),
        *_told(sheet),
        *([_pictures(sheet, "1200x800-light")] if number % 10 == 3 else []),
    ]


def of_damaged_sheet(sheet: Path) -> list[Command]:
    """What is told of mistakes, and what is written in spite of them."""
    return [*_reports(sheet), _charts(sheet, "charts", "svg,csv")]


def _told(sheet: Path) -> Iterator[Command]:
    yield _whole_sheet(sheet)
    yield from _reports(sheet)
    yield Command("list", ("export", "--list", str(sheet)), "list")


def _reports(sheet: Path) -> Iterator[Command]:
    yield Command("report", ("check", str(sheet)), "report as text")
    yield Command("report-json", ("check", "--json", str(sheet)), "report as JSON")


def _look(size: str, theme: str) -> tuple[str, tuple[str, ...]]:
    return f"{size}-{theme}", ("--size", size, "--theme", theme)


def _charts(sheet: Path, name: str, formats: str, *more: str) -> Command:
    return Command(name, ("export", "--all", str(sheet), "--format", formats, "--out", "{out}", *more))


def _whole_sheet(sheet: Path) -> Command:
    return Command("sheet", ("export", "--sheet", "{out}/sheet.pdf", str(sheet)))


def _pictures(sheet: Path, name: str, *more: str) -> Command:
    return Command(f"tabs-{name}", ("pictures", str(sheet), "--out", "{out}", *more))
