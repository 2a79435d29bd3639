"""Fixtures of the tests of this room."""

import pytest

from harbin_viewer.factsheet.checks.findings import Finding
from tests.harbin.material import FOLDER, findings_of


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return findings_of(FOLDER)
