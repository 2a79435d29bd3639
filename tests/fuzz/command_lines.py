"""The command lines that a sheet is taken through: some of it each time, the others by turns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

_FORMATS = ("png", "jpeg", "webp", "svg", "pdf", "csv", "xlsx", "json")
_LOOKS = (
    (), ("--theme", "dark"), ("--transparent",), ("--locale", "de_DE"), ("--text", "text"), ("--size", "portrait"),
    ("--size", "60x400"), ("--scale", "2"), ("--keep",),
)  # fmt: skip
_MOST_PIECES = 3


def always(path: Path, out: Path, turns: tuple[int, ...]) -> Iterator[list[str]]:
    """What each sheet is taken through; two formats for each turn."""
    yield ["check", str(path)]
    yield ["check", "--json", str(path)]
    formats = dict.fromkeys(_FORMATS[(turn + step) % len(_FORMATS)] for turn in turns for step in (0, 3))
    look = ["--size", "640x400", "--scale", "1", *_LOOKS[turns[0] % len(_LOOKS)], "--out", str(out / "charts")]
    yield ["export", "--all", "--format", ",".join(formats), *look, str(path)]


def on_paper(path: Path, out: Path) -> list[str]:
    """The whole sheet as one document."""
    return ["export", "--sheet", str(out / "sheet.pdf"), str(path)]


def pictured(path: Path, out: Path) -> list[str]:
    """A picture of each tab."""
    return ["pictures", "--size", "640x480", "--out", str(out / "pictures"), str(path)]


def by_turns(path: Path, out: Path, turn: int) -> list[str]:
    """One of the others."""
    return (
        ["describe", str(path)],
        ["new", str(out / "new"), "--from", str(path)],
        ["package", str(path), "--out", str(out / "package")],
        ["workbook", str(path), "--out", str(out / "book.xlsx")],
        ["describe", "--json", str(path)],
        ["new", str(out / "new.xlsx"), "--from", str(path), "--title", "“T”: 1"],
        ["check", "--to-do", str(path)],
        ["workbook", str(path), "--out", str(out / "book.ods")],
        ["new", str(out / "new"), "--tell", "--from", str(path)],
    )[turn // 3 % 9]


def explored(path: Path, out: Path, listed: str, chance: Random) -> list[str]:
    """A chart that somebody chooses of what `export --list` printed, possible or not; [] where nothing is measured."""
    choices: dict[str, list[str]] = {}
    for kind, *cells in (line.split("\t") for line in listed.splitlines()):
        choices.setdefault(kind, []).extend(cells[:1])
    measures = choices.get("measure", []) + choices.get("instead", [])
    if not measures:
        return []
    chosen = [option for _ in range(chance.randrange(_MOST_PIECES + 1)) for option in _option(choices, chance)]
    return [
        "export", str(path), f"--measure={chance.choice(measures)}", f"--as={chance.choice(choices['form'])}", *chosen,
        "--size=400x300", "--scale=1", f"--format={chance.choice(_FORMATS)}", f"--out={out / 'explored'}",
    ]  # fmt: skip


def _option(choices: dict[str, list[str]], chance: Random) -> list[str]:
    kind = chance.choice(("entities", "years", "transform", "where", "second", "point-size", "log", "own-scales"))
    if kind in ("log", "own-scales"):
        return [f"--{kind}"]
    known = {"entities": "entity", "second": "measure", "point-size": "measure"}.get(kind, kind)
    words = [*choices.get(known, []), "nothing of it"]
    return [f"--{kind}={chance.choice(words)}"]
