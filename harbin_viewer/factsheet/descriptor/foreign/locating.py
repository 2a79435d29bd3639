"""Which file of a folder lists resources as a descriptor does, and what a path is that leads to no file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file, leads_out

SUFFIXES = (".json", ".yaml", ".yml")
"""The endings of descriptors."""


LARGEST = 32 * 1024**2
"""Bytes of a descriptor that are read."""

_MOST_FILES, _LARGEST = 20, 4 * 1024**2
"""Files that are looked into for a descriptor that has a name of its own, and the bytes of each."""


def descriptor_by_content(folder: Path) -> Path | None:
    """The one file of a folder that lists resources as a descriptor does, whatever it is called."""
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and is_plain_file(file))
        found = [file for file in files[:_MOST_FILES] if not leads_out(file) and lists_resources(file)]
    except OSError:
        return None
    return found[0] if len(found) == 1 else None


def lists_resources(file: Path) -> bool:
    """Whether a file of JSON or YAML lists resources as a descriptor does."""
    try:
        if not is_plain_file(file) or file.stat().st_size > _LARGEST:
            return False
        content = file.read_bytes()
        resources = _value(content, file).get("resources") if b"resources" in content else None
    except (OSError, ValueError, AttributeError, RecursionError, SheetError):
        return False
    listed = resources if isinstance(resources, list) else []
    return any(isinstance(part, dict) and (part.get("path") or part.get("data")) for part in listed)


def _value(content: bytes, file: Path) -> Any:
    if file.suffix.lower() == ".json":
        import json

        return json.loads(content)
    from harbin_viewer.factsheet.descriptor.foreign.plain_values import plain_yaml

    return plain_yaml(content, file)


_ADDRESS = re.compile(r"(?i)(https?|ftps?|sftp|s3|gs):/+(?=.)")


def address_in(path: Path) -> str:
    """The address of the web that was given as a path, which has lost a slash as one; "" where it is none."""
    text = path.as_posix()
    found = _ADDRESS.match(text)
    return f"{found[1].lower()}://{text[found.end() :]}" if found else ""
