"""Data portals (CKAN and its like) and the organisation “datasets”: descriptions, organisations, terms of use."""

from __future__ import annotations

from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, append, has, known_as, text


def _portal_package(package: Part) -> None:
    answer = package.get("result")
    if isinstance(answer, dict) and not has(package, "resources"):  # as the portal's interface gives it
        package.update(answer)
    known_as(package, {"notes": "description", "metadata_created": "created"})
    if not has(package, "licenses") and (has(package, "license_title") or has(package, "license_id")):
        terms = {"name": text(package, "license_id"), "title": text(package, "license_title")}
        package["licenses"] = [terms | {"path": text(package, "license_url")}]
    if isinstance(package.get("tags"), list) and not has(package, "keywords"):
        tags = [tag.get("display_name") or tag.get("name") if isinstance(tag, dict) else tag for tag in package["tags"]]
        package["keywords"] = [tag for tag in tags if isinstance(tag, str)]
    for role in ("author", "maintainer"):
        if email := text(package, f"{role}_email"):
            append(package, "contributors", {"title": text(package, role) or email, "email": email, "roles": [role]})
            package.pop(role, None)
    _publisher(package)


def _publisher(package: Part) -> None:
    """The organisation that publishes a data set is its source, where no other is named."""
    organisation = package.get("organization")
    name = text(organisation, "title") or text(organisation, "name") if isinstance(organisation, dict) else ""
    if name and not has(package, "sources"):
        package["sources"] = [{"title": text(package, "title"), "publisher": name, "path": text(package, "url")}]


def _portal_resource(resource: Part) -> None:
    known_as(resource, {"mimetype": "mediatype"})


def _datasets_package(package: Part) -> None:
    known_as(package, {"readme": "description"})


PORTALS = Dialect("data portals", package=_portal_package, resource=_portal_resource)
DATASETS = Dialect("datasets", package=_datasets_package)
