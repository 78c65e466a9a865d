"""Tokens: text can be read and edges seen on every ground, in every theme."""

import itertools

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from ui.look import theme


def luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    ink = QColor(color)
    red, green, blue = linear(ink.redF()), linear(ink.greenF()), linear(ink.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=theme.NAMES)
def worn(request: pytest.FixtureRequest) -> theme.Theme:
    return theme.load(request.param)


def test_text_can_be_read_on_every_ground(worn: theme.Theme) -> None:
    for ink, ground in itertools.product(theme.INKS, theme.GROUNDS):
        assert contrast(getattr(worn, ink), getattr(worn, ground)) >= 4.5, (ink, ground)
    assert contrast(worn.on_accent, worn.accent) >= 4.5


def test_high_contrast_is_what_its_name_says() -> None:
    worn = theme.load("contrast")
    for ink, ground in itertools.product(theme.INKS, theme.GROUNDS):
        assert contrast(getattr(worn, ink), getattr(worn, ground)) >= 7, (ink, ground)
    for line, ground in itertools.product((worn.edge, worn.line), ("ground", "surface", "raised")):
        assert contrast(line, getattr(worn, ground)) >= 4.5, (line, ground)


def test_a_tone_can_be_read_on_its_own_tint(worn: theme.Theme) -> None:
    for ink in ("accent", "good", "warn", "bad"):
        assert contrast(getattr(worn, ink), worn.tint(ink)) >= 4.5, ink
        assert contrast(worn.text, worn.tint(ink)) >= 4.5, ink


def test_edges_can_be_seen_on_every_ground(worn: theme.Theme) -> None:
    for ground in ("ground", "surface", "raised"):
        assert contrast(worn.edge, getattr(worn, ground)) >= 3, ground
    for line in worn.series:
        assert contrast(line, worn.surface) >= 3


def test_the_palette_is_made_of_tokens(worn: theme.Theme) -> None:
    made = theme.palette(worn)
    assert made.color(QPalette.ColorRole.Window).name().upper() == worn.ground.upper()
    assert made.color(QPalette.ColorRole.Accent).name().upper() == worn.accent.upper()


def test_the_style_sheet_leaves_no_token_open_and_scales(worn: theme.Theme) -> None:
    assert "$" not in theme.style_sheet(worn)
    assert "13.5pt" in theme.style_sheet(worn, 90)
    assert "padding: 5px 14px; min-height: 40px" in theme.style_sheet(worn, 200)
    assert "max-height: 1px; min-height: 1px" in theme.style_sheet(worn, 200)


def test_the_letters_write_vietnamese(qtbot: QtBot) -> None:
    assert theme.font().family() in theme.FAMILIES
    assert theme.font(130).pointSizeF() == pytest.approx(13)
