"""What the parts of a fact sheet have in common: names, texts, and what becomes of properties we do not know."""

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from harbin_viewer.factsheet.words.languages import TAG

Name: TypeAlias = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]+(?![\s\S])")]
"""A name as Data Package has it: any text in one line."""

Slug: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]*(?![\s\S])")]
"""A name of our own, which may become that of a file: lower-case letters, digits, dot, dash, underscore."""


Text: TypeAlias = Annotated[str, Meta(min_length=1)]
"""A text that must not be empty."""


Day: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\s\S])")]
"""An ISO date."""


LanguageTag: TypeAlias = Annotated[str, Meta(pattern=rf"^{TAG}(?![\s\S])")]
"""The tag of a language, such as de or pt-BR."""


Tolerance: TypeAlias = Annotated[float, Meta(ge=0)]
"""How far two figures may be apart."""


class Part(Struct, frozen=True, rename="camel", kw_only=True):
    """A part that Data Package defines: properties we do not know are other tools' and are left alone."""


class OwnPart(Struct, frozen=True, rename="camel", kw_only=True, forbid_unknown_fields=True):
    """A part that we define: an unknown property is a slip of the pen and is reported."""
