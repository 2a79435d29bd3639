"""Descriptors with slips."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.model.error import SheetError


def only_mistake(folder: Path) -> SheetError:
    found = package.mistakes(folder)
    assert len(found) == 1, [str(one) for one in found]
    with pytest.raises(SheetError) as raised:
        package.open_package(folder).sound()
    assert str(raised.value) == str(found[0])
    return found[0]
