"""What the viewer needs to run and nothing else, as a user's environment has it: ours has the tools of developers too.

One of those (`typing_extensions`) is imported wherever it is found, and would be counted as the viewer's.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def link_requirements(of: str, folder: Path) -> None:
    """Link all that the distribution requires, directly or not, into a folder for `PYTHONPATH`."""
    for found in _requirements(of, {}).values():
        for top in {file.parts[0] for file in found.files or () if file.parts[0] not in ("..", "__pycache__")}:
            (folder / top).symlink_to(str(found.locate_file(top)))


def _requirements(of: str, known: dict[str, Distribution]) -> dict[str, Distribution]:
    for line in distribution(of).requires or ():
        found = _NAME.match(line)
        if found is not None and "extra ==" not in line and found[0] not in known:
            known[found[0]] = distribution(found[0])
            _requirements(found[0], known)
    return known
