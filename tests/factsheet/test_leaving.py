"""There is one judge of where a reader may be led to, whatever shows or writes the address."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.citation import address
from harbin_viewer.factsheet.model.package.people import License
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.overview.overview_words import Description
from harbin_viewer.factsheet.overview.package_facts import package_facts
from harbin_viewer.factsheet.overview.safe_markdown import safe_markdown
from harbin_viewer.factsheet.words.allowed_addresses import before_site, may_leave

WEB = ("https://example.org/a?b=c", "HTTP://example.org", "https://[::1]/x", "https://xn--e1afmkfd.example/ü")
INSIDE = (
    "smb://host/share", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host", "ssh:x", "https:",
    "vnc://1", "HTTPS\n://x", "https://[", "http:///x", "https://a.b/\n", "https://\u202egro.example", "https://?x", "",
)  # fmt: skip


@pytest.mark.parametrize("path", WEB)
def test_addresses_of_the_web_are_links_everywhere(path: str) -> None:
    assert may_leave(path)
    assert address(Source(title="One", path=path)) == path
    assert path in safe_markdown(Description(f"[there]({path})", "markdown"))
    assert [fact.address for fact in package_facts(FactSheet(name="a", homepage=path))] == [path]


@pytest.mark.parametrize("path", INSIDE)
def test_all_others_are_links_nowhere(path: str) -> None:
    assert not may_leave(path)
    assert address(Source(title="One", path=path)) == ""
    assert not path.isprintable() or "](" not in safe_markdown(Description(f"[there]({path})", "markdown"))
    sheet = FactSheet(name="a", homepage=path, licenses=(License(name="own", path=path),))
    assert {fact.address for fact in package_facts(sheet)} == {""}


def test_mail_is_left_for_and_is_no_source_of_the_web() -> None:
    assert may_leave("mailto:a@example.org")
    assert not may_leave("mailto:")
    assert address(Source(title="One", path="mailto:a@example.org")) == ""


def test_blanks_in_the_address_of_a_source_are_written_so_that_it_can_be_opened() -> None:
    written = address(Source(title="One", path="https://example.org/a b"))
    assert written == "https://example.org/a%20b"
    assert may_leave(written)


@pytest.mark.parametrize(
    "address", ["mailto:a@b.org?subject=One&body=two%0D%0Athree&cc=c@b.org", "mailto:a@b.org,c@b.org", "MAILTO:a@b.org"]
)
def test_an_address_of_mail_may_fill_in_what_is_seen_of_a_letter(address: str) -> None:
    assert may_leave(address)


@pytest.mark.parametrize(
    "told",
    ["?attach=/etc/passwd", "?subject=One&ATTACH=x", "?subject=One&amp;attach=x", "?%61ttach=x", "?bcc=c@d.org",
     "?subject=One#&attach=x", "%0d%0aBcc:c@d.org", "?subject=One%0ABcc:c@d.org", "?cc=c@d.org%0D"],
)  # fmt: skip
def test_an_address_of_mail_that_adds_what_nobody_sees_leads_nowhere(told: str) -> None:
    assert not may_leave(f"mailto:a@b.org{told}")


@pytest.mark.parametrize(
    ("address", "before"),
    [
        ("http://www.bank.com@evil.example/", "www.bank.com"), ("http://bank.com\\@evil.example/", "bank.com\\"),
        ("https://a:b@evil.example", "a:b"), ("https://example.org/a@b", ""), ("https://example.org?a@b", ""),
        ("mailto:a@b.org", ""),
    ],
)  # fmt: skip
def test_what_looks_like_a_site_before_the_site_is_told_from_it(address: str, before: str) -> None:
    assert before_site(address) == before
