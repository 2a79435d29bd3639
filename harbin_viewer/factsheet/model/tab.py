"""What all tabs of a sheet have."""

from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.model.parts import OwnPart, Slug, Text


class DeclaredTab(OwnPart, frozen=True, kw_only=True):
    """What all tabs have: a name, and the title that stands on them."""

    name: Slug
    title: Text

    @property
    def figures(self) -> tuple[Highlight, ...]:
        """The large figures that the tab states."""
        return ()
