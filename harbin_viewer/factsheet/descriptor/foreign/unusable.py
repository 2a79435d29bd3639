"""What a descriptor says that no reader can follow: encodings and signs that are none, keys that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.descriptor.foreign.noted import Noted
from harbin_viewer.factsheet.wording import counted, quoted

_WORDS_OF_SIGNS = {
    "tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "bar": "|", "colon": ":", "space": " ",
    "blank": " ", "quote": '"', "double quote": '"', "doublequote": '"', "apostrophe": "'", "single quote": "'",
    "backslash": "\\", "\\\\": "\\", "hash": "#", "none": "", "null": "",
}  # fmt: skip
"""What people write for a sign of a dialect in place of the sign."""

_SIGNS = ("delimiter", "quoteChar", "escapeChar", "commentChar")
_LONGER = ("commentChar", "delimiter")
"""Signs that the standard lets be of several characters."""


def take_out(resources: list[dict[str, Any]], noted: Noted) -> None:
    """Take out of resources, in place, what cannot be followed, and note it."""
    fields_of = {str(resource.get("name")): _fields(resource) for resource in resources}
    for resource in resources:
        place = f"resource “{resource.get('name')}”"
        _encoding(resource, place, noted)
        if isinstance(dialect := resource.get("dialect"), dict):
            resource["dialect"] = _dialect(dialect, f"{place}, dialect", noted)
        for sentence in _lost_keys(resource, fields_of):
            noted.slip("odd", sentence, place=f"{place}, foreignKeys")


def _encoding(resource: dict[str, Any], place: str, noted: Noted) -> None:
    encoding = resource.get("encoding")
    if not isinstance(encoding, str):
        return
    try:
        b"ab".decode(encoding.strip(), "replace")
        resource["encoding"] = encoding.strip()
    except (LookupError, ValueError):  # some codecs of Python are none of files, and say so each in its way
        del resource["encoding"]
        if encoding.strip():
            noted.slip("left out", f"There is no text encoding {quoted(encoding)}.", place=f"{place}, encoding")


def _dialect(dialect: dict[str, Any], place: str, noted: Noted) -> dict[str, Any]:
    """The dialect with signs that can stand there, all different."""
    kept, seen = dict(dialect), set[str]()
    for name in _SIGNS:
        said = dialect.get(name)
        if not isinstance(said, str):
            continue
        sign = _WORDS_OF_SIGNS.get(said.strip().lower(), said) if len(said) != 1 else said
        if sign == "" and name == "quoteChar":
            kept[name] = ""
        elif not _is_usable(sign, name) or sign in seen:
            del kept[name]
            if sign and sign not in seen:
                noted.slip("left out", f"{quoted(said)} is not a sign that can stand there.", place=f"{place}, {name}")
        else:
            kept[name] = sign
            seen.add(sign)
    return kept


def _is_usable(sign: str, name: str) -> bool:
    """Whether it is one character, or several where the standard lets it be; a word is the name of some sign."""
    is_long = name in _LONGER and len(sign) > 1 and not (name == "delimiter" and sign.strip().isalnum())
    return (len(sign) == 1 or is_long) and not {*sign} & {*"\r\n\0"}


def _fields(resource: dict[str, Any]) -> frozenset[str]:
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    listed = fields if isinstance(fields, list) else []
    return frozenset(str(field.get("name")) for field in listed if isinstance(field, dict))


def _lost_keys(resource: dict[str, Any], fields_of: dict[str, frozenset[str]]) -> Iterator[str]:
    """What is wrong with each foreign key that leads to no table or field of the package."""
    schema = resource.get("schema")
    keys = schema.get("foreignKeys") if isinstance(schema, dict) else None
    for key in keys if isinstance(keys, list) else []:
        reference = key.get("reference") if isinstance(key, dict) else None
        if not isinstance(reference, dict) or reference.get("package") or reference.get("datapackage"):
            continue
        target = str(reference.get("resource") or "") or str(resource.get("name"))
        target = str(resource.get("name")) if target == "self" else target
        if target not in fields_of:
            yield f"A key leads to {quoted(target)}, which is no table of the package, and was not followed."
            continue
        ends = ((key.get("fields"), str(resource.get("name"))), (reference.get("fields"), target))
        counts = [1 if isinstance(names, str) else len(names) for names, _ in ends if isinstance(names, str | list)]
        if len({*counts}) > 1:
            yield f"A key of {counted(counts[0], 'field')} leads to {counts[1]} of {quoted(target)}, and so to no row."
        for names, table in ends:
            for name in [names] if isinstance(names, str) else names if isinstance(names, list) else []:
                if fields_of[table] and str(name) not in fields_of[table]:
                    yield f"A key names the field {quoted(str(name))}, which {quoted(table)} does not have."
