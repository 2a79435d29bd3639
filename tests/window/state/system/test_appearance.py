"""What the system wants of contrast and motion is heeded, and what a reader chooses of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme
from harbin_viewer.window.state.system.appearance import CHOICES, Appearance
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.context_menu import context_menu
from harbin_viewer.window.widgets.moving_bar import REDUCED, MovingBar
from harbin_viewer.window.widgets.palette import edged_palette, palette_from, theme_of
from tests.charts.test_theme import contrast


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The only one: those of sessions of other tests would answer the system too."""
    for other in qapp.findChildren(Appearance):
        other.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    before = QPalette(qapp.palette())
    made = Appearance(qapp, "light")
    yield made
    made.deleteLater()
    qapp.setPalette(before)
    qapp.setProperty(REDUCED, None)


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_a_palette_is_known_as_the_theme_it_was_made_of(qapp: QApplication, theme: Theme) -> None:
    assert theme_of(palette_from(theme)) == theme


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_what_is_drawn_into_a_field_is_seen_also_where_the_field_cannot_be_used(theme: Theme) -> None:
    palette = edged_palette(theme)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        palette.setCurrentColorGroup(group)
        assert contrast(theme_of(palette).ink, theme.page) >= 7


@pytest.mark.parametrize("theme", [LIGHT_CONTRAST, DARK_CONTRAST])
def test_with_high_contrast_words_reach_seven_and_all_marks_three(theme: Theme) -> None:
    assert min(contrast(ink, theme.page) for ink in (theme.ink, theme.muted, theme.accent)) >= 7
    assert min(contrast(colour, theme.page) for pair in theme.series for colour in (*pair, theme.axis)) >= 3
    assert min(contrast(*pair) for pair in theme.series) >= 1.8
    assert min(contrast(colour, theme.page) for colour in theme.status.values()) >= 4.5


@pytest.mark.parametrize(
    ("choice", "theme"),
    list(zip(CHOICES[1:], (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST), strict=True)),
)
def test_a_reader_chooses_contrast_too(qapp: QApplication, appearance: Appearance, choice: str, theme: Theme) -> None:
    appearance.choose(choice)  # type: ignore[arg-type]
    assert theme_of(qapp.palette()) == theme


@pytest.mark.parametrize("choice", CHOICES[1:])
def test_a_menu_has_an_edge_that_stands_out_from_the_page_in_each_theme(
    qapp: QApplication, qtbot: QtBot, appearance: Appearance, choice: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    menu = context_menu([("Copy", lambda: None)], page)
    appearance.choose(choice)  # type: ignore[arg-type]
    menu.aboutToShow.emit()
    edge = menu.grab().toImage().pixelColor(0, menu.sizeHint().height() // 2)
    assert contrast(edge.name(), theme_of(qapp.palette()).page) >= 3


def test_no_pixmap_in_the_colours_before_is_kept(appearance: Appearance) -> None:
    appearance.choose("light")
    appearance.follow_system()
    QPixmapCache.insert("a button", QPixmap(20, 20))
    appearance.choose("dark")
    assert not QPixmapCache.find("a button", QPixmap())


class _Fact(FactButton):
    def write(self, column: TextColumn) -> None:
        column.y += 40


@pytest.mark.parametrize("choice", CHOICES[1:])
def test_a_fact_that_is_pointed_at_looks_otherwise_in_each_theme(
    qtbot: QtBot, appearance: Appearance, choice: str
) -> None:
    appearance.choose(choice)  # type: ignore[arg-type]
    fact = _Fact()
    qtbot.addWidget(fact)
    before = fact.grab().toImage()
    fact.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert fact.grab().toImage() != before


@pytest.mark.parametrize("possible", [True, False])
def test_a_link_that_is_pointed_at_is_underlined_unless_it_leads_nowhere_now(qtbot: QtBot, *, possible: bool) -> None:
    link = TextLink("Who says it")
    qtbot.addWidget(link)
    link.setEnabled(possible)
    before = link.grab().toImage()
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert (link.grab().toImage() != before) == possible


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="Qt tells it since 6.10")
def test_the_contrast_that_the_system_wants_is_followed_unless_the_reader_chose(
    qapp: QApplication, appearance: Appearance
) -> None:
    appearance.follow_system()
    appearance.choose("system")
    dark = theme_of(qapp.palette()) == DARK
    wishes = qapp.styleHints().accessibility()
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme_of(qapp.palette()) == (DARK_CONTRAST if dark else LIGHT_CONTRAST)
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert theme_of(qapp.palette()) == (DARK if dark else LIGHT)
    appearance.choose("dark")
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme_of(qapp.palette()) == DARK


@pytest.mark.parametrize(
    ("given", "scheme", "theme"),
    [(LIGHT, "Dark", DARK), (LIGHT, "Light", LIGHT), (LIGHT, "Unknown", LIGHT), (DARK, "Light", DARK)],
)
def test_a_desktop_is_dark_that_says_so_or_hands_out_a_dark_palette(
    appearance: Appearance, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, given: Theme, scheme: str, theme: Theme
) -> None:
    appearance.deleteLater()
    qapp.setPalette(palette_from(given))
    made = Appearance(qapp, "system")
    monkeypatch.setattr("PySide6.QtGui.QStyleHints.colorScheme", lambda _hints: Qt.ColorScheme[scheme])
    made.follow_system()
    assert theme_of(qapp.palette()) == theme
    made.deleteLater()


@pytest.mark.parametrize("reduced", [False, True])
def test_a_bar_stands_still_where_motion_is_unwanted(qtbot: QtBot, qapp: QApplication, reduced: bool) -> None:
    qapp.setProperty(REDUCED, reduced)
    bar = MovingBar()
    qtbot.addWidget(bar)
    bar.show()
    first = bar.grab().toImage()
    qtbot.wait(150)
    assert (bar.grab().toImage() == first) == reduced
    qapp.setProperty(REDUCED, None)
