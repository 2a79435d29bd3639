"""Where the bundled data and resources lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources_folder() -> Path:
    """The folder of icons and other resources."""
    return _folder("resources")


def default_sheet() -> Path:
    """The folder of the fact sheet that opens when none is named."""
    return _folder("data") / "harbin"
