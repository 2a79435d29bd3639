"""Workbooks as LibreOffice saves them: one start of it for all that a test asks."""

import shutil
import subprocess
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice")


def saved_by_libreoffice(books: list[Path], ending: str, folder: Path) -> Path:
    """The folder in which each of the books stands, saved in the format with that ending."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    profile, saved = f"-env:UserInstallation=file://{folder}/profile", folder / "saved"
    command = [OFFICE, profile, "--headless", "--convert-to", ending, "--outdir", str(saved)]
    subprocess.run([*command, *map(str, books)], check=True, capture_output=True, timeout=180)
    return saved
