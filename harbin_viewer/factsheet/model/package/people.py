"""Who made a package, and on what terms it may be used."""

from harbin_viewer.factsheet.model.parts import Part


class Contributor(Part, frozen=True, kw_only=True):
    """Who made the package, and as what."""

    title: str = ""
    given_name: str = ""
    family_name: str = ""
    organization: str = ""
    path: str = ""
    email: str = ""
    roles: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What a reader knows them by."""
        named = " ".join(filter(None, [self.given_name, self.family_name]))
        return self.title or named or self.organization or self.email or self.path


class License(Part, frozen=True, kw_only=True):
    """On what terms the package may be used."""

    name: str = ""
    path: str = ""
    title: str = ""

    @property
    def label(self) -> str:
        """What a reader knows it by."""
        return self.title or self.name or self.path
