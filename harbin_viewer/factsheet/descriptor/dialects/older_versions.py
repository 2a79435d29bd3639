"""Version 1 of Data Package and what came before it: properties that have other names or forms today."""

from __future__ import annotations

import re
from typing import Any

from harbin_viewer.factsheet.descriptor.dialects.dialect import Dialect, Part, append, has, known_as, objects, text
from harbin_viewer.factsheet.descriptor.dialects.plain_text import without_html
from harbin_viewer.factsheet.words.languages import as_tag

_PERSON = re.compile(r"\s*+([^<(]*+)(?:<([^>]*)>)?\s*+(?:\(([^)]*)\))?\s*$")
_FILE = re.compile(
    r"[^\n{}\[\]]{1,300}\.(?:csv|tsv|tab|txt|json|jsonl|geojson|xlsx?|ods|parquet|gz|zip)", re.IGNORECASE
)
"""A path that stands where rows should."""

_MARKUP = re.compile(r"</?(?:p|br|a|b|i|em|strong|ul|ol|li|h[1-6]|div|span)\b[^<>]*>", re.IGNORECASE)

_UNITS = ("units", "unit_of_measure", "unitOfMeasure", "unitText", "uom", "measurement_unit", "measurementUnit")

_TYPES = {
    "int": "integer", "bigint": "integer", "smallint": "integer", "long": "integer", "serial": "integer",
    "float": "number", "double": "number", "decimal": "number", "numeric": "number", "real": "number",
    "currency": "number", "percent": "number", "text": "string", "str": "string", "varchar": "string",
    "char": "string", "character": "string", "uri": "string", "url": "string", "factor": "string",
    "bool": "boolean", "logical": "boolean", "timestamp": "datetime", "date-time": "datetime", "month": "yearmonth",
    "geo_point": "geopoint", "geo-point": "geopoint", "json": "object", "null": "any",
}  # fmt: skip
"""Names of types that others use."""


def _package(package: Part) -> None:
    known_as(package, {"url": "homepage", "web": "homepage", "tags": "keywords", "license": "licenses"})
    if isinstance(package.get("licenses"), str | dict):
        package["licenses"] = [package["licenses"]]
    for role in ("author", "maintainer", "publisher", "curator"):
        _people(package, role)
    _dependencies(package)
    if isinstance(package.get("keywords"), str):
        package["keywords"] = [word.strip() for word in re.split(r"[,;]", package["keywords"]) if word.strip()]
    _languages(package)
    for view in objects(package.get("views")):
        _view(view)
    for name in ("temporal", "spatial"):
        if isinstance(package.get(name), dict):
            package[name] = _coverage(package[name])


def _languages(package: Part) -> None:
    """One language or several, as tags, words or addresses, under the names of DCAT, schema.org and others."""
    known_as(package, dict.fromkeys(("language", "inLanguage", "dct:language", "dcterms:language"), "languages"))
    known = package.get("languages")
    some = re.split(r"[,;]", known) if isinstance(known, str) else [known] if isinstance(known, dict) else known
    if isinstance(some, list):
        named = [one.get("code") or one.get("@id") or one if isinstance(one, dict) else one for one in some]
        package["languages"] = [as_tag(one) if isinstance(one, str) else one for one in named]


def _people(package: Part, role: str) -> None:
    """Somebody who has a property of their own, alone or in a list."""
    for name in (role, f"{role}s"):
        people = package.get(name)
        for person in people if isinstance(people, list) else [people]:
            if isinstance(person, str) and person.strip():
                append(package, "contributors", _person(person) | {"roles": [role]})
            elif isinstance(person, dict) and person:
                append(package, "contributors", {"roles": [role], **person})


def _person(written: str) -> Part:
    """A person written as "Ann Example <ann@example.org> (https://example.org)"."""
    match = _PERSON.match(written)
    name, email, address = match.groups() if match else (written, "", "")
    return {"title": name.strip() or written.strip(), "email": email or "", "path": address or ""}


def _dependencies(package: Part) -> None:
    """The packages that this one is made from, where it names no other sources."""
    others = package.get("dataDependencies")
    if isinstance(others, dict) and not has(package, "sources"):
        package["sources"] = [
            {"title": str(name), "path": where if isinstance(where, str) and "://" in where else ""}
            for name, where in others.items()
        ]


def _coverage(covered: dict[str, Any]) -> str:
    """What a package covers, in a line: "1990 to 2020"."""
    ends = [covered.get(name) for name in ("start", "begin", "from", "end", "to")]
    stated = [str(end) for end in ends if end not in (None, "")]
    named = [str(covered[name]) for name in ("name", "label", "title") if covered.get(name)]
    return " to ".join(stated[:2]) or next(iter(named), "")


def _view(view: Part) -> None:
    """A graph as Recline had it, whose choice stands in its state, in the standard's simple form."""
    state = view.get("state")
    if has(view, "spec") or not isinstance(state, dict) or not isinstance(state.get("series"), list):
        return
    known_as(view, {"id": "name", "label": "title"})
    view["specType"] = "simple"
    view["spec"] = {
        "type": str(state.get("graphType") or "line"), "group": state.get("group"), "series": state["series"]
    }  # fmt: skip


def _source(source: Part) -> None:
    known_as(source, {"web": "path", "url": "path", "uri": "path", "homepage": "path", "name": "title"})


def _contributor(person: Part) -> None:
    known_as(person, {"name": "title", "web": "path", "url": "path", "role": "roles", "organisation": "organization"})


def _license(license_: Part) -> None:
    known_as(license_, {"id": "name", "type": "name", "url": "path", "web": "path"})


def _resource(resource: Part) -> None:
    known_as(resource, {"url": "path", "file": "path", "mimetype": "mediatype", "label": "title"})
    data = resource.get("data")
    if isinstance(data, str) and not has(resource, "path") and _FILE.fullmatch(data.strip()):
        resource["path"] = data.strip()
        del resource["data"]


_OF_FIELDS = {
    **{"id": "name", "label": "title", "datatype": "type", "long_name": "title"},
    **dict.fromkeys(_UNITS, "unit"),
    **dict.fromkeys(("desc", "definition"), "description"),
}


def _field(field: Part) -> None:
    known_as(field, _OF_FIELDS)
    if not has(field, "unit") and text(field, "currency"):
        field["unit"] = text(field, "currency")
    if not has(field, "unit") and text(field, "format").lower() in ("percentage", "percent"):
        field["unit"] = "%"
    if _MARKUP.search(text(field, "description")):
        field["description"] = without_html(field["description"])
    kind = field.get("type")
    if isinstance(kind, list):
        kind = next((word for word in kind if isinstance(word, str) and word != "null"), "any")
    if isinstance(kind, str):
        field["type"] = _TYPES.get(kind.strip().lower(), kind.strip().lower())
    if isinstance(field.get("constraints"), dict) and text(field["constraints"], "type"):
        field.setdefault("type", text(field["constraints"], "type"))


OLDER_VERSIONS = Dialect("older versions of Data Package", _package, _source, _contributor, _license, _resource, _field)
