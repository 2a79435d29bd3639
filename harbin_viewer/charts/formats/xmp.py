"""What a file says about itself, as XMP: the form that PDF, PNG, JPEG and WebP can all hold."""

from __future__ import annotations

from harbin_viewer.charts.formats.document_facts import DocumentFacts
from harbin_viewer.charts.formats.markup import escaped

_FOR_EVERYONE = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'
"""The file keeps to PDF/UA-1, so that everyone can read it."""


def xmp(facts: DocumentFacts, *, for_everyone: bool = False) -> bytes:
    """The facts as an XMP packet; `for_everyone`: of a PDF that keeps to PDF/UA-1."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"{_words('title', facts.title)}{_words('description', facts.alternative)}{_words('rights', facts.licence)}"
        f"{_source(facts.source)}{_dates(facts.moment)}"
        f"<xmp:CreatorTool>{escaped(facts.program)}</xmp:CreatorTool>{_FOR_EVERYONE if for_everyone else ''}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _words(tag: str, text: str) -> str:
    inside = f'<rdf:Alt><rdf:li xml:lang="x-default">{escaped(text)}</rdf:li></rdf:Alt>'
    return f"<dc:{tag}>{inside}</dc:{tag}>" if text else ""


def _dates(moment: str) -> str:
    return f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>" if moment else ""


def _source(text: str) -> str:
    return f"<dc:source>{escaped(text)}</dc:source>" if text else ""
