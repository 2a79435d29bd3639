"""A description is shown as text, whatever its maker put into it."""

import pytest

from harbin_viewer.factsheet.overview.safe_markdown import safe_markdown
from harbin_viewer.factsheet.overview.text_form import description_of


def shown(text: str) -> str:
    return safe_markdown(description_of(text))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Plain words, 3 < 4 and 5 > 2.\nSecond line", "plain"),
        ("a_b_c * 2 costs $3 (see [1])", "plain"),
        ("# Title\n\nWords", "markdown"),
        ("Words [link](https://example.org)", "markdown"),
        ("- one\n- two", "markdown"),
        ("This is **important**.", "markdown"),
        ("See <a href='https://example.org'>this</a>", "html"),
        ("One<br/>two", "html"),
        ("<p>Para</p>", "html"),
    ],
)
def test_the_form_of_a_text_is_told_by_its_marks(text: str, form: str) -> None:
    assert description_of(text).form == form


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://tracker.example/x.png)",
        "![x](file:///etc/passwd)",
        "**a** ![x][ref]\n\n[ref]: file:///etc/passwd",
        "<p><img src='http://tracker.example/x.png' alt='x'></p>",
        "<p>a</p><script>fetch('http://tracker.example')</script>",
        "<style>body{background:url(http://tracker.example)}</style><p>a</p>",
        "<iframe src='http://tracker.example'></iframe><b>a</b>",
        "<p onclick='steal(\"http://tracker.example\")'>a</p>",
        "[a](javascript:steal('http://tracker.example')) **b**",
        "<a href='javascript:steal()'>tracker</a>".replace("tracker", "a"),
        "<a href='file:///etc/passwd'>a</a>",
        "<a href=' data:text/html;base64,AAAA'>a</a>",
        "<svg><a href='http://tracker.example'>a</a></svg><b>x</b>",
    ],
)
def test_pictures_scripts_styles_and_unsafe_links_are_left_out(text: str) -> None:
    told = shown(text)
    for bad in ("tracker", "passwd", "javascript", "steal", "base64", "!["):
        assert bad not in told


def test_links_of_web_and_mail_stay() -> None:
    text = "<p><a href='https://example.org/a_b'>site</a> <a href='mailto:a@example.org'>mail</a></p>"
    assert shown(text) == "[site](<https://example.org/a_b>) [mail](<mailto:a@example.org>)"


def test_plain_words_keep_their_lines_and_no_sign_of_theirs_is_taken_for_markdown() -> None:
    told = shown("a_b_c * 2\n#3 [x] of `all\nend")
    assert told.splitlines()[0] == r"a\_b\_c \* 2  "
    assert told.splitlines()[1] == r"\#3 \[x\] of \`all  "


def test_lines_that_were_wrapped_by_hand_are_joined_and_breaks_that_were_meant_stay() -> None:
    text = f"{'word ' * 14}end\n{'more ' * 5}last\nSigned\nAnn"
    assert [line.endswith("  ") for line in shown(text).splitlines()] == [False, True, True, False]


def test_an_address_in_plain_words_stays_whole() -> None:
    assert "https://example.org/a_b?c=d*e" in shown("See https://example.org/a_b?c=d*e for _all_ of it")


def test_the_words_of_html_stay_with_their_emphasis_lists_and_entities() -> None:
    told = shown("<h2>About</h2><p>one <b>bold </b>word &amp; &lt;more&gt;</p><ol><li>x</li><li>y</li></ol>")
    assert told.startswith("## About")
    assert r"one **bold** word & \<more>" in told
    assert "1. x" in told
    assert "2. y" in told


@pytest.mark.parametrize(
    "text", ["<" * 30_000, "[" * 30_000, "![" * 15_000, "<p>" * 10_000, "**" * 15_000, "<a " * 9_000, "`a" * 15_000]
)
def test_a_text_made_to_stall_is_done_in_a_moment(text: str) -> None:
    from time import process_time

    started = process_time()
    shown(text)
    assert process_time() - started < 2
